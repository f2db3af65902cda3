import { historyOf, knownNow, type Known } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { addAddressing } from "~/domain/reports/catalogue.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import type { AddressingEventKind } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { isReason, isRemitOpen, type AddressingRefusal } from "./addressing-decision-rules";
import * as repository from "./addressing-repository.server";
import { addressingFor, subjectOf, type Decision } from "./asked.server";

/**
 * Records, as part of an act, that a body calls a whole report not its own to answer and whom it names, where the
 * register holds no concern of the report at which it could say so.
 */
export function recordNotTheirs(
  w: Writing,
  said: { addressingId: number; rightBody: string; known: Known },
): void {
  insertEvent(w, said, "outside_remit_said", `${said.rightBody} should be asked.`);
}

function insertEvent(
  w: Writing,
  { addressingId, known }: { addressingId: number; known: Known },
  kind: AddressingEventKind,
  text: string,
): void {
  repository.insertEvent(w, {
    ...{ addressingId, kind, happenedOn: londonDay(w.at), textId: w.text("reason", text) },
    ...historyOf(w, known),
  });
}

/**
 * Decides on it: the registrar sends the report back to the body, or agrees, and may add the right body to those
 * asked. Only the report itself gives a duty and a day to answer by, so that body is added as one that must carry it
 * out (design §4.3).
 */
export function decideReportRemit(
  decided: Decision & {
    addressingId: number;
    ruling: "outside_remit_upheld" | "sent_back";
    /** Whom to ask instead, where the registrar agrees and knows. */
    bodyId: number | null;
    reason: string;
  },
): Outcome<{ addressingId: number }, AddressingRefusal> {
  const { actor, at, ruling, bodyId, reason } = decided;
  const found = addressingFor(decided.addressingId, decided);
  if (!found.ok) return found;
  const row = found.value;
  if (row.isWithdrawn === 1) return refused("withdrawn");
  if (!isRemitOpen(repository.listEventKinds(row.id))) return refused("not_outside_remit");
  const body = bodyId === null ? null : repository.findBody(bodyId);
  if (body === undefined) return refused("body_required");
  if (body !== null && body.id === row.bodyId) return refused("same_body");
  if (!isReason(reason)) return refused("reason_required");
  return write({ actor, at, action: "clock_event_recorded", subject: subjectOf(row) }, (w) => {
    const known = knownNow(w, "registrar");
    insertEvent(w, { addressingId: row.id, known }, ruling, reason);
    repository.updateAddressing(w, row.id, { version: row.version + 1 });
    const isNew = body !== null && repository.findStandingAddressing(row.reportId, body.id) === undefined;
    if (isNew && ruling === "outside_remit_upheld")
      addAddressing(w, {
        ...{ reportId: row.reportId, body, match: "confirmed", capacity: "end_implementer" },
        ...{ addressedAs: body.name, addressedName: body.name, known },
      });
    projectReport(row.reportId);
    return done({ addressingId: row.id });
  });
}
