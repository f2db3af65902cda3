import { daysBetween } from "~/lib/dates";
import { NO_LIMITS } from "./attribute-limit-rules";
import { reportedPoint, type MeasuredPoint } from "./measured-series";
import { meanOf } from "./mean-rules";
import type { PointLimits } from "./special-cause-rules";
import { xmrLimits } from "./spc-rules";

/**
 * The power that makes the times between events of a Poisson process nearly normal (Nelson, A control chart for
 * parts-per-million nonconforming items, Journal of Quality Technology 26(3), 1994).
 */
const NELSON = 3.6;

/**
 * Limits of a t-chart: days between events are raised to 1/3.6, an XmR chart is taken of them, and its lines are
 * raised back. The centre line is so near the median of the days, and points lie evenly about it. No moving
 * range is screened out: what is left of the skew would be.
 */
export function timeBetweenLimits(based: readonly (number | null)[]): PointLimits {
  const limits = xmrLimits(
    based.map((days) => (days === null ? null : days ** (1 / NELSON))),
    false,
  );
  const back = (line: number | null) => (line === null ? null : Math.max(0, line) ** NELSON);
  return {
    centre: back(limits.centre),
    lower: back(limits.lower),
    upper: back(limits.upper),
    nearLower: back(limits.nearLower),
    nearUpper: back(limits.nearUpper),
  };
}

/** The median of a geometric count is about so much of its mean (ln 2; Provost & Murray 2011, p. 228). */
const MEDIAN_OF_MEAN = 0.693;

/**
 * Limits of a g-chart: cases between events are geometric, with standard deviation √(ḡ(ḡ+1)) (Benneyan, Number-
 * between g-type statistical quality control charts, Health Care Management Science 4, 2001). The centre line is
 * their theoretical median, 0.693 of the mean, for the mean of so skewed a count lies above most points and runs
 * about it would mean nothing. Three sigma below the mean lies below zero, so that only runs and trends can
 * show that events come closer together.
 */
export function casesBetweenLimits(based: readonly (number | null)[]): PointLimits {
  const mean = meanOf(based.filter((cases) => cases !== null));
  if (mean === null) return NO_LIMITS;
  const sigma = Math.sqrt(mean * (mean + 1));
  return {
    centre: MEDIAN_OF_MEAN * mean,
    lower: 0,
    upper: mean + 3 * sigma,
    nearLower: 0,
    nearUpper: mean + 2 * sigma,
  };
}

/**
 * The points of a t-chart from the dates of events (YYYY-MM-DD, in any order): the days since the event before,
 * at each event but the first. Two events of one day are zero days apart.
 */
export function daysBetweenEvents(events: readonly string[]): MeasuredPoint[] {
  const sorted = [...events].sort();
  return sorted.slice(1).map((on, at) => reportedPoint(on, daysBetween(sorted[at] ?? on, on)));
}
