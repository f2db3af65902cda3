import type { EditionRefusal, PeriodRefusal } from "./progress-report-rules";

const TITLE_MISSING = [
  "title",
  "Give the report a title, such as “Progress, January to March 2026”",
] as const;

const SENTENCES: Readonly<
  Record<PeriodRefusal | EditionRefusal, readonly [field: string, sentence: string]>
> = {
  title_missing: TITLE_MISSING,
  from_missing: ["fromOn", "Enter the first day of the period"],
  from_too_early: ["fromOn", "The period must begin on 2 January 2008 or later"],
  to_missing: ["toOn", "Enter the last day of the period"],
  to_before_from: ["toOn", "The period must not end before it begins"],
  period_not_ended: ["toOn", "The period has not ended yet. Choose a last day before today"],
  not_found: ["form", "There is no such progress report"],
  stale: [
    "form",
    "Somebody else saved this report meanwhile. What you typed is kept: compare it with what stands now, and save again",
  ],
  nothing_new: ["form", "Nothing was changed since it was last published"],
  same_person: ["form", "You saved this draft last, so another person has to publish it"],
};

/** One sentence a field. */
export const progressReportSentences = (
  refusals: readonly (PeriodRefusal | EditionRefusal)[],
): Record<string, string> => Object.fromEntries(refusals.map((refusal) => SENTENCES[refusal]).reverse());
