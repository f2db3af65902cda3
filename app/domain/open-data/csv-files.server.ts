import { csvFile, csvLines } from "~/lib/csv-text";
import { RECORD_TABLES, type AnyRecord, type RecordTable } from "./record-tables";
import { cellsOf } from "./record-shaping-rules";

export const fieldsOf = (table: RecordTable): string[] => Object.keys(RECORD_TABLES[table].schema.shape);

/** The first line of a CSV file: the names of its fields. */
export const csvHead = (table: RecordTable): string => csvFile([fieldsOf(table)]);

/** Records as lines of a CSV file. */
export const csvRecords = (table: RecordTable, records: readonly AnyRecord[]): string =>
  csvLines(records.map((record) => cellsOf(fieldsOf(table), record)));
