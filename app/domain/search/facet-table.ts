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

/** The values of one facet of every row, as numbers of its dictionary: row r has values[starts[r]] to values[starts[r + 1]]. */
export interface Column {
  starts: Int32Array;
  values: Int32Array;
}

/**
 * What the filters need of every listing, in typed arrays held in memory (design §7). A listing has one row
 * for each body it asks, so that "asked of A and not answered" means that A did not answer, not that
 * somebody else did not.
 */
export interface FacetTable {
  /** Rows of the search index, ascending. */
  ids: Int32Array;
  /** Which report each listing is of, as a number from 0. */
  reportOf: Int32Array;
  reportCount: number;
  /** 1 where the listing is an item, 0 where it is a report without items. */
  isItem: Uint8Array;
  /** Listings from newest to oldest, and from longest without an answer. */
  byNewest: Int32Array;
  byWaiting: Int32Array;
  /** Body rows of listing l: from bodyStarts[l] to bodyStarts[l + 1]; at least one. */
  bodyStarts: Int32Array;
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
 * One pass over the listings among `candidates` (null: all). A row that fails one facet alone still counts for
 * the values of that facet: choosing one of them would let it in.
 */
export function countFacets(table: FacetTable, filters: Filters, candidates: Uint8Array | null): Counted {
  const chosen = chosenNumbers(table, filters);
  const counts = emptyCounts(table);
  const seen = emptyCounts(table);
  const matching = new Int32Array(table.ids.length);
  let found = 0;

  const count = (facet: Facet, row: number, listing: number) => {
    const { starts, values } = table.columns[facet];
    const [total, last] = [counts[facet], seen[facet]];
    for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      if (last[value] === listing + 1) continue;
      last[value] = listing + 1;
      total[value] = (total[value] ?? 0) + 1;
    }
  };

  for (let listing = 0; listing < table.ids.length; listing += 1) {
    if (candidates && candidates[listing] === 0) continue;
    const ownFailure = failureOf(table, chosen, OF_LISTING, listing);
    if (ownFailure === SEVERAL) continue;
    let passes = false;
    const end = table.bodyStarts[listing + 1] ?? 0;
    for (let row = table.bodyStarts[listing] ?? 0; row < end; row += 1) {
      const failure = failureOf(table, chosen, OF_BODY, row);
      if (failure === NOTHING) {
        passes = true;
        if (ownFailure === NOTHING) for (const facet of OF_BODY) count(facet, row, listing);
      } else if (failure !== SEVERAL && ownFailure === NOTHING)
        count(OF_BODY[failure] ?? "body", row, listing);
    }
    if (!passes) continue;
    if (ownFailure !== NOTHING) count(OF_LISTING[ownFailure] ?? "year", listing, listing);
    else {
      for (const facet of OF_LISTING) count(facet, listing, listing);
      matching[found] = listing;
      found += 1;
    }
  }
  return { matching: matching.slice(0, found), counts };
}

type Chosen = Record<Facet, Uint8Array | null>;

/** For each facet with a filter, which of its values let a row in. A value nobody has lets nothing in. */
function chosenNumbers(table: FacetTable, filters: Filters): Chosen {
  const chosen = {} as Chosen;
  for (const facet of FACET_NAMES) {
    const wanted = filters[facet];
    if (!wanted || wanted.length === 0) {
      chosen[facet] = null;
      continue;
    }
    const values = new Set(
      wanted.map((value) => (facet === "body" ? (table.mergedCodes.get(value) ?? value) : value)),
    );
    chosen[facet] = Uint8Array.from(table.values[facet], ({ value }) => (values.has(value) ? 1 : 0));
  }
  return chosen;
}

function emptyCounts(table: FacetTable): Record<Facet, Int32Array> {
  const counts = {} as Record<Facet, Int32Array>;
  for (const facet of FACET_NAMES) counts[facet] = new Int32Array(table.values[facet].length);
  return counts;
}

/** The place in `facets` of the one filter that a row fails, or NOTHING, or SEVERAL. */
function failureOf(table: FacetTable, chosen: Chosen, facets: readonly Facet[], row: number): number {
  let failed = NOTHING;
  for (let place = 0; place < facets.length; place += 1) {
    const facet = facets[place] ?? "year";
    const wanted = chosen[facet];
    if (wanted === null || hasWanted(table.columns[facet], row, wanted)) continue;
    if (failed !== NOTHING) return SEVERAL;
    failed = place;
  }
  return failed;
}

function hasWanted({ starts, values }: Column, row: number, wanted: Uint8Array): boolean {
  for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at += 1)
    if (wanted[values[at] ?? 0] === 1) return true;
  return false;
}
