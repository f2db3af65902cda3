import { isTerm, RECOMMENDATION_KINDS } from "~db/vocabulary";
import type { Counted, FacetTable } from "./facet-table";
import { atOnce, inTurns, type Steps } from "~/lib/steps";
import { findInSteps, findListings, type FoundListings } from "./find-listings.server";
import type { Note } from "./query-language";
import { foundInWords } from "./result-rules";
import { chosenValues, shownFacets, type ShownFacet } from "./shown-facets";
import type { Facet, SearchState } from "./search-params";
import * as repository from "./search-repository.server";
import { didYouMean } from "./spelling.server";
import { matchedElsewhere, matchedFurtherOn, wordsToMark } from "./why-found";
import { sensitiveSnippetOf, snippetOf, type SnippetPart } from "./snippet-rules";

export const PAGE_SIZE = 20;
const SHOWN_IN_GROUP = 5;

export interface FoundListing extends Omit<repository.ResultRow, "text" | "isSensitive" | "id"> {
  addressees: string[];
  /** Where the words stand when they do not stand in the item itself: "in an answer". */
  matchedIn: string | null;
  /** Null where nothing may be shown in a list (design §4.8). */
  snippet: SnippetPart[] | null;
}

export interface SearchPage {
  /** "214 concerns in 131 reports" */
  found: string;
  count: number;
  /** How many of these have every word; null where that is not asked or goes without saying. */
  withAll: number | null;
  /** Whether so few have most of the words that those with less were taken too. */
  hasFew: boolean;
  notes: readonly Note[];
  hasOperators: boolean;
  /** The query with words that stand nowhere spelt as the register spells them; null where there are none. */
  didYouMean: string | null;
  pages: number;
  /** The page shown: the last one where the address asks for one beyond it. */
  page: number;
  results: FoundListing[];
  /** When grouped: how many more of each report were found than are shown. */
  moreInReport: Record<string, number>;
  facets: ShownFacet[];
  chips: { name: Facet; value: string; label: string }[];
  /** Something was typed, and nothing in it can be searched for: everything is listed. */
  isQueryEmpty: boolean;
}

/** Searches and counts on a London day. Never fails, whatever was typed or asked for. */
export const search = (state: SearchState, today: string): SearchPage => atOnce(searchInSteps(state, today));

/** The same, serving others in between: a large register takes some tens of milliseconds. */
export const searchInTurns = (state: SearchState, today: string): Promise<SearchPage> =>
  inTurns(searchInSteps(state, today));

function* searchInSteps(state: SearchState, today: string): Steps<SearchPage> {
  const first = state.isGrouped ? Infinity : state.page * PAGE_SIZE;
  const listings = yield* findInSteps(state, today, { first });
  yield;
  const { table, counted, ordered } = listings;
  const { shown, pages, page, more } = state.isGrouped
    ? groupedPage(table, ordered, state.page)
    : plainPage(ordered, { count: counted.matching.length, asked: state.page });
  const results = readResults(listings, shown);
  const meant = yield* didYouMean(table, state.q, listings.query.clauses);
  return {
    found: inWords(table, counted),
    count: counted.matching.length,
    withAll: listings.withAll,
    hasFew: listings.hasFew,
    notes: listings.query.notes,
    hasOperators: listings.query.hasOperators,
    didYouMean: meant,
    ...{ pages, page, results },
    moreInReport: namedReports(results, table, shown, more),
    facets: shownFacets(table, counted, state.filters),
    chips: chosenValues(table, state.filters),
    isQueryEmpty: listings.isQueryEmpty,
  };
}

/**
 * Every listing that `search` finds for the same state, all pages of it, in its order: the numbers of rows of
 * the search index. Files, feeds and the API are made from these, so that they hold what the page shows.
 */
export function matchingListings(state: SearchState, today: string): Int32Array {
  const { table, ordered } = findListings(state, today);
  return ordered.map((place) => table.ids[place] ?? 0);
}

interface PageOfPlaces {
  shown: number[];
  pages: number;
  page: number;
  /** How many more each report has, by the number of the report. */
  more: ReadonlyMap<number, number>;
}

const within = (page: number, pages: number): number => Math.min(Math.max(page, 1), Math.max(pages, 1));

/** Beyond the last page, the last one is shown, and all of the order is there. */
function plainPage(ordered: Int32Array, { count, asked }: { count: number; asked: number }): PageOfPlaces {
  const pages = Math.ceil(count / PAGE_SIZE);
  const page = within(asked, pages);
  const shown = [...ordered.subarray((page - 1) * PAGE_SIZE, page * PAGE_SIZE)];
  return { shown, pages, page, more: new Map() };
}

/** Reports in the order of their best item, with the first items of each. */
function groupedPage(table: FacetTable, ordered: Int32Array, asked: number): PageOfPlaces {
  const groups = new Map<number, number[]>();
  for (const place of ordered) {
    const report = table.reportOf[place] ?? 0;
    const group = groups.get(report);
    if (group) group.push(place);
    else groups.set(report, [place]);
  }
  const pages = Math.ceil(groups.size / PAGE_SIZE);
  const page = within(asked, pages);
  const onPage = [...groups.entries()].slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    shown: onPage.flatMap(([, places]) => places.slice(0, SHOWN_IN_GROUP)),
    ...{ pages, page },
    more: new Map(onPage.map(([report, places]) => [report, Math.max(places.length - SHOWN_IN_GROUP, 0)])),
  };
}

function readResults(listings: FoundListings, places: readonly number[]): FoundListing[] {
  const { table } = listings;
  const stems = wordsToMark(listings);
  const ids = places.map((place) => table.ids[place] ?? 0);
  const rows = new Map(repository.listResults(ids).map((row) => [row.id, row]));
  const addressees = new Map<number, string[]>();
  const reportIds = [...new Set([...rows.values()].map((row) => row.reportId))];
  for (const { reportId, name } of repository.listAddressees(reportIds))
    addressees.set(reportId, [...(addressees.get(reportId) ?? []), name ?? "Name removed"]);
  return ids.flatMap((id, at) => {
    const row = rows.get(id);
    if (!row) return [];
    const { text, isSensitive, ...shown } = row;
    const snippet =
      text === null ? [] : isSensitive === 1 ? sensitiveSnippetOf(text, stems) : snippetOf(text, stems);
    const matchedIn =
      matchedElsewhere(listings, places[at] ?? 0) ?? matchedFurtherOn(listings, isSensitive === 1, snippet);
    return [{ ...shown, snippet, matchedIn, addressees: addressees.get(row.reportId) ?? [] }];
  });
}

function namedReports(
  results: readonly FoundListing[],
  table: FacetTable,
  shown: readonly number[],
  more: ReadonlyMap<number, number>,
): Record<string, number> {
  return Object.fromEntries(
    results.map((result, index) => [
      result.reportReference,
      more.get(table.reportOf[shown[index] ?? 0] ?? 0) ?? 0,
    ]),
  );
}

function inWords(table: FacetTable, counted: Counted): string {
  const isSeen = new Uint8Array(table.lastReport + 1);
  let [reports, items, withoutItems] = [0, 0, 0];
  for (const place of counted.matching) {
    const report = table.reportOf[place] ?? 0;
    if (isSeen[report] === 0) reports += 1;
    isSeen[report] = 1;
    if (table.isItem[place] === 1) items += 1;
    else withoutItems += 1;
  }
  const others = table.values.item.some(
    ({ value }, number) =>
      isTerm(RECOMMENDATION_KINDS, value) &&
      value !== "matter_of_concern" &&
      (counted.counts.item[number] ?? 0) > 0,
  );
  return foundInWords({ items, reports, withoutItems, isCoroners: !others });
}
