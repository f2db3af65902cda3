import type Database from "better-sqlite3";
import { listQuery, register } from "~db/client.server";
import { DoclistBuilder, type Doclist } from "./doclist";
import {
  continuedOnPage,
  findOnPage,
  keyOfWord,
  readStructure,
  rowOfPage,
  STRUCTURE_ROW,
  type Segment,
  type Stretch,
} from "./fts5-format";
import { indexes, type Index } from "./postings-repository.server";

/** A word's postings of every segment, from the oldest listings to the newest; none where no listing has it. */
export const readDoclists = (word: string): Doclist[] =>
  atOneMoment(() => {
    const key = keyOfWord(word);
    return indexes()
      .flatMap((index) => readSegments(index).map((segment) => readFromSegment(index, segment, key)))
      .filter((found) => found !== null)
      .sort((a, b) => (a.firstListing ?? 0) - (b.firstListing ?? 0))
      .map((found) => found.build());
  });

/** The statements in `work` see the same index, whoever else is writing. */
function atOneMoment<Result>(work: () => Result): Result {
  const { raw } = register();
  if (raw.inTransaction) return work();
  let result: Result | undefined;
  // Made once for each register: making one takes as long as reading a rare word.
  let moment = moments.get(raw);
  if (!moment) moments.set(raw, (moment = raw.transaction((run: () => void) => run())));
  moment.deferred(() => {
    result = work();
  });
  return result as Result; // work has run, or has thrown
}

const moments = new WeakMap<Database.Database, Database.Transaction<(run: () => void) => void>>();

function readSegments(index: Index): Segment[] {
  const [record] = listQuery<[Buffer], [number]>(`SELECT block FROM ${index}_data WHERE id = ?`).get(
    STRUCTURE_ROW,
  ) ?? [null];
  return record === null ? [] : readStructure(record);
}

function readFromSegment(index: Index, segment: Segment, key: Buffer): DoclistBuilder | null {
  const first = Math.max(pageBefore(index, segment.number, key), segment.firstPage);
  const pages = listQuery<[Buffer], [number, number]>(
    `SELECT block FROM ${index}_data WHERE id BETWEEN ? AND ? ORDER BY id`,
  ).iterate(rowOfPage(segment.number, first), rowOfPage(segment.number, segment.lastPage));
  let found: DoclistBuilder | null = null;
  for (const [page] of pages) {
    const stretch: Stretch | null = found === null ? findOnPage(page, key) : continuedOnPage(page);
    if (stretch === null) break;
    found ??= new DoclistBuilder();
    found.add(page, stretch);
    if (!stretch.isOpen) break;
  }
  return found;
}

/** The last page of a segment that begins at or before a word; 0 where the word can only stand on the first. */
const pageBefore = (index: Index, segment: number, key: Buffer): number =>
  (listQuery<[number], [number, Buffer]>(
    `SELECT pgno FROM ${index}_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1`,
  ).get(segment, key)?.[0] ?? 0) >> 1;
