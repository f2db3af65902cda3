import type { Position } from "~db/vocabulary";

/** Somebody a recommendation is asked of, as far as it matters for who owns it. */
export interface Owner {
  /** Who answers now; null where the name is not matched, or the body closed and nobody took over. */
  responsibleBodyId: number | null;
  hasClosed: boolean;
  /** What it says to the recommendation; null where nothing is tracked or said. */
  position: Position | null;
}

/** Why it is not clear who must act, worst first. */
export const UNCLEAR = ["disputed", "closed", "no_owner", "several"] as const;
export type Unclear = (typeof UNCLEAR)[number];

export const UNCLEAR_LABELS: Readonly<Record<Unclear, readonly [title: string, why: string]>> = {
  disputed: ["Disputed", "A body that was asked says that it is not theirs."],
  closed: ["Closed without a successor", "Every body that was asked has closed, and nobody has taken over."],
  no_owner: [
    "No live owner",
    "Nobody the register knows answers for it now, or the body that led has closed.",
  ],
  several: ["Several owners, no lead", "Several bodies were asked together, and none of them leads."],
};

/** Why nobody clearly owns a recommendation, or null where somebody does. `lead` is null where none is named. */
export function unclearBecause(
  owners: readonly Owner[],
  lead: { hasClosed: boolean } | null,
): Unclear | null {
  if (lead !== null) return lead.hasClosed ? "no_owner" : null;
  if (owners.some(({ position }) => position === "outside_remit")) return "disputed";
  const live = new Set(owners.flatMap(({ responsibleBodyId }) => responsibleBodyId ?? []));
  if (live.size > 1) return "several";
  if (live.size === 1) return null;
  return owners.length > 0 && owners.every(({ hasClosed }) => hasClosed) ? "closed" : "no_owner";
}

export type LeadRefusal =
  | "not_found"
  | "stale"
  | "lead_closed"
  | "reason_missing"
  | "nobody_named"
  | "supporting_without_lead"
  | "supporting_is_lead"
  | "supporting_twice"
  | "supporting_closed"
  | "supporting_reason_missing";

export interface Named {
  id: number;
  isClosed: boolean;
}

export interface Naming {
  /** Null takes the lead back. */
  lead: Named | null;
  reason: string;
  supporting: readonly { body: Named; reason: string }[];
}

const SHORTEST_REASON = 10;
const isReason = (typed: string): boolean => typed.trim().length >= SHORTEST_REASON;

/** Everything that is wrong with naming who leads. */
export function refusalsOfNaming({ lead, reason, supporting }: Naming, isNamedNow: boolean): LeadRefusal[] {
  const refusals: LeadRefusal[] = [];
  if (lead === null && supporting.length > 0) refusals.push("supporting_without_lead");
  else if (lead === null && !isNamedNow) refusals.push("nobody_named");
  if (lead?.isClosed) refusals.push("lead_closed");
  if (!isReason(reason)) refusals.push("reason_missing");
  const ids = supporting.map(({ body }) => body.id);
  if (lead !== null && ids.includes(lead.id)) refusals.push("supporting_is_lead");
  if (new Set(ids).size < ids.length) refusals.push("supporting_twice");
  if (supporting.some(({ body }) => body.isClosed)) refusals.push("supporting_closed");
  if (supporting.some((one) => !isReason(one.reason))) refusals.push("supporting_reason_missing");
  return refusals;
}
