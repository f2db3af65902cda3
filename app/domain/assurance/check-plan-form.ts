import { z } from "zod";
import { several } from "~/lib/several";
import { optionalDate, withDates } from "~/lib/typed-dates";
import { isTerm, VERIFICATION_METHODS } from "~db/vocabulary";

/** Claims put on the plan of checks, or taken off it. */
export const planForm = withDates(
  ["dueOn"],
  z.object({
    intent: z.enum(["add", "remove"]),
    references: several(z.string().max(100)),
    method: z
      .string()
      .default("")
      .transform((code) => (isTerm(VERIFICATION_METHODS, code) ? code : null)),
    dueOn: optionalDate,
    reason: z.string().max(1000, "Use at most 1,000 characters").default(""),
  }),
);
