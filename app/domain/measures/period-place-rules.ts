import { periodAfter } from "~/domain/impact/series-rules";
import { addDays, addMonths, daysBetween, isCalendarDate } from "~/lib/dates";
import type { PeriodLength } from "~db/vocabulary";

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

/** The first day after a period. */
export const nextDayAfter = (period: string, length: PeriodLength): string =>
  length === "day" ? addDays(period, 1) : periodAfter(period, length);
