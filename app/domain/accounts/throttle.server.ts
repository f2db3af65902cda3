import { keyedDigest } from "~db/secrets.server";
import { countedUp, isTooMany, type ThrottleKind } from "./throttle-rules";
import { deleteCount, deletePastCounts, lowerCount, updateCount } from "./throttles-repository.server";

export type Throttled = { isAllowed: true } | { isAllowed: false; tryAgainAt: number };

/** Only a keyed digest is kept: the table says nothing about who tried. */
const keyOf = (kind: ThrottleKind, who: string): string =>
  keyedDigest("throttle", `${kind}:${who.toLowerCase()}`);

/**
 * Counts one attempt of `who` (an account's e-mail address, a client's address) and says whether it may
 * go on, or when to try again (ms since 1970). Counted before the work, so that many at once cannot slip through.
 */
export function countAttempt(kind: ThrottleKind, who: string, now = Date.now()): Throttled {
  const count = updateCount(keyOf(kind, who), (before) => countedUp(kind, before, now));
  if (count.attempts === 1) deletePastCounts(now);
  return isTooMany(kind, count) ? { isAllowed: false, tryAgainAt: count.windowEndsAt } : { isAllowed: true };
}

/** After a success: what went before no longer counts against them. */
export const forgetAttempts = (kind: ThrottleKind, who: string): void => deleteCount(keyOf(kind, who));

/** After a success: it was no failure, and those before it go on counting. For what many people share. */
export const takeBackAttempt = (kind: ThrottleKind, who: string): void => lowerCount(keyOf(kind, who));
