import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { z } from "zod";
import { fieldsOf } from "./csv-files.server";
import { cellOf } from "./record-shaping-rules";
import { LICENCE, RECORD_TABLES, type AnyRecord, type RecordTable } from "./record-tables";

/** Excel files are made whole in memory, so they are bounded; the CSV beside them has every row. */
export const MOST_EXCEL_ROWS = 10_000;

/** Excel keeps 32,767 characters in a cell and calls a file with more damaged. */
const MOST_IN_CELL = 32_767;
const CUT = " … [cut here: Excel holds no more in one cell]";

export type Cell = string | number | boolean | null;

export interface ExcelFile {
  table: RecordTable;
  records: readonly AnyRecord[];
  /** How many rows the list has; more than are in the file where it is too long. */
  count: number;
  /** The address of the list, and the day it was made. */
  source: string;
  madeOn: string;
}

/**
 * The list as an .xlsx file: a sheet of records, and one that says what they are. Made in a thread of its own,
 * because 5,000 rows cost the library 400 ms in one piece, in which nobody else would be answered.
 */
export async function excelFile(file: ExcelFile): Promise<Buffer> {
  const fields = fieldsOf(file.table);
  const rows = file.records.map((record) => fields.map((name) => fitting(cellOf(record[name]))));
  return writtenBeside([
    { sheet: RECORD_TABLES[file.table].title.slice(0, 31), data: [fields, ...rows], stickyRowsCount: 1 },
    { sheet: "About this file", data: aboutSheet(file) },
  ]);
}

/** Text stays text in Excel whatever it begins with: the library writes it as a string, never as a formula. */
const fitting = (cell: Cell): Cell =>
  typeof cell === "string" && cell.length > MOST_IN_CELL
    ? cell.slice(0, MOST_IN_CELL - CUT.length) + CUT
    : cell;

function aboutSheet({ table, records, count, source, madeOn }: ExcelFile): Cell[][] {
  const { title, unit, schema } = RECORD_TABLES[table];
  const cut =
    records.length < count
      ? [
          [
            `It holds the first ${MOST_EXCEL_ROWS.toLocaleString("en-GB")} of ${count.toLocaleString("en-GB")} rows. The CSV file of the same list holds all.`,
          ],
        ]
      : [];
  return [
    [title],
    [unit],
    ...cut,
    ["Made on", madeOn],
    ["From", source],
    ["Licence", `${LICENCE.title}, ${LICENCE.path}`],
    [null],
    ["Field", "What it holds"],
    ...Object.entries(schema.shape).map(([name, field]) => [
      name,
      (field as z.ZodType).meta()?.description ?? "",
    ]),
  ];
}

export interface Sheet {
  sheet: string;
  data: Cell[][];
  stickyRowsCount?: number;
  columns?: { width: number }[];
}

const library = createRequire(import.meta.url).resolve("write-excel-file/node");

/** Runs in the thread: it gets sheets and answers bytes. Plain JavaScript, because no build step reaches it. */
const IN_THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const written = require(workerData.library);
const write = written.default ?? written;
write(workerData.sheets).toBuffer().then((bytes) => parentPort.postMessage(bytes));
`;

let before: Promise<unknown> = Promise.resolve();
let waiting = 0;
const MOST_WAITING = 6;

/** Whether another Excel file would wait for too many others. */
export const isBusyWithExcel = (): boolean => waiting >= MOST_WAITING;

/** Sheets as an .xlsx file. One at a time: two of the longest would need twice the memory. */
export function writtenBeside(sheets: Sheet[]): Promise<Buffer> {
  waiting += 1;
  const mine = before.then(() => inThread(sheets)).finally(() => (waiting -= 1));
  before = mine.catch(() => undefined);
  return mine;
}

const inThread = (sheets: Sheet[]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(IN_THREAD, { eval: true, workerData: { library, sheets } });
    thread.once("message", (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`The thread that writes Excel files ended with ${code}`)));
  });
