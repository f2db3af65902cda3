import { z } from "zod";
import { optionalDate, withDates } from "~/lib/typed-dates";
import { isTerm, REVIEW_DECISION_EVENT_KINDS, THEMES } from "~db/vocabulary";

const words = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most.toLocaleString("en-GB")} characters`)
    .default("");
const version = z.coerce.number().int();
const number = z.coerce.number().int().catch(0);

/** The theme and title of a review that is opened. */
export const openingForm = z.object({
  title: words(200),
  theme: words(60).transform((typed) => (isTerm(THEMES, typed) ? typed : null)),
});

/** The forms of a review's own page. */
export const reviewForms = {
  member: z.object({ version, role: words(120), body: words(200) }),
  leave: z.object({ version }),
  item: z.object({ version, item: words(60), reason: words(2_000) }),
  drop: z.object({ version, reason: words(2_000) }),
  minutes: withDates(
    ["heldOn"],
    z.object({ version, meeting: number, heldOn: optionalDate, minutes: words(20_000) }),
  ),
  decide: withDates(
    ["dueOn"],
    z.object({
      ...{ version, meeting: number, decision: words(2_000), owner: words(120), body: words(200) },
      dueOn: optionalDate,
    }),
  ),
  follow: withDates(
    ["dueOn"],
    z.object({
      version,
      kind: words(20).transform((typed) => (isTerm(REVIEW_DECISION_EVENT_KINDS, typed) ? typed : null)),
      account: words(2_000),
      dueOn: optionalDate,
    }),
  ),
  save: z.object({ version, title: words(200), summary: words(10_000) }),
  publish: z.object({ version }),
  close: z.object({ version, outcome: words(2_000) }),
};
