import {
  ADEQUACIES,
  levelNumber,
  type Adequacy,
  type ConcernFlag,
  type ImplementationStatus,
  type JudgementState,
  type Regime,
  type Role,
  type RubricPoint,
  type VerificationFinding,
  type VerificationLevel,
  type VerificationMethod,
} from "~db/vocabulary";
import { DONE_STATUSES, levelsAfter, type Check } from "./level-rules";

export interface AssessmentContent {
  kind: "assessment";
  adequacy: Adequacy | null;
  concernFlag: ConcernFlag;
  /** The points of the rubric that are met. */
  points: readonly RubricPoint[];
  text: string;
}

export interface VerificationContent {
  kind: "verification";
  method: VerificationMethod | null;
  finding: VerificationFinding | null;
  level: VerificationLevel | null;
  checkedOn: string | null;
  nextRecheckOn: string | null;
  /** The measure that "sustained" rests on, where it rests on one. */
  measureId?: number | null;
  text: string;
}

export interface DisputeContent {
  kind: "dispute";
  /** Raised (true) or resolved (false). */
  isDisputed: boolean;
  text: string;
}

export type JudgementContent = AssessmentContent | VerificationContent | DisputeContent;

/** What the rules need to know of the item judged. */
export interface JudgedItem {
  today: string;
  reportedOn: string | null;
  hasAnswer: boolean;
  /** Whether the time to answer still runs. */
  isAwaited: boolean;
  claimStatus: ImplementationStatus | null;
  level: VerificationLevel;
  /** What the newest claim is worth unchecked. */
  claimedLevel: VerificationLevel;
  isDisputed: boolean;
  /** Oldest first. */
  checks: readonly Check[];
  /** Measures that met their target for 12 months, by the rules of measures/proof-rules. */
  provingMeasureIds?: readonly number[];
}

export type JudgementFault =
  | "adequacy_missing"
  | "no_answer_yet"
  | "answer_exists"
  | "answer_not_due"
  | "nothing_to_verify"
  | "method_missing"
  | "finding_missing"
  | "level_missing"
  | "level_not_open"
  | "measure_proves_nothing"
  | "checked_on_missing"
  | "checked_in_future"
  | "checked_before_report"
  | "recheck_not_later"
  | "nothing_to_dispute"
  | "already_disputed"
  | "not_disputed"
  | "text_missing"
  | "reason_too_short";

export const ADVERSE_REASON_MIN_LENGTH = 50;

/** Words a reviewer may choose; the others are derived. */
export const OFFERED_ADEQUACIES = ADEQUACIES.filter(
  ({ code }) => code !== "not_assessed" && code !== "assessment_superseded",
);

/** Statuses that claim an end of the work, and so can be checked. */
export const VERIFIABLE_STATUSES: readonly ImplementationStatus[] = [
  ...DONE_STATUSES,
  "partly_implemented_final",
];

const AGAINST: readonly (Adequacy | null)[] = ["not_adequate", "partially_adequate", "no_response"];

/** Whether a judgement is against the body, and so waits for a second reviewer and the right of reply (design §4.2). */
export function isAdverse(content: JudgementContent, levelNow: VerificationLevel): boolean {
  if (content.kind === "dispute") return content.isDisputed;
  if (content.kind === "assessment")
    return AGAINST.includes(content.adequacy) || content.concernFlag !== "none";
  const isLower = content.level !== null && levelNumber(content.level) < levelNumber(levelNow);
  return content.finding !== "held" || isLower;
}

/** Everything that keeps a judgement from being made, in the order of the form. */
export function faultsOfJudgement(content: JudgementContent, item: JudgedItem): JudgementFault[] {
  const faults =
    content.kind === "assessment"
      ? faultsOfAssessment(content, item)
      : content.kind === "verification"
        ? faultsOfVerification(content, item)
        : faultsOfDispute(content, item);
  const text = content.text.trim();
  if (text === "") return [...faults, "text_missing"];
  const isShort = text.length < ADVERSE_REASON_MIN_LENGTH;
  return isShort && isAdverse(content, item.level) ? [...faults, "reason_too_short"] : faults;
}

function faultsOfAssessment({ adequacy }: AssessmentContent, item: JudgedItem): JudgementFault[] {
  if (adequacy === null || !OFFERED_ADEQUACIES.some(({ code }) => code === adequacy))
    return ["adequacy_missing"];
  if (adequacy !== "no_response") return item.hasAnswer ? [] : ["no_answer_yet"];
  if (item.hasAnswer) return ["answer_exists"];
  return item.isAwaited ? ["answer_not_due"] : [];
}

/** Why no judgement of this kind can be made of the item, whatever it were to say; null where one can. */
export function nothingToJudge(
  kind: JudgementContent["kind"],
  { claimStatus, isDisputed }: JudgedItem,
): "nothing_to_verify" | "nothing_to_dispute" | null {
  if (kind === "verification" && (claimStatus === null || !VERIFIABLE_STATUSES.includes(claimStatus)))
    return "nothing_to_verify";
  return kind === "dispute" && claimStatus === null && !isDisputed ? "nothing_to_dispute" : null;
}

function faultsOfVerification(content: VerificationContent, item: JudgedItem): JudgementFault[] {
  const nothing = nothingToJudge("verification", item);
  if (nothing) return [nothing];
  const { method, finding, level, checkedOn, nextRecheckOn, measureId = null } = content;
  const isMeasured = measureId !== null && item.provingMeasureIds?.includes(measureId) === true;
  const faults: JudgementFault[] = [];
  if (method === null) faults.push("method_missing");
  if (finding === null) faults.push("finding_missing");
  if (checkedOn === null) faults.push("checked_on_missing");
  else if (checkedOn > item.today) faults.push("checked_in_future");
  else if (item.reportedOn !== null && checkedOn < item.reportedOn) faults.push("checked_before_report");
  if (level === null) faults.push("level_missing");
  else if (
    finding &&
    checkedOn &&
    !levelsAfter(finding, checkedOn, item.checks, { claimed: item.claimedLevel, isMeasured }).includes(level)
  )
    faults.push("level_not_open");
  if (measureId !== null && (!isMeasured || level !== "sustained")) faults.push("measure_proves_nothing");
  if (nextRecheckOn !== null && checkedOn !== null && nextRecheckOn <= checkedOn)
    faults.push("recheck_not_later");
  return faults;
}

function faultsOfDispute({ isDisputed }: DisputeContent, item: JudgedItem): JudgementFault[] {
  if (!isDisputed) return item.isDisputed ? [] : ["not_disputed"];
  const nothing = nothingToJudge("dispute", item);
  if (nothing) return [nothing];
  return item.isDisputed ? ["already_disputed"] : [];
}

const OVERSEERS: readonly Role[] = ["oversight_reviewer", "oversight_lead"];
const CORONERS_LAW: readonly Regime[] = ["coroners_ew_reg28", "coroners_ew_rule43", "fai_scotland_2016"];

export const isOverseer = (role: Role): boolean => OVERSEERS.includes(role);

/**
 * Whether a role lets one make this judgement. An issuer may judge answers to its own reports where its
 * law lets it; coroners cannot: their function ends with the report (design §2).
 */
export function mayJudge(
  kind: JudgementContent["kind"],
  judge: { role: Role; isIssuerOfReport: boolean },
  regime: Regime,
): boolean {
  if (isOverseer(judge.role)) return true;
  const isIssuer = judge.role === "issuer_editor" && judge.isIssuerOfReport;
  return isIssuer && kind === "assessment" && !CORONERS_LAW.includes(regime);
}

/** What can be done with a judgement against a body before it is public. */
export type JudgementStep = "agree" | "reject" | "reply" | "publish" | "withdraw";

export type JudgementStepRefusal =
  | "not_for_you"
  | "not_independent"
  | "own_judgement"
  | "not_your_judgement"
  | "not_for_this_state"
  | "reply_still_open"
  | "overtaken"
  | "stale"
  | "already_waiting"
  | "newer_statement"
  | "reason_missing"
  | "reply_missing"
  | "part_of_letter"
  | "letter_missing"
  | "letter_sent"
  | "awaits_draw";

const FROM: Readonly<Record<JudgementStep, readonly JudgementState[]>> = {
  agree: ["awaiting_second_review"],
  reject: ["awaiting_second_review"],
  reply: ["right_of_reply"],
  publish: ["right_of_reply", "ready_to_publish"],
  withdraw: ["awaiting_second_review", "right_of_reply", "ready_to_publish"],
};

const UNDER_WAY: readonly JudgementState[] = ["awaiting_second_review", "right_of_reply", "ready_to_publish"];

/** Whether a judgement waits for somebody, and is not public. */
export const isUnderWay = (state: JudgementState): boolean => UNDER_WAY.includes(state);

export interface JudgementStepTaken {
  state: JudgementState;
  role: Role;
  isAuthor: boolean;
  isIndependent: boolean;
  /** Whether the person acts for the body judged. */
  isOfBody: boolean;
  replyDueOn: string | null;
  today: string;
}

/** Why a person may not take a step, or null. */
export function judgementStepRefusal(
  step: JudgementStep,
  taken: JudgementStepTaken,
): JudgementStepRefusal | null {
  const who = whoRefusal(step, taken);
  if (who) return who;
  if (!FROM[step].includes(taken.state)) return "not_for_this_state";
  const runs = taken.replyDueOn !== null && taken.today <= taken.replyDueOn;
  return step === "publish" && taken.state === "right_of_reply" && runs ? "reply_still_open" : null;
}

function whoRefusal(step: JudgementStep, taken: JudgementStepTaken): JudgementStepRefusal | null {
  if (step === "reply") return taken.role === "body_approver" && taken.isOfBody ? null : "not_for_you";
  if (step === "withdraw" && taken.isAuthor) return null;
  if (step === "withdraw" && taken.role !== "oversight_lead") return "not_your_judgement";
  if (!isOverseer(taken.role)) return "not_for_you";
  if (!taken.isIndependent) return "not_independent";
  return step !== "publish" && taken.isAuthor ? "own_judgement" : null;
}

/** Whether a step is to be explained: by whoever does not agree, and by a lead who takes back another's. */
export const needsReason = (
  step: JudgementStep,
  { isAuthor }: Pick<JudgementStepTaken, "isAuthor">,
): boolean => step === "reject" || (step === "withdraw" && !isAuthor);

/** Working days a body has to reply before a judgement against it is published. */
export const REPLY_WORKING_DAYS = 10;

/** Days within which an answer should be assessed (B7; EU rule for safety recommendations). */
export const ASSESSMENT_TARGET_DAYS = 60;
