import { readCsv, type CsvFormat, type CsvRow } from "./csv-reading.server";

/**
 * So much of a file, in characters, is kept from the first reading for the second, so that it need not be
 * parsed twice; a longer file is, for memory must not grow with it.
 */
const MOST_TEXT_KEPT = 24_000_000;

/** Told the share of the file that has been read, 0 to 1. */
type OnRead = (share: number) => void;

/** The rows of a file for someone who looks it over first and then takes them in. */
export class RowsReadTwice {
  #kept: { path: string; rows: CsvRow[] } | undefined;

  constructor(private readonly csv: CsvFormat) {}

  async *first(path: string, onRead: OnRead): AsyncGenerator<CsvRow> {
    const rows: CsvRow[] = [];
    let room = MOST_TEXT_KEPT;
    for await (const row of this.#read(path, onRead)) {
      room -= lengthOf(row);
      if (room >= 0) rows.push(row);
      else rows.length = 0;
      yield row;
    }
    this.#kept = room >= 0 ? { path, rows } : undefined;
  }

  async *again(path: string, onRead: OnRead): AsyncGenerator<CsvRow> {
    const kept = this.#kept?.path === path ? this.#kept.rows : undefined;
    this.#kept = undefined;
    if (!kept) return yield* this.#read(path, onRead);
    for (const [place, row] of kept.entries()) {
      onRead((place + 1) / kept.length);
      yield row;
    }
  }

  #read(path: string, onRead: OnRead): AsyncGenerator<CsvRow> {
    return readCsv(path, this.csv, (done, all) => onRead(done / all));
  }
}

const lengthOf = ({ values }: CsvRow): number =>
  values === null ? 0 : Object.values(values).reduce((sum, value) => sum + value.length, 0);
