import {
  labelOf,
  POINT_STATES,
  POINT_TYPES,
  RUN_SIGNALS,
  SPECIAL_CAUSES,
  isTerm,
  type RunSignal,
  type SpecialCause,
} from "~db/vocabulary";
import type { ChartPoint, MeasureChart } from "./measure-chart-rules";
import { periodEnd, showFigure, showNumber, showPeriod, showUnit } from "./shown-value-rules";

/** The numbers of a chart as text, for the table beside it. */
export interface ChartTable {
  columns: readonly { key: string; label: string; isNumeric: boolean }[];
  /** One row a period; the first cell is the period. */
  rows: readonly { key: string; cells: readonly string[] }[];
}

/** "Above the mean", "Long run below the median": why a point is marked. */
export const labelOfCause = (cause: SpecialCause | RunSignal): string =>
  isTerm(RUN_SIGNALS, cause) ? labelOf(RUN_SIGNALS, cause) : labelOf(SPECIAL_CAUSES, cause);

/** "Concern: above the mean", or nothing for a point that is not marked. */
export const meaningOf = ({ cause, type }: Pick<ChartPoint, "cause" | "type">): string =>
  cause === "Common Cause" ? "" : `${labelOf(POINT_TYPES, type)}: ${labelOfCause(cause).toLowerCase()}`;

/** The word for the centre line of a chart. */
export const centreWord = ({ kind }: Pick<MeasureChart, "kind">): string =>
  kind === "run" ? "Median" : kind === "t" || kind === "g" ? "Centre line" : "Mean";

/** What stands where there is nothing to draw: a hidden figure is there, and small; a gap is not. */
export const noFigureWords = ({ points }: MeasureChart): string =>
  points.some(({ state }) => state === "suppressed")
    ? "Hidden: too small to show"
    : points.length > 0
      ? "Not reported"
      : "No figures yet";

const hasRatios = ({ points }: MeasureChart): boolean =>
  points.some(({ numerator, denominator }) => numerator !== null && denominator !== null);

/** The same numbers as the drawing, period by period, in words and figures for people. */
export function chartTable(chart: MeasureChart): ChartTable {
  const { definition } = chart;
  const isCounted = hasRatios(chart);
  const hasLimits = chart.points.some(({ upper }) => upper !== null);
  const columns = [
    { key: "period", label: "Period", isNumeric: false },
    ...(isCounted
      ? [
          { key: "numerator", label: "So many", isNumeric: true },
          { key: "denominator", label: "Out of", isNumeric: true },
        ]
      : []),
    { key: "value", label: capitalised(showUnit(definition)) || "Figure", isNumeric: true },
    { key: "centre", label: centreWord(chart), isNumeric: true },
    ...(hasLimits
      ? [
          { key: "lower", label: "Lower limit", isNumeric: true },
          { key: "upper", label: "Upper limit", isNumeric: true },
        ]
      : []),
    { key: "meaning", label: "Sign of change", isNumeric: false },
  ];
  const number = (value: number | null) => (value === null ? "" : showNumber(value));
  const figure = (value: number | null) => (value === null ? "" : showFigure(definition, value));
  const rows = chart.points.map((point, at) => ({
    key: `${point.period}-${at}`,
    cells: [
      showPeriod(point.period, definition.length),
      ...(isCounted ? [number(point.numerator), number(point.denominator)] : []),
      valueInWords(point, figure(point.shown)),
      figure(point.centre),
      ...(hasLimits ? [figure(point.lower), figure(point.upper)] : []),
      meaningOf(point),
    ],
  }));
  return { columns, rows };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const valueInWords = ({ state, isProvisional, shown }: ChartPoint, figure: string): string =>
  shown === null ? labelOf(POINT_STATES, state) : isProvisional ? `${figure} (provisional)` : figure;

/** The columns of a chart's CSV, in their order. What to know of the whole chart stands in the first row's last. */
export const CHART_CSV_COLUMNS = [
  ...["measure", "of", "unit", "period_start", "period_end", "state", "provisional"],
  ...["numerator", "denominator", "value", "centre_line", "lower_limit", "upper_limit", "phase"],
  ...["special_cause", "point_type", "meets_target", "notes_on_the_whole_chart"],
] as const;

/** The rows of a chart's CSV: numbers unrounded, nothing for what is not known, codes and not labels. */
export function chartCsvRows(chart: MeasureChart): (string | number)[][] {
  const { definition, points } = chart;
  const isYes = (held: boolean | null) => (held === null ? "" : held ? "yes" : "no");
  return points.map((point, place) => [
    ...[definition.name, definition.of ?? "", showUnit(definition)],
    ...[
      point.period,
      definition.length === "day" ? point.period : periodEnd(point.period, definition.length),
    ],
    ...[point.state, isYes(point.isProvisional)],
    ...[point.numerator ?? "", point.denominator ?? "", point.shown ?? ""],
    ...[point.centre ?? "", point.lower ?? "", point.upper ?? "", point.phase + 1],
    ...[point.cause, point.type, isYes(point.meetsTarget)],
    place === 0 ? chartCsvNotes(chart).join(" ") : "",
  ]);
}

/** How a chart was drawn, and what to know of it. */
export const chartCsvNotes = ({ why, notes, definition: { source } }: MeasureChart): string[] => [
  why,
  ...notes,
  ...(source === "" ? [] : [`Source: ${source}`]),
];
