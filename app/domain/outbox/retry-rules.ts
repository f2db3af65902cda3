const MINUTE_MS = 60_000;

/** Waits after the first, second… failure; after the last one the message is given up (about a day and a half in all). */
const WAITS_MINUTES = [1, 5, 15, 60, 240, 720, 1_440];

export const MOST_ATTEMPTS = WAITS_MINUTES.length + 1;

interface Attempted {
  attempts: number;
  claimedAt: number | null;
}

/**
 * Whether a message may be tried now. One being sent by a process that died looks like one that failed:
 * it is tried again after the same wait, so that a message may come twice after a crash and never gets lost.
 */
export function isDue({ attempts, claimedAt }: Attempted, now: number): boolean {
  if (claimedAt === null || attempts === 0) return true;
  const wait = WAITS_MINUTES[Math.min(attempts, WAITS_MINUTES.length) - 1] ?? 0;
  return now - claimedAt >= wait * MINUTE_MS;
}

export const isToBeGivenUp = ({ attempts }: Pick<Attempted, "attempts">): boolean =>
  attempts >= MOST_ATTEMPTS;
