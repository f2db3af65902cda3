import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface Part {
  limit: number;
  offset: number;
}

export interface Listed<Row> {
  rows: Row[];
  total: number;
}

type Counted<Row> = Row & { total: number };
const listed = <Row>(rows: Counted<Row>[]): Listed<Row> => ({ rows, total: rows[0]?.total ?? 0 });

export interface QueuedItem {
  id: number;
  reference: string;
  bodyName: string | null;
  /** What the report is about, so that a row says more than a number. */
  title: string | null;
  bodyId: number | null;
  responsibleBodyId: number | null;
  /** The date the queue is ordered by: when the answer or claim was known, or the re-check is due. */
  on: string;
  adequacy: V.Adequacy;
}

const ITEM = `SELECT t.id, t.reference, b.name AS bodyName, title.content AS title, n.body_id AS bodyId, n.responsible_body_id AS responsibleBodyId,
  x.adequacy, count(*) OVER () AS total`;
const FROM = `FROM tracked_item_now x
  JOIN tracked_items t ON t.id = x.id
  JOIN addressing_now n ON n.id = x.addressing_id AND n.is_report_withdrawn = 0
  LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
  LEFT JOIN reports report ON report.id = n.report_id LEFT JOIN texts title ON title.id = report.title_text_id`;
const notWaiting = (
  kind: V.JudgementKind,
) => `NOT EXISTS (SELECT 1 FROM judgements j WHERE j.tracked_item_id = x.id
  AND j.kind = '${kind}' AND j.state IN ('awaiting_second_review', 'right_of_reply', 'ready_to_publish'))`;

const ITEM_QUEUES = {
  verify: `${ITEM}, c.known_on AS "on" ${FROM}
    JOIN implementation_claims c ON c.id = (SELECT max(id) FROM implementation_claims WHERE tracked_item_id = x.id)
    WHERE x.implementation IN ('implemented', 'implemented_alternative', 'partly_implemented_final')
      AND NOT EXISTS (SELECT 1 FROM verifications v WHERE v.claim_id = c.id)
      AND x.level NOT IN ('independently_verified', 'sustained')
      AND ${notWaiting("verification")} ORDER BY c.known_on, x.id`,
  recheck: `${ITEM}, x.next_recheck_on AS "on" ${FROM}
    WHERE x.next_recheck_on <= :soon AND x.level IN ('independently_verified', 'sustained')
      AND ${notWaiting("verification")} ORDER BY x.next_recheck_on, x.id`,
  disputed: `${ITEM}, d.known_on AS "on" ${FROM}
    JOIN disputes d ON d.id = (SELECT max(id) FROM disputes WHERE tracked_item_id = x.id)
    WHERE x.is_disputed = 1 ORDER BY d.known_on, x.id`,
} as const;
export type ItemQueue = keyof typeof ITEM_QUEUES;

export const listItems = (queue: ItemQueue, part: Part & { soon: string }) =>
  listed(query<Counted<QueuedItem>, [object]>(`${ITEM_QUEUES[queue]} LIMIT :limit OFFSET :offset`).all(part));

/** One letter: what one body answered to one report, with its concerns that nobody has judged. */
export interface QueuedLetter extends QueuedItem {
  addressingId: number;
  reportReference: string;
  concerns: number;
  isReplaced: number;
}

/** The oldest first. An answer that says nothing to a concern by itself waits from the day its letter was known. */
const LETTERS = `SELECT min(x.id) AS id, min(t.reference) AS reference, n.id AS addressingId,
    report.reference AS reportReference, count(*) AS concerns, b.name AS bodyName, title.content AS title,
    n.body_id AS bodyId, n.responsible_body_id AS responsibleBodyId, 'not_assessed' AS adequacy,
    max(x.adequacy = 'assessment_superseded') AS isReplaced,
    min(coalesce(p.known_on, (SELECT max(s.known_on) FROM response_attributions a JOIN responses s ON s.id = a.response_id
      WHERE a.addressing_id = n.id AND a.is_attributed = 1), '')) AS "on", count(*) OVER () AS total
  ${FROM}
  LEFT JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE tracked_item_id = x.id)
  WHERE (x.position IS NOT NULL OR n.response_count > 0)
    AND x.adequacy IN ('not_assessed', 'assessment_superseded') AND ${notWaiting("assessment")}
    AND (x.adequacy = 'assessment_superseded' OR n.id NOT IN (SELECT value FROM json_each(:held)))
  GROUP BY n.id ORDER BY "on", n.id LIMIT :limit OFFSET :offset`;

/** Without those held back, by their addressings, unless they were judged before. */
export const listLetters = (part: Part, held: readonly number[]) =>
  listed(query<Counted<QueuedLetter>, [object]>(LETTERS).all({ ...part, held: JSON.stringify(held) }));

export interface QueuedJudgement extends Omit<QueuedItem, "on" | "adequacy"> {
  judgementId: number;
  /** The assessment of a letter that it is part of, which stands in one row. */
  letterReference: string | null;
  reportReference: string;
  concerns: number;
  kind: V.JudgementKind;
  authorUserId: number;
  savedAt: number;
  replyDueOn: string | null;
  hasReply: number;
}

const JUDGEMENT_QUEUES = {
  secondReview: "j.state = 'awaiting_second_review'",
  ready: "(j.state = 'ready_to_publish' OR (j.state = 'right_of_reply' AND j.reply_due_on < :today))",
  reply: "j.state = 'right_of_reply' AND j.reply_due_on >= :today",
} as const;
export type JudgementQueue = keyof typeof JUDGEMENT_QUEUES;

export const listJudgements = (queue: JudgementQueue, part: Part & { today: string }) =>
  listed(
    query<Counted<QueuedJudgement>, [object]>(
      `SELECT min(j.id) AS judgementId, j.kind, j.author_user_id AS authorUserId, min(j.saved_at) AS savedAt,
              j.reply_due_on AS replyDueOn, j.reply_text_id IS NOT NULL AS hasReply, t.id, t.reference,
              l.reference AS letterReference, report.reference AS reportReference, count(*) AS concerns,
              b.name AS bodyName, title.content AS title, n.body_id AS bodyId,
              n.responsible_body_id AS responsibleBodyId, count(*) OVER () AS total
       FROM judgements j JOIN tracked_items t ON t.id = j.tracked_item_id
       JOIN addressing_now n ON n.id = t.addressing_id
       LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
       LEFT JOIN reports report ON report.id = n.report_id LEFT JOIN texts title ON title.id = report.title_text_id
       LEFT JOIN letter_assessments l ON l.id = j.letter_assessment_id
       WHERE ${JUDGEMENT_QUEUES[queue]} GROUP BY coalesce(-l.id, j.id) ORDER BY min(j.saved_at), j.id LIMIT :limit OFFSET :offset`,
    ).all(part),
  );
