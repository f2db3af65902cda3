import type { ImprovementDirection, PointType, SpecialCause } from "~db/vocabulary";
import type { Limits } from "./spc-rules";

/** So many points on one side of the mean, or each above or each below the one before. */
const RUN = 7;

type Value = number | null;

/**
 * For each point the first rule it breaks, in their order of precedence: outside the limits, part of a trend of
 * seven, two of three close to a limit, part of seven on one side of the mean. Every point of a run or trend is
 * marked, not only the one that completed it.
 */
export function specialCauses(values: readonly Value[], limits: Limits): SpecialCause[] {
  const sides = values.map((value) => sideOf(value, limits.mean));
  const isOutside = values.map((value) => isBeyond(value, limits.lpl, limits.upl));
  const isNear = values.map((value, at) => !isOutside[at] && isBeyond(value, limits.nearLpl, limits.nearUpl));
  const steps = stepsBetween(values);
  const trend = partsOf(steps.map((_, at) => endsTrend(steps, at)));
  const twoInThree = values.map((_, at) => isNear[at] === true && isOneOfThree(isNear, sides, at));
  const oneSide = partsOf(sides.map((_, at) => endsRun(sides, at)));
  return values.map((value, at): SpecialCause => {
    const isAbove = (sides[at] ?? 0) > 0;
    if (value === null) return "Common Cause";
    if (isOutside[at]) return isAbove ? "Above UCL" : "Below LCL";
    if (trend[at])
      return isRisingAt(steps, trend, at) ? "7 Point Trend (Increasing)" : "7 Point Trend (Decreasing)";
    if (twoInThree[at]) return isAbove ? "2 in 3 Above CL" : "2 in 3 Below CL";
    if (oneSide[at]) return isAbove ? "7 Points Above CL" : "7 Points Below CL";
    return "Common Cause";
  });
}

/** 1 above the mean, -1 below, 0 on it or where nothing was reported. */
const sideOf = (value: Value, mean: Value): number =>
  value === null || mean === null ? 0 : Math.sign(value - mean);

const isBeyond = (value: Value, lower: Value, upper: Value): boolean =>
  value !== null && lower !== null && upper !== null && (value > upper || value < lower);

/** The step into each point: 1 up, -1 down, 0 level; 0 for the first and on both sides of a gap. */
const stepsBetween = (values: readonly Value[]): number[] =>
  values.map((value, at) => sideOf(value, at === 0 ? null : (values[at - 1] ?? null)));

const endsTrend = (steps: readonly number[], at: number): boolean =>
  at >= RUN - 1 && steps[at] !== 0 && steps.slice(at - RUN + 2, at + 1).every((step) => step === steps[at]);

const endsRun = (sides: readonly number[], at: number): boolean =>
  at >= RUN - 1 && sides[at] !== 0 && sides.slice(at - RUN + 1, at + 1).every((side) => side === sides[at]);

/** A point is part of seven when it, or one of the six after it, ends them. */
const partsOf = (ends: readonly boolean[]): boolean[] =>
  ends.map((_, at) => ends.slice(at, at + RUN).includes(true));

/** Where one trend turns into another, the point belongs to the one that goes on. */
const isRisingAt = (steps: readonly number[], trend: readonly boolean[], at: number): boolean =>
  (trend[at + 1] ? steps[at + 1] : steps[at]) === 1;

/** Whether the point is of three neighbours on one side of the mean, two of them near the limit. */
function isOneOfThree(isNear: readonly boolean[], sides: readonly number[], at: number): boolean {
  return [at - 2, at - 1, at].some((from) => {
    const three = [from, from + 1, from + 2];
    const sum = three.reduce((total, place) => total + (sides[place] ?? 0), 0);
    return Math.abs(sum) === 3 && three.filter((place) => isNear[place]).length >= 2;
  });
}

/** What a special cause says of a measure: improvement or concern, or only higher or lower. */
export function pointType(cause: SpecialCause, direction: ImprovementDirection): PointType {
  if (cause === "Common Cause") return "common_cause";
  const isHigh = /Above|Increasing/.test(cause);
  if (direction === "neutral") return isHigh ? "special_cause_neutral_high" : "special_cause_neutral_low";
  return isHigh === (direction === "increase") ? "special_cause_improvement" : "special_cause_concern";
}
