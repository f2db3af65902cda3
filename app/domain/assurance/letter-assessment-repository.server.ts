import { query } from "~db/client.server";
import { letterAssessments } from "~db/schema/letter-assessments";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertLetterAssessment = (w: Writing, row: typeof letterAssessments.$inferInsert) =>
  w.insert(letterAssessments, row);
export const updateLetterAssessment = (
  w: Writing,
  id: number,
  changes: Partial<typeof letterAssessments.$inferInsert>,
) => w.update(letterAssessments, id, changes);

export interface LetterAssessmentRow {
  id: number;
  reference: string;
  addressingId: number;
  state: V.JudgementState;
  version: number;
  authorUserId: number;
  assessorName: string | null;
  letterTextId: number | null;
  letter: string | null;
  replyDueOn: string | null;
  reply: string | null;
  publicOn: string | null;
  savedAt: number;
  reportReference: string;
  title: string | null;
  bodyName: string | null;
  bodyCode: string | null;
}

const LETTER = `SELECT l.id, l.reference, l.addressing_id AS addressingId, l.state, l.version, l.author_user_id AS authorUserId,
    o.name AS assessorName, l.letter_text_id AS letterTextId, t.content AS letter, l.reply_due_on AS replyDueOn,
    p.content AS reply, l.public_on AS publicOn, l.saved_at AS savedAt, r.reference AS reportReference,
    title.content AS title, b.name AS bodyName, b.code AS bodyCode
  FROM letter_assessments l
  JOIN addressing_now n ON n.id = l.addressing_id
  JOIN reports r ON r.id = n.report_id AND r.state = 'published'
  LEFT JOIN texts title ON title.id = r.title_text_id
  LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
  LEFT JOIN bodies o ON o.id = l.author_body_id
  LEFT JOIN texts t ON t.id = l.letter_text_id
  LEFT JOIN texts p ON p.id = l.reply_text_id`;

/** The assessment of a letter on a published report, or undefined. */
export const findLetterAssessment = (reference: string) =>
  query<LetterAssessmentRow, [string]>(`${LETTER} WHERE l.reference = ?`).get(reference);

/** Letters back that are public, on a report, oldest first. */
export const listPublicLetters = (reportReference: string, on: string) =>
  query<LetterAssessmentRow, [string, string]>(
    `${LETTER} WHERE r.reference = ? AND l.public_on <= ? ORDER BY l.id`,
  ).all(reportReference, on);

export interface LetterPart {
  judgementId: number;
  trackedItemId: number;
  reference: string;
  concern: string | null;
  state: V.JudgementState;
  isAdverse: number;
  adequacy: V.Adequacy | null;
  concernFlag: V.ConcernFlag | null;
  text: string | null;
}

/** What was said of each concern of a letter, in the report's order. */
export const listParts = (letterAssessmentId: number) =>
  query<LetterPart, [number]>(
    `SELECT j.id AS judgementId, j.tracked_item_id AS trackedItemId, x.reference, c.content AS concern, j.state,
            j.is_adverse AS isAdverse, j.adequacy, j.concern_flag AS concernFlag, t.content AS text
     FROM judgements j JOIN tracked_items x ON x.id = j.tracked_item_id JOIN texts t ON t.id = j.text_id
     JOIN recommendations r ON r.id = x.recommendation_id LEFT JOIN texts c ON c.id = r.text_id
     WHERE j.letter_assessment_id = ? ORDER BY x.id`,
  ).all(letterAssessmentId);

export interface LetterToWrite {
  reference: string;
  reportReference: string;
  bodyName: string | null;
  title: string | null;
  authorUserId: number;
  savedAt: number;
}

const TO_WRITE = `FROM letter_assessments l JOIN addressing_now n ON n.id = l.addressing_id
  JOIN reports r ON r.id = n.report_id AND r.state = 'published'
  LEFT JOIN texts title ON title.id = r.title_text_id
  LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
  WHERE ((l.state = 'published' AND l.public_on IS NULL)
    OR (l.state = 'awaiting_second_review' AND l.letter_text_id IS NULL))`;

/** Assessments whose letter back is still to be written or sent, oldest first. */
export const listLettersToWrite = (part: { limit: number; offset: number }) =>
  query<LetterToWrite, [object]>(
    `SELECT l.reference, r.reference AS reportReference, b.name AS bodyName, title.content AS title,
            l.author_user_id AS authorUserId, l.saved_at AS savedAt ${TO_WRITE}
     ORDER BY l.saved_at, l.id LIMIT :limit OFFSET :offset`,
  ).all(part);

/** Those that one person made. */
export const listLettersToWriteBy = (userId: number, limit: number) =>
  query<LetterToWrite, [object]>(
    `SELECT l.reference, r.reference AS reportReference, b.name AS bodyName, title.content AS title,
            l.author_user_id AS authorUserId, l.saved_at AS savedAt ${TO_WRITE} AND l.author_user_id = :userId
     ORDER BY l.saved_at, l.id LIMIT :limit`,
  ).all({ userId, limit });

export const countLettersToWrite = (): number =>
  query<{ n: number }>(`SELECT count(*) AS n ${TO_WRITE}`).get()?.n ?? 0;
