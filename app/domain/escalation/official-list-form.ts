import { z } from "zod";
import { optionalDate, withDates } from "~/lib/typed-dates";

const words = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most.toLocaleString("en-GB")} characters`)
    .default("");
const version = z.coerce.number().int();
const list = { publisher: words(200), source: words(500), listedOn: optionalDate, lines: words(200_000) };

/** Entering a new list. */
export const newListForm = withDates(["listedOn"], z.object(list));

/** The forms of a list's own page. */
export const officialListForms = {
  save: withDates(["listedOn"], z.object({ ...list, version })),
  publish: z.object({ version }),
  remove: withDates(["removedOn"], z.object({ removedOn: optionalDate, reason: words(2_000), version })),
};
