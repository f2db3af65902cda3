import { z } from "zod";

/** A field that may be sent once, several times or not at all, such as ticked boxes: always a list. */
export const several = <Element extends z.ZodType>(element: Element) =>
  z.preprocess(
    (typed: unknown) => (typed === undefined || typed === "" ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(element),
  );
