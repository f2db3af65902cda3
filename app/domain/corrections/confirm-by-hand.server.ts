import { takeBackMessages } from "~/domain/outbox/queue-message.server";
import { sendsEmail } from "~/domain/outbox/sends-email.server";
import { projectReport } from "~/domain/projection/project-report.server";
import { currentMode } from "~/domain/register/current-register.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import { write, type Actor } from "~db/writing.server";
import { isConfirmationOver, targetOf, type CorrectionRefusal } from "./correction-rules";
import * as repository from "./correction-repository.server";

/**
 * Whether the registrar confirms requests: a live register that sends no e-mail cannot send the link to
 * confirm with. The demonstration shows the link on its page instead.
 */
export const isConfirmedByHand = (): boolean => currentMode() === "live" && !sendsEmail();

/** The registrar confirms a request whose sender they reached some other way; the row then shows *correction requested*. */
export function confirmByHand(confirmed: {
  actor: Actor;
  at?: number;
  reference: string;
  version: number;
}): Outcome<{ reference: string; targetOn: string }, CorrectionRefusal> {
  const { actor, at = Date.now(), reference, version } = confirmed;
  if (!isConfirmedByHand()) return refused("not_confirmed");
  const request = repository.findRequest(reference);
  if (!request) return refused("not_found");
  if (request.state !== "unconfirmed" || request.version !== version) return refused("stale");
  if (isConfirmationOver(request.askedAt, at)) return refused("link_expired");
  const subject = `${reference} (${request.reportReference})`;
  return write({ actor, at, action: "correction_confirmed", subject }, (w) => {
    const targetOn = targetOf(londonDay(w.at));
    repository.updateRequest(w, request.id, {
      ...{ state: "requested", targetOn, version: version + 1, savedAt: w.at },
    });
    repository.insertEvent(w, {
      ...{ correctionRequestId: request.id, state: "requested", recordedAt: w.at },
      userId: actor.kind === "person" ? actor.userId : null,
    });
    takeBackMessages("correction_confirmation", reference);
    projectReport(request.reportId);
    return done({ reference, targetOn });
  });
}
