import { query } from "~db/client.server";
import { approvalDelegations } from "~db/schema/letters";
import type { Writing } from "~db/writing.server";

export const insertDelegation = (w: Writing, row: typeof approvalDelegations.$inferInsert) =>
  w.insert(approvalDelegations, row);
export const endDelegation = (w: Writing, id: number): void =>
  w.update(approvalDelegations, id, { endedAt: w.at });

export interface Delegation {
  id: number;
  fromUserId: number;
  fromName: string;
  toUserId: number;
  toName: string;
  beginsOn: string;
  endsOn: string;
  endedAt: number | null;
}

/** Of a body, newest first. */
export const listDelegations = (bodyId: number) =>
  query<Delegation, [number]>(
    `SELECT d.id, d.from_user_id AS fromUserId, f.name AS fromName, d.to_user_id AS toUserId, t.name AS toName,
            d.begins_on AS beginsOn, d.ends_on AS endsOn, d.ended_at AS endedAt
     FROM approval_delegations d JOIN users f ON f.id = d.from_user_id JOIN users t ON t.id = d.to_user_id
     WHERE d.body_id = ? ORDER BY d.id DESC LIMIT 100`,
  ).all(bodyId);

/** A delegation to this person that holds on `day`, while whoever gave it is still an approver of the body. */
export const findHolding = (of: { userId: number; bodyId: number; day: string }) =>
  query<{ fromName: string; endsOn: string }, [object]>(
    `SELECT f.name AS fromName, d.ends_on AS endsOn FROM approval_delegations d
     JOIN users f ON f.id = d.from_user_id AND f.state = 'active'
     WHERE d.to_user_id = :userId AND d.body_id = :bodyId AND d.ended_at IS NULL
       AND d.begins_on <= :day AND d.ends_on >= :day
       AND EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = d.from_user_id AND m.body_id = d.body_id
         AND m.role = 'body_approver' AND m.ended_at IS NULL)
     ORDER BY d.ends_on DESC LIMIT 1`,
  ).get(of);

/** Whether somebody who may sign in approves for this person on `day`. */
export const isHandedOver = (of: { userId: number; bodyId: number; day: string }): boolean =>
  query<{ id: number }, [object]>(
    `SELECT d.id FROM approval_delegations d JOIN users t ON t.id = d.to_user_id AND t.state = 'active'
     WHERE d.from_user_id = :userId AND d.body_id = :bodyId AND d.ended_at IS NULL
       AND d.begins_on <= :day AND d.ends_on >= :day
       AND EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = d.to_user_id AND m.body_id = d.body_id
         AND m.ended_at IS NULL AND m.role IN ('body_contributor', 'body_approver')) LIMIT 1`,
  ).get(of) !== undefined;

/** Who works for a body here and may sign in. */
export const listColleagues = (bodyId: number) =>
  query<{ userId: number; name: string; isApprover: number }, [number]>(
    `SELECT u.id AS userId, u.name, max(m.role = 'body_approver') AS isApprover
     FROM memberships m JOIN users u ON u.id = m.user_id AND u.state = 'active'
     WHERE m.body_id = ? AND m.ended_at IS NULL AND m.role IN ('body_contributor', 'body_approver')
     GROUP BY u.id ORDER BY u.name, u.id LIMIT 500`,
  ).all(bodyId);
