import type { AnswerRefusal } from "./addressing-decision-rules";

/** Each refusal as a sentence beside the field it belongs to; "form" where it belongs to none. */
export const addressingMessages: Record<AnswerRefusal, Record<string, string>> = {
  not_found: { form: "This is not in the register any more. Go back to the report and start again." },
  stale: {
    form: "Somebody else changed this while you were writing. Look at it again and send it once more.",
  },
  withdrawn: { form: "This was taken back, so nothing more can be recorded for it." },
  reason_required: { reason: "Say why, in at least 10 characters. The reason is public." },
  body_required: { body: "Name a body that the register knows, by its full name or its code." },
  same_body: { body: "This is already recorded for that body." },
  already_asked: { body: "The report already asks that body." },
  has_statements: {
    form: "An answer or a statement is recorded for this body here. Say whose it is first, or re-assign the item.",
  },
  not_matched: { form: "Choose which body this name means first." },
  not_asked: { form: "This body was only sent a copy, so nothing was asked of it." },
  other_report: { form: "These belong to different reports." },
  not_tracked: { form: "This concern is not recorded as being for this body." },
  already_tracked: { form: "This concern is already recorded as being for this body." },
  not_outside_remit: { form: "The body has not said that this is not theirs to answer." },
  date_in_future: { on: "Enter a day that has come." },
  before_report: { on: "Enter a day on or after the date of the report." },
  date_required: { on: "Enter the day." },
  not_later: { dueOn: "Enter a day after the day by which the body was asked to answer." },
  source_required: { source: "Say where the coroner's decision can be read, such as a letter and its date." },
  out_of_order: { kind: "This does not fit what is recorded so far: look at the events on this page." },
  has_accounts: {
    form: "People of this body have accounts here, so the body publishes its own answers. Ask them to.",
  },
  nothing_said: { form: "Say what the letter says to at least one concern, or add its text." },
  position_reason_required: {
    text: "Give the reason the letter states, in at least 10 characters.",
  },
  right_body_required: { rightBody: "Name the body that the letter says should have been asked." },
  evidence_required: { document: "A claim that it is done needs evidence: add the letter or a link to it." },
  answer_in_future: { datedOn: "Enter a day that has come." },
};
