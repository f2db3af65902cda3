import { query } from "~db/client.server";
import type { PlanItem } from "./plan-upload-rules";

export interface ItemOfBody extends PlanItem {
  concernReference: string;
  text: string | null;
}

/** Everything followed up at a body, by reference. */
export const listItemsOfBody = (bodyId: number) =>
  query<ItemOfBody, [number]>(
    `SELECT t.id AS trackedItemId, t.reference, c.reference AS concernReference, c.id AS recommendationId,
            n.id AS addressingId, r.reported_on AS reportedOn, x.content AS text
     FROM addressing_now n JOIN tracked_items t ON t.addressing_id = n.id AND t.is_withdrawn = 0
     JOIN recommendations c ON c.id = t.recommendation_id AND c.is_withdrawn = 0
     JOIN reports r ON r.id = n.report_id AND r.state = 'published' JOIN texts x ON x.id = c.text_id
     WHERE n.responsible_body_id = ? ORDER BY t.id`,
  ).all(bodyId);

/** The items that drafts are to serve, and how many documents each draft has, for many drafts at once. */
export const listServedOf = (submissionIds: readonly number[]) =>
  query<{ submissionId: number; reference: string }, [string]>(
    `SELECT s.submission_id AS submissionId, t.reference FROM submission_items s
     JOIN tracked_items t ON t.id = s.tracked_item_id
     WHERE s.submission_id IN (SELECT value FROM json_each(?)) ORDER BY s.id`,
  ).all(JSON.stringify(submissionIds));

export const countDocumentsOf = (submissionIds: readonly number[]) =>
  query<{ submissionId: number; count: number }, [string]>(
    `SELECT submission_id AS submissionId, count(*) AS count FROM submission_documents
     WHERE submission_id IN (SELECT value FROM json_each(?)) GROUP BY submission_id`,
  ).all(JSON.stringify(submissionIds));
