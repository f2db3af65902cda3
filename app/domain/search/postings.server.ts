import { LRUCache } from "lru-cache";
import type { SearchColumn } from "~db/search-index.server";
import { atOnce, type Steps } from "~/lib/steps";
import type { FacetTable } from "./facet-table";
import type { Doclist } from "./doclist";
import { readDoclists } from "./doclist-repository.server";
import {
  ALL_COLUMNS,
  columnsMask,
  gatherPhrase,
  gatherPostings,
  haveAListingInCommon,
  NO_POSTINGS,
  withoutDropped,
  type Postings,
  type Searched,
} from "./postings";
import * as repository from "./postings-repository.server";

/** Reading a word again takes a few milliseconds even in a register of 100,000 reports. */
const MAX_BYTES = 16 * 1024 * 1024;
/** What an entry costs besides its postings. */
const BASE_BYTES = 200;
const BYTES_EACH = 7;

interface Held {
  postings: Postings;
  /** The last listing that was looked at. */
  upTo: number;
  /** How many listings had gone from the table then. */
  dropped: number;
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
    *read() {
      const doclists = readDoclists(word);
      yield;
      return yield* gatherPostings(table, doclists);
    },
  });

/** Columns that are searched for a phrase together: what it is worth depends on no more. */
const PHRASE_GROUPS: readonly Searched[] = (
  [
    ["text", ["text", "title"]],
    ["body", ["body", "issuer", "area", "category", "theme", "reference"]],
    ["context", ["context"]],
    ["response", ["response", "action"]],
  ] satisfies [SearchColumn, SearchColumn[]][]
).map(([found, searched]) => ({ found: columnsMask([found]), searched: columnsMask(searched) }));

/** Where words stand one after the other, in one of some columns or in any (null). */
export function postingsOfPhrase(
  table: FacetTable,
  words: readonly string[],
  columns: readonly SearchColumn[] | null,
): Postings {
  const phrase = quoted(words.join(" "));
  const match = columns === null ? phrase : `{${columns.join(" ")}} : ${phrase}`;
  const mask = columns === null ? 0 : columnsMask(columns);
  const groups = columns === null ? PHRASE_GROUPS : [{ found: mask, searched: mask }];
  const wanted: Wanted = {
    // A word may look like a phrase, but none holds a space.
    ...{ key: match, match },
    *read() {
      const doclists: Doclist[][] = [];
      for (const word of words) {
        doclists.push(readDoclists(word));
        yield;
      }
      return yield* gatherPhrase(table, doclists, groups);
    },
  };
  const held = heldNow(table, wanted);
  if (held !== null) return held;
  // Most pairs of a question stand in no listing together: that is known without reading all their places again.
  const each = words.map((word) => postingsOfWord(table, word));
  return haveAListingInCommon(each) ? readOrWait(table, wanted) : NO_POSTINGS;
}

interface Wanted {
  key: string;
  match: string;
  read: () => Steps<Postings>;
}

const upToDate = (table: FacetTable, wanted: Wanted): Postings =>
  heldNow(table, wanted) ?? readOrWait(table, wanted);

function readOrWait(table: FacetTable, wanted: Wanted): Postings {
  if (missing === null) return atOnce(readNow(table, wanted));
  missing.set(wanted.key, readNow(table, wanted));
  return NO_POSTINGS;
}

/** What is held of a word, if nothing has been published since that has it. */
function heldNow(table: FacetTable, { key, match }: Wanted): Postings | null {
  if (table.generation !== generation) {
    kept.clear();
    generation = table.generation;
  }
  const held = kept.get(key);
  if (!held) return null;
  const last = table.ids[table.ids.length - 1] ?? 0;
  if (held.upTo !== last && repository.matchesAfter(match, held.upTo)) return null;
  held.upTo = last;
  if (held.dropped !== table.dropped) {
    held.postings = withoutDropped(table.isDropped, held.postings);
    held.dropped = table.dropped;
  }
  return held.postings;
}

function* readNow(table: FacetTable, { key, read }: Wanted): Steps<Postings> {
  const postings = yield* read();
  // Somebody may have turned to another table meanwhile, whose places are others.
  if (table.generation === generation)
    kept.set(key, { postings, upTo: table.ids[table.ids.length - 1] ?? 0, dropped: table.dropped });
  return postings;
}

/** Postings that were asked for and are not held, while they are being gathered; null while they are read at once. */
let missing: Map<string, Steps<Postings>> | null = null;
/** What a query needs depends on what was read before: on whether two words stand together anywhere, say. */
const MOST_ROUNDS = 4;

/**
 * Runs `work`, which asks for postings, after reading those that it will ask for, one a step: a common word of a
 * large register takes milliseconds. `work` may run several times and changes nothing.
 */
export function* withPostingsRead<Result>(work: () => Result): Steps<Result> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = new Map<string, Steps<Postings>>();
    missing = found;
    try {
      const result = work();
      if (found.size === 0) return result;
    } finally {
      missing = null;
    }
    for (const read of found.values()) {
      yield;
      yield* read;
    }
  }
  return work();
}

/** Every listing, as if it held the same word everywhere. */
export function postingsOfAll(table: FacetTable): Postings {
  const places = table.byNewest.slice().sort();
  return {
    places,
    columns: new Uint16Array(places.length).fill(ALL_COLUMNS),
    counts: new Uint8Array(places.length),
  };
}
