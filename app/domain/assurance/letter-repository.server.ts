import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface LetterRow {
  addressingId: number;
  reportId: number;
  reportReference: string;
  title: string | null;
  isSensitive: number;
  bodyName: string | null;
}

/** One body asked by one published report, or undefined. */
export const findLetter = (addressingId: number) =>
  query<LetterRow, [number]>(
    `SELECT n.id AS addressingId, r.id AS reportId, r.reference AS reportReference, t.content AS title,
            r.is_sensitive AS isSensitive, b.name AS bodyName
     FROM addressing_now n JOIN reports r ON r.id = n.report_id AND r.state = 'published'
     LEFT JOIN texts t ON t.id = r.title_text_id
     LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
     WHERE n.id = ? AND n.is_report_withdrawn = 0`,
  ).get(addressingId);

export interface LetterItemRow {
  id: number;
  reference: string;
  concern: string | null;
  positionId: number | null;
  position: V.Position | null;
  answer: string | null;
  /** The day the answer to it was known; null where the letter says nothing to it by itself. */
  knownOn: string | null;
  adequacy: V.Adequacy;
  /** A judgement of its answer that is on its way. */
  waitingId: number | null;
}

/** The concerns a body was asked about by a report, in the report's order. */
export const listLetterItems = (addressingId: number) =>
  query<LetterItemRow, [number]>(
    `SELECT x.id, t.reference, c.content AS concern, p.id AS positionId, p.position, a.content AS answer,
            p.known_on AS knownOn, x.adequacy,
            (SELECT j.id FROM judgements j WHERE j.tracked_item_id = x.id AND j.kind = 'assessment'
             AND j.state IN ('awaiting_second_review', 'right_of_reply', 'ready_to_publish') LIMIT 1) AS waitingId
     FROM tracked_item_now x JOIN tracked_items t ON t.id = x.id AND t.is_withdrawn = 0
     LEFT JOIN recommendation_versions v ON v.id = (
       SELECT max(id) FROM recommendation_versions WHERE recommendation_id = x.recommendation_id)
     LEFT JOIN texts c ON c.id = v.text_id
     LEFT JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE tracked_item_id = x.id)
     LEFT JOIN texts a ON a.id = p.text_id
     WHERE x.addressing_id = ? ORDER BY x.id`,
  ).all(addressingId);
