import { z } from "zod";
import { STATEMENT_VOICES } from "~db/vocabulary";
import { address, day, flag, oneOf, orNull, words } from "./field-kinds";

/** What a family, a charity or a staff body says, as its moderator summed it up. Who sent it is nowhere. */
export const publicStatementRecord = z.object({
  reference: words("Permanent reference, such as S-0012."),
  url: address("The page of what it is about, where it can be read."),
  voice: oneOf(STATEMENT_VOICES, "Who speaks. Names are not kept."),
  report: words("Reference of the report it is about."),
  recommendation: orNull(
    words("Reference of the concern or recommendation it is about."),
    "Null where it is about the report, or about a request as a whole.",
  ),
  tracked_item: orNull(
    words("Reference of that concern at the body it speaks of."),
    "Null where it is about the report, or about a request as a whole.",
  ),
  body: orNull(words("Code of the body that answers for it now."), "Null where it speaks of no one body."),
  body_name: orNull(words("Name of that body."), "Null where it speaks of no one body."),
  summary: orNull(words("The moderator's summary."), "Null where its words were removed."),
  disputes_claim: flag("It says that what the body claims to have done is not so."),
  is_replied: flag("The body replied, or said that it does not wish to."),
  reply: orNull(words("What the body replied."), "Null where it did not."),
  published_on: day("The day it became public."),
});

export type PublicStatementRecord = z.infer<typeof publicStatementRecord>;
