import { z } from "zod";
import { DATE_PRECISIONS, JURISDICTIONS, REGIMES, REPORT_KINDS } from "~db/vocabulary";
import { address, count, day, flag, list, oneOf, orNull, words } from "./field-kinds";

const precision = (of: string) => oneOf(DATE_PRECISIONS, `How exactly ${of} is known.`);

/** One published report. Its writer is named by office only. */
export const reportRecord = z.object({
  reference: words("Permanent reference of the report, such as PFD-2024-0621."),
  url: address("The page of it."),
  source_url: orNull(address("Leads to the official page."), "Null where none is known."),
  kind: oneOf(REPORT_KINDS, "Kind of report."),
  regime: oneOf(REGIMES, "The law it is made under."),
  jurisdiction: oneOf(JURISDICTIONS, "Where that law holds."),
  title: orNull(words("Title.")),
  issuer: words("Short name of the issuer in addresses, such as of a coroner area."),
  issuer_name: words("Name of the issuer."),
  author_office: orNull(words("Office of the person who wrote it.")),
  source_reference: orNull(words("The source's own reference.")),
  reported_on: orNull(day("The date it bears.")),
  reported_on_precision: precision("that date"),
  sent_on: orNull(day("The date it was sent.")),
  sent_on_precision: precision("the date it was sent"),
  published_on: orNull(day("The date its source published it.")),
  published_on_precision: precision("the date of publication"),
  stated_due_on: orNull(
    day("The day by which the report itself asks for an answer."),
    "Null where it names none.",
  ),
  categories: list("The source's categories, as written there."),
  is_sensitive: flag("It tells of suicide or self-harm; show its words with care."),
  is_unverified: flag("It was supplied by a body or a family and not found at the source."),
  is_clock_kept: flag("This register keeps its clock: only then is silence ever called overdue."),
  item_count: count("Concerns and recommendations held of it."),
  asked_count: count("How many it asked."),
  answered_count: count("How many of them have answered."),
});

export type ReportRecord = z.infer<typeof reportRecord>;
