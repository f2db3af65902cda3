import { createReadStream, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGunzip, gzipSync } from "node:zlib";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import { runImport, type ImportOutcome } from "~/domain/imports/run-import.server";
import type { ImportFormat } from "~db/vocabulary";

const folder = () => mkdtempSync(join(tmpdir(), "import-"));

/** A CSV file of invented rows; its path. */
export function csvFile(rows: readonly Record<string, string>[]): string {
  const file = join(folder(), "rows.csv");
  writeFileSync(file, stringify([...rows], { header: true }));
  return file;
}

/** The first rows of a real file, as a file of their own, for tests that do not need the rest. */
export async function firstRows(path: string, count: number): Promise<string> {
  const source = createReadStream(path);
  const text = path.endsWith(".gz") ? source.pipe(createGunzip()) : source;
  const rows: string[][] = [];
  for await (const row of text.pipe(parse({ bom: true, relax_column_count: true, relax_quotes: true }))) {
    rows.push(row as string[]);
    if (rows.length > count) break;
  }
  source.destroy();
  const file = join(folder(), "first-rows.csv.gz");
  writeFileSync(file, gzipSync(stringify(rows)));
  return file;
}

export const importFile = (format: ImportFormat, path: string): Promise<ImportOutcome> =>
  runImport({ format, path });

/** A row of the official pages about an invented report. */
export const rawRow = (over: Record<string, string> = {}): Record<string, string> => ({
  date_added: "09/05/2031",
  date_of_report: "07/05/2031",
  ref: "2031-0123",
  deceased_name: "",
  coroner_name: "Mr A Coroner",
  coroner_area: "Example Vale",
  category: "Other related deaths",
  this_report_is_being_sent_to: "Example NHS Trust",
  report_url: "https://www.example.org/reports/one/",
  pdf_url: "",
  reply_urls: "",
  circumstances: "",
  concerns: "",
  inquest: "",
  action: "",
  response: "",
  legal: "",
  ...over,
});

/** A row of the tracker's export about an invented report. */
export const trackerRow = (over: Record<string, string> = {}): Record<string, string> => ({
  Status: "overdue",
  "Date added": "09/05/2031",
  "Date of report": "07/05/2031",
  Ref: "2031-0123",
  "Deceased name": "",
  "Number of deceased": "",
  "Coroner name": "A Coroner",
  "Coroner area": "Example Vale",
  Category: "Other related deaths",
  "Sent to": "Example NHS Trust",
  "Replies count": "0",
  URL: "https://www.example.org/reports/one/",
  ...over,
});

/** A row of the toolkit's table about an invented report. */
export const toolkitRow = (over: Record<string, string> = {}): Record<string, string> => ({
  url: "https://www.example.org/reports/one/",
  id: "2031-0123",
  date: "2031-05-07",
  coroner: "A Coroner",
  area: "Example Vale",
  receiver: "Example NHS Trust",
  investigation: "",
  circumstances: "",
  concerns: "",
  ...over,
});
