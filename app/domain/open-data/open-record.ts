import { z } from "zod";
import { CORRECTION_KINDS, CORRECTION_STATES } from "~db/vocabulary";
import { address, count, day, list, oneOf, orNull, words } from "./field-kinds";

/** One decided request for correction. What was written, and by whom, is not public. */
export const correctionRecord = z.object({
  reference: words("Reference of the request."),
  kind: oneOf(CORRECTION_KINDS, "What was said to be wrong."),
  state: oneOf(CORRECTION_STATES, "How it was decided."),
  report: words("Reference of the report it is about."),
  url: address("The page of that report."),
  requested_on: day("The day it was asked for."),
  decided_on: orNull(day("The day it was decided.")),
  decision: orNull(words("What the public reads of the decision."), "Null where nothing was written."),
});

export type CorrectionRecord = z.infer<typeof correctionRecord>;

/** One entry of the ledger as anybody may read it: never a person, never content. */
export const ledgerRecord = z.object({
  number: count("1, 2, 3… without gaps."),
  written_at: z.iso.datetime().meta({ description: "When it was written, in UTC." }),
  who: orNull(words("A role and its body, a job, or a visitor."), "Null where the step is not public."),
  what: words("What was done."),
  about: list("References of what it was about, where they are public."),
  hash: words(
    "SHA-256 of the entry before, this entry's header and the digest of its content, in hexadecimal.",
  ),
});

export type LedgerRecord = z.infer<typeof ledgerRecord>;
