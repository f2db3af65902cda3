import { addDays, addMonths } from "~/lib/dates";

/** How many letters of answer can be assessed in a month, from a month on; null: as many as come. */
export interface Capacity {
  lettersAMonth: number | null;
  startsOn: string;
}

export type CapacityRefusal = "letters_unreadable" | "nothing_changed" | "reason_missing";

const SHORTEST_REASON = 10;
export const MOST_LETTERS = 10_000;

/** A capacity as it was typed: a number, null for no limit, or undefined where it is neither. */
export const typedCapacity = (typed: string, isLimited: boolean): number | null | undefined => {
  if (!isLimited) return null;
  const letters = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0;
  return letters >= 1 && letters <= MOST_LETTERS ? letters : undefined;
};

export function refusalsOfCapacity(
  given: { letters: number | null | undefined; reason: string },
  now: number | null,
): CapacityRefusal[] {
  const refusals: CapacityRefusal[] = [];
  if (given.letters === undefined) refusals.push("letters_unreadable");
  else if (given.letters === now) refusals.push("nothing_changed");
  if (given.reason.trim().length < SHORTEST_REASON) refusals.push("reason_missing");
  return refusals;
}

/** The first day of the month after `on`: a capacity is stated before the letters come that it holds for. */
export const startOfNextMonth = (on: string): string => addMonths(`${on.slice(0, 7)}-01`, 1);

export const endOfMonth = (month: string): string => addDays(addMonths(`${month}-01`, 1), -1);

/** What could be assessed in a month such as 2026-10, by what was stated, oldest first; null without a limit. */
export function capacityOf(month: string, stated: readonly Capacity[]): number | null {
  const held = stated.filter(({ startsOn }) => startsOn <= `${month}-01`);
  return held.at(-1)?.lettersAMonth ?? null;
}
