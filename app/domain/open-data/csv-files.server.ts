import { stringify } from "csv-stringify/sync";
import { RECORD_TABLES, type AnyRecord, type RecordTable } from "./record-tables";
import { cellsOf } from "./record-shaping-rules";

/** Tells Excel that the file is UTF-8; readers of CSV know to pass over it. */
const BYTE_ORDER_MARK = "\uFEFF";

export const fieldsOf = (table: RecordTable): string[] => Object.keys(RECORD_TABLES[table].schema.shape);

/** A line break inside a text is no end of a line, whichever break it is: the library quotes only whole ones. */
const FORM = { record_delimiter: "windows", quoted_match: /[\r\n]/ } as const;

/** The first line of a CSV file: the names of its fields. */
export const csvHead = (table: RecordTable): string => BYTE_ORDER_MARK + stringify([fieldsOf(table)], FORM);

/**
 * Records as lines of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe
 * in front: the words come from anybody (OWASP, CSV injection).
 */
export const csvLines = (table: RecordTable, records: readonly AnyRecord[]): string =>
  records.length === 0
    ? ""
    : stringify(
        records.map((record) => cellsOf(fieldsOf(table), record)),
        { ...FORM, escape_formulas: true, cast: { boolean: String } },
      );
