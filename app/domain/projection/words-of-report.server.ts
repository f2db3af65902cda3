import { SEARCH_COLUMNS, type SearchColumn } from "~db/search-index.server";
import { computeProjections } from "./project-report.server";
import { wordsBy } from "./searchable-texts.server";
import { listListingIds, listReportIds, listReportIdsListedAfter } from "./projection-repository.server";

/** Every word the index holds of reports with a listing after a number. */
export function wordsIndexedAfter(listingId: number): Set<string> {
  const found = new Set<string>();
  for (const { listings } of computeProjections(listReportIdsListedAfter(listingId)).values())
    for (const { words } of listings)
      for (const column of SEARCH_COLUMNS)
        for (const word of words[column].split(" ")) if (word !== "") found.add(word);
  return found;
}

const BATCH = 50;
const asItStands = wordsBy((text) => text);

/** Every listing with the texts it should be found by. */
export function* publishedWordsByListing(): Generator<{
  id: number;
  reference: string;
  words: Record<SearchColumn, string>;
}> {
  for (let ids = listReportIds(0, BATCH); ids.length > 0; ids = listReportIds(ids.at(-1) ?? 0, BATCH)) {
    const held = new Map(listListingIds(ids).map(({ id, reference }) => [reference, id]));
    for (const { listings } of computeProjections(ids, asItStands).values())
      for (const { row, words } of listings)
        yield { id: held.get(row.reference) ?? 0, reference: row.reference, words };
  }
}

/** The texts that the listings of one report are found by. */
export const textsOfReportNumbered = (reportId: number): string[] =>
  [...computeProjections([reportId], asItStands).values()].flatMap(({ listings }) =>
    listings.flatMap(({ words }) => Object.values(words)),
  );
