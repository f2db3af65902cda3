/**
 * How FTS5 keeps its postings on disk (SQLite, ext/fts5/fts5_index.c and https://www.sqlite.org/fts5.html): read
 * here because asking for a common word in SQL takes a row for every occurrence, in one statement that nothing can
 * interrupt (decision 013). Only reading, and only what the register's own index uses: columns and positions of every
 * word (detail=full), no prefix indexes. Numbers of listings are never used twice, so marks of deletion are not looked
 * at: a listing that went is dropped in the facet table.
 */

/** One run of the index: words in order, over pages that follow one another. */
export interface Segment {
  number: number;
  firstPage: number;
  lastPage: number;
}

/** The row of search_index_data that says which segments there are. */
export const STRUCTURE_ROW = 10;
/** Set in structures of indexes whose rows can be deleted without their words. */
const WITH_DELETION = 0xff000001;

const PAGE_BITS = 2 ** 31;
const SEGMENT_BITS = 2 ** 37;
/** The row of search_index_data that holds a page of a segment. */
export const rowOfPage = (segment: number, page: number): number => segment * SEGMENT_BITS + page;
export const pageOfRow = (row: number): number => row % PAGE_BITS;

/** Words of the main index begin with this. */
const MAIN = 0x30;
export const keyOfWord = (word: string): Buffer => Buffer.concat([Buffer.from([MAIN]), Buffer.from(word)]);

/** A reader of SQLite's numbers of varying length: seven bits a byte, highest first; the eighth says that more follow. */
export class Varints {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
  ) {}

  next(): number {
    let byte = this.bytes[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let number = byte & 0x7f;
    do {
      byte = this.bytes[this.at++] ?? 0;
      number = number * 128 + (byte & 0x7f);
    } while (byte >= 0x80);
    return number;
  }
}

/** The segments that a structure record names, all levels. Throws where it is none that can be read here. */
export function readStructure(record: Uint8Array): Segment[] {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (view.getUint32(4) !== WITH_DELETION)
    throw new Error("The search index is not of the kind it should be.");
  const numbers = new Varints(record, 8);
  const levels = numbers.next();
  numbers.next(); // segments of all levels
  numbers.next(); // pages written since the beginning
  const segments: Segment[] = [];
  for (let level = 0; level < levels; level += 1) {
    numbers.next(); // segments being merged
    for (let left = numbers.next(); left > 0; left -= 1) {
      const [number, firstPage, lastPage] = [numbers.next(), numbers.next(), numbers.next()];
      segments.push({ number, firstPage, lastPage });
      for (let further = 0; further < FACTS_AFTER_PAGES; further += 1) numbers.next();
    }
  }
  return segments;
}

/** Two origins, pages and entries of deletions, and entries. */
const FACTS_AFTER_PAGES = 5;

/** Where postings stand on a page: from one byte to before another, and where in them a listing's number is whole. */
export interface Stretch {
  from: number;
  to: number;
  /** The first listing's number that is not the distance from the one before; -1 where the page has none. */
  whole: number;
  /** Whether more may follow on the next page. */
  isOpen: boolean;
}

const FIRST_BYTE = 4;
const listingAt = (page: Uint8Array): number => ((page[0] ?? 0) << 8) | (page[1] ?? 0);
const sizeOf = (page: Uint8Array): number => ((page[2] ?? 0) << 8) | (page[3] ?? 0);

/** Where a word's postings stand on the page that holds the word; null where it does not. */
export function findOnPage(page: Uint8Array, key: Uint8Array): Stretch | null {
  const size = sizeOf(page);
  const places = new Varints(page, size);
  let from = 0;
  let isFirst = true;
  /** How many bytes of the key the word before began with. */
  let shared = 0;
  while (places.at < page.length) {
    from += places.next();
    const word = new Varints(page, from);
    const kept = isFirst ? 0 : word.next();
    const length = word.next();
    const start = word.at;
    if (kept <= shared) {
      let same = kept;
      while (same < key.length && same - kept < length && page[start + same - kept] === key[same]) same += 1;
      if (same === key.length && kept + length === key.length) {
        const isLast = places.at >= page.length;
        const to = isLast ? size : from + places.next();
        return { from: start + length, to, whole: start + length, isOpen: isLast };
      }
      // Words ascend: one that is greater where they part is past the key.
      const theirs = same - kept < length ? (page[start + same - kept] ?? 0) : -1;
      if (theirs > (same < key.length ? (key[same] ?? 0) : -1)) return null;
      shared = same;
    }
    isFirst = false;
  }
  return null;
}

/** What a page that follows holds of the postings that the page before left open. */
export function continuedOnPage(page: Uint8Array): Stretch {
  const size = sizeOf(page);
  const hasWords = page.length > size;
  const to = hasWords ? new Varints(page, size).next() : size;
  const whole = listingAt(page);
  return { from: FIRST_BYTE, to, whole: whole !== 0 && whole < to ? whole : -1, isOpen: !hasWords };
}
