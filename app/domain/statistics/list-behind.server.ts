import type { z } from "zod";
import { movedTo } from "~/domain/bodies/view-body.server";
import { addressingRecord } from "~/domain/open-data/addressing-record";
import { itemRecord } from "~/domain/open-data/item-record";
import { readRecords } from "~/domain/open-data/read-records.server";
import type { RecordTable } from "~/domain/open-data/record-tables";
import { reportRecord } from "~/domain/open-data/report-record";
import { trackedItemRecord } from "~/domain/open-data/tracked-item-record";
import { figureOf, type Unit } from "./figures";
import { listKeys } from "./statistics-repository.server";
import { NO_VALUE, type ListState } from "./statistics-params";

/** In which table of the open data the rows of a unit stand. */
export const TABLE_OF: Readonly<Record<Unit, RecordTable>> = {
  reports: "reports",
  items: "items",
  requests: "addressings",
  tracked: "tracked_items",
};

/** One row of the list behind a figure; the facts of its unit are those of the open data. */
export type CountedRow =
  | { unit: "reports"; record: z.infer<typeof reportRecord> }
  | { unit: "items"; record: z.infer<typeof itemRecord> }
  | { unit: "requests"; record: z.infer<typeof addressingRecord> }
  | { unit: "tracked"; record: z.infer<typeof trackedItemRecord> };

/** The keys of everything that a figure counts, newest report first: as many as the figure says. */
export const keysBehind = ({ figure, by, value, kind, year, body }: ListState, today: string): number[] =>
  listKeys(figureOf(figure).unit, {
    ...{ figure, by, kind, year, today },
    body: body === null ? null : (movedTo(body) ?? body),
    value: value === null ? "any" : value === NO_VALUE ? null : value,
  });

const PAGE_SIZE = 25;

/** One page of the list behind a figure. */
export function listBehind(state: ListState, today: string) {
  const { unit } = figureOf(state.figure);
  const keys = keysBehind(state, today);
  const pages = Math.max(1, Math.ceil(keys.length / PAGE_SIZE));
  const page = Math.min(state.page, pages);
  const shown = keys.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return { count: keys.length, page, pages, rows: rowsOf(unit, shown, today) };
}

function rowsOf(unit: Unit, keys: readonly number[], today: string): CountedRow[] {
  const records = readRecords(TABLE_OF[unit], keys, { today, origin: "" });
  if (unit === "reports") return records.map((one) => ({ unit, record: reportRecord.parse(one) }));
  if (unit === "items") return records.map((one) => ({ unit, record: itemRecord.parse(one) }));
  if (unit === "requests") return records.map((one) => ({ unit, record: addressingRecord.parse(one) }));
  return records.map((one) => ({ unit, record: trackedItemRecord.parse(one) }));
}
