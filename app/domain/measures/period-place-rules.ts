import { addDays, addMonths, daysBetween, isCalendarDate } from "~/lib/dates";
import type { PeriodLength } from "~db/vocabulary";

/** The last day of the period that begins on a day. */
export function periodEnd(length: PeriodLength, from: string): string {
  if (length === "day") return from;
  if (length === "week") return addDays(from, 6);
  return addDays(addMonths(from, MONTHS[length]), -1);
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The first day of the period that a day is in. Months and quarters are the calendar's; weeks and years begin
 * as those held do (a financial year in April), where any are held, else on the day given.
 */
export function periodStart(length: PeriodLength, on: string, heldStart: string | null): string {
  if (length === "day") return on;
  if (length === "week") return heldStart === null ? on : addDays(on, -mod(daysBetween(heldStart, on), 7));
  if (length === "month") return `${on.slice(0, 7)}-01`;
  const month = Number(on.slice(5, 7));
  if (length === "quarter") return addMonths(`${on.slice(0, 7)}-01`, -((month - 1) % 3));
  if (heldStart === null) return on;
  const start = `${on.slice(0, 4)}${heldStart.slice(4)}`;
  const day = isCalendarDate(start) ? start : `${on.slice(0, 4)}-03-01`;
  return day <= on ? day : addMonths(day, -12);
}

const mod = (count: number, by: number): number => ((count % by) + by) % by;

/** The first day of the next period. */
export const nextPeriod = (length: PeriodLength, from: string): string => addDays(periodEnd(length, from), 1);

const MONTH_NAMES = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** A period in words: "February 2022", "week of 7 February 2022", "January to March 2022", "year from 1 April 2022". */
export function showPeriod(length: PeriodLength, from: string): string {
  const [year = "", month = "", day = ""] = from.split("-");
  const name = (at: number) => MONTH_NAMES[(at - 1) % 12] ?? "";
  const plain = `${Number(day)} ${name(Number(month))} ${year}`;
  if (length === "month") return `${name(Number(month))} ${year}`;
  if (length === "quarter") return `${name(Number(month))} to ${name(Number(month) + 2)} ${year}`;
  if (length === "week") return `week of ${plain}`;
  return length === "year" ? `year from ${plain}` : plain;
}
