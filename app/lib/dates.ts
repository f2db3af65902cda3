const londonCalendar = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

const MS_A_DAY = 86_400_000;

/** The calendar date in London at an instant (ms since 1970), YYYY-MM-DD. */
export function londonDay(at: number): string {
  const minute = Math.floor(at / MS_A_MINUTE);
  if (minute !== lastMinute) {
    lastMinute = minute;
    lastDay = londonCalendar.format(at);
  }
  return lastDay;
}

/** Writers ask for today thousands of times a second, and a calendar is slow; no day changes within a minute. */
let lastMinute = Number.NaN;
let lastDay = "";
const MS_A_MINUTE = 60_000;

/** "6 May 2026"; the text itself when it is not a full date. */
export function showDate(on: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(on);
  if (!parts) return on;
  return `${Number(parts[3])} ${MONTHS[Number(parts[2]) - 1] ?? ""} ${parts[1] ?? ""}`;
}

/** Whether a date is the last day of its month. */
export const isMonthEnd = (on: string): boolean =>
  isCalendarDate(on) && addDays(on, 1).slice(0, 7) !== on.slice(0, 7);

/**
 * "by the end of March 2021" for a month's last day that stands for the month, because its source tells no
 * more than that; any other day as it is.
 */
export const showByMonth = (on: string): string =>
  isMonthEnd(on) ? `by the end of ${showDate(on).replace(/^\d+ /, "")}` : showDate(on);

/** The instant (ms since 1970) at which a London day begins: an hour before UTC's in summer time. */
export function startOfLondonDay(on: string): number {
  const midnight = Date.parse(`${on}T00:00:00Z`);
  const inSummer = midnight - 3_600_000;
  return londonDay(inSummer) === on ? inSummer : midnight;
}

/** The date `days` after (or, negative, before) a date; calendar days, so no clock change can shift it. */
export const addDays = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * MS_A_DAY).toISOString().slice(0, 10);

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_A_DAY);

/** The same day `months` later, or that month's last day where it has no such day. */
export function addMonths(on: string, months: number): string {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whether a text is a real calendar date, YYYY-MM-DD. */
export function isCalendarDate(on: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(`${on}T00:00:00Z`)) && addDays(on, 0) === on
  );
}

/** The date `days` working days later: Monday to Friday, holidays not counted out. */
export function addWorkingDays(on: string, days: number): string {
  let day = on;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}
