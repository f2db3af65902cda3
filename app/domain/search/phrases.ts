import { DoclistReader, NEXT_COLUMN, RAISED_BY, type Doclist } from "./doclist";

/** Columns and positions as one number: no text of the register has so many words. */
const COLUMN_SHIFT = 24;

/**
 * Goes through every listing that has all of some words, and says in which columns they stand one after the other.
 * Listings that lack a word are passed over without looking at places.
 */
export class PhraseReader {
  /** The listing that was read last, and the columns it has the words in, a bit each; 0 where they stand apart. */
  listing = 0;
  columns = 0;
  readonly #first: ChainReader;
  readonly #others: readonly ChainReader[];
  readonly #ends = new Positions();
  readonly #next = new Positions();

  /** `words` are the doclists of each word. */
  constructor(words: readonly (readonly Doclist[])[]) {
    const [first = [], ...others] = words;
    this.#first = new ChainReader(first);
    this.#others = others.map((doclists) => new ChainReader(doclists));
  }

  /** Reads the next listing that has all of them; false when there is none. */
  next(): boolean {
    while (this.#first.next()) {
      let isInAll = true;
      for (const other of this.#others) {
        if (other.reach(this.#first.listing)) continue;
        if (other.isAtEnd) return false;
        isInAll = false;
        break;
      }
      if (!isInAll) continue;
      this.listing = this.#first.listing;
      this.columns = this.#columnsTogether();
      return true;
    }
    return false;
  }

  #columnsTogether(): number {
    const [ends, next] = [this.#ends, this.#next];
    this.#first.readPositions(ends);
    for (const other of this.#others) {
      other.readPositions(next);
      keepFollowing(ends, next);
      if (ends.length === 0) return 0;
    }
    let columns = 0;
    for (let at = 0; at < ends.length; at += 1) columns |= 1 << ((ends.held[at] ?? 0) >> COLUMN_SHIFT);
    return columns;
  }
}

/** Positions of one word in one listing, columns before them, ascending. Used again for the next listing. */
class Positions {
  held = new Int32Array(256);
  length = 0;

  push(position: number): void {
    if (this.length === this.held.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.held);
      this.held = wider;
    }
    this.held[this.length] = position;
    this.length += 1;
  }
}

/** Leaves in `ends` those of `positions` that come right after one of them. */
function keepFollowing(ends: Positions, positions: Positions): void {
  let [at, kept] = [0, 0];
  const before = ends.held;
  for (let place = 0; place < positions.length; place += 1) {
    const position = positions.held[place] ?? 0;
    while (at < ends.length && (before[at] ?? 0) < position - 1) at += 1;
    if (at >= ends.length) break;
    // No more are kept than were passed, so nothing is overwritten that is still needed.
    if (before[at] === position - 1) {
      at += 1;
      before[kept++] = position;
    }
  }
  ends.length = kept;
}

const NO_DOCLIST: Doclist = { bytes: new Uint8Array(0), wholes: [] };

/** Reads several doclists as one. */
class ChainReader {
  isAtEnd = false;
  #at = 0;
  #bytes: Uint8Array;
  #reader: DoclistReader;

  constructor(private readonly doclists: readonly Doclist[]) {
    const first = doclists[0] ?? NO_DOCLIST;
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
    while (this.#reader.listing < listing) if (!this.next()) return false;
    return this.#reader.listing === listing;
  }

  /** Where the word stands in the listing. */
  readPositions(into: Positions): void {
    const bytes = this.#bytes;
    const { from, to } = this.#reader;
    let position = 0;
    into.length = 0;
    for (let at = from; at < to;) {
      let byte = bytes[at++] ?? 0;
      if (byte === NEXT_COLUMN) {
        position = (bytes[at++] ?? 0) << COLUMN_SHIFT;
        continue;
      }
      let number = byte & 0x7f;
      while (byte >= 0x80) {
        byte = bytes[at++] ?? 0;
        number = number * 128 + (byte & 0x7f);
      }
      position += number - RAISED_BY;
      into.push(position);
    }
  }
}
