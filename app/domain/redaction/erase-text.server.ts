import { createHmac, randomBytes } from "node:crypto";
import { projectReport } from "~/domain/projection/project-report.server";
import { findReportByReference } from "~/domain/reports/find-report.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import type { ErasureKind } from "~db/vocabulary";
import { write, type Actor, type Writing } from "~db/writing.server";
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

/** Writes down that something left; the salt is thrown away, so that its digest never shows what. */
export const recordErasure = (w: Writing, erasure: Omit<Erasure, "content">, removed: string): number =>
  repository.insertErasure(w, {
    ...erasure,
    removedDigest: createHmac("sha256", randomBytes(32)).update(removed).digest("hex"),
    erasedAt: w.at,
  });

export type RedactionRefusal = "not_found" | "reason_required" | "order_required" | "nothing_removed";

/** Redacts or expunges one text of a report, everywhere it is shown or searched. */
export function redactReportText(redaction: {
  actor: Actor;
  at?: number;
  reportReference: string;
  textId: number;
  erasure: Omit<Erasure, "isPublic">;
}): Outcome<{ textId: number }, RedactionRefusal> {
  const { actor, at, textId, erasure } = redaction;
  const report = findReportByReference(redaction.reportReference);
  const text = report && repository.listReportTexts(report.id).find((row) => row.id === textId);
  if (!report || !text) return refused("not_found");
  if (erasure.reason.trim().length < 10) return refused("reason_required");
  if (erasure.orderedBy.trim() === "") return refused("order_required");
  if (erasure.content === text.content) return refused("nothing_removed");
  return write({ actor, at, action: "text_erased", subject: report.reference }, (w) => {
    eraseText(w, textId, { ...erasure, isPublic: true });
    projectReport(report.id);
    return done({ textId });
  });
}

/** Texts of a report with what each is, for the registrar to choose from. */
export function listRedactableTexts(reportReference: string) {
  const report = findReportByReference(reportReference);
  return report ? repository.listReportTexts(report.id) : null;
}

export const { listPublicErasures } = repository;

export const redactionMessages: Record<RedactionRefusal, Record<string, string>> = {
  not_found: { form: "This text is not part of the report any more." },
  reason_required: { reason: "Say why, in at least 10 characters, without repeating what is removed." },
  order_required: { orderedBy: "Say who ordered it, such as a court or the registrar." },
  nothing_removed: { content: "The wording is the same as before." },
};
