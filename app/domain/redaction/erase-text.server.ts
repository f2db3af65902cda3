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
 * Takes words out of one text: the only way they leave (design §4.10). What is left is that something stood
 * there, who ordered it and why; the payloads that held its digest are emptied, what else they recorded is
 * carried into this act's entry, and the chain still holds.
 */
export function eraseText(w: Writing, textId: number, erasure: Erasure): void {
  const text = repository.findText(textId);
  if (!text) throw new Error(`No text ${textId}`);
  const erasureId = repository.insertErasure(w, {
    kind: erasure.kind,
    orderedBy: erasure.orderedBy,
    reason: erasure.reason,
    // The salt is thrown away: the digest shows that something stood here, and never what.
    removedDigest: createHmac("sha256", randomBytes(32))
      .update(text.content ?? "")
      .digest("hex"),
    isPublic: erasure.isPublic,
    erasedAt: w.at,
  });
  for (const entryId of repository.listEntriesOfText(textId)) w.emptyPayload(entryId, textId);
  w.eraseText(textId, erasureId, erasure.content);
}

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
