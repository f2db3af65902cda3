import { addDays, addMonths } from "~/lib/dates";

/** A quarter of a financial year, which begins in April: "2026-1" is April to June 2026. */
export interface Quarter {
  key: string;
  label: string;
  from: string;
  /** Its last day. */
  to: string;
}

const MONTHS = ["April to June", "July to September", "October to December", "January to March"];

/** The quarter a day is in. */
export function quarterOf(on: string): Quarter {
  const month = Number(on.slice(5, 7));
  const index = Math.floor(((month + 8) % 12) / 3);
  const calendarYear = Number(on.slice(0, 4));
  const year = month < 4 ? calendarYear - 1 : calendarYear;
  const firstMonth = String(index === 3 ? 1 : 4 + index * 3).padStart(2, "0");
  const from = `${index === 3 ? year + 1 : year}-${firstMonth}-01`;
  return {
    key: `${year}-${index + 1}`,
    label: `${MONTHS[index] ?? ""} ${from.slice(0, 4)} (quarter ${index + 1} of ${year}/${String(year + 1).slice(2)})`,
    ...{ from, to: addDays(addMonths(from, 3), -1) },
  };
}

/** The quarter of a day and the `count` before it, newest first. */
export function quartersBefore(on: string, count: number): Quarter[] {
  const quarters = [quarterOf(on)];
  while (quarters.length < count) quarters.push(quarterOf(addDays(quarters.at(-1)?.from ?? on, -1)));
  return quarters;
}
