import type { MeasureDefinition } from "./measured-series";
import { aPeriod, showFigure, showPeriod, showUnit } from "./shown-value-rules";
import { showDate } from "~/lib/dates";
import type { PeriodLength } from "~db/vocabulary";

const NATIONS = /^(England|Wales|Scotland|Northern Ireland|Great Britain|the United Kingdom)\b/;

/** "Restraint at Ashdown NHS Trust", "Restraint in England". */
export const subjectOf = ({ name, of }: MeasureDefinition): string =>
  of === null || of === "" ? name : `${name} ${NATIONS.test(of) ? "in" : "at"} ${of}`;

/** What follows a figure: " people restrained a month", " restraints per 1,000 bed days", " of patients discharged". */
export function tailOf(definition: MeasureDefinition): string {
  if (definition.valueKind === "proportion") {
    const of = definition.unit.replace(/^%\s*/, "");
    return of === "" ? "" : ` ${of}`;
  }
  const unit = showUnit(definition);
  return unit === "" ? "" : ` ${unit}${aPeriod(definition)}`;
}

/** "34 people restrained a month", "71.2% of patients discharged". */
export const amount = (definition: MeasureDefinition, value: number): string =>
  `${showFigure(definition, value)}${tailOf(definition)}`;

/** "a mean of " where the figures were averaged; a share of all is no mean of shares. */
export const meanWords = ({ valueKind }: MeasureDefinition): string =>
  valueKind === "proportion" || valueKind === "rate" ? "" : "a mean of ";

/** "in May 2024" of a monthly measure, "on 14 May 2024" of a finer one. */
export const whenOf = (on: string, length: PeriodLength): string =>
  length === "day" || length === "week" ? `on ${showDate(on)}` : `in ${showDate(on).replace(/^\d+ /, "")}`;

/** "lower", "more": which way a difference lies. */
export const differenceWay = ({ valueKind }: MeasureDefinition, difference: number): string => {
  const isCount = valueKind === "count";
  return difference < 0 ? (isCount ? "fewer" : "lower") : isCount ? "more" : "higher";
};

/** Why the latest stretch is judged by itself, as it follows "when" or "on 1 June 2024". */
export function sinceWords(
  { methodChanges, rebases }: MeasureDefinition,
  from: string,
  previous: string,
): string {
  const within = ({ on }: { on: string }) => on > previous && on <= from;
  if (methodChanges.some((one) => one.breaksSeries && within(one))) return "how it is counted changed";
  const rebase = rebases.find(within);
  return rebase ? `it was judged anew (${rebase.reason.replace(/[.\s]+$/, "")})` : "its baseline began";
}

const PLURALS: Record<PeriodLength, [string, string]> = {
  day: ["day", "days"],
  week: ["week", "weeks"],
  month: ["month", "months"],
  quarter: ["quarter", "quarters"],
  year: ["year", "years"],
};

/** "1 month", "12 months"; "9 events" of measures between events. */
export function periodsOf({ valueKind, length }: MeasureDefinition, count: number): string {
  const between = valueKind === "days_between" || valueKind === "cases_between";
  const [one, many] = between ? ["event", "events"] : PLURALS[length];
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** "January 2023 to April 2024", or one period. */
export function spanOf({ length }: MeasureDefinition, from: string, to: string): string {
  const [first, last] = [showPeriod(from, length), showPeriod(to, length)];
  return first === last ? first : length === "quarter" ? `${first} until ${last}` : `${first} to ${last}`;
}

/** "7 points", "1 point". */
export const pointsOf = (count: number): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? "point" : "points"}`;

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
