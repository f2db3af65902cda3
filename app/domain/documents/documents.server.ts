import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { londonDay } from "~/lib/dates";
import { register } from "~db/client.server";
import { encrypt, keyedDigest } from "~db/secrets.server";
import type * as V from "~db/vocabulary";
import { inOneTransaction, type Writing } from "~db/writing.server";
import * as repository from "./document-repository.server";

export interface DocumentOwner {
  role: V.DocumentRole;
  title: string | null;
  reportId?: number | null;
  responseId?: number | null;
  ownerBodyId?: number | null;
  isPublic: boolean;
  uploadedByUserId?: number | null;
  provenance: V.Provenance;
  /** The day the public could know of it; by default the day it is added. */
  knownOn?: string;
}

const shared = (w: Writing, owner: DocumentOwner, titleTextId = w.textOrNull("file_name", owner.title)) => ({
  role: owner.role,
  reportId: owner.reportId ?? null,
  responseOf: owner.responseId ?? null,
  ownerBodyId: owner.ownerBodyId ?? null,
  titleTextId,
  isPublic: owner.isPublic,
  provenance: owner.provenance,
  uploadedByUserId: owner.uploadedByUserId ?? null,
  knownOn: owner.knownOn ?? londonDay(w.at),
  recordedAt: w.at,
});

/** The keyed digest by which the address of a document is recognised again. */
export const addressKey = (address: string): string => keyedDigest("source-digest", `document:${address}`);

/** An address as it is kept: encrypted, for addresses carry names (design §4.8), with the key that knows it again. */
export interface SealedAddress {
  address: string;
  addressKey: string;
}

export const sealAddress = (address: string): SealedAddress => ({
  address: encrypt("source-address", address),
  addressKey: addressKey(address),
});

/** Adds a document that stands elsewhere. */
export const linkDocument = (w: Writing, owner: DocumentOwner, address: string): number =>
  repository.insertDocument(w, { ...shared(w, owner), ...sealAddress(address) });

/** Like linkDocument, for several at once. */
export function linkDocuments(
  w: Writing,
  linked: readonly { owner: DocumentOwner; sealed: SealedAddress }[],
): void {
  const titled = linked.filter(({ owner }) => owner.title !== null && owner.title.trim() !== "");
  const ids = w.texts(titled.map(({ owner }) => ({ kind: "file_name", content: owner.title ?? "" })));
  const titleIds = new Map(titled.map((one, at) => [one, ids[at]]));
  repository.insertDocuments(
    w,
    linked.map((one) => ({
      ...shared(w, one.owner, titleIds.get(one) ?? null),
      address: one.sealed.address,
      addressKey: one.sealed.addressKey,
    })),
  );
}

export interface CheckedFile {
  bytes: Uint8Array;
  /** By content, never by name: see check-upload.server.ts. */
  mediaType: string;
  /** Whether a virus scanner looked at it and found nothing; files it found something in come no further. */
  isScanned?: boolean;
}

/**
 * Keeps a file by its hash and adds a document for it. The file is on disk, flushed, before the row that
 * names it is committed; a file whose row was never committed is harmless.
 */
export function keepDocument(w: Writing, owner: DocumentOwner, file: CheckedFile): number {
  const sha256 = keepFile(file.bytes);
  if (file.isScanned) repository.insertScan(w, { sha256, result: "clean", recordedAt: w.at });
  return repository.insertDocument(w, {
    ...shared(w, owner),
    sha256,
    mediaType: file.mediaType,
    byteSize: file.bytes.byteLength,
  });
}

/** Opens a document to the public as part of an act: until then evidence is its owner's (design §4.12). */
export const publishDocument = (w: Writing, documentId: number): void =>
  repository.updateDocument(w, documentId, { isPublic: true, knownOn: londonDay(w.at) });

/** Says which response a document is the letter or an annex of. */
export const attachToResponse = (
  w: Writing,
  documentId: number,
  response: { reportId: number; responseId: number },
): void =>
  repository.updateDocument(w, documentId, {
    reportId: response.reportId,
    responseOf: response.responseId,
  });

/** Files stand beside the database they belong to: register.db has files/, demo.db has demo-files/. */
function fileOf(sha256: string): string {
  const { file } = register();
  const folder = file.endsWith("demo.db") ? "demo-files" : "files";
  return join(dirname(file), folder, sha256.slice(0, 2), sha256);
}

function keepFile(bytes: Uint8Array): string {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = fileOf(sha256);
  if (existsSync(file)) return sha256;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}.part`;
  const handle = openSync(unfinished, "w", 0o600);
  writeSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, file);
  return sha256;
}

/** What a document holds that an erasure must reach: its file, its address elsewhere, its name. */
export const documentHeld = (documentId: number) => repository.findHeld(documentId);

/**
 * Takes what a document holds out of the register: its file or its address. The row stays, with the erasure
 * that says why. Once the act stands, forgetFile removes the bytes from disk.
 */
export const emptyDocument = (w: Writing, documentId: number, erasureId: number): void =>
  repository.updateDocument(w, documentId, {
    ...{ sha256: null, mediaType: null, byteSize: null, address: null, isPublic: false },
    erasureId,
  });

/**
 * Removes a kept file that no document names any more; answers whether it is gone. Looks and removes under the
 * lock that every write takes, so that a file just kept for a new document is never taken from it.
 */
export function forgetFile(sha256: string): boolean {
  return inOneTransaction(() => {
    if (repository.isFileNamed(sha256)) return false;
    rmSync(fileOf(sha256), { force: true });
    return true;
  });
}

/** The bytes of a kept file. Throws when the file is missing: a backup without its files. */
export const readKeptFile = (sha256: string): Buffer => readFileSync(fileOf(sha256));

/** Whether a kept file is on disk: it is not where a backup came back without its files. */
export const isFileThere = (sha256: string): boolean => existsSync(fileOf(sha256));
