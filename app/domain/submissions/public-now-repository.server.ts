import { query } from "~db/client.server";
import type { Check, Claim } from "~/domain/assurance/level-rules";
import type { ActionSaid } from "./action-facts-rules";
import { WORDING, WORDING_TEXTS } from "./action-wording-sql";
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

/** An action as its newest published wording says it. */
export interface ActionNow extends ActionSaid {
  id: number;
  ownReference: string | null;
}

const ACTION = `SELECT a.id, a.own_reference AS ownReference, ${WORDING},
    (SELECT json_group_array(t.reference) FROM action_items i JOIN tracked_items t ON t.id = i.tracked_item_id
     WHERE i.action_id = a.id) AS serves
  FROM actions a
  JOIN action_versions v ON v.id = (SELECT max(id) FROM action_versions WHERE action_id = a.id) ${WORDING_TEXTS}`;

type Row = Omit<ActionNow, "serves"> & { serves: string };
const actionOf = ({ serves, ...row }: Row): ActionNow => ({ ...row, serves: JSON.parse(serves) as string[] });

export const findAction = (actionId: number): ActionNow | undefined => {
  const row = query<Row, [number]>(`${ACTION} WHERE a.id = ?`).get(actionId);
  return row && actionOf(row);
};

/** The steps of the plan for a tracked item as they stand now. */
export const listActions = (trackedItemId: number): ActionNow[] =>
  query<Row, [number]>(
    `${ACTION} JOIN action_items x ON x.action_id = a.id WHERE x.tracked_item_id = ? ORDER BY a.id LIMIT 200`,
  )
    .all(trackedItemId)
    .map(actionOf);
