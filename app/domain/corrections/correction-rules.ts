import { addWorkingDays } from "~/lib/dates";
import type { CorrectionState } from "~db/vocabulary";

export type CorrectionRefusal =
  | "not_found"
  | "too_many"
  | "too_quick"
  | "form_expired"
  | "link_unknown"
  | "link_expired"
  | "stale"
  | "already_decided"
  | "not_confirmed"
  | "reason_required"
  | "dismissal_reason_required";

export const MESSAGE_MIN_LENGTH = 20;
export const MESSAGE_MAX_LENGTH = 4_000;

/** Working days in which the registrar means to decide (design §4.9). */
export const DECISION_WORKING_DAYS = 10;
/** Days within which a request is confirmed, by its link or by the registrar; then all that was sent is removed. */
export const CONFIRMATION_DAYS = 7;
const CONFIRMATION_MS = CONFIRMATION_DAYS * 86_400_000;
export const REASON_MIN_LENGTH = 10;
/** A person reads a form before sending it; a program seldom waits. */
const SHORTEST_WRITING_MS = 3_000;
const LONGEST_WRITING_MS = 24 * 3_600_000;

/** The day by which a request confirmed on a day is to be decided. */
export const targetOf = (confirmedOn: string): string => addWorkingDays(confirmedOn, DECISION_WORKING_DAYS);

/** Requests made before this instant are over, unless somebody confirmed them. */
export const confirmableSince = (now: number): number => now - CONFIRMATION_MS;

export const isConfirmationOver = (requestedAt: number, now: number): boolean =>
  requestedAt < confirmableSince(now);

/** Whether a form shown at one instant and sent at another was written by a person, as far as time tells. */
export function refusalOfTiming(shownAt: number | null, sentAt: number): CorrectionRefusal | null {
  if (shownAt === null || sentAt - shownAt > LONGEST_WRITING_MS) return "form_expired";
  return sentAt - shownAt < SHORTEST_WRITING_MS ? "too_quick" : null;
}

export const DECISIONS = [
  "corrected",
  "partly_corrected",
  "not_corrected",
] as const satisfies CorrectionState[];
export type CorrectionDecision = (typeof DECISIONS)[number];

export const isDecided = (state: CorrectionState): boolean =>
  (DECISIONS as readonly CorrectionState[]).includes(state);

/** Whether all that was sent with a request is gone, because nobody confirmed it. */
export const wasRemoved = (state: CorrectionState): boolean => state === "expired" || state === "dismissed";
