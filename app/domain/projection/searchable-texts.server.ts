import { resolveMerge } from "~/domain/bodies/succession-rules";
import { analyse } from "~/domain/search/analysis-rules";
import { SEARCH_COLUMNS, type SearchColumn } from "~db/search-index.server";
import { labelOf, THEMES } from "~db/vocabulary";
import { isKeptBack } from "./addressing-event-rules";
import type { RecommendationRow, ReportRow } from "./histories-repository.server";
import type { Parts } from "./project-listings.server";
import { publishedWords } from "./published-words-rules";
import { withoutStatutoryWording, wordsOfCategory } from "./statutory-wording-rules";

/** The words of a text for the search index, as analyse() gives them; of a case, without the form's own sentences. */
export interface WordsOf {
  text: (text: string) => string;
  case: (text: string) => string;
}

/** Columns whose texts tell the case, among sentences of the coroners' form. */
const OF_CASES: ReadonlySet<SearchColumn> = new Set(["text", "context"]);

export const wordsBy = (words: (text: string) => string): WordsOf => ({
  text: words,
  case: (text) => words(withoutStatutoryWording(text)),
});

/** As the search index holds them. */
export const ANALYSED = wordsBy(analyse);

/** What a listing is found by: the texts of each column of the index. */
type Texts = Record<SearchColumn, readonly string[]>;

/** Columns in which the items of one report differ. */
type OfItem = "text" | "theme" | "reference" | "action";

/** Sections that tell the case; the others are the form's own words, and concerns stand in the items. */
export const TELLING: readonly string[] = ["investigation", "circumstances"];

/** What every item of a report is found by. */
export function textsOfReport(report: ReportRow, parts: Parts): Omit<Texts, OfItem> {
  const { node } = parts.bodies;
  const bodies = parts.asked.flatMap((row) => [
    row.addressedAs ?? "",
    row.bodyId === null ? "" : (node(resolveMerge(row.bodyId, node))?.name ?? ""),
  ]);
  const isArea = report.issuerKind === "coroner_area";
  return {
    title: [report.title ?? ""],
    body: [...new Set(bodies)],
    context: parts.sections.filter((row) => TELLING.includes(row.section)).map((row) => row.text ?? ""),
    issuer: [report.issuerName],
    area: isArea ? [report.issuerName, ...parts.bodies.namesOfIssuer(report.issuerId)] : [],
    category: parts.categories.map(({ label }) => wordsOfCategory(label)),
    response: publishedWords({ ...parts, isWithheldFrom: isKeptBack(parts.events) }),
  };
}

/**
 * What one item is found by; null for a report without items. What a body says it does is silent where the
 * coroner keeps its answer back.
 */
export function textsOfItem(
  report: ReportRow,
  item: RecommendationRow | null,
  { themes, said, events }: Parts,
): Pick<Texts, OfItem> {
  const isSilent = isKeptBack(events);
  return {
    text: [item?.text ?? ""],
    theme: themes.filter((row) => row.recommendationId === item?.id).map((row) => labelOf(THEMES, row.theme)),
    reference: [report.reference, report.sourceReference ?? "", item?.reference ?? ""],
    action: said
      .filter((row) => row.recommendationId === item?.id && !isSilent(row.addressingId))
      .map((row) => row.text ?? ""),
  };
}

/** The words of every text, as the index holds them. */
export function wordsIn(texts: Texts, wordsOf: WordsOf): Record<SearchColumn, string> {
  const found: Partial<Record<SearchColumn, string>> = {};
  for (const column of SEARCH_COLUMNS) {
    const words = texts[column].map(OF_CASES.has(column) ? wordsOf.case : wordsOf.text);
    found[column] = words.length === 1 ? words[0] : words.filter((some) => some !== "").join(" ");
  }
  return found as Record<SearchColumn, string>; // every column is there
}
