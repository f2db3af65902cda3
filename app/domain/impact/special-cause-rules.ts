import type { ImprovementDirection, PointType, SpecialCause } from "~db/vocabulary";

/** So many points on one side of the centre line, or each above or each below the one before. */
const RUN = 7;

/** Where a point lies: on or between the limits, in the third nearest one of them, or beyond it. */
export const WITHIN = 0;
export const NEAR_LIMIT = 1;
export const OUTSIDE = 2;

/** Points as the four rules see them; one entry a point. */
export interface Judged {
  /** 1 above the centre line, -1 below, 0 on it or where nothing was reported. */
  sides: Int8Array;
  /** The step into each point: 1 up, -1 down, 0 level, for the first, and on both sides of a gap. */
  steps: Int8Array;
  /** WITHIN, NEAR_LIMIT or OUTSIDE. */
  zones: Uint8Array;
}

/** The limits against which one point is held; null where the points give none. */
export interface PointLimits {
  centre: number | null;
  lower: number | null;
  upper: number | null;
  /** Two thirds of the way from the centre line to a limit. */
  nearLower: number | null;
  nearUpper: number | null;
}

/** Values beside their limits, which may differ from point to point; null where nothing was reported. */
export function judge(values: readonly (number | null)[], limitsAt: (at: number) => PointLimits): Judged {
  const sides = new Int8Array(values.length);
  const steps = new Int8Array(values.length);
  const zones = new Uint8Array(values.length);
  let before: number | null = null;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? null;
    if (value !== null) {
      const { centre, lower, upper, nearLower, nearUpper } = limitsAt(at);
      if (centre !== null) sides[at] = Math.sign(value - centre);
      if (before !== null) steps[at] = Math.sign(value - before);
      if (lower !== null && upper !== null) {
        if (value > upper || value < lower) zones[at] = OUTSIDE;
        else if (value > (nearUpper ?? upper) || value < (nearLower ?? lower)) zones[at] = NEAR_LIMIT;
      }
    }
    before = value;
  }
  return { sides, steps, zones };
}

/**
 * For each point the first rule it breaks, in their order of precedence: outside the limits, part of a trend of
 * seven, two of three close to a limit, part of seven on one side of the centre line (NHS England, Making Data
 * Count). Every point of a run or trend is marked, not only the one that completed it.
 */
export function specialCauses({ sides, steps, zones }: Judged): SpecialCause[] {
  const inTrend = partsOfRuns(steps, RUN - 1, 1);
  const oneSide = partsOfRuns(sides, RUN, 0);
  const causes = new Array<SpecialCause>(sides.length);
  for (let at = 0; at < sides.length; at += 1) {
    const isAbove = (sides[at] ?? 0) > 0;
    if (zones[at] === OUTSIDE) causes[at] = isAbove ? "Above UCL" : "Below LCL";
    else if (inTrend[at] === 1)
      causes[at] = isRisingAt(steps, inTrend, at)
        ? "7 Point Trend (Increasing)"
        : "7 Point Trend (Decreasing)";
    else if (zones[at] === NEAR_LIMIT && isOneOfThree(zones, sides, at))
      causes[at] = isAbove ? "2 in 3 Above CL" : "2 in 3 Below CL";
    else if (oneSide[at] === 1) causes[at] = isAbove ? "7 Points Above CL" : "7 Points Below CL";
    else causes[at] = "Common Cause";
  }
  return causes;
}

/** Marks every entry of `fewest` or more equal signs in a row, and the `lead` points before them. */
function partsOfRuns(signs: Int8Array, fewest: number, lead: number): Uint8Array {
  const marked = new Uint8Array(signs.length);
  let start = 0;
  for (let at = 1; at <= signs.length; at += 1) {
    if (at < signs.length && signs[at] === signs[start]) continue;
    if (signs[start] !== 0 && at - start >= fewest) marked.fill(1, Math.max(0, start - lead), at);
    start = at;
  }
  return marked;
}

/** Where one trend turns into another, the point belongs to the one that goes on. */
const isRisingAt = (steps: Int8Array, inTrend: Uint8Array, at: number): boolean =>
  (inTrend[at + 1] === 1 ? steps[at + 1] : steps[at]) === 1;

/** Whether the point is of three neighbours on one side of the centre line, two of them near the limit. */
function isOneOfThree(zones: Uint8Array, sides: Int8Array, at: number): boolean {
  for (let from = at - 2; from <= at; from += 1) {
    const sum = (sides[from] ?? 0) + (sides[from + 1] ?? 0) + (sides[from + 2] ?? 0);
    if (Math.abs(sum) !== 3) continue;
    let near = 0;
    for (let place = from; place < from + 3; place += 1) if (zones[place] === NEAR_LIMIT) near += 1;
    if (near >= 2) return true;
  }
  return false;
}

/** The causes that lie above the centre line or rise. */
const HIGH: ReadonlySet<SpecialCause> = new Set<SpecialCause>([
  "Above UCL",
  "7 Point Trend (Increasing)",
  "2 in 3 Above CL",
  "7 Points Above CL",
]);

/** What a special cause says of a measure: improvement or concern, or only higher or lower. */
export const pointType = (cause: SpecialCause, direction: ImprovementDirection): PointType =>
  cause === "Common Cause" ? "common_cause" : typeOfSignal(HIGH.has(cause), direction);

/** What a signal upwards or downwards says of a measure. */
export function typeOfSignal(isHigh: boolean, direction: ImprovementDirection): PointType {
  if (direction === "neutral") return isHigh ? "special_cause_neutral_high" : "special_cause_neutral_low";
  return isHigh === (direction === "increase") ? "special_cause_improvement" : "special_cause_concern";
}
