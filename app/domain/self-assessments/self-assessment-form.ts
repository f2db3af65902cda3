import { z } from "zod";
import { several } from "~/lib/several";
import { optionalDate, withDates } from "~/lib/typed-dates";
import { SELF_ASSESSMENT_FINDINGS } from "~db/vocabulary";

export const MAX_REASON = 4000;
export const MAX_ACTION = 2000;
const MAX_LEAD = 200;

const words = (max: number) =>
  z
    .string()
    .max(max, `Write at most ${max.toLocaleString("en-GB")} characters`)
    .default("");
const version = z.coerce.number().int().min(0).catch(0);
const number = z.preprocess(
  (typed) => (typed === "" ? undefined : typed),
  z.coerce.number().int().positive().optional().catch(undefined),
);

/** What a body finds, as the form sends it. Faults of what it says are the rules' to name. */
export const assessForm = withDates(
  ["dueOn"],
  z.object({
    intent: z.enum(["save", "send"], { error: "Choose what to do" }),
    version,
    finding: z
      .enum(SELF_ASSESSMENT_FINDINGS.map(({ code }) => code))
      .nullable()
      .catch(null)
      .default(null),
    reason: words(MAX_REASON),
    action: words(MAX_ACTION),
    leadRole: words(MAX_LEAD),
    dueOn: optionalDate,
    actionId: number,
    documents: several(z.coerce.number().int().positive()),
  }),
);

/** What is done with one that is written. */
export const decideForm = z.object({
  intent: z.enum(["publish", "return", "withdraw", "discard"], { error: "Choose what to do" }),
  id: z.coerce.number().int().positive(),
  version,
  comment: words(1000),
});
