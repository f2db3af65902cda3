import { londonDay } from "~/lib/dates";
import * as details from "./read-details.server";
import { MEASURE_TABLES, type MeasureTable } from "./read-measures.server";
import { groupKeysAfter, readRecords, themeKeys, type RecordsAsked } from "./read-records.server";
import {
  OVERSIGHT_TABLES,
  oversightKeysAfter,
  WHOLE_OF,
  type OversightPart,
  type OversightTable,
} from "./read-oversight.server";
import * as keysOf from "./record-keys-repository.server";
import { RECORD_TABLES, type AnyRecord, type RecordTable } from "./record-tables";

/** A table of the files with everything: read piece by piece by rising number. */
export interface EverythingTable {
  table: RecordTable;
  /** The name of a record's kind in the one file that holds all kinds. */
  kind: string;
  title: string;
  /** The keys after one, few enough that reading their records stays quick. */
  keysAfter(after: number): { last: number; keys: number[] } | null;
  /** Rows of the CSV file, and records with their histories for the file that holds all kinds. */
  rows(keys: readonly number[], asked: RecordsAsked): AnyRecord[];
  records(keys: readonly number[], asked: RecordsAsked): AnyRecord[];
}

/** A slice costs a few milliseconds, in which nobody else is answered. */
const SLICE = 40;

const byNumber =
  (list: (next: keysOf.Next) => number[]): EverythingTable["keysAfter"] =>
  (after) => {
    const keys = list({ after, limit: SLICE });
    const last = keys.at(-1);
    return last === undefined ? null : { last, keys };
  };

const table = (
  name: RecordTable,
  kind: string,
  given: Pick<EverythingTable, "keysAfter"> & Partial<Pick<EverythingTable, "records">>,
): EverythingTable => {
  const rows = (keys: readonly number[], asked: RecordsAsked) => readRecords(name, keys, asked);
  return { table: name, kind, title: RECORD_TABLES[name].title, rows, records: rows, ...given };
};

/** Figures are short, and there are many. */
const MORE_AT_ONCE = 400;

const ofMeasures =
  (name: MeasureTable, slice = SLICE): EverythingTable["keysAfter"] =>
  (after) => {
    const keys = MEASURE_TABLES[name]({ origin: "", after, limit: slice }).map(({ key }) => key);
    const last = keys.at(-1);
    return last === undefined ? null : { last, keys };
  };

/** What oversight publishes: the file with all kinds holds its parts with it, the CSV files apart. */
const ofOversight = (name: OversightTable, kind: string): EverythingTable =>
  table(name, kind, {
    keysAfter: byNumber((next) => oversightKeysAfter(name, next, londonDay(Date.now()))),
    records: OVERSIGHT_TABLES[name].details,
  });
const partsOf = (part: OversightPart, kind: string): EverythingTable => {
  const { keysAfter } = ofOversight(WHOLE_OF[part], kind);
  return table(part, kind, { keysAfter, records: () => [] });
};

const ALL = { report: null, body: null, recommendation: null } as const;

/** Every table, in the order in which one refers to another. */
export const EVERYTHING_TABLES: readonly EverythingTable[] = [
  table("issuers", "issuer", {
    keysAfter: byNumber((next) => keysOf.listIssuerKeys({ ...next, kind: null })),
  }),
  table("bodies", "body", {
    keysAfter: byNumber((next) => keysOf.listBodyKeys({ ...next, type: null })),
    records: details.bodyDetails,
  }),
  table("themes", "theme", {
    keysAfter: byNumber(({ after, limit }) => themeKeys().slice(after, after + limit)),
  }),
  table("reports", "report", {
    keysAfter: byNumber((next) => keysOf.listReportKeys({ ...next, kind: null, issuer: null, year: null })),
    records: (keys, asked) =>
      keys.map((key) => details.reportWithText(key, asked)).filter((one) => one !== undefined),
  }),
  table("items", "item", {
    keysAfter: byNumber(keysOf.listListingKeys),
  }),
  table("addressings", "addressing", {
    keysAfter: byNumber((next) => keysOf.listAddressingKeys({ ...next, ...ALL })),
    records: details.addressingDetails,
  }),
  table("tracked_items", "tracked_item", {
    keysAfter: byNumber((next) => keysOf.listTrackedKeys({ ...next, ...ALL })),
    records: details.trackedItemDetails,
  }),
  table("groups", "group", {
    keysAfter: byNumber(({ after, limit }) => groupKeysAfter(after).slice(0, limit)),
  }),
  table("measures", "measure", { keysAfter: ofMeasures("measures") }),
  table("figures", "figure", { keysAfter: ofMeasures("figures", MORE_AT_ONCE) }),
  table("programmes", "programme", { keysAfter: ofMeasures("programmes") }),
  table("corrections", "correction", {
    keysAfter: byNumber(({ after, limit }) =>
      keysOf
        .listCorrectionKeys()
        .sort((a, b) => a - b)
        .filter((key) => key > after)
        .slice(0, limit),
    ),
  }),
  table("statements", "statement", {
    keysAfter: byNumber((next) => keysOf.listStatementKeys({ ...next, ...ALL })),
  }),
  ofOversight("escalations", "escalation"),
  partsOf("escalation_steps", "escalation_step"),
  ofOversight("official_lists", "official_list"),
  partsOf("official_list_entries", "official_list_entry"),
  ofOversight("priority_editions", "priority_edition"),
  partsOf("priority_entries", "priority_entry"),
  ofOversight("reviews", "review"),
  partsOf("review_decisions", "review_decision"),
];
