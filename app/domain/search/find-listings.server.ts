import {
  conceptsOfMatched,
  conceptsOfWords,
  matchClauses,
  wordsMarkedFor,
  type Matched,
} from "./concepts.server";
import { countFacets, type Counted, type FacetTable } from "./facet-table";
import { facetTable } from "./facet-table.server";
import { placesInOrder } from "./ordering";
import { readQuery, type Clause, type TypedQuery } from "./query-language";
import { placesOfClauses } from "./query-sets";
import { scoreAll, type Concept, type Scores } from "./scoring";
import type { SearchState } from "./search-params";

/** How much of what was asked a listing must cover to have "most of your words". */
export const MOST = 0.5;
/** Fewer than this, and those with less than most follow. */
const FEW = 20;

export interface FoundListings {
  table: FacetTable;
  counted: Counted;
  /** Places of all that was found, in the order asked for. */
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

/** Everything that an address asks for, counted and in order, on a London day. Never fails. */
export function findListings(state: SearchState, today: string): FoundListings {
  const table = facetTable(today);
  const query = readQuery(state.q);
  const asked = query.clauses.length === 0 ? null : ask(table, query, state);
  const counted = countFacets(table, state.filters, asked?.isWanted ?? null);
  return {
    ...{ table, counted, query, concepts: asked?.concepts ?? [], marked: asked?.marked ?? [] },
    ordered: placesInOrder(table, counted.matching, { sort: state.sort, ranks: asked }),
    withAll: asked ? countAll(counted, asked) : null,
    hasFew: asked?.hasFew ?? false,
    isQueryEmpty: asked === null && state.q !== "",
  };
}

export interface Asked {
  /** 1 for each listing that is wanted. */
  isWanted: Uint8Array;
  scores: Scores;
  concepts: readonly Concept[];
  marked: readonly string[];
  hasFew: boolean;
  /** The bits of a listing that has every word; null where having all of them means nothing. */
  all: number | null;
}

function ask(table: FacetTable, query: TypedQuery, { q, words }: SearchState): Asked {
  if (query.hasOperators) return askExactly(table, matchClauses(table, query.clauses, query.notes));
  if (words === "any") return { ...askExactly(table, matchClauses(table, query.clauses, query.notes)) };
  const concepts = conceptsOfWords(table, q, query.clauses);
  const scores = scoreAll(table, concepts);
  const all = bitsOf(concepts.filter(({ isAsked }) => isAsked).length);
  const { isWanted, hasFew } =
    words === "all"
      ? { isWanted: withAllOf(scores, all), hasFew: false }
      : withMost(scores, concepts, query.clauses);
  return { isWanted, scores, concepts, marked: wordsMarkedFor(query.clauses), hasFew, all };
}

/** lunr's meaning of a query: any of the words unless they are required or prohibited. */
function askExactly(table: FacetTable, matched: readonly Matched[]): Asked {
  const concepts = conceptsOfMatched(table, matched);
  return {
    isWanted: placesOfClauses(table.ids.length, matched),
    scores: scoreAll(table, concepts),
    concepts,
    marked: matched.flatMap(({ clause, words }) => (clause.presence === "prohibited" ? [] : words)),
    hasFew: false,
    all: null,
  };
}

const bitsOf = (count: number): number => (count >= 32 ? 0xffffffff : (1 << count) - 1) >>> 0;

const withAllOf = ({ has, isFound }: Scores, all: number): Uint8Array =>
  isFound.map((found, place) => (found === 1 && (has[place] ?? 0) === all ? 1 : 0));

/** Most of the words and every phrase in quotes; where those are few, the others follow. */
function withMost(
  scores: Scores,
  concepts: readonly Concept[],
  clauses: readonly Clause[],
): Pick<Asked, "isWanted" | "hasFew"> {
  let phrases = 0;
  let bit = 1;
  concepts.forEach(({ isAsked }, place) => {
    if (!isAsked) return;
    if (clauses[place]?.kind === "phrase") phrases = (phrases | bit) >>> 0;
    bit = (bit << 1) >>> 0;
  });
  const { isFound, covered, has } = scores;
  const hasPhrases = (place: number): boolean => ((has[place] ?? 0) & phrases) >>> 0 === phrases;
  const isWanted = isFound.map((found, place) => (found === 1 && hasPhrases(place) ? 1 : 0));
  const isMost = isWanted.map((wanted, place) => (wanted === 1 && (covered[place] ?? 0) >= MOST ? 1 : 0));
  const hasFew = count(isMost) < FEW;
  return { isWanted: hasFew ? isWanted : isMost, hasFew };
}

const count = (flags: Uint8Array): number => {
  let sum = 0;
  for (const flag of flags) sum += flag;
  return sum;
};

function countAll({ matching }: Counted, { all, scores }: Asked): number | null {
  if (all === null || all === 0 || (all & (all - 1)) === 0) return null;
  let sum = 0;
  for (const place of matching) if ((scores.has[place] ?? 0) === all) sum += 1;
  return sum;
}
