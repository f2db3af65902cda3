import { conceptsOfMatched, conceptsOfWords, matchClauses, wordsMarkedFor } from "./concepts.server";
import { countFacets, type Counted, type FacetTable } from "./facet-table";
import { facetTable } from "./facet-table.server";
import { placesInOrder } from "./ordering";
import { withPostingsRead } from "./postings.server";
import { readQuery, type Clause, type Note, type TypedQuery } from "./query-language";
import { placesOfClauses } from "./query-sets";
import { returnSheet, takeSheet } from "./score-sheet";
import { finishScores, scoreAll, type Concept, type Scores } from "./scoring";
import type { SearchState } from "./search-params";
import { atOnce, type Steps } from "~/lib/steps";

/** How much of what was asked a listing must cover to have "most of your words". */
export const MOST = 0.5;
/** Fewer than this, and those with less than most follow. */
const FEW = 20;

export interface FoundListings {
  table: FacetTable;
  counted: Counted;
  /** Places of what was found, in the order asked for: all, or the first that were wanted. */
  ordered: Int32Array;
  query: TypedQuery;
  concepts: readonly Concept[];
  /** Words to mark in what is shown, as the index holds them. */
  marked: readonly string[];
  /** How many of those found have every word; null where that is not asked or goes without saying. */
  withAll: number | null;
  /** Whether so few have most of the words that those with less were taken too. */
  hasFew: boolean;
  /** Something was typed, and nothing in it can be searched for: everything is listed. */
  isQueryEmpty: boolean;
}

/** How much of the order is needed: the first so many of what is found; all of it where that is not said. */
export interface Wanting {
  first?: number;
}

/** Everything that an address asks for, counted and in order, on a London day. Never fails. */
export const findListings = (state: SearchState, today: string, wanting: Wanting = {}): FoundListings =>
  atOnce(findInSteps(state, today, wanting));

/** The same, so that others can be served in between. */
export function* findInSteps(
  state: SearchState,
  today: string,
  { first = Infinity }: Wanting = {},
): Steps<FoundListings> {
  const table = facetTable(today);
  const query = readQuery(state.q);
  if (query.clauses.length === 0) {
    const counted = yield* countFacets(table, state.filters, null);
    const ordered = placesInOrder(table, counted.matching, { sort: state.sort, ranks: null, first });
    const isQueryEmpty = state.q !== "";
    return { ...NOTHING_ASKED, ...{ table, counted, query, ordered, isQueryEmpty } };
  }
  const { concepts, marked, chosen } = yield* askFor(table, query, state);
  const sheet = takeSheet(table.ids.length, table.lastReport + 1);
  const scores = yield* scoreAll(table, concepts, sheet);
  const { wanted, hasFew, all } = chosen(scores, concepts);
  yield;
  const counted = yield* countFacets(table, state.filters, wanted);
  const ranks = { scores, all };
  if (state.sort === "relevance") finishScores(table, counted.matching, sheet);
  yield;
  const ordered = placesInOrder(table, counted.matching, { sort: state.sort, ranks, first });
  const withAll = countAll(counted, ranks);
  returnSheet(sheet, scores.found, table.reportOf);
  return {
    ...{ table, counted, query, ordered, concepts, marked, withAll, hasFew },
    isQueryEmpty: false,
  };
}

const NOTHING_ASKED = { concepts: [], marked: [], withAll: null, hasFew: false };

/** Which of the listings that have anything asked for are wanted. */
interface Chosen {
  wanted: Int32Array;
  hasFew: boolean;
  /** The bits of a listing that has every word; null where having all of them means nothing. */
  all: number | null;
}

interface Asked {
  concepts: readonly Concept[];
  marked: readonly string[];
  chosen: (scores: Scores, concepts: readonly Concept[]) => Chosen;
}

function* askFor(table: FacetTable, query: TypedQuery, { q, words }: SearchState): Steps<Asked> {
  const { clauses } = query;
  if (query.hasOperators || words === "any") return yield* askExactly(table, query);
  const concepts = yield* withPostingsRead(() => conceptsOfWords(table, q, clauses));
  const all = bitsOf(concepts.filter(({ isAsked }) => isAsked).length);
  return {
    concepts,
    marked: wordsMarkedFor(clauses),
    chosen: (scores) =>
      words === "all"
        ? { wanted: scores.found.filter((place) => scores.has[place] === all), hasFew: false, all }
        : { ...withMost(scores, concepts, clauses), all },
  };
}

/** lunr's meaning of a query: any of the words unless they are required or prohibited. */
function* askExactly(table: FacetTable, { clauses, notes }: TypedQuery): Steps<Asked> {
  const { matched, found } = yield* withPostingsRead(() => {
    const met: Note[] = [];
    return { matched: matchClauses(table, clauses, met), found: met };
  });
  notes.push(...found);
  return {
    concepts: conceptsOfMatched(table, matched),
    marked: matched.flatMap(({ clause, words }) => (clause.presence === "prohibited" ? [] : words)),
    chosen: () => ({ wanted: placesOfClauses(table, matched), hasFew: false, all: null }),
  };
}

const bitsOf = (count: number): number => (count >= 32 ? 0xffffffff : (1 << count) - 1) >>> 0;

/** Most of the words and every phrase in quotes; where those are few, the others follow. */
function withMost(
  { found, has, covered }: Scores,
  concepts: readonly Concept[],
  clauses: readonly Clause[],
): Pick<Chosen, "wanted" | "hasFew"> {
  let phrases = 0;
  let bit = 1;
  concepts.forEach(({ isAsked }, place) => {
    if (!isAsked) return;
    if (clauses[place]?.kind === "phrase") phrases = (phrases | bit) >>> 0;
    bit = (bit << 1) >>> 0;
  });
  const wanted =
    phrases === 0 ? found : found.filter((place) => ((has[place] ?? 0) & phrases) >>> 0 === phrases);
  const most = wanted.filter((place) => (covered[place] ?? 0) >= MOST);
  const hasFew = most.length < FEW;
  return { wanted: hasFew ? wanted : most, hasFew };
}

function countAll(
  { matching }: Counted,
  { all, scores }: { all: number | null; scores: Scores },
): number | null {
  if (all === null || all === 0 || (all & (all - 1)) === 0) return null;
  let sum = 0;
  for (let at = 0; at < matching.length; at += 1) if (scores.has[matching[at] ?? 0] === all) sum += 1;
  return sum;
}
