import { queueMessage } from "~/domain/outbox/queue-message.server";
import { projectReport } from "~/domain/projection/project-report.server";
import { eraseTexts } from "~/domain/redaction/erase-text.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import { CORRECTION_STATES, labelOf } from "~db/vocabulary";
import { write, type Actor } from "~db/writing.server";
import { isDecided, wasRemoved, type CorrectionDecision, type CorrectionRefusal } from "./correction-rules";
import * as repository from "./correction-repository.server";

/**
 * The registrar decides a request, with a reason the public reads. The person is told by e-mail, and their
 * address is then taken out of the register: it was kept only to tell them, and the letter forgets it once it
 * is sent.
 */
export function decideCorrection(decided: {
  actor: Actor;
  at?: number;
  reference: string;
  version: number;
  decision: CorrectionDecision;
  reason: string;
}): Outcome<{ reference: string }, CorrectionRefusal> {
  const { actor, at, reference, decision, reason } = decided;
  const request = repository.findRequest(reference);
  if (!request) return refused("not_found");
  if (request.state === "unconfirmed") return refused("not_confirmed");
  if (wasRemoved(request.state)) return refused("link_expired");
  if (isDecided(request.state)) return refused("already_decided");
  if (request.version !== decided.version) return refused("stale");
  if (reason.trim().length < 10) return refused("reason_required");
  return write(
    { actor, at, action: "correction_decided", subject: `${reference} (${request.reportReference})` },
    (w) => {
      const decisionTextId = w.text("reason", reason);
      repository.updateRequest(w, request.id, {
        ...{ state: decision, decisionTextId, decidedOn: londonDay(w.at) },
        ...{ version: request.version + 1, savedAt: w.at },
      });
      repository.insertEvent(w, {
        ...{ correctionRequestId: request.id, state: decision, textId: decisionTextId, recordedAt: w.at },
        userId: actor.kind === "person" ? actor.userId : null,
      });
      if (request.contact !== null) {
        queueMessage(w, {
          ...{ kind: "correction_decision", about: reference, to: request.contact },
          ...decisionLetter(request.reportReference, decision, reason),
        });
        const erasure = {
          ...({ kind: "retention", content: null, orderedBy: "The register's own rule" } as const),
          reason: "Kept only until the request was decided.",
        } as const;
        eraseTexts(w, [request.contactTextId], { ...erasure, isPublic: false }, request.askedAt);
      }
      projectReport(request.reportId);
      return done({ reference });
    },
  );
}

const decisionLetter = (report: string, decision: CorrectionDecision, reason: string) => ({
  subject: `Your request about ${report} was decided`,
  body: [
    `You asked the National Recommendations Register to correct what it says about ${report}.`,
    `Decision: ${labelOf(CORRECTION_STATES, decision)}.`,
    reason,
    `The decision is public on the register's list of corrections, without your name, address or message.`,
  ].join("\n\n"),
});
