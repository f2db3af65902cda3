import { z } from "zod";
import { address, count, day, flag, orNull, words } from "./field-kinds";

/** One group of recommendations that a person found to belong together. */
export const groupRecord = z.object({
  reference: words("Permanent reference, such as GROUP-0012."),
  title: words("What it is called."),
  url: address("The page of it, which says who asked whom for what, and what came of it."),
  item_count: count("Concerns and recommendations in it."),
  issuer_count: count("Different coroner areas and other issuers that asked. Areas that became one are one."),
  first_asked_on: orNull(day("The day of the first report."), "Null where no date is known."),
  last_asked_on: orNull(day("The day of the last report."), "Null where no date is known."),
  owner: orNull(words("Code of the body that should see to it."), "Null while nobody is named."),
  has_alarm: flag(
    "The concern keeps coming back: at least three issuers asked, the last of them a year or more after the first.",
  ),
  changed_on: day("The day its name, account or owner last changed."),
});

export type GroupRecord = z.infer<typeof groupRecord>;
