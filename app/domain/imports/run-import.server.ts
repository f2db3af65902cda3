import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { queueClosings } from "~/domain/bodies/passing-on.server";
import { mergeIndex } from "~/domain/search/check-index.server";
import { acknowledgedAtTheEnd } from "~db/client.server";
import type { ImportFormat } from "~db/vocabulary";
import { write, type Actor } from "~db/writing.server";
import { applyRows, type Applying } from "./apply-rows.server";
import { healthProblems } from "./health-rules";
import * as repository from "./import-repository.server";
import { importerOf } from "./importers.server";
import { writeProblemsFile } from "./problems-file.server";
import type { PfdReader } from "./read-pfd.server";
import { UnreadableFile } from "./reading/unreadable-file";
import type { Health, ImportCounts, Importer } from "./source-rows";

export interface ImportRequest {
  format: ImportFormat;
  path: string;
  /** Applies a file although it looks unlike the one before. */
  isAccepted?: boolean;
  /** Reads coroners' reports beside this thread; without it they are read in this one. */
  reader?: PfdReader;
  onProgress?: (progress: ImportProgress) => void;
  /** Asked between batches: true stops the import there, with everything applied so far kept. */
  isStopped?: () => boolean;
}

export interface ImportProgress {
  doing: "looking over" | "importing";
  /** 0 to 1. */
  share: number;
  counts: ImportCounts;
}

export interface ImportOutcome {
  state: "finished" | "held" | "failed";
  importId: number;
  counts: ImportCounts;
  /** A sentence on why it was held or stopped, and what to do. */
  message: string | null;
  /** How many earlier runs over this file never came to their end: this one went on where they stopped. */
  resumed: number;
  /** How many recommendations the file holds, where its rows are reports of several; else null. */
  recommendations: number | null;
  /** Addressees without a body until now, whose bodies are among those that the file brought. */
  matched: number;
  /** Where rejected, mended and doubtful rows are listed; null where there are none. */
  problemsFile: string | null;
}

const ACTOR: Actor = { kind: "job", job: "import" };

/**
 * Brings a file into the open register. It is looked over first, whole, and held where it looks unlike the
 * last file of its format; then its rows are applied in short transactions, each row once: a run that was
 * killed goes on where it stopped, and the same file again changes nothing (design §4.5, §7).
 *
 * @throws UnreadableFile with a sentence, before anything is applied
 */
export async function runImport(request: ImportRequest): Promise<ImportOutcome> {
  const { format, path } = request;
  const importer = importerOf(format, request.reader);
  const counts = noCounts();
  const tell = (doing: ImportProgress["doing"], share: number) =>
    request.onProgress?.({ doing, share, counts });
  // First, for it says in a sentence why a file cannot be read at all.
  const survey = await importer.survey(path, (share) => tell("looking over", share));
  const fileSha256 = await sha256Of(path);
  const earlier = repository.listUnfinishedImports(format, fileSha256).map((row) => row.id);
  const importId = begin(request, fileSha256);
  const recommendations = survey.recommendations ?? null;
  const unlike = request.isAccepted ? [] : unlikeBefore(format, survey.health);
  if (unlike.length > 0) {
    const message = heldMessage(path, unlike);
    counts.rows = survey.rows;
    counts.held = survey.rows;
    finish(importId, request, { state: "held", counts, message, health: survey.health });
    return {
      state: "held",
      importId,
      counts,
      message,
      resumed: 0,
      recommendations,
      matched: 0,
      problemsFile: null,
    };
  }
  const applying = { importId, format, importer, counts, isStopped: request.isStopped };
  const message = await applyAll(applying, path, (share) => tell("importing", share));
  const state = message === null ? "finished" : "failed";
  const matched = message === null ? (importer.afterAll?.() ?? 0) : 0;
  finish(importId, request, { state, counts, message, health: survey.health });
  const problemsFile = writeProblemsFile(importId, repository.listRunsOverSameFile(importId));
  return {
    state,
    importId,
    counts,
    message,
    resumed: earlier.length,
    recommendations,
    matched,
    problemsFile,
  };
}

export const noCounts = (): ImportCounts => ({
  ...{ rows: 0, new: 0, changed: 0, unchanged: 0, held: 0, rejected: 0, passedOver: 0 },
  problems: {},
});

async function applyAll(
  applying: Applying & { importer: Importer },
  path: string,
  onRead: (share: number) => void,
): Promise<string | null> {
  // What is imported is projected as of today. Said now, it need not be projected again when the register starts.
  queueClosings();
  try {
    const stoppedAt = await acknowledgedAtTheEnd(async () => {
      const stopped = await applyRows(applying, applying.importer.rows(path, onRead));
      while (mergeIndex());
      return stopped;
    });
    return stoppedAt === null ? null : stopMessage(path, stoppedAt, "It was stopped");
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return stopMessage(path, applying.counts.rows, error.message);
  }
}

const stopMessage = (path: string, row: number, why: string): string =>
  `${why.replace(/\.$/, "")}, after ${row} rows of ${basename(path)}. What was applied stays; run the same command again to go on from there.`;

const heldMessage = (path: string, unlike: readonly string[]): string =>
  `${basename(path)} looks unlike the file before it, so nothing was applied: ${unlike.join(" ")} If that is right, run the same command with --accept.`;

function unlikeBefore(format: ImportFormat, now: Health | null): string[] {
  const before = repository.findLastHealth(format);
  // Written by finish() below, as the same type.
  return now === null || before === null ? [] : healthProblems(JSON.parse(before) as Health, now);
}

function begin({ format, path }: ImportRequest, fileSha256: string): number {
  return write({ actor: ACTOR, action: "import_started" }, (w) => {
    const id = repository.insertImport(w, {
      ...{ format, fileName: basename(path), fileSha256, isDryRun: false, state: "running" },
      ...{ startedAt: w.at, rowsRead: 0, newCount: 0, changedCount: 0, unchangedCount: 0 },
      ...{ heldCount: 0, rejectedCount: 0 },
    });
    w.about(`${format} ${id}`);
    return id;
  });
}

interface End {
  state: ImportOutcome["state"];
  counts: ImportCounts;
  message: string | null;
  health: Health | null;
}

function finish(importId: number, { format }: ImportRequest, { state, counts, message, health }: End): void {
  const subject = `${format} ${importId}`;
  write({ actor: ACTOR, action: "import_finished", subject }, (w) =>
    repository.updateImport(w, importId, {
      state,
      finishedAt: w.at,
      rowsRead: counts.rows,
      newCount: counts.new,
      changedCount: counts.changed,
      unchangedCount: counts.unchanged + counts.passedOver,
      heldCount: counts.held,
      rejectedCount: counts.rejected,
      health: health === null ? null : JSON.stringify(health),
      message,
    }),
  );
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
