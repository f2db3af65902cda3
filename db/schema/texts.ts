import { sqliteTable, text, type AnySQLiteColumn, integer } from "drizzle-orm/sqlite-core";
import type { ErasureKind, TextKind } from "../vocabulary";
import { flag, id, instant, word } from "./columns";

/**
 * All prose and personal content. Histories point here, so their rows stay as they were written
 * while words can still be removed: redaction and court-ordered removal are the only two ways
 * (design §4.10), and a trigger refuses any other change.
 */
export const texts = sqliteTable("texts", {
  id: id(),
  kind: word<TextKind>("kind", "text_kind_terms").notNull(),
  /** Null once expunged; the redacted wording once redacted. */
  content: text("content"),
  erasureId: integer("erasure_id").references((): AnySQLiteColumn => erasures.id, { onDelete: "restrict" }),
});

/** Each removal of words: what kind, who ordered it, why, and a digest of what stood there. */
export const erasures = sqliteTable("erasures", {
  id: id(),
  kind: word<ErasureKind>("kind", "erasure_kind_terms").notNull(),
  orderedBy: text("ordered_by").notNull(),
  reason: text("reason").notNull(),
  /** HMAC of the removed words under a salt that is thrown away after use: shows that something stood here, never what. */
  removedDigest: text("removed_digest").notNull(),
  isPublic: flag("is_public").notNull(),
  erasedAt: instant("erased_at").notNull(),
});
