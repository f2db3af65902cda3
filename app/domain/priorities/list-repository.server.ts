import { query } from "~db/client.server";
import {
  priorityEditionEntries,
  priorityEditions,
  priorityEditionScores,
  priorityEntries,
  priorityLists,
} from "~db/schema/priorities";
import type { PriorityFactor } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface ListRow {
  id: number;
  introductionTextId: number | null;
  introduction: string | null;
  reviewOn: string | null;
  savedByUserId: number;
  isDraft: number;
  version: number;
}

/** The list in preparation; there is one. */
export const findList = () =>
  query<ListRow>(
    `SELECT l.id, l.introduction_text_id AS introductionTextId, t.content AS introduction, l.review_on AS reviewOn,
       l.saved_by_user_id AS savedByUserId, l.is_draft AS isDraft, l.version
     FROM priority_lists l LEFT JOIN texts t ON t.id = l.introduction_text_id ORDER BY l.id LIMIT 1`,
  ).get();

export interface EntryRow {
  key: number;
  reference: string;
  rationaleTextId: number;
  rationale: string | null;
}

/** What is on the list in preparation. */
export const listEntries = () =>
  query<EntryRow>(
    `SELECT coalesce(-e.group_id, e.recommendation_id) AS key, coalesce(g.reference, c.reference) AS reference,
       e.rationale_text_id AS rationaleTextId, t.content AS rationale
     FROM priority_entries e JOIN texts t ON t.id = e.rationale_text_id
     LEFT JOIN recommendation_groups g ON g.id = e.group_id
     LEFT JOIN recommendations c ON c.id = e.recommendation_id
     WHERE e.is_in = 1
       AND e.id IN (SELECT max(id) FROM priority_entries GROUP BY list_id, group_id, recommendation_id)
     ORDER BY e.id`,
  ).all();

/** Why units were taken off the list, the newest reason of each. */
export const listReasonsOff = () =>
  query<{ key: number; reason: string | null }>(
    `SELECT coalesce(-e.group_id, e.recommendation_id) AS key, t.content AS reason
     FROM priority_entries e JOIN texts t ON t.id = e.rationale_text_id
     WHERE e.is_in = 0 AND e.id IN (
       SELECT max(id) FROM priority_entries WHERE is_in = 0 GROUP BY list_id, group_id, recommendation_id)`,
  ).all();

export interface EditionRow extends Record<PriorityFactor, number> {
  id: number;
  number: number;
  introduction: string | null;
  rankedCount: number;
  reviewOn: string;
  knownOn: string;
  publisherName: string | null;
  publisherCode: string | null;
}

/** Every edition, newest first. */
export const listEditions = () =>
  query<EditionRow>(
    `SELECT e.id, e.number, t.content AS introduction, e.severity, e.recurrence, e.breadth, e.time_open,
       e.feasibility, e.ranked_count AS rankedCount, e.review_on AS reviewOn, e.known_on AS knownOn,
       b.name AS publisherName, b.code AS publisherCode
     FROM priority_editions e LEFT JOIN texts t ON t.id = e.introduction_text_id
     LEFT JOIN bodies b ON b.id = e.publisher_body_id ORDER BY e.number DESC`,
  ).all();

export interface EditionEntryRow {
  id: number;
  position: number;
  key: number;
  reference: string;
  title: string | null;
  rationale: string | null;
  score: number;
  rank: number;
  heldCount: number;
  isSensitive: number;
  /** Whether it is still to be found under its reference: neither withdrawn nor joined to another group. */
  isStanding: number;
}

/** The entries of an edition in their order, as they were published. */
export const listEditionEntries = (editionId: number) =>
  query<EditionEntryRow, [number]>(
    `SELECT e.id, e.position, coalesce(-e.group_id, e.recommendation_id) AS key,
       coalesce(g.reference, c.reference) AS reference, t.content AS title, y.content AS rationale, e.score, e.rank,
       e.held_count AS heldCount, coalesce(r.is_sensitive, 0) AS isSensitive,
       CASE WHEN g.id IS NULL THEN c.is_withdrawn = 0 AND r.state = 'published'
         ELSE (SELECT v.merged_into_id FROM group_versions v WHERE v.group_id = g.id ORDER BY v.id DESC LIMIT 1) IS NULL
       END AS isStanding
     FROM priority_edition_entries e
     LEFT JOIN recommendation_groups g ON g.id = e.group_id LEFT JOIN recommendations c ON c.id = e.recommendation_id
     LEFT JOIN reports r ON r.id = c.report_id
     JOIN texts t ON t.id = e.title_text_id JOIN texts y ON y.id = e.rationale_text_id
     WHERE e.edition_id = ? ORDER BY e.position`,
  ).all(editionId);

export interface EditionScoreRow {
  entryId: number;
  factor: PriorityFactor;
  score: number;
  counted: number | null;
  /** Whether a person scored it, and why. */
  isJudged: number;
  reason: string | null;
}

export const listEditionScores = (editionId: number) =>
  query<EditionScoreRow, [number]>(
    `SELECT s.entry_id AS entryId, s.factor, s.score, s.counted, s.priority_score_id IS NOT NULL AS isJudged,
       t.content AS reason
     FROM priority_edition_scores s JOIN priority_edition_entries e ON e.id = s.entry_id
     LEFT JOIN priority_scores p ON p.id = s.priority_score_id LEFT JOIN texts t ON t.id = p.reason_text_id
     WHERE e.edition_id = ? ORDER BY s.id`,
  ).all(editionId);

export const insertList = (w: Writing, row: typeof priorityLists.$inferInsert) =>
  w.insert(priorityLists, row);
export const updateList = (w: Writing, id: number, changes: Partial<typeof priorityLists.$inferInsert>) =>
  w.update(priorityLists, id, changes);
export const insertEntry = (w: Writing, row: typeof priorityEntries.$inferInsert) =>
  w.insert(priorityEntries, row);
export const insertEdition = (w: Writing, row: typeof priorityEditions.$inferInsert) =>
  w.insert(priorityEditions, row);
export const insertEditionEntry = (w: Writing, row: typeof priorityEditionEntries.$inferInsert) =>
  w.insert(priorityEditionEntries, row);
export const insertEditionScores = (
  w: Writing,
  rows: readonly (typeof priorityEditionScores.$inferInsert)[],
) => w.insertAll(priorityEditionScores, rows);
