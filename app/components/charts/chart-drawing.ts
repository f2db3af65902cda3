import { ASSURANCES, CHART_MARKS, labelOf, POINT_TYPES, VARIATIONS, type PointType } from "~db/vocabulary";
import { showDate } from "~/lib/dates";
import type { MeasureChart } from "~/domain/impact/measure-chart-rules";
import { overviewSentences } from "~/domain/impact/overview-sentence-rules";
import { subjectOf } from "~/domain/impact/reading-word-rules";
import { noFigureWords } from "~/domain/impact/chart-table-rules";
import { aPeriod, showFigure, showUnit } from "~/domain/impact/shown-value-rules";
import { frameOf, valueDomain, type Box } from "./chart-frame";
import { INK, PAPER, QUIET, symbol } from "./chart-look";
import {
  axes,
  flag,
  levels,
  lineLabels,
  marks,
  series,
  stretchLevels,
  targetLine,
  type NumberedMark,
} from "./chart-plot";
import { assuranceIcon, variationIcon } from "./spc-icons";
import { escaped, textAt, textWidth, wrapped } from "./svg-writing";

/** For pages with room, for phones, and as a file with all that a page would say around it. */
export type DrawingSize = "wide" | "narrow" | "file";

const WIDE: Box = {
  ...{ width: 760, height: 360, top: 44, right: 140, bottom: 34, left: 56 },
  ...{ timeLabels: 10, valueLabels: 6, fontSize: 14 },
};
const NARROW: Box = {
  ...{ width: 320, height: 300, top: 44, right: 58, bottom: 32, left: 46 },
  ...{ timeLabels: 4, valueLabels: 5, fontSize: 13 },
};
const BOXES: Record<DrawingSize, Box> = { wide: WIDE, narrow: NARROW, file: WIDE };

export interface DrawingOptions {
  /** Distinguishes the drawings of one page. */
  id: string;
  size: DrawingSize;
  /** What it shows, in words, for those who do not see it; the overview of the figures if not given. */
  description?: string;
  /** A class for the root, where a page's own style shows or hides it. */
  className?: string;
}

/** The dates marked on a chart, numbered in their order for the key beneath it. */
export const numberedMarks = ({ definition }: Pick<MeasureChart, "definition">): NumberedMark[] =>
  [...definition.marks]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((mark, place) => ({ ...mark, number: place + 1 }));

/** "14 May 2024 · Says it is done: the ward changes". */
export const markWords = ({ on, kind, label }: NumberedMark): string => {
  const word = labelOf(CHART_MARKS, kind);
  return `${showDate(on)} · ${label === "" || label === word ? word : `${word}: ${label}`}`;
};

/** What stands beside the vertical axis: "People restrained a month". */
export function axisTitle({ definition }: Pick<MeasureChart, "definition">): string {
  const unit = `${showUnit(definition)}${aPeriod(definition)}`;
  return unit.charAt(0).toUpperCase() + unit.slice(1);
}

/** Said where the axis does not begin at nought, for then heights cannot be compared. */
function whereFrom(chart: MeasureChart, { valueLabels }: Box): string {
  const [from] = valueDomain(chart, valueLabels);
  return from === 0 ? "" : ` (axis from ${showFigure(chart.definition, from)})`;
}

/**
 * A chart as SVG: complete in itself, without styles, scripts or fonts of its own, so that the same drawing
 * stands in the page, downloads and becomes a PNG.
 */
export function chartSvg(chart: MeasureChart, options: DrawingOptions): string {
  const edge = options.size === "file" ? MARGIN : 4;
  const given = BOXES[options.size];
  const unit = wrapped(axisTitle(chart) + whereFrom(chart, given), given.width - 2 * edge, given.fontSize);
  const more = (unit.length - 1) * (given.fontSize + 3);
  const box = { ...given, height: given.height + more, top: given.top + more };
  const numbered = numberedMarks(chart);
  const frame = frameOf(
    chart,
    box,
    numbered.map(({ on }) => on),
  );
  const isFile = options.size === "file";
  const plot =
    axes(frame) +
    levels(frame, chart) +
    targetLine(frame, chart) +
    marks(frame, chart, numbered) +
    series(frame, chart, options.size === "narrow" ? 3 : 3.6) +
    stretchLevels(frame, chart) +
    lineLabels(frame, chart, options.size === "narrow");
  const axis = unit
    .map((line, place) =>
      textAt(edge, 14 + place * (box.fontSize + 3), line, { size: box.fontSize, fill: QUIET }),
    )
    .join("");
  const nothing = chart.points.some(({ shown }) => shown !== null)
    ? ""
    : textAt((box.left + box.width - box.right) / 2, box.height / 2, noFigureWords(chart), {
        size: 16,
        anchor: "middle",
      });
  if (!isFile) return root(chart, options, box.height, axis + plot + nothing);
  const head = fileHead(chart);
  const foot = fileFoot(chart, numbered);
  const lower = (dy: number, inner: string) => `<g transform="translate(0 ${dy})">${inner}</g>`;
  return root(
    chart,
    options,
    head.height + box.height + foot.height,
    `<rect width="100%" height="100%" fill="${PAPER}"/>` +
      head.drawing +
      lower(head.height, axis + plot + nothing) +
      lower(head.height + box.height, foot.drawing),
  );
}

function root(chart: MeasureChart, options: DrawingOptions, height: number, inner: string): string {
  const { id, size, className } = options;
  const { width } = BOXES[size];
  const description = options.description ?? overviewSentences(chart).join(" ");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"` +
    (size === "file" ? ` width="${width}" height="${height}"` : "") +
    (className === undefined ? "" : ` class="${escaped(className)}"`) +
    ` role="img" aria-labelledby="${escaped(id)}-t ${escaped(id)}-d" font-family="Arial, Arimo, sans-serif" fill="${INK}">` +
    `<title id="${escaped(id)}-t">${escaped(subjectOf(chart.definition))}</title>` +
    `<desc id="${escaped(id)}-d">${escaped(description)}</desc>` +
    `${inner}</svg>`
  );
}

interface Block {
  drawing: string;
  height: number;
}

const MARGIN = 16;

/** Title, what the chart says in icons with their words, and what the symbols mean. */
function fileHead(chart: MeasureChart): Block {
  let y = 12;
  let drawing = "";
  for (const line of wrapped(subjectOf(chart.definition), WIDE.width - 2 * MARGIN, 20, true))
    drawing += textAt(MARGIN, (y += 22), line, { size: 20, isBold: true });
  if (chart.points.length > 0) {
    const words = labelOf(VARIATIONS, chart.variation);
    const second = MARGIN + 46 + textWidth(words, 15) + 24;
    drawing +=
      variationIcon(chart.variation, MARGIN + 18, y + 30) + textAt(MARGIN + 44, y + 35, words, { size: 15 });
    if (chart.assurance !== null)
      drawing +=
        assuranceIcon(chart.assurance, second + 18, y + 30) +
        textAt(second + 44, y + 35, labelOf(ASSURANCES, chart.assurance), { size: 15 });
    y += 44;
  }
  const key = symbolKey(chart);
  if (key === "") return { drawing, height: y + 22 };
  return { drawing: `${drawing}<g transform="translate(${MARGIN} ${y + 24})">${key}</g>`, height: y + 44 };
}

/** The symbols on a chart, each with its word; nothing where all points are common cause. */
function symbolKey(chart: MeasureChart): string {
  let x = 6;
  return pointTypesOf(chart)
    .map(({ type, label }) => {
      const drawn = symbol(type, x, -4, { radius: 4.5 }) + textAt(x + 11, 1, label, { size: 14 });
      x += 11 + textWidth(label, 14) + 22;
      return drawn;
    })
    .join("");
}

/** The kinds of point a chart shows, for its key. */
export const pointTypesOf = ({ points }: MeasureChart): { type: PointType; label: string }[] => {
  const shown = new Set(points.filter((point) => point.shown !== null).map(({ type }) => type));
  if ([...shown].every((type) => type === "common_cause")) return [];
  return POINT_TYPES.filter(({ code }) => shown.has(code)).map(({ code, label }) => ({ type: code, label }));
};

/** The key of dates, what to know of the figures, source and date. */
function fileFoot(chart: MeasureChart, numbered: readonly NumberedMark[]): Block {
  const { source, sourceOn } = chart.definition;
  const from = [
    source === "" ? "" : `Source: ${source}`,
    sourceOn === null ? "" : `newest figures held since ${showDate(sourceOn)}`,
  ];
  const lines = [...chart.notes, chart.why, from.filter((part) => part !== "").join("; ")];
  let y = 0;
  const write = (line: string, x: number): string =>
    wrapped(line, WIDE.width - x - MARGIN, 13)
      .map((part) => textAt(x, (y += 18), part, { size: 13, fill: QUIET }))
      .join("");
  let drawing = "";
  for (const mark of numbered) {
    drawing += flag(MARGIN + 8, y + 13.5, mark.number);
    drawing += write(markWords(mark), MARGIN + 24);
    y += 3;
  }
  for (const line of lines) if (line !== "") drawing += write(line, MARGIN);
  return { drawing, height: y + MARGIN };
}
