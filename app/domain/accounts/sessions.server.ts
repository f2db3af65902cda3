import { createHash, randomBytes } from "node:crypto";
import type { SignedIn } from "./permission-rules";
import { deviceOf, IDLE_MS, isSessionOver, LONGEST_MS, SEEN_EVERY_MS } from "./session-rules";
import {
  deleteSession,
  deleteSessionOfToken,
  deleteSessionsOf,
  deleteSessionsOver,
  findSession,
  insertSession,
  listSessions,
  updateLastSeen,
  type OpenSession,
} from "./sessions-repository.server";
import { listRolesHeld } from "./users-repository.server";

export type { OpenSession };

export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Starts a session; answers the token for the cookie, of which only a digest is kept. */
export function startSession(userId: number, userAgent: string | null, now = Date.now()): string {
  const token = randomBytes(32).toString("base64url");
  deleteSessionsOver(now, IDLE_MS);
  insertSession({
    tokenHash: tokenHash(token),
    userId,
    startedAt: now,
    lastSeenAt: now,
    expiresAt: now + LONGEST_MS,
    device: deviceOf(userAgent),
  });
  return token;
}

/** Whose session the token opens, or null when it opens none, has ended, or its owner may not sign in. */
export function findCurrentSession(
  token: string,
  now: number,
): { sessionId: number; tokenHash: string; user: SignedIn } | null {
  const hash = tokenHash(token);
  const found = findSession(hash);
  if (!found || isSessionOver(found, now)) return null;
  if (now - found.lastSeenAt >= SEEN_EVERY_MS) updateLastSeen(found.sessionId, now);
  const { userId, name, email } = found;
  return {
    sessionId: found.sessionId,
    tokenHash: hash,
    user: { userId, name, email, memberships: listRolesHeld(userId) },
  };
}

export const listOpenSessions = (userId: number, now = Date.now()): OpenSession[] =>
  listSessions(userId, now, IDLE_MS);

/** Ends one of a person's own sessions; false when it is not theirs or has gone. */
export const endSession = (userId: number, sessionId: number): boolean =>
  deleteSession(userId, sessionId) === 1;

/** Ends all sessions of a person but one; answers how many ended. */
export const endOtherSessions = (userId: number, exceptId: number | null): number =>
  deleteSessionsOf(userId, exceptId);

export const endSessionOfToken = (token: string): void => deleteSessionOfToken(tokenHash(token));
