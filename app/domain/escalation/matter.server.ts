import { isFarEnough } from "~/domain/assurance/independence.server";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { EscalationGround, EscalationRung } from "~db/vocabulary";
import type { Actor, Writing } from "~db/writing.server";
import * as repository from "./escalation-repository.server";
import type { EscalationRow, MatterRow, StepRow } from "./escalation-repository.server";
import type { LadderRefusal, Matter } from "./ladder-rules";

export type PersonActor = Extract<Actor, { kind: "person" }>;

export const matterOf = (row: MatterRow, ground: EscalationGround): Matter => ({
  ...{ ground, capacity: row.capacity, responsibleBodyId: row.responsibleBodyId },
  ...{ dueOn: row.dueOn, dueBasis: row.dueBasis, responseCount: row.responseCount },
  ...{ isReportWithdrawn: row.isReportWithdrawn === 1, isWithheld: row.isWithheld === 1 },
  ...{ isExtensionRequested: row.isExtensionRequested === 1, hasOpenCorrection: row.hasOpenCorrection === 1 },
  item:
    row.adequacy === null || row.implementation === null
      ? null
      : {
          ...{ adequacy: row.adequacy, implementation: row.implementation, targetOn: row.targetOn },
          ...{ isDisputed: row.isDisputed === 1, hasOpenCorrection: row.itemHasOpenCorrection === 1 },
          lastFinding: row.lastFinding,
        },
});

export const matterRow = (
  of: Pick<EscalationRow, "addressingId" | "trackedItemId">,
): MatterRow | undefined =>
  of.trackedItemId === null ? repository.findRequest(of.addressingId) : repository.findItem(of.trackedItemId);

/** What a ledger entry and a page call it: the item at the body, or the report at the body. */
export const nameOf = (row: MatterRow): string =>
  row.itemReference ??
  (row.bodyCode === null ? row.reportReference : `${row.reportReference}@${row.bodyCode}`);

/** Whether a person belongs to none of the bodies it is about, nor to one tied to them. */
export const mayEscalate = (userId: number, row: MatterRow, at: number): boolean =>
  isFarEnough(
    userId,
    [row.bodyId, row.responsibleBodyId].filter((id) => id !== null),
    at,
  );

export interface Found {
  escalation: EscalationRow;
  matter: MatterRow;
  steps: StepRow[];
  /** The one that is being written or waits; there is one at a time. */
  open: StepRow | undefined;
  taken: EscalationRung[];
}

/** An escalation as the form saw it, for somebody who may move it on. */
export function foundFor(
  w: Writing,
  { actor, reference, version }: { actor: PersonActor; reference: string; version: number },
): FormOutcome<Found, LadderRefusal> {
  const escalation = repository.findEscalation(reference);
  const matter = escalation && matterRow(escalation);
  if (!escalation || !matter) return refusedFor("not_found");
  if (escalation.version !== version) return refusedFor("stale");
  if (!mayEscalate(actor.userId, matter, w.at)) return refusedFor("not_independent");
  const steps = repository.listSteps(JSON.stringify([escalation.id]));
  return done({ escalation, matter, steps, ...standingOf(steps) });
}

export const standingOf = (steps: readonly StepRow[]): Pick<Found, "open" | "taken"> => ({
  open: steps.find(({ state }) => state !== "taken"),
  taken: steps.filter(({ state }) => state === "taken").map(({ rung }) => rung),
});

/** Rows of some escalations, told apart by them. */
export function byEscalation<Row extends { escalationId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const sorted = new Map<number, Row[]>();
  for (const row of rows) sorted.set(row.escalationId, [...(sorted.get(row.escalationId) ?? []), row]);
  return sorted;
}

interface Event {
  kind: Parameters<typeof repository.insertEvent>[1]["kind"];
  stepId?: number;
  reason?: string | null;
}

/** Enters what was done in the escalation's history, and makes forms filled in before it stale. */
export function record(
  w: Writing,
  { escalation, actor }: { escalation: EscalationRow; actor: PersonActor },
  { kind, stepId, reason }: Event,
): void {
  repository.insertEvent(w, {
    ...{ escalationId: escalation.id, stepId: stepId ?? null, kind, userId: actor.userId },
    ...{ reasonTextId: w.textOrNull("reason", reason?.trim()), happenedOn: londonDay(w.at) },
    recordedAt: w.at,
  });
  repository.updateEscalation(w, escalation.id, { version: escalation.version + 1 });
}
