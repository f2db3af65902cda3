import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { addAddressing, startClock } from "~/domain/reports/catalogue.server";
import { trackFromText, trackItem } from "~/domain/reports/track-items.server";
import { findReportById, findReportByReference } from "~/domain/reports/find-report.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import type * as V from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import {
  isReason,
  refusalOfCapacity,
  refusalToTakeBack,
  type AddressingRefusal,
} from "./addressing-decision-rules";
import * as repository from "./addressing-repository.server";
import type { AddressingRow } from "./addressing-repository.server";
import { addressingFor, askedOf, subjectOf, type Decision } from "./asked.server";
import { recordMatch, replaceAddressing, untrack, withdrawAddressing } from "./replace-addressing.server";
import { londonDay } from "~/lib/dates";

type Corrected = Outcome<{ addressingId: number }, AddressingRefusal>;

/** The report asks another body than the one recorded. The wrong addressing is taken back and replaced. */
export function correctAddressee(
  correction: Decision & { addressingId: number; bodyId: number; reason: string },
): Corrected {
  const { actor, at, bodyId, reason } = correction;
  const found = addressingFor(correction.addressingId, correction);
  if (!found.ok) return found;
  const row = found.value;
  const refusal = refusalToTakeBack(askedOf(row));
  if (refusal) return refused(refusal);
  if (!repository.findBody(bodyId)) return refused("body_required");
  if (row.bodyId === bodyId) return refused("same_body");
  if (repository.findStandingAddressing(row.reportId, bodyId)) return refused("already_asked");
  if (!isReason(reason)) return refused("reason_required");
  const act = { actor, at, action: "addressee_corrected", subject: subjectOf(row) } as const;
  return write(act, (w) => {
    const { capacity } = row;
    const addressingId = replaceAddressing(w, row, { bodyId, match: "confirmed", capacity, reason });
    projectReport(row.reportId);
    return done({ addressingId });
  });
}

export interface MissingAddressee extends Decision {
  reportReference: string;
  /** Null where the register knows no such body yet. */
  bodyId: number | null;
  /** The words of the report. */
  addressedAs: string;
  capacity: V.Capacity;
  reason: string;
}

/** The report asks somebody the register does not have among its addressees. */
export function addAddressee(missing: MissingAddressee): Corrected {
  const { actor, at, bodyId, capacity, reason, addressedAs } = missing;
  const report = findReportByReference(missing.reportReference);
  if (!report) return refused("not_found");
  const body = bodyId === null ? null : (repository.findBody(bodyId) ?? null);
  if (addressedAs.trim() === "" || (bodyId !== null && body === null)) return refused("body_required");
  if (body && repository.findStandingAddressing(report.id, body.id)) return refused("already_asked");
  if (!isReason(reason)) return refused("reason_required");
  const subject = body === null ? report.reference : `${report.reference}@${body.code}`;
  return write({ actor, at, action: "addressee_corrected", subject }, (w) => {
    const known = knownNow(w, "registrar");
    const match = body === null ? "unmatched" : "confirmed";
    const addressingId = addAddressing(w, {
      ...{ reportId: report.id, body, match, capacity, addressedAs, addressedName: addressedAs, known },
    });
    recordMatch(w, addressingId, { bodyId: body?.id ?? null, match, reason });
    trackFromText(w, report.id, new Map(), known);
    projectReport(report.id);
    return done({ addressingId });
  });
}

/** The report does not ask this body at all. */
export function withdrawAddressee(
  correction: Decision & { addressingId: number; reason: string },
): Corrected {
  const { actor, at, reason } = correction;
  const found = addressingFor(correction.addressingId, correction);
  if (!found.ok) return found;
  const row = found.value;
  const refusal = refusalToTakeBack(askedOf(row));
  if (refusal) return refused(refusal);
  if (!isReason(reason)) return refused("reason_required");
  return write({ actor, at, action: "addressee_corrected", subject: subjectOf(row) }, (w) => {
    withdrawAddressing(w, row, reason);
    projectReport(row.reportId);
    return done({ addressingId: row.id });
  });
}

/** Asked, sent a copy, answered unasked, or one of those who must carry it out. */
export function setCapacity(
  correction: Decision & { addressingId: number; capacity: V.Capacity; reason: string },
): Corrected {
  const { actor, at, capacity, reason } = correction;
  const found = addressingFor(correction.addressingId, correction);
  if (!found.ok) return found;
  const row = found.value;
  const refusal = refusalOfCapacity(askedOf(row), capacity);
  if (refusal) return refused(refusal);
  if (!isReason(reason)) return refused("reason_required");
  return write({ actor, at, action: "addressee_corrected", subject: subjectOf(row) }, (w) => {
    repository.updateAddressing(w, row.id, { capacity, version: row.version + 1 });
    recordMatch(w, row.id, { bodyId: row.bodyId, match: row.match, reason });
    if (capacity === "copied") untrackAll(w, row.id, reason);
    if (capacity === "addressee") beginToAsk(w, row);
    projectReport(row.reportId);
    return done({ addressingId: row.id });
  });
}

function untrackAll(w: Writing, addressingId: number, reason: string): void {
  for (const item of repository.listTrackedItems(addressingId))
    if (item.isWithdrawn === 0) untrack(w, item.id, { reason, since: londonDay(w.at) });
}

/** From now on it has a clock, and what the text alone asks of it is tracked. */
function beginToAsk(w: Writing, row: AddressingRow): void {
  const report = findReportById(row.reportId);
  const known = knownNow(w, "registrar");
  if (report) startClock(w, report, row.id, known);
  // trackFromText leaves alone what was once taken back; asking again brings back what stopping took away.
  for (const { isWithdrawn, replacedById, recommendationId, basis } of repository.listTrackedItems(row.id))
    if (isWithdrawn === 1 && replacedById === null)
      trackItem(w, { reportId: row.reportId, recommendationId, addressingId: row.id, basis, known });
  trackFromText(w, row.reportId, new Map(), known);
}
