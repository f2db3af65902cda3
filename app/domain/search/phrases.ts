import { DoclistReader, NEXT_COLUMN, RAISED_BY, type Doclist } from "./doclist";

/** Columns and positions as one number: no text of the register has so many words. */
const POSITIONS = 2 ** 24;

/**
 * Every listing in which words stand one after the other in one column, with the columns they stand in, a bit each.
 * Listings that lack a word are passed over without looking at places; the same pair is used again and again.
 */
export function* listingsWithAll(
  words: readonly (readonly Doclist[])[],
): Generator<readonly [listing: number, columns: number]> {
  const readers = words.map((doclists) => new ChainReader(doclists));
  const [first, ...others] = readers;
  if (first === undefined) return;
  while (first.next()) {
    const isInAll = others.every((reader) => reader.reach(first.listing));
    if (others.some((reader) => reader.isAtEnd)) return;
    if (!isInAll) continue;
    let ends = first.positions();
    for (const reader of others) {
      ends = following(ends, reader.positions());
      if (ends.length === 0) break;
    }
    if (ends.length > 0) yield [first.listing, columnsOf(ends)];
  }
}

/** Those of some positions that come right after one of others; both ascend. */
function following(before: readonly number[], positions: readonly number[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const position of positions) {
    while (at < before.length && (before[at] ?? 0) < position - 1) at += 1;
    if (before[at] === position - 1) found.push(position);
  }
  return found;
}

const columnsOf = (positions: readonly number[]): number =>
  positions.reduce((columns, position) => columns | (1 << Math.floor(position / POSITIONS)), 0);

/** Reads several doclists as one. */
class ChainReader {
  #at = 0;
  #bytes: Uint8Array;
  #reader: DoclistReader;
  isAtEnd = false;

  constructor(private readonly doclists: readonly Doclist[]) {
    const first = doclists[0] ?? { bytes: new Uint8Array(0), wholes: [] };
    this.#bytes = first.bytes;
    this.#reader = new DoclistReader(first);
  }

  get listing(): number {
    return this.#reader.listing;
  }

  next(): boolean {
    while (!this.#reader.next()) {
      this.#at += 1;
      const doclist = this.doclists[this.#at];
      if (doclist === undefined) {
        this.isAtEnd = true;
        return false;
      }
      this.#bytes = doclist.bytes;
      this.#reader = new DoclistReader(doclist);
    }
    return true;
  }

  /** Goes on to a listing, or past it where it is not there; whether it is. */
  reach(listing: number): boolean {
    const reader = this.#reader;
    if (reader.listing < listing) while (this.next() && this.#reader.listing < listing);
    return !this.isAtEnd && this.#reader.listing === listing;
  }

  /** Where the word stands in the listing, columns and positions as one number, ascending. */
  positions(): number[] {
    const bytes = this.#bytes;
    const { from, to } = this.#reader;
    const found: number[] = [];
    let position = 0;
    for (let at = from; at < to;) {
      let byte = bytes[at++] ?? 0;
      if (byte === NEXT_COLUMN) {
        position = (bytes[at++] ?? 0) * POSITIONS;
        continue;
      }
      let number = byte & 0x7f;
      while (byte >= 0x80) {
        byte = bytes[at++] ?? 0;
        number = number * 128 + (byte & 0x7f);
      }
      position += number - RAISED_BY;
      found.push(position);
    }
    return found;
  }
}
