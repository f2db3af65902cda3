import { documentHeld, emptyDocument, forgetFile } from "~/domain/documents/documents.server";
import { takeBackMessages } from "~/domain/outbox/queue-message.server";
import { eraseTexts, recordErasure } from "~/domain/redaction/erase-text.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { write, type Act, type Actor, type Writing } from "~db/writing.server";
import {
  confirmableSince,
  isConfirmationOver,
  REASON_MIN_LENGTH,
  type CorrectionRefusal,
} from "./correction-rules";
import * as repository from "./correction-repository.server";

const BY_RULE = { kind: "retention", orderedBy: "The register's own rule", isPublic: false } as const;

/**
 * The registrar puts a request aside that nobody has confirmed, such as one that is abuse, and says why for
 * the record. What was sent is removed at once, and nobody is written to.
 */
export function dismissCorrection(dismissed: {
  actor: Actor;
  at?: number;
  reference: string;
  version: number;
  reason: string;
}): Outcome<{ reference: string }, CorrectionRefusal> {
  const { actor, at = Date.now(), reference, reason } = dismissed;
  const request = repository.findRequest(reference);
  if (!request) return refused("not_found");
  if (request.state !== "unconfirmed" || request.version !== dismissed.version) return refused("stale");
  if (isConfirmationOver(request.askedAt, at)) return refused("link_expired");
  if (reason.trim().length < REASON_MIN_LENGTH) return refused("dismissal_reason_required");
  removeRequest(request, { actor, action: "correction_dismissed", at }, (w) => ({
    state: "dismissed",
    textId: w.text("reason", reason),
    userId: actor.kind === "person" ? actor.userId : null,
  }));
  return done({ reference });
}

/** Removes what was sent with requests that nobody confirmed in time; answers how many those were. */
export function expireCorrections(now = Date.now()): number {
  const over = repository.listUnconfirmedBefore(confirmableSince(now));
  const act = { actor: { kind: "job", job: "daily_round" }, action: "correction_expired", at: now } as const;
  return over.filter((request) => removeRequest(request, act, () => ({ state: "expired" }))).length;
}

type LastStep = Pick<Parameters<typeof repository.insertEvent>[1], "state" | "textId" | "userId">;

/** False where somebody confirmed the request just before. */
function removeRequest(
  { reference }: repository.RequestRow,
  act: Omit<Act, "subject"> & { at: number },
  stepOf: (w: Writing) => LastStep,
): boolean {
  const removed = write(act, (w) => {
    const request = repository.findRequest(reference);
    if (request?.state !== "unconfirmed") return null;
    w.about(`${reference} (${request.reportReference})`);
    const held = request.documentId === null ? undefined : documentHeld(request.documentId);
    const step = stepOf(w);
    repository.updateRequest(w, request.id, {
      ...{ state: step.state, version: request.version + 1, savedAt: w.at },
    });
    repository.insertEvent(w, { ...step, correctionRequestId: request.id, recordedAt: w.at });
    const reason = "It was not confirmed.";
    const words = [request.messageTextId, request.contactTextId, held?.titleTextId ?? null];
    eraseTexts(
      w,
      words.filter((id) => id !== null),
      { ...BY_RULE, content: null, reason },
      request.askedAt,
    );
    if (request.documentId !== null && held)
      emptyDocument(w, request.documentId, recordErasure(w, { ...BY_RULE, reason }, held.sha256 ?? ""));
    takeBackMessages("correction_confirmation", reference);
    return { sha256: held?.sha256 ?? null };
  });
  if (removed?.sha256) forgetFile(removed.sha256);
  return removed !== null;
}
