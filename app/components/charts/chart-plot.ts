import type { PointType } from "~db/vocabulary";
import type { ChartPoint, MeasureChart } from "~/domain/impact/measure-chart-rules";
import { centreWord } from "~/domain/impact/chart-table-rules";
import { showFigure } from "~/domain/impact/shown-value-rules";
import { GRID, INK, MARK, MARK_DASHES, PAPER, POINT_LOOKS, QUIET, symbol, TARGET } from "./chart-look";
import type { Frame } from "./chart-frame";
import { at, keptApart, textAt, textWidth } from "./svg-writing";

/** Axes with their labels and the lines to read values by. */
export function axes({ box, valueTicks, timeTicks }: Frame): string {
  const [left, right, foot] = [box.left, box.width - box.right, box.height - box.bottom];
  const lines = valueTicks.map(({ y }) => `M${at(left)} ${at(y)}H${at(right)}`).join("");
  const ticks = timeTicks.map(({ x }) => `M${at(x)} ${at(foot)}v5`).join("");
  return (
    `<path d="${lines}" stroke="${GRID}" fill="none"/>` +
    `<path d="M${at(left)} ${at(foot)}H${at(right)}${ticks}" stroke="${QUIET}" fill="none"/>` +
    valueTicks
      .map(({ y, label }) =>
        textAt(left - 6, y + box.fontSize * 0.35, label, { size: box.fontSize, anchor: "end" }),
      )
      .join("") +
    timeTicks
      .map(({ x, label }) =>
        textAt(x, foot + box.fontSize + 7, label, { size: box.fontSize, anchor: "middle" }),
      )
      .join("")
  );
}

/** One line of limits through the points of each phase: straight while it stays, in steps where it changes. */
function levelPath(frame: Frame, points: readonly ChartPoint[], key: "centre" | "lower" | "upper"): string {
  let path = "";
  let [level, phase]: [number | null, number] = [null, -1];
  for (const [place, point] of points.entries()) {
    const value: number | null = point[key] ?? (point.shown === null && point.phase === phase ? level : null);
    const x = frame.xOf(point.period);
    if (value === null) level = null;
    else {
      if (level === null || point.phase !== phase)
        path += `M${at(x - frame.halfStep)} ${at(frame.yOf(value))}`;
      else if (value !== level) path += `H${at(x - frame.halfStep)}V${at(frame.yOf(value))}`;
      level = value;
      const next = points[place + 1];
      if (next === undefined || next.phase !== point.phase || (next[key] === null && next.shown !== null))
        path += `H${at(x + frame.halfStep)}`;
    }
    phase = point.phase;
  }
  return path;
}

/** Centre line and limits; trial limits in finer dashes. */
export function levels(frame: Frame, { points, phases }: MeasureChart): string {
  const isTrial = phases.every((phase) => phase.isTrial);
  const limits = levelPath(frame, points, "lower") + levelPath(frame, points, "upper");
  const centre = levelPath(frame, points, "centre");
  return (
    (limits === ""
      ? ""
      : `<path d="${limits}" stroke="${QUIET}" stroke-width="1.3" stroke-dasharray="${isTrial ? "2 3" : "6 4"}" fill="none"/>`) +
    (centre === "" ? "" : `<path d="${centre}" stroke="${QUIET}" stroke-width="1.3" fill="none"/>`)
  );
}

export function targetLine({ box, yOf }: Frame, { definition: { target } }: MeasureChart): string {
  if (target === null) return "";
  return `<path d="M${at(box.left)} ${at(yOf(target.value))}H${at(box.width - box.right)}" stroke="${TARGET}" stroke-width="1.6" stroke-dasharray="12 4 2 4" fill="none"/>`;
}

/** More points than this are drawn without a symbol each: only those that say something keep one. */
const MOST_SYMBOLS = 90;
/** More points than this are so close that symbols would run into each other: marked ones become strokes. */
const MOST_SHAPES = 720;

/** The line through the points, broken by gaps and phases, and the symbols on it. */
export function series(frame: Frame, { points }: MeasureChart, radius: number): string {
  const isCrowded = points.length > MOST_SYMBOLS;
  const line = `<path d="${linePath(frame, points)}" stroke="${INK}" stroke-width="${isCrowded ? 1 : 1.4}" stroke-linejoin="round" fill="none"/>`;
  if (points.length > MOST_SHAPES) return line + strokes(frame, points);
  const foot = frame.box.height - frame.box.bottom - 3;
  let symbols = "";
  for (const { period, shown, state, type, isProvisional } of points) {
    const x = frame.xOf(period);
    if (state === "suppressed") symbols += textAt(x, foot, "*", { size: 16, anchor: "middle", fill: QUIET });
    else if (shown !== null && !(isCrowded && type === "common_cause"))
      symbols += symbol(type, x, frame.yOf(shown), {
        radius: isCrowded ? radius * 0.7 : radius,
        isHollow: isProvisional,
      });
  }
  return line + symbols;
}

/** Marked points as one path a kind, each spot drawn once: thousands of points stay a small file. */
function strokes(frame: Frame, points: readonly ChartPoint[]): string {
  const spots = new Map<PointType, Set<string>>();
  for (const { period, shown, type } of points) {
    if (shown === null || type === "common_cause") continue;
    const spot = `M${Math.round(frame.xOf(period) / 3) * 3} ${Math.round(frame.yOf(shown) / 3) * 3}h0`;
    const ofType = spots.get(type);
    if (ofType) ofType.add(spot);
    else spots.set(type, new Set([spot]));
  }
  return [...spots]
    .map(
      ([type, paths]) =>
        `<path d="${[...paths].join("")}" stroke="${POINT_LOOKS[type].colour}" stroke-width="3.5" stroke-linecap="round"/>`,
    )
    .join("");
}

/** Of thousands of points, those of one pixel are drawn as the lowest and the highest of them. */
function linePath(frame: Frame, points: readonly ChartPoint[]): string {
  let path = "";
  let isOpen = false;
  let phase = -1;
  const isThinned = points.length > 2 * frame.box.width;
  let column = { x: Number.NaN, low: 0, high: 0 };
  for (const point of points) {
    if (point.shown === null || point.phase !== phase) isOpen = false;
    phase = point.phase;
    if (point.shown === null) continue;
    const [x, y] = [frame.xOf(point.period), frame.yOf(point.shown)];
    if (isThinned && isOpen && Math.round(x) === column.x) {
      if (y >= column.low && y <= column.high) continue;
      column = { ...column, low: Math.min(column.low, y), high: Math.max(column.high, y) };
    } else column = { x: Math.round(x), low: y, high: y };
    path += `${isOpen ? "L" : "M"}${at(x)} ${at(y)}`;
    isOpen = true;
  }
  return path;
}

/** A date marked on a chart, with the number that its key gives it. */
export interface NumberedMark {
  number: number;
  on: string;
  kind: MeasureChart["definition"]["marks"][number]["kind"];
  label: string;
}

/** The number by which a marked date is found in the key. */
export const flag = (x: number, y: number, number: number): string =>
  `<circle cx="${at(x)}" cy="${at(y)}" r="8.5" fill="${MARK}"/>` +
  textAt(x, y + 4.3, String(number), { size: 12, anchor: "middle", isBold: true, fill: PAPER });

/** Marked dates as lines with numbered flags above the plot, and where the process is judged anew. */
export function marks(frame: Frame, chart: MeasureChart, numbered: readonly NumberedMark[]): string {
  const { box } = frame;
  const foot = box.height - box.bottom;
  const flags = keptApart(
    numbered.map((mark) => ({ ...mark, y: frame.xOnDay(mark.on) })),
    18,
    [box.left + 8, box.width - box.right - 4],
  );
  const anew = chart.phases
    .slice(1)
    .map(({ from }) => frame.xOnDay(from))
    .map(
      (x) =>
        `<path d="M${at(x)} ${at(box.top)}V${at(foot)}" stroke="${QUIET}" stroke-width="3" stroke-dasharray="1 3" fill="none"/>`,
    )
    .join("");
  return (
    anew +
    flags
      .map(({ y: flagX, on, kind, number }) => {
        const x = frame.xOnDay(on);
        const dash = MARK_DASHES[kind] === "" ? "" : ` stroke-dasharray="${MARK_DASHES[kind]}"`;
        return (
          `<path d="M${at(x)} ${at(foot)}V${at(box.top)}L${at(flagX)} ${at(box.top - 4)}" stroke="${MARK}" stroke-width="1.3"${dash} fill="none"/>` +
          flag(flagX, box.top - 12, number)
        );
      })
      .join("")
  );
}

/** The level of each stretch before the last, over the end of its line: the last is named at the right. */
export function stretchLevels(
  { box, xOf, yOf }: Frame,
  { points, phases, definition }: MeasureChart,
): string {
  return phases
    .slice(0, -1)
    .map(({ centre }, place) => {
      const end = points.findLastIndex((point) => point.phase === place && point.centre !== null);
      const point = points[end];
      if (centre === null || point === undefined) return "";
      const words = showFigure(definition, centre);
      const start = points.findIndex(({ phase }) => phase === place);
      const width = xOf(point.period) - xOf(points[start]?.period ?? point.period);
      // A stretch shorter than its figure is read in the table: figures over each other are read nowhere.
      if (width < textWidth(words, box.fontSize)) return "";
      return textAt(xOf(point.period), yOf(centre) - 4, words, {
        size: box.fontSize,
        fill: QUIET,
        anchor: "end",
      });
    })
    .join("");
}

/** The name and figure of each line at its right end, kept apart. */
export function lineLabels(frame: Frame, chart: MeasureChart, isShort: boolean): string {
  const { box, yOf } = frame;
  const last = chart.points.findLast(({ centre }) => centre !== null);
  const { definition } = chart;
  const { target } = definition;
  const phase = last && chart.phases[last.phase];
  // Of a fixed baseline the line is the baseline's own level, and not that of all the points it runs through.
  const isBaseline = definition.baseline !== null && phase !== undefined && phase.based < phase.reported;
  const centre = isBaseline ? "Baseline" : centreWord(chart);
  const labelled = [
    { value: last?.upper ?? null, word: isShort ? "Upper" : "Upper limit", fill: QUIET },
    {
      value: last?.centre ?? null,
      word: isShort && centre === "Centre line" ? "Centre" : centre,
      fill: INK,
    },
    { value: last?.lower ?? null, word: isShort ? "Lower" : "Lower limit", fill: QUIET },
    { value: target?.value ?? null, word: "Target", fill: TARGET },
  ].flatMap(({ value, word, fill }) => (value === null ? [] : [{ y: yOf(value), value, word, fill }]));
  const x = box.width - box.right + 6;
  const size = box.fontSize;
  const text = (y: number, words: string, fill: string, isBold = false) =>
    textAt(x, y, words, { size, fill, isBold });
  if (!isShort)
    return keptApart(labelled, size + 3, [box.top + 4, box.height - box.bottom])
      .map(({ y, value, word, fill }) =>
        text(y + size * 0.35, `${word} ${showFigure(definition, value)}`, fill, word === "Target"),
      )
      .join("");
  return keptApart(labelled, size * 2 + 3, [box.top + 4, box.height - box.bottom - size])
    .map(({ y, value, word, fill }) => {
      const isBold = word === "Target";
      return text(y, word, fill, isBold) + text(y + size + 1, showFigure(definition, value), fill, isBold);
    })
    .join("");
}
