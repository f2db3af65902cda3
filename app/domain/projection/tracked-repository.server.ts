import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface TrackedRow {
  reportId: number;
  id: number;
  recommendationId: number;
  addressingId: number;
  position: V.Position | null;
  positionId: number | null;
  positionResponseId: number | null;
  positionKnownOn: string | null;
  adequacy: V.Adequacy | null;
  assessedPositionId: number | null;
  assessedAttributionId: number | null;
  positionAttributionId: number | null;
  silentAttributionId: number | null;
  concernFlag: V.ConcernFlag | null;
  assessedKnownOn: string | null;
  isDisputed: number | null;
  disputedKnownOn: string | null;
  hasOpenCorrection: number;
  statements: string | null;
}

/** The attribution by which a letter is the body's now, newest first; x is its row and t the tracked item. */
const ATTRIBUTED = `FROM response_attributions x WHERE x.addressing_id = t.addressing_id AND x.is_attributed = 1
  AND x.id = (SELECT max(id) FROM response_attributions WHERE response_id = x.response_id AND addressing_id = x.addressing_id)`;

/** Tracked items with the newest of each history; a letter-wide assessment counts where it is the newest. */
export const listTracked = (reportIds: readonly number[]) =>
  query<TrackedRow, [string]>(
    `SELECT a.report_id AS reportId, t.id, t.recommendation_id AS recommendationId, t.addressing_id AS addressingId,
            p.position, p.id AS positionId, p.response_id AS positionResponseId, p.known_on AS positionKnownOn,
            s.adequacy, s.position_id AS assessedPositionId, s.concern_flag AS concernFlag, s.known_on AS assessedKnownOn,
            d.is_disputed AS isDisputed, d.known_on AS disputedKnownOn,
            CASE WHEN s.id IS NOT NULL THEN coalesce(s.attribution_id, (
              SELECT max(x.id) FROM response_attributions x WHERE x.addressing_id = t.addressing_id
              AND x.recorded_at <= coalesce((SELECT saved_at FROM judgements WHERE id = s.judgement_id), s.recorded_at)))
            END AS assessedAttributionId,
            CASE WHEN s.id IS NOT NULL THEN (
              SELECT max(x.id) ${ATTRIBUTED} AND x.response_id = p.response_id) END AS positionAttributionId,
            CASE WHEN s.id IS NOT NULL THEN (
              SELECT max(x.id) ${ATTRIBUTED} AND NOT EXISTS (
                SELECT 1 FROM positions q JOIN tracked_items u ON u.id = q.tracked_item_id
                WHERE q.response_id = x.response_id AND u.addressing_id = x.addressing_id)) END AS silentAttributionId,
            EXISTS (SELECT 1 FROM correction_requests c WHERE c.tracked_item_id = t.id AND c.state = 'requested')
              AS hasOpenCorrection,
            px.content AS statements
     FROM tracked_items t
     JOIN addressings a ON a.id = t.addressing_id
     LEFT JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE tracked_item_id = t.id)
     LEFT JOIN texts px ON px.id = p.text_id
     LEFT JOIN assessments s ON s.id = (
       SELECT max(id) FROM assessments
       WHERE tracked_item_id = t.id OR (addressing_id = t.addressing_id AND tracked_item_id IS NULL))
     LEFT JOIN disputes d ON d.id = (SELECT max(id) FROM disputes WHERE tracked_item_id = t.id)
     WHERE a.report_id IN (SELECT value FROM json_each(?)) AND t.is_withdrawn = 0 AND a.is_withdrawn = 0 ORDER BY t.id`,
  ).all(JSON.stringify(reportIds));
