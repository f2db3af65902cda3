import { z } from "zod";
import { CAPACITIES, type Capacity } from "~db/vocabulary";

const reason = z.string().default("");
const addressingId = z.string().regex(/^\d+$/, "Choose a body that the report asks.").transform(Number);
const capacities = CAPACITIES.map(({ code }) => code) as [Capacity, ...Capacity[]];

/** Everything the registrar decides about one report as a whole; the row a form is about is in its name. */
export const reportForms = {
  allot: z.object({ item: z.string(), addressingId }),
  unallot: z.object({ item: z.string(), reason }),
  attribute: z.object({
    responseId: z.coerce.number().int(),
    from: z.string().default(""),
    addressingId,
    reason,
  }),
  add: z.object({
    addressedAs: z.string().min(1, "Enter the words of the report."),
    body: z.string().default(""),
    capacity: z.enum(capacities, { error: "Choose one." }),
    reason,
  }),
};
