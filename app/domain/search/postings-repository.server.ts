import { listQuery, register } from "~db/client.server";
import { unlogged } from "~db/writing.server";
import type { SearchColumn } from "~db/search-index.server";

/** The tables of the index: as of a day that is past, also that of the listings which differ on it. */
export type Index = "search_index" | "day_index";
export const indexes = (): Index[] => (register().ofToday ? ["search_index", "day_index"] : ["search_index"]);

/** The size of each column of listings in a range, as FTS5 keeps it. */
export const listSizes = (first: number, last: number) =>
  indexes().flatMap((index) =>
    listQuery<[id: number, sizes: Uint8Array], [number, number]>(
      `SELECT id, sz FROM ${index}_docsize WHERE id BETWEEN ? AND ?`,
    ).all(first, last),
  );

/** Whether a listing after a number matches. */
export const matchesAfter = (ftsQuery: string, listing: number): boolean =>
  listQuery<[number], [string, number]>(
    "SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid > ? LIMIT 1",
  ).get(ftsQuery, listing) !== undefined;

/** The next words of the index, with how many listings have each. */
export const listWordsAfter = (word: string, limit: number) =>
  listQuery<[word: string, listings: number], [string, number]>(
    "SELECT term, doc FROM search_vocabulary WHERE term > ? LIMIT ?",
  ).all(word, limit);

/** How many listings the index holds. */
export const countIndexed = (): number =>
  listQuery<[number], []>("SELECT count(*) FROM search_index_docsize").get()?.[0] ?? 0;

/**
 * Joins a few segments of the index, so that what adding reports put off is done while nobody waits; false when
 * nothing is left to join. Fewer than no pages begins to join them all (FTS5's merge command).
 */
export function mergeSegments(pages: number): boolean {
  const changesBefore = countChanges();
  unlogged((u) =>
    u.run("search_index", "INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)", pages),
  );
  return countChanges() - changesBefore >= 2;
}

const countChanges = (): number => listQuery<[number], []>("SELECT total_changes()").get()?.[0] ?? 0;

/** Every place of every word. */
export const iterateIndex = () =>
  listQuery<[word: string, listing: number, column: SearchColumn, offset: number], []>(
    "SELECT term, doc, col, offset FROM search_instances",
  ).iterate();

/** Takes everything out of the index; nothing waits any more, for all is projected anew after this. */
export const emptyIndex = (): number =>
  unlogged((u) => {
    u.run("projection_queue", "DELETE FROM projection_queue");
    return u.run("search_index", "INSERT INTO search_index (search_index) VALUES ('delete-all')");
  });
