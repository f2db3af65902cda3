import { VARIATIONS, labelOf } from "~db/vocabulary";
import type { ChartPoint, MeasureChart } from "~/domain/impact/measure-chart-rules";
import { noFigureWords } from "~/domain/impact/chart-table-rules";
import { lowerFirst, subjectOf } from "~/domain/impact/reading-word-rules";
import { showFigure, showPeriod, showPeriodShort } from "~/domain/impact/shown-value-rules";
import { extentOf } from "./chart-frame";
import { INK, QUIET, symbol, TARGET } from "./chart-look";
import { at, escaped, textAt } from "./svg-writing";

const [WIDTH, HEIGHT] = [240, 104];
const PLOT = { top: 8, bottom: 82, left: 6, right: 190 };

/** A chart's own scale: a scale that many shared would press small bodies flat. */
function ownExtent({ points, definition }: MeasureChart): readonly [number, number] {
  const own = points.map((point) => ({ ...point, lower: null, upper: null }));
  const [low, high] = extentOf(own, definition.target?.value ?? null);
  return low === high ? [Math.min(0, low), Math.max(1, high)] : [low, high];
}

/**
 * A chart small enough to stand among sixty: line, centre line, target, marked points, the first and last period
 * and the last figure. Its title, its icon in words and a link to the full chart stand beside it in the page.
 */
export function smallChartSvg(chart: MeasureChart, id: string): string {
  const { points, definition } = chart;
  const [low, high] = ownExtent(chart);
  const step = (PLOT.right - PLOT.left) / Math.max(1, points.length - 1);
  const xOf = (place: number) => PLOT.left + place * step;
  const yOf = (value: number) => PLOT.bottom - ((value - low) / (high - low)) * (PLOT.bottom - PLOT.top);
  let [line, centre, symbols] = ["", "", ""];
  let isOpen = false;
  points.forEach(({ shown, type, centre: level, phase }, place) => {
    const x = at(xOf(place));
    if (level !== null && points[place - 1]?.phase !== phase) centre += `M${x} ${at(yOf(level))}`;
    if (level !== null && points[place + 1]?.phase !== phase) centre += `H${x}`;
    const [before, after] = [points[place - 1], points[place + 1]];
    if (shown === null || before?.phase !== phase) isOpen = false;
    if (shown !== null) {
      line += `${isOpen ? "L" : "M"}${x} ${at(yOf(shown))}`;
      isOpen = true;
      // No line leads to or from a point between gaps, so that it needs a dot to be seen.
      const isAlone = !joins(before, phase) && !joins(after, phase);
      if (type !== "common_cause" || isAlone)
        symbols += symbol(type, xOf(place), yOf(shown), { radius: 2.4 });
    }
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" class="register-small__drawing" role="img" aria-labelledby="${escaped(id)}" font-family="Arial, Arimo, sans-serif" fill="${INK}">` +
    `<title id="${escaped(id)}">${escaped(smallChartWords(chart))}</title>` +
    `<path d="M${PLOT.left} ${PLOT.bottom + 4}H${PLOT.right}" stroke="${QUIET}"/>` +
    (definition.target === null
      ? ""
      : `<path d="M${PLOT.left} ${at(yOf(definition.target.value))}H${PLOT.right}" stroke="${TARGET}" stroke-width="1.4" stroke-dasharray="8 3 2 3"/>`) +
    `<path d="${centre}" stroke="${QUIET}"/>` +
    `<path d="${line}" stroke="${INK}" stroke-width="1.3" stroke-linejoin="round" fill="none"/>${symbols}` +
    ends(chart, xOf, yOf) +
    "</svg>"
  );
}

const joins = (neighbour: ChartPoint | undefined, phase: number): boolean =>
  neighbour !== undefined && neighbour.shown !== null && neighbour.phase === phase;

/** The last figure beside its point, and the first and last period under the line. */
function ends(chart: MeasureChart, xOf: (place: number) => number, yOf: (value: number) => number): string {
  const { points, definition } = chart;
  const { length } = definition;
  const [first, last] = [points[0], points.at(-1)];
  const lastPlace = points.findLastIndex(({ shown }) => shown !== null);
  const shown = points[lastPlace]?.shown ?? null;
  if (first === undefined || last === undefined)
    return textAt(PLOT.left, 50, noFigureWords(chart), { size: 13 });
  const foot = HEIGHT - 4;
  return (
    (shown === null
      ? textAt(PLOT.left, 50, noFigureWords(chart), { size: 13 })
      : textAt(xOf(lastPlace) + 6, Math.min(PLOT.bottom, yOf(shown) + 5), showFigure(definition, shown), {
          size: 13,
          isBold: true,
        })) +
    textAt(PLOT.left, foot, showPeriodShort(first.period, length), { size: 13, fill: QUIET }) +
    (points.length < 2
      ? ""
      : textAt(PLOT.right, foot, showPeriodShort(last.period, length), {
          size: 13,
          anchor: "end",
          fill: QUIET,
        }))
  );
}

/** What a small chart shows, in words. */
export function smallChartWords(chart: MeasureChart): string {
  const last = chart.points.findLast(({ shown }) => shown !== null);
  if (last?.shown == null) return `${subjectOf(chart.definition)}: ${lowerFirst(noFigureWords(chart))}.`;
  const { definition } = chart;
  return `${subjectOf(definition)}: ${showFigure(definition, last.shown)} in ${showPeriod(last.period, definition.length)}. ${labelOf(VARIATIONS, chart.variation)}.`;
}
