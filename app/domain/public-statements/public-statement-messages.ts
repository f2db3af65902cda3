import { showDate } from "~/lib/dates";
import {
  IDENTITY_MIN_LENGTH,
  STATEMENT_CONFIRMATION_DAYS,
  STATEMENT_REASON_MIN_LENGTH,
  SUMMARY_MAX_LENGTH,
  SUMMARY_MIN_LENGTH,
  type PublicStatementRefusal,
} from "./public-statement-rules";

const MESSAGES: Readonly<Record<PublicStatementRefusal, readonly [field: string, sentence: string]>> = {
  not_found: ["about", "There is no such record. Open its page and use “Tell what you know” there."],
  too_many: ["form", "Many statements came from you or about this record. Please try again tomorrow."],
  too_quick: ["form", "Please check what you wrote and send it again."],
  form_expired: ["form", "This form stood open for too long. Look over it and send it again."],
  link_unknown: ["form", "This link is not one we sent. Copy the whole of it from the e-mail."],
  link_expired: [
    "form",
    `A statement can be confirmed for ${STATEMENT_CONFIRMATION_DAYS} days. They are over, and what was sent is removed. Please send it again.`,
  ],
  stale: ["form", "This statement changed while you were writing. Look at it again."],
  not_confirmed: ["form", "The sender has not confirmed their e-mail address."],
  not_open: ["form", "This statement is at another step now. Look at it again."],
  summary_missing: [
    "summary",
    `Write what the public will read, in at least ${SUMMARY_MIN_LENGTH} characters.`,
  ],
  summary_too_long: ["summary", `Use at most ${SUMMARY_MAX_LENGTH.toLocaleString("en-GB")} characters.`],
  points_missing: ["points", "Make sure of all three before this goes on, or decline it."],
  identity_missing: [
    "identity",
    `Say how you know who it is from, in at least ${IDENTITY_MIN_LENGTH} characters. Nobody else reads it.`,
  ],
  nothing_to_dispute: [
    "disputes",
    "The body does not say that it has done anything, so there is no claim to dispute.",
  ],
  reply_still_open: ["form", "The body can still reply. It is published after that."],
  reply_missing: ["reply", "Write the reply, or say that your body does not wish to reply."],
  reason_missing: ["reason", `Say why, in at least ${STATEMENT_REASON_MIN_LENGTH} characters.`],
  not_for_you: ["form", "Only an approver of the body can reply for it."],
};

/** Each refusal beside its field. */
export const statementSentences = (refusals: readonly PublicStatementRefusal[]): Record<string, string> =>
  Object.fromEntries(refusals.map((refusal) => MESSAGES[refusal]));

export const confirmationLetter = (report: string, link: string) => ({
  subject: `Please confirm your statement about ${report}`,
  body: [
    `You sent the National Recommendations Register a statement about ${report}.`,
    `Please confirm that this is your e-mail address by opening this link within ${STATEMENT_CONFIRMATION_DAYS} days:`,
    link,
    `If you did not send it, do nothing: nothing is shown, and what was sent is removed after ${STATEMENT_CONFIRMATION_DAYS} days.`,
  ].join("\n\n"),
});

export const replyLetter = (report: string, dueOn: string) => ({
  subject: `A statement about ${report} waits for your reply`,
  body: [
    `Somebody else has made a statement about what your body was asked in ${report}. A moderator has summed it up.`,
    `Your body can reply until ${showDate(dueOn)}. What you reply is published beside it, in your words.`,
    "Sign in and look under “My work”.",
  ].join("\n\n"),
});

export const decisionLetter = (report: string, published: boolean, reason: string | null) => ({
  subject: published ? `Your statement about ${report} is public` : `Your statement about ${report}`,
  body: [
    published
      ? `A summary of your statement about ${report} is now on its page, with the body’s reply where it gave one.`
      : `We have not published your statement about ${report}.`,
    ...(reason === null ? [] : [reason]),
    "We have now removed your address, your name and what you sent.",
  ].join("\n\n"),
});
