import type { ChartPhase, ChartPoint, MeasureChart } from "./measure-chart-rules";
import { amount, periodsOf, spanOf } from "./reading-word-rules";
import { medianOf } from "./run-chart-rules";

/** What the centre line of a chart is called. */
export const centreName = ({ kind }: MeasureChart): string =>
  kind === "run" ? "median" : kind === "t" || kind === "g" ? "centre" : "mean";

/** From the first to the last of some points, in words. */
export const spanIn = ({ definition }: MeasureChart, points: readonly ChartPoint[]): string =>
  spanOf(definition, points[0]?.period ?? "", points.at(-1)?.period ?? "");

/**
 * The level of a stretch in words: of all its points, where the centre line rests on them all. A centre line that
 * rests on a baseline alone is the level of the baseline and of nothing else, so the points since are told apart.
 */
export function levelWords(chart: MeasureChart, phase: ChartPhase, points: readonly ChartPoint[]): string {
  const { definition } = chart;
  const centre = `${centreName(chart)} of ${amount(definition, phase.centre ?? 0)}`;
  const over = (some: readonly ChartPoint[]) =>
    `${periodsOf(definition, some.length)} from ${spanIn(chart, some)}`;
  if (phase.based >= points.length) return `${centre} over ${over(points)}`;
  const since = points.slice(phase.based);
  const level = levelOf(chart, since);
  const told = level === null ? "" : ` of ${amount(definition, level)}`;
  return `${centre} over the baseline, ${over(points.slice(0, phase.based))}, and${told} over the ${over(since)}`;
}

/**
 * The level of some points as the chart reckons its centre line: the median of a run chart, else the mean, of
 * shares and rates weighed by what they are of. Null for events, whose centre line is no mean of the points.
 */
function levelOf({ kind }: MeasureChart, points: readonly ChartPoint[]): number | null {
  if (kind === "t" || kind === "g") return null;
  const shown = points.flatMap((point) => (point.shown === null ? [] : [{ ...point, shown: point.shown }]));
  if (kind === "run") return medianOf(shown.map((point) => point.shown));
  const weightOf = kind === "xmr" ? () => 1 : ({ denominator }: ChartPoint) => denominator ?? 0;
  const weight = shown.reduce((sum, point) => sum + weightOf(point), 0);
  return weight === 0 ? null : shown.reduce((sum, point) => sum + point.shown * weightOf(point), 0) / weight;
}
