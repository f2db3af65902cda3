import { REASON_MIN_LENGTH, type ContentFault } from "./submission-rules";
import type { StepRefusal } from "./sign-off-rules";

export type SubmissionRefusal = ContentFault | StepRefusal | "not_in_library";

type FieldSentence = readonly [field: string, sentence: string];

const MESSAGES: Readonly<Record<SubmissionRefusal, FieldSentence>> = {
  answer_first: [
    "form",
    "Answer this concern first. Until then it stands as asked of all the bodies together, and nothing can be planned or reported for yours.",
  ],
  position_missing: ["position", "Choose what your body says to this concern"],
  text_missing: ["text", "Write what your body says"],
  reason_too_short: ["text", `Give the reason, in at least ${REASON_MIN_LENGTH} characters`],
  evidence_missing: ["files", "Attach a file or a link that shows it"],
  letter_date_missing: ["statedOn", "Enter the date of the letter of answer"],
  date_in_future: ["statedOn", "The date must be today or earlier"],
  date_before_report: ["statedOn", "The date must not be before the date of the report"],
  right_body_missing: ["rightBody", "Name the body that should be asked instead"],
  right_body_is_own: ["rightBody", "Name another body: this is your own"],
  status_missing: ["status", "Choose how far the work is"],
  status_cannot_return: [
    "status",
    "Your body has already said more than this. Choose another; “not started” can no longer be said.",
  ],
  target_missing: ["targetOn", "Enter the day by which it will be done"],
  target_in_past: ["targetOn", "Enter a day that is still to come"],
  lead_missing: ["leadRole", "Name the role that leads on it, such as “Director of Nursing”"],
  superseding_missing: [
    "supersededBy",
    "Enter the reference of the later recommendation, such as PFD-2024-0621.3",
  ],
  superseding_not_later: ["supersededBy", "The recommendation that takes its place must be a later one"],
  due_date_missing: ["dueOn", "Enter the day by which it is due"],
  due_date_before_report: ["dueOn", "The date must not be before the date of the report"],
  own_reference_taken: [
    "ownReference",
    "Another action of your body has this number. Change that one, or give this a number of its own.",
  ],
  milestones_unreadable: [
    "milestones",
    "Begin every line with a date, such as “30 September 2026: Doors fitted on two wards”",
  ],
  rag_reason_missing: ["ragReason", "Say why it is at risk or off track, and what you do about it"],
  lessons_missing: ["lessons", "Say what was learnt: an action is closed with its lessons and its evidence"],
  serves_unknown: [
    "serves",
    "Give references of concerns that your body has answered here, such as PFD-2024-0621.3, one a line",
  ],
  not_yours: ["form", "Only people of the body that answers for this concern now can do this"],
  only_copied: [
    "form",
    "Your body was sent a copy of this report and was not asked to answer. If it answered all the same, ask the registrar to record the letter.",
  ],
  already_open: ["form", "There is already a draft of this. Open it from “My work” and go on there."],
  stale: [
    "form",
    "This changed while you were writing. Nothing you typed is lost: compare, then send it again.",
  ],
  in_letter: [
    "form",
    "This is part of one answer to the whole report. Open that answer: it is changed and signed off as a whole.",
  ],
  not_for_this_state: [
    "form",
    "This draft has moved on since you opened the page, so this can no longer be done with it. Reload the page to see where it is.",
  ],
  only_approver: ["form", "Only an approver of your body can do this"],
  own_work: ["form", "You wrote part of this, so another approver must decide on it"],
  others_work: ["form", "Only those who wrote it can take it back or discard it"],
  return_reason_missing: ["reason", "Say what should be changed"],
  not_in_library: [
    "cite",
    "Choose evidence that is in your library now: this has expired, was replaced or was removed. Reload the page to see what there is.",
  ],
  not_checked_for_patients: [
    "checkedForPatients",
    "Tick to confirm that you checked the files for details that identify patients or staff",
  ],
};

/** The sentences of a refused form, by field; the first of a field is said. */
export function submissionSentences(refusals: readonly SubmissionRefusal[]): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const refusal of refusals) {
    const [field, sentence] = MESSAGES[refusal];
    sentences[field] ??= sentence;
  }
  return sentences;
}
