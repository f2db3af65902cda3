import type { MeasuredPoint } from "~/domain/impact/measured-series";
import { readPeriod } from "~/domain/impact/period-rules";
import { isRatio } from "~/domain/impact/series-rules";
import { periodEnd, showPeriod } from "~/domain/impact/shown-value-rules";
import type { PeriodLength } from "~db/vocabulary";
import { readFigure, type ReadFigure } from "./figure-rules";
import type { MeasureFields } from "./measure-fields";
import { periodStart } from "./period-place-rules";

/** One row of a form or a file, as written. */
export interface TypedPoint {
  /** The row of the file, or the place in the form. */
  row: number;
  period: string;
  /** The figure; empty where numerator and denominator are given. */
  value: string;
  numerator: string;
  denominator: string;
  /** "provisional" or "final"; empty means final. */
  status: string;
  /** The unit, where the file has a column for it; empty else. */
  unit: string;
}

export type PointColumn = "period" | "value" | "numerator" | "denominator" | "status" | "unit";

/** What becomes of a row: to be added, to replace what was held, no news, or refused with the reason. */
export type JudgedPoint =
  | { row: number; outcome: "new" | "revised" | "unchanged"; point: MeasuredPoint; flags: string[] }
  | { row: number; outcome: "refused"; period: string; column: PointColumn; sentence: string };

export interface PointContext {
  measure: Pick<MeasureFields, "valueKind" | "unit" | "isOver100Allowed" | "length">;
  today: string;
  /** What the register holds, by period. */
  held: ReadonlyMap<string, MeasuredPoint>;
}

/** Judges every row of a form or file. None that is refused keeps another from being used. */
export function judgePoints(typed: readonly TypedPoint[], context: PointContext): JudgedPoint[] {
  const judged = typed.map((row) => judgeRow(row, context));
  return refuseTwice(judged, context.measure.length);
}

function judgeRow(typed: TypedPoint, context: PointContext): JudgedPoint {
  const { row } = typed;
  const refuse = (column: PointColumn, sentence: string): JudgedPoint => ({
    ...{ row, outcome: "refused", period: typed.period.trim(), column, sentence },
  });
  const period = judgePeriod(typed.period, context);
  if ("sentence" in period) return refuse("period", period.sentence);
  const status = readStatus(typed.status);
  if (status === null) return refuse("status", `“${typed.status}” is neither provisional nor final`);
  const figure = judgeFigure(typed, context);
  if ("column" in figure) return refuse(figure.column, figure.sentence);
  const flags = [...period.flags];
  const isOver = periodEnd(period.start, context.measure.length) < context.today;
  if (!isOver) flags.push("The period is not over yet, so the figure is taken as provisional");
  const point: MeasuredPoint = { period: period.start, ...figure, isProvisional: status || !isOver };
  const held = context.held.get(period.start);
  const outcome = held === undefined ? "new" : isSameFigure(held, point) ? "unchanged" : "revised";
  return { row, outcome, point, flags };
}

/** Nobody counted for the NHS before it began (5 July 1948); an earlier year is a slip of the pen. */
const EARLIEST = "1948-07-01";

type JudgedPeriod = { start: string; flags: string[] } | { sentence: string };

function judgePeriod(raw: string, { measure, today, held }: PointContext): JudgedPeriod {
  if (raw.trim() === "") return { sentence: "Say which period the figure is of" };
  const on = readPeriod(raw);
  if (on === null)
    return { sentence: `“${raw.trim().slice(0, 40)}” is not a period; write it as 2026-02 or 01/02/2026` };
  if (on < EARLIEST)
    return {
      sentence: `${showPeriod(on, "month")} is before the NHS began in 1948, so no figure is taken of it`,
    };
  const [heldStart = null] = held.keys();
  const start = periodStart(measure.length, on, heldStart);
  if (start > today) return { sentence: `${showPeriod(start, measure.length)} lies in the future` };
  const flags = start === on ? [] : [`${raw.trim()} is taken as ${showPeriod(start, measure.length)}`];
  return { start, flags };
}

/** True for provisional, null where the word is neither. */
function readStatus(raw: string): boolean | null {
  const word = raw.trim().toLowerCase();
  if (word === "" || word === "final" || word === "f" || word === "revised") return false;
  return word === "provisional" || word === "p" || word === "prov" ? true : null;
}

type Figure = Pick<MeasuredPoint, "state" | "value" | "numerator" | "denominator">;
type Fault = { column: PointColumn; sentence: string };

function judgeFigure(typed: TypedPoint, { measure }: PointContext): Figure | Fault {
  const of = (isPart: boolean) => ({ ...measure, isPart });
  const [value, numerator, denominator] = [typed.value, typed.numerator, typed.denominator].map((text) =>
    text.trim(),
  );
  const hasParts = numerator !== "" || denominator !== "";
  if (hasParts && !isRatio(measure))
    return { column: "numerator", sentence: "This measure has one figure a period, without a denominator" };
  if (!hasParts && value === "")
    return {
      column: isRatio(measure) ? "numerator" : "value",
      sentence: "There is no figure. Where the source gives none, write “not reported”",
    };
  if (typed.unit.trim() !== "" && !isOwnUnit(typed.unit, measure.unit))
    return {
      column: "unit",
      sentence: `The unit “${typed.unit.trim()}” is not the measure’s own (${measure.unit})`,
    };
  if (!hasParts) return oneFigure(readFigure(value ?? "", of(false)), measure.valueKind === "rate");
  const parts = [readFigure(numerator ?? "", of(true)), readFigure(denominator ?? "", of(true))] as const;
  return bothFigures(parts, measure);
}

const isOwnUnit = (given: string, own: string): boolean =>
  given.trim().toLowerCase() === own.trim().toLowerCase();

function oneFigure(read: ReadFigure, isRate: boolean): Figure | Fault {
  if (!read.ok) return { column: "value", sentence: read.sentence };
  if (isRate && read.state === "reported")
    return { column: "denominator", sentence: "A rate needs its numerator and its denominator" };
  return { state: read.state, value: read.value, numerator: null, denominator: null };
}

function bothFigures(
  [numerator, denominator]: readonly [ReadFigure, ReadFigure],
  { valueKind, isOver100Allowed }: PointContext["measure"],
): Figure | Fault {
  if (!numerator.ok) return { column: "numerator", sentence: numerator.sentence };
  if (!denominator.ok) return { column: "denominator", sentence: denominator.sentence };
  // A share of which one part is hidden is hidden; what is known of it would lead back to the rest.
  const unknown = [numerator, denominator].find(({ state }) => state !== "reported");
  if (unknown) return { state: unknown.state, value: null, numerator: null, denominator: null };
  const [above, below] = [numerator.value ?? 0, denominator.value ?? 0];
  if (below === 0)
    return {
      column: "denominator",
      sentence: "The denominator is zero, so there is nothing to be a share of",
    };
  if (valueKind === "proportion" && !isOver100Allowed && above > below)
    return { column: "numerator", sentence: "The numerator is larger than the denominator" };
  return { state: "reported", value: null, numerator: above, denominator: below };
}

/** Whether two points say the same, final or provisional included. */
export const isSameFigure = (one: MeasuredPoint, other: MeasuredPoint): boolean =>
  one.state === other.state &&
  one.value === other.value &&
  one.numerator === other.numerator &&
  one.denominator === other.denominator &&
  one.isProvisional === other.isProvisional;

/** Of rows of one period that agree the first is used; where they differ nobody can tell which is right. */
function refuseTwice(judged: readonly JudgedPoint[], length: PeriodLength): JudgedPoint[] {
  const byPeriod = new Map<string, Exclude<JudgedPoint, { outcome: "refused" }>[]>();
  for (const one of judged)
    if (one.outcome !== "refused")
      byPeriod.set(one.point.period, [...(byPeriod.get(one.point.period) ?? []), one]);
  return judged.map((one) => {
    if (one.outcome === "refused") return one;
    const same = byPeriod.get(one.point.period) ?? [];
    const [first] = same;
    if (first === undefined || same.length === 1) return one;
    const differ = same.some((other) => !isSameFigure(other.point, first.point));
    if (!differ && one === first) return one;
    const others = same.filter((other) => other !== one).map(({ row }) => row);
    const period = showPeriod(one.point.period, length);
    const sentence = differ
      ? `${period} has two figures, here and in row ${others.join(", ")}: keep the right one`
      : `${period} stands in row ${first.row} already, with the same figure`;
    return { row: one.row, outcome: "refused", period, column: "period", sentence };
  });
}
