import { SEARCH_COLUMNS, type SearchColumn } from "~db/search-index.server";

/** Where a word stands, listing by listing: three arrays of one length, by place in the facet table, ascending. */
export interface Postings {
  places: Int32Array;
  /** The columns it stands in, a bit each in the order of SEARCH_COLUMNS. */
  columns: Uint16Array;
  /** How often in the item's own text (high four bits) and in what tells the case (low four), up to 15. */
  counts: Uint8Array;
}

export const NO_POSTINGS: Postings = {
  places: new Int32Array(0),
  columns: new Uint16Array(0),
  counts: new Uint8Array(0),
};

const COLUMN_BITS = Object.fromEntries(SEARCH_COLUMNS.map((column, at) => [column, 1 << at])) as Record<
  SearchColumn,
  number
>;
export const columnsMask = (columns: readonly SearchColumn[]): number =>
  columns.reduce((mask, column) => mask | COLUMN_BITS[column], 0);
export const ALL_COLUMNS = columnsMask(SEARCH_COLUMNS);

const MOST_COUNTED = 15;

/** Gathers postings from instances in ascending order of listing; those of listings the table does not have are left out. */
export function gatherPostings(
  ids: Int32Array,
  instances: readonly (readonly [listing: number, column: SearchColumn])[],
): Postings {
  const gathering = new Gathering(ids, instances.length);
  for (const [listing, column] of instances) gathering.add(listing, COLUMN_BITS[column], column);
  return gathering.postings();
}

/** Postings of what stands in the same columns everywhere, such as a phrase asked for in one field. */
export function postingsIn(
  ids: Int32Array,
  listings: readonly (readonly [number])[],
  mask: number,
): Postings {
  const gathering = new Gathering(ids, listings.length);
  for (const [listing] of listings) gathering.add(listing, mask, null);
  return gathering.postings();
}

class Gathering {
  readonly #places: Int32Array;
  readonly #columns: Uint16Array;
  readonly #counts: Uint8Array;
  #length = 0;
  #listing = -1;
  #place = 0;

  constructor(
    private readonly ids: Int32Array,
    most: number,
  ) {
    this.#places = new Int32Array(most);
    this.#columns = new Uint16Array(most);
    this.#counts = new Uint8Array(most);
  }

  add(listing: number, mask: number, column: SearchColumn | null): void {
    if (listing !== this.#listing) {
      this.#listing = listing;
      this.#place = firstAtLeast(this.ids, listing, this.#place);
      if (this.ids[this.#place] !== listing) return;
      this.#places[this.#length] = this.#place;
      this.#columns[this.#length] = 0;
      this.#counts[this.#length] = 0;
      this.#length += 1;
    } else if (this.ids[this.#place] !== listing) return;
    const last = this.#length - 1;
    this.#columns[last] = (this.#columns[last] ?? 0) | mask;
    const counts = this.#counts[last] ?? 0;
    if (column === "text" && counts >> 4 < MOST_COUNTED) this.#counts[last] = counts + 16;
    if (column === "context" && (counts & 15) < MOST_COUNTED) this.#counts[last] = counts + 1;
  }

  postings(): Postings {
    return {
      places: this.#places.slice(0, this.#length),
      columns: this.#columns.slice(0, this.#length),
      counts: this.#counts.slice(0, this.#length),
    };
  }
}

/** The first place from `from` whose id is not below `id`: steps that double, then halves, for most are near. */
function firstAtLeast(ids: Int32Array, id: number, from: number): number {
  if ((ids[from] ?? Infinity) >= id) return from;
  let width = 1;
  while ((ids[from + width] ?? Infinity) < id) width *= 2;
  let [low, high] = [from + (width >> 1), Math.min(from + width, ids.length)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? Infinity) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Several postings as one, such as those of the words a wildcard stands for. */
export function joinPostings(all: readonly Postings[]): Postings {
  const [first, second] = all;
  if (first === undefined) return NO_POSTINGS;
  if (second === undefined) return first;
  const held = new Map<number, { columns: number; counts: number }>();
  for (const { places, columns, counts } of all)
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const known = held.get(place);
      if (!known) held.set(place, { columns: columns[at] ?? 0, counts: counts[at] ?? 0 });
      else {
        known.columns |= columns[at] ?? 0;
        known.counts = addCounts(known.counts, counts[at] ?? 0);
      }
    }
  const places = Int32Array.from(held.keys()).sort();
  return {
    places,
    columns: Uint16Array.from(places, (place) => held.get(place)?.columns ?? 0),
    counts: Uint8Array.from(places, (place) => held.get(place)?.counts ?? 0),
  };
}

const addCounts = (a: number, b: number): number =>
  (Math.min((a >> 4) + (b >> 4), MOST_COUNTED) << 4) | Math.min((a & 15) + (b & 15), MOST_COUNTED);
