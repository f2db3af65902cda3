import { query } from "~db/client.server";
import { reportCategories, reports, reportSections, reportValues } from "~db/schema/reports";
import { addressingMatches, addressings } from "~db/schema/addressings";
import * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

/** The SQL by which an import compares what a source says with what the register holds of a report. */
export interface HeldReport {
  id: number;
  reference: string;
  kind: V.ReportKind;
  regime: V.Regime;
  state: V.ReportState;
  issuerId: number;
  statedDueOn: string | null;
  sentOn: string | null;
  reportedOn: string | null;
  publishedOn: string | null;
  isSensitive: number;
  version: number;
}

export const findHeldReport = (sourceKey: string) =>
  query<HeldReport, [string]>(
    `SELECT id, reference, kind, regime, state, issuer_id AS issuerId, stated_due_on AS statedDueOn, sent_on AS sentOn,
            reported_on AS reportedOn, published_on AS publishedOn, is_sensitive AS isSensitive, version
     FROM reports WHERE source_key = ?`,
  ).get(sourceKey);

export const findReferenceOf = (sourceKey: string): string | null =>
  query<{ reference: string }, [string]>("SELECT reference FROM reports WHERE source_key = ?").get(sourceKey)
    ?.reference ?? null;

export const existsReportReference = (reference: string): boolean =>
  query<{ found: number }, [string]>("SELECT 1 AS found FROM reports WHERE reference = ?").get(reference) !==
  undefined;

export interface HeldValue {
  field: V.ReportField;
  provenance: V.Provenance;
  value: string | null;
  text: string | null;
  textId: number | null;
  isErased: number;
}

export const findNames = (reportId: number) =>
  query<{ author: string | null; sourceReference: string | null; deceasedCount: number | null }, [number]>(
    `SELECT t.content AS author, r.source_reference AS sourceReference, r.deceased_count AS deceasedCount
     FROM reports r LEFT JOIN texts t ON t.id = r.author_text_id WHERE r.id = ?`,
  ).get(reportId);

/** What each source said of a report, oldest first. */
export const listValues = (reportId: number) =>
  query<HeldValue, [number]>(
    `SELECT v.field, v.provenance, v.value, t.content AS text, v.text_id AS textId, t.erasure_id IS NOT NULL AS isErased
     FROM report_values v LEFT JOIN texts t ON t.id = v.text_id WHERE v.report_id = ? ORDER BY v.id`,
  ).all(reportId);

export const findSection = (reportId: number, section: V.ReportField) =>
  query<{ id: number; provenance: V.Provenance; text: string | null; isErased: number }, [number, string]>(
    `SELECT s.id, s.provenance, t.content AS text, t.erasure_id IS NOT NULL AS isErased
     FROM report_sections s JOIN texts t ON t.id = s.text_id WHERE s.report_id = ? AND s.section = ?`,
  ).get(reportId, section);

export const listCategories = (reportId: number) =>
  query<{ id: number; label: string }, [number]>(
    "SELECT id, label FROM report_categories WHERE report_id = ? ORDER BY id",
  ).all(reportId);

export interface HeldAddressing {
  id: number;
  bodyId: number | null;
  bodyCode: string | null;
  addressedAs: string | null;
  key: string;
  capacity: V.Capacity;
  match: V.MatchMethod;
  provenance: V.Provenance;
  isSettled: number;
}

/** Addressees that were taken out again: an import does not bring them back. */
export const listWithdrawnAddressings = (reportId: number) =>
  query<{ bodyId: number | null; key: string }, [number]>(
    `SELECT body_id AS bodyId, addressed_key AS key FROM addressings
     WHERE report_id = ? AND is_withdrawn = 1 AND replaced_by_id IS NULL`,
  ).all(reportId);

/** A report's addressings; settled ones were answered, judged or decided on by a person. */
export const listHeldAddressings = (reportId: number) =>
  query<HeldAddressing, [number]>(
    `SELECT a.id, a.body_id AS bodyId, b.code AS bodyCode, t.content AS addressedAs, a.addressed_key AS key, a.capacity,
            a.match, a.provenance,
            (a.match = 'confirmed' OR a.provenance IN ('registrar', 'issuer')
             OR EXISTS (SELECT 1 FROM response_attributions x WHERE x.addressing_id = a.id)
             OR EXISTS (SELECT 1 FROM submissions s WHERE s.addressing_id = a.id)
             OR EXISTS (SELECT 1 FROM addressing_events e WHERE e.addressing_id = a.id)
             OR EXISTS (SELECT 1 FROM responsibilities r WHERE r.addressing_id = a.id)
             OR EXISTS (SELECT 1 FROM due_dates d WHERE d.addressing_id = a.id AND d.basis = 'extended')
             OR EXISTS (SELECT 1 FROM correction_requests c WHERE c.addressing_id = a.id)) AS isSettled
     FROM addressings a JOIN texts t ON t.id = a.addressed_as_text_id LEFT JOIN bodies b ON b.id = a.body_id
     WHERE a.report_id = ? AND a.is_withdrawn = 0 ORDER BY a.position`,
  ).all(reportId);

export interface HeldRecommendation {
  id: number;
  text: string | null;
  isErased: number;
  split: V.SplitMethod;
  isWorkedOn: number;
}

/** A report's items, with whether anybody has said anything about them. */
export const listHeldItems = (reportId: number) =>
  query<HeldRecommendation, [number]>(
    `SELECT r.id, t.content AS text, t.erasure_id IS NOT NULL AS isErased, r.split, (
       EXISTS (SELECT 1 FROM recommendation_links l WHERE l.from_id = r.id OR l.to_id = r.id)
       OR EXISTS (SELECT 1 FROM submissions s WHERE s.recommendation_id = r.id)
       OR EXISTS (SELECT 1 FROM tracked_items i WHERE i.recommendation_id = r.id AND (
         i.basis IN ('answered', 'confirmed')
         OR EXISTS (SELECT 1 FROM positions p WHERE p.tracked_item_id = i.id)
         OR EXISTS (SELECT 1 FROM implementation_claims c WHERE c.tracked_item_id = i.id)
         OR EXISTS (SELECT 1 FROM action_items n WHERE n.tracked_item_id = i.id)
         OR EXISTS (SELECT 1 FROM judgements j WHERE j.tracked_item_id = i.id)
         OR EXISTS (SELECT 1 FROM correction_requests q WHERE q.tracked_item_id = i.id)))) AS isWorkedOn
     FROM recommendations r JOIN texts t ON t.id = r.text_id
     WHERE r.report_id = ? AND r.is_withdrawn = 0 ORDER BY r.number`,
  ).all(reportId);

export const findAddressingOfBody = (reportId: number, bodyId: number): number | undefined =>
  query<{ id: number }, [number, number]>(
    "SELECT id FROM addressings WHERE report_id = ? AND body_id = ? AND is_withdrawn = 0",
  ).get(reportId, bodyId)?.id;

/** Whether a concern was tracked at an addressing and taken back. */
export const wasUntracked = (recommendationId: number, addressingId: number): boolean =>
  query<{ found: number }, [number, number]>(
    "SELECT 1 AS found FROM tracked_items WHERE recommendation_id = ? AND addressing_id = ? AND is_withdrawn = 1",
  ).get(recommendationId, addressingId) !== undefined;

/** Whether a person stated whom the report asks. */
export const hasPersonsList = (reportId: number): boolean =>
  query<{ provenance: V.Provenance }, [number]>(
    "SELECT DISTINCT provenance FROM report_values WHERE report_id = ? AND field = 'sent_to'",
  )
    .all(reportId)
    .some(({ provenance }) => V.isStatedByPerson(provenance));

export const listTrackedOfItem = (recommendationId: number): number[] =>
  query<{ id: number }, [number]>(
    "SELECT id FROM tracked_items WHERE recommendation_id = ? AND is_withdrawn = 0",
  )
    .all(recommendationId)
    .map((row) => row.id);

export const listTrackedOfAddressing = (addressingId: number): number[] =>
  query<{ id: number }, [number]>("SELECT id FROM tracked_items WHERE addressing_id = ? AND is_withdrawn = 0")
    .all(addressingId)
    .map((row) => row.id);

/** The newest thing said to a tracked item, to tell whether a source says something new. */
export const findNewestPosition = (trackedItemId: number) =>
  query<{ text: string | null; isErased: number; provenance: V.Provenance }, [number]>(
    `SELECT t.content AS text, t.erasure_id IS NOT NULL AS isErased, p.provenance
     FROM positions p LEFT JOIN texts t ON t.id = p.text_id WHERE p.tracked_item_id = ? ORDER BY p.id DESC LIMIT 1`,
  ).get(trackedItemId);

/** The answer of an addressee that bears a date, or none. */
export const findResponse = (addressingId: number, datedOn: string | null): number | undefined =>
  query<{ id: number }, [number, string | null]>(
    `SELECT r.id FROM response_attributions x JOIN responses r ON r.id = x.response_id
     WHERE x.addressing_id = ? AND r.dated_on IS ? ORDER BY r.id LIMIT 1`,
  ).get(addressingId, datedOn)?.id;

export const listDocumentKeys = (reportId: number): Set<string> =>
  new Set(
    query<{ key: string }, [number]>(
      "SELECT address_key AS key FROM documents WHERE report_id = ? AND address_key IS NOT NULL",
    )
      .all(reportId)
      .map((row) => row.key),
  );

export const insertReport = (w: Writing, row: typeof reports.$inferInsert) => w.insert(reports, row);
export const updateReport = (w: Writing, id: number, changes: Partial<typeof reports.$inferInsert>) =>
  w.update(reports, id, changes);
export const insertValues = (w: Writing, rows: readonly (typeof reportValues.$inferInsert)[]) =>
  w.insertAll(reportValues, rows);
export const insertSections = (w: Writing, rows: readonly (typeof reportSections.$inferInsert)[]) =>
  w.insertAll(reportSections, rows);
export const updateSection = (w: Writing, id: number, changes: Partial<typeof reportSections.$inferInsert>) =>
  w.update(reportSections, id, changes);
export const insertCategories = (w: Writing, rows: readonly (typeof reportCategories.$inferInsert)[]) =>
  w.insertAll(reportCategories, rows);
export const removeCategory = (w: Writing, id: number) => w.remove(reportCategories, id);
export const updateAddressing = (w: Writing, id: number, changes: Partial<typeof addressings.$inferInsert>) =>
  w.update(addressings, id, changes);
export const insertMatch = (w: Writing, row: typeof addressingMatches.$inferInsert) =>
  w.insert(addressingMatches, row);
