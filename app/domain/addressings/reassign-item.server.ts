import { historyOf, knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { addAddressing } from "~/domain/reports/catalogue.server";
import { trackItem } from "~/domain/reports/track-items.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import type { AddressingEventKind } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { isReason, type AddressingRefusal } from "./addressing-decision-rules";
import * as repository from "./addressing-repository.server";
import type { TrackedItemRow } from "./addressing-repository.server";
import type { Decision } from "./asked.server";
import { untrack } from "./replace-addressing.server";

/**
 * Moves an item to the body that should have been asked. The old reference stays with what was said there,
 * says why and leads to the new one. A body the report does not name is added as one that must carry it out:
 * only the report itself gives a duty and a day to answer by. Returns the new item's reference.
 */
export function reassignItem(
  move: Decision & { itemReference: string; bodyId: number; reason: string },
): Outcome<{ reference: string }, AddressingRefusal> {
  const { actor, at, bodyId, reason } = move;
  const item = repository.findTrackedItem(move.itemReference);
  if (!item) return refused("not_found");
  if (item.isWithdrawn === 1) return refused("not_tracked");
  if (!repository.findBody(bodyId)) return refused("body_required");
  if (!isReason(reason)) return refused("reason_required");
  const target = repository.findStandingAddressing(item.reportId, bodyId);
  if (target?.id === item.addressingId) return refused("same_body");
  return write({ actor, at, action: "item_reassigned", subject: item.reference }, (w) => {
    const addressingId = target?.id ?? askToo(w, item, bodyId);
    const movedId = trackItem(w, {
      reportId: item.reportId,
      recommendationId: item.recommendationId,
      addressingId,
      basis: "confirmed",
      known: knownNow(w, "registrar"),
    });
    untrack(w, item.id, { reason, since: londonDay(w.at), replacedById: movedId });
    const isLeftWithNothing = repository
      .listTrackedItems(item.addressingId)
      .every((other) => other.isWithdrawn === 1);
    if (isLeftWithNothing) recordRemit(w, item, "outside_remit_upheld", reason);
    projectReport(item.reportId);
    return done({ reference: repository.findTrackedItemById(movedId)?.reference ?? "" });
  });
}

function askToo(w: Writing, item: TrackedItemRow, bodyId: number): number {
  const body = repository.findBody(bodyId);
  if (!body) throw new Error(`No body ${bodyId}`);
  return addAddressing(w, {
    ...{ reportId: item.reportId, body, match: "confirmed", capacity: "end_implementer" },
    ...{ addressedAs: body.name, addressedName: body.name, known: knownNow(w, "registrar") },
  });
}

function recordRemit(w: Writing, item: TrackedItemRow, kind: AddressingEventKind, reason: string): void {
  repository.insertEvent(w, {
    addressingId: item.addressingId,
    ...{ kind, happenedOn: londonDay(w.at), textId: w.textOrNull("reason", reason) },
    ...historyOf(w, knownNow(w, "registrar")),
  });
}

/**
 * Decides on an answer "not ours to answer" without moving it: the registrar sends it back to the body, or
 * agrees that the body has no power over it although nobody else is known to have (design §4.3).
 */
export function decideRemit(
  decided: Decision & { itemReference: string; ruling: "outside_remit_upheld" | "sent_back"; reason: string },
): Outcome<{ reference: string }, AddressingRefusal> {
  const { actor, at, reason, ruling } = decided;
  const item = repository.findTrackedItem(decided.itemReference);
  if (!item || item.isWithdrawn === 1) return refused("not_found");
  if (item.position !== "outside_remit") return refused("not_outside_remit");
  if (!isReason(reason)) return refused("reason_required");
  return write({ actor, at, action: "item_reassigned", subject: item.reference }, (w) => {
    recordRemit(w, item, ruling, reason);
    projectReport(item.reportId);
    return done({ reference: item.reference });
  });
}

/** One tracked item as the registrar's page shows it, withdrawn ones too; null when there is none. */
export const viewTrackedItem = (reference: string): TrackedItemRow | null =>
  repository.findTrackedItem(reference) ?? null;
