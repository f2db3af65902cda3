const MINUTE_MS = 60_000;

interface Limit {
  attempts: number;
  windowMs: number;
}

/**
 * How often something may be tried in a window of time. Sign-in counts failures: enough for a person who
 * mistypes, useless for guessing. An address may be a whole hospital's, so it gets more.
 */
export const LIMITS = {
  sign_in_account: { attempts: 10, windowMs: 15 * MINUTE_MS },
  sign_in_address: { attempts: 60, windowMs: 15 * MINUTE_MS },
  password_change: { attempts: 10, windowMs: 15 * MINUTE_MS },
  password_link_address: { attempts: 30, windowMs: 15 * MINUTE_MS },
  correction_address: { attempts: 10, windowMs: 60 * MINUTE_MS },
  correction_email: { attempts: 5, windowMs: 24 * 60 * MINUTE_MS },
  statement_address: { attempts: 10, windowMs: 60 * MINUTE_MS },
  statement_email: { attempts: 5, windowMs: 24 * 60 * MINUTE_MS },
  follow_address: { attempts: 20, windowMs: 60 * MINUTE_MS },
  follow_email: { attempts: 10, windowMs: 24 * 60 * MINUTE_MS },
} as const satisfies Record<string, Limit>;
export type ThrottleKind = keyof typeof LIMITS;

export interface Count {
  attempts: number;
  windowEndsAt: number;
}

/** The count after one more attempt: a window that has passed starts anew. */
export const countedUp = (kind: ThrottleKind, before: Count | undefined, now: number): Count =>
  before && before.windowEndsAt > now
    ? { ...before, attempts: before.attempts + 1 }
    : { attempts: 1, windowEndsAt: now + LIMITS[kind].windowMs };

export const isTooMany = (kind: ThrottleKind, { attempts }: Count): boolean =>
  attempts > LIMITS[kind].attempts;
