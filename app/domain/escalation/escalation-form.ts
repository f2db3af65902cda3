import { z } from "zod";
import { optionalDate, withDates } from "~/lib/typed-dates";
import { ESCALATION_GROUNDS, ESCALATION_RUNGS, isTerm } from "~db/vocabulary";

const words = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most.toLocaleString("en-GB")} characters`)
    .default("");
const version = z.coerce.number().int();
const reason = words(2_000);

/** Beginning to escalate. */
export const openingForm = z.object({
  reason,
  addressing: z.coerce.number().int(),
  item: z.string().default(""),
  ground: z.string().refine((code) => isTerm(ESCALATION_GROUNDS, code), "Choose the ground"),
});

const rung = z
  .string()
  .default("")
  .transform((code) => (isTerm(ESCALATION_RUNGS, code) ? code : null));
const withReason = z.object({ reason, version });
const withoutReason = z.object({ version });

/** The forms of an escalation's page. */
export const ladderForms = {
  write: withDates(
    ["answerByOn"],
    z.object({ rung, text: words(20_000), answerByOn: optionalDate, skipReason: reason, version }),
  ),
  send: withoutReason,
  hand_on: withoutReason,
  agree: withoutReason,
  publish: withoutReason,
  send_back: withReason,
  give_up: withReason,
  pause: withReason,
  resume: withReason,
  stop: withReason,
};

/** A body's reply to a step that is about to be public. */
export const stepReplyForm = z.object({
  intent: z.enum(["reply", "none"]).default("reply"),
  reply: words(10_000),
  version,
});
