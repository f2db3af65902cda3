import * as repository from "./facet-table-repository.server";

export type ReportFacts = ReturnType<typeof readReportFacts>;

/** Everything the table needs of some reports, in four statements however many they are. */
export function readReportFacts(reportIds: readonly number[], today: string) {
  const ids = JSON.stringify(reportIds);
  const asked = grouped(repository.listAsked(ids, today), (row) => row.reportId);
  const items = grouped(repository.listItemFacts(ids), (row) => row.recommendationId);
  const categories = grouped(repository.listReportCategories(ids), (row) => row.reportId);
  const themes = grouped(repository.listRecommendationThemes(ids), (row) => row.recommendationId);
  return { asked, items, categories, themes };
}

/** The bodies an item is for: those the text allots it to, else all that the report asked (design §2). */
export function askedFor(listing: repository.ListingRow, facts: ReportFacts): readonly repository.AskedRow[] {
  const all = facts.asked.get(listing.reportId) ?? [];
  const items = itemsOf(listing, facts);
  if (!items.some((item) => item.isAllotted === 1)) return all;
  return all.filter((asked) => items.some((item) => item.addressingId === asked.addressingId));
}

const NONE: readonly repository.ItemFactsRow[] = [];
export const itemsOf = (
  { recommendationId }: repository.ListingRow,
  facts: ReportFacts,
): readonly repository.ItemFactsRow[] =>
  recommendationId === null ? NONE : (facts.items.get(recommendationId) ?? NONE);

/** Rows by a number they share, such as their report. */
function grouped<Row>(rows: readonly Row[], by: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}
