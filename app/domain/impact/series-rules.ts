import type { PeriodLength } from "~db/vocabulary";
import { addDays, addMonths, daysBetween, isCalendarDate } from "~/lib/dates";
import type { MeasureDefinition, MeasuredPoint } from "./measured-series";

/** Points in order of period, every missed period among them, and what had to be left out or assumed. */
export interface ReadableSeries {
  points: ReadablePoint[];
  /** One sentence each. */
  notes: string[];
}

export interface ReadablePoint extends MeasuredPoint {
  /** The figure as it is drawn: a share in percent, a rate per so many; null where there is none. */
  shown: number | null;
}

/** More periods than these in a gap are not a gap but another series: they are not drawn one by one. */
const LONGEST_GAP = 120;

/**
 * Makes points of whatever order and quality drawable: sorted by period, the missed periods put in as not
 * reported, and figures that cannot be (no number, negative counts, a denominator of zero, an unreadable
 * period, a second figure for a period) left out and said so, so that one bad point never takes the chart away.
 */
export function readableSeries(
  definition: MeasureDefinition,
  points: readonly MeasuredPoint[],
): ReadableSeries {
  const dated = points.filter(({ period }) => isCalendarDate(period));
  const sorted = [...dated].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  const isEvent = isBetweenEvents(definition);
  const single = isEvent ? sorted : sorted.filter(({ period }, at) => sorted[at + 1]?.period !== period);
  const shown = single.map((point) => ({ ...point, shown: shownFigure(definition, point) }));
  const unusable = shown.filter(({ state, shown: figure }) => state === "reported" && figure === null);
  const notes = [
    counted(
      points.length - dated.length,
      "has a period that cannot be read",
      "have periods that cannot be read",
    ),
    counted(
      sorted.length - single.length,
      "is a second figure for its period",
      "are second figures for their periods",
    ),
    counted(
      unusable.length,
      "is not a figure this measure can have",
      "are not figures this measure can have",
    ),
  ].filter((note) => note !== null);
  const kept = shown.map((point) =>
    point.state === "reported" && point.shown === null ? { ...point, state: "not_reported" as const } : point,
  );
  return { points: isEvent ? kept : withGaps(kept, definition.length), notes };
}

const counted = (count: number, one: string, many: string): string | null =>
  count === 0
    ? null
    : count === 1
      ? `1 point ${one} and is left out.`
      : `${count.toLocaleString("en-GB")} points ${many} and are left out.`;

export const isBetweenEvents = ({ valueKind }: Pick<MeasureDefinition, "valueKind">): boolean =>
  valueKind === "days_between" || valueKind === "cases_between";

/** Whether a measure is given as a numerator and a denominator. */
export const isRatio = ({ valueKind }: Pick<MeasureDefinition, "valueKind">): boolean =>
  valueKind === "proportion" || valueKind === "rate";

/** What a numerator over a denominator is multiplied by to be shown. */
export const scaleOf = ({ valueKind, per }: Pick<MeasureDefinition, "valueKind" | "per">): number =>
  valueKind === "proportion" ? 100 : valueKind === "rate" ? per : 1;

/** The figure that is drawn, or null where there is none or it cannot be. */
function shownFigure(definition: MeasureDefinition, point: MeasuredPoint): number | null {
  if (point.state !== "reported") return null;
  const { value, numerator, denominator } = point;
  const figure =
    isRatio(definition) && numerator !== null && denominator !== null
      ? denominator > 0
        ? (numerator / denominator) * scaleOf(definition)
        : null
      : value;
  if (figure === null || !Number.isFinite(figure)) return null;
  return figure < 0 && definition.valueKind !== "measurement" ? null : figure;
}

/** About how many days a period has. */
export const PERIOD_DAYS: Record<PeriodLength, number> = {
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91.3,
  year: 365.25,
};
const MONTHS: Partial<Record<PeriodLength, number>> = { month: 1, quarter: 3, year: 12 };

/** The first day of the period after the one that begins on `period`. */
export function periodAfter(period: string, length: PeriodLength, count = 1): string {
  const months = MONTHS[length];
  return months === undefined
    ? addDays(period, Math.round(PERIOD_DAYS[length]) * count)
    : addMonths(period, months * count);
}

/** Puts in each missed period as not reported: a gap is shown and ends runs, and is never zero. */
function withGaps(points: readonly ReadablePoint[], length: PeriodLength): ReadablePoint[] {
  return points.flatMap((point, at) => {
    const next = points[at + 1];
    const missed = next ? Math.round(daysBetween(point.period, next.period) / PERIOD_DAYS[length]) - 1 : 0;
    if (missed < 1) return [point];
    const gap = Array.from({ length: Math.min(missed, LONGEST_GAP) }, (_, place) =>
      notReported(periodAfter(point.period, length, place + 1)),
    );
    return [point, ...gap];
  });
}

const notReported = (period: string): ReadablePoint => ({
  ...{ period, state: "not_reported", value: null, numerator: null, denominator: null },
  ...{ isProvisional: false, shown: null },
});
