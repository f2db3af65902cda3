import { basename } from "node:path";
import type { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { Irregular, splitRecords } from "./csv-records";
import { openText } from "./opening-files.server";
import { UnreadableFile } from "./unreadable-file";

export type CsvFormat = {
  /** What the format is called at the command line, for sentences ("pfd-raw"). */
  name: string;
  /** Columns that must be there. Others are read too. */
  columns: readonly string[];
  /** Between cells; a comma unless given. */
  delimiter?: string;
  /**
   * For files without a header (NHS ODS): `columns` are then the names of the first columns in
   * order, those after them are left out, and the first row must pass this test.
   */
  firstRowFits?: (values: Record<string, string>) => boolean;
};

/** A row, numbered as a spreadsheet numbers it: the header, where there is one, is row 1. */
export type CsvRow =
  | { rowNumber: number; values: Record<string, string>; rejected: null }
  | { rowNumber: number; values: null; rejected: string };

/** Told how much of the file on disk has been read, every few rows and at the end. */
export type Progress = (bytesRead: number, totalBytes: number) => void;

const ROWS_PER_PROGRESS = 50;

/** A longer row means a quotation mark that was never closed; the longest real one is 60 kB. */
const LONGEST_ROW = 8_000_000;

/**
 * Reads a comma-separated file row by row, plain or gzip, in memory that does not grow with the
 * file. A row with too few or too many cells is given out as rejected, with the reason.
 *
 * @throws UnreadableFile with a sentence for whoever gave the file
 */
export async function* readCsv(
  path: string,
  format: CsvFormat,
  onProgress?: Progress,
): AsyncGenerator<CsvRow> {
  let rowNumber = 0;
  try {
    for await (const row of readRows(readRecords(path, format, onProgress), path, format)) {
      rowNumber = row.rowNumber;
      yield row;
    }
  } catch (error) {
    throw error instanceof CsvError ? csvProblem(path, error, rowNumber + 1) : error;
  }
}

/** The cells of every record: in the quick way, as long as the file's marks stand where they belong. */
async function* readRecords(
  path: string,
  { delimiter = "," }: CsvFormat,
  onProgress: Progress | undefined,
): AsyncGenerator<string[]> {
  let given = 0;
  for (const read of [splitRecords, parseRecords]) {
    const text = await openText(path);
    let count = 0;
    try {
      for await (const cells of read(text.stream, { delimiter, longest: LONGEST_ROW })) {
        count += 1;
        if (count <= given) continue;
        given = count;
        if (onProgress && count % ROWS_PER_PROGRESS === 0) onProgress(text.bytesRead(), text.totalBytes);
        yield cells;
      }
      return onProgress?.(text.totalBytes, text.totalBytes);
    } catch (error) {
      if (!(error instanceof Irregular)) throw error;
    } finally {
      text.stream.destroy();
    }
  }
}

/** Knows what is meant by a quotation mark that stands within a cell, and says of one that never closes where it is. */
function parseRecords(
  stream: Readable,
  { delimiter, longest }: { delimiter: string; longest: number },
): AsyncIterable<string[]> {
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longest,
  });
  stream.once("error", (error) => parser.destroy(error));
  return stream.pipe(parser) as AsyncIterable<string[]>; // arrays of strings, where no columns are named
}

async function* readRows(
  records: AsyncIterable<readonly string[]>,
  path: string,
  format: CsvFormat,
): AsyncGenerator<CsvRow> {
  let header: readonly string[] | null = format.firstRowFits ? format.columns : null;
  let rowNumber = 0;
  let hasRows = false;
  for await (const cells of records) {
    rowNumber += 1;
    if (header === null) {
      header = readHeader(cells, path, format);
      continue;
    }
    const row = toRow(cells, header, rowNumber, format.firstRowFits !== undefined);
    if (!hasRows && format.firstRowFits && !(row.values && format.firstRowFits(row.values)))
      throw new UnreadableFile(
        `${basename(path)} does not look like ${format.name}: its first row is of another kind.`,
      );
    hasRows = true;
    yield row;
  }
  if (!hasRows) throw new UnreadableFile(`${basename(path)} has no rows.`);
}

function readHeader(cells: readonly string[], path: string, format: CsvFormat): readonly string[] {
  const header = cells.map((cell) => cell.trim());
  const missing = format.columns.filter((column) => !header.includes(column));
  if (missing.length === 0) return header;
  const found = header.slice(0, 20).map((name) => name.slice(0, 40));
  throw new UnreadableFile(
    `${basename(path)} has the columns ${found.join(", ")}; a ${format.name} file also needs ${missing.join(", ")}.`,
  );
}

function toRow(
  cells: readonly string[],
  header: readonly string[],
  rowNumber: number,
  mayHaveMore: boolean,
): CsvRow {
  if (cells.length < header.length || (cells.length > header.length && !mayHaveMore)) {
    const rejected = `The row has ${cells.length} of the file’s ${header.length} columns.`;
    return { rowNumber, values: null, rejected };
  }
  const values: Record<string, string> = {};
  for (let column = 0; column < header.length; column += 1)
    values[header[column] ?? ""] = cells[column] ?? "";
  return { rowNumber, values, rejected: null };
}

function csvProblem(path: string, error: CsvError, rowNumber: number): UnreadableFile {
  const where = `${basename(path)}, row ${rowNumber}`;
  if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE")
    return new UnreadableFile(
      `${where}: a quotation mark opens and never closes, so the rest cannot be told apart.`,
    );
  return new UnreadableFile(`${where}: the quotation marks are not those of a CSV file.`);
}
