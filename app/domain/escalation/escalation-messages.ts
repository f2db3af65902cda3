import { showDate } from "~/lib/dates";
import { SHORTEST_LETTER, type LadderRefusal } from "./ladder-rules";

const SENTENCES: Readonly<Record<LadderRefusal, readonly [field: string, sentence: string]>> = {
  report_withdrawn: ["form", "The report was withdrawn, so nobody is asked for anything any more"],
  not_asked: ["form", "This body was not asked to answer: it was only told"],
  nobody_to_write_to: [
    "form",
    "The register knows nobody who answers for it now, so there is nobody to write to",
  ],
  correction_open: [
    "form",
    "Somebody asked to have this record corrected, and that is not decided yet. Go on once it is",
  ],
  dispute_open: ["form", "What the body says is disputed, and that is not settled yet. Go on once it is"],
  extension_requested: [
    "form",
    "The body has asked the coroner for more time, and no decision is recorded yet. Go on once it is",
  ],
  extension_running: ["form", "The coroner gave more time, and it has not run out"],
  not_due: ["form", "The day to answer has not passed, or is not known"],
  answer_held: [
    "form",
    "An answer is held, so there is nothing to ask for. Assess it, or end this escalation",
  ],
  answer_withheld: ["form", "An answer exists whose publication is restricted"],
  no_item: ["form", "This ground is about one concern that is followed up at the body: choose that"],
  not_judged_inadequate: [
    "form",
    "No published judgement says that the answer does not meet the concern, or a newer answer came",
  ],
  not_late: ["form", "Nothing the body said it would do is past its day, and no check found it not done"],
  not_found: ["form", "There is no such escalation, request or concern"],
  stale: [
    "form",
    "Somebody else changed this meanwhile. What you typed is kept: compare it with what stands now, and send it again",
  ],
  not_independent: ["form", "Your body is the one asked, or is tied to it, so somebody else must do this"],
  lead_only: ["form", "Only an oversight lead can do this"],
  already_running: ["form", "This is being escalated already"],
  not_running: ["form", "It is paused. Go on with it first, and say why"],
  already_so: ["form", "That is how it stands already"],
  ended: ["form", "It has ended. Begin anew if there is a ground"],
  step_open: [
    "form",
    "A step waits for a second look or for the body’s reply. Finish it or give it up first",
  ],
  no_step: ["form", "No step is being written"],
  rung_missing: ["rung", "Choose the step"],
  rung_behind: ["rung", "This step, or a later one, was taken before. Choose one further up"],
  skip_reason_missing: ["skipReason", "Say why steps below this one are left out, in at least 10 characters"],
  text_missing: ["text", `Write the letter, in at least ${SHORTEST_LETTER} characters`],
  answer_by_missing: ["answerByOn", "Enter the day by which the body is asked to act"],
  answer_by_not_ahead: ["answerByOn", "The day by which the body is asked to act must be after today"],
  reason_missing: ["reason", "Say why, in at least 10 characters"],
  is_public_rung: ["form", "This step is public, so a second person has to look at it first"],
  is_private_rung: ["form", "This letter is not public. Send it"],
  own_step: ["form", "You wrote this step, so another person has to look at it"],
  wrong_state: ["form", "This step is at another point now. Look at it again"],
  reply_still_open: ["form", "The body can still reply. It is published after that"],
  answer_by_passed: [
    "form",
    "The day by which the body is asked to act has passed. Give this step up, and write it anew with a later day",
  ],
  reply_missing: ["reply", "Write the reply, or say that your body does not wish to reply"],
  not_for_you: ["form", "Only an approver of the body can reply for it"],
};

/** One sentence a field. */
export const ladderSentences = (refusals: readonly LadderRefusal[]): Record<string, string> =>
  Object.fromEntries(refusals.map((refusal) => SENTENCES[refusal]).reverse());

/** What stands in the way, as a sentence on a page. */
export const obstacleInWords = (obstacle: LadderRefusal): string => `${SENTENCES[obstacle][1]}.`;

export const letterWaits = (about: string) => ({
  subject: `A letter about ${about}`,
  body: [
    `An oversight body has written to your body about ${about}.`,
    "Sign in and look under “My work”: the letter says what is asked, and by when.",
  ].join("\n\n"),
});

export const replyWaits = (about: string, dueOn: string) => ({
  subject: `A step about ${about} will be public: you can reply`,
  body: [
    `An oversight body is about to publish a step about ${about}. It is not public yet.`,
    `Your body can reply until ${showDate(dueOn)}. What it replies is published beside it, in your words.`,
    "Sign in and look under “My work”.",
  ].join("\n\n"),
});
