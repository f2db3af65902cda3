import { z } from "zod";
import { optionalDate, withDates } from "~/lib/typed-dates";
import { isTerm, PRIORITY_FACTORS } from "~db/vocabulary";

const words = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most.toLocaleString("en-GB")} characters`)
    .default("");
const number = z
  .string()
  .default("")
  .transform((typed) => (/^\d{1,15}$/.test(typed) ? Number(typed) : null));
const seen = number.transform((value) => value ?? undefined);
const version = z.coerce.number().int();

/** How much each factor counts. */
export const weightsForm = z.object({
  ...{ severity: number, recurrence: number, breadth: number, time_open: number, feasibility: number },
  ...{ reason: words(2_000), seen },
});

/** The forms of one unit's page. A score left empty is asked for; taking one back is a form of its own. */
export const unitForms = {
  score: z.object({
    factor: z.string().refine((code) => isTerm(PRIORITY_FACTORS, code), "Choose a factor"),
    ...{ score: number.transform((value) => value ?? Number.NaN), reason: words(2_000), seen },
  }),
  back: z.object({ reason: words(2_000), seen }),
  put: z.object({ rationale: words(4_000), version }),
  off: z.object({ reason: words(2_000), version }),
};

/** The forms of the list in preparation. */
export const listForms = {
  save: withDates(["reviewOn"], z.object({ introduction: words(10_000), reviewOn: optionalDate, version })),
  off: z.object({ reason: words(2_000), version }),
  publish: z.object({ version }),
};
