import { isTakenBackSql } from "~/domain/public-statements/taken-back-sql";
import { isKeptBackSql, isLetterWithheldSql } from "~/domain/responses/withheld-sql";
import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

/** What every row of a public history carries, and which tracked item it speaks of (null: the whole letter). */
export interface HistoryRow {
  id: number;
  trackedItemId: number | null;
  addressingId: number;
  text: string | null;
  provenance: V.Provenance;
  knownOn: string;
  knownOnBasis: V.KnownOnBasis;
}

const HISTORY = `h.id, i.id AS trackedItemId, i.addressing_id AS addressingId, t.content AS text, h.provenance,
  h.known_on AS knownOn, h.known_on_basis AS knownOnBasis`;

export interface PositionRow extends HistoryRow {
  position: V.Position;
  statedOn: string | null;
  rightBodyName: string | null;
}

/** What bodies said to it; what stands in an answer that is kept back is not public. */
export const listPositions = (recommendationId: number) =>
  query<PositionRow, [number]>(
    `SELECT ${HISTORY}, h.position, h.stated_on AS statedOn, b.name AS rightBodyName
     FROM positions h JOIN tracked_items i ON i.id = h.tracked_item_id
     LEFT JOIN texts t ON t.id = h.text_id LEFT JOIN bodies b ON b.id = h.right_body_id
     LEFT JOIN responses r ON r.id = h.response_id
     WHERE i.recommendation_id = ? AND i.is_withdrawn = 0 AND NOT ${isKeptBackSql("i.addressing_id")}
       AND (r.id IS NULL OR NOT ${isLetterWithheldSql("r")}) ORDER BY h.id`,
  ).all(recommendationId);

export interface ClaimRow extends HistoryRow {
  status: V.ImplementationStatus;
  statedOn: string | null;
  targetOn: string | null;
  boardAssurance: V.BoardAssurance | null;
  supersededBy: string | null;
  documentCount: number;
}

export const listClaims = (recommendationId: number) =>
  query<ClaimRow, [number]>(
    `SELECT ${HISTORY}, h.status, h.stated_on AS statedOn, h.target_on AS targetOn,
            h.board_assurance AS boardAssurance, s.reference AS supersededBy,
            (SELECT count(*) FROM claim_documents WHERE claim_id = h.id) AS documentCount
     FROM implementation_claims h JOIN tracked_items i ON i.id = h.tracked_item_id
     LEFT JOIN texts t ON t.id = h.text_id LEFT JOIN recommendations s ON s.id = h.superseded_by_id
     WHERE i.recommendation_id = ? AND i.is_withdrawn = 0 ORDER BY h.id`,
  ).all(recommendationId);

export interface AssessmentRow extends HistoryRow {
  adequacy: V.Adequacy;
  concernFlag: V.ConcernFlag;
  reply: string | null;
  assessorName: string | null;
}

/** Of each item tracked here, and of whole letters of the bodies it is tracked at. */
export const listAssessments = (recommendationId: number) =>
  query<AssessmentRow, [number]>(
    `SELECT h.id, h.tracked_item_id AS trackedItemId, h.addressing_id AS addressingId, t.content AS text, h.provenance,
            h.known_on AS knownOn, h.known_on_basis AS knownOnBasis, h.adequacy, h.concern_flag AS concernFlag,
            y.content AS reply, b.name AS assessorName
     FROM tracked_items i
     JOIN assessments h ON h.tracked_item_id = i.id
       OR (h.addressing_id = i.addressing_id AND h.tracked_item_id IS NULL)
     LEFT JOIN texts t ON t.id = h.text_id LEFT JOIN texts y ON y.id = h.reply_text_id
     LEFT JOIN bodies b ON b.id = h.assessor_body_id
     WHERE i.recommendation_id = ? AND i.is_withdrawn = 0 ORDER BY h.id`,
  ).all(recommendationId);

export interface VerificationRow extends HistoryRow {
  claimId: number;
  method: V.VerificationMethod;
  finding: V.VerificationFinding;
  level: V.VerificationLevel;
  checkedOn: string;
  nextRecheckOn: string | null;
  reply: string | null;
  verifierName: string | null;
}

export const listVerifications = (recommendationId: number) =>
  query<VerificationRow, [number]>(
    `SELECT ${HISTORY}, h.claim_id AS claimId, h.method, h.finding, h.level, h.checked_on AS checkedOn,
            h.next_recheck_on AS nextRecheckOn, y.content AS reply, b.name AS verifierName
     FROM verifications h JOIN tracked_items i ON i.id = h.tracked_item_id
     LEFT JOIN texts t ON t.id = h.text_id LEFT JOIN texts y ON y.id = h.reply_text_id
     LEFT JOIN bodies b ON b.id = h.verifier_body_id
     WHERE i.recommendation_id = ? AND i.is_withdrawn = 0 ORDER BY h.id`,
  ).all(recommendationId);

export interface DisputeRow extends HistoryRow {
  isDisputed: number;
  reply: string | null;
}

export const listDisputes = (recommendationId: number) =>
  query<DisputeRow, [number]>(
    `SELECT ${HISTORY}, h.is_disputed AS isDisputed, y.content AS reply
     FROM disputes h JOIN tracked_items i ON i.id = h.tracked_item_id
     LEFT JOIN texts t ON t.id = h.text_id AND NOT ${isTakenBackSql("h")}
     LEFT JOIN texts y ON y.id = h.reply_text_id AND NOT ${isTakenBackSql("h")}
     WHERE i.recommendation_id = ? AND i.is_withdrawn = 0 ORDER BY h.id`,
  ).all(recommendationId);

/** Every wording the item has had here, oldest first. */
export const listWordings = (recommendationId: number) =>
  query<
    { id: number; text: string | null; split: V.SplitMethod; knownOn: string; knownOnBasis: V.KnownOnBasis },
    [number]
  >(
    `SELECT h.id, t.content AS text, h.split, h.known_on AS knownOn, h.known_on_basis AS knownOnBasis
     FROM recommendation_versions h LEFT JOIN texts t ON t.id = h.text_id
     WHERE h.recommendation_id = ? ORDER BY h.id`,
  ).all(recommendationId);

export interface ActionRow {
  id: number;
  actionId: number;
  bodyName: string;
  ownReference: string | null;
  text: string | null;
  why: string | null;
  leadRole: string | null;
  dueOn: string | null;
  milestones: string | null;
  baseline: string | null;
  success: string | null;
  resources: string | null;
  rag: V.RagRating | null;
  ragReason: string | null;
  plain: string | null;
  lessons: string | null;
  state: V.ActionState;
  knownOn: string;
}

/** Published wordings of the actions that serve a recommendation, oldest first within each action. */
export const listActions = (recommendationId: number) =>
  query<ActionRow, [number]>(
    `SELECT DISTINCT v.id, a.id AS actionId, b.name AS bodyName, a.own_reference AS ownReference, t.content AS text,
            v.lead_role AS leadRole, v.due_on AS dueOn, s.content AS success, l.content AS lessons, v.state,
            y.content AS why, m.content AS milestones, o.content AS baseline, e.content AS resources,
            v.rag, g.content AS ragReason, p.content AS plain, v.known_on AS knownOn
     FROM action_items x JOIN tracked_items i ON i.id = x.tracked_item_id
     JOIN actions a ON a.id = x.action_id JOIN bodies b ON b.id = a.body_id
     JOIN action_versions v ON v.action_id = a.id JOIN texts t ON t.id = v.text_id
     LEFT JOIN texts s ON s.id = v.success_text_id LEFT JOIN texts l ON l.id = v.lessons_text_id
     LEFT JOIN texts y ON y.id = v.why_text_id LEFT JOIN texts m ON m.id = v.milestones_text_id
     LEFT JOIN texts o ON o.id = v.baseline_text_id LEFT JOIN texts e ON e.id = v.resources_text_id
     LEFT JOIN texts g ON g.id = v.rag_reason_text_id LEFT JOIN texts p ON p.id = v.plain_text_id
     WHERE i.recommendation_id = ? AND i.is_withdrawn = 0 ORDER BY a.id, v.id`,
  ).all(recommendationId);
