import { z } from "zod";
import { RECOMMENDATION_KINDS, REPORT_KINDS } from "~db/vocabulary";
import { address, count, day, flag, list, oneOf, orNull, words } from "./field-kinds";

/** One concern or recommendation, or a whole report whose words are not held: what a search finds. */
export const itemRecord = z.object({
  reference: words("Permanent reference of the concern or recommendation, such as PFD-2024-0621.3."),
  unit: z.enum(["item", "report"]).meta({
    description: "“item” for a concern or recommendation; “report” for a report whose words are not held.",
  }),
  url: address("The page of it."),
  report: words("Reference of the report it is in."),
  report_title: orNull(words("Title of the report.")),
  report_kind: oneOf(REPORT_KINDS, "Kind of report."),
  item_kind: orNull(oneOf(RECOMMENDATION_KINDS, "Kind of item."), "Null for a whole report."),
  issuer: words("Short name of the issuer in addresses, such as of a coroner area."),
  issuer_name: words("Name of the issuer."),
  reported_on: orNull(day("The date the report bears.")),
  published_on: orNull(day("The date its source published it.")),
  text: orNull(words("The words of the concern or recommendation."), "Null where they are not held."),
  is_sensitive: flag("The report tells of suicide or self-harm; show its words with care."),
  categories: list("The source's categories, as written there."),
  themes: list("Themes given to it, by code."),
  asked: list("Names of those the report asked, in its order."),
  asked_codes: list("Codes of the bodies among them that are matched, in the same order."),
  asked_count: count("How many the report asked."),
  answered_count: count("How many of them have answered."),
  tracked_count: count("At how many bodies this is tracked."),
  says_done_count: count("At how many of those the body says it is done."),
  checked_count: count("At how many of those somebody independent checked that it is."),
});

export type ItemRecord = z.infer<typeof itemRecord>;
