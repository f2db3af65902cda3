import { claimsDrawn } from "~/domain/samples/view-samples.server";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { RISK_FACTORS, type CheckBasis, type RiskFactor, type VerificationMethod } from "~db/vocabulary";
import { write } from "~db/writing.server";
import * as repository from "./check-plan-repository.server";
import type { OpenClaim } from "./check-plan-repository.server";
import { riskInWords, riskPoints, sumOfRisk, type PlanRefusal } from "./check-risk-rules";
import { independenceOf } from "./independence.server";
import { isOverseer } from "./judgement-rules";
import type { ClaimOrder } from "./oversight-queue-rules";
import type { PersonActor } from "./propose-judgement.server";

export interface RatedClaim extends OpenClaim {
  points: number;
  /** The factors that speak for a check, in words. */
  reasons: string;
  /** The random sample in which it was drawn. */
  sample: string | null;
  isIndependent: boolean;
}

export interface CheckPlan {
  /** Drawn by lot or put on the plan, the earliest day first. */
  planned: RatedClaim[];
  /** Not on the plan, the greatest risk first. */
  open: RatedClaim[];
  openCount: number;
}

const SHOWN = 25;
const NO_DAY = "9999";

/** What is to be checked, and why each: by lot and by risk. */
export function viewCheckPlan(actor: PersonActor, today: string): CheckPlan {
  const rated = rate(today);
  const independence = independenceOf(actor.userId);
  const seen = (claims: RatedClaim[]) =>
    claims.map((claim) => ({ ...claim, isIndependent: independence.isIndependent(claim) }));
  const planned = rated.filter(({ isPlanned, sample }) => isPlanned === 1 || sample !== null);
  const open = rated.filter(({ isPlanned, sample }) => isPlanned !== 1 && sample === null);
  return {
    planned: seen(planned.sort((a, b) => ((a.dueOn ?? NO_DAY) < (b.dueOn ?? NO_DAY) ? -1 : 1))),
    open: seen(
      open.sort((a, b) => b.points - a.points || (a.claimedOn < b.claimedOn ? -1 : 1)).slice(0, SHOWN),
    ),
    openCount: open.length,
  };
}

/** Claims that nobody has checked: drawn by lot and planned ones first, then the greatest risk first; or the oldest first. */
export function claimsInOrder(order: ClaimOrder, today: string): RatedClaim[] {
  const rated = rate(today);
  if (order === "age") return rated;
  const turn = ({ isPlanned, sample }: RatedClaim) => (isPlanned === 1 || sample !== null ? 0 : 1);
  return rated.sort((a, b) => turn(a) - turn(b) || byDay(a, b) || b.points - a.points);
}

/** What is on the plan with a day comes before what has none. */
const byDay = (a: RatedClaim, b: RatedClaim): number => {
  const [one, other] = [a, b].map(({ isPlanned, dueOn }) => (isPlanned === 1 ? (dueOn ?? NO_DAY) : NO_DAY));
  return one === other ? 0 : (one ?? NO_DAY) < (other ?? NO_DAY) ? -1 : 1;
};

function rate(today: string): RatedClaim[] {
  const drawn = new Map(claimsDrawn().map(({ reference, sample }) => [reference, sample]));
  return repository.listOpenClaims().map((claim) => {
    const points = pointsOf(claim, today);
    return {
      ...claim,
      ...{ points: sumOfRisk(points), reasons: riskInWords(points), isIndependent: true },
      sample: drawn.get(claim.reference) ?? null,
    };
  });
}

const pointsOf = (claim: OpenClaim, today: string): Record<RiskFactor, number> =>
  riskPoints(
    {
      ...claim,
      ...{ isInGroup: claim.isInGroup === 1, isDisputed: claim.isDisputed === 1 },
      isFoundWanting: claim.isFoundWanting === 1,
    },
    today,
  );

const SHORTEST_REASON = 10;

export interface PlanChecks {
  actor: PersonActor;
  at?: number;
  references: readonly string[];
  /** Put on the plan (true), or taken off it. */
  isPlanned: boolean;
  method: VerificationMethod | null;
  dueOn: string | null;
  reason: string;
}

/** Puts claims on the plan of checks, with what spoke for each as it is now, or takes them off it with a reason. */
export function planChecks(given: PlanChecks): FormOutcome<{ count: number }, PlanRefusal> {
  const { actor, at, references, isPlanned, method, dueOn } = given;
  const reason = given.reason.trim();
  return write({ actor, action: "check_planned", subject: references[0], at }, (w) => {
    const today = londonDay(w.at);
    if (!isOverseer(actor.role)) return refusedFor("not_for_you");
    const refusals: PlanRefusal[] = [];
    const open = repository.listOpenClaims();
    const chosen = [...new Set(references)].map((one) => open.find(({ reference }) => reference === one));
    const claims = chosen.filter((claim) => claim !== undefined);
    const independence = independenceOf(actor.userId, w.at);
    if (chosen.length === 0) refusals.push("none_chosen");
    else if (claims.length < chosen.length) refusals.push("nothing_to_verify");
    else if (!claims.every((claim) => independence.isIndependent(claim))) refusals.push("not_independent");
    if (isPlanned && dueOn !== null && dueOn < today) refusals.push("due_in_past");
    if (!isPlanned && reason.length < SHORTEST_REASON) refusals.push("reason_missing");
    if (refusals.length > 0) return refusedFor(...refusals);
    for (const claim of claims) {
      const points = pointsOf(claim, today);
      const basis: CheckBasis = reason !== "" && isPlanned ? "person" : "risk";
      const plannedCheckId = repository.insertPlanned(w, {
        ...{ trackedItemId: claim.id, claimId: claim.claimId, isPlanned, basis, method, dueOn },
        ...{ points: sumOfRisk(points), plannedByUserId: actor.userId, recordedAt: w.at },
        reasonTextId: w.textOrNull("reason", reason === "" ? null : reason),
      });
      repository.insertFactors(w, factorRows(plannedCheckId, points));
    }
    return done({ count: claims.length });
  });
}

const factorRows = (plannedCheckId: number, points: Readonly<Record<RiskFactor, number>>) =>
  RISK_FACTORS.map(({ code: factor }) => ({ plannedCheckId, factor, points: points[factor] }));
