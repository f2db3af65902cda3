import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { DigestFrequency, FollowKind } from "../vocabulary";
import { calendarDate, id, instant, word } from "./columns";

/** An e-mail address that follows something; the row goes when it follows nothing any more. */
export const followers = sqliteTable(
  "followers",
  {
    id: id(),
    email: text("email").notNull(),
    /** Keyed digest of the address in lower case, to find it again. */
    emailDigest: text("email_digest").notNull(),
    frequency: word<DigestFrequency>("frequency", "digest_frequency_terms").notNull(),
    /** London day of the last round that looked for news for it, whether or not there was any. */
    digestedOn: calendarDate("digested_on").notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (t) => [
    uniqueIndex("followers_email_is_unique").on(t.emailDigest),
    index("followers_by_day").on(t.digestedOn),
  ],
);

/** What is followed. Nothing is sent before the address confirmed it. */
export const follows = sqliteTable(
  "follows",
  {
    id: id(),
    followerId: integer("follower_id")
      .notNull()
      .references(() => followers.id, { onDelete: "restrict" }),
    kind: word<FollowKind>("kind", "follow_kind_terms").notNull(),
    /** A report's reference, a body's code, or the parameters of a search in their one order. */
    target: text("target").notNull(),
    frequency: word<DigestFrequency>("frequency", "digest_frequency_terms").notNull(),
    addedAt: instant("added_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    /** What was written up to this instant has been told. */
    toldTo: instant("told_to"),
  },
  (t) => [
    uniqueIndex("follows_are_unique").on(t.followerId, t.kind, t.target),
    index("follows_by_confirmation").on(t.confirmedAt, t.addedAt),
  ],
);
