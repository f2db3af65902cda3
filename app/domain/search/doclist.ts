import { Varints, type Stretch } from "./fts5-format";

/**
 * All postings of one word as the index holds them, one listing after the other: its number (whole, or the distance
 * from the one before), twice the size of what follows, and the places the word stands in.
 */
export interface Doclist {
  bytes: Uint8Array;
  /** Where in the bytes a listing's number is whole, ascending. */
  wholes: readonly number[];
}

/** Puts the stretches of a word's postings together. */
export class DoclistBuilder {
  readonly #pieces: Uint8Array[] = [];
  readonly #wholes: number[] = [];
  #length = 0;

  add(page: Uint8Array, { from, to, whole }: Stretch): void {
    if (whole >= 0) this.#wholes.push(this.#length + whole - from);
    this.#pieces.push(page.subarray(from, to));
    this.#length += to - from;
  }

  /** The first listing of what was added; null where nothing was. */
  get firstListing(): number | null {
    const [first] = this.#pieces;
    return first && this.#length > 0 ? new Varints(first, 0).next() : null;
  }

  build(): Doclist {
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return { bytes, wholes: this.#wholes };
  }
}

/** Goes through a doclist, listing by listing. Fields, not methods: it stands in the innermost loop of every search. */
export class DoclistReader {
  /** The listing that was read last, and where its places stand. */
  listing = 0;
  from = 0;
  to = 0;
  #at = 0;
  #nextWhole = 0;
  readonly #bytes: Uint8Array;
  readonly #wholes: readonly number[];

  constructor({ bytes, wholes }: Doclist) {
    this.#bytes = bytes;
    this.#wholes = wholes;
  }

  /** Reads the next listing; false when there is none. */
  next(): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    if (at >= bytes.length) return false;
    if (this.#wholes[this.#nextWhole] === at) {
      this.listing = 0;
      this.#nextWhole += 1;
    }
    let byte = bytes[at++] ?? 0;
    let number = byte & 0x7f;
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0;
      number = number * 128 + (byte & 0x7f);
    }
    this.listing += number;
    byte = bytes[at++] ?? 0;
    number = byte & 0x7f;
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0;
      number = number * 128 + (byte & 0x7f);
    }
    this.from = at;
    this.to = at + (number >> 1);
    this.#at = this.to;
    return true;
  }
}

/** In a list of places, says that the number of another column follows. */
export const NEXT_COLUMN = 1;
/** Distances between positions are kept raised by this. */
export const RAISED_BY = 2;
