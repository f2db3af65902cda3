import type { ImportProblemKind, LedgerAction } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import type { RowProblem } from "./source-report";

/** A row of a file, ready to be compared with what was applied before. */
export interface SourceRow {
  rowNumber: number;
  /** Keyed digest of what the row is about; it replaces what the same key said before. */
  sourceKey: string;
  /** Digest of what the row says and how it is read: the same again changes nothing. */
  digest: string;
  act: { action: LedgerAction; subject: string };
  /** Brings the row in, as part of an act. May be called again where a transaction was undone. */
  apply: (w: Writing) => AppliedRow;
}

export interface AppliedRow {
  /** "passed_over": the row is of no concern to this register, as a succession between unknown bodies. */
  result: "new" | "changed" | "unchanged" | "held" | "passed_over";
  problems: readonly RowProblem[];
  /** The report to bring up to date in lists and search, in the act's transaction, where the row changed one. */
  changedReportId?: number;
  /** Words of the report's texts for the search index, by text, as far as they were found while reading. */
  words?: readonly (readonly [text: string, words: string])[];
}

/** A row as read from the file: usable, or rejected with the reason. */
export type ReadRow = SourceRow | { rowNumber: number; rejected: string };

/** Told while a file is read: the share of it that has been read, 0 to 1. */
export type OnRead = (share: number) => void;

/** What is looked at before anything is applied (design §4.5, D14). */
export interface Health {
  rows: number;
  /** For each column, the share of rows in which it is blank. */
  blanks: Record<string, number>;
  /** For each status, its share of rows. */
  statuses: Record<string, number>;
}

export interface Survey {
  rows: number;
  health: Health | null;
  /** How many recommendations the reports hold, where a row is a report of several. */
  recommendations?: number;
}

/** One format: how its files are looked over and how their rows become part of the register. */
export interface Importer {
  /** Whether each row is an act of its own, or a whole batch is one. */
  actPer: "row" | "batch";
  /** Reads the whole file once and applies nothing. @throws UnreadableFile */
  survey: (path: string, onRead: OnRead) => Promise<Survey>;
  /** The rows in order, after survey. @throws UnreadableFile */
  rows: (path: string, onRead: OnRead) => AsyncIterable<ReadRow>;
  /** Called when a batch was committed. */
  afterBatch?: () => void;
  /** Called when the whole file was applied; answers how many addressees it found the bodies of. */
  afterAll?: () => number;
}

export interface ImportCounts {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  held: number;
  rejected: number;
  passedOver: number;
  problems: Partial<Record<ImportProblemKind, number>>;
}
