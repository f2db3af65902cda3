import type { PeriodLength } from "~db/vocabulary";
import { addDays, daysBetween, showDate } from "~/lib/dates";
import type { MeasureDefinition } from "./measured-series";
import { PERIOD_DAYS, periodAfter } from "./series-rules";

type Unit = Pick<MeasureDefinition, "valueKind" | "unit" | "per" | "activity">;

/** As many decimals as tell values of a size apart: 1,234 · 34.6 · 3.46 · 0.0346. */
function decimalsFor(size: number): number {
  if (size === 0 || size >= 100) return 0;
  return size >= 10 ? 1 : Math.min(8, 2 - Math.floor(Math.log10(size)));
}

/** A figure by itself: "1,234", "34.6", "−3.4". */
export const showNumber = (value: number): string => inEnglish(value, 0, decimalsFor(Math.abs(value)));

/** Figures that are read together, all as exact as the largest: 34.0 and 9.8; whole ones stay whole. */
export function showAlike(values: readonly number[]): string[] {
  const decimals = decimalsFor(Math.max(0, ...values.map(Math.abs)));
  const digits = values.every(Number.isInteger) ? 0 : decimals;
  return values.map((value) => inEnglish(value, digits, digits));
}

/** A format takes a hundred times as long to make as to use, and a chart shows a hundred figures. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function inEnglish(value: number, fewest: number, most: number): string {
  const key = `${fewest} ${most}`;
  const format =
    FORMATS.get(key) ??
    new Intl.NumberFormat("en-GB", { minimumFractionDigits: fewest, maximumFractionDigits: most });
  FORMATS.set(key, format);
  return format
    .format(value)
    .replace(/^-(?=[0.]*$)/, "")
    .replace("-", "−");
}

/** A share with its percent sign, other figures bare: "34.6%", "1,234". */
export const showFigure = ({ valueKind }: Pick<Unit, "valueKind">, value: number): string =>
  valueKind === "proportion" ? `${showNumber(value)}%` : showNumber(value);

/** What the vertical axis counts: "people restrained", "restraints per 1,000 bed days", "% of patients discharged". */
export function showUnit({ valueKind, unit, per, activity }: Unit): string {
  if (valueKind === "rate")
    return `${unit} per ${per === 1 ? "" : `${showNumber(per)} `}${activity ?? ""}`.trim();
  if (valueKind === "proportion") return unit.startsWith("%") ? unit : `% ${unit}`.trim();
  return unit;
}

const A_PERIOD: Record<PeriodLength, string> = {
  day: "a day",
  week: "a week",
  month: "a month",
  quarter: "a quarter",
  year: "a year",
};

/** "a month", as it follows a count; nothing after measures that are not by the period. */
export const aPeriod = ({ valueKind, length }: Pick<MeasureDefinition, "valueKind" | "length">): string =>
  valueKind === "count" ? ` ${A_PERIOD[length]}` : "";

const SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A period in words: "May 2024", "April to June 2024", "2024", "the week of 6 May 2024", "6 May 2024". */
export function showPeriod(period: string, length: PeriodLength): string {
  const date = showDate(period);
  const month = date.replace(/^\d+ /, "");
  if (length === "month") return month;
  if (length === "week") return `the week of ${date}`;
  if (length === "year")
    return period.slice(5) === "01-01"
      ? period.slice(0, 4)
      : `the year from ${period.endsWith("-01") ? month : date}`;
  if (length === "quarter") {
    const last = showDate(periodAfter(period, "month", 2)).replace(/^\d+ /, "");
    const isOneYear = month.slice(-4) === last.slice(-4);
    return `${isOneYear ? month.replace(/ \d{4}$/, "") : month} to ${last}`;
  }
  return date;
}

/** A period as short as an axis needs: "May 24", "2024", "6 May 24". */
export function showPeriodShort(period: string, length: PeriodLength): string {
  const [year = "", month = "", day = ""] = period.split("-");
  const named = `${SHORT_MONTHS[Number(month) - 1] ?? ""} ${year.slice(2)}`;
  if (length === "year" && period.slice(5) === "01-01") return year;
  return length === "day" || length === "week" ? `${Number(day)} ${named}` : named;
}

/** The last day of a period. */
export const periodEnd = (period: string, length: PeriodLength): string =>
  addDays(periodAfter(period, length), -1);

/** Days from `from` to the middle of a period: where its point stands, for the figure is of the whole period. */
export const middleOf = (from: string, period: string, length: PeriodLength): number =>
  daysBetween(from, period) + PERIOD_DAYS[length] / 2;
