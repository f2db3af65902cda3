import { eraseTexts, recordErasure } from "~/domain/redaction/erase-text.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import { keyedDigest } from "~db/secrets.server";
import type { DocumentRole } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
import * as repository from "./document-repository.server";
import { emptyDocument, forgetFile } from "./documents.server";
import { formatInWords } from "./format-rules";
import {
  mayTakeBack,
  WITHDRAW_REASON_MIN_LENGTH,
  type Holding,
  type WithdrawRefusal,
} from "./withdraw-rules";

/** A document as those see it who may take it back. */
export interface ManagedDocument {
  id: number;
  reportReference: string;
  role: DocumentRole;
  title: string | null;
  /** "PDF, 240 kB"; null for one that stands elsewhere. */
  format: string | null;
  isPublic: boolean;
  withdrawnOn: string | null;
  /** Numbers of other documents with the very same file: removing it removes them. */
  sameFile: number[];
  /** Marks the state this was read in. */
  seen: string;
}

/** The document, if somebody with one of these memberships may take it back, and under which; else null. */
export function manageDocument<Held extends Holding>(
  documentId: number,
  memberships: readonly Held[],
): { document: ManagedDocument; held: Held } | null {
  const row = repository.findManaged(documentId);
  if (!row || row.reportReference === null || row.erasureId !== null) return null;
  const kept = (bodyId: number | null) =>
    bodyId === null ? null : (repository.findKeptBodyId(bodyId) ?? bodyId);
  const held = memberships.find((one) =>
    mayTakeBack(kept(row.ownerBodyId), { role: one.role, bodyId: kept(one.bodyId) }),
  );
  if (!held) return null;
  const { id, reportReference, role, title, withdrawnOn, sha256 } = row;
  const sameFile = sha256 === null ? [] : repository.listOfFile(sha256).filter((other) => other !== id);
  const state = JSON.stringify(["document", id, sha256, row.isPublic, withdrawnOn, sameFile]);
  return {
    held,
    document: {
      ...{ id, reportReference, role, title, withdrawnOn, sameFile, isPublic: row.isPublic === 1 },
      format: formatInWords(row.mediaType, row.byteSize),
      seen: keyedDigest("csrf", state),
    },
  };
}

/** Documents of a report that somebody with these memberships may take back. */
export const listManaged = (reportReference: string, memberships: readonly Holding[]): ManagedDocument[] =>
  repository
    .listIdsOfReport(reportReference)
    .flatMap((id) => manageDocument(id, memberships)?.document ?? [])
    .filter(({ role, isPublic }) => role !== "correction" || !isPublic);

interface TakingBack {
  actor: Actor;
  at?: number;
  documentId: number;
  memberships: readonly Holding[];
  reason: string;
}

/**
 * Takes a public document back: its address answers 410 with the reason, its line stays on the pages without
 * its name, and those who may read what is not public still can.
 */
export function withdrawDocument(given: TakingBack): Outcome<{ documentId: number }, WithdrawRefusal> {
  const { actor, at, documentId, reason } = given;
  return write({ actor, at, action: "document_withdrawn" }, (w) => {
    const managed = manageDocument(documentId, given.memberships)?.document;
    if (!managed) return refused("not_found");
    if (!managed.isPublic) return refused("not_public");
    if (isTooShort(reason)) return refused("reason_required");
    w.about(managed.reportReference);
    markWithdrawn(w, documentId, reason);
    return done({ documentId });
  });
}

/**
 * Removes a document for good, by order: its file leaves the disk with every document that is the same file,
 * and so do its name and its address. What is left is that something stood here, who ordered it and why, and
 * the file's SHA-256, by which it would be known again.
 */
export function expungeDocument(
  given: TakingBack & { orderedBy: string; seen?: string },
): Outcome<{ documentIds: number[] }, WithdrawRefusal> {
  const { actor, at, documentId, orderedBy, reason, seen } = given;
  if (!given.memberships.some(({ role }) => role === "registrar")) return refused("only_registrar");
  let sha256: string | null = null;
  const outcome = write({ actor, at, action: "document_expunged" }, (w) => {
    const managed = manageDocument(documentId, given.memberships)?.document;
    if (!managed) return refused("not_found");
    if (isTooShort(reason)) return refused("reason_required");
    if (orderedBy.trim() === "") return refused("order_required");
    if (seen !== undefined && seen !== managed.seen) return refused("stale");
    w.about(managed.reportReference);
    const documentIds = [documentId, ...managed.sameFile];
    sha256 = repository.findHeld(documentId)?.sha256 ?? null;
    const erasure = { kind: "expunction", orderedBy, reason, isPublic: true } as const;
    const erasureId = recordErasure(w, erasure, { sha256 });
    for (const id of documentIds) {
      const titleTextId = repository.findHeld(id)?.titleTextId;
      if (titleTextId != null) eraseTexts(w, [titleTextId], { ...erasure, isPublic: false, content: null });
      markWithdrawn(w, id, reason);
      emptyDocument(w, id, erasureId);
    }
    return done({ documentIds });
  });
  if (outcome.ok && sha256 !== null) forgetFile(sha256);
  return outcome;
}

const isTooShort = (reason: string): boolean => reason.trim().length < WITHDRAW_REASON_MIN_LENGTH;

function markWithdrawn(w: Writing, documentId: number, reason: string): void {
  repository.updateDocument(w, documentId, {
    ...{ isPublic: false, withdrawnOn: londonDay(w.at) },
    withdrawnReasonTextId: w.text("reason", reason),
  });
}
