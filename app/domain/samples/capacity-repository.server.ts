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

/** Whether a letter x was judged in any part or is being judged. */
const IS_JUDGED = `(EXISTS (SELECT 1 FROM assessments s WHERE s.addressing_id = x.id)
  OR EXISTS (SELECT 1 FROM judgements j JOIN tracked_items t ON t.id = j.tracked_item_id
    WHERE t.addressing_id = x.id AND j.kind = 'assessment'
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
    `SELECT substr(x.first_known_on, 1, 7) AS month, count(*) AS letters, sum(${IS_JUDGED}) AS judged,
            sum(EXISTS (SELECT 1 FROM sample_letters f WHERE f.addressing_id = x.id)) AS framed
     FROM letter_now x WHERE x.first_known_on >= ? GROUP BY month ORDER BY month`,
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
    `SELECT x.id AS addressingId, x.first_known_on AS firstOn, r.reference AS reportReference, b.code AS bodyCode,
            b.type AS bodyType
     FROM letter_now x JOIN addressing_now n ON n.id = x.id JOIN reports r ON r.id = x.report_id
     LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
     WHERE x.first_known_on BETWEEN :from AND :to AND (:bodyType IS NULL OR b.type = :bodyType) AND NOT ${IS_JUDGED}
       AND NOT EXISTS (SELECT 1 FROM sample_letters f WHERE f.addressing_id = x.id)
     ORDER BY r.reference, x.id`,
  ).all(asked);
