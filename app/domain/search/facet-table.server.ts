import { publicVersion, register } from "~db/client.server";
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

let held: Held | undefined;
let underWay: Promise<void> | undefined;

/** The table of the open register for a London day, with everything public written so far. */
export function facetTable(today: string): FacetTable {
  const current = isOfToday(held, today) ? held : start(today);
  held = current;
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
export async function readyFacetTable(today: string): Promise<void> {
  while (underWay) await underWay;
  if (isOfToday(held, today) && !isBehind(held)) return;
  underWay = catchUp(today).finally(() => (underWay = undefined));
  await underWay;
}

async function catchUp(today: string): Promise<void> {
  const next = isOfToday(held, today) && !held.growing.isWorn ? held : start(today);
  const seen = isBehind(next);
  if (!seen) return;
  next.growing.readNames();
  while (next.growing.addSlice()) {
    await new Promise((resume) => setImmediate(resume));
    if (register().file !== next.file) return;
  }
  finish(next, seen);
  held = next;
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
