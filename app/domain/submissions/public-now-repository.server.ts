import { query } from "~db/client.server";
import type { Check, Claim } from "~/domain/assurance/level-rules";
import type { PublicNow } from "./public-change-rules";

/** The newest of what a body has publicly said of a tracked item, for the before and after of a sign-off. */
export const findPosition = (trackedItemId: number) =>
  query<NonNullable<PublicNow["position"]>, [number]>(
    `SELECT p.position, t.content AS text, p.stated_on AS statedOn, b.name AS rightBody FROM positions p
     LEFT JOIN texts t ON t.id = p.text_id LEFT JOIN bodies b ON b.id = p.right_body_id
     WHERE p.tracked_item_id = ? ORDER BY p.id DESC LIMIT 1`,
  ).get(trackedItemId);

export const findClaim = (trackedItemId: number) =>
  query<NonNullable<PublicNow["claim"]>, [number]>(
    `SELECT c.status, t.content AS text, c.stated_on AS statedOn, c.target_on AS targetOn FROM implementation_claims c
     LEFT JOIN texts t ON t.id = c.text_id WHERE c.tracked_item_id = ? ORDER BY c.id DESC LIMIT 1`,
  ).get(trackedItemId);

export const listClaims = (trackedItemId: number) =>
  query<Claim, [number]>(
    `SELECT c.id, c.status, c.board_assurance AS boardAssurance,
            (SELECT count(*) FROM claim_documents WHERE claim_id = c.id) AS documentCount
     FROM implementation_claims c WHERE c.tracked_item_id = ? ORDER BY c.id`,
  ).all(trackedItemId);

export const listChecks = (trackedItemId: number) =>
  query<Check, [number]>(
    `SELECT claim_id AS claimId, finding, level, checked_on AS checkedOn FROM verifications
     WHERE tracked_item_id = ? ORDER BY id`,
  ).all(trackedItemId);

export type ActionNow = NonNullable<PublicNow["action"]> & { id: number; ownReference: string | null };

const ACTION = `SELECT a.id, a.own_reference AS ownReference, t.content AS text, v.lead_role AS leadRole, v.due_on AS dueOn,
    b.content AS baseline, s.content AS success, l.content AS lessons, v.state
  FROM actions a
  JOIN action_versions v ON v.id = (SELECT max(id) FROM action_versions WHERE action_id = a.id)
  JOIN texts t ON t.id = v.text_id LEFT JOIN texts b ON b.id = v.baseline_text_id
  LEFT JOIN texts s ON s.id = v.success_text_id LEFT JOIN texts l ON l.id = v.lessons_text_id`;

export const findAction = (actionId: number) =>
  query<ActionNow, [number]>(`${ACTION} WHERE a.id = ?`).get(actionId);

/** The steps of the plan for a tracked item as they stand now. */
export const listActions = (trackedItemId: number) =>
  query<ActionNow, [number]>(
    `${ACTION} JOIN action_items x ON x.action_id = a.id WHERE x.tracked_item_id = ? ORDER BY a.id LIMIT 200`,
  ).all(trackedItemId);
