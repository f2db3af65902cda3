import { projectQueued } from "~/domain/projection/projection-queue.server";
import { projectReports } from "~/domain/projection/project-report.server";
import { ANALYSED } from "~/domain/projection/searchable-texts.server";
import type { ImportFormat } from "~db/vocabulary";
import { inOneTransaction, write, writeInBatch, type Actor, type Writing } from "~db/writing.server";
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
 * After this long no further row joins a transaction: with the lists and the search brought up to date at its
 * end it stays under 75 ms, so that nobody else who writes waits for more than a moment (design §7).
 */
const WRITING_MS = 45;
/**
 * A transaction begins with so many rows at hand, so that its time ends it and not that there are no more: few at
 * first, where there is nothing else to do but wait for the next, then twice as many each time.
 */
const FIRST_ROWS_AT_HAND = 8;
const MOST_ROWS_AT_HAND = 96;
const REJECTED_AT_ONCE = 240;
const ACTOR: Actor = { kind: "job", job: "import" };

type Rejected = { rowNumber: number; rejected: string };

/**
 * Applies rows in short transactions, passing over those applied before. Returns null at the end of the
 * file, or the number of rows read where it was stopped.
 */
export async function applyRows(applying: Applying, rows: AsyncIterable<ReadRow>): Promise<number | null> {
  const { counts, format } = applying;
  let pending: SourceRow[] = [];
  const rejected: Rejected[] = [];
  let atHand = FIRST_ROWS_AT_HAND;
  for await (const row of rows) {
    counts.rows += 1;
    if ("rejected" in row) {
      counts.rejected += 1;
      rejected.push(row);
    } else if (repository.findRowDigest(format, row.sourceKey) === row.digest) counts.unchanged += 1;
    else pending.push(row);
    if (rejected.length >= REJECTED_AT_ONCE) recordRejected(applying, rejected.splice(0));
    if (pending.length >= atHand) {
      pending = applyBatch(applying, pending);
      atHand = Math.min(atHand * 2, MOST_ROWS_AT_HAND);
    }
    if (!applying.isStopped?.()) continue;
    finishApplying(applying, pending, rejected);
    return counts.rows;
  }
  finishApplying(applying, pending, rejected);
  return null;
}

function finishApplying(applying: Applying, pending: SourceRow[], rejected: readonly Rejected[]): void {
  for (let rest = pending; rest.length > 0;) rest = applyBatch(applying, rest);
  recordRejected(applying, rejected);
}

/** Applies rows in one transaction, as many as its time lets in; answers those that wait for the next. */
function applyBatch(applying: Applying, pending: readonly SourceRow[]): SourceRow[] {
  const { importer, counts } = applying;
  const applied: AppliedRow[] = [];
  const began = performance.now();
  const isOver = () => performance.now() - began > WRITING_MS;
  inOneTransaction(() => {
    if (importer.actPer === "batch") {
      const act = pending[0]?.act;
      if (act)
        writeInBatch({ actor: ACTOR, ...act }, (w) => applyUntil(applying, { w, pending, applied, isOver }));
    } else {
      for (const one of pending) {
        if (applied.length > 0 && isOver()) break;
        applied.push(writeInBatch({ actor: ACTOR, ...one.act }, (w) => applyOne(applying, w, one)));
      }
    }
    projectChanged(applied);
  });
  for (const { result, problems } of applied) {
    if (result === "passed_over") counts.passedOver += 1;
    else counts[result] += 1;
    for (const { kind } of problems) counts.problems[kind] = (counts.problems[kind] ?? 0) + 1;
  }
  importer.afterBatch?.();
  projectQueued();
  return pending.slice(applied.length);
}

/** Brings the lists and the search up to date for all reports of a transaction at once, at its end. */
function projectChanged(applied: readonly AppliedRow[]): void {
  const changed = applied.flatMap(({ changedReportId }) => changedReportId ?? []);
  const known = new Map(applied.flatMap(({ words }) => [...(words ?? [])]));
  projectReports([...new Set(changed)], {
    text: wordsOfName,
    case: (text) => known.get(text) ?? ANALYSED.case(text),
  });
}

/** The words of names of bodies, areas and kinds of death, which stand in report after report. */
const wordsOfNames = new Map<string, string>();
const MOST_NAMES = 10_000;
const LONGEST_NAME = 200;

function wordsOfName(text: string): string {
  const known = wordsOfNames.get(text);
  if (known !== undefined) return known;
  const words = ANALYSED.text(text);
  if (text.length <= LONGEST_NAME && wordsOfNames.size < MOST_NAMES) wordsOfNames.set(text, words);
  return words;
}

interface Batch {
  w: Writing;
  pending: readonly SourceRow[];
  applied: AppliedRow[];
  isOver: () => boolean;
}

function applyUntil(applying: Applying, { w, pending, applied, isOver }: Batch): void {
  for (const one of pending) {
    if (applied.length > 0 && isOver()) return;
    applied.push(applyOne(applying, w, one));
  }
}

function applyOne(applying: Applying, w: Writing, row: SourceRow): AppliedRow {
  const { format, importId } = applying;
  const applied = row.apply(w);
  for (const { kind, field, reason } of applied.problems)
    repository.insertProblem(w, { importId, rowNumber: row.rowNumber, kind, field, reason });
  // What concerns nobody yet may concern a body that the next file brings: such a row is looked at again.
  if (applied.result !== "passed_over") repository.rememberRow(format, row.sourceKey, row.digest);
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
