import { historyOf, type Known } from "~/domain/known";
import { labelOf, PFD_CATEGORIES, type ReportField } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import type { EnteredReport } from "./entry-rules";
import * as repository from "./entering-repository.server";

/** The facts of a report that a person states in one form; "" and null where there is none. */
export type StatedFacts = Pick<
  EnteredReport,
  | "title"
  | "author"
  | "authorOffice"
  | "sentOn"
  | "publishedOn"
  | "statedDueOn"
  | "isSensitive"
  | "categories"
> & { reportedOn: string | null };

export const NO_FACTS: StatedFacts = {
  ...{ title: "", author: "", authorOffice: "", isSensitive: false, categories: [] },
  ...{ reportedOn: null, sentOn: null, publishedOn: null, statedDueOn: null },
};

const precisionOf = (on: string | null) => (on === null ? "unknown" : "day");

/**
 * Shows what a person says otherwise than it stood, and keeps it as what this source said: nothing ranks
 * above it (design §4.5), be it that there is none. What the person left as it stood stays its source's.
 */
export function recordFacts(
  w: Writing,
  reportId: number,
  { facts, before, known }: { facts: StatedFacts; before: StatedFacts; known: Known },
): void {
  const [said, stood] = [shortValues(facts), shortValues(before)];
  for (const [field, value] of said)
    if (value !== stood.get(field)) recordValue(w, reportId, { field, value, known });
  const changes: Parameters<typeof repository.updateReport>[2] = {
    ...{ reportedOn: facts.reportedOn, sentOn: facts.sentOn, publishedOn: facts.publishedOn },
    ...{ statedDueOn: facts.statedDueOn, isSensitive: facts.isSensitive },
    authorOffice: facts.authorOffice === "" ? null : facts.authorOffice,
  };
  if (facts.reportedOn !== before.reportedOn) changes.reportedOnPrecision = precisionOf(facts.reportedOn);
  if (facts.sentOn !== before.sentOn) changes.sentOnPrecision = precisionOf(facts.sentOn);
  if (facts.publishedOn !== before.publishedOn) changes.publishedOnPrecision = precisionOf(facts.publishedOn);
  if (facts.title !== before.title)
    changes.titleTextId = recordName(w, reportId, ["title", facts.title], known);
  if (facts.author !== before.author)
    changes.authorTextId = recordName(w, reportId, ["author", facts.author], known);
  repository.updateReport(w, reportId, changes);
}

const shortValues = (facts: StatedFacts) =>
  new Map<ReportField, string>([
    ["reported_on", facts.reportedOn ?? ""],
    ["sent_on", facts.sentOn ?? ""],
    ["published_on", facts.publishedOn ?? ""],
    ["stated_due_on", facts.statedDueOn ?? ""],
    ["categories", labelsOf(facts.categories).join(" | ")],
    ["content_notice", facts.isSensitive ? "yes" : "no"],
  ]);

const labelsOf = (categories: StatedFacts["categories"]): string[] =>
  categories.map((code) => labelOf(PFD_CATEGORIES, code)).sort();

/** Keeps a name as what a person said; returns the text it stands in, so that to remove it once is enough. */
function recordName(
  w: Writing,
  reportId: number,
  [field, name]: [ReportField, string],
  known: Known,
): number | null {
  const textId = w.textOrNull("name", name);
  recordValue(w, reportId, textId === null ? { field, value: "", known } : { field, textId, known });
  return textId;
}

/** What a person says of one field: a short value, the text it stands in, or "" for none. */
export type StatedValue = { field: ReportField; known: Known } & ({ value: string } | { textId: number });

/** Keeps what a person said of a field, so that an import leaves it as it is. */
export function recordValue(w: Writing, reportId: number, { known, ...value }: StatedValue): void {
  repository.insertValue(w, { reportId, ...value, ...historyOf(w, known) });
}
