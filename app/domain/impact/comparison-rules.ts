import { ofRate, ofShare, excessVariation, pooled, type Ratio } from "./attribute-limit-rules";
import {
  autocorrelation,
  blockBootstrap,
  differenceOfMeans,
  differenceOfShares,
  ratioOfRates,
  ratioOfTimes,
  type Interval,
} from "./interval-rules";
import { meanOf, sumOf } from "./mean-rules";
import type { ChartPoint, MeasureChart } from "./measure-chart-rules";
import { EXCESS } from "./chart-kind-rules";
import { isBetweenEvents, scaleOf } from "./series-rules";
import { periodEnd } from "./shown-value-rules";

/** Something that was done on a date, against which before and after are compared. */
export interface StatedChange {
  /** YYYY-MM-DD. */
  on: string;
  /** As it stands after "after": "the ward changes". */
  what: string;
}

/** One side of a comparison. */
export interface Side {
  /** First day of its first and last period. */
  from: string;
  to: string;
  /** Points with a figure. */
  count: number;
  suppressed: number;
  notReported: number;
  provisional: number;
  /** Mean; of shares and rates, all events over all activity. In the unit shown. */
  mean: number;
}

/** Before and after a stated date, with the size of the change and a 95% interval. */
export interface Comparison {
  before: Side;
  after: Side;
  /** After less before, in the unit shown. */
  difference: number;
  /** The interval of the difference, or of the ratio after ÷ before; null where no interval can be had. */
  interval: (Interval & { of: "difference" | "ratio" }) | null;
  /** How the interval was had, and why so, in a sentence. */
  method: string;
  /** Whether before is the measure's stated baseline. */
  isBaseline: boolean;
  /** Whether the interval leaves no change out. */
  isClear: boolean;
}

export type NoComparison =
  /** Fewer than six figures before, or after. */
  | { reason: "few_before" | "few_after"; count: number; on: string }
  /** How it is counted changed so near the date that a side is left without six figures. */
  | { reason: "method_changed"; on: string };

export type ComparisonOutcome =
  | { ok: true; comparison: Comparison; before: ChartPoint[]; after: ChartPoint[] }
  | { ok: false; none: NoComparison };

/** With fewer figures a side, an interval would rest on too little to be worth its precision. */
export const FEWEST_A_SIDE = 6;

/**
 * Compares the figures before a stated date with those after it. The period in which the date falls is of
 * neither side, unless the date is its first day. Before is the measure's baseline where that ends before the
 * date, else all periods; neither side reaches over a change of method that breaks the series.
 */
export function compareAround(chart: MeasureChart, change: StatedChange): ComparisonOutcome {
  const { baseline, length, methodChanges } = chart.definition;
  const breaks = methodChanges.filter(({ breaksSeries }) => breaksSeries).map(({ on }) => on);
  const lastBreak =
    breaks
      .filter((on) => on <= change.on)
      .sort()
      .at(-1) ?? "";
  const nextBreak = breaks.filter((on) => on > change.on).sort()[0] ?? "9999";
  const isBaselineUsable =
    baseline !== null && periodEnd(baseline.to, length) < change.on && baseline.from >= lastBreak;
  const all = chart.points;
  const whole = all.filter(({ period }) => periodEnd(period, length) < change.on);
  const before = whole.filter(({ period }) =>
    isBaselineUsable ? period >= baseline.from && period <= baseline.to : period >= lastBreak,
  );
  const sinceDate = all.filter(({ period }) => period >= change.on);
  // The time to the first event after the date began before it, and is of neither side.
  const since = isBetweenEvents(chart.definition) ? sinceDate.slice(1) : sinceDate;
  const after = since.filter(({ period }) => period < nextBreak);
  const short = tooShort(change, { whole, before, since, after, lastBreak, nextBreak });
  if (short) return { ok: false, none: short };
  const comparison = comparisonOf(chart, before, after);
  return { ok: true, comparison: { ...comparison, isBaseline: isBaselineUsable }, before, after };
}

interface Sides {
  whole: ChartPoint[];
  before: ChartPoint[];
  since: ChartPoint[];
  after: ChartPoint[];
  lastBreak: string;
  nextBreak: string;
}

const countOf = (points: readonly ChartPoint[]) => points.filter(({ shown }) => shown !== null).length;

function tooShort({ on }: StatedChange, sides: Sides): NoComparison | null {
  const [before, after] = [countOf(sides.before), countOf(sides.after)];
  if (before < FEWEST_A_SIDE)
    return countOf(sides.whole) >= FEWEST_A_SIDE && sides.lastBreak !== ""
      ? { reason: "method_changed", on: sides.lastBreak }
      : { reason: "few_before", count: before, on };
  if (after < FEWEST_A_SIDE)
    return countOf(sides.since) >= FEWEST_A_SIDE || after < countOf(sides.since)
      ? { reason: "method_changed", on: sides.nextBreak }
      : { reason: "few_after", count: after, on };
  return null;
}

/** Two sets of points with a figure each, whatever lies between them. */
export function comparisonOf(
  chart: MeasureChart,
  before: ChartPoint[],
  after: ChartPoint[],
): Omit<Comparison, "isBaseline"> {
  const sides = { before: sideOf(chart, before), after: sideOf(chart, after) };
  const { interval, method } = intervalOf(chart, before, after);
  const none = interval?.of === "ratio" ? 1 : 0;
  return {
    ...sides,
    difference: sides.after.mean - sides.before.mean,
    interval,
    method,
    isClear: interval !== null && (interval.low > none || interval.high < none),
  };
}

function sideOf(chart: MeasureChart, points: ChartPoint[]): Side {
  const reported = points.filter(({ shown }) => shown !== null);
  return {
    from: reported[0]?.period ?? "",
    to: reported.at(-1)?.period ?? "",
    count: reported.length,
    suppressed: points.filter(({ state }) => state === "suppressed").length,
    notReported: points.filter(({ state }) => state === "not_reported").length,
    provisional: reported.filter(({ isProvisional }) => isProvisional).length,
    mean: meanShown(chart, points),
  };
}

const figuresOf = (points: readonly ChartPoint[]): number[] =>
  points.map(({ shown }) => shown).filter((shown) => shown !== null);

type Counted = Exclude<Ratio, null>;

/** Numerators and denominators of the points with a figure; null where any came without, or none is a ratio. */
function countedOf(chart: MeasureChart, points: readonly ChartPoint[]): Counted[] | null {
  const { valueKind } = chart.definition;
  if (valueKind !== "proportion" && valueKind !== "rate") return null;
  const counted: Counted[] = [];
  for (const { shown, numerator, denominator } of points) {
    if (shown === null) continue;
    if (numerator === null || denominator === null) return null;
    counted.push({ numerator, denominator });
  }
  return counted;
}

/** Mean; of shares and rates, all events over all activity, in the unit shown. */
export function meanShown(chart: MeasureChart, points: readonly ChartPoint[]): number {
  const counted = countedOf(chart, points);
  if (counted !== null) return (pooled(counted) ?? 0) * scaleOf(chart.definition);
  return meanOf(figuresOf(points)) ?? 0;
}

type WithMethod = Pick<Comparison, "interval" | "method">;

/** The interval that fits the measure: see each method for when. */
function intervalOf(chart: MeasureChart, before: ChartPoint[], after: ChartPoint[]): WithMethod {
  const [b, a] = [figuresOf(before), figuresOf(after)];
  const { valueKind } = chart.definition;
  if (valueKind === "days_between" || valueKind === "cases_between") return ofTimes(valueKind, b, a);
  const isAlike = autocorrelation(b, a) > 2 / Math.sqrt(b.length + a.length);
  const [countedBefore, countedAfter] = [countedOf(chart, before), countedOf(chart, after)];
  if (countedBefore !== null && countedAfter !== null)
    return ofCounted(chart, countedBefore, countedAfter, isAlike);
  if (isAlike)
    return {
      interval: { ...blockBootstrap(b, a, (values) => meanOf(values) ?? 0), of: "difference" },
      method:
        "95% interval of the difference of means by a moving-block bootstrap (Künsch 1989), because neighbouring points are alike.",
    };
  return {
    interval: { ...differenceOfMeans(b, a), of: "difference" },
    method:
      "95% interval of the difference of means by Welch’s method, which lets the two sides vary differently.",
  };
}

function ofTimes(valueKind: "days_between" | "cases_between", before: number[], after: number[]): WithMethod {
  // A geometric count of cases, the event's own case with them, is nearly exponential where events are rare.
  const whole = (values: number[]) =>
    valueKind === "days_between" ? values : values.map((cases) => cases + 1);
  const ratio = ratioOfTimes(whole(before), whole(after));
  return {
    interval: ratio && { ...ratio, of: "ratio" },
    method:
      "95% interval of the ratio of means from the F distribution, because times between independent rare events are exponential.",
  };
}

/** Shares and rates: by chance alone where the points vary no more than that, else by resampling periods. */
function ofCounted(chart: MeasureChart, before: Counted[], after: Counted[], isAlike: boolean): WithMethod {
  const isShare = chart.definition.valueKind === "proportion";
  const chance = isShare ? ofShare : ofRate;
  const isTrueShare = [...before, ...after].every(({ numerator, denominator }) => numerator <= denominator);
  const excess = Math.max(excessVariation(before, chance) ?? 1, excessVariation(after, chance) ?? 1);
  const scale = scaleOf(chart.definition);
  if (isAlike || excess > EXCESS || (isShare && !isTrueShare)) {
    const statistic = (points: readonly Counted[]) => (pooled(points) ?? 0) * scale;
    const why = isAlike
      ? "neighbouring points are alike"
      : "the points vary by more than chance alone would make them";
    return {
      interval: { ...blockBootstrap(before, after, statistic), of: "difference" },
      method: `95% interval of the difference by a moving-block bootstrap of periods (Künsch 1989), because ${why}.`,
    };
  }
  const [all, rest] = [total(before), total(after)];
  if (isShare) {
    const { estimate, low, high } = differenceOfShares(all, rest);
    return {
      interval: { estimate: estimate * scale, low: low * scale, high: high * scale, of: "difference" },
      method: "95% interval of the difference of two shares by Newcombe’s method 10 (1998).",
    };
  }
  const ratio = ratioOfRates(all, rest);
  return {
    interval: ratio && { ...ratio, of: "ratio" },
    method:
      "95% interval of the ratio of two rates, from the share of all events that came after (Wilson 1927).",
  };
}

const total = (counted: readonly Counted[]): Counted => ({
  numerator: sumOf(counted.map(({ numerator }) => numerator)),
  denominator: sumOf(counted.map(({ denominator }) => denominator)),
});
