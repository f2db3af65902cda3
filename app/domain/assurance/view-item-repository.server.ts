import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface ReviewedDocument {
  id: number;
  role: V.DocumentRole;
  title: string | null;
  mediaType: string | null;
  byteSize: number | null;
  isPublic: number;
}

const COLUMNS = `d.id, d.role, t.content AS title, d.media_type AS mediaType, d.byte_size AS byteSize, d.is_public AS isPublic`;

/** What came with the newest answer and the claims on an item, private or not: reviewers see what they judge. */
export const listDocuments = (trackedItemId: number) =>
  query<ReviewedDocument, [object]>(
    `SELECT DISTINCT ${COLUMNS} FROM documents d LEFT JOIN texts t ON t.id = d.title_text_id
     WHERE d.response_of IN (SELECT response_id FROM positions WHERE tracked_item_id = :id)
        OR d.id IN (SELECT x.document_id FROM claim_documents x
                    JOIN implementation_claims c ON c.id = x.claim_id WHERE c.tracked_item_id = :id)
     ORDER BY d.id DESC LIMIT 100`,
  ).all({ id: trackedItemId });

/** Judgements on an item that are not public yet. */
export const listUnderWay = (trackedItemId: number) =>
  query<{ id: number; kind: V.JudgementKind; state: V.JudgementState }, [number]>(
    `SELECT id, kind, state FROM judgements WHERE tracked_item_id = ?
     AND state IN ('awaiting_second_review', 'right_of_reply', 'ready_to_publish') ORDER BY id`,
  ).all(trackedItemId);

/** The newest of what the body said, in its own words. */
export const findNewestWords = (trackedItemId: number) =>
  query<{ answer: string | null; claim: string | null }, [object]>(
    `SELECT (SELECT t.content FROM positions p JOIN texts t ON t.id = p.text_id
             WHERE p.tracked_item_id = :id ORDER BY p.id DESC LIMIT 1) AS answer,
            (SELECT t.content FROM implementation_claims c JOIN texts t ON t.id = c.text_id
             WHERE c.tracked_item_id = :id ORDER BY c.id DESC LIMIT 1) AS claim`,
  ).get({ id: trackedItemId }) ?? { answer: null, claim: null };
