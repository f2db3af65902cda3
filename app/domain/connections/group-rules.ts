import { RECOMMENDATION_LINK_KINDS, type RecommendationLinkKind } from "~db/vocabulary";

export type GroupRefusal =
  | "not_found"
  | "stale"
  | "title_missing"
  | "reason_missing"
  | "not_in_group"
  | "group_missing"
  | "into_itself"
  | "joined_before"
  | "owner_unknown";

export type ConnectionRefusal =
  | "not_found"
  | "same_item"
  | "same_report"
  | "decision_missing"
  | "stale"
  | "reason_missing"
  | "title_missing"
  | "group_missing"
  | "joined_before";

/** What a person may make of a pair; that one supports another is for its issuer to say. */
export type ConfirmedAs = Exclude<RecommendationLinkKind, "supports">;
export const CONFIRMED_AS = RECOMMENDATION_LINK_KINDS.map(({ code }) => code).filter(
  (code): code is ConfirmedAs => code !== "supports",
);
export type Decision = ConfirmedAs | "not_the_same";

const SHORTEST_REASON = 10;
const SHORTEST_TITLE = 5;

export const isReason = (typed: string): boolean => typed.trim().length >= SHORTEST_REASON;
export const isTitle = (typed: string): boolean => typed.trim().length >= SHORTEST_TITLE;

/**
 * Whether a decision needs a reason. That two ask the same can be read in them; that they do not although their words
 * are alike, that one cannot be done with the other, or that one has taken the other's place, somebody must say.
 */
export const needsReason = (decision: Decision): boolean =>
  decision === "not_the_same" || decision === "contradicts" || decision === "supersedes";

/** Where the two are gathered: a new group, one by its reference, or none. */
export type IntoGroup =
  { kind: "new"; title: string } | { kind: "group"; reference: string } | { kind: "none" };

export interface DecisionAsked {
  decision: Decision | null;
  reason: string;
  into: IntoGroup;
}

/** What is missing in a decision, before anything is looked up. */
export function refusalsOfDecision({ decision, reason, into }: DecisionAsked): ConnectionRefusal[] {
  if (decision === null) return ["decision_missing"];
  const refusals: ConnectionRefusal[] = [];
  if (needsReason(decision) && !isReason(reason)) refusals.push("reason_missing");
  if (decision !== "not_the_same" && into.kind === "new" && !isTitle(into.title))
    refusals.push("title_missing");
  return refusals;
}
