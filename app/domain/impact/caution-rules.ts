import { CHART_MARKS, labelOf } from "~db/vocabulary";
import { showDate } from "~/lib/dates";
import { asSentence } from "./chart-note-rules";
import type { ComparisonOutcome, StatedChange } from "./comparison-rules";
import { varianceOf } from "./interval-rules";
import { meanOf } from "./mean-rules";
import type { ChartPoint, MeasureChart } from "./measure-chart-rules";
import { showFigure } from "./shown-value-rules";

/** Something that must be read with the sentence. */
export interface Caution {
  kind: "regression_to_the_mean" | "concurrent_changes" | "data_quality" | "method";
  text: string;
}

type Compared = Extract<ComparisonOutcome, { ok: true }>;

/** Other explanations first, then how the interval was had, then what is wrong with the figures. */
export function cautionsOf(
  chart: MeasureChart,
  change: StatedChange | null,
  compared: Compared | null,
): Caution[] {
  return [
    ...(compared ? [regression(chart, compared), concurrent(chart, change, compared)] : []),
    ...(compared ? [{ kind: "method" as const, text: compared.comparison.method }] : []),
    ...chart.notes.map((text) => ({ kind: "data_quality" as const, text })),
  ];
}

/** So many figures just before the change are held against those before them. */
const JUST_BEFORE = 3;

/**
 * Things are often changed when figures are at their worst, and such figures fall back by themselves (Barnett,
 * van der Pols & Dobson, International Journal of Epidemiology 34, 2005). Asked is whether the last three
 * before the change lay more than one standard deviation from those before them, on the side it moved from.
 */
function regression(chart: MeasureChart, { before, comparison }: Compared): Caution {
  const figures = shownOf(before);
  const [last, earlier] = [figures.slice(-JUST_BEFORE), figures.slice(0, -JUST_BEFORE)];
  const [lastMean, usual] = [meanOf(last) ?? 0, meanOf(earlier) ?? 0];
  const isFall = comparison.difference < 0;
  const away = isFall ? lastMean - usual : usual - lastMean;
  const word = isFall ? "high" : "low";
  const kind = "regression_to_the_mean";
  if (away <= Math.sqrt(varianceOf(earlier)))
    return {
      kind,
      text: `The last ${JUST_BEFORE} figures before the change were not unusually ${word} among those before it, so that a mere return to the usual (regression to the mean) is the less likely explanation.`,
    };
  const show = (value: number) => showFigure(chart.definition, value);
  return {
    kind,
    text: `The last ${JUST_BEFORE} figures before the change were unusually ${word} (a mean of ${show(lastMean)}, after ${show(usual)}): some of the ${isFall ? "fall" : "rise"} may be a return to the usual (regression to the mean).`,
  };
}

const shownOf = (points: readonly ChartPoint[]): number[] =>
  points.map(({ shown }) => shown).filter((shown) => shown !== null);

/** What else happened between the first period compared and the last. */
function concurrent(
  { definition }: MeasureChart,
  change: StatedChange | null,
  { comparison }: Compared,
): Caution {
  const { from } = comparison.before;
  const { to } = comparison.after;
  const others = [
    ...definition.marks.map(({ on, kind, label }) => ({
      on,
      what: `${label} (${labelOf(CHART_MARKS, kind).toLowerCase()})`,
    })),
    ...definition.rebases.map(({ on, reason }) => ({ on, what: reason })),
    ...definition.methodChanges.map(({ on, note }) => ({ on, what: note })),
  ]
    .filter(({ on }) => on >= from && on <= to && on !== change?.on)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const kind = "concurrent_changes";
  if (others.length === 0)
    return {
      kind,
      text: "No other change is recorded in these periods, which does not mean that there was none.",
    };
  const listed = others.map(({ on, what }) => `${showDate(on)}: ${what.replace(/[.\s]+$/, "")}`).join("; ");
  return {
    kind,
    text: asSentence(`Other things changed in these periods and may explain some of it. ${listed}`),
  };
}
