import { historyOf, type Known } from "~/domain/known";
import { labelOf, PFD_CATEGORIES, type ReportField } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import type { EnteredReport } from "./entry-rules";
import * as repository from "./entering-repository.server";

type Facts = Omit<
  EnteredReport,
  "sections" | "addressees" | "items" | "documents" | "sourceAddress" | "isSensitive"
>;

const precisionOf = (on: string | null) => (on === null ? "unknown" : "day");

/** Shows what a person entered, and keeps it as what this source said: nothing ranks above it (design §4.5). */
export function recordFacts(w: Writing, reportId: number, facts: Facts, known: Known): void {
  repository.updateReport(w, reportId, {
    titleTextId: w.textOrNull("name", facts.title),
    authorTextId: w.textOrNull("name", facts.author),
    authorOffice: facts.authorOffice === "" ? null : facts.authorOffice,
    ...{ reportedOn: facts.reportedOn, reportedOnPrecision: "day" },
    ...{ sentOn: facts.sentOn, sentOnPrecision: precisionOf(facts.sentOn) },
    ...{ publishedOn: facts.publishedOn, publishedOnPrecision: precisionOf(facts.publishedOn) },
    statedDueOn: facts.statedDueOn,
  });
  const short: [ReportField, string | null][] = [
    ["reported_on", facts.reportedOn],
    ["sent_on", facts.sentOn],
    ["published_on", facts.publishedOn],
    ["categories", facts.categories.map((code) => labelOf(PFD_CATEGORIES, code)).join(" | ")],
  ];
  for (const [field, value] of short)
    if (value) repository.insertValue(w, { reportId, field, value, ...historyOf(w, known) });
  const prose: [ReportField, string][] = [
    ["title", facts.title],
    ["author", facts.author],
  ];
  for (const [field, text] of prose)
    if (text !== "")
      repository.insertValue(w, { reportId, field, textId: w.text("name", text), ...historyOf(w, known) });
}
