import { projectQueued } from "~/domain/projection/projection-queue.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { write, type Actor } from "~db/writing.server";
import { recordBodyEvent } from "./body-history.server";
import * as repository from "./body-repository.server";
import type { BodyRow, Touched } from "./body-repository.server";
import { refusalToMerge, type MergeRefusal } from "./merge-rules";
import { queueItemsEndingAt } from "./passing-on.server";

export interface MergePreview {
  from: BodyRow & Touched;
  into: BodyRow & Touched;
}

/** What joining two records would touch, before anybody presses the button. */
export function previewMerge(fromCode: string, intoCode: string): Outcome<MergePreview, MergeRefusal> {
  const from = repository.findBodyByCode(fromCode);
  const into = repository.findBodyByCode(intoCode);
  const refusal = refusalToMerge(from, into, repository.findBodyById);
  if (refusal || !from || !into) return refused(refusal ?? "not_found");
  return done({
    from: { ...from, ...repository.countTouched(from.id) },
    into: { ...into, ...repository.countTouched(into.id) },
  });
}

/** Joins two records of one body. Nothing is re-pointed: reading follows merged_into (design §3). */
export function mergeBodies(merge: {
  actor: Actor;
  at?: number;
  fromCode: string;
  intoCode: string;
  reason: string;
  /** The versions the preview showed. */
  versions?: { from: number; into: number };
}): Outcome<{ code: string }, MergeRefusal> {
  const { actor, at, reason, versions } = merge;
  const preview = previewMerge(merge.fromCode, merge.intoCode);
  if (!preview.ok) return preview;
  const { from, into } = preview.value;
  if (versions && (versions.from !== from.version || versions.into !== into.version)) return refused("stale");
  if (reason.trim().length < 10) return refused("reason_required");
  write({ actor, at, action: "bodies_merged", subject: `${from.code} → ${into.code}` }, (w) => {
    recordBodyEvent(w, { bodyId: from.id, kind: "joined", reason, otherBodyId: into.id });
    repository.updateBody(w, from.id, { mergedIntoId: into.id, version: from.version + 1 });
    queueItemsEndingAt(from.id, into.id);
  });
  projectQueued();
  return done({ code: into.code });
}

/** Takes a merge back, for a stated reason. */
export function undoMerge(undo: {
  actor: Actor;
  at?: number;
  code: string;
  reason: string;
}): Outcome<{ code: string }, MergeRefusal> {
  const { actor, at, reason } = undo;
  const body = repository.findBodyByCode(undo.code);
  if (!body) return refused("not_found");
  const into = body.mergedIntoId;
  if (into === null) return refused("not_merged");
  if (reason.trim().length < 10) return refused("reason_required");
  write({ actor, at, action: "bodies_merged", subject: body.code }, (w) => {
    recordBodyEvent(w, { bodyId: body.id, kind: "join_undone", reason, otherBodyId: into });
    repository.updateBody(w, body.id, { mergedIntoId: null, version: body.version + 1 });
    queueItemsEndingAt(body.id, into);
  });
  projectQueued();
  return done({ code: body.code });
}
