import { historyOf, knownNow } from "~/domain/known";
import { addAddressing } from "~/domain/reports/catalogue.server";
import { trackFromText, trackItem } from "~/domain/reports/track-items.server";
import { listAttributedTo, moveAttribution } from "~/domain/responses/responses.server";
import { londonDay } from "~/lib/dates";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import * as repository from "./addressing-repository.server";
import type { AddressingRow } from "./addressing-repository.server";

export interface Instead {
  bodyId: number | null;
  match: V.MatchMethod;
  capacity: V.Capacity;
  reason: string;
}

/** Takes an addressing back for a stated reason; what was tracked at it is taken back too and explains itself. */
export function withdrawAddressing(w: Writing, row: AddressingRow, reason: string): void {
  for (const item of repository.listTrackedItems(row.id))
    if (item.isWithdrawn === 0) untrack(w, item.id, { reason, since: londonDay(w.at) });
  repository.updateAddressing(w, row.id, {
    isWithdrawn: true,
    withdrawnOn: londonDay(w.at),
    withdrawnReasonTextId: w.text("reason", reason),
    version: row.version + 1,
  });
}

export interface TakingBack {
  reason: string;
  /** From which day on it is taken back; null where a better source shows that it never should have stood. */
  since: string | null;
  replacedById?: number;
}

/** Takes a tracked item back; its reference stays, says why and leads to the one in its place, if any. */
export function untrack(
  w: Writing,
  trackedItemId: number,
  { reason, since, replacedById }: TakingBack,
): void {
  repository.updateTrackedItem(w, trackedItemId, {
    isWithdrawn: true,
    withdrawnOn: since,
    withdrawnReasonTextId: w.text("reason", reason),
    ...(replacedById === undefined ? {} : { replacedById }),
  });
}

/**
 * Puts another addressing in the place of a wrong one. The body's code is part of the references of what is
 * tracked at it, and references never change: so the old ones are taken back and point to the new (design §3).
 * Returns the new addressing's id.
 */
export function replaceAddressing(w: Writing, row: AddressingRow, instead: Instead): number {
  const tracked = repository.listTrackedItems(row.id).filter((item) => item.isWithdrawn === 0);
  withdrawAddressing(w, row, instead.reason);
  const known = knownNow(w, "registrar");
  const body = instead.bodyId === null ? null : (repository.findBody(instead.bodyId) ?? null);
  const replacementId = addAddressing(w, {
    reportId: row.reportId,
    body,
    match: instead.match,
    capacity: instead.capacity,
    addressedAs: row.addressedAs ?? "[name removed]",
    addressedName: row.addressedAs ?? "",
    addressedKey: row.addressedKey,
    known,
  });
  repository.updateAddressing(w, row.id, { replacedById: replacementId });
  if (body !== null && instead.capacity !== "copied") {
    for (const item of tracked) {
      const movedId = trackItem(w, {
        reportId: row.reportId,
        recommendationId: item.recommendationId,
        addressingId: replacementId,
        basis: item.basis,
        known,
      });
      repository.updateTrackedItem(w, item.id, { replacedById: movedId });
    }
    trackFromText(w, row.reportId, new Map(), known);
  }
  return replacementId;
}

/** Two addressees turn out to be one body: the second is taken back and points to the first, answers included. */
export function foldInto(w: Writing, row: AddressingRow, twinId: number, reason: string): void {
  withdrawAddressing(w, row, reason);
  repository.updateAddressing(w, row.id, { replacedById: twinId });
  for (const responseId of listAttributedTo(row.id))
    moveAttribution(w, { responseId, from: row.id, to: twinId, reason });
}

/** Records one decision on who a name is. */
export function recordMatch(
  w: Writing,
  addressingId: number,
  decided: { bodyId: number | null; match: V.MatchMethod; reason?: string | null },
): void {
  const { knownOn, recordedAt } = historyOf(w, knownNow(w, "registrar"));
  repository.insertMatch(w, {
    addressingId,
    bodyId: decided.bodyId,
    match: decided.match,
    reasonTextId: w.textOrNull("reason", decided.reason),
    knownOn,
    recordedAt,
  });
}
