import { query } from "~db/client.server";
import { apiTokens, apiTokenScopes } from "~db/schema/api-access";
import type { ApiScope, Role } from "~db/vocabulary";
import { unlogged, type Writing } from "~db/writing.server";

export interface TokenRow {
  id: number;
  userId: number;
  bodyId: number;
  bodyCode: string;
  bodyName: string;
  name: string;
  madeBy: string;
  madeAt: number;
  expiresAt: number;
  revokedAt: number | null;
  lastUsedAt: number | null;
  /** Parted by commas. */
  scopes: string;
  /** The role in which its maker works for the body now; null where they do not, or may not sign in. */
  role: Role | null;
}

const TOKEN = `SELECT t.id, t.user_id AS userId, t.body_id AS bodyId, b.code AS bodyCode, b.name AS bodyName, t.name,
    u.name AS madeBy, t.made_at AS madeAt, t.expires_at AS expiresAt, t.revoked_at AS revokedAt,
    (SELECT last_used_at FROM api_token_uses WHERE token_id = t.id) AS lastUsedAt,
    (SELECT group_concat(scope) FROM api_token_scopes WHERE token_id = t.id) AS scopes,
    (SELECT m.role FROM memberships m WHERE m.user_id = t.user_id AND m.body_id = t.body_id AND m.ended_at IS NULL
       AND m.role IN ('body_contributor', 'body_approver') AND u.state = 'active' ORDER BY m.id LIMIT 1) AS role
  FROM api_tokens t JOIN bodies b ON b.id = t.body_id JOIN users u ON u.id = t.user_id`;

export const findTokenOfHash = (hash: string) =>
  query<TokenRow, [string]>(`${TOKEN} WHERE t.token_hash = ?`).get(hash);

export const findToken = (id: number) => query<TokenRow, [number]>(`${TOKEN} WHERE t.id = ?`).get(id);

const MOST_LISTED = 200;

export const listTokensOfBody = (bodyId: number) =>
  query<TokenRow, [number]>(`${TOKEN} WHERE t.body_id = ? ORDER BY t.id DESC LIMIT ${MOST_LISTED}`).all(
    bodyId,
  );

export const listTokens = (limit: number, offset: number) =>
  query<TokenRow, [number, number]>(`${TOKEN} ORDER BY t.id DESC LIMIT ? OFFSET ?`).all(limit, offset);

export const countTokens = (): number =>
  query<{ n: number }>("SELECT count(*) AS n FROM api_tokens").get()?.n ?? 0;

export const countInForce = (bodyId: number, now: number): number =>
  query<{ n: number }, [number, number]>(
    "SELECT count(*) AS n FROM api_tokens WHERE body_id = ? AND revoked_at IS NULL AND expires_at > ?",
  ).get(bodyId, now)?.n ?? 0;

interface NewToken {
  tokenHash: string;
  userId: number;
  bodyId: number;
  name: string;
  expiresAt: number;
  scopes: readonly ApiScope[];
}

export function insertToken(w: Writing, { scopes, ...token }: NewToken): number {
  const id = w.insert(apiTokens, { ...token, madeAt: w.at });
  for (const scope of scopes) w.insert(apiTokenScopes, { tokenId: id, scope });
  return id;
}

export const updateRevoked = (w: Writing, id: number, userId: number): void =>
  w.update(apiTokens, id, { revokedAt: w.at, revokedByUserId: userId });

export const updateLastUsed = (tokenId: number, at: number): number =>
  unlogged((u) =>
    u.run(
      "api_token_uses",
      `INSERT INTO api_token_uses (token_id, last_used_at) VALUES (?, ?)
       ON CONFLICT (token_id) DO UPDATE SET last_used_at = excluded.last_used_at`,
      ...[tokenId, at],
    ),
  );
