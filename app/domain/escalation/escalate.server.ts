import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { EscalationGround, EscalationState } from "~db/vocabulary";
import { write } from "~db/writing.server";
import * as repository from "./escalation-repository.server";
import { isReason, obstacleOf, refusalOfStateMove, type LadderRefusal, type StateMove } from "./ladder-rules";
import {
  foundFor,
  matterOf,
  matterRow,
  mayEscalate,
  nameOf,
  record,
  type PersonActor,
} from "./matter.server";

export interface OpenEscalation {
  actor: PersonActor;
  addressingId: number;
  /** A followed-up concern; null for the whole request. */
  trackedItemId: number | null;
  ground: EscalationGround;
  reason: string;
  at?: number;
}

/** Begins to go up the ladder with the body that answers now. Nothing is sent or public yet. */
export function openEscalation(given: OpenEscalation): FormOutcome<{ reference: string }, LadderRefusal> {
  const { actor, at, addressingId, trackedItemId, ground, reason } = given;
  return write({ actor, at, action: "escalation_opened" }, (w) => {
    const row = matterRow({ addressingId, trackedItemId });
    if (!row) return refusedFor("not_found");
    if (actor.role !== "oversight_lead") return refusedFor("lead_only");
    if (!mayEscalate(actor.userId, row, w.at)) return refusedFor("not_independent");
    const obstacle = obstacleOf(matterOf(row, ground), londonDay(w.at));
    if (obstacle !== null) return refusedFor(obstacle);
    if (repository.findRunning(addressingId, trackedItemId)) return refusedFor("already_running");
    if (!isReason(reason)) return refusedFor("reason_missing");
    const reference = `ESCALATION-${String(w.nextNumber("escalation")).padStart(4, "0")}`;
    w.about(`${reference} ${nameOf(row)}`);
    repository.insertEscalation(w, {
      ...{ reference, addressingId, trackedItemId, ground, state: "running", openedAt: w.at },
    });
    const escalation = repository.findEscalation(reference);
    if (!escalation) throw new Error(`${reference} was not opened.`);
    record(w, { escalation, actor }, { kind: "opened", reason });
    return done({ reference });
  });
}

const STATES: Readonly<Record<StateMove, EscalationState>> = {
  pause: "paused",
  resume: "running",
  stop: "stopped",
};
const KINDS = { pause: "paused", resume: "resumed", stop: "stopped" } as const;

export interface MoveEscalation {
  actor: PersonActor;
  reference: string;
  /** As the page showed it. */
  version: number;
  move: StateMove;
  /** Public where the escalation is. */
  reason: string;
  at?: number;
}

/** Pauses, goes on with, or ends an escalation, each with its reason. Ending it gives up a step that is not taken. */
export function moveEscalation(given: MoveEscalation): FormOutcome<null, LadderRefusal> {
  const { actor, at, reference, move, reason } = given;
  return write({ actor, at, action: "escalation_moved", subject: reference }, (w) => {
    const found = foundFor(w, given);
    if (!found.ok) return found;
    const { escalation, open } = found.value;
    if (actor.role !== "oversight_lead") return refusedFor("lead_only");
    const refusal = refusalOfStateMove(move, escalation.state);
    if (refusal !== null) return refusedFor(refusal);
    if (!isReason(reason)) return refusedFor("reason_missing");
    if (move === "stop" && open) repository.updateStep(w, open.id, { state: "given_up", savedAt: w.at });
    repository.updateEscalation(w, escalation.id, { state: STATES[move] });
    record(w, { escalation, actor }, { kind: KINDS[move], reason });
    return done(null);
  });
}
