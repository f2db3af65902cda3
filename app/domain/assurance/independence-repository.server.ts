import { query } from "~db/client.server";
import type { BodyTies } from "./independence-rules";

interface TiesRow {
  parentId: number | null;
  sponsorId: number | null;
  mergedIntoId: number | null;
  mergedFromIds: string;
  predecessorIds: string;
  successorIds: string;
}

const idsOf = (list: string): number[] => JSON.parse(list) as number[];

/** What ties a body to others, in one statement. */
export function findTies(bodyId: number): BodyTies | undefined {
  const row = query<TiesRow, [number]>(
    `SELECT b.parent_id AS parentId, b.sponsor_id AS sponsorId, b.merged_into_id AS mergedIntoId,
            (SELECT json_group_array(id) FROM bodies WHERE merged_into_id = b.id) AS mergedFromIds,
            (SELECT json_group_array(predecessor_id) FROM body_successions WHERE successor_id = b.id) AS predecessorIds,
            (SELECT json_group_array(successor_id) FROM body_successions WHERE predecessor_id = b.id) AS successorIds
     FROM bodies b WHERE b.id = ?`,
  ).get(bodyId);
  return (
    row && {
      ...row,
      mergedFromIds: idsOf(row.mergedFromIds),
      predecessorIds: idsOf(row.predecessorIds),
      successorIds: idsOf(row.successorIds),
    }
  );
}

/** The bodies a person belongs to, in whatever role, or did after an instant (ms since 1970). */
export const listBodyIdsOf = (userId: number, after: number): number[] =>
  query<{ id: number }, [number, number]>(
    `SELECT DISTINCT body_id AS id FROM memberships
     WHERE user_id = ? AND body_id IS NOT NULL AND (ended_at IS NULL OR ended_at > ?)`,
  )
    .all(userId, after)
    .map((row) => row.id);

export const existsEditorOf = (userId: number, issuerId: number): boolean =>
  query<{ found: number }, [number, number]>(
    `SELECT 1 AS found FROM memberships
     WHERE user_id = ? AND issuer_id = ? AND role = 'issuer_editor' AND ended_at IS NULL`,
  ).get(userId, issuerId) !== undefined;

/** Everyone who may judge at all. */
export const listReviewerIds = (): number[] =>
  query<{ id: number }>(
    `SELECT DISTINCT u.id FROM users u JOIN memberships m ON m.user_id = u.id
     WHERE u.state <> 'disabled' AND m.ended_at IS NULL AND m.role IN ('oversight_reviewer', 'oversight_lead')
     ORDER BY u.id LIMIT 500`,
  )
    .all()
    .map((row) => row.id);

/** Whether a person wrote, sent or approved anything the body has published on an item, or in answer to its whole report. */
export const existsAuthorship = (userId: number, trackedItemId: number): boolean =>
  query<{ found: number }, [number, number, number]>(
    `SELECT 1 AS found FROM submissions s
     JOIN tracked_items t ON t.id = ? AND t.addressing_id = s.addressing_id
       AND (s.recommendation_id IS NULL OR s.recommendation_id = t.recommendation_id)
     WHERE s.author_user_id = ? OR EXISTS (
       SELECT 1 FROM submission_events e WHERE e.submission_id = s.id AND e.user_id = ?) LIMIT 1`,
  ).get(trackedItemId, userId, userId) !== undefined;

/** Where to tell the approvers of a body, and of the records merged into it, what waits for them. */
export const listApproverEmails = (bodyId: number): string[] =>
  query<{ email: string }, [number]>(
    `WITH RECURSIVE own (id) AS (
       SELECT ? UNION SELECT b.id FROM own JOIN bodies b ON b.merged_into_id = own.id)
     SELECT DISTINCT u.email FROM memberships m JOIN users u ON u.id = m.user_id
     WHERE m.body_id IN own AND m.role = 'body_approver' AND m.ended_at IS NULL AND u.state = 'active'
     ORDER BY u.id`,
  )
    .all(bodyId)
    .map((row) => row.email);
