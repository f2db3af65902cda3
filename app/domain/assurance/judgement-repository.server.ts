import { query } from "~db/client.server";
import {
  assessments,
  disputes,
  judgementEvents,
  judgementPoints,
  judgements,
  verifications,
} from "~db/schema/assurance";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertJudgement = (w: Writing, row: typeof judgements.$inferInsert) => w.insert(judgements, row);
export const updateJudgement = (w: Writing, id: number, changes: Partial<typeof judgements.$inferInsert>) =>
  w.update(judgements, id, changes);
export const insertPoint = (w: Writing, row: typeof judgementPoints.$inferInsert) =>
  w.insert(judgementPoints, row);
export const insertEvent = (w: Writing, row: typeof judgementEvents.$inferInsert) =>
  w.insert(judgementEvents, row);
export const insertAssessment = (w: Writing, row: typeof assessments.$inferInsert) =>
  w.insert(assessments, row);
export const insertVerification = (w: Writing, row: typeof verifications.$inferInsert) =>
  w.insert(verifications, row);
export const insertDispute = (w: Writing, row: typeof disputes.$inferInsert) => w.insert(disputes, row);

export interface ItemRow {
  id: number;
  reference: string;
  addressingId: number;
  bodyId: number | null;
  responsibleBodyId: number | null;
  dueOn: string | null;
  /** Letters of answer attributed to the body, of which some say nothing to a concern by itself. */
  responseCount: number;
  reportId: number;
  reportedOn: string | null;
  regime: V.Regime;
  issuerId: number;
  level: V.VerificationLevel;
  isDisputed: number;
  /** The newest of each history, which a judgement is about. */
  positionId: number | null;
  /** The newest attribution of a letter to the body, and of one that speaks to no concern by itself. */
  attributionId: number | null;
  silentAttributionId: number | null;
  claimId: number | null;
  claimStatus: V.ImplementationStatus | null;
  claimBoardAssurance: V.BoardAssurance | null;
  claimDocumentCount: number;
}

const ITEM = `SELECT t.id, t.reference, t.addressing_id AS addressingId, n.body_id AS bodyId,
    n.responsible_body_id AS responsibleBodyId, n.due_on AS dueOn, n.response_count AS responseCount, r.id AS reportId, r.reported_on AS reportedOn,
    r.regime, r.issuer_id AS issuerId, i.level, i.is_disputed AS isDisputed,
    (SELECT max(id) FROM positions WHERE tracked_item_id = t.id) AS positionId,
    (SELECT max(id) FROM response_attributions WHERE addressing_id = t.addressing_id AND is_attributed = 1) AS attributionId,
    (SELECT max(x.id) FROM response_attributions x WHERE x.addressing_id = t.addressing_id AND x.is_attributed = 1
     AND x.id = (SELECT max(id) FROM response_attributions WHERE response_id = x.response_id AND addressing_id = x.addressing_id)
     AND NOT EXISTS (SELECT 1 FROM positions q JOIN tracked_items u ON u.id = q.tracked_item_id
       WHERE q.response_id = x.response_id AND u.addressing_id = x.addressing_id)) AS silentAttributionId,
    c.id AS claimId, c.status AS claimStatus,
    c.board_assurance AS claimBoardAssurance,
    (SELECT count(*) FROM claim_documents WHERE claim_id = c.id) AS claimDocumentCount
  FROM tracked_items t
  JOIN tracked_item_now i ON i.id = t.id
  JOIN addressing_now n ON n.id = t.addressing_id
  JOIN reports r ON r.id = i.report_id AND r.state = 'published'
  LEFT JOIN implementation_claims c ON c.id = (SELECT max(id) FROM implementation_claims WHERE tracked_item_id = t.id)`;

/** A tracked item of a published report, or undefined. */
export const findItem = (reference: string) =>
  query<ItemRow, [string]>(`${ITEM} WHERE t.reference = ?`).get(reference);

export const findItemById = (id: number) => query<ItemRow, [number]>(`${ITEM} WHERE t.id = ?`).get(id);

export interface CheckRow {
  claimId: number;
  finding: V.VerificationFinding;
  level: V.VerificationLevel;
  checkedOn: string;
}

/** Oldest first. */
export const listChecks = (trackedItemId: number) =>
  query<CheckRow, [number]>(
    `SELECT claim_id AS claimId, finding, level, checked_on AS checkedOn FROM verifications
     WHERE tracked_item_id = ? ORDER BY id`,
  ).all(trackedItemId);

export interface JudgementRow {
  id: number;
  kind: V.JudgementKind;
  trackedItemId: number;
  state: V.JudgementState;
  version: number;
  authorUserId: number;
  authorBodyId: number | null;
  positionId: number | null;
  attributionId: number | null;
  letterAssessmentId: number | null;
  letterReference: string | null;
  adequacy: V.Adequacy | null;
  concernFlag: V.ConcernFlag | null;
  claimId: number | null;
  method: V.VerificationMethod | null;
  finding: V.VerificationFinding | null;
  level: V.VerificationLevel | null;
  isDisputed: number | null;
  checkedOn: string | null;
  nextRecheckOn: string | null;
  /** The measure that "sustained" rests on, where it rests on one. */
  measureId: number | null;
  textId: number;
  text: string | null;
  replyDueOn: string | null;
  replyTextId: number | null;
  reply: string | null;
  savedAt: number;
}

export const findJudgement = (id: number) =>
  query<JudgementRow, [number]>(
    `SELECT j.id, j.kind, j.tracked_item_id AS trackedItemId, j.state, j.version, j.author_user_id AS authorUserId,
            j.author_body_id AS authorBodyId, j.position_id AS positionId, j.attribution_id AS attributionId,
            j.letter_assessment_id AS letterAssessmentId, l.reference AS letterReference, j.adequacy, j.concern_flag AS concernFlag,
            j.claim_id AS claimId, j.method, j.finding, j.level, j.is_disputed AS isDisputed, j.checked_on AS checkedOn,
            j.next_recheck_on AS nextRecheckOn, j.measure_id AS measureId, j.text_id AS textId, t.content AS text, j.reply_due_on AS replyDueOn,
            j.reply_text_id AS replyTextId, p.content AS reply, j.saved_at AS savedAt
     FROM judgements j JOIN texts t ON t.id = j.text_id LEFT JOIN texts p ON p.id = j.reply_text_id
     LEFT JOIN letter_assessments l ON l.id = j.letter_assessment_id WHERE j.id = ?`,
  ).get(id);

/** The judgement of a kind that is on its way for an item; there is never a second one. */
export const findWaiting = (kind: V.JudgementKind, trackedItemId: number) =>
  query<{ id: number }, [V.JudgementKind, number]>(
    `SELECT id FROM judgements WHERE kind = ? AND tracked_item_id = ?
     AND state IN ('awaiting_second_review', 'right_of_reply', 'ready_to_publish') LIMIT 1`,
  ).get(kind, trackedItemId);

export const listPointsMet = (judgementId: number): V.RubricPoint[] =>
  query<{ point: V.RubricPoint }, [number]>(
    "SELECT point FROM judgement_points WHERE judgement_id = ? AND is_met = 1 ORDER BY id",
  )
    .all(judgementId)
    .map((row) => row.point);

export interface JudgementEventRow {
  state: V.JudgementState;
  userName: string | null;
  reason: string | null;
  recordedAt: number;
}

/** Newest first. */
export const listEvents = (judgementId: number) =>
  query<JudgementEventRow, [number]>(
    `SELECT e.state, u.name AS userName, t.content AS reason, e.recorded_at AS recordedAt
     FROM judgement_events e LEFT JOIN users u ON u.id = e.user_id LEFT JOIN texts t ON t.id = e.reason_text_id
     WHERE e.judgement_id = ? ORDER BY e.id DESC LIMIT 100`,
  ).all(judgementId);
