import type { SeedDate } from "./seed-types";

const DAY_MS = 86_400_000;

/** The calendar day `YYYY-MM-DD` that a seed date means when the register is loaded on `today`. */
export function dayOf(date: SeedDate, today: string): string {
  if (typeof date === "string") return date;
  const days = "daysAgo" in date ? -date.daysAgo : date.daysAhead;
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
