import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface AimRow {
  bodyId: number | null;
  programmeId: number | null;
  targetValue: number | null;
  targetChange: number | null;
  targetOn: string | null;
  baselineFromOn: string | null;
  baselineToOn: string | null;
  reason: string | null;
  provenance: V.Provenance;
  knownOn: string;
}

/** Every aim a measure has had, oldest first; the newest of a body, of a programme and of everybody counts. */
export const listAims = (measureId: number) =>
  query<AimRow, [number]>(
    `SELECT a.body_id AS bodyId, a.programme_id AS programmeId, a.target_value AS targetValue,
       a.target_change AS targetChange, a.target_on AS targetOn, a.baseline_from_on AS baselineFromOn,
       a.baseline_to_on AS baselineToOn, t.content AS reason, a.provenance, a.known_on AS knownOn
     FROM measure_aims a LEFT JOIN texts t ON t.id = a.reason_text_id WHERE a.measure_id = ? ORDER BY a.id`,
  ).all(measureId);

export interface EventRow {
  id: number;
  bodyId: number | null;
  /** Null of everybody's figures. */
  code: string | null;
  kind: V.MeasureEventKind;
  on: string;
  text: string | null;
  knownOn: string;
}

/** What happened to a measure, oldest first, without what was taken back. */
export const listEvents = (measureId: number) =>
  query<EventRow, [number]>(
    `SELECT e.id, e.body_id AS bodyId, b.code, e.kind, e.happened_on AS "on", t.content AS text, e.known_on AS knownOn
     FROM measure_events e JOIN texts t ON t.id = e.text_id LEFT JOIN bodies b ON b.id = e.body_id
     WHERE e.measure_id = ? AND e.takes_back_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM measure_events x WHERE x.takes_back_id = e.id)
     ORDER BY e.happened_on, e.id`,
  ).all(measureId);

export interface ReadingRow {
  bodyId: number | null;
  kind: V.MeasureReadingKind;
  text: string | null;
  reviewerName: string | null;
  knownOn: string;
}

/** What people added to or took from readings, newest first. */
export const listReadings = (measureId: number) =>
  query<ReadingRow, [number]>(
    `SELECT r.body_id AS bodyId, r.kind, t.content AS text, b.name AS reviewerName, r.known_on AS knownOn
     FROM measure_readings r JOIN texts t ON t.id = r.text_id LEFT JOIN bodies b ON b.id = r.reviewer_body_id
     WHERE r.measure_id = ? ORDER BY r.id DESC`,
  ).all(measureId);

export interface StepRow {
  kind: V.ChartMark;
  on: string;
  reference: string;
}

/**
 * When what a measure is linked to was issued, answered, said to be done and checked, at one body: the dates
 * marked on its chart. Only of published reports.
 */
export const listSteps = (measureId: number, bodyId: number) =>
  query<StepRow, [{ measureId: number; bodyId: number }]>(
    `WITH linked (recommendation_id) AS (
       SELECT l.recommendation_id FROM measure_links l WHERE l.measure_id = @measureId AND l.recommendation_id IS NOT NULL
         AND l.is_linked = 1 AND l.id = (SELECT max(id) FROM measure_links
           WHERE measure_id = @measureId AND recommendation_id = l.recommendation_id)),
     items AS (SELECT t.id, t.reference, t.addressing_id, r.reported_on
       FROM linked JOIN recommendations c ON c.id = linked.recommendation_id
       JOIN reports r ON r.id = c.report_id AND r.state = 'published'
       JOIN tracked_items t ON t.recommendation_id = c.id AND t.is_withdrawn = 0
       JOIN addressings a ON a.id = t.addressing_id AND a.body_id = @bodyId)
     SELECT 'issued' AS kind, reported_on AS "on", reference FROM items WHERE reported_on IS NOT NULL
     UNION SELECT 'answered', min(p.stated_on), i.reference FROM items i JOIN positions p ON p.tracked_item_id = i.id
       WHERE p.stated_on IS NOT NULL GROUP BY i.id
     UNION SELECT 'implemented', min(coalesce(m.stated_on, m.known_on)), i.reference FROM items i
       JOIN implementation_claims m ON m.tracked_item_id = i.id
       WHERE m.status IN ('implemented', 'implemented_alternative') GROUP BY i.id
     UNION SELECT 'verified', min(v.checked_on), i.reference FROM items i JOIN verifications v ON v.tracked_item_id = i.id
       WHERE v.level IN ('independently_verified', 'sustained') GROUP BY i.id
     ORDER BY 2, 1`,
  ).all({ measureId, bodyId });
