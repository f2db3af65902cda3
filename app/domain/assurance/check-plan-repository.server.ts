import { query } from "~db/client.server";
import { plannedCheckFactors, plannedChecks } from "~db/schema/letter-assessments";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertPlanned = (w: Writing, row: typeof plannedChecks.$inferInsert) =>
  w.insert(plannedChecks, row);
export const insertFactors = (w: Writing, rows: readonly (typeof plannedCheckFactors.$inferInsert)[]) =>
  w.insertAll(plannedCheckFactors, rows);

export interface OpenClaim {
  id: number;
  reference: string;
  claimId: number;
  bodyId: number | null;
  responsibleBodyId: number | null;
  bodyName: string | null;
  title: string | null;
  reportKind: V.ReportKind;
  kind: V.RecommendationKind;
  isInGroup: number;
  claimedOn: string;
  level: V.VerificationLevel;
  isDisputed: number;
  isFoundWanting: number;
  /** The newest decision on whether it is planned; null where there is none of this claim. */
  isPlanned: number | null;
  method: V.VerificationMethod | null;
  dueOn: string | null;
  plannedPoints: number | null;
  reason: string | null;
}

/** Claims that something is done which nobody has checked and no judgement on its way is about. */
export const listOpenClaims = () =>
  query<OpenClaim, []>(
    `SELECT t.id, t.reference, c.id AS claimId, n.body_id AS bodyId, n.responsible_body_id AS responsibleBodyId,
            b.name AS bodyName, title.content AS title, r.kind AS reportKind, m.kind,
            EXISTS (SELECT 1 FROM group_items g WHERE g.recommendation_id = x.recommendation_id AND g.is_in = 1 AND g.id = (
              SELECT max(id) FROM group_items WHERE group_id = g.group_id AND recommendation_id = g.recommendation_id)) AS isInGroup,
            c.known_on AS claimedOn, x.level, x.is_disputed AS isDisputed,
            (x.adequacy IN ('not_adequate', 'partially_adequate') OR EXISTS (
              SELECT 1 FROM verifications v WHERE v.tracked_item_id = t.id AND v.finding <> 'held')) AS isFoundWanting,
            p.is_planned AS isPlanned, p.method, p.due_on AS dueOn, p.points AS plannedPoints, reason.content AS reason
     FROM claim_now q JOIN tracked_item_now x ON x.id = q.id JOIN tracked_items t ON t.id = x.id
     JOIN addressing_now n ON n.id = x.addressing_id
     JOIN reports r ON r.id = x.report_id JOIN recommendations m ON m.id = x.recommendation_id
     JOIN implementation_claims c ON c.id = (SELECT max(id) FROM implementation_claims WHERE tracked_item_id = x.id)
     LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
     LEFT JOIN texts title ON title.id = r.title_text_id
     LEFT JOIN planned_checks p ON p.id = (SELECT max(id) FROM planned_checks WHERE tracked_item_id = t.id) AND p.claim_id = c.id
     LEFT JOIN texts reason ON reason.id = p.reason_text_id
     WHERE NOT EXISTS (SELECT 1 FROM judgements j WHERE j.tracked_item_id = t.id AND j.kind = 'verification'
         AND j.state IN ('awaiting_second_review', 'right_of_reply', 'ready_to_publish'))
     ORDER BY c.known_on, t.id`,
  ).all();
