import { isCalendarDate } from "~/lib/dates";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The first day of the period that a point of a measure is of, YYYY-MM-DD, or null where it cannot be read:
 * "2022-02", "2022-02-01", "01/02/2022" (day first), "Feb-22", "February 2022".
 */
export function readPeriod(raw: string): string | null {
  const text = raw.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[t ]00:00.*)?$/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (dayFirst) return day(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = /^(?:(\d{1,2})[\s-]+)?([a-z]{3,9})[\s'’/-]+(\d{4}|\d{2})$/.exec(text);
  if (!named) return null;
  const month = MONTHS.indexOf((named[2] ?? "").slice(0, 3)) + 1;
  const year = named[3] ?? "";
  return month === 0 ? null : day(year.length === 2 ? `20${year}` : year, String(month), named[1]);
}

function day(year = "", month = "", dayOfMonth = "1"): string | null {
  const on = [year, month.padStart(2, "0"), dayOfMonth.padStart(2, "0")].join("-");
  return isCalendarDate(on) ? on : null;
}
