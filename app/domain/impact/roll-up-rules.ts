import type { MeasureChart } from "./measure-chart-rules";
import type { MeasureDefinition, MeasuredPoint } from "./measured-series";
import { isRatio } from "./series-rules";
import { showPeriod } from "./shown-value-rules";

/** One body's chart of a measure that others are charted on too. */
export interface ChartedBody {
  /** The body's code. */
  key: string;
  label: string;
  chart: MeasureChart;
}

/** What a body's latest points say, among others. */
export type Standing = "improves" | "worsens" | "moves" | "steady" | "too_few" | "not_reporting";

export const STANDINGS: Record<Standing, string> = {
  improves: "Improves",
  worsens: "Worsens",
  moves: "Moves, where neither way is better",
  steady: "No sign of change",
  too_few: "Too few figures to tell",
  not_reporting: "Does not report",
};

export interface RollUp {
  /** Bodies by standing, each list by name: nobody is ranked. */
  bodies: Record<Standing, ChartedBody[]>;
  /** "Of 27 bodies, 5 improve, …" */
  sentence: string;
}

/** A body without a figure in so many of the latest periods is said not to report. */
const SILENT_PERIODS = 3;

/**
 * Who improves, who worsens and who does not report, from each body's own latest point (special causes by its
 * own chart, so that large and small bodies are judged alike). A body without a figure in the three latest periods
 * that anybody reported is not reporting, whatever its earlier figures said.
 */
export function rollUpOf(bodies: readonly ChartedBody[]): RollUp {
  const periods = new Set(
    bodies.flatMap(({ chart }) =>
      chart.points.filter(({ shown }) => shown !== null).map(({ period }) => period),
    ),
  );
  const since = [...periods].sort().slice(-SILENT_PERIODS)[0] ?? "";
  const found: RollUp["bodies"] = {
    improves: [],
    worsens: [],
    moves: [],
    steady: [],
    too_few: [],
    not_reporting: [],
  };
  const named = [...bodies].sort((a, b) => a.label.localeCompare(b.label, "en-GB"));
  for (const body of named) found[standingOf(body.chart, since)].push(body);
  return { bodies: found, sentence: sentenceOf(found, bodies.length) };
}

/** Where a body stands, given the first of the latest periods that anybody reported. */
function standingOf({ points, variation }: MeasureChart, since: string): Standing {
  if (
    !points.some(({ shown, state, period }) => period >= since && (shown !== null || state === "suppressed"))
  )
    return "not_reporting";
  switch (variation) {
    case "improvement_high":
    case "improvement_low":
      return "improves";
    case "concern_high":
    case "concern_low":
      return "worsens";
    case "neutral_high":
    case "neutral_low":
      return "moves";
    case "common_cause":
      return "steady";
    case "too_few":
      return "too_few";
  }
}

const COUNTED: Record<Standing, [string, string]> = {
  improves: ["1 improves", "improve"],
  worsens: ["1 worsens", "worsen"],
  moves: ["1 moves, where neither way is better", "move, where neither way is better"],
  steady: ["1 shows no sign of change", "show no sign of change"],
  too_few: ["1 has too few figures to tell", "have too few figures to tell"],
  not_reporting: ["1 does not report", "do not report"],
};

function sentenceOf(found: RollUp["bodies"], total: number): string {
  if (total === 0) return "No body is charted.";
  const said = (["improves", "worsens", "moves", "steady", "too_few", "not_reporting"] as const)
    .filter((standing) => found[standing].length > 0)
    .map((standing) => {
      const [one, many] = COUNTED[standing];
      const count = found[standing].length;
      return count === 1 ? one : `${count} ${many}`;
    });
  const listed = said.length === 1 ? said[0] : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
  return `Of ${total === 1 ? "1 body" : `${total} bodies`}, ${listed}.`;
}

export interface Total {
  points: MeasuredPoint[];
  /** Bodies the total is of, and how many there are. */
  of: number;
  among: number;
  note: string;
}

/**
 * The sum over bodies, period by period, of those alone that reported every period: a total of whoever happened
 * to report would rise and fall with who reports. Means and days between events cannot be added: null.
 */
export function totalOfComplete(
  definition: MeasureDefinition,
  bodies: readonly { points: readonly MeasuredPoint[] }[],
): Total | null {
  if (definition.valueKind !== "count" && !isRatio(definition)) return null;
  const reported = bodies.map(
    ({ points }) =>
      new Map(points.filter((point) => canAdd(definition, point)).map((point) => [point.period, point])),
  );
  const periods = [...new Set(reported.flatMap((ofBody) => [...ofBody.keys()]))].sort();
  const complete = reported.filter((ofBody) => periods.every((period) => ofBody.has(period)));
  const sum = (period: string, key: "value" | "numerator" | "denominator"): number =>
    complete.reduce((total, ofBody) => total + (ofBody.get(period)?.[key] ?? 0), 0);
  const isCount = definition.valueKind === "count";
  const points = periods.map((period): MeasuredPoint => ({
    ...{ period, state: "reported", value: isCount ? sum(period, "value") : null },
    numerator: isCount ? null : sum(period, "numerator"),
    denominator: isCount ? null : sum(period, "denominator"),
    isProvisional: complete.some((ofBody) => ofBody.get(period)?.isProvisional === true),
  }));
  return {
    points: complete.length === 0 ? [] : points,
    ...{ of: complete.length, among: bodies.length },
    note: totalNote(definition, complete.length, bodies.length, periods),
  };
}

const canAdd = (
  definition: MeasureDefinition,
  { state, value, numerator, denominator }: MeasuredPoint,
): boolean =>
  state === "reported" && (isRatio(definition) ? numerator !== null && denominator !== null : value !== null);

function totalNote(
  { length }: MeasureDefinition,
  of: number,
  among: number,
  periods: readonly string[],
): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || of === 0)
    return "No body reported every period, so that no total is drawn.";
  const span = `${showPeriod(first, length)} to ${showPeriod(last, length)}`;
  return of === among
    ? `The total of all ${among} bodies, each of which reported every period from ${span}.`
    : `The total of the ${of} of ${among} bodies that reported every period from ${span}; the others are left out, because a total of whoever reports rises and falls with who does.`;
}
