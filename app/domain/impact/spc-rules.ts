import type { Assurance, ImprovementDirection, PointType, SpecialCause } from "~db/vocabulary";
import { pointType, specialCauses } from "./special-cause-rules";
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
const RANGE_LIMIT = 3.267;
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
  const direction = series.direction;
  const points = stretchesOf(series).flatMap((values, stretch) => {
    const limits = limitsOf(values, series);
    return specialCauses(values, limits).map((specialCause): ChartedPoint => ({
      ...{ mean: limits.mean, lpl: limits.lpl, upl: limits.upl },
      ...{ specialCause, type: pointType(specialCause, direction), stretch },
    }));
  });
  return {
    points,
    assurance: assuranceOf(series, points.at(-1)),
    shortStretches: shortStretches(points, series),
  };
}

/** Values divided where the series is rebased; a date that no point has divides nothing. */
function stretchesOf({ points, rebaseAt }: Series): (number | null)[][] {
  const stretches: (number | null)[][] = [];
  for (const { date, value } of points) {
    const last = stretches.at(-1);
    if (last === undefined || rebaseAt.includes(date)) stretches.push([value]);
    else last.push(value);
  }
  return stretches;
}

export interface Limits {
  mean: number | null;
  lpl: number | null;
  upl: number | null;
  nearLpl: number | null;
  nearUpl: number | null;
}

function limitsOf(values: readonly (number | null)[], series: Series): Limits {
  const based = values.slice(0, series.fixAfterPoints ?? values.length);
  const mean = meanOf(based.filter((value) => value !== null));
  const ranges = movingRanges(based);
  const average = meanOf(ranges);
  const kept =
    series.isScreened && average !== null ? ranges.filter((one) => one < RANGE_LIMIT * average) : ranges;
  const range = meanOf(kept);
  const at = (sigmas: number) => (mean === null || range === null ? null : mean + sigmas * range);
  return { mean, lpl: at(-LIMIT), upl: at(LIMIT), nearLpl: at(-NEAR_LIMIT), nearUpl: at(NEAR_LIMIT) };
}

/** From each reported point to the next one, unless a gap lies between. */
const movingRanges = (values: readonly (number | null)[]): number[] =>
  values.flatMap((value, place) => {
    const before = values[place - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });

function assuranceOf({ target, direction }: Series, last: ChartedPoint | undefined): Assurance | null {
  if (target === null || direction === "neutral" || last === undefined) return null;
  const isIncrease = direction === "increase";
  if (last.upl !== null && target > last.upl) return isIncrease ? "consistent_fail" : "consistent_pass";
  if (last.lpl !== null && target < last.lpl) return isIncrease ? "consistent_pass" : "consistent_fail";
  return "inconsistent";
}

function shortStretches(points: readonly ChartedPoint[], series: Series): number[] {
  const reported = new Map<number, number>();
  points.forEach(({ stretch }, place) => {
    const counts = (series.points[place]?.value ?? null) === null ? 0 : 1;
    reported.set(stretch, (reported.get(stretch) ?? 0) + counts);
  });
  return [...reported].filter(([, count]) => count < FEWEST_POINTS).map(([stretch]) => stretch);
}
