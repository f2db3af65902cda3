import { showDate } from "~/lib/dates";
import {
  ADVERSE_REASON_MIN_LENGTH,
  REPLY_WORKING_DAYS,
  type JudgementFault,
  type JudgementStepRefusal,
} from "./judgement-rules";

export type JudgementRefusal = JudgementFault | JudgementStepRefusal;

const MESSAGES: Readonly<Record<JudgementRefusal, readonly [field: string, sentence: string]>> = {
  adequacy_missing: ["adequacy", "Choose whether the answer meets the concern"],
  no_answer_yet: ["adequacy", "There is no answer to judge; only “No answer to assess” can be chosen"],
  answer_exists: ["adequacy", "There is an answer, so it must be judged"],
  answer_not_due: ["adequacy", "The time to answer has not run out"],
  nothing_to_verify: ["form", "The body does not say that this is done, so there is nothing to check yet"],
  method_missing: ["method", "Choose how you checked"],
  finding_missing: ["finding", "Choose what you found"],
  level_missing: ["level", "Choose the level this leaves the claim at"],
  level_not_open: [
    "level",
    "This finding does not lead to that level. “Sustained” needs a check that held at least 12 months earlier, or a measure that met its target for as long; a claim that did not hold, or held in part, cannot stay checked or rise above what the body said.",
  ],
  measure_proves_nothing: [
    "measureId",
    "Choose a measure only for “Sustained”, and only one that met its target for 12 months",
  ],
  checked_on_missing: ["checkedOn", "Enter the day of the check"],
  checked_in_future: ["checkedOn", "The day of the check must be today or earlier"],
  checked_before_report: ["checkedOn", "The day of the check must not be before the date of the report"],
  recheck_not_later: ["nextRecheckOn", "The next check must be later than this one"],
  nothing_to_dispute: ["form", "The body has not said what it has done, so there is no claim to dispute"],
  already_disputed: ["form", "This claim is already disputed"],
  not_disputed: ["form", "This claim is not disputed"],
  text_missing: ["text", "Write your reasons, as the public will read them"],
  reason_too_short: [
    "text",
    `Give the reasons for a judgement against the body in at least ${ADVERSE_REASON_MIN_LENGTH} characters`,
  ],
  not_for_you: ["form", "Your role does not let you do this"],
  not_independent: [
    "form",
    "You cannot judge this: you belong to the body, its parent, sponsor, predecessor or successor, or you wrote part of what is judged",
  ],
  own_judgement: ["form", "You made this judgement, so another reviewer must review it"],
  not_your_judgement: [
    "form",
    "Only the reviewer who made this judgement, or an oversight lead, can take it back",
  ],
  not_for_this_state: [
    "form",
    "This judgement has moved on since you opened the page. Reload the page to see where it is.",
  ],
  reply_still_open: [
    "form",
    `The body has ${REPLY_WORKING_DAYS} working days to reply, and they have not run out`,
  ],
  overtaken: [
    "form",
    "The body has said something newer since this was judged. Take this judgement back and judge what it says now.",
  ],
  stale: [
    "form",
    "This changed while you were writing. Nothing you typed is lost: compare, then send it again.",
  ],
  already_waiting: ["form", "A judgement of this kind is already on its way for this item"],
  newer_statement: [
    "form",
    "The body has said something newer since you opened this page. It is shown below, and what you typed is kept: read it, then decide again.",
  ],
  reason_missing: ["reason", "Say why"],
  part_of_letter: [
    "form",
    "This is part of the assessment of a whole letter. It is decided there, with the rest of the letter.",
  ],
  letter_missing: ["letter", "Write the letter back to the body, in at least 50 characters"],
  letter_sent: ["form", "The letter back has been agreed or sent, and stays as it is"],
  awaits_draw: [
    "form",
    "More letters came in that month than can be assessed, so which are assessed is decided by lot. Nobody may choose before the draw.",
  ],
  reply_missing: ["reply", "Write the reply, or choose that the body does not wish to reply"],
};

/** The sentences of a refused judgement, by field; the first of a field is said. */
export function judgementSentences(refusals: readonly JudgementRefusal[]): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const refusal of refusals) {
    const [field, sentence] = MESSAGES[refusal];
    sentences[field] ??= sentence;
  }
  return sentences;
}

/** The sentence of one refusal, where it is said without a form. */
export const judgementSentence = (refusal: JudgementRefusal): string => MESSAGES[refusal][1];

/** Tells a body's approvers that their right of reply is open. What was judged is read after signing in. */
export const rightOfReplyLetter = (reference: string, replyDueOn: string) => ({
  subject: `You may reply to a judgement of ${reference} until ${showDate(replyDueOn)}`,
  body: [
    `Two reviewers made a judgement of ${reference} that is against your body. It is not public yet.`,
    `You may reply until ${showDate(replyDueOn)}. Your reply is published beside the judgement.`,
    `Sign in to the National Recommendations Register to read it and to reply.`,
  ].join("\n\n"),
});
