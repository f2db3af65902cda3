import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ApiScope } from "../vocabulary";
import { users } from "./accounts";
import { bodies } from "./bodies";
import { id, instant, word } from "./columns";

const tokenId = () =>
  integer("token_id")
    .notNull()
    .references(() => apiTokens.id, { onDelete: "restrict" });

/** What lets a body's own system write drafts in a person's name. Revoked, never deleted. */
export const apiTokens = sqliteTable(
  "api_tokens",
  {
    id: id(),
    /** SHA-256 of the token, which is shown once. */
    tokenHash: text("token_hash").notNull(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    /** What the person calls the system that uses it. */
    name: text("name").notNull(),
    madeAt: instant("made_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    revokedByUserId: integer("revoked_by_user_id").references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    uniqueIndex("api_tokens_token_is_unique").on(t.tokenHash),
    index("api_tokens_by_body").on(t.bodyId),
  ],
);

/** What a token may be used for. Fixed when it is made. */
export const apiTokenScopes = sqliteTable(
  "api_token_scopes",
  { id: id(), tokenId: tokenId(), scope: word<ApiScope>("scope", "api_scope_terms").notNull() },
  (t) => [uniqueIndex("api_token_scopes_once").on(t.tokenId, t.scope)],
);

/** When a token was last used. Housekeeping: what it was used for is in the ledger. */
export const apiTokenUses = sqliteTable(
  "api_token_uses",
  { id: id(), tokenId: tokenId(), lastUsedAt: instant("last_used_at").notNull() },
  (t) => [uniqueIndex("api_token_uses_once").on(t.tokenId)],
);

/**
 * Answers to requests that were acted on, by the key their sender gave, so that one sent twice is acted on once.
 * Kept for a day. Housekeeping: the act is in the ledger.
 */
export const apiRequests = sqliteTable(
  "api_requests",
  {
    id: id(),
    tokenId: tokenId(),
    key: text("key").notNull(),
    /** SHA-256 of the address and the body. */
    digest: text("digest").notNull(),
    status: integer("status").notNull(),
    /** JSON, as it was answered. */
    answer: text("answer").notNull(),
    answeredAt: instant("answered_at").notNull(),
  },
  (t) => [
    uniqueIndex("api_requests_key_is_unique").on(t.tokenId, t.key),
    index("api_requests_by_age").on(t.answeredAt),
  ],
);
