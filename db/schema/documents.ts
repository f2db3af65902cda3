import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DocumentRole, Provenance } from "../vocabulary";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { reports } from "./reports";
import { erasures, texts } from "./texts";

/**
 * A document: a file kept here by its hash, or a link to one elsewhere. Addresses of published letters
 * carry names, so they are kept encrypted and followed through /reports/:reference/source (design §4.8).
 */
export const documents = sqliteTable(
  "documents",
  {
    id: id(),
    role: word<DocumentRole>("role", "document_role_terms").notNull(),
    reportId: integer("report_id").references(() => reports.id, { onDelete: "restrict" }),
    /** The response this is a letter or annex of: responses.id, without a foreign key to avoid a circle of tables. */
    responseOf: integer("response_of"),
    ownerBodyId: integer("owner_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    titleTextId: integer("title_text_id").references(() => texts.id, { onDelete: "restrict" }),
    sha256: text("sha256"),
    mediaType: text("media_type"),
    byteSize: integer("byte_size"),
    /** HMAC of the address, to recognise the same link again. */
    addressKey: text("address_key"),
    /** Encrypted. */
    address: text("address"),
    /** Evidence is private until its owner publishes it (design §4.12). */
    isPublic: flag("is_public").notNull(),
    /** Taken back from the public, for a reason it reads. */
    withdrawnOn: calendarDate("withdrawn_on"),
    withdrawnReasonTextId: integer("withdrawn_reason_text_id").references(() => texts.id, {
      onDelete: "restrict",
    }),
    /** Set once its bytes or its address are gone for good; the erasure keeps their digest. */
    erasureId: integer("erasure_id").references(() => erasures.id, { onDelete: "restrict" }),
    provenance: word<Provenance>("provenance", "provenance_terms").notNull(),
    uploadedByUserId: integer("uploaded_by_user_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("documents_by_report").on(t.reportId),
    index("documents_by_response").on(t.responseOf),
    index("documents_by_hash").on(t.sha256),
    index("documents_by_owner").on(t.ownerBodyId),
  ],
);
