import { scaleLinear } from "d3-scale";
import { daysBetween } from "~/lib/dates";
import type { MeasureChart } from "~/domain/impact/measure-chart-rules";
import { addMonths } from "~/lib/dates";
import { middleOf, periodEnd, showFigure, showPeriodShort } from "~/domain/impact/shown-value-rules";

/** The box a chart is drawn in, in units that are pixels where the drawing is shown at its own width. */
export interface Box {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  /** At most so many labels along time. */
  timeLabels: number;
  valueLabels: number;
  fontSize: number;
}

export interface Frame {
  box: Box;
  /** Where the middle of a period stands. */
  xOf(period: string): number;
  /** Where a day stands. */
  xOnDay(on: string): number;
  yOf(value: number): number;
  valueTicks: { y: number; label: string }[];
  timeTicks: { x: number; label: string }[];
  /** Half the width that one period takes. */
  halfStep: number;
}

/** Where everything of a chart stands within a box; `marked` are dates that must lie within too. */
export function frameOf(chart: MeasureChart, box: Box, marked: readonly string[] = []): Frame {
  const { points, definition } = chart;
  const { length } = definition;
  const first = points[0]?.period ?? "2000-01-01";
  const last = points.at(-1)?.period ?? first;
  const isEvent = length === "day";
  const start = marked.reduce((earliest, on) => (on < earliest ? on : earliest), first);
  const end = marked.reduce(
    (latest, on) => (on > latest ? on : latest),
    isEvent ? last : periodEnd(last, length),
  );
  const days = Math.max(1, daysBetween(start, end) + 1);
  const scale = (box.width - box.left - box.right) / days;
  const xOnDay = (on: string) => box.left + daysBetween(start, on) * scale;
  const places = new Map<string, number>();
  const xOf = (period: string): number => {
    const known = places.get(period);
    if (known !== undefined) return known;
    const x = isEvent ? xOnDay(period) + scale / 2 : box.left + middleOf(start, period, length) * scale;
    places.set(period, x);
    return x;
  };
  const y = scaleLinear()
    .domain(valueDomain(chart, box.valueLabels))
    .range([box.height - box.bottom, box.top]);
  return {
    ...{ box, xOf, xOnDay },
    yOf: (value) => y(value),
    valueTicks: y
      .ticks(box.valueLabels)
      .map((value) => ({ y: y(value), label: showFigure(definition, Number(value.toPrecision(10))) })),
    timeTicks: timeTicks(chart, box, xOf),
    halfStep: isEvent ? scale / 2 : (scale * daysBetween(first, periodEnd(first, length))) / 2,
  };
}

/** What the vertical axis runs from and to, in round figures. */
export function valueDomain({ points, definition }: MeasureChart, labels: number): readonly [number, number] {
  let [low, high] = extentOf(points, definition.target?.value ?? null);
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high) * 1.2];
  const [from = 0, to = 1] = scaleLinear().domain([low, high]).nice(labels).domain();
  return definition.valueKind === "proportion" && high <= 100 ? [from, Math.min(100, to)] : [from, to];
}

/**
 * The lowest and highest that is drawn: from nought where the figures reach down towards it, so that a small
 * change does not look like a large one.
 */
export function extentOf(points: MeasureChart["points"], target: number | null): [number, number] {
  let [low, high] = target === null ? [Infinity, -Infinity] : [target, target];
  for (const { shown, centre, lower, upper } of points)
    for (const value of [shown, centre, lower, upper])
      if (value !== null) {
        if (value < low) low = value;
        if (value > high) high = value;
      }
  if (!Number.isFinite(low)) return [0, 1];
  return low > 0 && low < high * 0.6 ? [0, high] : [low, high];
}

const MONTH_STEPS = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 600];

/** Labels along time: at months that divide the year evenly, as many as fit; for short spans, at every nth period. */
function timeTicks({ points, definition }: MeasureChart, box: Box, xOf: (period: string) => number) {
  const [first, last] = [points[0]?.period, points.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  const { length } = definition;
  const months = monthsBetween(first, last);
  const isFine = length === "day" || length === "week";
  if (isFine && months < box.timeLabels) {
    const every = Math.ceil(points.length / box.timeLabels);
    const chosen = points.filter((_, place) => place % every === 0);
    return keptInside(
      chosen.map(({ period }) => ({ x: xOf(period), label: showPeriodShort(period, length) })),
      box,
    );
  }
  const step = MONTH_STEPS.find((size) => months / size < box.timeLabels) ?? months;
  const start = firstTick(first, step, length);
  const ticks: { x: number; label: string }[] = [];
  for (let month = start; month <= last; month = addMonths(month, step))
    ticks.push({
      x: xOf(month),
      label: step % 12 === 0 && !isFine ? yearLabel(month) : showPeriodShort(month, "month"),
    });
  return keptInside(ticks, box);
}

const yearLabel = (month: string): string =>
  month.slice(5, 7) === "01" ? month.slice(0, 4) : showPeriodShort(month, "month");

/** The first month, in or after the first period, that is a whole number of steps into a year. */
function firstTick(first: string, step: number, length: MeasureChart["definition"]["length"]): string {
  if (length === "quarter" || length === "year") return first;
  const month = Number(first.slice(5, 7)) - 1;
  const ahead = step < 12 ? (step - (month % step)) % step : (12 - month) % 12;
  const whole = `${first.slice(0, 7)}-01`;
  const tick = addMonths(whole, ahead);
  return tick < first ? addMonths(tick, step) : tick;
}

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

/** Without those that would stand over another or past the edge. */
function keptInside(ticks: { x: number; label: string }[], box: Box): { x: number; label: string }[] {
  let taken = -Infinity;
  return ticks.filter(({ x, label }) => {
    const half = (label.length * box.fontSize * 0.55) / 2;
    if (x - half < taken || x + half > box.width || x < box.left - 1) return false;
    taken = x + half + 6;
    return true;
  });
}
