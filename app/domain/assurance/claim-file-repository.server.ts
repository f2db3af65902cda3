import { query } from "~db/client.server";
import type { ClaimFileFacts } from "./claim-file-rules";

type Row<Key extends keyof ClaimFileFacts> = ClaimFileFacts[Key] extends readonly (infer One)[] ? One : never;

/** Actions for a tracked item as they are worded now, oldest first. */
export const listActions = (trackedItemId: number) =>
  query<Row<"actions">, [number]>(
    `SELECT t.content AS text, v.lead_role AS leadRole, v.due_on AS dueOn, s.content AS success, l.content AS lessons
     FROM action_items x JOIN action_versions v ON v.id = (SELECT max(id) FROM action_versions WHERE action_id = x.action_id)
     JOIN texts t ON t.id = v.text_id LEFT JOIN texts s ON s.id = v.success_text_id
     LEFT JOIN texts l ON l.id = v.lessons_text_id WHERE x.tracked_item_id = ? ORDER BY x.action_id LIMIT 100`,
  ).all(trackedItemId);

/** What the body said that it did, oldest first. */
export const listClaims = (trackedItemId: number) =>
  query<Row<"claims">, [number]>(
    `SELECT c.status, c.known_on AS knownOn, t.content AS text,
            (SELECT count(*) FROM claim_documents WHERE claim_id = c.id) AS documentCount
     FROM implementation_claims c LEFT JOIN texts t ON t.id = c.text_id WHERE c.tracked_item_id = ? ORDER BY c.id`,
  ).all(trackedItemId);

/** Published checks, oldest first. */
export const listChecks = (trackedItemId: number) =>
  query<Row<"checks">, [number]>(
    `SELECT v.method, v.finding, v.level, v.checked_on AS checkedOn, v.next_recheck_on AS nextRecheckOn, t.content AS text
     FROM verifications v LEFT JOIN texts t ON t.id = v.text_id WHERE v.tracked_item_id = ? ORDER BY v.id`,
  ).all(trackedItemId);

export const findAdequacy = (trackedItemId: number) =>
  query<Pick<ClaimFileFacts, "adequacy">, [number]>("SELECT adequacy FROM tracked_item_now WHERE id = ?").get(
    trackedItemId,
  )?.adequacy ?? "not_assessed";
