import { keepDocument, linkDocument } from "~/domain/documents/documents.server";
import type { UploadedFile } from "~/domain/documents/check-upload.server";
import { citableEvidence } from "~/domain/evidence/library.server";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type * as V from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { columnsOfAction } from "./action-columns.server";
import {
  circumstancesOf,
  findOwnConcern,
  findServed,
  stepTaken,
  subjectOf,
  type PersonActor,
} from "./own-concern.server";
import { mayAnswer, stepRefusal, type StepRefusal } from "./sign-off-rules";
import type { SubmissionRefusal } from "./submission-messages";
import * as repository from "./submission-repository.server";
import type { AskedConcern } from "./submission-repository.server";
import { datesOutOfPlace, faultsOf, type SubmissionContent } from "./submission-rules";

export interface Evidence {
  files: readonly (UploadedFile & { role: V.DocumentRole })[];
  links: readonly { address: string; title: string }[];
  /** Documents to take off the draft, by their document id. */
  remove: readonly number[];
  /** Documents of the body's library to cite, by their document id. */
  cite?: readonly number[];
  /** That somebody looked through the files for details that identify patients (design §4.12). */
  isChecked: boolean;
}

export interface SaveSubmission {
  actor: PersonActor;
  /** The instant of the act, ms; by default now. */
  at?: number;
  /** The concern, such as PFD-2024-0621.3 or PFD-2024-0621.3@RW5. */
  reference: string;
  content: SubmissionContent;
  /** The draft changed and the version it was read in; absent for a new one. */
  draft?: { id: number; version: number } | null;
  evidence?: Evidence;
  /** Sent for sign-off at once, which needs it to be complete. */
  isSent?: boolean;
}

export interface SavedSubmission {
  id: number;
  version: number;
  state: V.SubmissionState;
}

/**
 * Saves a body's draft, new or changed, with its evidence, and sends it for sign-off if asked. A draft
 * may be incomplete, but holds no impossible date. Nothing is saved when anything is refused.
 */
export function saveSubmission(given: SaveSubmission): FormOutcome<SavedSubmission, SubmissionRefusal> {
  const { actor, content, evidence } = given;
  const action = given.isSent ? "submission_sent" : "submission_saved";
  return write({ actor, action, at: given.at }, (w) => {
    const concern = findOwnConcern(actor, given.reference);
    if (!concern) return refusedFor("not_yours");
    const refusal = refusalToSave(given, concern);
    if (refusal) return refusedFor(refusal);
    const kept = given.draft ? repository.listDocuments(given.draft.id) : [];
    const removed = kept.filter(({ documentId }) => evidence?.remove.includes(documentId));
    const cited = citedAnew(concern.responsibleBodyId, evidence?.cite ?? [], kept);
    if (cited === null) return refusedFor("not_in_library");
    const added = (evidence?.files.length ?? 0) + (evidence?.links.length ?? 0) + cited.length;
    const circumstances = circumstancesOf(concern, content, {
      today: londonDay(w.at),
      documentCount: kept.length - removed.length + added,
    });
    const faults = given.isSent ? faultsOf(content, circumstances) : datesOutOfPlace(content, circumstances);
    if (faults.length > 0) return refusedFor(...faults);

    w.about(subjectOf(concern));
    const state = given.isSent ? "submitted" : "draft";
    const saved = { ...storeContent(w, concern, given, state), state } as const;
    if (content.kind === "action") storeServed(w, concern, saved.id, content.serves);
    for (const { id } of removed) repository.removeSubmissionDocument(w, id);
    if (evidence) storeEvidence(w, concern, saved.id, { actor, evidence });
    for (const documentId of cited)
      repository.insertSubmissionDocument(w, { submissionId: saved.id, documentId });
    return done(saved);
  });
}

/** What of the library is cited and was not before; null where one of them cannot be cited. */
export function citedAnew(
  bodyId: number,
  cite: readonly number[],
  kept: readonly { documentId: number }[],
): number[] | null {
  const anew = [...new Set(cite)].filter((id) => !kept.some(({ documentId }) => documentId === id));
  if (anew.length === 0) return [];
  const citable = citableEvidence(bodyId);
  return anew.every((id) => citable.some(({ documentId }) => documentId === id)) ? anew : null;
}

function refusalToSave(given: SaveSubmission, concern: AskedConcern): StepRefusal | null {
  const { actor, content, draft, evidence } = given;
  if (!mayAnswer(concern.capacity)) return "only_copied";
  if (evidence && evidence.files.length > 0 && !evidence.isChecked) return "not_checked_for_patients";
  if (!isOwnAction(content, concern)) return "not_yours";
  if (!draft) {
    const open = repository.findOpen(content.kind, concern.recommendationId, concern.addressingId);
    if (open && content.kind !== "action") return "already_open";
    return stepRefusal("edit", { state: "draft", role: actor.role, isWriter: true });
  }
  const row = repository.findSubmission(draft.id);
  const isOfThis =
    row?.kind === content.kind &&
    row.recommendationId === concern.recommendationId &&
    row.addressingId === concern.addressingId;
  if (!row || !isOfThis) return "not_yours";
  const refusal = stepRefusal("edit", stepTaken(actor, row));
  return refusal ?? (row.version === draft.version ? null : "stale");
}

const isOwnAction = (content: SubmissionContent, concern: AskedConcern): boolean =>
  content.kind !== "action" ||
  content.actionOf === null ||
  (concern.trackedItemId !== null && repository.existsAction(content.actionOf, concern.trackedItemId));

/** Each saving is an event under the person's name: whoever wrote any of it does not approve it. */
function storeContent(
  w: Writing,
  concern: AskedConcern,
  given: SaveSubmission,
  state: "draft" | "submitted",
): { id: number; version: number } {
  const { actor, draft, content } = given;
  const version = (draft?.version ?? 0) + 1;
  const columns = {
    ...columnsOf(w, content),
    state,
    version,
    savedAt: w.at,
    trackedItemId: concern.trackedItemId,
  };
  if (draft) repository.updateSubmission(w, draft.id, columns);
  const id =
    draft?.id ??
    repository.insertSubmission(w, {
      ...columns,
      kind: content.kind,
      bodyId: concern.responsibleBodyId,
      addressingId: concern.addressingId,
      recommendationId: concern.recommendationId,
      authorUserId: actor.userId,
    });
  repository.insertEvent(w, { submissionId: id, state, userId: actor.userId, recordedAt: w.at });
  return { id, version };
}

function columnsOf(w: Writing, content: SubmissionContent) {
  const textId = w.textOrNull("statement", content.text);
  if (content.kind === "answer") {
    const { position, statedOn, rightBodyId } = content;
    return { textId, position, statedOn, rightBodyId: position === "outside_remit" ? rightBodyId : null };
  }
  if (content.kind === "progress") {
    const { status, statedOn, targetOn, leadRole, boardAssurance, supersededById } = content;
    return { textId, status, statedOn, targetOn, leadRole, boardAssurance, supersededById };
  }
  return columnsOfAction(w, content);
}

/** Which other concerns an action serves, as the draft now says. */
function storeServed(
  w: Writing,
  concern: AskedConcern,
  submissionId: number,
  references: readonly string[],
): void {
  const wanted = findServed(references, concern.responsibleBodyId).trackedItemIds;
  const held = repository.listServed(submissionId);
  for (const { id, trackedItemId } of held)
    if (!wanted.includes(trackedItemId)) repository.removeSubmissionItem(w, id);
  for (const trackedItemId of wanted)
    if (trackedItemId !== concern.trackedItemId && !held.some((item) => item.trackedItemId === trackedItemId))
      repository.insertSubmissionItem(w, { submissionId, trackedItemId });
}

/** Evidence stays private until an approver opens it to the public. */
export function storeEvidence(
  w: Writing,
  concern: Pick<AskedConcern, "reportId" | "responsibleBodyId">,
  submissionId: number,
  { actor, evidence }: { actor: PersonActor; evidence: Evidence },
): void {
  const owner = {
    reportId: concern.reportId,
    ownerBodyId: concern.responsibleBodyId,
    isPublic: false,
    uploadedByUserId: actor.userId,
    provenance: "body",
  } as const;
  const documentIds = [
    ...evidence.files.map(({ name, role, ...file }) =>
      keepDocument(w, { ...owner, role, title: name }, file),
    ),
    ...evidence.links.map(({ address, title }) =>
      linkDocument(w, { ...owner, role: "evidence", title }, address),
    ),
  ];
  for (const documentId of documentIds) repository.insertSubmissionDocument(w, { submissionId, documentId });
}
