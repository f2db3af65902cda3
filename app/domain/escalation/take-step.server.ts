import { approverEmailsOf } from "~/domain/assurance/independence.server";
import { REPLY_WORKING_DAYS } from "~/domain/assurance/judgement-rules";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { addWorkingDays, londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { EscalationEventKind, LedgerAction } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { letterWaits, replyWaits } from "./escalation-messages";
import * as repository from "./escalation-repository.server";
import type { StepRow } from "./escalation-repository.server";
import {
  isReason,
  isReplyOpen,
  obstacleOf,
  refusalOfMove,
  refusalsOfStep,
  type LadderRefusal,
  type StepMove,
  type StepWritten,
} from "./ladder-rules";
import {
  foundFor,
  matterOf,
  matterRow,
  nameOf,
  record,
  standingOf,
  type Found,
  type PersonActor,
} from "./matter.server";

interface OfEscalation {
  actor: PersonActor;
  reference: string;
  /** As the page showed it. */
  version: number;
  at?: number;
}

type Moved = FormOutcome<null, LadderRefusal>;

/** Writes the next step, or writes it anew while it is a draft. Rungs may be left out with a reason, which is public with it. */
export function writeStep(given: OfEscalation & StepWritten): Moved {
  const { actor, at, reference } = given;
  return write({ actor, at, action: "escalation_step_written", subject: reference }, (w): Moved => {
    const found = foundFor(w, given);
    if (!found.ok) return found;
    const { escalation, open, taken } = found.value;
    if (actor.role !== "oversight_lead") return refusedFor("lead_only");
    const inTheWay = stateRefusal(found.value, londonDay(w.at));
    if (inTheWay !== null) return refusedFor(inTheWay);
    if (open && open.state !== "being_written") return refusedFor("step_open");
    const refusals = refusalsOfStep(given, taken, londonDay(w.at));
    if (refusals.length > 0 || given.rung === null) return refusedFor(...refusals);
    const columns = {
      ...{ rung: given.rung, textId: w.text("judgement", given.text.trim()), answerByOn: given.answerByOn },
      ...{ skipReasonTextId: w.textOrNull("reason", given.skipReason), authorUserId: actor.userId },
      savedAt: w.at,
    };
    if (open) repository.updateStep(w, open.id, columns);
    const stepId =
      open?.id ??
      repository.insertStep(w, {
        ...{ escalationId: escalation.id, state: "being_written", isReplied: false, ...columns },
      });
    record(w, { escalation, actor }, { kind: "written", stepId });
    return done(null);
  });
}

/** What keeps any step from going on: that it is paused or over, or what stands in the way of the matter itself. */
function stateRefusal({ escalation, matter }: Found, today: string): LadderRefusal | null {
  if (escalation.state === "stopped") return "ended";
  if (escalation.state === "paused") return "not_running";
  return obstacleOf(matterOf(matter, escalation.ground), today);
}

const DONE: Readonly<Record<StepMove, { action: LedgerAction; kind: EscalationEventKind }>> = {
  send: { action: "escalation_step_sent", kind: "sent" },
  hand_on: { action: "escalation_step_written", kind: "handed_on" },
  agree: { action: "escalation_step_reviewed", kind: "agreed" },
  send_back: { action: "escalation_step_reviewed", kind: "sent_back" },
  publish: { action: "escalation_step_published", kind: "published" },
  give_up: { action: "escalation_step_given_up", kind: "given_up" },
};
const NEEDS_REASON: readonly StepMove[] = ["send_back", "give_up"];

/**
 * Moves the open step on: a letter is sent; a public step is given to a second person, who agrees or sends it back, and
 * once the body has replied or its time is over it is published. Nothing moves on while something stands in the way.
 */
export function moveStep(given: OfEscalation & { move: StepMove; reason?: string }): Moved {
  const { actor, at, reference, move, reason = "" } = given;
  return write({ actor, at, action: DONE[move].action, subject: reference }, (w): Moved => {
    const found = foundFor(w, given);
    if (!found.ok) return found;
    const { open } = found.value;
    if (!open) return refusedFor("no_step");
    const today = londonDay(w.at);
    const by = { userId: actor.userId, isLead: actor.role === "oversight_lead", today };
    const refusal =
      refusalOfMove(move, { ...open, isReplied: open.isReplied === 1 }, by) ??
      (NEEDS_REASON.includes(move) ? null : stateRefusal(found.value, today));
    if (refusal !== null) return refusedFor(refusal);
    if (NEEDS_REASON.includes(move) && !isReason(reason)) return refusedFor("reason_missing");
    repository.updateStep(w, open.id, { ...changesOf(w, move, given), savedAt: w.at });
    tell(w, move, found.value);
    if (move === "publish" && found.value.escalation.publicOn === null)
      repository.updateEscalation(w, found.value.escalation.id, { publicOn: today });
    record(w, { ...found.value, actor }, { kind: DONE[move].kind, stepId: open.id, reason });
    return done(null);
  });
}

function changesOf(
  w: Writing,
  move: StepMove,
  { actor }: OfEscalation,
): Parameters<typeof repository.updateStep>[2] {
  const today = londonDay(w.at);
  switch (move) {
    case "send":
    case "publish":
      return { state: "taken", takenOn: today };
    case "hand_on":
      return { state: "second_look" };
    case "agree":
      return {
        ...{ state: "right_of_reply", secondUserId: actor.userId },
        replyDueOn: addWorkingDays(today, REPLY_WORKING_DAYS),
      };
    case "send_back":
      return { state: "being_written" };
    case "give_up":
      return { state: "given_up" };
  }
}

/** The body's approvers are told that a letter came, or that they can reply before a step is public. */
function tell(w: Writing, move: StepMove, { matter, escalation }: Found): void {
  if (matter.responsibleBodyId === null || (move !== "send" && move !== "agree")) return;
  const about = nameOf(matter);
  const letter =
    move === "send"
      ? letterWaits(about)
      : replyWaits(about, addWorkingDays(londonDay(w.at), REPLY_WORKING_DAYS));
  const kind = move === "send" ? "escalation" : "right_of_reply";
  for (const to of approverEmailsOf(matter.responsibleBodyId))
    queueMessage(w, { kind, to, about: escalation.reference, ...letter });
}

/** An approver of the body replies to a step before it is public, or says that it does not wish to (null). */
export function replyToStep(given: OfEscalation & { reply: string | null }): Moved {
  const { actor, at, reference, version, reply } = given;
  return write({ actor, at, action: "escalation_step_replied", subject: reference }, (w): Moved => {
    const escalation = repository.findEscalation(reference);
    const matter = escalation && matterRow(escalation);
    if (!escalation || !matter) return refusedFor("not_found");
    const isOfBody = actor.bodyId !== null && standingBodyId(actor.bodyId) === matter.responsibleBodyId;
    if (!isOfBody || actor.role !== "body_approver") return refusedFor("not_for_you");
    if (escalation.version !== version) return refusedFor("stale");
    const step = openStepOf(escalation.id);
    if (!step || !isReplyOpen({ ...step, isReplied: step.isReplied === 1 }, londonDay(w.at)))
      return refusedFor("wrong_state");
    if (reply?.trim() === "") return refusedFor("reply_missing");
    repository.updateStep(w, step.id, {
      ...{ isReplied: true, replyTextId: w.textOrNull("statement", reply?.trim()), savedAt: w.at },
    });
    record(w, { escalation, actor }, { kind: "replied", stepId: step.id });
    return done(null);
  });
}

const openStepOf = (escalationId: number): StepRow | undefined =>
  standingOf(repository.listSteps(JSON.stringify([escalationId]))).open;
