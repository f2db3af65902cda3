import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface Part {
  limit: number;
  offset: number;
}

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

const IN_HAND = "state IN ('awaiting_second_review', 'right_of_reply', 'ready_to_publish')";
/** Items of which a judgement of a kind is on its way: few, so they are found once and not for each row. */
const inHand = (kind: V.JudgementKind) =>
  `(SELECT tracked_item_id FROM judgements WHERE kind = '${kind}' AND ${IN_HAND})`;
const ABOUT = `LEFT JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
  LEFT JOIN reports report ON report.id = n.report_id LEFT JOIN texts title ON title.id = report.title_text_id`;
const FACTS = `b.name AS bodyName, title.content AS title, n.body_id AS bodyId, n.responsible_body_id AS responsibleBodyId`;

/** Of each list what is in it, and the day it is ordered by; x is the tracked item. */
const ITEM_QUEUES = {
  recheck: {
    from: "FROM tracked_item_now x JOIN addressing_now n ON n.id = x.addressing_id AND n.is_report_withdrawn = 0",
    where: `x.next_recheck_on <= :soon AND x.level IN ('independently_verified', 'sustained')
      AND x.id NOT IN ${inHand("verification")}`,
    on: "x.next_recheck_on",
  },
  disputed: {
    from: `FROM tracked_item_now x JOIN addressing_now n ON n.id = x.addressing_id AND n.is_report_withdrawn = 0
      JOIN disputes d ON d.id = (SELECT max(id) FROM disputes WHERE tracked_item_id = x.id)`,
    where: "x.is_disputed = 1",
    on: "d.known_on",
  },
} as const;
export type ItemQueue = keyof typeof ITEM_QUEUES;

export const listItems = (queue: ItemQueue, part: Part & { soon: string }): QueuedItem[] => {
  const { from, where, on } = ITEM_QUEUES[queue];
  return query<QueuedItem, [object]>(
    `SELECT t.id, t.reference, ${FACTS}, x.adequacy, ${on} AS "on" ${from} JOIN tracked_items t ON t.id = x.id ${ABOUT}
     WHERE ${where} ORDER BY ${on}, x.id LIMIT :limit OFFSET :offset`,
  ).all(part);
};

export const countItems = (queue: ItemQueue, soon: string): number => {
  const { from, where } = ITEM_QUEUES[queue];
  return query<{ n: number }, [object]>(`SELECT count(*) AS n ${from} WHERE ${where}`).get({ soon })?.n ?? 0;
};

/** How many claims nobody has checked or is checking, and since when the first waits. */
export const countClaims = () =>
  query<{ count: number; since: string | null }>(
    `SELECT count(*) AS count, min(claimed_on) AS since FROM claim_now WHERE id NOT IN ${inHand("verification")}`,
  ).get() ?? { count: 0, since: null };

/** One letter: what one body answered to one report, with its concerns that nobody has judged. */
export interface QueuedLetter extends QueuedItem {
  addressingId: number;
  reportReference: string;
  concerns: number;
  isReplaced: number;
}

/** Which letters: of those that became known in a year (YYYY) or in any. */
export interface LettersAsked {
  year: string | null;
  /** Held back, by their addressings, unless they were judged before. */
  held: readonly number[];
}

const TO_JUDGE = "('not_assessed', 'assessment_superseded')";
/** Letters of which every concern is being judged, and those held back: few beside all, so they are found first. */
const NOT_IN_TURN = `(SELECT u.addressing_id FROM tracked_item_now u JOIN letter_now k ON k.id = u.addressing_id
    WHERE u.id IN ${inHand("assessment")} AND u.adequacy IN ${TO_JUDGE} GROUP BY 1 HAVING count(*) >= k.concerns
  UNION SELECT h.id FROM json_each(:held) JOIN letter_now h ON h.id = value WHERE h.is_replaced = 0)`;
/** Letters with a concern that nobody judges yet; l is the letter. */
const LETTERS = `FROM letter_now l WHERE l.waits_since_on IS NOT NULL AND l.id NOT IN ${NOT_IN_TURN}`;
const YEAR = "(:year IS NULL OR l.waits_since_on BETWEEN :year || '-01-01' AND :year || '-12-31')";

const bound = ({ year, held }: LettersAsked) => ({ year, held: JSON.stringify(held) });

/** How many letters wait in each year they became known in, the newest first. */
export const countLettersByYear = (held: readonly number[]) =>
  query<{ year: string; n: number }, [object]>(
    `SELECT substr(l.waits_since_on, 1, 4) AS year, count(*) AS n ${LETTERS} GROUP BY 1 ORDER BY 1 DESC`,
  ).all({ held: JSON.stringify(held) });

/** How many letters wait, how many of them since `from` or later, and since when the first does. */
export const countLetters = (asked: LettersAsked & { from: string }) =>
  query<{ count: number; recent: number; since: string | null }, [object]>(
    `SELECT count(*) AS count, coalesce(sum(l.waits_since_on >= :from), 0) AS recent, min(l.waits_since_on) AS since
     ${LETTERS} AND ${YEAR}`,
  ).get({ ...bound(asked), from: asked.from }) ?? { count: 0, recent: 0, since: null };

/** The oldest first of those that wait since a day or later; of those that wait for longer, the newest first. */
const ORDERS = {
  recent: { since: "l.waits_since_on >= :from", order: "l.waits_since_on, l.id" },
  earlier: { since: "l.waits_since_on < :from", order: "l.waits_since_on DESC, l.id DESC" },
} as const;

/** The facts of a page of letters are looked up when the page is known. */
export const listLetters = (which: keyof typeof ORDERS, asked: LettersAsked & Part & { from: string }) => {
  const { since, order } = ORDERS[which];
  return query<QueuedLetter, [object]>(
    `SELECT min(x.id) AS id, min(t.reference) AS reference, q.id AS addressingId, report.reference AS reportReference,
            count(*) AS concerns, ${FACTS}, 'not_assessed' AS adequacy, q.is_replaced AS isReplaced, q.waits_since_on AS "on"
     FROM (SELECT l.id, l.waits_since_on, l.is_replaced ${LETTERS} AND ${YEAR}
       AND ${since} ORDER BY ${order} LIMIT :limit OFFSET :offset) q
     JOIN addressing_now n ON n.id = q.id
     JOIN tracked_item_now x ON x.addressing_id = q.id AND x.adequacy IN ${TO_JUDGE} AND x.id NOT IN ${inHand("assessment")}
     JOIN tracked_items t ON t.id = x.id ${ABOUT}
     GROUP BY q.id ORDER BY ${order.replaceAll("l.", "q.")}`,
  ).all({ ...bound(asked), from: asked.from, limit: asked.limit, offset: asked.offset });
};

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

const JUDGEMENTS = `FROM judgements j JOIN tracked_items t ON t.id = j.tracked_item_id
  JOIN addressing_now n ON n.id = t.addressing_id ${ABOUT}
  LEFT JOIN letter_assessments l ON l.id = j.letter_assessment_id`;

export const listJudgements = (queue: JudgementQueue, part: Part & { today: string }): QueuedJudgement[] =>
  query<QueuedJudgement, [object]>(
    `SELECT min(j.id) AS judgementId, j.kind, j.author_user_id AS authorUserId, min(j.saved_at) AS savedAt,
            j.reply_due_on AS replyDueOn, j.reply_text_id IS NOT NULL AS hasReply, t.id, t.reference,
            l.reference AS letterReference, report.reference AS reportReference, count(*) AS concerns, ${FACTS}
     ${JUDGEMENTS} WHERE ${JUDGEMENT_QUEUES[queue]}
     GROUP BY coalesce(-l.id, j.id) ORDER BY min(j.saved_at), j.id LIMIT :limit OFFSET :offset`,
  ).all(part);

export const countJudgements = (queue: JudgementQueue, today: string): number =>
  query<{ n: number }, [object]>(
    `SELECT count(DISTINCT coalesce(-l.id, j.id)) AS n ${JUDGEMENTS} WHERE ${JUDGEMENT_QUEUES[queue]}`,
  ).get({ today })?.n ?? 0;
