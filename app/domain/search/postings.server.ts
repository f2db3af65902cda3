import { LRUCache } from "lru-cache";
import type { SearchColumn } from "~db/search-index.server";
import type { FacetTable } from "./facet-table";
import {
  ALL_COLUMNS,
  columnsMask,
  gatherPostings,
  joinPostings,
  postingsIn,
  type Postings,
} from "./postings";
import * as repository from "./postings-repository.server";

const MAX_BYTES = 32 * 1024 * 1024;
/** What an entry costs besides its postings. */
const BASE_BYTES = 200;
const BYTES_EACH = 7;

interface Held {
  postings: Postings;
  /** The last listing that was looked at. */
  upTo: number;
}

/**
 * Postings read from the index, kept in memory for the words asked for most. Listings only ever gain higher
 * numbers and those that go are marked in the table, so what was read stays true for what it looked at.
 */
let generation = -1;
const kept = new LRUCache<string, Held>({
  maxSize: MAX_BYTES,
  sizeCalculation: ({ postings }, key) => BASE_BYTES + key.length * 2 + postings.places.length * BYTES_EACH,
});

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Where a word of the index stands. */
export const postingsOfWord = (table: FacetTable, word: string): Postings =>
  upToDate(table, {
    key: word,
    match: quoted(word),
    read: () => gatherPostings(table.ids, repository.listInstances(word)),
  });

/** Columns that are searched for a phrase together: what it is worth depends on no more. */
const PHRASE_GROUPS: readonly (readonly [found: SearchColumn, searched: readonly SearchColumn[]])[] = [
  ["text", ["text", "title"]],
  ["body", ["body", "issuer", "area", "category", "theme", "reference"]],
  ["context", ["context", "response", "action"]],
];

/** Where words stand one after the other, in one of some columns or in any (null). */
export function postingsOfPhrase(
  table: FacetTable,
  words: readonly string[],
  columns: readonly SearchColumn[] | null,
): Postings {
  const phrase = quoted(words.join(" "));
  const inColumns = (searched: readonly SearchColumn[], mask: number): Postings => {
    const match = `{${searched.join(" ")}} : ${phrase}`;
    return upToDate(table, {
      ...{ key: match, match },
      read: () => postingsIn(table.ids, repository.listMatching(match), mask),
    });
  };
  if (columns !== null) return inColumns(columns, columnsMask(columns));
  return joinPostings(PHRASE_GROUPS.map(([found, searched]) => inColumns(searched, columnsMask([found]))));
}

interface Wanted {
  key: string;
  match: string;
  read: () => Postings;
}

function upToDate(table: FacetTable, { key, match, read }: Wanted): Postings {
  if (table.generation !== generation) {
    kept.clear();
    generation = table.generation;
  }
  const last = table.ids[table.ids.length - 1] ?? 0;
  const held = kept.get(key);
  if (held && (held.upTo === last || !repository.matchesAfter(match, held.upTo))) {
    held.upTo = last;
    return held.postings;
  }
  const postings = read();
  kept.set(key, { postings, upTo: last });
  return postings;
}

/** Every listing, as if it held the same word everywhere. */
export const postingsOfAll = (table: FacetTable): Postings => ({
  places: Int32Array.from(table.ids, (_id, place) => place),
  columns: new Uint16Array(table.ids.length).fill(ALL_COLUMNS),
  counts: new Uint8Array(table.ids.length),
});
