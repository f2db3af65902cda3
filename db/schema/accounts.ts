import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { MessageKind, Role, UserState } from "../vocabulary";
import { bodies, issuers } from "./bodies";
import { flag, id, instant, word } from "./columns";

export const users = sqliteTable(
  "users",
  {
    id: id(),
    /** Lower case. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash"),
    state: word<UserState>("state", "user_state_terms").notNull(),
    version: integer("version").notNull().default(1),
    addedAt: instant("added_at").notNull(),
  },
  (t) => [uniqueIndex("users_email_is_unique").on(t.email)],
);

/** What a person may do, and for whom. Ended, never deleted. */
export const memberships = sqliteTable(
  "memberships",
  {
    id: id(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    role: word<Role>("role", "role_terms").notNull(),
    bodyId: integer("body_id").references(() => bodies.id, { onDelete: "restrict" }),
    issuerId: integer("issuer_id").references(() => issuers.id, { onDelete: "restrict" }),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("memberships_by_user").on(t.userId), index("memberships_by_body").on(t.bodyId)],
);

/** Signed-in browsers. Housekeeping: not in the ledger. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: id(),
    /** SHA-256 of the token in the cookie. */
    tokenHash: text("token_hash").notNull(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    startedAt: instant("started_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** What the person recognises the browser by. */
    device: text("device"),
  },
  (t) => [uniqueIndex("sessions_token_is_unique").on(t.tokenHash), index("sessions_by_user").on(t.userId)],
);

/** Attempts counted per key (a keyed digest of address or account) and window. Housekeeping: not in the ledger. */
export const throttles = sqliteTable(
  "throttles",
  {
    id: id(),
    key: text("key").notNull(),
    attempts: integer("attempts").notNull(),
    windowEndsAt: instant("window_ends_at").notNull(),
  },
  (t) => [uniqueIndex("throttles_key_is_unique").on(t.key)],
);

/** Links sent by e-mail to choose a password. Housekeeping: not in the ledger. */
export const passwordLinks = sqliteTable(
  "password_links",
  {
    id: id(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    tokenHash: text("token_hash").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [uniqueIndex("password_links_token_is_unique").on(t.tokenHash)],
);

/**
 * E-mail: what waits, and when what went out did. Claims are housekeeping; the act that caused a message is
 * in the ledger. Whom a message is for and what it says (links, tokens) stand here only while it waits.
 */
export const outbox = sqliteTable(
  "outbox",
  {
    id: id(),
    kind: word<MessageKind>("kind", "message_kind_terms").notNull(),
    /** The public reference of what it is about, by which it can be taken back. */
    about: text("about"),
    recipient: text("recipient"),
    subject: text("subject"),
    body: text("body"),
    /** Where a mail program stops all e-mails of this kind at one click (RFC 8058). */
    stopAddress: text("stop_address"),
    queuedAt: instant("queued_at").notNull(),
    /** From then on nobody could use what it says: it is not sent any more. */
    expiresAt: instant("expires_at").notNull(),
    /** Not tried before; set anew by every claim, so that a claim whose process died lapses. */
    tryAt: instant("try_at").notNull(),
    claimedAt: instant("claimed_at"),
    sentAt: instant("sent_at"),
    attempts: integer("attempts").notNull(),
    isGivenUp: flag("is_given_up").notNull(),
  },
  (t) => [
    index("outbox_by_turn").on(t.isGivenUp, t.sentAt, t.tryAt),
    check(
      "outbox_forgets_what_it_is_done_with",
      sql`(${t.sentAt} is null and ${t.isGivenUp} = 0) or (${t.recipient} is null and ${t.subject} is null and ${t.body} is null)`,
    ),
  ],
);
