import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { DigestFrequency, ScanResult } from "../vocabulary";
import { users } from "./accounts";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { documents } from "./documents";
import { texts } from "./texts";

/** One piece of evidence in a body's library: added once, cited wherever it shows what was done. */
export const evidenceItems = sqliteTable(
  "evidence_items",
  {
    id: id(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    /** The file as it is now; earlier ones are in evidenceFiles and stay with what cited them. */
    documentId: integer("document_id")
      .notNull()
      .references(() => documents.id, { onDelete: "restrict" }),
    titleTextId: integer("title_text_id")
      .notNull()
      .references(() => texts.id, { onDelete: "restrict" }),
    descriptionTextId: integer("description_text_id").references(() => texts.id, { onDelete: "restrict" }),
    /** When its owner means to look whether it still holds. */
    reviewOn: calendarDate("review_on"),
    /** The last day on which it shows anything, such as that of a certificate. */
    expiresOn: calendarDate("expires_on"),
    /** Raised by every change; a form filled in from an older one is refused (design §4.4). */
    version: integer("version").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    index("evidence_items_by_body").on(t.bodyId, t.savedAt),
    uniqueIndex("evidence_items_by_document").on(t.documentId),
  ],
);

/** Every file a piece of evidence has had, and who put it there. Append-only. */
export const evidenceFiles = sqliteTable(
  "evidence_files",
  {
    id: id(),
    evidenceItemId: integer("evidence_item_id")
      .notNull()
      .references(() => evidenceItems.id, { onDelete: "restrict" }),
    documentId: integer("document_id")
      .notNull()
      .references(() => documents.id, { onDelete: "restrict" }),
    /** Who said that they checked it for details of patients and may share it. */
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("evidence_files_by_item").on(t.evidenceItemId),
    uniqueIndex("evidence_files_by_document").on(t.documentId),
  ],
);

/** What a virus scanner said of a file, known by its SHA-256. A file without a row was not scanned. Append-only. */
export const fileScans = sqliteTable(
  "file_scans",
  {
    id: id(),
    sha256: text("sha256").notNull(),
    result: word<ScanResult>("result", "scan_result_terms").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("file_scans_by_hash").on(t.sha256)],
);

/** What a person wants to be reminded of; nobody has a row before they choose, or are first reminded. */
export const reminderChoices = sqliteTable(
  "reminder_choices",
  {
    id: id(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    wantsDue: flag("wants_due").notNull(),
    wantsOverdue: flag("wants_overdue").notNull(),
    wantsReturned: flag("wants_returned").notNull(),
    wantsNew: flag("wants_new").notNull(),
    wantsSignOff: flag("wants_sign_off").notNull().default(true),
    wantsEvidence: flag("wants_evidence").notNull().default(true),
    /** Null: never. */
    frequency: word<DigestFrequency>("frequency", "digest_frequency_terms"),
    /** London day of the last round that looked for this person, whether or not there was anything. */
    lookedOn: calendarDate("looked_on"),
  },
  (t) => [uniqueIndex("reminder_choices_by_user").on(t.userId)],
);

/** What somebody was reminded of, so that each thing is said once. */
export const remindersTold = sqliteTable(
  "reminders_told",
  {
    id: id(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    /** What was told: the thing and the stage it was at, such as "due:PFD-2024-0621@RW5:2026-05-06:14". */
    subject: text("subject").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("reminders_told_once").on(t.userId, t.subject)],
);
