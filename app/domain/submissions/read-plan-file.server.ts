import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { parse } from "csv-parse/sync";
import { done, refused, type Outcome } from "~/lib/outcome";
import { unpackWithin, type ZipEntry } from "./zip-check.server";

/** A spreadsheet as read: a row of headings and the rows under it, every cell as text, blank ones null. */
export interface ReadSheet {
  headings: (string | null)[];
  rows: { number: number; cells: (string | null)[] }[];
}

export const MOST_MEGABYTES = 5;
export const MOST_ROWS = 5000;
const MOST_COLUMNS = 100;
const MOST_UNPACKED = 30 * 1024 * 1024;
/** A row of headings is looked for in so many rows: other systems put a title above. */
const ROWS_ABOVE = 20;
const MOST_SECONDS = 15;
/** More than these take the reader longer than anybody waits: a million of them a quarter of a minute. */
const MOST_ROWS_WITH_BLANKS = 100_000;
const FIRST_SHEET = /^xl\/worksheets\/sheet1\.xml$/;

export type SheetRefusal =
  | "empty"
  | "too_large"
  | "not_a_sheet"
  | "old_or_locked"
  | "open_document"
  | "macros"
  | "expands"
  | "merged"
  | "endless"
  | "too_many_rows"
  | "too_many_columns"
  | "no_headings"
  | "unreadable";

/** Reads an .xlsx or .csv file by its content; the name it came under decides nothing. */
export async function readPlanFile(bytes: Uint8Array): Promise<Outcome<ReadSheet, SheetRefusal>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.byteLength === 0) return refused("empty");
  if (file.byteLength > MOST_MEGABYTES * 1024 * 1024) return refused("too_large");
  if (file.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") return readWorkbook(file);
  // The container of .xls, and of any workbook with a password.
  if (file.subarray(0, 4).toString("hex") === "d0cf11e0") return refused("old_or_locked");
  return readCsv(file);
}

async function readWorkbook(file: Buffer): Promise<Outcome<ReadSheet, SheetRefusal>> {
  const unpacked = await unpackWithin(file, MOST_UNPACKED);
  if (!unpacked.ok) {
    const why = { not_a_zip: "unreadable", encrypted: "old_or_locked", expands_too_far: "expands" } as const;
    return refused(why[unpacked.refusal]);
  }
  const { entries } = unpacked;
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) return refused("macros");
  if (entries.some(isOpenDocument)) return refused("open_document");
  if (!entries.some(({ name }) => name === "xl/workbook.xml")) return refused("not_a_sheet");
  if (countRows(entries) > MOST_ROWS_WITH_BLANKS) return refused("endless");
  try {
    return shaped(await readInThread(file), lastMergedRow(entries));
  } catch {
    return refused("unreadable");
  }
}

/** What LibreOffice writes unless it is told otherwise. */
const isOpenDocument = ({ name, bytes }: ZipEntry): boolean =>
  name === "mimetype" &&
  bytes.toString("latin1").startsWith("application/vnd.oasis.opendocument.spreadsheet");

/** Rows of the first sheet, blank ones among them: programs write them where somebody coloured a whole column. */
function countRows(entries: readonly ZipEntry[]): number {
  const sheet = entries.find(({ name }) => FIRST_SHEET.test(name));
  let count = 0;
  for (let at = sheet?.bytes.indexOf("<row") ?? -1; at >= 0 && count <= MOST_ROWS_WITH_BLANKS; count += 1)
    at = sheet?.bytes.indexOf("<row", at + 4) ?? -1;
  return count;
}

/** The last row of the first sheet, which is the one read, that holds a merged cell; 0 where none does. */
function lastMergedRow(entries: readonly ZipEntry[]): number {
  const sheet = entries.find(({ name }) => FIRST_SHEET.test(name));
  const merged = sheet?.bytes.toString("utf8").matchAll(/<mergeCell\s+ref="[A-Z]+\d+:[A-Z]+(\d+)"/g) ?? [];
  return Math.max(0, ...[...merged].slice(0, MOST_ROWS).map(([, row]) => Number(row)));
}

type Value = string | number | boolean | Date | null;

const library = createRequire(import.meta.url).resolve("read-excel-file/node");

/** Runs in a thread of its own, because a long sheet takes a second in one piece. Plain JavaScript: no build step reaches it. */
const IN_THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { readSheet } = require(workerData.library);
readSheet(Buffer.from(workerData.file), 1).then((rows) => parentPort.postMessage(rows));
`;

const readInThread = (file: Buffer): Promise<Value[][]> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(IN_THREAD, {
      eval: true,
      workerData: { library, file },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const late = setTimeout(() => {
      void thread.terminate();
      reject(new Error("The file took too long to read"));
    }, MOST_SECONDS * 1000);
    thread.once("message", (rows: Value[][]) => resolve(rows));
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`The thread that reads spreadsheets ended with ${code}`)));
    thread.once("exit", () => clearTimeout(late));
  });

/** UTF-8, or what Excel writes on Windows; parted by commas, semicolons or tabs. */
function readCsv(file: Buffer): Outcome<ReadSheet, SheetRefusal> {
  const text = decoded(file);
  if (text === null) return refused("not_a_sheet");
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = [",", ";", "\t"]
    .map((sign) => ({ sign, count: first.split(sign).length }))
    .reduce((best, one) => (one.count > best.count ? one : best)).sign;
  try {
    const rows: string[][] = parse(text, {
      ...{
        bom: true,
        delimiter,
        relax_column_count: true,
        skip_empty_lines: false,
        to: MOST_ROWS + ROWS_ABOVE + 2,
      },
    });
    return shaped(rows.map((row) => row.map(withoutGuard)));
  } catch {
    return refused("unreadable");
  }
}

function decoded(file: Buffer): string | null {
  if (file.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    const text = new TextDecoder("windows-1252").decode(file);
    return /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/.test(text) ? null : text;
  }
}

/** The apostrophe that our own CSV files put before what a spreadsheet would run as a formula. */
const withoutGuard = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** A merged title above the headings is harmless; in the table itself nobody knows which row a merged cell is of. */
function shaped(values: readonly (readonly Value[])[], lastMerged = 0): Outcome<ReadSheet, SheetRefusal> {
  const rows = values.map((row, index) => ({ number: index + 1, cells: row.map(asText) }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== null));
  const [first] = filled;
  if (!first) return refused("no_headings");
  // A title above stands alone in its row; headings are several.
  const head = filled.slice(0, ROWS_ABOVE).find(({ cells }) => countOf(cells) > 1) ?? first;
  if (lastMerged >= head.number) return refused("merged");
  if (countOf(head.cells) > MOST_COLUMNS) return refused("too_many_columns");
  const below = filled.filter(({ number }) => number > head.number);
  if (below.length > MOST_ROWS) return refused("too_many_rows");
  return done({ headings: head.cells, rows: below });
}

const countOf = (cells: readonly (string | null)[]) => cells.filter((cell) => cell !== null).length;

function asText(value: Value | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .trim();
  return clean === "" ? null : clean;
}
