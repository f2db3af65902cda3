import { query } from "~db/client.server";
import { sessions } from "~db/schema/accounts";
import { unlogged } from "~db/writing.server";

export interface SessionRow {
  sessionId: number;
  userId: number;
  lastSeenAt: number;
  expiresAt: number;
  name: string;
  email: string;
}

/** The session of a token's digest, with its owner, who must still be active. */
export const findSession = (tokenHash: string) =>
  query<SessionRow, [string]>(
    `SELECT s.id AS sessionId, s.user_id AS userId, s.last_seen_at AS lastSeenAt, s.expires_at AS expiresAt, u.name, u.email
     FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.token_hash = ? AND u.state = 'active'`,
  ).get(tokenHash);

export interface OpenSession {
  id: number;
  device: string | null;
  startedAt: number;
  lastSeenAt: number;
}

export const listSessions = (userId: number, now: number, idleMs: number) =>
  query<OpenSession, [number, number, number]>(
    `SELECT id, device, started_at AS startedAt, last_seen_at AS lastSeenAt FROM sessions
     WHERE user_id = ? AND expires_at > ? AND last_seen_at > ? ORDER BY last_seen_at DESC LIMIT 50`,
  ).all(userId, now, now - idleMs);

export interface NewSession {
  tokenHash: string;
  userId: number;
  startedAt: number;
  lastSeenAt: number;
  expiresAt: number;
  device: string;
}

export const insertSession = (session: NewSession): number => unlogged((u) => u.insert(sessions, session));

export const updateLastSeen = (sessionId: number, at: number): void => {
  unlogged((u) => u.run("sessions", "UPDATE sessions SET last_seen_at = ? WHERE id = ?", at, sessionId));
};

/** Ends one session of a user; answers how many there were (0 or 1). */
export const deleteSession = (userId: number, sessionId: number): number =>
  unlogged((u) => u.run("sessions", "DELETE FROM sessions WHERE id = ? AND user_id = ?", sessionId, userId));

export const deleteSessionsOf = (userId: number, exceptId: number | null): number =>
  unlogged((u) =>
    u.run("sessions", "DELETE FROM sessions WHERE user_id = ? AND id IS NOT ?", userId, exceptId),
  );

export const deleteSessionsOver = (now: number, idleMs: number): number =>
  unlogged((u) =>
    u.run("sessions", "DELETE FROM sessions WHERE expires_at <= ? OR last_seen_at <= ?", now, now - idleMs),
  );

export const deleteSessionOfToken = (tokenHash: string): void => {
  unlogged((u) => u.run("sessions", "DELETE FROM sessions WHERE token_hash = ?", tokenHash));
};
