import { isLetterWithheldSql } from "~/domain/responses/withheld-sql";
import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface ReportRow {
  id: number;
  reference: string;
  kind: V.ReportKind;
  regime: V.Regime;
  jurisdiction: V.Jurisdiction;
  state: V.ReportState;
  issuerName: string;
  issuerSlug: string;
  isIssuerRecognised: number;
  title: string | null;
  author: string | null;
  authorOffice: string | null;
  sourceReference: string | null;
  sourceReferenceRaw: string | null;
  reportedOn: string | null;
  reportedOnPrecision: V.DatePrecision;
  reportedOnRaw: string | null;
  sentOn: string | null;
  sentOnPrecision: V.DatePrecision;
  sentOnRaw: string | null;
  publishedOn: string | null;
  publishedOnPrecision: V.DatePrecision;
  publishedOnRaw: string | null;
  ingestedAt: number;
  statedDueOn: string | null;
  deceasedCount: number | null;
  hasSource: number;
  isClockKept: number;
  isSensitive: number;
  isUnverified: number;
}

/** A published or withdrawn report; never a draft. */
export const findPublicReport = (reference: string) =>
  query<ReportRow, [string]>(
    `SELECT r.id, r.reference, r.kind, r.regime, r.jurisdiction, r.state, i.name AS issuerName,
            i.slug AS issuerSlug, i.is_recognised AS isIssuerRecognised, t.content AS title, a.content AS author,
            r.author_office AS authorOffice, r.source_reference AS sourceReference,
            r.source_reference_raw AS sourceReferenceRaw,
            r.reported_on AS reportedOn, r.reported_on_precision AS reportedOnPrecision,
            r.reported_on_raw AS reportedOnRaw, r.sent_on AS sentOn, r.sent_on_precision AS sentOnPrecision,
            r.sent_on_raw AS sentOnRaw, r.published_on AS publishedOn,
            r.published_on_precision AS publishedOnPrecision, r.published_on_raw AS publishedOnRaw,
            r.ingested_at AS ingestedAt, r.stated_due_on AS statedDueOn, r.deceased_count AS deceasedCount,
            r.source_address IS NOT NULL AS hasSource, r.is_clock_kept AS isClockKept,
            r.is_sensitive AS isSensitive, r.is_unverified AS isUnverified
     FROM reports r JOIN issuers i ON i.id = r.issuer_id
     LEFT JOIN texts t ON t.id = r.title_text_id LEFT JOIN texts a ON a.id = r.author_text_id
     WHERE r.reference = ? AND r.state <> 'draft'`,
  ).get(reference);

export const findWithdrawal = (reportId: number) =>
  query<{ reason: string | null; knownOn: string }, [number]>(
    `SELECT t.content AS reason, s.known_on AS knownOn FROM report_states s
     LEFT JOIN texts t ON t.id = s.reason_text_id
     WHERE s.report_id = ? AND s.state = 'withdrawn' ORDER BY s.id DESC LIMIT 1`,
  ).get(reportId);

export interface ItemRow {
  reference: string;
  kind: V.RecommendationKind;
  sourceLabel: string | null;
  text: string | null;
  parentReference: string | null;
  trackedCount: number;
  doneCount: number;
  checkedCount: number;
}

/** The report's items in their order, with how many bodies each is tracked at and how far they are. */
export const listItems = (reportId: number) =>
  query<ItemRow, [number]>(
    `SELECT x.reference, x.kind, x.source_label AS sourceLabel, t.content AS text, p.reference AS parentReference,
            coalesce(l.tracked_count, 0) AS trackedCount, coalesce(l.done_count, 0) AS doneCount,
            coalesce(l.checked_count, 0) AS checkedCount
     FROM recommendations x JOIN texts t ON t.id = x.text_id
     LEFT JOIN recommendations p ON p.id = x.parent_id
     LEFT JOIN listings l ON l.report_id = x.report_id AND l.recommendation_id = x.id
     WHERE x.report_id = ? AND x.is_withdrawn = 0 ORDER BY x.number`,
  ).all(reportId);

export const listSections = (reportId: number) =>
  query<
    { section: V.ReportField; textSource: V.TextSource; provenance: V.Provenance; text: string | null },
    [number]
  >(
    `SELECT s.section, s.text_source AS textSource, s.provenance, t.content AS text
     FROM report_sections s JOIN texts t ON t.id = s.text_id WHERE s.report_id = ? ORDER BY s.id`,
  ).all(reportId);

export const listCategories = (reportId: number) =>
  query<{ label: string; category: V.PfdCategory | null }, [number]>(
    "SELECT label, category FROM report_categories WHERE report_id = ? ORDER BY label",
  ).all(reportId);

export interface ValueRow {
  field: V.ReportField;
  provenance: V.Provenance;
  value: string;
}

/**
 * What each source says now of the short facts of a report, the best source first. Prose and names are
 * left out: they differ in every comma, and names of persons stand in the erasable texts.
 */
export const listShortValues = (reportId: number) =>
  query<ValueRow, [number]>(
    `SELECT v.field, v.provenance, v.value FROM report_values v
     JOIN provenance_terms p ON p.code = v.provenance
     WHERE v.report_id = ? AND v.value IS NOT NULL AND v.id = (
       SELECT max(id) FROM report_values
       WHERE report_id = v.report_id AND field = v.field AND provenance = v.provenance)
     ORDER BY v.field, p.position`,
  ).all(reportId);

export interface ReportLinkRow {
  kind: V.ReportLinkKind;
  /** 1 where this report is the one that links, 0 where it is linked to. */
  isFrom: number;
  reference: string;
  title: string | null;
  state: V.ReportState;
}

export const listReportLinks = (reportId: number) =>
  query<ReportLinkRow, [number, number, number, number]>(
    `SELECT l.kind, l.from_id = ? AS isFrom, o.reference, t.content AS title, o.state FROM report_links l
     JOIN reports o ON o.id = CASE WHEN l.from_id = ? THEN l.to_id ELSE l.from_id END AND o.state <> 'draft'
     LEFT JOIN texts t ON t.id = o.title_text_id
     WHERE l.from_id = ? OR l.to_id = ? ORDER BY l.id`,
  ).all(reportId, reportId, reportId, reportId);

/** The encrypted address of a published report's official page. */
export const findSourceAddress = (reference: string) =>
  query<{ id: number; sourceAddress: string | null }, [string]>(
    "SELECT id, source_address AS sourceAddress FROM reports WHERE reference = ? AND state = 'published'",
  ).get(reference);

/** The encrypted address of a public document of a report. */
export const findDocumentAddress = (reportId: number, documentId: number) =>
  query<{ address: string | null }, [number, number, number]>(
    `SELECT address FROM documents
     WHERE id = ? AND is_public = 1
       AND (report_id = ? OR response_of IN (SELECT id FROM responses WHERE report_id = ?))
       AND NOT EXISTS (SELECT 1 FROM responses r WHERE r.id = response_of AND ${isLetterWithheldSql("r")})`,
  ).get(documentId, reportId, reportId);
