import { z } from "zod";
import {
  ACTION_STATES,
  ADDRESSING_EVENT_KINDS,
  ADEQUACIES,
  BOARD_ASSURANCES,
  CONCERN_FLAGS,
  DUE_DATE_BASES,
  IMPLEMENTATION_STATUSES,
  KNOWN_ON_BASES,
  POSITIONS,
  PROVENANCES,
  RAG_RATINGS,
  RESPONSE_KINDS,
  SPLIT_METHODS,
  VERIFICATION_FINDINGS,
  VERIFICATION_LEVELS,
  VERIFICATION_METHODS,
} from "~db/vocabulary";
import { day, flag, list, oneOf, orNull, words } from "./field-kinds";

/** What every statement of a history carries (design §2). */
const known = {
  known_on: day("Since when the public could know it."),
  known_on_basis: oneOf(KNOWN_ON_BASES, "Whether that day was observed here or taken from the source."),
  provenance: oneOf(PROVENANCES, "Where it comes from."),
};

const said = orNull(words("The words."), "Null where there are none, or they were removed.");
const reply = orNull(words("What the body replied."), "Null where it did not.");

export const positionRecord = z.object({
  position: oneOf(POSITIONS, "What the body says to it."),
  text: said,
  stated_on: orNull(day("The day it was said.")),
  right_body: orNull(words("Code of the body that should have been asked."), "Null where none is named."),
  ...known,
});

export const claimRecord = z.object({
  status: oneOf(IMPLEMENTATION_STATUSES, "What the body says it has done."),
  text: said,
  stated_on: orNull(day("The day it was said.")),
  target_on: orNull(day("The day the body aims for."), "Null where it names none."),
  board_assurance: orNull(
    oneOf(BOARD_ASSURANCES, "What the body's board has seen."),
    "Null where it does not say.",
  ),
  superseded_by: orNull(words("Reference of the item that took its place."), "Null where none did."),
  ...known,
});

export const assessmentRecord = z.object({
  adequacy: oneOf(ADEQUACIES, "How the answer was judged."),
  concern_flag: oneOf(CONCERN_FLAGS, "What oversight is worried about, if anything."),
  is_of_whole_letter: flag("It judges the whole letter, not this concern alone."),
  text: said,
  reply,
  assessor: orNull(words("Name of the body that judged."), "Null where none is named."),
  ...known,
});

export const verificationRecord = z.object({
  method: oneOf(VERIFICATION_METHODS, "How it was checked."),
  finding: oneOf(VERIFICATION_FINDINGS, "Whether what the body said held."),
  level: oneOf(VERIFICATION_LEVELS, "The level that leaves it at."),
  text: said,
  reply,
  checked_on: day("The day it was checked."),
  next_recheck_on: orNull(day("By when it is to be checked again."), "Null where no check is planned."),
  verifier: orNull(words("Name of the body that checked."), "Null where none is named."),
  ...known,
});

export const disputeRecord = z.object({
  is_disputed: flag("True where a dispute was raised, false where it was settled."),
  text: said,
  reply,
  ...known,
});

export const actionRecord = z.object({
  own_reference: orNull(words("The body's own number for the action."), "Null where it gives none."),
  text: said,
  lead_role: orNull(words("The role that leads it."), "Null where none is named."),
  due_on: orNull(day("The day it is due."), "Null where none is named."),
  why: orNull(words("The causes it acts on."), "Null where it is not said."),
  milestones: orNull(words("Its milestones, one a line, each with its date."), "Null where there are none."),
  baseline: orNull(words("How it was before."), "Null where it is not said."),
  success: orNull(words("How success will be known."), "Null where it is not said."),
  resources: orNull(words("What it needs."), "Null where it is not said."),
  rating: orNull(
    oneOf(RAG_RATINGS, "How it stands against its date, as the body says."),
    "Null where it does not say.",
  ),
  rating_reason: orNull(words("Why it stands so."), "Null where it is not said."),
  plain: orNull(words("The same for patients and families."), "Null where it is not said."),
  lessons: orNull(words("What was learnt."), "Null where it is not said."),
  state: oneOf(ACTION_STATES, "Whether it is finished."),
  ...known,
});

export const dueDateRecord = z.object({
  due_on: day("By when an answer is due."),
  basis: oneOf(DUE_DATE_BASES, "What that day rests on."),
  counted_from: orNull(day("The day it was counted from."), "Null where it was not calculated."),
  granted_on: orNull(day("The day more time was given."), "Null where none was."),
  ...known,
});

export const eventRecord = z.object({
  kind: oneOf(ADDRESSING_EVENT_KINDS, "What happened."),
  happened_on: day("The day it happened."),
  text: said,
  ...known,
});

export const answerRecord = z.object({
  kind: oneOf(RESPONSE_KINDS, "Kind of letter."),
  dated_on: orNull(day("The date the letter bears.")),
  received_on: orNull(day("The day it was received.")),
  is_withheld: flag("Its publication is restricted, and its words are not given."),
  text: said,
  addressings: list(
    "References of the requests it answers; several for a joint letter, none while nobody knows.",
  ),
  ...known,
});

export const wordingRecord = z.object({
  text: said,
  split: oneOf(SPLIT_METHODS, "How the item was cut out of the report."),
  ...known,
});
