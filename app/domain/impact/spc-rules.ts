import type { Assurance, ImprovementDirection, PointType, SpecialCause } from "~db/vocabulary";
import { judge, pointType, specialCauses, type PointLimits } from "./special-cause-rules";
import { meanOf } from "./mean-rules";

/** A measure over time, as it is charted. */
export interface Series {
  /** In order of date, one a period; null where nothing was reported, which is never zero. */
  points: readonly { date: string; value: number | null }[];
  direction: ImprovementDirection;
  target: number | null;
  /** Dates of points from which the process is judged anew; each needs a stated reason (the caller keeps it). */
  rebaseAt: readonly string[];
  /** The limits rest on this many first points (of each stretch between rebasings); null: on all. */
  fixAfterPoints: number | null;
  /** Leaves moving ranges above their own upper limit out of the average, so that one jump does not widen the limits. */
  isScreened: boolean;
}

/** The XmR chart of one point. Limits are null where the points give none. */
export interface ChartedPoint {
  mean: number | null;
  lpl: number | null;
  upl: number | null;
  specialCause: SpecialCause;
  type: PointType;
  /** From 0: which stretch between rebasings the point is of. */
  stretch: number;
}

export interface XmrChart {
  points: ChartedPoint[];
  /** Whether the process as it last was meets its target; null without a target or a better direction. */
  assurance: Assurance | null;
  /** Stretches with fewer than twelve points: their limits are trial limits, which each further point moves. */
  shortStretches: number[];
}

/** 3 / d2 for ranges of two points (d2 = 1.128): limits three sigma from the mean (Wheeler & Chambers 1992). */
const LIMIT = 2.66;
/** Two sigma: beyond it a point lies in the third nearest the limit. */
const NEAR_LIMIT = 2 * (LIMIT / 3);
/** D4 for ranges of two points: the upper limit of a moving range is 3.267 times its mean. */
export const RANGE_LIMIT = 3.267;
/** Fewer points than these make trial limits (NHS England, Making Data Count). */
export const FEWEST_POINTS = 12;

/**
 * The XmR chart of a series after NHS England's Making Data Count, as NHSRplotthedots computes it: mean, process
 * limits from the mean moving range, and for each point the first of four rules it breaks. A gap takes no part
 * in the mean or the moving ranges, and ends every run and trend.
 *
 * A series that never varies has no limits once screened, since every moving range (0) is left out as not below
 * 3.267 times their mean (0); NHSRplotthedots has NaN there.
 */
export function xmrChart(series: Series): XmrChart {
  const { direction, fixAfterPoints, isScreened } = series;
  const points: ChartedPoint[] = [];
  const shortStretches: number[] = [];
  stretchesOf(series).forEach((values, stretch) => {
    const limits = xmrLimits(fixAfterPoints === null ? values : values.slice(0, fixAfterPoints), isScreened);
    const { centre: mean, lower: lpl, upper: upl } = limits;
    for (const specialCause of specialCauses(judge(values, () => limits)))
      points.push({ mean, lpl, upl, specialCause, type: pointType(specialCause, direction), stretch });
    if (reportedOf(values) < FEWEST_POINTS) shortStretches.push(stretch);
  });
  const last = points.at(-1);
  const assurance = last ? assuranceOf(series.target, direction, last.lpl, last.upl) : null;
  return { points, assurance, shortStretches };
}

/** Values divided where the series is rebased; a date that no point has divides nothing. */
function stretchesOf({ points, rebaseAt }: Series): (number | null)[][] {
  let stretch: (number | null)[] = [];
  const stretches: (number | null)[][] = [];
  for (const { date, value } of points) {
    if (stretches.length === 0 || rebaseAt.includes(date)) {
      stretch = [];
      stretches.push(stretch);
    }
    stretch.push(value);
  }
  return stretches;
}

const reportedOf = (values: readonly (number | null)[]): number => {
  let count = 0;
  for (const value of values) if (value !== null) count += 1;
  return count;
};

/** Mean and process limits of an XmR chart that rests on the given values; null marks a gap. */
export function xmrLimits(based: readonly (number | null)[], isScreened: boolean): PointLimits {
  const mean = meanOf(based.filter((value) => value !== null));
  const ranges = movingRanges(based);
  const average = meanOf(ranges);
  const kept = isScreened && average !== null ? ranges.filter((one) => one < RANGE_LIMIT * average) : ranges;
  const range = kept.length === ranges.length ? average : meanOf(kept);
  const at = (sigmas: number) => (mean === null || range === null ? null : mean + sigmas * range);
  return {
    centre: mean,
    lower: at(-LIMIT),
    upper: at(LIMIT),
    nearLower: at(-NEAR_LIMIT),
    nearUpper: at(NEAR_LIMIT),
  };
}

/** From each reported point to the next one, unless a gap lies between. */
export function movingRanges(values: readonly (number | null)[]): number[] {
  const ranges: number[] = [];
  let before: number | null = null;
  for (const value of values) {
    if (value !== null && before !== null) ranges.push(Math.abs(value - before));
    before = value;
  }
  return ranges;
}

/** Whether a process between these limits meets a target; null without a target or a better direction. */
export function assuranceOf(
  target: number | null,
  direction: ImprovementDirection,
  lower: number | null,
  upper: number | null,
): Assurance | null {
  if (target === null || direction === "neutral") return null;
  const isIncrease = direction === "increase";
  if (upper !== null && target > upper) return isIncrease ? "consistent_fail" : "consistent_pass";
  if (lower !== null && target < lower) return isIncrease ? "consistent_pass" : "consistent_fail";
  return "inconsistent";
}
