import {
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { issuers } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });

/**
 * A report as it is shown: for each field the value of the best source (report_values keeps every
 * source's). Its reference is assigned once, never changed and never reused (design §3).
 */
export const reports = sqliteTable(
  "reports",
  {
    id: id(),
    reference: text("reference").notNull(),
    kind: word<V.ReportKind>("kind", "report_kind_terms").notNull(),
    regime: word<V.Regime>("regime", "regime_terms").notNull(),
    jurisdiction: word<V.Jurisdiction>("jurisdiction", "jurisdiction_terms").notNull(),
    issuerId: integer("issuer_id")
      .notNull()
      .references(() => issuers.id, { onDelete: "restrict" }),
    sourceReferenceRaw: text("source_reference_raw"),
    sourceReference: text("source_reference"),
    /** HMAC of the source address: recognises the same page again without holding its address (design §4.8). */
    sourceKey: text("source_key"),
    /** The source address, encrypted: page addresses carry names. Only /reports/:reference/source reads it. */
    sourceAddress: text("source_address"),
    titleTextId: textId("title_text_id"),
    authorTextId: textId("author_text_id"),
    /** The office the author holds, such as Senior Coroner. */
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
    ingestedAt: instant("ingested_at").notNull(),
    /** The day by which the report itself asks for an answer. */
    statedDueOn: calendarDate("stated_due_on"),
    deceasedCount: integer("deceased_count"),
    state: word<V.ReportState>("state", "report_state_terms").notNull(),
    /** Whether this register keeps the clock: only then may silence be called overdue (design §4.1). */
    isClockKept: flag("is_clock_kept").notNull(),
    /** Supplied by a body or family and not found at the source (D37). */
    isUnverified: flag("is_unverified").notNull(),
    /** Describes suicide or self-harm: shown with a notice, kept out of snippets (design §4.8). */
    isSensitive: flag("is_sensitive").notNull(),
    enteredByUserId: integer("entered_by_user_id"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("reports_reference_is_unique").on(t.reference),
    uniqueIndex("reports_source_is_unique").on(t.sourceKey),
    index("reports_by_source_reference").on(t.sourceReference),
    index("reports_by_issuer").on(t.issuerId, t.reportedOn),
    index("reports_by_date").on(t.reportedOn),
    index("reports_by_state").on(t.state),
  ],
);

/** What each source said of a report, field by field, newest wins within a source. Append-only. */
export const reportValues = sqliteTable(
  "report_values",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    field: word<V.ReportField>("field", "report_field_terms").notNull(),
    provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
    /** Short factual values as written; prose and names stand in textId. */
    value: text("value"),
    textId: textId("text_id"),
    knownOn: calendarDate("known_on").notNull(),
    knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("report_values_by_report").on(t.reportId, t.field, t.provenance)],
);

/** The text of a report by section, cleaned for display; the raw text is the source's report_value. */
export const reportSections = sqliteTable(
  "report_sections",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    section: word<V.ReportField>("section", "report_field_terms").notNull(),
    textSource: word<V.TextSource>("text_source", "text_source_terms").notNull(),
    provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
    textId: textId("text_id").notNull(),
  },
  (t) => [uniqueIndex("report_sections_one_each").on(t.reportId, t.section)],
);

/** Source categories, verbatim; the code is null for a label on no official list (B3). */
export const reportCategories = sqliteTable(
  "report_categories",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    label: text("label").notNull(),
    category: word<V.PfdCategory>("category", "pfd_category_terms"),
  },
  (t) => [
    uniqueIndex("report_categories_once").on(t.reportId, t.label),
    index("report_categories_by_category").on(t.category, t.reportId),
  ],
);

/** Draft, published, withdrawn: one row per change. Append-only. */
export const reportStates = sqliteTable(
  "report_states",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    state: word<V.ReportState>("state", "report_state_terms").notNull(),
    reasonTextId: textId("reason_text_id"),
    knownOn: calendarDate("known_on").notNull(),
    knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("report_states_by_report").on(t.reportId)],
);

export const reportLinks = sqliteTable(
  "report_links",
  {
    id: id(),
    fromId: integer("from_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    toId: integer("to_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    kind: word<V.ReportLinkKind>("kind", "report_link_kind_terms").notNull(),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    uniqueIndex("report_links_once").on(t.fromId, t.toId, t.kind),
    index("report_links_by_target").on(t.toId),
  ],
);

/**
 * One concern or recommendation of a report. Its number and reference stay for ever: a better text
 * is a new version, and one that proves not to be an item is withdrawn, never renumbered.
 */
export const recommendations = sqliteTable(
  "recommendations",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "restrict" }),
    number: integer("number").notNull(),
    reference: text("reference").notNull(),
    kind: word<V.RecommendationKind>("kind", "recommendation_kind_terms").notNull(),
    parentId: integer("parent_id").references((): AnySQLiteColumn => recommendations.id, {
      onDelete: "restrict",
    }),
    /** The source's own number or letter, as written. */
    sourceLabel: text("source_label"),
    textId: textId("text_id").notNull(),
    split: word<V.SplitMethod>("split", "split_method_terms").notNull(),
    isWithdrawn: flag("is_withdrawn").notNull(),
    /** The day it was taken back here; null also where it never should have stood, as a better source shows. */
    withdrawnOn: calendarDate("withdrawn_on"),
    withdrawnReasonTextId: textId("withdrawn_reason_text_id"),
  },
  (t) => [
    uniqueIndex("recommendations_reference_is_unique").on(t.reference),
    uniqueIndex("recommendations_number_is_unique").on(t.reportId, t.number),
    index("recommendations_by_parent").on(t.parentId),
  ],
);

/** Every wording an item has had here. Append-only. */
export const recommendationVersions = sqliteTable(
  "recommendation_versions",
  {
    id: id(),
    recommendationId: integer("recommendation_id")
      .notNull()
      .references(() => recommendations.id, { onDelete: "restrict" }),
    textId: textId("text_id").notNull(),
    split: word<V.SplitMethod>("split", "split_method_terms").notNull(),
    provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
    knownOn: calendarDate("known_on").notNull(),
    knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("recommendation_versions_by_recommendation").on(t.recommendationId)],
);

export const recommendationThemes = sqliteTable(
  "recommendation_themes",
  {
    id: id(),
    recommendationId: integer("recommendation_id")
      .notNull()
      .references(() => recommendations.id, { onDelete: "restrict" }),
    theme: word<V.ThemeCode>("theme", "theme_terms").notNull(),
    basis: word<V.ThemeBasis>("basis", "theme_basis_terms").notNull(),
  },
  (t) => [
    uniqueIndex("recommendation_themes_once").on(t.recommendationId, t.theme),
    index("recommendation_themes_by_theme").on(t.theme, t.recommendationId),
  ],
);

/** How recommendations relate, as a person confirmed it. Append-only; the newest row of a pair counts. */
export const recommendationLinks = sqliteTable(
  "recommendation_links",
  {
    id: id(),
    fromId: integer("from_id")
      .notNull()
      .references(() => recommendations.id, { onDelete: "restrict" }),
    toId: integer("to_id")
      .notNull()
      .references(() => recommendations.id, { onDelete: "restrict" }),
    kind: word<V.RecommendationLinkKind>("kind", "recommendation_link_kind_terms").notNull(),
    isConfirmed: flag("is_confirmed").notNull(),
    reasonTextId: textId("reason_text_id"),
    knownOn: calendarDate("known_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("recommendation_links_by_source").on(t.fromId),
    index("recommendation_links_by_target").on(t.toId),
  ],
);
