import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { issuers } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { reports } from "./reports";
import { texts } from "./texts";

/**
 * A public report's facts as they stood until a day: what `reports` showed before they were corrected, or before a
 * better source came. Only what changed has one, so most reports have none. Append-only.
 */
export const reportRevisions = sqliteTable(
  "report_revisions",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    kind: word<V.ReportKind>("kind", "report_kind_terms").notNull(),
    regime: word<V.Regime>("regime", "regime_terms").notNull(),
    issuerId: integer("issuer_id")
      .notNull()
      .references(() => issuers.id, { onDelete: "restrict" }),
    sourceReferenceRaw: text("source_reference_raw"),
    sourceReference: text("source_reference"),
    titleTextId: integer("title_text_id").references(() => texts.id, { onDelete: "restrict" }),
    authorTextId: integer("author_text_id").references(() => texts.id, { onDelete: "restrict" }),
    authorOffice: text("author_office"),
    reportedOn: calendarDate("reported_on"),
    reportedOnPrecision: word<V.DatePrecision>("reported_on_precision", "date_precision_terms").notNull(),
    reportedOnRaw: text("reported_on_raw"),
    sentOn: calendarDate("sent_on"),
    sentOnPrecision: word<V.DatePrecision>("sent_on_precision", "date_precision_terms").notNull(),
    sentOnRaw: text("sent_on_raw"),
    publishedOn: calendarDate("published_on"),
    publishedOnPrecision: word<V.DatePrecision>("published_on_precision", "date_precision_terms").notNull(),
    publishedOnRaw: text("published_on_raw"),
    statedDueOn: calendarDate("stated_due_on"),
    deceasedCount: integer("deceased_count"),
    isClockKept: flag("is_clock_kept").notNull(),
    /** The first day on which the public no longer saw these facts. */
    supersededOn: calendarDate("superseded_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("report_revisions_by_report").on(t.reportId, t.supersededOn)],
);

/** The sections of a report's text as they stood. Append-only. */
export const reportRevisionSections = sqliteTable(
  "report_revision_sections",
  {
    id: id(),
    revisionId: integer("revision_id")
      .notNull()
      .references(() => reportRevisions.id, { onDelete: "restrict" }),
    section: word<V.ReportField>("section", "report_field_terms").notNull(),
    textSource: word<V.TextSource>("text_source", "text_source_terms").notNull(),
    provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
    textId: integer("text_id")
      .notNull()
      .references(() => texts.id, { onDelete: "restrict" }),
  },
  (t) => [index("report_revision_sections_by_revision").on(t.revisionId)],
);

/** The categories of a report as they stood. Append-only. */
export const reportRevisionCategories = sqliteTable(
  "report_revision_categories",
  {
    id: id(),
    revisionId: integer("revision_id")
      .notNull()
      .references(() => reportRevisions.id, { onDelete: "restrict" }),
    label: text("label").notNull(),
    category: word<V.PfdCategory>("category", "pfd_category_terms"),
  },
  (t) => [index("report_revision_categories_by_revision").on(t.revisionId)],
);
