import { done, refused, type Outcome } from "~/lib/outcome";
import type { Actor } from "~db/writing.server";
import type { AddressingRefusal, Asked } from "./addressing-decision-rules";
import { findAddressing, type AddressingRow } from "./addressing-repository.server";

/** Who decides and, for the demonstration, when. */
export interface Decision {
  actor: Actor;
  /** The instant of the act, ms since 1970; now by default. */
  at?: number;
  /** The version the form was filled in from; a newer one in the register refuses the form (design §4.4). */
  version?: number;
}

export const askedOf = (row: AddressingRow): Asked => ({
  isWithdrawn: row.isWithdrawn === 1,
  capacity: row.capacity,
  bodyId: row.bodyId,
  statementCount: row.statementCount,
});

/** The addressing a decision is about, unless it is gone or changed since the form was shown. */
export function addressingFor(
  addressingId: number,
  decision: Decision,
): Outcome<AddressingRow, Extract<AddressingRefusal, "not_found" | "stale">> {
  const row = findAddressing(addressingId);
  if (!row) return refused("not_found");
  if (decision.version !== undefined && decision.version !== row.version) return refused("stale");
  return done(row);
}

/** What a ledger entry names: the report at the body, or the report while nobody knows the body. */
export const subjectOf = (row: Pick<AddressingRow, "reportReference" | "bodyCode">): string =>
  row.bodyCode === null ? row.reportReference : `${row.reportReference}@${row.bodyCode}`;

/** One addressing as the registrar's page shows it; null when there is none. */
export const viewAddressing = (addressingId: number): AddressingRow | null =>
  findAddressing(addressingId) ?? null;
