import { publishedWordsByListing } from "~/domain/projection/words-of-report.server";
import { rebuildProjection } from "~/domain/projection/rebuild-projection.server";
import { SEARCH_COLUMNS } from "~db/search-index.server";
import { wordsOf } from "./analysis-rules";
import { countIndexed, emptyIndex, iterateIndex, mergeSegments } from "./postings-repository.server";

export { countIndexed };

/** Few enough that a step takes a few milliseconds. */
const PAGES_IN_STEP = 100;

/** One step of joining what many small additions left apart; true where more is to be done. */
export const mergeIndex = (): boolean => mergeSegments(PAGES_IN_STEP);

/**
 * The first step of writing the whole index anew, which mergeIndex goes on with: until then the words of what was
 * taken out still stand in the file, only marked as gone. True where more is to be done.
 */
export const beginWritingWhole = (): boolean => mergeSegments(-PAGES_IN_STEP);

/** Makes the index anew from what is published; answers how many reports were read. */
export function rebuildIndex(): number {
  emptyIndex();
  const reports = rebuildProjection();
  while (mergeIndex());
  return reports;
}

export interface IndexComparison {
  listings: number;
  /** References of what is found by other words, or in another order, than it should be. */
  differing: string[];
  /** Rows of the index that are of nothing listed. */
  strays: number;
}

/**
 * Compares the index with the tables: each listing with the words it should have, column by column and in
 * order. Both are summed up in one number a listing, so that the whole index is read once and not held.
 */
export function compareIndex(): IndexComparison {
  const held = new Map<number, number>();
  for (const [word, listing, column, offset] of iterateIndex())
    held.set(listing, (held.get(listing) ?? 0) + signOf(word, column, offset));
  const differing: string[] = [];
  let listings = 0;
  for (const { id, reference, words } of publishedWordsByListing()) {
    listings += 1;
    let sum = 0;
    for (const column of SEARCH_COLUMNS)
      wordsOf(words[column]).forEach((word, offset) => {
        sum += signOf(word, column, offset);
      });
    if ((held.get(id) ?? 0) !== sum) differing.push(reference);
    held.delete(id);
  }
  return { listings, differing, strays: held.size };
}

/** A number for a word in its place (FNV-1a, 32 bits): few enough bits that a thousand of them add up exactly. */
function signOf(word: string, column: string, offset: number): number {
  let sign = 0x811c9dc5;
  const text = `${column} ${offset} ${word}`;
  for (let at = 0; at < text.length; at += 1) sign = Math.imul(sign ^ text.charCodeAt(at), 0x01000193);
  return sign >>> 0;
}
