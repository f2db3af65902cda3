import { SEARCH_COLUMNS, type SearchColumn } from "~db/search-index.server";
import type { FacetTable, Numbers } from "./facet-table";
import { DoclistReader, NEXT_COLUMN, type Doclist } from "./doclist";
import { PhraseReader } from "./phrases";
import type { Steps } from "~/lib/steps";

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

/** The listings that are shown: their numbers, ascending, and which of them have gone. */
type Places = Pick<FacetTable, "ids" | "isDropped">;

/** Postings without those of listings that have gone. */
export function withoutDropped(isDropped: FacetTable["isDropped"], postings: Postings): Postings {
  const { places, columns, counts } = postings;
  if (!places.some((place) => isDropped[place] === 1)) return postings;
  const isKept = (_value: number, at: number): boolean => isDropped[places[at] ?? 0] === 0;
  return { places: places.filter(isKept), columns: columns.filter(isKept), counts: counts.filter(isKept) };
}

/** Gathers the postings of a word; listings that the table does not have are left out. `doclists` ascend. */
export function* gatherPostings(table: Places, doclists: readonly Doclist[]): Steps<Postings> {
  const gathering = new Gathering(table, mostListings(doclists));
  for (const doclist of doclists) {
    const { bytes } = doclist;
    const reader = new DoclistReader(doclist);
    for (let read = 1; reader.next(); read += 1) {
      if (read % LISTINGS_IN_STEP === 0) yield;
      let column = 0;
      let columns = bytes[reader.from] === NEXT_COLUMN ? 0 : 1;
      let [inText, inContext] = [0, 0];
      for (let at = reader.from; at < reader.to;) {
        let byte = bytes[at++] ?? 0;
        if (byte === NEXT_COLUMN) {
          column = bytes[at++] ?? 0;
          columns |= 1 << column;
          continue;
        }
        while (byte >= 0x80) byte = bytes[at++] ?? 0;
        if (column === TEXT) inText += 1;
        else if (column === CONTEXT) inContext += 1;
      }
      gathering.add(reader.listing, columns, packed(inText, inContext));
    }
  }
  return gathering.postings();
}

/** Columns that are searched together, and the columns that a listing found in any of them is said to have it in. */
export interface Searched {
  searched: number;
  found: number;
}

/** Gathers the postings of words that stand one after the other; `words` are the doclists of each. */
export function* gatherPhrase(
  table: Places,
  words: readonly (readonly Doclist[])[],
  groups: readonly Searched[],
): Steps<Postings> {
  const gathering = new Gathering(table, Math.min(...words.map(mostListings)));
  const reader = new PhraseReader(words);
  for (let read = 1; reader.next(); read += 1) {
    if (read % COMPARED_IN_STEP === 0) yield;
    let found = 0;
    for (const group of groups) if ((reader.columns & group.searched) !== 0) found |= group.found;
    if (found !== 0) gathering.add(reader.listing, found, 0);
  }
  return gathering.postings();
}

/** A few milliseconds: to compare the places of words takes far longer than to count them. */
const LISTINGS_IN_STEP = 4_000;
const COMPARED_IN_STEP = 500;

/** The shortest entry is a number, a size and one place. */
const mostListings = (doclists: readonly Doclist[]): number =>
  doclists.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / 3), 0);

const packed = (inText: number, inContext: number): number =>
  (Math.min(inText, MOST_COUNTED) << 4) | Math.min(inContext, MOST_COUNTED);

const TEXT = SEARCH_COLUMNS.indexOf("text");
const CONTEXT = SEARCH_COLUMNS.indexOf("context");

class Gathering {
  readonly #places: Int32Array;
  readonly #columns: Uint16Array;
  readonly #counts: Uint8Array;
  #length = 0;
  #place = 0;

  constructor(
    private readonly table: Places,
    most: number,
  ) {
    const length = Math.min(most, table.ids.length);
    this.#places = new Int32Array(length);
    this.#columns = new Uint16Array(length);
    this.#counts = new Uint8Array(length);
  }

  add(listing: number, columns: number, counts: number): void {
    const { ids, isDropped } = this.table;
    this.#place = firstAtLeast(ids, listing, this.#place);
    if (ids[this.#place] !== listing || isDropped[this.#place] === 1) return;
    this.#places[this.#length] = this.#place;
    this.#columns[this.#length] = columns;
    this.#counts[this.#length] = counts;
    this.#length += 1;
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
function firstAtLeast(ids: Numbers, id: number, from: number): number {
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

/** Whether any listing has all of these. */
export function haveAListingInCommon(all: readonly Postings[]): boolean {
  const [rarest, ...others] = all.map(({ places }) => places).sort((a, b) => a.length - b.length);
  if (rarest === undefined) return false;
  const reached = others.map(() => 0);
  return rarest.some((place) =>
    others.every((places, which) => {
      const at = firstAtLeast(places, place, reached[which] ?? 0);
      reached[which] = at;
      return places[at] === place;
    }),
  );
}

/** Several postings as one, such as those of the words a wildcard stands for. */
export function joinPostings(all: readonly Postings[]): Postings {
  const [first, second] = all;
  if (first === undefined) return NO_POSTINGS;
  if (second === undefined) return first;
  const size = all.reduce((most, { places }) => Math.max(most, (places.at(-1) ?? -1) + 1), 0);
  const columnsAt = new Uint16Array(size);
  const countsAt = new Uint8Array(size);
  const met = new Int32Array(
    Math.min(
      size,
      all.reduce((sum, { places }) => sum + places.length, 0),
    ),
  );
  let length = 0;
  for (const { places, columns, counts } of all)
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const before = columnsAt[place] ?? 0;
      if (before === 0) met[length++] = place;
      columnsAt[place] = before | (columns[at] ?? 0);
      countsAt[place] = addCounts(countsAt[place] ?? 0, counts[at] ?? 0);
    }
  const places = met.slice(0, length).sort();
  return {
    places,
    columns: Uint16Array.from(places, (place) => columnsAt[place] ?? 0),
    counts: Uint8Array.from(places, (place) => countsAt[place] ?? 0),
  };
}

const addCounts = (a: number, b: number): number =>
  (Math.min((a >> 4) + (b >> 4), MOST_COUNTED) << 4) | Math.min((a & 15) + (b & 15), MOST_COUNTED);
