import { createHash } from "node:crypto";
import { projectQueued } from "~/domain/projection/projection-queue.server";
import type { ImportFormat } from "~db/vocabulary";
import { inOneTransaction, write, type Actor, type Writing } from "~db/writing.server";
import * as repository from "./import-repository.server";
import type { AppliedRow, ImportCounts, Importer, ReadRow, SourceRow } from "./source-rows";

export interface Applying {
  importId: number;
  format: ImportFormat;
  importer: Importer;
  counts: ImportCounts;
  isStopped?: () => boolean;
}

/**
 * A transaction ends after this long, so that nobody else who writes waits for more than a moment
 * (design §7: under 100 ms); the rows of the next one are read in between.
 */
const BATCH_MS = 75;
const MOST_ROWS_READ_AHEAD = 240;
const ACTOR: Actor = { kind: "job", job: "import" };

type Pending = { row: SourceRow; digest: string };
type Rejected = { rowNumber: number; rejected: string };

/**
 * Applies rows in short transactions, passing over those applied before. Returns null at the end of the
 * file, or the number of rows read where it was stopped.
 */
export async function applyRows(applying: Applying, rows: AsyncIterable<ReadRow>): Promise<number | null> {
  const { counts, importer, format } = applying;
  let pending: Pending[] = [];
  const rejected: Rejected[] = [];
  for await (const row of rows) {
    counts.rows += 1;
    if ("rejected" in row) {
      counts.rejected += 1;
      rejected.push(row);
    } else {
      const digest = digestOf(row, importer.readerVersion);
      if (repository.findRowDigest(format, row.sourceKey) === digest) counts.unchanged += 1;
      else {
        row.prepare();
        pending.push({ row, digest });
      }
    }
    if (pending.length < MOST_ROWS_READ_AHEAD && rejected.length < MOST_ROWS_READ_AHEAD) continue;
    pending = applyPending(applying, pending);
    recordRejected(applying, rejected.splice(0));
    if (applying.isStopped?.()) return counts.rows;
  }
  applyPending(applying, pending);
  recordRejected(applying, rejected);
  return null;
}

const digestOf = (row: SourceRow, version: number): string =>
  createHash("sha256").update(`${version}\n${row.content}`).digest("base64url");

/** Applies all of `pending`, in as many transactions as their time asks for. */
function applyPending(applying: Applying, pending: Pending[]): Pending[] {
  for (let from = 0; from < pending.length;) from = applyBatch(applying, pending, from);
  projectQueued();
  return [];
}

function applyBatch(applying: Applying, pending: readonly Pending[], from: number): number {
  const { importer, counts } = applying;
  const applied: AppliedRow[] = [];
  const began = performance.now();
  const isOver = () => performance.now() - began > BATCH_MS;
  inOneTransaction(() => {
    if (importer.actPer === "batch") {
      const act = pending[from]?.row.act;
      if (act)
        write({ actor: ACTOR, ...act }, (w) => applyUntil(applying, { w, pending, from, applied, isOver }));
    } else {
      for (let at = from; at < pending.length && !(at > from && isOver()); at += 1) {
        const one = pending[at];
        if (!one) break;
        const result = write({ actor: ACTOR, ...one.row.act }, (w) => applyOne(applying, w, one));
        result.afterwards?.();
        applied.push(result);
      }
    }
  });
  for (const { result, problems } of applied) {
    if (result === "passed_over") counts.passedOver += 1;
    else counts[result] += 1;
    for (const { kind } of problems) counts.problems[kind] = (counts.problems[kind] ?? 0) + 1;
  }
  importer.afterBatch?.();
  return from + applied.length;
}

interface Batch {
  w: Writing;
  pending: readonly Pending[];
  from: number;
  applied: AppliedRow[];
  isOver: () => boolean;
}

function applyUntil(applying: Applying, { w, pending, from, applied, isOver }: Batch): void {
  for (let at = from; at < pending.length && !(at > from && isOver()); at += 1) {
    const one = pending[at];
    if (!one) break;
    const result = applyOne(applying, w, one);
    result.afterwards?.();
    applied.push(result);
  }
}

function applyOne(applying: Applying, w: Writing, { row, digest }: Pending): AppliedRow {
  const { format, importId } = applying;
  const applied = row.apply(w);
  for (const { kind, field, reason } of applied.problems)
    repository.insertProblem(w, { importId, rowNumber: row.rowNumber, kind, field, reason });
  repository.rememberRow(format, row.sourceKey, digest);
  return applied;
}

/** Writes down why rows were not used, once a file: a run over the same file again adds nothing. */
function recordRejected({ importId, format, counts }: Applying, rejected: readonly Rejected[]): void {
  if (rejected.length === 0) return;
  const subject = `${format} ${importId}`;
  write({ actor: ACTOR, action: "rows_rejected", subject }, (w) => {
    for (const { rowNumber, rejected: reason } of rejected)
      if (!repository.isRejectedBefore(importId, rowNumber, reason))
        repository.insertProblem(w, { importId, rowNumber, kind: "rejected", field: null, reason });
  });
  counts.problems.rejected = (counts.problems.rejected ?? 0) + rejected.length;
}
