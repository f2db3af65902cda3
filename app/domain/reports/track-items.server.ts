import type { Known } from "~/domain/known";
import { trackedFromText, trackedItemReference } from "~/domain/addressings/tracking-rules";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import * as rows from "./catalogue-repository.server";
import * as repository from "./report-repository.server";

/**
 * Starts tracking what the text alone asks of whom (design §2), given which items a heading allots to
 * which addressing. Adds only what is not tracked yet and withdraws nothing.
 */
export function trackFromText(
  w: Writing,
  reportId: number,
  allotted: ReadonlyMap<number, number>,
  known: Known,
): void {
  const references = new Map(repository.listItemReferences(reportId).map((row) => [row.id, row.reference]));
  if (references.size === 0) return;
  const asked = new Map(repository.listAddressings(reportId).map((row) => [row.id, row]));
  const pairs = trackedFromText(
    [...references.keys()].map((id) => ({ recommendationId: id, allottedTo: allotted.get(id) ?? null })),
    [...asked.values()].map(({ id, capacity, bodyCode }) => ({ addressingId: id, capacity, bodyCode })),
  );
  if (pairs.length === 0) return;
  const tracked = repository.listTrackedPairs(reportId);
  for (const { recommendationId, addressingId, basis } of pairs) {
    const [reference, bodyCode] = [references.get(recommendationId), asked.get(addressingId)?.bodyCode];
    const isTracked = tracked.some((pair) => isPair(pair, recommendationId, addressingId));
    if (!isTracked && reference && bodyCode)
      insertTracked(w, { recommendationId, addressingId, basis, known, reference, bodyCode });
  }
}

const isPair = (
  pair: { recommendationId: number; addressingId: number },
  recommendationId: number,
  addressingId: number,
): boolean => pair.recommendationId === recommendationId && pair.addressingId === addressingId;

/** Tracks one concern at one body, once; returns the tracked item's id. Throws when the addressee is not matched. */
export function trackItem(
  w: Writing,
  item: {
    reportId: number;
    recommendationId: number;
    addressingId: number;
    basis: V.TrackingBasis;
    known: Known;
  },
): number {
  const tracked = repository.findTrackedPair(item.recommendationId, item.addressingId);
  if (tracked) {
    if (tracked.isWithdrawn === 1)
      rows.updateTrackedItem(w, tracked.id, {
        ...{ isWithdrawn: false, withdrawnOn: null, withdrawnReasonTextId: null },
      });
    return tracked.id;
  }
  const recommendation = repository.findItemReference(item.reportId, item.recommendationId);
  const bodyCode = repository.findAddressedBodyCode(item.reportId, item.addressingId);
  if (!recommendation || !bodyCode)
    throw new Error(`Concern ${item.recommendationId} cannot be tracked at addressing ${item.addressingId}`);
  return insertTracked(w, { ...item, reference: recommendation, bodyCode });
}

interface NewTrackedItem {
  recommendationId: number;
  addressingId: number;
  basis: V.TrackingBasis;
  known: Known;
  /** The concern's. */
  reference: string;
  bodyCode: string;
}

const insertTracked = (w: Writing, item: NewTrackedItem): number =>
  rows.insertTrackedItem(w, {
    recommendationId: item.recommendationId,
    addressingId: item.addressingId,
    reference: freeTrackedReference(item.reference, item.bodyCode),
    basis: item.basis,
    isWithdrawn: false,
    knownOn: item.known.on,
    knownOnBasis: item.known.basis,
    recordedAt: w.at,
  });

/** A body asked, withdrawn in error and asked again keeps its old reference; the new one is told apart. */
function freeTrackedReference(recommendation: string, bodyCode: string): string {
  const base = trackedItemReference(recommendation, bodyCode);
  if (!repository.existsTrackedReference(base)) return base;
  for (let copy = 2; ; copy += 1)
    if (!repository.existsTrackedReference(`${base}-${copy}`)) return `${base}-${copy}`;
}
