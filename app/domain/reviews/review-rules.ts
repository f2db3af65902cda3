import type { ReviewDecisionEventKind } from "~db/vocabulary";

export type ReviewRefusal =
  | "not_found"
  | "stale"
  | "closed"
  | "title_missing"
  | "theme_missing"
  | "role_missing"
  | "member_missing"
  | "item_unknown"
  | "item_there"
  | "item_missing"
  | "reason_missing"
  | "held_missing"
  | "held_ahead"
  | "minutes_missing"
  | "meeting_missing"
  | "decision_missing"
  | "owner_missing"
  | "due_missing"
  | "due_before_meeting"
  | "kind_missing"
  | "account_missing"
  | "due_not_ahead"
  | "decision_open"
  | "decision_closed"
  | "summary_missing"
  | "nothing_new"
  | "same_person"
  | "decisions_open"
  | "outcome_missing";

const SHORTEST_NAME = 5;
const SHORTEST_ACCOUNT = 10;
const SHORTEST_SUMMARY = 40;

export const isName = (typed: string): boolean => typed.trim().length >= SHORTEST_NAME;
export const isAccount = (typed: string): boolean => typed.trim().length >= SHORTEST_ACCOUNT;

/** What is wrong with the minutes of a meeting. A meeting is recorded on its day or later. */
export function refusalsOfMinutes(
  { heldOn, minutes }: { heldOn: string | null; minutes: string },
  today: string,
): ReviewRefusal[] {
  const refusals: ReviewRefusal[] = [];
  if (heldOn === null) refusals.push("held_missing");
  else if (heldOn > today) refusals.push("held_ahead");
  if (!isAccount(minutes)) refusals.push("minutes_missing");
  return refusals;
}

/** What is wrong with a decision of a meeting held on a day; null where there is no such meeting. */
export function refusalsOfDecision(
  { decision, owner, dueOn }: { decision: string; owner: string; dueOn: string | null },
  heldOn: string | null,
): ReviewRefusal[] {
  const refusals: ReviewRefusal[] = [];
  if (heldOn === null) refusals.push("meeting_missing");
  if (!isAccount(decision)) refusals.push("decision_missing");
  if (!isName(owner)) refusals.push("owner_missing");
  if (dueOn === null) refusals.push("due_missing");
  else if (heldOn !== null && dueOn < heldOn) refusals.push("due_before_meeting");
  return refusals;
}

export interface DecisionEvent {
  kind: ReviewDecisionEventKind;
  dueOn: string | null;
}

export interface DecisionStanding {
  state: "open" | "done" | "not_done";
  /** The day it is to be done by, as last set. */
  dueOn: string;
  isOverdue: boolean;
}

/** Where a decision stands on `today` after what became of it, oldest first. */
export function standingOfDecision(
  firstDueOn: string,
  events: readonly DecisionEvent[],
  today: string,
): DecisionStanding {
  let state: DecisionStanding["state"] = "open";
  let dueOn = firstDueOn;
  for (const event of events) {
    if (event.kind === "done" || event.kind === "not_done") state = event.kind;
    if (event.kind === "reopened") state = "open";
    dueOn = event.dueOn ?? dueOn;
  }
  return { state, dueOn, isOverdue: state === "open" && dueOn < today };
}

/** What may be said of a decision next: one that is closed can only be taken up again. */
export const kindsAfter = ({ state }: Pick<DecisionStanding, "state">): readonly ReviewDecisionEventKind[] =>
  state === "open" ? ["done", "not_done", "moved"] : ["reopened"];

export interface FollowUp {
  kind: ReviewDecisionEventKind | null;
  account: string;
  dueOn: string | null;
}

/** What is wrong with what is said of a decision. A new day must lie ahead: one that has passed helps nobody. */
export function refusalsOfFollowUp(
  { kind, account, dueOn }: FollowUp,
  standing: DecisionStanding,
  today: string,
): ReviewRefusal[] {
  const refusals: ReviewRefusal[] = [];
  if (kind === null) refusals.push("kind_missing");
  else if (!kindsAfter(standing).includes(kind))
    refusals.push(standing.state === "open" ? "decision_open" : "decision_closed");
  if (!isAccount(account)) refusals.push("account_missing");
  if (kind === "moved" || kind === "reopened") {
    if (dueOn === null) refusals.push("due_missing");
    else if (dueOn <= today) refusals.push("due_not_ahead");
  }
  return refusals;
}

interface HeldBoard {
  savedByUserId: number;
  isDraft: boolean;
  version: number;
  summary: string | null;
}

/** Why the summary may not be published by somebody who read its `version`, or null: another than its writer does. */
export function refusalToPublish(
  held: HeldBoard,
  by: { userId: number; version: number },
): ReviewRefusal | null {
  if (held.version !== by.version) return "stale";
  if ((held.summary ?? "").trim().length < SHORTEST_SUMMARY) return "summary_missing";
  if (!held.isDraft) return "nothing_new";
  return held.savedByUserId === by.userId ? "same_person" : null;
}
