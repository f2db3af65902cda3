import { stringify } from "csv-stringify/sync";

/** Tells Excel that a file is UTF-8; readers of CSV know to pass over it. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as lines of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe in
 * front: the words come from anybody (OWASP, CSV injection). A line break inside a text is no end of a line,
 * whichever break it is: the library quotes only whole ones.
 */
export const csvLines = (rows: readonly (readonly unknown[])[]): string =>
  rows.length === 0
    ? ""
    : stringify([...rows], {
        ...{ record_delimiter: "windows", quoted_match: /[\r\n]/, escape_formulas: true },
        cast: { boolean: String },
      });

/** The same as a whole file, or as its beginning, for a spreadsheet to open right. */
export const csvFile = (rows: readonly (readonly unknown[])[]): string => BYTE_ORDER_MARK + csvLines(rows);
