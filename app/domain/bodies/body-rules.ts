import { isCalendarDate } from "~/lib/dates";

export type BodyRefusal =
  | "not_found"
  | "stale"
  | "name_required"
  | "name_taken"
  | "opened_after_closed"
  | "date_unreadable"
  | "reason_required"
  | "own_relative"
  | "relative_unknown";

export interface BodyDetails {
  name: string;
  openedOn: string | null;
  closedOn: string | null;
}

/** What is wrong with a body's details by themselves, or null. */
export function refusalOfDetails({ name, openedOn, closedOn }: BodyDetails): BodyRefusal | null {
  if (name.trim().length < 2) return "name_required";
  for (const on of [openedOn, closedOn]) if (on !== null && !isCalendarDate(on)) return "date_unreadable";
  return openedOn !== null && closedOn !== null && closedOn < openedOn ? "opened_after_closed" : null;
}

/** A body's own number where it has no ODS code: B0001, B0002… (design §3: permanent). */
export const numberedCode = (number: number): string => `B${String(number).padStart(4, "0")}`;
