import { addMonths, showDate } from "~/lib/dates";
import { MONTHS_TO_SUSTAIN } from "~/domain/assurance/level-rules";
import { nextDayAfter } from "./period-place-rules";
import type { PeriodLength } from "~db/vocabulary";

/** A figure as a proof takes it. */
export interface ProofPoint {
  period: string;
  /** Null where the figure is hidden, missing or provisional: nobody can say then. */
  meetsTarget: boolean | null;
  /** Given by somebody other than the body, or looked at by somebody other than it. */
  isIndependent: boolean;
}

export interface Proof {
  length: PeriodLength;
  /** The day the body first said that it is done; null where it never did. */
  claimedOn: string | null;
  /** The days the newest definition and the newest aim became known; null without an aim that has a target. */
  definedOn: string;
  aimedOn: string | null;
  /** The day it was linked to the item as it is now; null where it is not. */
  linkedOn: string | null;
  /** Whether its target could be reckoned on the day of the claim. */
  isTargetKnown: boolean;
  /** Where the target is a change since a baseline: that baseline's first day; null of a target that stands alone. */
  countedFrom: string | null;
  /** Days on which how it is counted changed so that figures before and after are not alike. */
  methodChangedOn: readonly string[];
  hasSource: boolean;
  /** In order, every period from the first to the last, missed ones included. */
  points: readonly ProofPoint[];
}

export type ProofRefusal =
  | "no_claim"
  | "no_source"
  | "defined_after_claim"
  | "no_target"
  | "aimed_after_claim"
  | "linked_after_claim"
  | "baseline_after_claim"
  | "method_changed"
  | "no_figures_since"
  | "not_met"
  | "not_twelve_months"
  | "not_independent"
  | "figures_too_old";

const SENTENCES: Readonly<Record<ProofRefusal, string>> = {
  no_claim: "the body has not said that it is done",
  no_source: "its source is not stated",
  defined_after_claim: "it was defined, or its definition changed, after the body said that it is done",
  no_target: "it has no target",
  aimed_after_claim: "its target was set, or changed, after the body said that it is done",
  linked_after_claim: "it was linked to what was asked after the body said that it is done",
  baseline_after_claim:
    "its target is a change since a baseline whose figures were not known when the body said that it is done",
  method_changed: "how it is counted changed after the body said that it is done, or since its baseline",
  no_figures_since: "there are no figures since the body said that it is done",
  not_met: "the newest figure does not meet the target, or cannot be known",
  not_twelve_months: "the target has not been met in every period of the 12 months up to the newest figure",
  not_independent: "some of the figures of those 12 months come from the body and were not checked",
  figures_too_old: "the newest figure is more than a year old",
};
export const proofSentence = (refusal: ProofRefusal): string => SENTENCES[refusal];

/**
 * Why "sustained" cannot rest on a measure, or null where it can: measure, source, target and link were fixed before
 * the body first said that it is done, and it is counted alike; since then the target was met in every period of an unbroken 12 months up to the
 * newest figure; and each of those figures comes from outside the body or was checked. A provisional or hidden
 * figure shows nothing.
 */
export function proofRefusal(proof: Proof, checkedOn: string): ProofRefusal | null {
  const { claimedOn } = proof;
  if (claimedOn === null) return "no_claim";
  if (!proof.hasSource) return "no_source";
  if (proof.definedOn > claimedOn) return "defined_after_claim";
  if (proof.aimedOn === null) return "no_target";
  if (proof.aimedOn > claimedOn) return "aimed_after_claim";
  if (proof.linkedOn === null || proof.linkedOn > claimedOn) return "linked_after_claim";
  if (!proof.isTargetKnown) return "baseline_after_claim";
  const countedFrom =
    proof.countedFrom === null || proof.countedFrom > claimedOn ? claimedOn : proof.countedFrom;
  const newest = proof.points.at(-1)?.period;
  const end = newest === undefined ? "" : nextDayAfter(newest, proof.length);
  if (proof.methodChangedOn.some((on) => on > countedFrom && on < end)) return "method_changed";
  return figuresRefusal(proof, { claimedOn, checkedOn });
}

function figuresRefusal(
  { points, length }: Proof,
  { claimedOn, checkedOn }: { claimedOn: string; checkedOn: string },
): ProofRefusal | null {
  // The period in which the body said so is of before as well as after.
  const since = points.filter(({ period }) => period >= claimedOn);
  const last = since.at(-1);
  if (last === undefined) return "no_figures_since";
  const end = nextDayAfter(last.period, length);
  if (addMonths(end, MONTHS_TO_SUSTAIN) < checkedOn) return "figures_too_old";
  if (last.meetsTarget !== true) return "not_met";
  const lastMiss = since.findLastIndex(({ meetsTarget }) => meetsTarget !== true);
  const run = since.slice(lastMiss + 1);
  const [first] = run;
  if (first === undefined || addMonths(first.period, MONTHS_TO_SUSTAIN) > end) return "not_twelve_months";
  const counted = run.filter(({ period }) => addMonths(period, MONTHS_TO_SUSTAIN) >= end);
  return counted.every(({ isIndependent }) => isIndependent) ? null : "not_independent";
}

/** What the rule says of a measure, for the verifier and for the public. */
export const proofWords = (name: string, refusal: ProofRefusal | null, claimedOn: string | null): string =>
  refusal === null
    ? `“${name}” met its target for 12 months since ${claimedOn === null ? "then" : showDate(claimedOn)}, was fixed and linked before that, and its figures do not rest on the body's word alone.`
    : `“Sustained” cannot rest on “${name}”: ${proofSentence(refusal)}.`;
