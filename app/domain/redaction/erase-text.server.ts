import { createHmac, randomBytes } from "node:crypto";
import type { ErasureKind } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import * as repository from "./redaction-repository.server";

export interface Erasure {
  kind: ErasureKind;
  /** The redacted wording; null takes the text out altogether. */
  content: string | null;
  orderedBy: string;
  reason: string;
  isPublic: boolean;
}

/**
 * Takes words out of texts: the only way they leave (design §4.10). What is left is that something stood
 * there, who ordered it and why; the payloads that held digests of them are emptied, what else they recorded
 * is carried into this act's entry, and the chain still holds. `since` is the instant at which the oldest of
 * the texts was written, where it is known: older entries are then not looked through.
 */
export function eraseTexts(
  w: Writing,
  textIds: readonly number[],
  { content, ...erasure }: Erasure,
  since: number | null = null,
): void {
  const erased = new Set(textIds);
  for (const entryId of repository.listEntriesOfTexts(erased, since)) w.emptyPayload(entryId, erased);
  for (const textId of erased) {
    const text = repository.findText(textId);
    if (!text) throw new Error(`No text ${textId}`);
    w.eraseText(textId, recordErasure(w, erasure, text.content ?? ""), content);
  }
}

/** Like eraseTexts, for one. */
export const eraseText = (w: Writing, textId: number, erasure: Erasure): void =>
  eraseTexts(w, [textId], erasure);

/**
 * Writes down that something left. Of words the salt is thrown away, so that their digest never shows what;
 * of a file its own SHA-256 is kept, by which it would be known again.
 */
export const recordErasure = (
  w: Writing,
  erasure: Omit<Erasure, "content">,
  removed: string | { sha256: string | null },
): number =>
  repository.insertErasure(w, {
    ...erasure,
    removedDigest: typeof removed === "string" ? withoutSalt(removed) : (removed.sha256 ?? withoutSalt("")),
    erasedAt: w.at,
  });

const withoutSalt = (words: string): string =>
  createHmac("sha256", randomBytes(32)).update(words).digest("hex");

export const { countPublicErasures, listPublicErasures } = repository;
