import { z } from "zod";
import {
  ADEQUACIES,
  CONCERN_FLAGS,
  IMPLEMENTATION_STATUSES,
  KNOWN_ON_BASES,
  POSITIONS,
  TRACKING_BASES,
  VERIFICATION_LEVELS,
} from "~db/vocabulary";
import { address, day, flag, oneOf, orNull, words } from "./field-kinds";

/** A tracked item: one concern or recommendation at one body. Separate facts, never one status (design §2). */
export const trackedItemRecord = z.object({
  reference: words("Permanent reference, such as PFD-2024-0621.3@RW5."),
  url: address("The page of it."),
  recommendation: words("Reference of the concern or recommendation."),
  report: words("Reference of the report."),
  addressing: words("Reference of the request it is part of."),
  body: orNull(words("Code of the body asked.")),
  body_name: orNull(words("Name of that body.")),
  responsible_body: orNull(
    words("Code of the body that answers now."),
    "Null where there is none, or none is known.",
  ),
  basis: oneOf(TRACKING_BASES, "Why it is tracked at this body."),
  position: orNull(oneOf(POSITIONS, "What the body says to it."), "Null where it has said nothing."),
  implementation: oneOf(IMPLEMENTATION_STATUSES, "What the body says it has done."),
  adequacy: oneOf(ADEQUACIES, "How oversight judges the answer."),
  concern_flag: oneOf(CONCERN_FLAGS, "What oversight is worried about, if anything."),
  level: oneOf(
    VERIFICATION_LEVELS,
    "Verification level: up to 3 is what the body says, 4 and 5 were checked.",
  ),
  is_disputed: flag("What the body says is contested."),
  target_on: orNull(day("The day the body aims for."), "Null where it names none."),
  next_recheck_on: orNull(day("By when it is to be checked again."), "Null where no check is planned."),
  last_statement_on: orNull(
    day("When the public last learnt something about it."),
    "Null where nothing was said.",
  ),
  has_open_correction: flag("Somebody asked to have it corrected, and that is not decided."),
  known_on: day("Since when the public could know that it is tracked here."),
  known_on_basis: oneOf(KNOWN_ON_BASES, "Whether that day was observed here or taken from the source."),
});

export type TrackedItemRecord = z.infer<typeof trackedItemRecord>;
