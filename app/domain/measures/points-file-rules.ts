import { PERIOD_LENGTHS } from "~db/vocabulary";
import type { TypedPoint } from "./point-rules";

/** More rows than any measure has periods: a daily one fills them in thirteen years. */
export const MOST_ROWS = 5_000;

/** The words that head each column of a file of figures, in small letters. */
const HEADINGS: Readonly<Record<keyof Omit<TypedPoint, "row">, readonly string[]>> = {
  period: ["period", "date", ...PERIOD_LENGTHS.map(({ code }) => code), "period start", "from"],
  value: ["value", "figure", "count", "measure value", "result", "rate", "days", "value_as_published"],
  numerator: ["numerator", "num", "numerator value"],
  denominator: ["denominator", "den", "denom", "denominator value"],
  status: ["status", "provisional or final", "provisional", "data status"],
  unit: ["unit", "units"],
};
type ColumnName = keyof typeof HEADINGS;

export type FiguresFile =
  | { ok: true; rows: TypedPoint[]; notes: string[] }
  /** A sentence on why nothing of the file can be used. */
  | { ok: false; sentence: string };

/**
 * The rows of a sheet whose first row heads its columns. Other columns are passed over and named; empty rows
 * count for nothing; a period may be the number by which a spreadsheet keeps a date.
 */
export function readFigureRows(sheet: readonly (readonly string[])[]): FiguresFile {
  const headAt = sheet.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const head = sheet[headAt];
  if (head === undefined) return { ok: false, sentence: "The file is empty" };
  const places = new Map<ColumnName, number>();
  const notes: string[] = [];
  const unknown: string[] = [];
  head.forEach((cell, at) => {
    const column = columnOf(cell);
    if (column !== null && !places.has(column)) places.set(column, at);
    else if (cell.trim() !== "") unknown.push(cell.trim().slice(0, 40));
  });
  if (
    !places.has("period") ||
    !(places.has("value") || (places.has("numerator") && places.has("denominator")))
  )
    return { ok: false, sentence: missingColumns(head) };
  if (unknown.length > 0)
    notes.push(`Not read: the column${unknown.length > 1 ? "s" : ""} ${unknown.join(", ")}.`);
  const filled = sheet
    .map((cells, at) => ({ cells, row: at + 1 }))
    .filter(({ cells, row }) => row > headAt + 1 && cells.some((cell) => cell.trim() !== ""));
  if (filled.length === 0)
    return { ok: false, sentence: "The file has no row of figures under its headings" };
  const last = filled[MOST_ROWS - 1];
  if (filled.length > MOST_ROWS && last)
    notes.push(
      `The file has ${filled.length.toLocaleString("en-GB")} rows; ${MOST_ROWS.toLocaleString("en-GB")} are read at once. What stands below row ${last.row} is left out: send it in another file.`,
    );
  const rows = filled.slice(0, MOST_ROWS).map(({ cells, row }) => typedRow(cells, row, places));
  return { ok: true, rows, notes };
}

const columnOf = (cell: string): ColumnName | null => {
  const word = cell.trim().toLowerCase();
  const found = Object.entries(HEADINGS).find(([, words]) => words.includes(word));
  return found ? (found[0] as ColumnName) : null; // the keys of HEADINGS
};

const missingColumns = (head: readonly string[]): string =>
  `The first row must head the columns: “period” and “value”, or “period”, “numerator” and “denominator”. It reads: ${head
    .slice(0, 8)
    .map((cell) => cell.trim().slice(0, 30))
    .join(", ")}`;

function typedRow(
  cells: readonly string[],
  row: number,
  places: ReadonlyMap<ColumnName, number>,
): TypedPoint {
  const cell = (name: ColumnName) => {
    const at = places.get(name);
    return at === undefined ? "" : (cells[at] ?? "").trim();
  };
  return {
    ...{ row, period: withoutSerial(cell("period")), value: cell("value"), numerator: cell("numerator") },
    ...{ denominator: cell("denominator"), status: cell("status"), unit: cell("unit") },
  };
}

const FIRST_SERIAL = 25_569; // 1 January 1970
const LAST_SERIAL = 73_050; // the end of 2099

/** A spreadsheet keeps a date as a number of days; "44593" in the column of periods is 1 February 2022. */
function withoutSerial(text: string): string {
  if (!/^\d{5}(?:\.0+)?$/.test(text)) return text;
  const days = Number(text);
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return text;
  return new Date((days - FIRST_SERIAL) * 86_400_000).toISOString().slice(0, 10);
}
