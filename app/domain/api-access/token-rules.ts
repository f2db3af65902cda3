import { API_SCOPES, labelOf, type ApiScope } from "~db/vocabulary";
import { londonDay, showDate } from "~/lib/dates";

/** How every token begins, so that one left in a file or a log is known for what it is. */
export const TOKEN_START = "nrr_";
const TOKEN = /^nrr_[\w-]{43}$/;

export const DAY_MS = 86_400_000;
export const LIFETIMES = [30, 90, 180, 365] as const;
export const MOST_IN_FORCE = 20;

/** What a request says of itself in its Authorization header (RFC 6750). */
export type GivenToken = { kind: "none" } | { kind: "unreadable" } | { kind: "token"; token: string };

export function readAuthorization(header: string | null): GivenToken {
  if (header === null || header.trim() === "") return { kind: "none" };
  const [, token = ""] = /^Bearer +(\S+)$/i.exec(header.trim()) ?? [];
  return TOKEN.test(token) ? { kind: "token", token } : { kind: "unreadable" };
}

export interface TokenFacts {
  expiresAt: number;
  revokedAt: number | null;
  scopes: readonly ApiScope[];
  /** Whether whoever made it may still sign in and works for its body. */
  isOwnerThere: boolean;
}

export interface AccessRefusal {
  status: 401 | 403;
  sentence: string;
}

const refuse = (status: 401 | 403, sentence: string): AccessRefusal => ({ status, sentence });

const HOW_TO_GIVE =
  "Send it in the header “Authorization: Bearer nrr_…”. People of a body make tokens in its workspace.";

/** Why a request without a token that can be used is refused. */
export const withoutToken = (given: "none" | "unreadable" | "unknown"): AccessRefusal =>
  refuse(
    401,
    {
      none: `This address needs a token. ${HOW_TO_GIVE}`,
      unreadable: `The Authorization header holds no token of this register. ${HOW_TO_GIVE}`,
      unknown: "This register made no such token. Check that it was copied whole.",
    }[given],
  );

/** Why a token may not be used now, or for this; null where it may. */
export function accessRefusal(token: TokenFacts, needed: ApiScope | null, now: number): AccessRefusal | null {
  const dayOf = (at: number) => showDate(londonDay(at));
  if (token.revokedAt !== null)
    return refuse(
      401,
      `This token was revoked on ${dayOf(token.revokedAt)}. Make a new one in the workspace.`,
    );
  if (token.expiresAt <= now)
    return refuse(401, `This token ended on ${dayOf(token.expiresAt)}. Make a new one in the workspace.`);
  if (!token.isOwnerThere)
    return refuse(
      401,
      "Whoever made this token no longer works for the body here. Somebody who does must make a new one.",
    );
  if (needed !== null && !token.scopes.includes(needed))
    return refuse(
      403,
      `This token is not for “${labelOf(API_SCOPES, needed)}” (${needed}). It is for: ${token.scopes.join(", ")}.`,
    );
  return null;
}

export type TokenState = "in force" | "ended" | "revoked";

export const tokenState = (token: Pick<TokenFacts, "expiresAt" | "revokedAt">, now: number): TokenState =>
  token.revokedAt !== null ? "revoked" : token.expiresAt <= now ? "ended" : "in force";
