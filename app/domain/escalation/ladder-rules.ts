import { DONE_STATUSES } from "~/domain/assurance/level-rules";
import {
  ESCALATION_RUNGS,
  type Adequacy,
  type Capacity,
  type DueDateBasis,
  type EscalationGround,
  type EscalationRung,
  type EscalationState,
  type EscalationStepState,
  type ImplementationStatus,
  type VerificationFinding,
} from "~db/vocabulary";

/** The rungs from the lowest up. */
export const RUNGS: readonly EscalationRung[] = ESCALATION_RUNGS.map(({ code }) => code);

/** From here on a step is public, so that a second person looks at it and the body can reply first (design §4.2). */
const FIRST_PUBLIC: EscalationRung = "published_letter";

export const heightOf = (rung: EscalationRung): number => RUNGS.indexOf(rung);
export const isPublicRung = (rung: EscalationRung): boolean => heightOf(rung) >= heightOf(FIRST_PUBLIC);

/** What the register holds of what is escalated: of the request, and of the followed-up concern where it is about one. */
export interface Matter {
  ground: EscalationGround;
  isReportWithdrawn: boolean;
  capacity: Capacity;
  /** Who answers now. */
  responsibleBodyId: number | null;
  dueOn: string | null;
  dueBasis: DueDateBasis | null;
  responseCount: number;
  isWithheld: boolean;
  isExtensionRequested: boolean;
  hasOpenCorrection: boolean;
  /** Null where it is about the whole request. */
  item: {
    adequacy: Adequacy;
    implementation: ImplementationStatus;
    isDisputed: boolean;
    hasOpenCorrection: boolean;
    targetOn: string | null;
    lastFinding: VerificationFinding | null;
  } | null;
}

/** Why nothing may be escalated just now. */
export type Obstacle =
  | "report_withdrawn"
  | "not_asked"
  | "nobody_to_write_to"
  | "correction_open"
  | "dispute_open"
  | "extension_requested"
  | "extension_running"
  | "not_due"
  | "answer_held"
  | "answer_withheld"
  | "no_item"
  | "not_judged_inadequate"
  | "not_late";

const INADEQUATE: readonly Adequacy[] = ["not_adequate", "partially_adequate"];

/**
 * What stands in the way of going on, or null: nobody is escalated while a correction, a dispute or more time is open,
 * nor once the ground is gone. `today` is the London day.
 */
export function obstacleOf(matter: Matter, today: string): Obstacle | null {
  if (matter.isReportWithdrawn) return "report_withdrawn";
  if (matter.capacity !== "addressee") return "not_asked";
  if (matter.responsibleBodyId === null) return "nobody_to_write_to";
  if (matter.hasOpenCorrection || matter.item?.hasOpenCorrection === true) return "correction_open";
  if (matter.ground === "no_answer") return obstacleToAsking(matter, today);
  if (matter.item === null) return "no_item";
  if (matter.item.isDisputed) return "dispute_open";
  if (matter.ground === "answer_not_adequate")
    return INADEQUATE.includes(matter.item.adequacy) ? null : "not_judged_inadequate";
  return isLate(matter.item, today) ? null : "not_late";
}

function obstacleToAsking(matter: Matter, today: string): Obstacle | null {
  if (matter.responseCount > 0) return "answer_held";
  if (matter.isWithheld) return "answer_withheld";
  if (matter.isExtensionRequested) return "extension_requested";
  if (matter.dueOn === null) return "not_due";
  if (today > matter.dueOn) return null;
  return matter.dueBasis === "extended" ? "extension_running" : "not_due";
}

function isLate(
  { implementation, targetOn, lastFinding }: NonNullable<Matter["item"]>,
  today: string,
): boolean {
  if (lastFinding === "did_not_hold") return true;
  return targetOn !== null && targetOn < today && !DONE_STATUSES.includes(implementation);
}

export type LadderRefusal =
  | Obstacle
  | "not_found"
  | "stale"
  | "not_independent"
  | "lead_only"
  | "already_running"
  | "not_running"
  | "already_so"
  | "ended"
  | "step_open"
  | "no_step"
  | "rung_missing"
  | "rung_behind"
  | "skip_reason_missing"
  | "text_missing"
  | "answer_by_missing"
  | "answer_by_not_ahead"
  | "reason_missing"
  | "is_public_rung"
  | "is_private_rung"
  | "own_step"
  | "wrong_state"
  | "reply_still_open"
  | "answer_by_passed"
  | "reply_missing"
  | "not_for_you";

export const SHORTEST_LETTER = 50;
const SHORTEST_REASON = 10;
export const isReason = (typed: string): boolean => typed.trim().length >= SHORTEST_REASON;

export interface StepWritten {
  rung: EscalationRung | null;
  text: string;
  /** By when the body is asked to act on it. */
  answerByOn: string | null;
  skipReason: string;
}

/** The rungs that may still be taken after those that were. */
export const rungsAhead = (taken: readonly EscalationRung[]): EscalationRung[] => {
  const highest = Math.max(-1, ...taken.map(heightOf));
  return RUNGS.filter((rung) => heightOf(rung) > highest);
};

/** The rungs that a step leaves out. */
export function rungsSkipped(rung: EscalationRung, taken: readonly EscalationRung[]): EscalationRung[] {
  const highest = Math.max(-1, ...taken.map(heightOf));
  return RUNGS.slice(highest + 1, heightOf(rung));
}

/** Everything that is wrong with a step as written. */
export function refusalsOfStep(
  { rung, text, answerByOn, skipReason }: StepWritten,
  taken: readonly EscalationRung[],
  today: string,
): LadderRefusal[] {
  const refusals: LadderRefusal[] = [];
  if (rung === null) refusals.push("rung_missing");
  else if (!rungsAhead(taken).includes(rung)) refusals.push("rung_behind");
  else if (rungsSkipped(rung, taken).length > 0 && !isReason(skipReason))
    refusals.push("skip_reason_missing");
  if (text.trim().length < SHORTEST_LETTER) refusals.push("text_missing");
  if (answerByOn === null) refusals.push("answer_by_missing");
  else if (answerByOn <= today) refusals.push("answer_by_not_ahead");
  return refusals;
}

export type StepMove = "send" | "hand_on" | "agree" | "send_back" | "publish" | "give_up";

interface StepStanding {
  rung: EscalationRung;
  state: EscalationStepState;
  authorUserId: number;
  replyDueOn: string | null;
  isReplied: boolean;
  /** By when the body is asked to act. */
  answerByOn: string | null;
}

const FROM: Readonly<Record<StepMove, readonly EscalationStepState[]>> = {
  send: ["being_written"],
  hand_on: ["being_written"],
  agree: ["second_look"],
  send_back: ["second_look"],
  publish: ["right_of_reply"],
  give_up: ["being_written", "second_look", "right_of_reply"],
};

/** Why a step cannot be moved on by somebody, or null. What is in the way of the matter itself is obstacleOf. */
export function refusalOfMove(
  move: StepMove,
  step: StepStanding,
  by: { userId: number; isLead: boolean; today: string },
): LadderRefusal | null {
  const isSecondLook = move === "agree" || move === "send_back";
  if (!isSecondLook && !by.isLead) return "lead_only";
  if (!FROM[move].includes(step.state)) return "wrong_state";
  if (move === "send" && isPublicRung(step.rung)) return "is_public_rung";
  if (move === "hand_on" && !isPublicRung(step.rung)) return "is_private_rung";
  if (isSecondLook && step.authorUserId === by.userId) return "own_step";
  if (move === "publish" && isReplyOpen(step, by.today)) return "reply_still_open";
  const isPast = step.answerByOn !== null && step.answerByOn <= by.today;
  return isPast && (move === "send" || move === "publish") ? "answer_by_passed" : null;
}

/** Whether the body can still reply before a step is public. */
export const isReplyOpen = (
  { state, isReplied, replyDueOn }: Pick<StepStanding, "state" | "isReplied" | "replyDueOn">,
  today: string,
): boolean => state === "right_of_reply" && !isReplied && replyDueOn !== null && today <= replyDueOn;

export type StateMove = "pause" | "resume" | "stop";

/** Why an escalation cannot be paused, resumed or ended, or null. */
export function refusalOfStateMove(
  move: StateMove,
  state: EscalationState,
): Extract<LadderRefusal, "ended" | "already_so"> | null {
  if (state === "stopped") return "ended";
  if (move === "pause" && state === "paused") return "already_so";
  return move === "resume" && state === "running" ? "already_so" : null;
}

/** Days after which the body is asked to have acted, offered for each rung. */
export const OFFERED_DAYS: Readonly<Record<EscalationRung, number>> = {
  reminder: 14,
  chief_executive_letter: 28,
  second_letter: 28,
  // Two weeks of these go by while the body can reply.
  published_letter: 42,
  written_reasons: 70,
  parliament: 70,
};

/** What oversight lists of its escalations: all that run, those on which it has something to do, and those that ended. */
export const WORKS = ["running", "due", "ended"] as const;
export type Work = (typeof WORKS)[number];
