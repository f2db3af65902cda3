import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ActorKind, Job, LedgerAction, Role } from "../vocabulary";
import { calendarDate, id, instant, word } from "./columns";

/**
 * Every write of the register, append-only. An entry hashes the one before, its own header and an
 * HMAC of what was written, never the content itself (design §4.10), so that words can be erased
 * and the chain still holds.
 */
export const ledgerEntries = sqliteTable(
  "ledger_entries",
  {
    /** 1, 2, 3… without gaps. */
    id: id(),
    writtenAt: instant("written_at").notNull(),
    actorKind: word<ActorKind>("actor_kind", "actor_kind_terms").notNull(),
    userId: integer("user_id"),
    role: word<Role>("role", "role_terms"),
    bodyId: integer("body_id"),
    job: word<Job>("job", "job_terms"),
    action: word<LedgerAction>("action", "ledger_action_terms").notNull(),
    /** What was written about, by its public reference where it has one. */
    subject: text("subject").notNull(),
    /** HMAC-SHA-256 (hex) of the payload under the payload's own salt. */
    payloadDigest: text("payload_digest").notNull(),
    previousHash: text("previous_hash").notNull(),
    /** SHA-256 (hex) of previousHash, header and payloadDigest. */
    hash: text("hash").notNull(),
  },
  (t) => [uniqueIndex("ledger_entries_one_successor_each").on(t.previousHash)],
);

/** Salt and payload of an entry, where erasure can reach them. A payload names rows and holds digests of prose, not prose. */
export const ledgerPayloads = sqliteTable("ledger_payloads", {
  id: integer("id")
    .primaryKey()
    .references(() => ledgerEntries.id, { onDelete: "restrict" }),
  salt: text("salt"),
  payload: text("payload"),
});

/** One row. Every write a reader could notice raises the version; the page cache is keyed by it (design §7). */
export const registerState = sqliteTable("register_state", {
  id: id(),
  publicVersion: integer("public_version").notNull(),
  /** The London day up to which closings of bodies are projected. */
  projectedOn: calendarDate("projected_on"),
});

/** The next number of each numbered series (references, codes), so that none is ever used twice. */
export const counters = sqliteTable(
  "counters",
  { id: id(), series: text("series").notNull(), next: integer("next").notNull() },
  (t) => [uniqueIndex("counters_one_per_series").on(t.series)],
);
