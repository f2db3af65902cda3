import { keyedDigest } from "~db/secrets.server";
import type { ImportFormat, LedgerAction } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import type { CsvFormat } from "./reading/csv-reading.server";
import { matchAgain } from "./match-again.server";
import { readCsv } from "./reading/csv-reading.server";
import { rowDigest } from "./row-digest.server";
import type { AppliedRow, Importer, OnRead, ReadRow } from "./source-rows";

export interface ListedRow {
  /** What the row is about, within its format. */
  key: string;
  apply: (w: Writing) => AppliedRow | AppliedRow["result"];
}

export interface ListFormat {
  format: ImportFormat;
  action: LedgerAction;
  /** Raised when rows applied before should be read again, because they are read better now. */
  readerVersion?: number;
  csv: CsvFormat;
  /** Looks at every row before the first is applied. */
  look?: (cells: Record<string, string>) => void;
  /** Called before the first row. */
  open?: () => void;
  read: (cells: Record<string, string>, rowNumber: number) => ListedRow | { rejected: string };
  afterBatch?: () => void;
}

/** A list of bodies or areas as CSV: many small rows, of which a batch is one act. */
export function listImporter(list: ListFormat): Importer {
  const { format, csv, action } = list;
  return {
    actPer: "batch",
    ...(list.afterBatch ? { afterBatch: list.afterBatch } : {}),
    ...(action === "bodies_imported" ? { afterAll: () => matchAgain() } : {}),
    survey: async (path, onRead) => {
      let rows = 0;
      for await (const { values } of readCsv(path, csv, (read, all) => onRead(read / all))) {
        rows += 1;
        if (values) list.look?.(values);
      }
      return { rows, health: null };
    },
    async *rows(path: string, onRead: OnRead): AsyncGenerator<ReadRow> {
      list.open?.();
      for await (const row of readCsv(path, csv, (read, all) => onRead(read / all))) {
        if (!row.values) {
          yield { rowNumber: row.rowNumber, rejected: row.rejected };
          continue;
        }
        const read = list.read(row.values, row.rowNumber);
        if ("rejected" in read) yield { rowNumber: row.rowNumber, rejected: read.rejected };
        else
          yield listedRow(
            { format, action, rowNumber: row.rowNumber, readerVersion: list.readerVersion },
            read,
            JSON.stringify(row.values),
          );
      }
    },
  };
}

/** A row of a list, as the pipeline takes it. */
export function listedRow(
  of: { format: ImportFormat; action: LedgerAction; rowNumber: number; readerVersion?: number },
  { key, apply }: ListedRow,
  content: string,
): ReadRow {
  return {
    rowNumber: of.rowNumber,
    sourceKey: keyedDigest("source-digest", `${of.format}:${key}`),
    digest: rowDigest(of.readerVersion ?? 1, content),
    act: { action: of.action, subject: of.format },
    apply: (w) => {
      const applied = apply(w);
      return typeof applied === "string" ? { result: applied, problems: [] } : applied;
    },
  };
}
