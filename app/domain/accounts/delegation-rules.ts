import { daysBetween } from "~/lib/dates";

/** Why an approver cannot hand over approval. */
export type DelegationRefusal =
  | "only_approver"
  | "colleague_missing"
  | "is_oneself"
  | "is_approver"
  | "begins_in_past"
  | "ends_before"
  | "too_long"
  | "already_delegated";

/** Longer than any leave: whoever is away for longer is replaced by an administrator. */
export const LONGEST_DELEGATION_DAYS = 92;

export interface DelegationAsked {
  beginsOn: string;
  endsOn: string;
  isOneself: boolean;
  /** Null: no account of the same body. */
  colleague: { isApprover: boolean } | null;
  /** Days for which the same person approves for this one already. */
  held: readonly { beginsOn: string; endsOn: string }[];
}

/** The first reason why approval cannot be handed to somebody, or null. Days are London's, both included. */
export function refusalToDelegate(asked: DelegationAsked, today: string): DelegationRefusal | null {
  const { beginsOn, endsOn, colleague, held } = asked;
  if (asked.isOneself) return "is_oneself";
  if (colleague === null) return "colleague_missing";
  if (colleague.isApprover) return "is_approver";
  if (beginsOn < today) return "begins_in_past";
  if (endsOn < beginsOn) return "ends_before";
  if (daysBetween(beginsOn, endsOn) >= LONGEST_DELEGATION_DAYS) return "too_long";
  return held.some((one) => one.beginsOn <= endsOn && beginsOn <= one.endsOn) ? "already_delegated" : null;
}

/** Under which field each refusal stands, and its sentence. */
export const DELEGATION_SENTENCES: Readonly<
  Record<DelegationRefusal, readonly [field: string, sentence: string]>
> = {
  only_approver: ["form", "Only an approver of the body can name who approves during their leave"],
  colleague_missing: ["to", "Choose a person who works for your body here"],
  is_oneself: ["to", "Choose somebody else"],
  is_approver: ["to", "This person is an approver already"],
  begins_in_past: ["beginsOn", "The first day must be today or later"],
  ends_before: ["endsOn", "The last day must not be before the first"],
  too_long: ["endsOn", `Name at most ${LONGEST_DELEGATION_DAYS} days; for longer, ask an administrator`],
  already_delegated: ["to", "This person approves for you in some of these days already"],
};
