import { query } from "~db/client.server";
import {
  recommendations,
  reportCategories,
  reportDrafts,
  reports,
  reportSections,
  reportValues,
  trackedItems,
} from "~db/schema/all";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertReport = (w: Writing, row: typeof reports.$inferInsert) => w.insert(reports, row);
export const updateReport = (w: Writing, id: number, changes: Partial<typeof reports.$inferInsert>) =>
  w.update(reports, id, changes);
export const insertDraft = (w: Writing, row: typeof reportDrafts.$inferInsert) => w.insert(reportDrafts, row);
export const updateDraft = (w: Writing, id: number, changes: Partial<typeof reportDrafts.$inferInsert>) =>
  w.update(reportDrafts, id, changes);
export const removeDraft = (w: Writing, id: number) => w.remove(reportDrafts, id);
export const insertValue = (w: Writing, row: typeof reportValues.$inferInsert) => w.insert(reportValues, row);
export const insertSection = (w: Writing, row: typeof reportSections.$inferInsert) =>
  w.insert(reportSections, row);
export const updateSection = (w: Writing, id: number, changes: Partial<typeof reportSections.$inferInsert>) =>
  w.update(reportSections, id, changes);
export const insertCategory = (w: Writing, row: typeof reportCategories.$inferInsert) =>
  w.insert(reportCategories, row);
export const removeCategory = (w: Writing, id: number) => w.remove(reportCategories, id);
export const updateRecommendation = (
  w: Writing,
  id: number,
  changes: Partial<typeof recommendations.$inferInsert>,
) => w.update(recommendations, id, changes);

export interface IssuerRow {
  id: number;
  slug: string;
  name: string;
  kind: V.IssuerKind;
  jurisdiction: V.Jurisdiction;
  regime: V.Regime;
}

const ISSUER_COLUMNS = "id, slug, name, kind, jurisdiction, regime";

export const findIssuer = (id: number) =>
  query<IssuerRow, [number]>(`SELECT ${ISSUER_COLUMNS} FROM issuers WHERE id = ?`).get(id);

/** Issuers a report can be entered for: recognised, and not closed. */
export const listIssuers = (today: string) =>
  query<IssuerRow, [string]>(
    `SELECT ${ISSUER_COLUMNS} FROM issuers WHERE is_recognised = 1 AND (closed_on IS NULL OR closed_on > ?)
     ORDER BY name LIMIT 1000`,
  ).all(today);

export interface EditedReport {
  id: number;
  reference: string;
  state: V.ReportState;
  kind: V.ReportKind;
  regime: V.Regime;
  issuerId: number;
  issuerName: string;
  sourceReferenceRaw: string | null;
  sourceReference: string | null;
  title: string | null;
  author: string | null;
  authorOffice: string | null;
  reportedOn: string | null;
  sentOn: string | null;
  publishedOn: string | null;
  statedDueOn: string | null;
  isSensitive: number;
  version: number;
  draftId: number | null;
  draft: string | null;
  draftSavedAt: number | null;
}

export const findEditedReport = (reference: string) =>
  query<EditedReport, [string]>(
    `SELECT r.id, r.reference, r.state, r.kind, r.regime, r.issuer_id AS issuerId, i.name AS issuerName,
            r.source_reference_raw AS sourceReferenceRaw, r.source_reference AS sourceReference,
            t.content AS title, x.content AS author, r.author_office AS authorOffice, r.reported_on AS reportedOn,
            r.sent_on AS sentOn, r.published_on AS publishedOn, r.stated_due_on AS statedDueOn,
            r.is_sensitive AS isSensitive, r.version, d.id AS draftId, f.content AS draft, d.saved_at AS draftSavedAt
     FROM reports r JOIN issuers i ON i.id = r.issuer_id
     LEFT JOIN texts t ON t.id = r.title_text_id LEFT JOIN texts x ON x.id = r.author_text_id
     LEFT JOIN report_drafts d ON d.report_id = r.id LEFT JOIN texts f ON f.id = d.text_id
     WHERE r.reference = ?`,
  ).get(reference);

export interface DraftRow {
  reference: string;
  issuerId: number;
  issuerName: string;
  kind: V.ReportKind;
  savedAt: number;
}

export const listDrafts = (limit: number, offset: number) =>
  query<DraftRow, [number, number]>(
    `SELECT r.reference, r.issuer_id AS issuerId, i.name AS issuerName, r.kind, d.saved_at AS savedAt
     FROM report_drafts d JOIN reports r ON r.id = d.report_id JOIN issuers i ON i.id = r.issuer_id
     ORDER BY d.saved_at DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);

/** Other reports with the same source reference or the same official address. */
export const listTwins = (reportId: number, sourceReference: string | null, sourceKey: string | null) =>
  query<
    { reference: string; state: V.ReportState; sameAddress: number },
    [string | null, number, string | null, string | null]
  >(
    `SELECT reference, state, source_key IS ? AS sameAddress FROM reports
     WHERE id <> ? AND ((source_reference IS NOT NULL AND source_reference = ?) OR (source_key IS NOT NULL AND source_key = ?))
     ORDER BY reference LIMIT 10`,
  ).all(sourceKey, reportId, sourceReference, sourceKey);

export const listSections = (reportId: number) =>
  query<{ id: number; section: V.ReportField; text: string | null }, [number]>(
    `SELECT s.id, s.section, t.content AS text FROM report_sections s JOIN texts t ON t.id = s.text_id
     WHERE s.report_id = ?`,
  ).all(reportId);

export const listCategories = (reportId: number) =>
  query<{ id: number; label: string; category: V.PfdCategory | null }, [number]>(
    "SELECT id, label, category FROM report_categories WHERE report_id = ?",
  ).all(reportId);

/** Whether a document was uploaded for this report: only such ones may be published with it. */
export const isDocumentOf = (documentId: number, reportId: number): boolean =>
  query<{ found: number }, [number, number]>(
    "SELECT 1 AS found FROM documents WHERE id = ? AND report_id = ? AND role = 'report'",
  ).get(documentId, reportId) !== undefined;

export interface EditedItem {
  id: number;
  number: number;
  reference: string;
  kind: V.RecommendationKind;
  text: string | null;
  parentId: number | null;
  split: V.SplitMethod;
  isWithdrawn: number;
  /** Positions, claims and judgements on it, at any body. */
  statementCount: number;
}

export const listItems = (reportId: number) =>
  query<EditedItem, [number]>(
    `SELECT r.id, r.number, r.reference, r.kind, t.content AS text, r.parent_id AS parentId, r.split,
            r.is_withdrawn AS isWithdrawn,
            (SELECT count(*) FROM tracked_items i JOIN positions p ON p.tracked_item_id = i.id
             WHERE i.recommendation_id = r.id AND i.is_withdrawn = 0)
            + (SELECT count(*) FROM tracked_items i JOIN implementation_claims c ON c.tracked_item_id = i.id
               WHERE i.recommendation_id = r.id AND i.is_withdrawn = 0) AS statementCount
     FROM recommendations r JOIN texts t ON t.id = r.text_id WHERE r.report_id = ? ORDER BY r.number`,
  ).all(reportId);

export const listTrackedOf = (recommendationId: number) =>
  query<{ id: number; reference: string; addressingId: number; basis: V.TrackingBasis }, [number]>(
    `SELECT id, reference, addressing_id AS addressingId, basis FROM tracked_items
     WHERE recommendation_id = ? AND is_withdrawn = 0 ORDER BY id`,
  ).all(recommendationId);

export const updateTrackedItem = (
  w: Writing,
  id: number,
  changes: Partial<typeof trackedItems.$inferInsert>,
) => w.update(trackedItems, id, changes);

/** A report that was entered here, and since when it is public; nothing for one that an import brought. */
export const findEntered = (reportId: number) =>
  query<{ isClockKept: number; publicSince: string | null }, [number]>(
    `SELECT r.is_clock_kept AS isClockKept, (
       SELECT min(known_on) FROM report_states WHERE report_id = r.id AND state = 'published') AS publicSince
     FROM reports r WHERE r.id = ? AND r.entered_by_user_id IS NOT NULL`,
  ).get(reportId);

export const listAskedIds = (reportId: number): number[] =>
  query<{ id: number }, [number]>(
    "SELECT id FROM addressings WHERE report_id = ? AND is_withdrawn = 0 AND capacity = 'addressee' ORDER BY id",
  )
    .all(reportId)
    .map((row) => row.id);
