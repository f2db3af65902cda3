import type { ReviewRefusal } from "./review-rules";

const SENTENCES: Readonly<Record<ReviewRefusal, readonly [field: string, sentence: string]>> = {
  not_found: ["form", "There is no such review"],
  stale: [
    "form",
    "Somebody else changed this review meanwhile. What you typed is kept: compare it with what stands now, and send it again",
  ],
  closed: ["form", "This review is closed, so nothing of it can be changed"],
  title_missing: ["title", "Give the review a title, such as “Observation on wards at night”"],
  theme_missing: ["theme", "Choose the theme that the board reviews"],
  role_missing: ["role", "Enter the member’s role, such as “Medical director”. Name no person"],
  member_missing: ["form", "This member has left the board already"],
  item_unknown: [
    "item",
    "Enter the reference of a published recommendation or of a group, such as PFD-2024-0621.3 or GROUP-0007",
  ],
  item_there: ["item", "The board looks at this already"],
  item_missing: ["form", "The board no longer looks at this"],
  reason_missing: ["reason", "Say why, in a sentence"],
  held_missing: ["heldOn", "Enter the day of the meeting"],
  held_ahead: ["heldOn", "The meeting has not been held yet. Record it on its day or later"],
  minutes_missing: ["minutes", "Write what was discussed"],
  meeting_missing: ["meeting", "Choose the meeting that decided it"],
  decision_missing: ["decision", "Write what was decided, in a sentence"],
  owner_missing: ["owner", "Enter the role that does it, such as “Director of nursing”. Name no person"],
  due_missing: ["dueOn", "Enter the day by which it is to be done"],
  due_before_meeting: ["dueOn", "It cannot be due before the meeting that decided it"],
  kind_missing: ["kind", "Choose what became of it"],
  account_missing: ["account", "Write what came of it, or why, in a sentence"],
  due_not_ahead: ["dueOn", "The new day must be after today"],
  decision_open: ["kind", "This decision is open: it can be done, not done, or moved to another day"],
  decision_closed: ["kind", "This decision is closed: it can only be taken up again"],
  summary_missing: ["form", "Write a summary of two sentences or more before it is published"],
  nothing_new: ["form", "Nothing was changed since it was last published"],
  same_person: ["form", "You changed this review last, so another person has to publish it"],
  decisions_open: [
    "form",
    "Some decisions are still open. Say what came of each before you close the review",
  ],
  outcome_missing: ["outcome", "Write what came of the review, in a sentence"],
};

/** One sentence a field. */
export const reviewSentences = (refusals: readonly ReviewRefusal[]): Record<string, string> =>
  Object.fromEntries(refusals.map((refusal) => SENTENCES[refusal]).reverse());
