import { query } from "~db/client.server";
import { assessmentCapacities } from "~db/schema/letter-assessments";
import type { Writing } from "~db/writing.server";

export const insertCapacity = (w: Writing, row: typeof assessmentCapacities.$inferInsert) =>
  w.insert(assessmentCapacities, row);

export interface CapacityRow {
  id: number;
  lettersAMonth: number | null;
  startsOn: string;
  reason: string | null;
  knownOn: string;
}

/** What was stated of the capacity, oldest first. */
export const listCapacities = () =>
  query<CapacityRow, []>(
    `SELECT c.id, c.letters_a_month AS lettersAMonth, c.starts_on AS startsOn, t.content AS reason, c.known_on AS knownOn
     FROM assessment_capacities c LEFT JOIN texts t ON t.id = c.reason_text_id ORDER BY c.id`,
  ).all();

/** When the first answer of each body to each report became known, of those with one; n is its addressing. */
const FIRST_KNOWN = `SELECT n.id AS addressingId, coalesce(
    (SELECT min(s.known_on) FROM response_attributions a JOIN responses s ON s.id = a.response_id
     WHERE a.addressing_id = n.id AND a.is_attributed = 1),
    (SELECT min(p.known_on) FROM positions p JOIN tracked_items t ON t.id = p.tracked_item_id
     WHERE t.addressing_id = n.id)) AS firstOn
  FROM addressing_now n WHERE n.is_report_withdrawn = 0
    AND EXISTS (SELECT 1 FROM tracked_item_now x WHERE x.addressing_id = n.id)
    AND (n.response_count > 0 OR EXISTS (SELECT 1 FROM tracked_item_now x WHERE x.addressing_id = n.id AND x.position IS NOT NULL))`;

/** Whether a letter, by its addressing x, was judged in any part or is being judged. */
const IS_JUDGED = `(EXISTS (SELECT 1 FROM assessments s WHERE s.addressing_id = x.addressingId)
  OR EXISTS (SELECT 1 FROM judgements j JOIN tracked_items t ON t.id = j.tracked_item_id
    WHERE t.addressing_id = x.addressingId AND j.kind = 'assessment'
    AND j.state IN ('awaiting_second_review', 'right_of_reply', 'ready_to_publish')))`;

export interface LetterMonth {
  /** Such as 2026-10. */
  month: string;
  letters: number;
  judged: number;
  /** How many stand in a frame of which letters were, or will be, drawn. */
  framed: number;
}

/** How many letters became known in each month from a day on, oldest first. */
export const listMonths = (from: string) =>
  query<LetterMonth, [string]>(
    `SELECT substr(x.firstOn, 1, 7) AS month, count(*) AS letters, sum(${IS_JUDGED}) AS judged,
            sum(EXISTS (SELECT 1 FROM sample_letters f WHERE f.addressing_id = x.addressingId)) AS framed
     FROM (${FIRST_KNOWN}) x WHERE x.firstOn >= ? GROUP BY month ORDER BY month`,
  ).all(from);

export interface OpenLetter {
  addressingId: number;
  firstOn: string;
  reportReference: string;
  bodyCode: string | null;
  bodyType: string | null;
}

/** Letters of a period that nobody has judged, and that stand in no frame yet. */
export const listOpenLetters = (asked: { from: string; to: string; bodyType: string | null }) =>
  query<OpenLetter, [object]>(
    `SELECT x.addressingId, x.firstOn, r.reference AS reportReference, b.code AS bodyCode, b.type AS bodyType
     FROM (${FIRST_KNOWN}) x JOIN addressing_now n ON n.id = x.addressingId JOIN reports r ON r.id = n.report_id
     LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
     WHERE x.firstOn BETWEEN :from AND :to AND (:bodyType IS NULL OR b.type = :bodyType) AND NOT ${IS_JUDGED}
       AND NOT EXISTS (SELECT 1 FROM sample_letters f WHERE f.addressing_id = x.addressingId)
     ORDER BY r.reference, x.addressingId`,
  ).all(asked);
