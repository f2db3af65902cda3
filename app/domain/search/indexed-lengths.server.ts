import { SEARCH_COLUMNS } from "~db/search-index.server";
import { listSizes } from "./postings-repository.server";

export interface WordCounts {
  text: number;
  context: number;
}

export const NO_WORDS: WordCounts = { text: 0, context: 0 };

const TEXT = SEARCH_COLUMNS.indexOf("text");
const CONTEXT = SEARCH_COLUMNS.indexOf("context");

/** How many words the index holds of each listing in a range of numbers, first and last included. */
export function readLengths(first: number, last: number): Map<number, WordCounts> {
  const lengths = new Map<number, WordCounts>();
  for (const [id, sizes] of listSizes(first, last)) {
    const counts = readVarints(sizes);
    lengths.set(id, { text: counts[TEXT] ?? 0, context: counts[CONTEXT] ?? 0 });
  }
  return lengths;
}

/** SQLite's numbers of varying length: seven bits a byte, highest first; the eighth says that more follow. */
function readVarints(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of bytes) {
    number = number * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}
