import { randomBytes } from "node:crypto";
import { tokenHash } from "~/domain/accounts/sessions.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { API_SCOPES, type ApiScope } from "~db/vocabulary";
import { write, type Actor } from "~db/writing.server";
import * as repository from "./tokens-repository.server";
import type { TokenRow } from "./tokens-repository.server";
import {
  accessRefusal,
  DAY_MS,
  MOST_IN_FORCE,
  readAuthorization,
  TOKEN_START,
  tokenState,
  withoutToken,
  type AccessRefusal,
  type TokenState,
} from "./token-rules";

export type PersonActor = Extract<Actor, { kind: "person" }>;

export interface ListedToken {
  id: number;
  name: string;
  body: { code: string; name: string };
  madeBy: string;
  madeAt: number;
  expiresAt: number;
  revokedAt: number | null;
  lastUsedAt: number | null;
  scopes: ApiScope[];
  state: TokenState;
  /** Whether this person may revoke it. */
  mayRevoke: boolean;
}

const subjectOf = (id: number): string => `api token ${id}`;

const scopesOf = (row: TokenRow): ApiScope[] =>
  API_SCOPES.map(({ code }) => code).filter((scope) => row.scopes.split(",").includes(scope));

/** Makes a token for a person's body; its text is answered here and kept nowhere. */
export function makeToken(
  actor: PersonActor,
  given: { name: string; scopes: readonly ApiScope[]; days: number },
  at = Date.now(),
): Outcome<{ id: number; token: string; expiresAt: number }, "not_yours" | "too_many"> {
  const { bodyId } = actor;
  if (bodyId === null) return refused("not_yours");
  return write({ actor, action: "api_token_made", at }, (w) => {
    if (repository.countInForce(bodyId, w.at) >= MOST_IN_FORCE) return refused("too_many");
    const token = TOKEN_START + randomBytes(32).toString("base64url");
    const expiresAt = w.at + given.days * DAY_MS;
    const id = repository.insertToken(w, {
      ...{ tokenHash: tokenHash(token), userId: actor.userId, bodyId, expiresAt },
      ...{ name: given.name, scopes: given.scopes },
    });
    w.about(subjectOf(id));
    return done({ id, token, expiresAt });
  });
}

/** Whoever made it, an approver of its body, and an administrator may end a token. */
const mayRevoke = (actor: PersonActor, row: TokenRow): boolean =>
  actor.role === "admin" ||
  (actor.bodyId === row.bodyId && (actor.role === "body_approver" || row.userId === actor.userId));

/** Ends a token; one that was revoked before stays as it is. */
export function revokeToken(actor: PersonActor, id: number, at = Date.now()): Outcome<null, "not_yours"> {
  return write({ actor, action: "api_token_revoked", subject: subjectOf(id), at }, (w) => {
    const row = repository.findToken(id);
    if (!row || !mayRevoke(actor, row)) return refused("not_yours");
    if (row.revokedAt === null) repository.updateRevoked(w, id, actor.userId);
    return done(null);
  });
}

const listed = (row: TokenRow, actor: PersonActor, now: number): ListedToken => {
  const { id, name, madeBy, madeAt, expiresAt, revokedAt, lastUsedAt } = row;
  const state = tokenState(row, now);
  return {
    ...{ id, name, madeBy, madeAt, expiresAt, revokedAt, lastUsedAt, state, scopes: scopesOf(row) },
    body: { code: row.bodyCode, name: row.bodyName },
    mayRevoke: state === "in force" && mayRevoke(actor, row),
  };
};

/** A body's tokens, the newest first. */
export const listOwnTokens = (actor: PersonActor, now = Date.now()): ListedToken[] =>
  actor.bodyId === null
    ? []
    : repository.listTokensOfBody(actor.bodyId).map((row) => listed(row, actor, now));

const PER_PAGE = 50;

/** Every token of the register, for administrators. */
export function listAllTokens(actor: PersonActor, page: number, now = Date.now()) {
  const total = repository.countTokens();
  const pages = Math.max(Math.ceil(total / PER_PAGE), 1);
  const shown = Math.min(Math.max(page, 1), pages);
  const rows = repository.listTokens(PER_PAGE, (shown - 1) * PER_PAGE);
  return { total, pages, page: shown, tokens: rows.map((row) => listed(row, actor, now)) };
}

export interface Access {
  tokenId: number;
  /** SHA-256 of the token: what its share of requests is counted under. */
  digest: string;
  name: string;
  expiresAt: number;
  scopes: ApiScope[];
  body: { code: string; name: string };
  /** The person in whose name the system writes. */
  actor: PersonActor;
}

const USED_EVERY_MS = 60_000;

/** Whom a request's Authorization header lets act, or why nobody. Cookies are not asked. */
export function openAccess(
  authorization: string | null,
  needed: ApiScope | null,
  now = Date.now(),
): { ok: true; access: Access } | { ok: false; refusal: AccessRefusal } {
  const given = readAuthorization(authorization);
  if (given.kind !== "token") return { ok: false, refusal: withoutToken(given.kind) };
  const digest = tokenHash(given.token);
  const row = repository.findTokenOfHash(digest);
  if (!row) return { ok: false, refusal: withoutToken("unknown") };
  const { role } = row;
  const scopes = scopesOf(row);
  const refusal = accessRefusal({ ...row, scopes, isOwnerThere: role !== null }, needed, now);
  if (refusal) return { ok: false, refusal };
  if (row.lastUsedAt === null || now - row.lastUsedAt >= USED_EVERY_MS)
    repository.updateLastUsed(row.id, now);
  return {
    ok: true,
    access: {
      ...{ tokenId: row.id, digest, name: row.name, expiresAt: row.expiresAt, scopes },
      body: { code: row.bodyCode, name: row.bodyName },
      actor: { kind: "person", userId: row.userId, role: role ?? "body_contributor", bodyId: row.bodyId },
    },
  };
}
