import { showDate } from "~/lib/dates";
import { POINT_TYPES, labelOf } from "~db/vocabulary";
import type { Comparison, ComparisonOutcome, NoComparison, Side, StatedChange } from "./comparison-rules";
import { FEWEST_A_SIDE } from "./comparison-rules";
import { meaningOf } from "./chart-table-rules";
import type { ChartPoint, MeasureChart } from "./measure-chart-rules";
import type { MeasureDefinition } from "./measured-series";
import {
  differenceWay,
  lowerFirst,
  meanWords,
  periodsOf,
  pointsOf,
  spanOf,
  subjectOf,
  tailOf,
  whenOf,
} from "./reading-word-rules";
import { typeOfSignal } from "./special-cause-rules";
import { showAlike } from "./shown-value-rules";

type Compared = Extract<ComparisonOutcome, { ok: true }>;

/** So many points running on one side of the old mean are a signal. */
const RUN = 7;

/** What changed, between which periods, and whether the points since show special cause. */
export function comparisonSentences(chart: MeasureChart, change: StatedChange, compared: Compared): string[] {
  const { definition } = chart;
  const { comparison } = compared;
  return [
    sizeSentence(definition, change, comparison),
    periodsSentence(definition, comparison),
    ...hiddenSentences(comparison),
    ...runSentences(chart, compared),
  ];
}

function sizeSentence(definition: MeasureDefinition, change: StatedChange, comparison: Comparison): string {
  const { before, after, difference, interval, isClear } = comparison;
  const [old = "", now = ""] = showAlike([before.mean, after.mean]).map((figure) =>
    definition.valueKind === "proportion" ? `${figure}%` : figure,
  );
  const subject = subjectOf(definition);
  const when = `${change.what} ${whenOf(change.on, definition.length)}`;
  const tail = tailOf(definition);
  if (interval !== null && isClear)
    return `${subject} ${difference < 0 ? "fell" : "rose"} from ${meanWords(definition)}${old} to ${now}${tail} after ${when}: ${sizeWords(definition, comparison)}.`;
  const stood = `${subject} stood at ${meanWords(definition)}${old}${tail} before ${when} and ${now} after`;
  return interval === null
    ? `${stood}; no interval can be had from these figures.`
    : `${stood}: ${sizeWords(definition, comparison)}, a difference that chance alone could make.`;
}

/** "13 fewer (95% interval 9.8 to 16.7 fewer)", "33% lower (95% interval 57% lower to 4% higher)". */
export function sizeWords(
  definition: MeasureDefinition,
  { interval, difference }: Pick<Comparison, "interval" | "difference">,
): string {
  if (interval === null) return "";
  const { estimate, low, high } = interval;
  if (interval.of === "ratio" && definition.valueKind !== "rate") {
    const [times, from, to] = showAlike([estimate, low, high]);
    const as = definition.valueKind === "days_between" ? "times as long" : "times as many";
    return `${times} ${as} (95% interval ${from} to ${to} times)`;
  }
  const isRatio = interval.of === "ratio";
  const sizes = isRatio
    ? [estimate, low, high].map((ratio) => Math.round((ratio - 1) * 100))
    : [difference, low, high];
  const shown = showAlike(sizes.map(Math.abs));
  const unit = isRatio ? "%" : definition.valueKind === "proportion" ? " percentage points" : "";
  const ends = [0, 1, 2].map((at) => ({
    size: shown[at] ?? "",
    isNone: (sizes[at] ?? 0) === 0,
    isLower: (sizes[at] ?? 0) < 0,
    way: differenceWay(definition, sizes[at] ?? 0),
  }));
  return intervalWords(ends, unit, low === high);
}

interface End {
  size: string;
  isNone: boolean;
  isLower: boolean;
  way: string;
}

function intervalWords([middle, low, high]: readonly End[], unit: string, isPoint: boolean): string {
  if (!middle || !low || !high) return "";
  const named = middle.isNone ? "no difference" : `${middle.size}${unit} ${middle.way}`;
  if (isPoint) return `${named} (neither side varies)`;
  const end = ({ size, isNone, way }: End) => (isNone ? "no difference" : `${size}${unit} ${way}`);
  if (low.isNone || high.isNone || low.isLower !== high.isLower)
    return `${named} (95% interval ${end(low)} to ${end(high)})`;
  const [near, far] = low.isLower ? [high, low] : [low, high];
  return `${named} (95% interval ${near.size}${unit === "%" ? "%" : ""} to ${end(far)})`;
}

function periodsSentence(definition: MeasureDefinition, { before, after, isBaseline }: Comparison): string {
  const side = (one: Side, note = "") =>
    `${periodsOf(definition, one.count)} (${spanOf(definition, one.from, one.to)}${note})`;
  const suppressed = before.suppressed + after.suppressed;
  const missing = before.notReported + after.notReported;
  const provisional = before.provisional + after.provisional;
  const left = [
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(missing > 0 ? [`${missing} not reported`] : []),
  ];
  return (
    `It compares ${side(before, isBaseline ? ", its baseline" : "")} with ${side(after)}` +
    (left.length > 0 ? `, leaving out ${left.join(" and ")}` : "") +
    (provisional > 0
      ? `; ${provisional === 1 ? "1 figure is" : `${provisional} figures are`} provisional`
      : "") +
    "."
  );
}

/**
 * Small figures are the ones that are hidden, so that a level without them looks higher than it was, and the more
 * so the larger the hidden part: said with the size, for it moves the size.
 */
function hiddenSentences({ before, after }: Comparison): string[] {
  const partOf = ({ suppressed, count }: Side) => suppressed / (suppressed + count);
  const [old, now] = [partOf(before), partOf(after)];
  if (old === 0 && now === 0) return [];
  const hidden = `Figures are hidden because they are small (${before.suppressed} before, ${after.suppressed} after), so that`;
  if (old === now) return [`${hidden} both sides look higher than they were.`];
  const [side, fall, rise] = old > now ? ["before", "larger", "smaller"] : ["after", "smaller", "larger"];
  return [
    `${hidden} the level ${side} looks higher than it was: a fall would look ${fall} than it is, and a rise ${rise}.`,
  ];
}

/** How many points at the end lie on which side of the old mean (1 above, -1 below, 0 on it). */
function runSince({ comparison, after }: Compared): {
  last: ChartPoint | undefined;
  side: number;
  running: number;
} {
  const old = comparison.before.mean;
  const last = after.findLast(({ shown }) => shown !== null);
  const side = last?.shown == null ? 0 : Math.sign(last.shown - old);
  return { last, side, running: side === 0 ? 0 : runAtEnd(after, old, side) };
}

/** Whether seven points or more at the end lie on one side of the old mean. */
export const endsInRun = (compared: Compared): boolean => runSince(compared).running >= RUN;

/** "The last 9 points lie below the old mean (special cause improvement)." */
function runSentences(chart: MeasureChart, compared: Compared): string[] {
  const { comparison, after } = compared;
  const old = comparison.before.mean;
  const { last, side, running } = runSince(compared);
  const way = side < 0 ? "below" : "above";
  const ofChart = chartSign(chart, last, side);
  if (running >= RUN)
    return [`The last ${running} points lie ${way} the old mean (${signWords(chart, side)}).`, ...ofChart];
  const reported = after.filter(({ shown }) => shown !== null);
  const changeWay = comparison.difference < 0 ? -1 : 1;
  const beyond = reported.filter(({ shown }) => Math.sign((shown ?? old) - old) === changeWay).length;
  const among =
    beyond === reported.length
      ? `All ${beyond} points since lie`
      : `Of the ${pointsOf(reported.length)} since, ${beyond} ${beyond === 1 ? "lies" : "lie"}`;
  return [
    `${among} ${changeWay < 0 ? "below" : "above"} the old mean; a sign of change takes ${RUN} running on one side of it.`,
    ...ofChart,
  ];
}

/** "special cause improvement"; of a measure without a better direction, "special cause". */
function signWords({ definition: { direction } }: MeasureChart, side: number): string {
  if (direction === "neutral") return "special cause";
  return `special cause ${labelOf(POINT_TYPES, typeOfSignal(side > 0, direction)).toLowerCase()}`;
}

/** How many points at the end lie on one side of the old mean; a gap ends the run. */
function runAtEnd(points: readonly ChartPoint[], old: number, side: number): number {
  const reversed = [...points].reverse();
  const start = reversed.findIndex(({ shown }) => shown !== null);
  const end = reversed.findIndex(
    ({ shown }, at) => at >= start && (shown === null || Math.sign(shown - old) !== side),
  );
  return (end < 0 ? reversed.length : end) - start;
}

/** What the chart's own limits say of the last point, where that is not what the run has said already. */
function chartSign(chart: MeasureChart, last: ChartPoint | undefined, side: number): string[] {
  if (last === undefined || last.cause === "Common Cause") return [];
  const isHigh = last.type === typeOfSignal(true, chart.definition.direction);
  if (isHigh === side > 0 && /^7 Points|long_run/.test(last.cause)) return [];
  return [`By the chart’s own limits the latest point is a sign of ${lowerFirst(meaningOf(last))}.`];
}

/** Why before and after are not compared. */
export function whyNotCompared(
  change: StatedChange,
  none: NoComparison,
  { length }: MeasureDefinition,
): string {
  const when = `${change.what} ${whenOf(change.on, length)}`;
  if (none.reason === "method_changed")
    return `Before and after ${when} are not compared, because how it is counted changed on ${showDate(none.on)}.`;
  const side = none.reason === "few_before" ? "before" : "after";
  const there =
    none.count === 0 ? "is no figure" : none.count === 1 ? "is 1 figure" : `are ${none.count} figures`;
  return `There ${there} ${side} ${when}, and at least ${FEWEST_A_SIDE} are needed on each side to compare.`;
}
