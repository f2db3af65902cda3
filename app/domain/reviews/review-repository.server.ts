import { query } from "~db/client.server";
import {
  reviewBoards,
  reviewDecisionEvents,
  reviewDecisions,
  reviewEditions,
  reviewItems,
  reviewMembers,
  reviewMinutes,
} from "~db/schema/reviews";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface BoardRow {
  id: number;
  reference: string;
  theme: V.ThemeCode;
  title: string;
  titleTextId: number;
  summary: string | null;
  summaryTextId: number | null;
  openedAt: number;
  closedOn: string | null;
  outcome: string | null;
  savedByUserId: number;
  isDraft: number;
  version: number;
  editions: number;
}

const text = (column: string) => `(SELECT content FROM texts WHERE id = ${column})`;
const BOARD = `SELECT b.id, b.reference, b.theme, ${text("b.title_text_id")} AS title, b.title_text_id AS titleTextId,
    ${text("b.summary_text_id")} AS summary, b.summary_text_id AS summaryTextId, b.opened_at AS openedAt,
    b.closed_on AS closedOn, ${text("b.outcome_text_id")} AS outcome, b.saved_by_user_id AS savedByUserId,
    b.is_draft AS isDraft, b.version, (SELECT count(*) FROM review_editions e WHERE e.board_id = b.id) AS editions
  FROM review_boards b`;

export const listBoards = () => query<BoardRow>(`${BOARD} ORDER BY b.closed_on IS NOT NULL, b.id DESC`).all();
export const findBoard = (reference: string) =>
  query<BoardRow, [string]>(`${BOARD} WHERE b.reference = ?`).get(reference);

/** Of a board, what was recorded until an instant. */
interface Until {
  board: number;
  until: number;
}

export interface MemberRow {
  number: number;
  role: string | null;
  roleTextId: number;
  bodyId: number | null;
  bodyName: string | null;
  bodyCode: string | null;
}
export const listMembers = (asked: Until) =>
  query<MemberRow, [Until]>(
    `SELECT m.number, ${text("m.role_text_id")} AS role, m.role_text_id AS roleTextId, m.body_id AS bodyId,
            b.name AS bodyName, b.code AS bodyCode
     FROM review_members m LEFT JOIN bodies b ON b.id = m.body_id
     WHERE m.board_id = :board AND m.is_in = 1 AND m.id = (SELECT max(id) FROM review_members
       WHERE board_id = :board AND number = m.number AND recorded_at <= :until) ORDER BY m.number`,
  ).all(asked);
export const nextMember = (boardId: number): number =>
  (query<{ n: number | null }, [number]>(
    "SELECT max(number) AS n FROM review_members WHERE board_id = ?",
  ).get(boardId)?.n ?? 0) + 1;

export interface ItemRow {
  groupId: number | null;
  recommendationId: number | null;
  reference: string;
  /** The group's name, or the recommendation's words. */
  words: string | null;
  isSensitive: number;
  /** Followed-up concerns under it, those that the body says are done, and those found done. */
  tracked: number;
  done: number;
  verified: number;
}

/** A person's last word on each thing a board looks at, recorded by then. */
const LAST_ITEM = `i.id = (SELECT max(id) FROM review_items
    WHERE board_id = i.board_id AND group_id IS i.group_id AND recommendation_id IS i.recommendation_id
      AND recorded_at <= :until)`;
const COUNTS = `count(x.id) AS tracked,
  coalesce(sum(x.implementation IN ('implemented', 'implemented_alternative')), 0) AS done,
  coalesce(sum(x.level IN ('independently_verified', 'sustained')), 0) AS verified`;

export const listItems = (asked: Until) =>
  query<ItemRow, [Until]>(
    `SELECT i.group_id AS groupId, i.recommendation_id AS recommendationId, c.reference, ${text("c.text_id")} AS words,
            r.is_sensitive AS isSensitive, ${COUNTS}
     FROM review_items i JOIN recommendations c ON c.id = i.recommendation_id AND c.is_withdrawn = 0
     JOIN reports r ON r.id = c.report_id AND r.state = 'published'
     LEFT JOIN tracked_item_now x ON x.recommendation_id = c.id
     WHERE i.board_id = :board AND i.is_in = 1 AND ${LAST_ITEM} GROUP BY i.id
     UNION ALL
     SELECT i.group_id, NULL, g.reference, ${text("v.title_text_id")}, 0, ${COUNTS}
     FROM review_items i JOIN recommendation_groups g ON g.id = i.group_id
     JOIN group_versions v ON v.id = (SELECT max(id) FROM group_versions WHERE group_id = g.id)
     LEFT JOIN group_items m ON m.group_id = g.id AND m.is_in = 1 AND m.id = (SELECT max(id) FROM group_items
       WHERE group_id = g.id AND recommendation_id = m.recommendation_id)
     LEFT JOIN tracked_item_now x ON x.recommendation_id = m.recommendation_id
     WHERE i.board_id = :board AND i.is_in = 1 AND ${LAST_ITEM} GROUP BY i.id ORDER BY 3`,
  ).all(asked);

/** What a typed reference names: a published recommendation, or a group that was not joined to another. */
export const findItem = (reference: string) =>
  query<{ groupId: number | null; recommendationId: number | null }, [string, string]>(
    `SELECT NULL AS groupId, c.id AS recommendationId FROM recommendations c
     JOIN reports r ON r.id = c.report_id AND r.state = 'published' WHERE c.reference = ? AND c.is_withdrawn = 0
     UNION ALL SELECT g.id, NULL FROM recommendation_groups g
     JOIN group_versions v ON v.id = (SELECT max(id) FROM group_versions WHERE group_id = g.id)
     WHERE g.reference = ? AND v.merged_into_id IS NULL`,
  ).get(reference, reference);

export interface AgendaRow {
  reference: string;
  words: string | null;
  isSensitive: number;
  isGroup: number;
  /** Bodies where it is followed up and neither said to be done nor found done. */
  open: number;
  reportedOn: string | null;
}

const OPEN = `x.implementation NOT IN ('implemented', 'implemented_alternative', 'superseded', 'no_longer_applicable')
  AND x.level NOT IN ('independently_verified', 'sustained')`;

/** What is open on a theme and not looked at by the board: groups first, then what was asked longest ago. */
export const listOpenOnTheme = (asked: { theme: string; board: number; limit: number }) =>
  query<AgendaRow, [typeof asked]>(
    `WITH open AS (
       SELECT c.id, c.reference, c.text_id, r.is_sensitive, r.reported_on, count(x.id) AS n
       FROM recommendation_themes t JOIN recommendations c ON c.id = t.recommendation_id AND c.is_withdrawn = 0
       JOIN reports r ON r.id = c.report_id AND r.state = 'published'
       JOIN tracked_item_now x ON x.recommendation_id = c.id AND ${OPEN}
       WHERE t.theme = :theme GROUP BY c.id
     ), grouped AS (
       SELECT m.group_id, m.recommendation_id FROM group_items m
       JOIN group_versions v ON v.id = (SELECT max(id) FROM group_versions WHERE group_id = m.group_id)
       WHERE m.is_in = 1 AND v.merged_into_id IS NULL AND m.id = (SELECT max(id) FROM group_items
         WHERE group_id = m.group_id AND recommendation_id = m.recommendation_id)
     ), looked AS (
       SELECT i.group_id, i.recommendation_id FROM review_items i WHERE i.board_id = :board AND i.is_in = 1
         AND i.id = (SELECT max(id) FROM review_items WHERE board_id = :board
           AND group_id IS i.group_id AND recommendation_id IS i.recommendation_id)
     )
     SELECT * FROM (
     SELECT g.reference, ${text("(SELECT title_text_id FROM group_versions WHERE group_id = g.id ORDER BY id DESC LIMIT 1)")} AS words,
       0 AS isSensitive, 1 AS isGroup, sum(o.n) AS open, min(o.reported_on) AS reportedOn
     FROM grouped m JOIN open o ON o.id = m.recommendation_id JOIN recommendation_groups g ON g.id = m.group_id
     WHERE g.id NOT IN (SELECT group_id FROM looked WHERE group_id IS NOT NULL) GROUP BY g.id
     UNION ALL
     SELECT o.reference, ${text("o.text_id")}, o.is_sensitive, 0, o.n, o.reported_on FROM open o
     WHERE o.id NOT IN (SELECT recommendation_id FROM grouped)
       AND o.id NOT IN (SELECT recommendation_id FROM looked WHERE recommendation_id IS NOT NULL)
     ) ORDER BY isGroup DESC, reportedOn IS NULL, reportedOn, reference LIMIT :limit`,
  ).all(asked);

export interface MinutesRow {
  meeting: number;
  heldOn: string;
  minutes: string | null;
  /** How often they were written; more than once where they were corrected. */
  versions: number;
}
export const listMinutes = (boardId: number) =>
  query<MinutesRow, [number]>(
    `SELECT m.meeting, m.held_on AS heldOn, ${text("m.minutes_text_id")} AS minutes,
            (SELECT count(*) FROM review_minutes WHERE board_id = m.board_id AND meeting = m.meeting) AS versions
     FROM review_minutes m WHERE m.board_id = ? AND m.id = (SELECT max(id) FROM review_minutes
       WHERE board_id = m.board_id AND meeting = m.meeting) ORDER BY m.meeting DESC`,
  ).all(boardId);

export interface DecisionRow {
  id: number;
  number: number;
  meeting: number;
  decision: string | null;
  owner: string | null;
  ownerName: string | null;
  ownerCode: string | null;
  dueOn: string;
  knownOn: string;
}
export const listDecisions = (asked: Until) =>
  query<DecisionRow, [Until]>(
    `SELECT d.id, d.number, d.meeting, ${text("d.decision_text_id")} AS decision, ${text("d.owner_text_id")} AS owner,
            b.name AS ownerName, b.code AS ownerCode, d.due_on AS dueOn, d.known_on AS knownOn
     FROM review_decisions d LEFT JOIN bodies b ON b.id = d.owner_body_id
     WHERE d.board_id = :board AND d.recorded_at <= :until ORDER BY d.number`,
  ).all(asked);

export interface EventRow {
  decisionId: number;
  kind: V.ReviewDecisionEventKind;
  account: string | null;
  dueOn: string | null;
  happenedOn: string;
}
const EVENTS = `SELECT e.decision_id AS decisionId, e.kind, ${text("e.account_text_id")} AS account, e.due_on AS dueOn,
    e.happened_on AS happenedOn FROM review_decision_events e JOIN review_decisions d ON d.id = e.decision_id`;
export const listEvents = (asked: Until) =>
  query<EventRow, [Until]>(
    `${EVENTS} WHERE d.board_id = :board AND e.recorded_at <= :until ORDER BY e.id`,
  ).all(asked);

/** Every decision of boards that are not closed, with what became of it. */
export const listAllDecisions = () =>
  query<{ id: number; dueOn: string }>(
    `SELECT d.id, d.due_on AS dueOn FROM review_decisions d
     JOIN review_boards b ON b.id = d.board_id AND b.closed_on IS NULL ORDER BY d.id`,
  ).all();
export const listAllEvents = () => query<EventRow>(`${EVENTS} ORDER BY e.id`).all();

export interface EditionRow {
  boardId: number;
  reference: string;
  theme: V.ThemeCode;
  number: number;
  title: string | null;
  summary: string | null;
  knownOn: string;
  recordedAt: number;
  closedOn: string | null;
  outcome: string | null;
  /** When the board was last changed, which closing it ends. */
  savedAt: number;
}
const EDITIONS = `SELECT b.id AS boardId, b.reference, b.theme, e.number, ${text("e.title_text_id")} AS title,
    ${text("e.summary_text_id")} AS summary, e.known_on AS knownOn, e.recorded_at AS recordedAt,
    b.closed_on AS closedOn, ${text("b.outcome_text_id")} AS outcome, b.saved_at AS savedAt
  FROM review_editions e JOIN review_boards b ON b.id = e.board_id`;
export const listEditions = (reference: string) =>
  query<EditionRow, [string]>(`${EDITIONS} WHERE b.reference = ? ORDER BY e.number DESC`).all(reference);
export const listNewestEditions = () =>
  query<EditionRow>(
    `${EDITIONS} WHERE e.number = (SELECT max(number) FROM review_editions WHERE board_id = e.board_id)
     ORDER BY e.recorded_at DESC, e.id DESC`,
  ).all();

type New<Table extends { $inferInsert: object }> = Table["$inferInsert"];
export const insertBoard = (w: Writing, row: New<typeof reviewBoards>) => w.insert(reviewBoards, row);
export const updateBoard = (w: Writing, id: number, changes: Partial<New<typeof reviewBoards>>) =>
  w.update(reviewBoards, id, changes);
export const insertMember = (w: Writing, row: New<typeof reviewMembers>) => w.insert(reviewMembers, row);
export const insertItem = (w: Writing, row: New<typeof reviewItems>) => w.insert(reviewItems, row);
export const insertMinutes = (w: Writing, row: New<typeof reviewMinutes>) => w.insert(reviewMinutes, row);
export const insertDecision = (w: Writing, row: New<typeof reviewDecisions>) =>
  w.insert(reviewDecisions, row);
export const insertEvent = (w: Writing, row: New<typeof reviewDecisionEvents>) =>
  w.insert(reviewDecisionEvents, row);
export const insertEdition = (w: Writing, row: New<typeof reviewEditions>) => w.insert(reviewEditions, row);
