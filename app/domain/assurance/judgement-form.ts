import { z } from "zod";
import { several } from "~/lib/several";
import { optionalDate, withDates } from "~/lib/typed-dates";
import {
  ADEQUACIES,
  CONCERN_FLAGS,
  isTerm,
  RUBRIC_POINTS,
  VERIFICATION_FINDINGS,
  VERIFICATION_LEVELS,
  VERIFICATION_METHODS,
  type Term,
} from "~db/vocabulary";

const MAX_TEXT = 10_000;
const prose = z
  .string()
  .max(MAX_TEXT, `Write at most ${MAX_TEXT.toLocaleString("en-GB")} characters`)
  .default("");

/** A word of a list, or null where none was chosen. */
const wordOf = <Code extends string>(terms: readonly Term<Code>[]) =>
  z
    .unknown()
    .optional()
    .transform((code): Code | null => (isTerm(terms, code) ? code : null));

/** The newest statement the page showed, to notice a newer one; empty where there was none. */
const judgedId = z
  .string()
  .default("")
  .transform((id) => (id === "" ? null : Number(id)));

export const assessmentForm = z.object({
  judgedId,
  adequacy: wordOf(ADEQUACIES),
  concernFlag: wordOf(CONCERN_FLAGS).transform((flag) => flag ?? "none"),
  points: several(wordOf(RUBRIC_POINTS)).transform((points) => points.filter((point) => point !== null)),
  text: prose,
});

export const verificationForm = withDates(
  ["checkedOn", "nextRecheckOn"],
  z.object({
    judgedId,
    method: wordOf(VERIFICATION_METHODS),
    finding: wordOf(VERIFICATION_FINDINGS),
    level: wordOf(VERIFICATION_LEVELS),
    checkedOn: optionalDate,
    nextRecheckOn: optionalDate,
    measureId: z
      .string()
      .default("")
      .transform((id) => (/^\d+$/.test(id) ? Number(id) : null)),
    text: prose,
  }),
);

/** Says which of the two is meant: the claim may have become disputed since the page was opened. */
export const disputeForm = z.object({ judgedId, text: prose, intent: z.enum(["raise", "resolve"]) });

export const reviewForm = z.object({
  intent: z.enum(["agree", "reject", "publish", "withdraw"]),
  version: z.coerce.number().int(),
  reason: prose,
});

export const replyForm = z.object({
  intent: z.enum(["reply", "none"]),
  version: z.coerce.number().int(),
  reply: prose,
});
