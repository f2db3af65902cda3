import { addDays } from "~/lib/dates";
import type { DigestFrequency } from "~db/vocabulary";

export type FollowRefusal =
  "not_found" | "too_many" | "too_quick" | "form_expired" | "link_unknown" | "link_expired" | "no_email";

/** One address may follow so much; a digest of more would be read by nobody. */
export const MOST_FOLLOWS = 50;

/** Days for which the link to confirm with can be used; then what was asked for is removed. */
export const CONFIRM_DAYS = 7;

const DAY_MS = 86_400_000;
/** A person reads a form before sending it; a program seldom waits. */
const SHORTEST_READING_MS = 2_000;
const LONGEST_READING_MS = 24 * 3_600_000;

export const isConfirmLate = (askedAt: number, now: number): boolean => now - askedAt > CONFIRM_DAYS * DAY_MS;

/** The last instant at which something still unconfirmed may have been asked for. */
export const confirmedBefore = (now: number): number => now - CONFIRM_DAYS * DAY_MS;

/** Whether a form shown at one instant and sent at another was sent by a person, as far as time tells. */
export function refusalOfTiming(shownAt: number | null, sentAt: number): FollowRefusal | null {
  if (shownAt === null || sentAt - shownAt > LONGEST_READING_MS) return "form_expired";
  return sentAt - shownAt < SHORTEST_READING_MS ? "too_quick" : null;
}

/** The Monday of a date's week. */
export function mondayOf(on: string): string {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return addDays(on, -((weekday + 6) % 7));
}

/** Whether an address last looked after on one London day is due again on another: daily, or once a week from Monday. */
export const isDigestDue = (frequency: DigestFrequency, digestedOn: string, today: string): boolean =>
  digestedOn < (frequency === "daily" ? today : mondayOf(today));

/** E-mails of the day go out from seven in the morning, London. */
const FIRST_SENDING_HOUR = 7;
export const isSendingHour = (londonHour: number): boolean => londonHour >= FIRST_SENDING_HOUR;
