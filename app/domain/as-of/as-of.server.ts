import { setImmediate as nextTurn } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { computeProjections } from "~/domain/projection/project-report.server";
import { ANALYSED } from "~/domain/projection/searchable-texts.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { COUNTING } from "~/domain/statistics/count-reports.server";
import { addDays, startOfLondonDay } from "~/lib/dates";
import { openAsOf } from "~db/as-of.server";
import { publicVersion, readingFrom, register, type Register } from "~db/client.server";
import * as repository from "./as-of-repository.server";

const MOST_DAYS = 3;
const LONGEST_READ_MS = 5 * 60_000;
const COPIED_AT_A_TIME = 500;
const COMPUTED_AT_A_TIME = 10;
/** Above every number that listings have: those computed for a day are numbered from here. */
const FIRST_OWN_LISTING = 1_500_000_000;

/** Days as they were last made; a write that the public can see makes them old. */
const made = new LRUCache<string, Promise<Register>>({
  max: MOST_DAYS,
  // A long file may still be written from it.
  dispose: (making) =>
    void making.then(
      (reader) => void setTimeout(() => reader.raw.close(), LONGEST_READ_MS).unref(),
      () => undefined,
    ),
});

/** Days are made one at a time: each takes a pass over the register. */
let oneByOne: Promise<unknown> = Promise.resolve();

/**
 * The register as the public knew it at the end of a London day, from the histories' known_on (design §2), made in
 * slices between which others are answered. What is read through `readingFrom` it is of that day.
 */
export async function registerAsOf(day: string): Promise<Register> {
  const key = `${register().file} ${publicVersion()} ${day}`;
  let making = made.get(key);
  if (!making) {
    making = oneByOne.then(() => make(day));
    oneByOne = making.catch(() => undefined);
    made.set(key, making);
    making.catch(() => made.delete(key));
  }
  return making;
}

/**
 * Closes every day that was made, at once. For whoever moves the register's file: a connection left open would keep
 * its log behind. Nothing may be reading from a day.
 */
export async function closeDays(): Promise<void> {
  const days = [...made.values()];
  made.clear();
  for (const making of days) (await making).raw.close();
}

async function make(day: string): Promise<Register> {
  const reader = openAsOf({ day, endsAt: startOfLondonDay(addDays(day, 1)) });
  const later = new Set<number>();
  for (let kind = 0; kind < repository.LATER_KINDS; kind += 1) {
    for (const id of repository.listChangedLater(reader, kind, day)) later.add(id);
    await nextTurn();
  }
  let nextListing = FIRST_OWN_LISTING;
  for (let after = 0; ;) {
    const ids = repository.listReportsOf(reader, after, COPIED_AT_A_TIME);
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
    repository.copyProjection(
      reader,
      ids.filter((id) => !later.has(id)),
    );
    const changed = ids.filter((id) => later.has(id));
    for (let at = 0; at < changed.length; at += COMPUTED_AT_A_TIME) {
      nextListing = projectAsOf(reader, changed.slice(at, at + COMPUTED_AT_A_TIME), { day, nextListing });
      await nextTurn();
    }
    repository.run(reader, COUNTING.some, { reports: JSON.stringify(ids) });
    await nextTurn();
  }
  repository.run(reader, COUNTING.sums);
  await readyFacetTable(day, reader);
  return reader;
}

/** Computes the projection of some reports for the day; answers the next free number of a listing. */
function projectAsOf(
  reader: Register,
  reportIds: readonly number[],
  { day, nextListing }: { day: string; nextListing: number },
): number {
  const projected = readingFrom(reader, () => computeProjections(reportIds, ANALYSED, day));
  let next = nextListing;
  for (const report of projected.values()) {
    repository.fillAsOf(reader, "addressing_now", report.addressings);
    repository.fillAsOf(reader, "tracked_item_now", report.items);
    for (const { row, words } of report.listings) {
      repository.fillAsOf(reader, "listings", [{ ...row, id: next }]);
      repository.indexAsOf(reader, next, words);
      next += 1;
    }
  }
  return next;
}

/** What runs work, piece after piece, with every read going to the register as of a day. */
export async function readerOfDay(day: string): Promise<<Result>(work: () => Result) => Result> {
  const reader = await registerAsOf(day);
  return (work) => readingFrom(reader, work);
}

/** Runs `work`, which must not wait, with every read of it going to the register as of a day. */
export async function readAsOfDay<Result>(day: string, work: () => Result): Promise<Result> {
  return readingFrom(await registerAsOf(day), work);
}
