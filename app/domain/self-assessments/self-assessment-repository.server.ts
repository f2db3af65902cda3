import { query } from "~db/client.server";
import {
  considerations,
  selfAssessmentDocuments,
  selfAssessmentEvents,
  selfAssessments,
} from "~db/schema/self-assessments";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertAssessment = (w: Writing, row: typeof selfAssessments.$inferInsert): number =>
  w.insert(selfAssessments, row);
export const updateAssessment = (
  w: Writing,
  id: number,
  changes: Partial<typeof selfAssessments.$inferInsert>,
): void => w.update(selfAssessments, id, changes);
export const insertEvent = (w: Writing, row: typeof selfAssessmentEvents.$inferInsert): number =>
  w.insert(selfAssessmentEvents, row);
export const insertConsideration = (w: Writing, row: typeof considerations.$inferInsert): number =>
  w.insert(considerations, row);

/** Makes the files cited by a draft exactly `documentIds`. */
export function replaceDocuments(w: Writing, selfAssessmentId: number, documentIds: readonly number[]): void {
  const held = query<{ id: number; documentId: number }, [number]>(
    "SELECT id, document_id AS documentId FROM self_assessment_documents WHERE self_assessment_id = ?",
  ).all(selfAssessmentId);
  for (const { id, documentId } of held)
    if (!documentIds.includes(documentId)) w.remove(selfAssessmentDocuments, id);
  for (const documentId of new Set(documentIds))
    if (!held.some((one) => one.documentId === documentId))
      w.insert(selfAssessmentDocuments, { selfAssessmentId, documentId });
}

export interface AssessmentRow {
  id: number;
  recommendationId: number;
  finding: V.SelfAssessmentFinding;
  reason: string | null;
  action: string | null;
  leadRole: string | null;
  dueOn: string | null;
  actionId: number | null;
  state: V.SubmissionState;
  version: number;
  authorUserId: number;
  authorName: string;
  savedAt: number;
  /** What the approver said on returning it. */
  returnReason: string | null;
  /** The day the public could know that it was considered. */
  knownOn: string | null;
  signedBy: string | null;
  /** Documents cited, as a JSON list of numbers. */
  documents: string;
  /** Who wrote any of it, as a JSON list of numbers. */
  writers: string;
}

const ROW = `SELECT s.id, s.recommendation_id AS recommendationId, s.finding, rt.content AS reason, at.content AS action,
    s.lead_role AS leadRole, s.due_on AS dueOn, s.action_id AS actionId, s.state, s.version,
    s.author_user_id AS authorUserId, u.name AS authorName, s.saved_at AS savedAt, k.known_on AS knownOn,
    (SELECT t.content FROM self_assessment_events e JOIN texts t ON t.id = e.reason_text_id
     WHERE e.self_assessment_id = s.id AND e.state = 'returned' ORDER BY e.id DESC LIMIT 1) AS returnReason,
    (SELECT p.name FROM self_assessment_events e JOIN users p ON p.id = e.user_id
     WHERE e.self_assessment_id = s.id AND e.state = 'published' ORDER BY e.id DESC LIMIT 1) AS signedBy,
    (SELECT json_group_array(document_id) FROM self_assessment_documents d
     WHERE d.self_assessment_id = s.id) AS documents,
    (SELECT json_group_array(DISTINCT e.user_id) FROM self_assessment_events e
     WHERE e.self_assessment_id = s.id AND e.state IN ('draft', 'submitted')) AS writers
  FROM self_assessments s JOIN users u ON u.id = s.author_user_id JOIN texts rt ON rt.id = s.reason_text_id
  LEFT JOIN texts at ON at.id = s.action_text_id LEFT JOIN considerations k ON k.self_assessment_id = s.id`;

/** Of one body and recommendation, the newest first; what was given up is left out. */
export const listOf = (bodyId: number, recommendationId: number) =>
  query<AssessmentRow, [number, number]>(
    `${ROW} WHERE s.body_id = ? AND s.recommendation_id = ? AND s.state <> 'discarded' ORDER BY s.id DESC LIMIT 50`,
  ).all(bodyId, recommendationId);

export interface AskedOfOthers {
  recommendationId: number;
  reference: string;
  text: string | null;
  issuerName: string;
  isSensitive: number;
  /** Whether this body is asked by the same report. */
  isAskedItself: number;
}

/** A published recommendation as a body that may not have been asked sees it. */
export const findAsked = (reference: string, bodyId: number) =>
  query<AskedOfOthers, [object]>(
    `SELECT c.id AS recommendationId, c.reference, t.content AS text, i.name AS issuerName,
            r.is_sensitive AS isSensitive, EXISTS (SELECT 1 FROM addressing_now n WHERE n.report_id = r.id
              AND n.responsible_body_id = :bodyId AND n.capacity = 'addressee') AS isAskedItself
     FROM listings l JOIN recommendations c ON c.id = l.recommendation_id AND c.is_withdrawn = 0
     JOIN texts t ON t.id = c.text_id JOIN reports r ON r.id = c.report_id AND r.state = 'published'
     JOIN issuers i ON i.id = r.issuer_id WHERE l.reference = :reference`,
  ).get({ reference, bodyId });

export interface OthersAsked {
  bodyId: number;
  theme: string | null;
  category: string | null;
  /** Type of a body that was asked. */
  type: string | null;
  standing: "open" | "writing" | "considered" | "all";
  /** Published on or after, or null. */
  since: string | null;
  limit: number;
  offset: number;
}

export interface OtherRow {
  reference: string;
  text: string | null;
  isSensitive: number;
  issuerName: string;
  publishedOn: string | null;
  finding: V.SelfAssessmentFinding | null;
  state: V.SubmissionState | null;
  dueOn: string | null;
  knownOn: string | null;
  askedNames: string | null;
  total: number;
}

const STANDING: Readonly<Record<OthersAsked["standing"], string>> = {
  open: "s.id IS NULL",
  writing: "s.state IN ('draft', 'submitted', 'returned')",
  considered: "s.state = 'published'",
  all: "1",
};

/** What others were asked, the newest first: of no report that asks this body itself. */
export const listOthers = ({ standing, ...asked }: OthersAsked) =>
  query<OtherRow, [object]>(
    `WITH found AS (
       SELECT l.id, l.report_id, l.recommendation_id, l.reference, coalesce(l.published_on, l.reported_on) AS publishedOn,
              s.id AS selfId, count(*) OVER () AS total
       FROM listings l LEFT JOIN self_assessments s ON s.id = (SELECT max(o.id) FROM self_assessments o
         WHERE o.recommendation_id = l.recommendation_id AND o.body_id = :bodyId AND o.state <> 'discarded')
       WHERE l.recommendation_id IS NOT NULL AND ${STANDING[standing]}
         AND (:since IS NULL OR coalesce(l.published_on, l.reported_on) >= :since)
         AND NOT EXISTS (SELECT 1 FROM addressing_now n WHERE n.report_id = l.report_id
           AND n.responsible_body_id = :bodyId AND n.capacity = 'addressee')
         AND (:theme IS NULL OR EXISTS (SELECT 1 FROM recommendation_themes x
           WHERE x.recommendation_id = l.recommendation_id AND x.theme = :theme))
         AND (:category IS NULL OR EXISTS (SELECT 1 FROM report_categories g
           WHERE g.report_id = l.report_id AND g.category = :category))
         AND (:type IS NULL OR EXISTS (SELECT 1 FROM addressing_now n JOIN bodies b ON b.id = n.body_id
           WHERE n.report_id = l.report_id AND n.capacity = 'addressee' AND b.type = :type))
       ORDER BY publishedOn DESC, l.id DESC LIMIT :limit OFFSET :offset)
     SELECT f.reference, t.content AS text, r.is_sensitive AS isSensitive, i.name AS issuerName, f.publishedOn,
            s.finding, s.state, s.due_on AS dueOn, k.known_on AS knownOn, f.total,
            (SELECT group_concat(name, '; ') FROM (SELECT b.name FROM addressing_now n JOIN bodies b ON b.id = n.body_id
              WHERE n.report_id = f.report_id AND n.capacity = 'addressee' ORDER BY n.id LIMIT 3)) AS askedNames
     FROM found f JOIN recommendations c ON c.id = f.recommendation_id JOIN texts t ON t.id = c.text_id
     JOIN reports r ON r.id = f.report_id JOIN issuers i ON i.id = r.issuer_id
     LEFT JOIN self_assessments s ON s.id = f.selfId LEFT JOIN considerations k ON k.self_assessment_id = s.id
     ORDER BY f.publishedOn DESC, f.id DESC`,
  ).all(asked);

export interface OpenAssessment {
  id: number;
  reference: string;
  state: V.SubmissionState;
  eventId: number;
  authorName: string;
  isMine: number;
}

/** A body's self-assessments that are not decided. */
export const listOpen = (of: { bodyId: number; userId: number }) =>
  query<OpenAssessment, [object]>(
    `SELECT s.id, c.reference, s.state, u.name AS authorName,
            (SELECT max(e.id) FROM self_assessment_events e WHERE e.self_assessment_id = s.id) AS eventId,
            EXISTS (SELECT 1 FROM self_assessment_events e WHERE e.self_assessment_id = s.id
              AND e.user_id = :userId AND e.state IN ('draft', 'submitted')) AS isMine
     FROM self_assessments s JOIN recommendations c ON c.id = s.recommendation_id
     JOIN users u ON u.id = s.author_user_id
     WHERE s.body_id = :bodyId AND s.state IN ('draft', 'submitted', 'returned') ORDER BY s.saved_at, s.id LIMIT 500`,
  ).all(of);

export interface ActionTaken {
  reference: string;
  dueOn: string;
  leadRole: string | null;
  text: string | null;
}

/** What a body said it will do about what others were asked, where its newest signed word is that it applies. */
export const listTaken = (of: { bodyId: number; soon: string }) =>
  query<ActionTaken, [object]>(
    `SELECT c.reference, s.due_on AS dueOn, s.lead_role AS leadRole, t.content AS text
     FROM self_assessments s JOIN recommendations c ON c.id = s.recommendation_id
     JOIN texts t ON t.id = s.action_text_id
     WHERE s.body_id = :bodyId AND s.state = 'published' AND s.finding = 'applies' AND s.due_on <= :soon
       AND s.id = (SELECT max(o.id) FROM self_assessments o WHERE o.recommendation_id = s.recommendation_id
         AND o.body_id = s.body_id AND o.state = 'published')
     ORDER BY s.due_on, s.id LIMIT 500`,
  ).all(of);

/** Bodies that were not asked and had considered a recommendation by `day`, with the day of their newest word. */
export const listConsidered = (of: { recommendationId: number; day: string }) =>
  query<{ code: string; name: string; knownOn: string }, [object]>(
    `SELECT b.code, b.name, max(k.known_on) AS knownOn FROM considerations k JOIN bodies b ON b.id = k.body_id
     WHERE k.recommendation_id = :recommendationId AND k.known_on <= :day
     GROUP BY b.id ORDER BY b.name LIMIT 500`,
  ).all(of);
