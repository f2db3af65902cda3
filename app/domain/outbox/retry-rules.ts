import type { MessageKind } from "~db/vocabulary";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Waits after the first, second… failure; after the last one the message is given up (about a day and a half in all). */
const WAITS_MINUTES = [1, 5, 15, 60, 240, 720, 1_440];

export const MOST_ATTEMPTS = WAITS_MINUTES.length + 1;

/** How long one try may take: less than the shortest wait, so that a claim never lapses under its sender. */
export const LONGEST_TRY_MS = 45_000;

/** Where nobody can be reached to carry e-mail, all of it waits this long. */
export const WAIT_WHEN_DOWN_MS = MINUTE_MS;

/**
 * Days after which a message is of no use: links are valid for seven; a decision is public by then; a body
 * has ten working days to reply. After them the message goes, sent or not, with the address it was for.
 */
const USEFUL_DAYS: Record<MessageKind, number> = {
  invitation: 7,
  correction_confirmation: 7,
  correction_decision: 30,
  right_of_reply: 14,
  statement_confirmation: 7,
  statement_decision: 30,
  statement_reply: 14,
  follow_confirmation: 7,
  digest: 7,
  reminder: 2,
  escalation: 14,
};

export const expiryOf = (kind: MessageKind, queuedAt: number): number =>
  queuedAt + USEFUL_DAYS[kind] * DAY_MS;

/**
 * When the claim for a message's next try lapses. One being sent by a process that died looks like one that
 * failed: it is tried again after the same wait, so that a message may come twice after a crash and never
 * gets lost. `attempts` counts the tries before this one.
 */
export function claimLapsesAt(attempts: number, now: number): number {
  const wait = WAITS_MINUTES[Math.min(attempts, WAITS_MINUTES.length - 1)] ?? 1;
  return now + wait * MINUTE_MS;
}

/** Whether a message that failed was tried often enough. */
export const isToBeGivenUp = ({ attempts }: { attempts: number }): boolean => attempts >= MOST_ATTEMPTS;
