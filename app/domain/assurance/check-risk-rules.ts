import { daysBetween } from "~/lib/dates";
import {
  levelNumber,
  RISK_FACTORS,
  type RecommendationKind,
  type ReportKind,
  type RiskFactor,
  type VerificationLevel,
} from "~db/vocabulary";

/** What is known of a claim that nobody independent has checked. */
export interface ClaimAtRisk {
  reportKind: ReportKind;
  kind: RecommendationKind;
  isInGroup: boolean;
  claimedOn: string;
  level: VerificationLevel;
  isDisputed: boolean;
  /** Whether its answer was judged wanting, or an earlier claim on it did not hold in full. */
  isFoundWanting: boolean;
}

const AFTER_DEATHS: readonly ReportKind[] = [
  ...(["pfd_report", "rule43_report", "fai_determination"] as const),
  ...(["mh_homicide_investigation", "safeguarding_review"] as const),
];
const MILD: readonly RecommendationKind[] = ["safety_observation", "local_learning_point"];
const HALF_A_YEAR = 182;
const A_YEAR = 365;

/** What each factor counts for a claim on `today`, the London day; 0 where it does not. What counts most is 3. */
export function riskPoints(claim: ClaimAtRisk, today: string): Record<RiskFactor, number> {
  const days = daysBetween(claim.claimedOn, today);
  return {
    severity: severityOf(claim),
    repeat_concern: claim.isInGroup ? 2 : 0,
    time_since_claim: days >= A_YEAR ? 2 : days >= HALF_A_YEAR ? 1 : 0,
    proof: Math.max(0, 3 - Math.max(0, levelNumber(claim.level) - 1)),
    disputed: claim.isDisputed ? 3 : 0,
    adverse_finding: claim.isFoundWanting ? 2 : 0,
  };
}

function severityOf({ kind, reportKind }: ClaimAtRisk): number {
  if (MILD.includes(kind)) return 0;
  return kind === "urgent_interim" || AFTER_DEATHS.includes(reportKind) ? 3 : 1;
}

export const sumOfRisk = (points: Readonly<Record<RiskFactor, number>>): number =>
  Object.values(points).reduce((sum, one) => sum + one, 0);

/** The factors that speak for a check, the strongest first: "Disputed (3), Asked before (2)". */
export function riskInWords(points: Readonly<Record<RiskFactor, number>>): string {
  const counting = RISK_FACTORS.filter(({ code }) => points[code] > 0).sort(
    (a, b) => points[b.code] - points[a.code],
  );
  return counting.length === 0
    ? "No factor speaks for it"
    : counting.map(({ code, label }) => `${label} (${points[code]})`).join(", ");
}

export type PlanRefusal =
  "none_chosen" | "nothing_to_verify" | "due_in_past" | "reason_missing" | "not_for_you" | "not_independent";

export const PLAN_SENTENCES: Readonly<Record<PlanRefusal, readonly [field: string, sentence: string]>> = {
  none_chosen: ["references", "Choose at least one claim"],
  nothing_to_verify: ["references", "One of these was checked or taken back since: reload the page"],
  due_in_past: ["dueOn", "The day must be today or later"],
  reason_missing: ["reason", "Say why it comes off the plan, in at least ten characters"],
  not_for_you: ["form", "Your role does not let you do this"],
  not_independent: [
    "references",
    "One of these is of your own body, or of one tied to it: somebody else decides whether it is checked",
  ],
};
