import { z } from "zod";
import {
  BODY_TYPES,
  CAPACITIES,
  DUE_DATE_BASES,
  KNOWN_ON_BASES,
  MATCH_METHODS,
  RESPONSE_STATUSES,
} from "~db/vocabulary";
import { count, day, flag, oneOf, orNull, words } from "./field-kinds";

/** A request: one report at one of those it asks or tells. The clock and the answers belong to it. */
export const addressingRecord = z.object({
  reference: words(
    "The report's reference, a colon, and the place in its list of addressees: PFD-2024-0621:2.",
  ),
  report: words("Reference of the report."),
  addressed_as: orNull(words("Who is asked, as the report writes it."), "Null where the words were removed."),
  capacity: oneOf(CAPACITIES, "Whether it was asked, or only told."),
  body: orNull(words("Code of the body asked."), "Null while nobody has matched the name."),
  body_name: orNull(words("Name of that body."), "Null while nobody has matched the name."),
  body_type: orNull(oneOf(BODY_TYPES, "Kind of body."), "Null while nobody has matched the name."),
  match: oneOf(MATCH_METHODS, "How the name was matched."),
  responsible_body: orNull(
    words("Code of the body that answers now."),
    "Null where there is none, or none is known.",
  ),
  responsible_body_name: orNull(words("Name of that body."), "Null where there is none, or none is known."),
  response_status: oneOf(RESPONSE_STATUSES, "Whether it has answered, on the day the file was made."),
  due_on: orNull(day("By when an answer is due."), "Null where no day is known."),
  due_basis: orNull(oneOf(DUE_DATE_BASES, "What that day rests on."), "Null where no day is known."),
  answer_count: count("Letters of answer held of it."),
  first_answered_on: orNull(day("Date of the first answer."), "Null where none is held or it bears no date."),
  has_open_correction: flag("Somebody asked to have it corrected, and that is not decided."),
  known_on: day("Since when the public could know that it was asked."),
  known_on_basis: oneOf(KNOWN_ON_BASES, "Whether that day was observed here or taken from the source."),
});

export type AddressingRecord = z.infer<typeof addressingRecord>;
