import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Role, UserState } from "../vocabulary";
import { bodies, issuers } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { texts } from "./texts";

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

/** E-mail waiting to be sent or sent. Claims are housekeeping; the act that caused a message is in the ledger. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: id(),
    recipientTextId: integer("recipient_text_id")
      .notNull()
      .references(() => texts.id, { onDelete: "restrict" }),
    subject: text("subject").notNull(),
    bodyTextId: integer("body_text_id")
      .notNull()
      .references(() => texts.id, { onDelete: "restrict" }),
    queuedAt: instant("queued_at").notNull(),
    claimedAt: instant("claimed_at"),
    sentAt: instant("sent_at"),
    attempts: integer("attempts").notNull(),
    isGivenUp: flag("is_given_up").notNull(),
    notBefore: calendarDate("not_before"),
  },
  (t) => [index("outbox_by_state").on(t.sentAt, t.claimedAt)],
);
