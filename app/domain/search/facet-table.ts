import type { Steps } from "~/lib/steps";
import { FACET_NAMES, type Facet, type Filters } from "./search-params";

/** Facts of the report or item itself; the others are of each body asked. */
export const OF_LISTING = [
  "year",
  "kind",
  "item",
  "category",
  "area",
  "theme",
] as const satisfies readonly Facet[];
export const OF_BODY = FACET_NAMES.filter(
  (name): name is BodyFacet => !(OF_LISTING as readonly Facet[]).includes(name),
);
type BodyFacet = Exclude<Facet, (typeof OF_LISTING)[number]>;

/** Whole numbers in as few bytes as the largest needs. */
export type Numbers = Uint8Array | Uint16Array | Int32Array;

/** The values of one facet of every row, as numbers of its dictionary: row r has values[starts[r]] to values[starts[r + 1]]. */
export interface Column {
  starts: Numbers;
  values: Numbers;
}

/**
 * What the filters need of every listing, in typed arrays held in memory (design §7). A listing has one row
 * for each body it asks, so that "asked of A and not answered" means that A did not answer, not that
 * somebody else did not.
 */
export interface FacetTable {
  /** Another number for each table made from nothing: places mean nothing in another one. */
  generation: number;
  /** Rows of the search index, ascending. */
  ids: Numbers;
  /** 1 where the listing has gone: another took its place, or its report was withdrawn. */
  isDropped: Numbers;
  /** How many have gone. */
  dropped: number;
  /** How many words the item's own text has, and what tells the case of its report. */
  textLength: Numbers;
  contextLength: Numbers;
  /** The report each listing is of, by its row number, and the highest of these. */
  reportOf: Numbers;
  lastReport: number;
  /** 1 where the listing is an item, 0 where it is a report without items. */
  isItem: Numbers;
  /** Listings from newest to oldest, and from longest without an answer; none that is dropped. */
  byNewest: Int32Array;
  byWaiting: Int32Array;
  /** Body rows of listing l: from bodyStarts[l] to bodyStarts[l + 1]; at least one. */
  bodyStarts: Numbers;
  columns: Record<Facet, Column>;
  /** The values of each facet, in the order of their numbers, and what people read. */
  values: Record<Facet, { value: string; label: string }[]>;
  /** Codes of merged bodies and the code of the one that is shown. */
  mergedCodes: ReadonlyMap<string, string>;
}

export interface Counted {
  /** Listings that pass every filter, as places in the table. */
  matching: Int32Array;
  /** For each facet, how many listings would pass with that one value chosen and all other facets as they are. */
  counts: Record<Facet, Int32Array>;
}

const NOTHING = -1;
const SEVERAL = -2;

/**
 * The listings among `candidates` (null: all that are not dropped) that pass every filter, and how many have each
 * value. A listing that fails one facet alone still counts for the values of that facet: choosing one of them would
 * let it in.
 */
export function* countFacets(
  table: FacetTable,
  filters: Filters,
  candidates: Int32Array | null,
): Steps<Counted> {
  const isFiltered = FACET_NAMES.some((name) => (filters[name] ?? []).length > 0);
  if (isFiltered) return countFiltered(table, filters, candidates ?? everyPlace(table));
  if (candidates === null) return yield* countWhole(table);
  const leftOut = leftOutBy(table, candidates);
  if (leftOut === null) return yield* countUnfiltered(table, candidates);
  const whole = yield* countWhole(table);
  const { counts } = yield* countUnfiltered(table, leftOut);
  for (const name of FACET_NAMES)
    counts[name] = counts[name].map((left, at) => (whole.counts[name][at] ?? 0) - left);
  return { matching: candidates, counts };
}

const ofWholeTable = new WeakMap<FacetTable, Counted>();

function* countWhole(table: FacetTable): Steps<Counted> {
  const known = ofWholeTable.get(table);
  if (known) return known;
  const counted = yield* countUnfiltered(table, everyPlace(table));
  ofWholeTable.set(table, counted);
  return counted;
}

/**
 * The listings that are not among `candidates`, where these are most of the register: to count them and to take
 * them from the whole is less work. Null where they are fewer than half, or hold one that is dropped.
 */
function leftOutBy(table: FacetTable, candidates: Int32Array): Int32Array | null {
  const every = everyPlace(table);
  const size = every.length - candidates.length;
  if (size >= candidates.length || size < 0) return null;
  const isCandidate = new Uint8Array(table.ids.length);
  for (let at = 0; at < candidates.length; at += 1) isCandidate[candidates[at] ?? 0] = 1;
  const leftOut = every.filter((place) => isCandidate[place] === 0);
  return leftOut.length === size ? leftOut : null;
}

/** Newest first, which is as good as any order. */
const everyPlace = (table: FacetTable): Int32Array => table.byNewest;

/** Facet after facet, because nothing fails. */
function* countUnfiltered(table: FacetTable, matching: Int32Array): Steps<Counted> {
  const counts = {} as Record<Facet, Int32Array>;
  for (const name of FACET_NAMES) {
    const tally = tallyOf(table, name, {});
    if (OF_BODY_NAMES.has(name)) countOfBodies(table, tally, matching);
    else for (let at = 0; at < matching.length; at += 1) count(tally, matching[at] ?? 0, matching[at] ?? 0);
    counts[name] = tally.totals;
    yield;
  }
  return { matching, counts };
}

const OF_BODY_NAMES: ReadonlySet<Facet> = new Set(OF_BODY);

function countOfBodies({ bodyStarts }: FacetTable, tally: Tally, matching: Int32Array): void {
  const { starts, values, totals, last } = tally;
  for (let found = 0; found < matching.length; found += 1) {
    const listing = matching[found] ?? 0;
    // The rows of a listing follow one another, and so do their values.
    const end = starts[bodyStarts[listing + 1] ?? 0] ?? 0;
    for (let at = starts[bodyStarts[listing] ?? 0] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      if (last[value] === listing + 1) continue;
      last[value] = listing + 1;
      totals[value] = (totals[value] ?? 0) + 1;
    }
  }
}

function countFiltered(table: FacetTable, filters: Filters, candidates: Int32Array): Counted {
  const ofListing = OF_LISTING.map((facet) => tallyOf(table, facet, filters));
  const ofBody = OF_BODY.map((facet) => tallyOf(table, facet, filters));
  const matching = new Int32Array(candidates.length);
  let found = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    const listing = candidates[at] ?? 0;
    const failure = failureOf(ofListing, listing);
    if (failure === SEVERAL || !passesForABody(table, ofBody, listing, failure === NOTHING)) continue;
    if (failure !== NOTHING) count(ofListing[failure], listing, listing);
    else {
      for (const tally of ofListing) count(tally, listing, listing);
      matching[found] = listing;
      found += 1;
    }
  }
  const counts = {} as Record<Facet, Int32Array>;
  for (const tally of [...ofListing, ...ofBody]) counts[tally.facet] = tally.totals;
  return { matching: matching.slice(0, found), counts };
}

/** Whether one body of a listing passes every filter of bodies; counts what they have if `isCounted`. */
function passesForABody(
  table: FacetTable,
  tallies: readonly Tally[],
  listing: number,
  isCounted: boolean,
): boolean {
  let passes = false;
  const end = table.bodyStarts[listing + 1] ?? 0;
  for (let row = table.bodyStarts[listing] ?? 0; row < end; row += 1) {
    const failure = failureOf(tallies, row);
    if (failure === NOTHING) passes = true;
    if (failure === SEVERAL || !isCounted) continue;
    if (failure !== NOTHING) count(tallies[failure], row, listing);
    else for (const tally of tallies) count(tally, row, listing);
  }
  return passes;
}

/** One facet during a pass; all have one shape, which is what makes the pass fast. */
interface Tally {
  facet: Facet;
  starts: Numbers;
  values: Numbers;
  /** 1 for each value that lets a row in; null where the facet has no filter. */
  wanted: Uint8Array | null;
  totals: Int32Array;
  /** The listing each value was last counted for, from 1: a listing counts once however many bodies have it. */
  last: Int32Array;
}

function tallyOf(table: FacetTable, facet: Facet, filters: Filters): Tally {
  const size = table.values[facet].length;
  return {
    facet,
    ...table.columns[facet],
    wanted: wantedOf(table, facet, filters[facet] ?? []),
    totals: new Int32Array(size),
    last: new Int32Array(size),
  };
}

/** A value nobody has lets nothing in. */
function wantedOf(table: FacetTable, facet: Facet, filter: readonly string[]): Uint8Array | null {
  if (filter.length === 0) return null;
  const shown = (value: string) => (facet === "body" ? (table.mergedCodes.get(value) ?? value) : value);
  const wanted = new Set(filter.map(shown));
  return Uint8Array.from(table.values[facet], ({ value }) => (wanted.has(value) ? 1 : 0));
}

function count(tally: Tally | undefined, row: number, listing: number): void {
  if (!tally) return;
  const { starts, values, totals, last } = tally;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const value = values[at] ?? 0;
    if (last[value] === listing + 1) continue;
    last[value] = listing + 1;
    totals[value] = (totals[value] ?? 0) + 1;
  }
}

/** The place of the one facet whose filter a row fails, or NOTHING, or SEVERAL. */
function failureOf(tallies: readonly Tally[], row: number): number {
  let failed = NOTHING;
  for (let place = 0; place < tallies.length; place += 1) {
    const tally = tallies[place];
    if (!tally || tally.wanted === null || hasWanted(tally, tally.wanted, row)) continue;
    if (failed !== NOTHING) return SEVERAL;
    failed = place;
  }
  return failed;
}

function hasWanted({ starts, values }: Tally, wanted: Uint8Array, row: number): boolean {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) if (wanted[values[at] ?? 0] === 1) return true;
  return false;
}
