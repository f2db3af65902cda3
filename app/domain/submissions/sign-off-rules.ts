import type { Capacity, Role, SubmissionState } from "~db/vocabulary";

/** What can be done with a submission (design §4.2): one person writes and sends it, another of the same body publishes. */
export type SubmissionStep = "edit" | "withdraw" | "publish" | "return" | "discard";

export type StepRefusal =
  | "not_yours"
  | "only_copied"
  | "already_open"
  | "stale"
  | "in_letter"
  | "not_for_this_state"
  | "only_approver"
  | "own_work"
  | "others_work"
  | "return_reason_missing"
  | "not_checked_for_patients";

const FROM: Readonly<Record<SubmissionStep, readonly SubmissionState[]>> = {
  edit: ["draft", "returned"],
  withdraw: ["submitted"],
  publish: ["submitted"],
  return: ["submitted"],
  discard: ["draft", "returned", "submitted"],
};

export interface StepTaken {
  state: SubmissionState;
  role: Role;
  /** Whether this person wrote any of it: the author, and whoever changed or sent it. */
  isWriter: boolean;
  /** Whether it is a part of a letter that is decided as a whole. */
  isInLetter?: boolean;
}

/** Why a person of the body may not take a step, or null. That they are of the body is asked first, elsewhere. */
export function stepRefusal(step: SubmissionStep, taken: StepTaken): StepRefusal | null {
  const { state, role, isWriter, isInLetter = false } = taken;
  const isApprover = role === "body_approver";
  if (!isApprover && role !== "body_contributor") return "not_yours";
  if (isInLetter) return "in_letter";
  if ((step === "publish" || step === "return") && !isApprover) return "only_approver";
  if (!FROM[step].includes(state)) return "not_for_this_state";
  if ((step === "publish" || step === "return") && isWriter) return "own_work";
  if ((step === "withdraw" || step === "discard") && !isWriter) return "others_work";
  return null;
}

/** The steps open to a person now, for the buttons of a page. */
export const stepsOpen = (taken: StepTaken): SubmissionStep[] =>
  (Object.keys(FROM) as SubmissionStep[]).filter((step) => stepRefusal(step, taken) === null);

/** A body sent a copy was not asked; what it answers all the same is recorded by the registrar. */
export const mayAnswer = (capacity: Capacity): boolean => capacity !== "copied";
