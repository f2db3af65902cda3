import { responseStatusSql } from "~/domain/addressings/response-status-sql";
import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

/** The part of a list to show: rows from `offset` on, at most `limit`. */
export interface Part {
  limit: number;
  offset: number;
}

/** What a person narrowed their work to: the body addressed, who asked, and who writes; null for all. */
export interface Narrowed {
  askedId: number | null;
  issuerId: number | null;
  authorId: number | null;
}

/** Of a row n of addressing_now. */
const NARROWED = `(:askedId IS NULL OR n.body_id = :askedId)
  AND (:issuerId IS NULL OR n.report_id IN (SELECT id FROM reports WHERE issuer_id = :issuerId))`;

export interface Listed<Row> {
  rows: Row[];
  total: number;
}

type Counted<Row> = Row & { total: number };

/** Past the last page there is no row to carry the total; a reader who goes there sees an empty list. */
const listed = <Row>(rows: Counted<Row>[]): Listed<Row> => ({ rows, total: rows[0]?.total ?? 0 });

export interface OpenSubmission {
  id: number;
  kind: V.SubmissionKind;
  state: V.SubmissionState;
  reference: string;
  text: string | null;
  authorName: string;
  savedAt: number;
  /** What the approver said on returning it. */
  reason: string | null;
  /** Whether the person asking wrote any of it. */
  isMine: number;
  /** The answer to the whole report that it is the first part of. */
  letterId: number | null;
  reportReference: string;
  /** Of its newest move: sent, returned. */
  eventId: number;
}

const OPEN = `SELECT s.id, s.kind, s.state, coalesce(c.reference, r.reference) AS reference, ct.content AS text, u.name AS authorName, s.saved_at AS savedAt,
    (SELECT t.content FROM submission_events e JOIN texts t ON t.id = e.reason_text_id
     WHERE e.submission_id = s.id AND e.state = 'returned' ORDER BY e.id DESC LIMIT 1) AS reason,
    s.author_user_id = :userId OR EXISTS (SELECT 1 FROM submission_events e WHERE e.submission_id = s.id
      AND e.user_id = :userId AND e.state IN ('draft', 'submitted')) AS isMine, l.letter_id AS letterId,
    r.reference AS reportReference,
    (SELECT max(e.id) FROM submission_events e WHERE e.submission_id = s.id) AS eventId, count(*) OVER () AS total
  FROM submissions s LEFT JOIN letter_parts l ON l.submission_id = s.id
  JOIN addressing_now n ON n.id = s.addressing_id JOIN reports r ON r.id = n.report_id
  JOIN users u ON u.id = s.author_user_id
  LEFT JOIN recommendations c ON c.id = s.recommendation_id LEFT JOIN texts ct ON ct.id = c.text_id`;

/** A letter is listed once, by its first part. */
const ONCE = `(l.letter_id IS NULL OR s.id = (SELECT min(submission_id) FROM letter_parts WHERE letter_id = l.letter_id))`;

/** Submissions of a body in one state, longest waiting first. */
export const listSubmissions = (
  of: { bodyId: number; userId: number; state: V.SubmissionState } & Part & Narrowed,
) =>
  listed(
    query<Counted<OpenSubmission>, [object]>(
      `${OPEN} WHERE n.responsible_body_id = :bodyId AND s.state = :state AND ${ONCE} AND ${NARROWED}
         AND (:authorId IS NULL OR s.author_user_id = :authorId) ORDER BY s.saved_at, s.id
       LIMIT :limit OFFSET :offset`,
    ).all(of),
  );

export const listOpenOf = (recommendationId: number, addressingId: number) =>
  query<OpenSubmission, [object]>(
    `${OPEN} WHERE s.recommendation_id = :recommendationId AND s.addressing_id = :addressingId
     AND s.state IN ('draft', 'submitted', 'returned') ORDER BY s.id DESC LIMIT 50`,
  ).all({ recommendationId, addressingId, userId: 0 });

export interface AskedRow {
  reference: string;
  title: string | null;
  issuerName: string;
  reportedOn: string | null;
  dueOn: string | null;
  dueBasis: V.DueDateBasis | null;
  status: V.ResponseStatus;
}

export interface UnansweredRow extends AskedRow {
  /** How far the letter being written is; null where none is begun. */
  letterState: V.SubmissionState | null;
  /** The register holds no concern of the report. */
  isEmpty: number;
}

/** Whether a row n of addressing_now is new to its body. */
const FRESH = `((SELECT a.known_on FROM addressings a WHERE a.id = n.id) >= :since
  AND (n.due_on IS NULL OR n.due_on > :soon)
  AND NOT EXISTS (SELECT 1 FROM submissions s WHERE s.addressing_id = n.id AND s.kind = 'answer'
                    AND s.state IN ('draft', 'submitted', 'returned')))`;

/**
 * Reports a body has not answered, whose response status on `today` is one of `statuses`, the nearest day first.
 * With `fresh`, only those that are new, or only those that are not: asked since a day, with time left beyond
 * `soon`, and no answer begun.
 */
export const listUnanswered = (
  of: {
    bodyId: number;
    today: string;
    statuses: readonly V.ResponseStatus[];
    fresh?: { isWanted: boolean; since: string; soon: string };
  } & Part &
    Narrowed,
) =>
  listed(
    query<Counted<UnansweredRow>, [object]>(
      `SELECT page.*, (SELECT l.state FROM letters l WHERE l.addressing_id = page.id
                AND l.state IN ('draft', 'submitted', 'returned') ORDER BY l.id DESC LIMIT 1) AS letterState,
              NOT EXISTS (SELECT 1 FROM recommendations c WHERE c.report_id = page.reportId
                AND c.is_withdrawn = 0) AS isEmpty
       FROM (SELECT *, count(*) OVER () AS total FROM (
         SELECT r.reference, title.content AS title, i.name AS issuerName, r.reported_on AS reportedOn,
                n.due_on AS dueOn, n.due_basis AS dueBasis, ${responseStatusSql("n")} AS status, n.id, r.id AS reportId
         FROM addressing_now n JOIN reports r ON r.id = n.report_id JOIN issuers i ON i.id = r.issuer_id
         LEFT JOIN texts title ON title.id = r.title_text_id
         WHERE n.responsible_body_id = :bodyId AND n.capacity = 'addressee' AND n.response_count = 0
           AND n.is_report_withdrawn = 0 AND n.is_outside_remit = 0 AND ${NARROWED}
           AND (:isFresh IS NULL OR :isFresh = ${FRESH}))
       WHERE status IN (SELECT value FROM json_each(:statuses))
       ORDER BY dueOn IS NULL, dueOn, id LIMIT :limit OFFSET :offset) page ORDER BY dueOn IS NULL, dueOn, id`,
    ).all({
      ...of,
      statuses: JSON.stringify(of.statuses),
      isFresh: of.fresh === undefined ? null : Number(of.fresh.isWanted),
      since: of.fresh?.since ?? null,
      soon: of.fresh?.soon ?? null,
    }),
  );

export interface ItemToDo {
  reference: string;
  text: string | null;
  position: V.Position | null;
  implementation: V.ImplementationStatus;
  targetOn: string | null;
  nextRecheckOn: string | null;
}

/** Which of a body's tracked items are asked for. */
const ITEM_LISTS = {
  /** Said to be done by a day that has passed. */
  target: {
    where: "x.target_on < :today AND x.implementation IN ('not_started', 'planned', 'in_progress')",
    order: "x.target_on",
  },
  /** Said to be done by a day, past or to come. */
  aimed: {
    where: "x.target_on IS NOT NULL AND x.implementation IN ('not_started', 'planned', 'in_progress')",
    order: "x.target_on",
  },
  /** Accepted, and nothing said since. */
  silent: {
    where: `x.implementation = 'unknown' AND x.position IN
      ('accepted', 'accepted_in_part', 'accepted_in_principle', 'alternative_proposed')`,
    order: "x.last_statement_on",
  },
  recheck: { where: "x.next_recheck_on <= :soon", order: "x.next_recheck_on" },
} as const;
export type ItemList = keyof typeof ITEM_LISTS;

export const listItems = (
  list: ItemList,
  of: { bodyId: number; today: string; soon: string } & Part & Narrowed,
) =>
  listed(
    query<Counted<ItemToDo>, [object]>(
      `SELECT t.reference, ct.content AS text, x.position, x.implementation, x.target_on AS targetOn, x.next_recheck_on AS nextRecheckOn,
              count(*) OVER () AS total
       FROM addressing_now n JOIN tracked_item_now x ON x.addressing_id = n.id JOIN tracked_items t ON t.id = x.id
       JOIN recommendations c ON c.id = t.recommendation_id JOIN texts ct ON ct.id = c.text_id
       WHERE n.responsible_body_id = :bodyId AND n.is_report_withdrawn = 0 AND ${NARROWED} AND ${ITEM_LISTS[list].where}
       ORDER BY ${ITEM_LISTS[list].order}, t.id LIMIT :limit OFFSET :offset`,
    ).all(of),
  );

export interface JudgementToReply {
  id: number;
  /** The assessment of a letter that it is part of, which is replied to as one. */
  letterReference: string | null;
  kind: V.JudgementKind;
  reference: string;
  text: string | null;
  replyDueOn: string | null;
}

/** Judgements the body may still reply to before they are public. */
export const listToReply = (of: { bodyId: number } & Part & Narrowed) =>
  listed(
    query<Counted<JudgementToReply>, [object]>(
      `SELECT min(j.id) AS id, j.kind, ct.content AS text, j.reply_due_on AS replyDueOn, l.reference AS letterReference,
              CASE WHEN l.id IS NULL THEN t.reference ELSE (SELECT reference FROM reports WHERE id = n.report_id) END AS reference,
              count(*) OVER () AS total
       FROM judgements j LEFT JOIN letter_assessments l ON l.id = j.letter_assessment_id
       JOIN tracked_items t ON t.id = j.tracked_item_id JOIN addressing_now n ON n.id = t.addressing_id
       JOIN recommendations c ON c.id = t.recommendation_id JOIN texts ct ON ct.id = c.text_id
       WHERE n.responsible_body_id = :bodyId AND j.state = 'right_of_reply' AND ${NARROWED}
       GROUP BY coalesce(-l.id, j.id) ORDER BY j.reply_due_on, j.id LIMIT :limit OFFSET :offset`,
    ).all(of),
  );

export interface ReportConcern {
  reference: string;
  text: string | null;
  trackedReference: string | null;
  position: V.Position | null;
  implementation: V.ImplementationStatus | null;
  /** Of the open answer, if there is one. */
  draftId: number | null;
  draftState: V.SubmissionState | null;
}

/** The concerns of a report as a body is asked them, with how far its answer to each is. */
export const listConcerns = (reportReference: string, bodyId: number) =>
  query<ReportConcern, [object]>(
    `SELECT c.reference, x.content AS text, t.reference AS trackedReference, w.position, w.implementation,
            s.id AS draftId, s.state AS draftState
     FROM reports r JOIN recommendations c ON c.report_id = r.id AND c.is_withdrawn = 0
     JOIN texts x ON x.id = c.text_id
     LEFT JOIN tracked_items t ON t.recommendation_id = c.id AND t.is_withdrawn = 0 AND t.addressing_id IN (
       SELECT id FROM addressing_now WHERE report_id = r.id AND responsible_body_id = :bodyId)
     LEFT JOIN tracked_item_now w ON w.id = t.id
     LEFT JOIN submissions s ON s.id = (
       SELECT max(o.id) FROM submissions o JOIN addressing_now n ON n.id = o.addressing_id
       WHERE o.recommendation_id = c.id AND n.responsible_body_id = :bodyId AND o.kind = 'answer'
         AND o.state IN ('draft', 'submitted', 'returned'))
     WHERE r.reference = :reference ORDER BY c.number LIMIT 200`,
  ).all({ reference: reportReference, bodyId });

export interface ReportAsked extends AskedRow {
  isSensitive: number;
  capacity: V.Capacity;
}

/** A published report as a body is asked to answer it; undefined where it is not. */
export const findAsked = (reportReference: string, bodyId: number, today: string) =>
  query<ReportAsked, [object]>(
    `SELECT r.reference, i.name AS issuerName, r.reported_on AS reportedOn, n.due_on AS dueOn, n.due_basis AS dueBasis,
            ${responseStatusSql("n")} AS status, r.is_sensitive AS isSensitive, n.capacity
     FROM reports r JOIN issuers i ON i.id = r.issuer_id JOIN addressing_now n ON n.report_id = r.id
     WHERE r.reference = :reference AND r.state = 'published' AND n.responsible_body_id = :bodyId
     ORDER BY n.capacity = 'addressee' DESC, n.id LIMIT 1`,
  ).get({ reference: reportReference, bodyId, today });
