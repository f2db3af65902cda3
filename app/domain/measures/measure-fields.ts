import { scaleOf } from "~/domain/impact/series-rules";
import type { ChartKind, ImprovementDirection, MeasureType, PeriodLength, ValueKind } from "~db/vocabulary";

/** What is counted and how: everything a definition says. Words are null where nothing was said. */
export interface MeasureFields {
  name: string;
  /** What is counted and how, in sentences. */
  counted: string;
  type: MeasureType;
  valueKind: ValueKind;
  numerator: string | null;
  denominator: string | null;
  /** What is counted, plural, as it stands after a number. A share's is "%". */
  unit: string;
  /** A rate is shown as so many per `per` of `activity`; 1 for other kinds. */
  per: number;
  activity: string | null;
  isOver100Allowed: boolean;
  direction: ImprovementDirection;
  /** How often a figure comes. */
  length: PeriodLength;
  /** The source rounds to the nearest so many. */
  roundedTo: number | null;
  source: string | null;
  sourceAddress: string | null;
  /** What is known of how good the figures are, one sentence a line. */
  quality: string | null;
  /** What the figures cannot show. */
  limits: string | null;
  chart: ChartKind | null;
  chartReason: string | null;
}

/** What is aimed for, and the time it is compared with. */
export interface AimFields {
  /** In the unit of the values shown. */
  targetValue: number | null;
  /** In percent of the mean of the baseline: -25 for a quarter less. */
  targetChange: number | null;
  targetOn: string | null;
  baselineFromOn: string | null;
  baselineToOn: string | null;
}

export const NO_AIM: AimFields = {
  ...{ targetValue: null, targetChange: null, targetOn: null, baselineFromOn: null, baselineToOn: null },
};

/** A definition with nothing beyond what every measure has; the rest is spread over it. */
export const PLAIN_FIELDS = {
  ...{ type: "outcome", valueKind: "count", numerator: null, denominator: null, per: 1, activity: null },
  ...{ isOver100Allowed: false, direction: "neutral", length: "month", roundedTo: null },
  ...{ source: null, sourceAddress: null, quality: null, limits: null, chart: null, chartReason: null },
} as const satisfies Partial<MeasureFields>;

/**
 * The figure of a period as it is shown: a share in percent, a rate per `per`; null where there is none. Not
 * rounded: charts judge the whole figure.
 */
export function shownValue(
  measure: Pick<MeasureFields, "valueKind" | "per">,
  point: { value: number | null; numerator: number | null; denominator: number | null },
): number | null {
  if (point.value !== null) return point.value;
  if (point.numerator === null || point.denominator === null || point.denominator === 0) return null;
  return (point.numerator / point.denominator) * scaleOf(measure);
}
