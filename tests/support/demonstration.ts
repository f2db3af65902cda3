import type { AddressingFacts } from "~/domain/addressings/clock-rules";
import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

type Stored = {
  [Fact in keyof AddressingFacts]: AddressingFacts[Fact] extends boolean ? number : AddressingFacts[Fact];
};

/** What the projection holds of an addressing. */
export function addressingShown(id: number): AddressingFacts {
  const stored = query<Stored, [number]>(
    `SELECT capacity, body_id AS bodyId, responsible_body_id AS responsibleBodyId, body_closed_on AS bodyClosedOn,
            due_on AS dueOn, due_basis AS dueBasis, is_clock_kept AS isClockKept,
            is_report_withdrawn AS isReportWithdrawn, response_count AS responseCount, is_joint AS isJoint,
            first_responded_on AS firstRespondedOn, is_extension_requested AS isExtensionRequested,
            is_listed_non_responder AS isListedNonResponder, is_withheld AS isWithheld
     FROM addressing_now WHERE id = ?`,
  ).get(id);
  if (!stored) throw new Error(`No addressing ${id} is shown`);
  return {
    ...stored,
    isClockKept: stored.isClockKept === 1,
    isReportWithdrawn: stored.isReportWithdrawn === 1,
    isJoint: stored.isJoint === 1,
    isExtensionRequested: stored.isExtensionRequested === 1,
    isListedNonResponder: stored.isListedNonResponder === 1,
    isWithheld: stored.isWithheld === 1,
  };
}

export interface ItemShown {
  basis: V.TrackingBasis;
  position: V.Position | null;
  implementation: V.ImplementationStatus | null;
  adequacy: V.Adequacy | null;
  level: V.VerificationLevel | null;
  isDisputed: boolean;
}

/** What is held of a concern at an addressing; of one moved elsewhere only what was said there. */
export function itemShown(recommendationId: number, addressingId: number): ItemShown {
  const stored = query<Omit<ItemShown, "isDisputed"> & { isDisputed: number | null }, [number, number]>(
    `SELECT t.basis, n.implementation, n.adequacy, n.level, n.is_disputed AS isDisputed,
            (SELECT p.position FROM positions p WHERE p.tracked_item_id = t.id ORDER BY p.id DESC LIMIT 1) AS position
     FROM tracked_items t LEFT JOIN tracked_item_now n ON n.id = t.id
     WHERE t.recommendation_id = ? AND t.addressing_id = ?`,
  ).get(recommendationId, addressingId);
  if (!stored) throw new Error(`Concern ${recommendationId} is not tracked at addressing ${addressingId}`);
  return { ...stored, isDisputed: stored.isDisputed === 1 };
}
