import { publicVersion, readingFrom, register, type Register } from "~db/client.server";
import type { FacetTable } from "./facet-table";
import { findNewestListing } from "./facet-table-repository.server";
import { GrowingTable } from "./growing-table.server";

interface Held {
  file: string;
  today: string;
  version: number;
  newest: number;
  growing: GrowingTable;
}

/** The table of each connection: the register's own, and those that show it as of a day. */
const tables = new WeakMap<Register, Held>();
const beingMade = new WeakMap<Register, Promise<void>>();

/** The table of the open register for a London day, with everything public written so far. */
export function facetTable(today: string): FacetTable {
  const of = register();
  const held = tables.get(of);
  const current = isOfToday(held, today) ? held : start(today);
  tables.set(of, current);
  const seen = isBehind(current);
  if (seen) {
    current.growing.readNames();
    while (current.growing.addSlice());
    finish(current, seen);
  }
  return current.growing.table;
}

/**
 * Brings the table up to date a slice at a time, so that others are served in between: after an import, at
 * midnight, at the start. A search that follows finds little or nothing left to do.
 */
export async function readyFacetTable(today: string, of = register()): Promise<void> {
  for (let underWay = beingMade.get(of); underWay; underWay = beingMade.get(of)) await underWay;
  const held = tables.get(of);
  if (isOfToday(held, today) && !readingFrom(of, () => isBehind(held))) return;
  const underWay = catchUp(today, of).finally(() => beingMade.delete(of));
  beingMade.set(of, underWay);
  await underWay;
}

async function catchUp(today: string, of: Register): Promise<void> {
  const held = tables.get(of);
  const begun = readingFrom(of, () => {
    const next = isOfToday(held, today) && !held.growing.isWorn ? held : start(today);
    const seen = isBehind(next);
    if (seen) next.growing.readNames();
    return { next, seen };
  });
  const { next, seen } = begun;
  if (!seen) return;
  // What is written meanwhile is for the next one: while reports are derived anew, nobody would ever be done.
  while (next.growing.seen < seen.newest && readingFrom(of, () => next.growing.addSlice())) {
    await new Promise((resume) => setImmediate(resume));
    if (register().file !== next.file) return;
  }
  readingFrom(of, () => finish(next, seen));
  tables.set(of, next);
}

const start = (today: string): Held => ({
  ...{ file: register().file, today },
  // No version is below 0: a table that was never filled is behind every one.
  ...{ version: -1, newest: -1, growing: new GrowingTable(today) },
});

const isOfToday = (table: Held | undefined, today: string): table is Held =>
  table?.today === today && table.file === register().file;

/** The state that a table is behind, or null. Read before the rows: what is written meanwhile is seen next time. */
function isBehind(table: Held): Pick<Held, "version" | "newest"> | null {
  const now = { version: publicVersion(), newest: findNewestListing() };
  return now.version === table.version && now.newest === table.newest ? null : now;
}

function finish(table: Held, seen: Pick<Held, "version" | "newest">): void {
  table.growing.dropHidden();
  Object.assign(table, seen);
}
