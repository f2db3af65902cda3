import { createHash } from "node:crypto";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import type { UploadedFile } from "~/domain/documents/check-upload.server";
import { keepDocument } from "~/domain/documents/documents.server";
import { foundInfected } from "~/domain/documents/scan-later.server";
import { addDays, londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write, type Actor, type Writing } from "~db/writing.server";
import * as repository from "./evidence-repository.server";
import { dateFaults, EVIDENCE_SOON_DAYS, type EvidenceRefusal } from "./evidence-rules";

type PersonActor = Extract<Actor, { kind: "person" }>;

/** What a body's library says of a piece of evidence. */
export interface EvidenceWords {
  title: string;
  description: string;
  reviewOn: string | null;
  expiresOn: string | null;
}

/** The act of somebody of a body; its instant is in ms, by default now. */
interface Acting {
  actor: PersonActor;
  at?: number;
}

/** A change to what is there, and the version it was read in (design §4.4). */
interface Changing extends Acting {
  id: number;
  version: number;
}

type Saved = FormOutcome<{ id: number }, EvidenceRefusal>;

const ofBody = (actor: PersonActor): number => {
  if (actor.bodyId === null) throw new Error("A person of no body has no library of one.");
  return standingBodyId(actor.bodyId);
};

/**
 * Adds a file to the library of the actor's body, private until an approver opens it with what cites it (design
 * §4.12). A file that is there already, such as one of a form sent twice, is refused and nothing is kept.
 */
export function addEvidence({
  actor,
  at,
  file,
  words,
}: Acting & { file: UploadedFile; words: EvidenceWords }): Saved {
  const bodyId = ofBody(actor);
  return write({ actor, at, action: "evidence_added" }, (w) => {
    const faults = [...fileFaults(bodyId, file), ...dateFaults(words, null, londonDay(w.at))];
    if (faults.length > 0) return refusedFor(...faults);
    const documentId = keepFile(w, bodyId, { actor, file });
    const id = repository.insertItem(w, {
      ...columnsOf(w, words),
      bodyId,
      documentId,
      version: 1,
      savedAt: w.at,
    });
    repository.insertFile(w, { evidenceItemId: id, documentId, userId: actor.userId, recordedAt: w.at });
    w.about(`Evidence ${id}`);
    return done({ id });
  });
}

/** Changes what the library says of a piece of evidence; its file stays. */
export function changeEvidence({
  actor,
  at,
  id,
  version,
  words,
}: Changing & { words: EvidenceWords }): Saved {
  return write({ actor, at, action: "evidence_changed" }, (w) => {
    const row = repository.findItem(id, ofBody(actor));
    if (!row) return refusedFor("not_yours");
    if (row.version !== version) return refusedFor("stale");
    const faults = dateFaults(words, row, londonDay(w.at));
    if (faults.length > 0) return refusedFor(...faults);
    w.about(`Evidence ${id}`);
    repository.updateItem(w, id, { ...columnsOf(w, words), version: version + 1, savedAt: w.at });
    return done({ id });
  });
}

/**
 * Puts a newer file in the place of the one there. The older one is kept, and whatever cites it goes on citing
 * it: what an approver published stays what it was.
 */
export function replaceEvidence({ actor, at, id, version, file }: Changing & { file: UploadedFile }): Saved {
  const bodyId = ofBody(actor);
  return write({ actor, at, action: "evidence_replaced" }, (w) => {
    const row = repository.findItem(id, bodyId);
    if (!row) return refusedFor("not_yours");
    const faults = fileFaults(bodyId, file);
    if (faults.length > 0) return refusedFor(...faults);
    if (row.version !== version) return refusedFor("stale");
    w.about(`Evidence ${id}`);
    const documentId = keepFile(w, bodyId, { actor, file });
    repository.insertFile(w, { evidenceItemId: id, documentId, userId: actor.userId, recordedAt: w.at });
    repository.updateItem(w, id, { documentId, version: version + 1, savedAt: w.at });
    return done({ id });
  });
}

function fileFaults(bodyId: number, { bytes }: UploadedFile): EvidenceRefusal[] {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (foundInfected(sha256)) return ["infected_before"];
  return repository.holdsFile(bodyId, sha256) ? ["held_already"] : [];
}

const keepFile = (
  w: Writing,
  bodyId: number,
  { actor, file: { name, ...file } }: { actor: PersonActor; file: UploadedFile },
): number =>
  keepDocument(
    w,
    {
      ...({ role: "evidence", provenance: "body", isPublic: false } as const),
      ...{ title: name, ownerBodyId: bodyId, uploadedByUserId: actor.userId },
    },
    file,
  );

const columnsOf = (w: Writing, { title, description, reviewOn, expiresOn }: EvidenceWords) => ({
  titleTextId: w.text("name", title),
  descriptionTextId: w.textOrNull("statement", description),
  ...{ reviewOn, expiresOn },
});

export const LIBRARY_PAGE = 25;

export interface LibraryAsked {
  shown: repository.Shown | null;
  words: string;
  /** From 1. */
  page: number;
  at?: number;
}

/** One page of a body's library, the newest first. */
export function viewLibrary(actor: PersonActor, { shown, words, page, at = Date.now() }: LibraryAsked) {
  const today = londonDay(at);
  const part = { limit: LIBRARY_PAGE, offset: (page - 1) * LIBRARY_PAGE };
  const soon = addDays(today, EVIDENCE_SOON_DAYS);
  const { rows, total } = repository.listItems({ bodyId: ofBody(actor), shown, words, soon, ...part });
  return { rows, total, today, page, pages: Math.max(1, Math.ceil(total / LIBRARY_PAGE)) };
}

export const isShown = (shown: string | null): shown is repository.Shown =>
  shown !== null && shown in repository.SHOWN;

/** A piece of evidence with every file it has had and what cites them; null where it is not of the actor's body. */
export function viewEvidence(actor: PersonActor, id: number) {
  const item = repository.findItem(id, ofBody(actor));
  return item ? { item, files: repository.listFiles(id), citations: repository.listCitations(id) } : null;
}

/** What a body can cite today, by the number of the document. */
export const citableEvidence = (bodyId: number, at = Date.now()) =>
  repository.listCitable(standingBodyId(bodyId), londonDay(at));

/** Evidence of a body whose review or last day comes by `soon` or has passed, the nearest first. */
export const evidenceEnding = (of: { bodyId: number; soon: string; limit: number; offset: number }) =>
  repository.listEnding(of);
