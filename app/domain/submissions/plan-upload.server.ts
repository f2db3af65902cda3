import { createHash } from "node:crypto";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { readThenWrite } from "~db/writing.server";
import type { PersonActor } from "./own-concern.server";
import { applyChanges, type AppliedChanges } from "./apply-plan-changes.server";
import {
  headingKey,
  isReadable,
  isSheetField,
  readHeadings,
  type ReadHeading,
  type SheetField,
  cellName,
} from "./plan-sheet-columns";
import type { SheetRow } from "./plan-sheet-rules";
import * as repository from "./plan-upload-repository.server";
import { changesOfSheet, type RowChange } from "./plan-upload-rules";
import { readPlanFile, type ReadSheet, type SheetRefusal } from "./read-plan-file.server";
import { readWorkingPlan } from "./working-plan.server";

const WEEK_MS = 7 * 86_400_000;

/** Reads a file and keeps its rows until they are confirmed or given up. Nothing of the plan changes. */
export async function keepUpload(
  actor: PersonActor,
  file: { name: string; bytes: Uint8Array },
  at = Date.now(),
): Promise<Outcome<{ id: number }, SheetRefusal>> {
  if (actor.bodyId === null) return refused("unreadable");
  const read = await readPlanFile(file.bytes);
  if (!read.ok) return read;
  repository.emptyUploadsBefore(at - WEEK_MS);
  const id = repository.insertUpload({
    ...{ bodyId: standingBodyId(actor.bodyId), userId: actor.userId, readAt: at },
    ...{ fileName: file.name.slice(0, 120), rows: JSON.stringify(read.value) },
  });
  return done({ id });
}

export interface ViewedUpload {
  id: number;
  fileName: string;
  headings: ReadHeading[];
  /** Whether a person has to say first which column is which. */
  needsColumns: boolean;
  /** Empty until the columns are known. */
  changes: RowChange[];
  /** Stands for what was shown: another when the plan or the columns changed meanwhile. */
  seen: string;
}

/** An upload as its owner sees it: the columns to be decided, or what each row would change. Null when it is used or not theirs. */
export function viewUpload(actor: PersonActor, uploadId: number, at = Date.now()): ViewedUpload | null {
  if (actor.bodyId === null) return null;
  const bodyId = standingBodyId(actor.bodyId);
  const upload = repository.findUpload(uploadId, bodyId, actor.userId);
  if (!upload || upload.rows === null) return null;
  const sheet = JSON.parse(upload.rows) as ReadSheet; // as keepUpload wrote it
  const remembered = new Map(
    repository
      .listColumns(bodyId)
      .map(({ heading, field }) => [heading, isSheetField(field) ? field : null] as const),
  );
  const headings = readHeadings(sheet.headings, remembered);
  const needsColumns = !isReadable(headings) || headings.some(({ isDecided }) => !isDecided);
  const changes = needsColumns ? [] : changesOfSheet(rowsOf(sheet, headings), readWorkingPlan(bodyId, at));
  const marks = changes.map(({ row, kind, action }) => [row, kind, action?.key, action?.version]);
  const seen = createHash("sha256").update(JSON.stringify(marks)).digest("base64url");
  return { id: upload.id, fileName: upload.fileName, headings, needsColumns, changes, seen };
}

function rowsOf(sheet: ReadSheet, headings: readonly ReadHeading[]): SheetRow[] {
  const columns = headings.flatMap(({ at, field }) => (field === null ? [] : [{ at, field }]));
  return sheet.rows.map(({ number, cells }) => {
    const row: SheetRow = { number, cells: {}, names: {} };
    for (const { at, field } of columns) {
      row.names[field] = cellName(at, number);
      const cell = cells[at];
      if (cell !== null && cell !== undefined) row.cells[field] = cell;
    }
    return row;
  });
}

/** Remembers which column of a body's own spreadsheets is which, for this file and those that follow. */
export function decideColumns(
  actor: PersonActor,
  uploadId: number,
  fields: ReadonlyMap<number, SheetField | null>,
): Outcome<null, "gone" | "no_text_column" | "twice"> {
  const viewed = viewUpload(actor, uploadId);
  if (!viewed || actor.bodyId === null) return refused("gone");
  const chosen = viewed.headings.map((heading) => ({
    ...heading,
    field: fields.has(heading.at) ? (fields.get(heading.at) ?? null) : heading.field,
  }));
  const used = chosen.flatMap(({ field }) => (field === null ? [] : [field]));
  if (new Set(used).size < used.length) return refused("twice");
  if (!isReadable(chosen)) return refused("no_text_column");
  const bodyId = standingBodyId(actor.bodyId);
  for (const { heading, field } of chosen)
    repository.rememberColumn(bodyId, headingKey(heading), field ?? "");
  return done(null);
}

export interface Confirmation {
  /** What the person saw (ViewedUpload.seen). */
  seen: string;
  /** Rows of conflicts in which the spreadsheet is to win. */
  take: readonly number[];
  isSent: boolean;
}

/**
 * Does what was shown, in one transaction, once: all of it or nothing. What it would change is worked out before the
 * transaction, which takes longer than others should wait to write, and holds there for as long as nobody wrote since.
 */
export function confirmUpload(
  actor: PersonActor,
  uploadId: number,
  { seen, take, isSent }: Confirmation,
  at = Date.now(),
): Outcome<AppliedChanges, "gone" | "changed_meanwhile" | "has_refusals"> {
  return readThenWrite(
    () => viewUpload(actor, uploadId, at),
    (viewed) => {
      if (!viewed || actor.bodyId === null) return refused("gone");
      if (viewed.seen !== seen) return refused("changed_meanwhile");
      if (viewed.changes.some(({ kind }) => kind === "refused")) return refused("has_refusals");
      const wanted = viewed.changes.filter(
        ({ kind, row }) =>
          kind === "new" || kind === "changed" || (kind === "conflict" && take.includes(row)),
      );
      const bodyId = standingBodyId(actor.bodyId);
      return done(
        applyChanges({
          ...{ actor, bodyId, at, changes: wanted, isSent },
          after: () => repository.emptyUpload(uploadId, at),
        }),
      );
    },
  );
}

/** Gives an upload up: its rows go. */
export function discardUpload(actor: PersonActor, uploadId: number, at = Date.now()): void {
  if (actor.bodyId === null) return;
  const upload = repository.findUpload(uploadId, standingBodyId(actor.bodyId), actor.userId);
  if (upload) repository.emptyUpload(upload.id, at);
}
