import { query } from "~db/client.server";
import { submissionDocuments, submissionEvents, submissionItems, submissions } from "~db/schema/submissions";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertSubmission = (w: Writing, row: typeof submissions.$inferInsert) =>
  w.insert(submissions, row);
export const insertSubmissions = (w: Writing, rows: readonly (typeof submissions.$inferInsert)[]) =>
  w.insertAll(submissions, rows);
export const insertEvents = (w: Writing, rows: readonly (typeof submissionEvents.$inferInsert)[]) =>
  w.insertAll(submissionEvents, rows);
export const insertSubmissionItems = (w: Writing, rows: readonly (typeof submissionItems.$inferInsert)[]) =>
  w.insertAll(submissionItems, rows);
export const updateSubmission = (w: Writing, id: number, changes: Partial<typeof submissions.$inferInsert>) =>
  w.update(submissions, id, changes);
export const insertEvent = (w: Writing, row: typeof submissionEvents.$inferInsert) =>
  w.insert(submissionEvents, row);
export const insertSubmissionItem = (w: Writing, row: typeof submissionItems.$inferInsert) =>
  w.insert(submissionItems, row);
export const removeSubmissionItem = (w: Writing, id: number) => w.remove(submissionItems, id);
export const insertSubmissionDocument = (w: Writing, row: typeof submissionDocuments.$inferInsert) =>
  w.insert(submissionDocuments, row);
export const removeSubmissionDocument = (w: Writing, id: number) => w.remove(submissionDocuments, id);

/** A concern as one body is asked it: where its submissions belong. */
export interface AskedConcern {
  addressingId: number;
  capacity: V.Capacity;
  bodyId: number;
  responsibleBodyId: number;
  reportId: number;
  reportReference: string;
  reportedOn: string | null;
  recommendationId: number;
  reference: string;
  text: string | null;
  isSensitive: number;
  issuerName: string;
  trackedItemId: number | null;
  trackedReference: string | null;
}

const CONCERN = `SELECT n.id AS addressingId, n.capacity, n.body_id AS bodyId, n.responsible_body_id AS responsibleBodyId,
    r.id AS reportId, r.reference AS reportReference, r.reported_on AS reportedOn,
    c.id AS recommendationId, c.reference, x.content AS text, r.is_sensitive AS isSensitive,
    i.name AS issuerName, t.id AS trackedItemId, t.reference AS trackedReference
  FROM recommendations c
  JOIN texts x ON x.id = c.text_id
  JOIN reports r ON r.id = c.report_id AND r.state = 'published'
  JOIN issuers i ON i.id = r.issuer_id
  JOIN addressing_now n ON n.report_id = r.id
  LEFT JOIN tracked_items t ON t.recommendation_id = c.id AND t.addressing_id = n.id AND t.is_withdrawn = 0
  WHERE c.is_withdrawn = 0`;

/**
 * The concern under a reference, of itself or of its tracked item, as the body is asked it. A body that
 * answers for two addressees of one report gets the one that is tracked, then the one with a duty to answer.
 */
export const findConcern = (reference: string, bodyId: number) => {
  const [concern = ""] = reference.split("@");
  return query<AskedConcern, [string, number, string]>(
    `${CONCERN} AND c.reference = ? AND n.responsible_body_id = ?
     ORDER BY t.reference = ? DESC, t.id IS NULL, n.capacity = 'addressee' DESC, n.id LIMIT 1`,
  ).get(concern, bodyId, reference);
};

export const findConcernOf = (recommendationId: number, addressingId: number) =>
  query<AskedConcern, [number, number]>(`${CONCERN} AND c.id = ? AND n.id = ?`).get(
    recommendationId,
    addressingId,
  );

export interface SubmissionRow {
  id: number;
  kind: V.SubmissionKind;
  bodyId: number;
  addressingId: number;
  /** Null in an answer to a report as a whole, which is always a part of a letter. */
  recommendationId: number | null;
  state: V.SubmissionState;
  version: number;
  authorUserId: number;
  text: string | null;
  statedOn: string | null;
  position: V.Position | null;
  rightBodyId: number | null;
  rightBodyName: string | null;
  status: V.ImplementationStatus | null;
  targetOn: string | null;
  boardAssurance: V.BoardAssurance | null;
  supersededById: number | null;
  supersededByReference: string | null;
  actionOf: number | null;
  ownReference: string | null;
  leadRole: string | null;
  dueOn: string | null;
  baseline: string | null;
  success: string | null;
  lessons: string | null;
  actionState: V.ActionState | null;
  why: string | null;
  resources: string | null;
  risks: string | null;
  milestones: string | null;
  plain: string | null;
  rag: V.RagRating | null;
  ragReason: string | null;
  /** Of an answer: by when. */
  timetable: string | null;
  /** The letter it is a part of: then it is decided with the letter, never by itself. */
  letterId: number | null;
  savedAt: number;
}

const SUBMISSION = `SELECT s.id, s.kind, s.body_id AS bodyId, s.addressing_id AS addressingId,
    s.recommendation_id AS recommendationId, s.state, s.version, s.author_user_id AS authorUserId, t.content AS text,
    s.stated_on AS statedOn, s.position, s.right_body_id AS rightBodyId, b.name AS rightBodyName, s.status,
    s.target_on AS targetOn, s.board_assurance AS boardAssurance, s.superseded_by_id AS supersededById,
    c.reference AS supersededByReference, s.action_of AS actionOf, s.own_reference AS ownReference,
    s.lead_role AS leadRole, s.due_on AS dueOn, tb.content AS baseline, ts.content AS success, tl.content AS lessons,
    s.action_state AS actionState, ty.content AS why, tr.content AS resources, tk.content AS risks,
    tm.content AS milestones, tp.content AS plain, s.rag, tg.content AS ragReason,
    tw.content AS timetable, (SELECT letter_id FROM letter_parts WHERE submission_id = s.id) AS letterId,
    s.saved_at AS savedAt
  FROM submissions s
  LEFT JOIN texts t ON t.id = s.text_id LEFT JOIN texts tb ON tb.id = s.baseline_text_id
  LEFT JOIN texts ts ON ts.id = s.success_text_id LEFT JOIN texts tl ON tl.id = s.lessons_text_id
  LEFT JOIN texts ty ON ty.id = s.why_text_id LEFT JOIN texts tr ON tr.id = s.resources_text_id
  LEFT JOIN texts tk ON tk.id = s.risks_text_id LEFT JOIN texts tm ON tm.id = s.milestones_text_id
  LEFT JOIN texts tp ON tp.id = s.plain_text_id LEFT JOIN texts tg ON tg.id = s.rag_reason_text_id
  LEFT JOIN texts tw ON tw.id = s.timetable_text_id
  LEFT JOIN bodies b ON b.id = s.right_body_id LEFT JOIN recommendations c ON c.id = s.superseded_by_id`;

export const findSubmission = (id: number) =>
  query<SubmissionRow, [number]>(`${SUBMISSION} WHERE s.id = ?`).get(id);

/** A body's drafts of actions that are not decided yet. */
export const listOpenActions = (bodyId: number) =>
  query<SubmissionRow, [number]>(
    `${SUBMISSION} WHERE s.body_id = ? AND s.kind = 'action' AND s.state IN ('draft', 'submitted', 'returned')
     ORDER BY s.id LIMIT 5000`,
  ).all(bodyId);

/** The body's open answer or progress on a concern; there is never a second one. */
export const findOpen = (kind: V.SubmissionKind, recommendationId: number, addressingId: number) =>
  query<{ id: number }, [V.SubmissionKind, number, number]>(
    `SELECT id FROM submissions WHERE kind = ? AND recommendation_id = ? AND addressing_id = ?
     AND state IN ('draft', 'submitted', 'returned') ORDER BY id DESC LIMIT 1`,
  ).get(kind, recommendationId, addressingId);

export interface SubmissionDocument {
  /** Of the row that ties it to the submission. */
  id: number;
  documentId: number;
  role: V.DocumentRole;
  title: string | null;
  mediaType: string | null;
  byteSize: number | null;
  isPublic: number;
}

export const listDocuments = (submissionId: number) =>
  query<SubmissionDocument, [number]>(
    `SELECT s.id, d.id AS documentId, d.role, t.content AS title, d.media_type AS mediaType, d.byte_size AS byteSize,
            d.is_public AS isPublic
     FROM submission_documents s JOIN documents d ON d.id = s.document_id LEFT JOIN texts t ON t.id = d.title_text_id
     WHERE s.submission_id = ? ORDER BY s.id LIMIT 100`,
  ).all(submissionId);

/** Who wrote any version of it or sent it: none of them may publish it. */
export const listWriterIds = (submissionId: number): number[] =>
  query<{ userId: number }, [number]>(
    `SELECT DISTINCT user_id AS userId FROM submission_events
     WHERE submission_id = ? AND state IN ('draft', 'submitted') AND user_id IS NOT NULL`,
  )
    .all(submissionId)
    .map((row) => row.userId);

export interface SubmissionEventRow {
  state: V.SubmissionState;
  userId: number | null;
  userName: string | null;
  reason: string | null;
  recordedAt: number;
}

/** Newest first. */
export const listEvents = (submissionId: number) =>
  query<SubmissionEventRow, [number]>(
    `SELECT e.state, e.user_id AS userId, u.name AS userName, t.content AS reason, e.recorded_at AS recordedAt
     FROM submission_events e LEFT JOIN users u ON u.id = e.user_id LEFT JOIN texts t ON t.id = e.reason_text_id
     WHERE e.submission_id = ? ORDER BY e.id DESC LIMIT 100`,
  ).all(submissionId);

export const findRecommendation = (reference: string) =>
  query<{ id: number; reference: string }, [string]>(
    `SELECT c.id, c.reference FROM recommendations c JOIN reports r ON r.id = c.report_id
     WHERE c.reference = ? AND r.state = 'published'`,
  ).get(reference);

export const findReportedOn = (recommendationId: number) =>
  query<{ reportedOn: string | null }, [number]>(
    `SELECT r.reported_on AS reportedOn FROM recommendations c JOIN reports r ON r.id = c.report_id WHERE c.id = ?`,
  ).get(recommendationId)?.reportedOn ?? null;

export const findReportOf = (recommendationId: number): number | null =>
  query<{ id: number }, [number]>("SELECT report_id AS id FROM recommendations WHERE id = ?").get(
    recommendationId,
  )?.id ?? null;

/** An answer of this addressee that bears the date: several concerns are often answered in one letter. */
export const findLetterDated = (addressingId: number, datedOn: string) =>
  query<{ id: number }, [number, string]>(
    `SELECT r.id FROM responses r JOIN response_attributions x ON x.response_id = r.id
     WHERE x.addressing_id = ? AND r.dated_on = ? AND r.kind <> 'update' AND x.is_attributed = 1
       AND x.id = (SELECT max(id) FROM response_attributions
                   WHERE response_id = x.response_id AND addressing_id = x.addressing_id)
     ORDER BY r.id LIMIT 1`,
  ).get(addressingId, datedOn);

export const findImplementation = (trackedItemId: number) =>
  query<{ status: V.ImplementationStatus }, [number]>(
    "SELECT status FROM implementation_claims WHERE tracked_item_id = ? ORDER BY id DESC LIMIT 1",
  ).get(trackedItemId)?.status ?? null;

/** Whether an action is one of this tracked item's. */
export const existsAction = (actionId: number, trackedItemId: number): boolean =>
  query<{ found: number }, [number, number]>(
    "SELECT 1 AS found FROM action_items WHERE action_id = ? AND tracked_item_id = ?",
  ).get(actionId, trackedItemId) !== undefined;

/** The other tracked items that the action of a draft is to serve. */
export const listServed = (submissionId: number) =>
  query<{ id: number; trackedItemId: number; reference: string; reportId: number }, [number]>(
    `SELECT s.id, t.id AS trackedItemId, t.reference, a.report_id AS reportId FROM submission_items s
     JOIN tracked_items t ON t.id = s.tracked_item_id JOIN addressings a ON a.id = t.addressing_id
     WHERE s.submission_id = ? ORDER BY t.reference`,
  ).all(submissionId);

/** A body's tracked items under references of theirs or of their concerns, each with the reference that found it. */
export const listTrackedAt = (references: readonly string[], bodyId: number) =>
  query<{ asked: string; id: number; reference: string }, [object]>(
    `SELECT g.value AS asked, t.id, t.reference FROM json_each(:references) g
     JOIN recommendations c ON c.reference =
       CASE instr(g.value, '@') WHEN 0 THEN g.value ELSE substr(g.value, 1, instr(g.value, '@') - 1) END
     JOIN tracked_items t ON t.recommendation_id = c.id AND t.is_withdrawn = 0
       AND (instr(g.value, '@') = 0 OR t.reference = g.value)
     JOIN addressing_now n ON n.id = t.addressing_id AND n.responsible_body_id = :bodyId
     WHERE c.is_withdrawn = 0`,
  ).all({ references: JSON.stringify(references), bodyId });

/** Whether a published action of a body bears a number. */
export const existsOwnReference = (bodyId: number, ownReference: string): boolean =>
  query<{ found: number }, [number, string]>(
    "SELECT 1 AS found FROM actions WHERE body_id = ? AND own_reference = ? COLLATE NOCASE",
  ).get(bodyId, ownReference) !== undefined;
