import { query } from "~db/client.server";
import { priorityScores, priorityWeights } from "~db/schema/priorities";
import type { PriorityFactor } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface WeightsRow extends Record<PriorityFactor, number> {
  id: number;
  reason: string | null;
  knownOn: string;
}

/** Every decision on the weights, newest first. */
export const listWeights = () =>
  query<WeightsRow>(
    `SELECT w.id, w.severity, w.recurrence, w.breadth, w.time_open, w.feasibility, t.content AS reason,
       w.known_on AS knownOn
     FROM priority_weights w JOIN texts t ON t.id = w.reason_text_id ORDER BY w.id DESC`,
  ).all();

export interface ScoreRow {
  id: number;
  /** The id of the recommendation, or that of the group below zero. */
  key: number;
  factor: PriorityFactor;
  /** Null takes an earlier score back. */
  score: number | null;
  reason: string | null;
  knownOn: string;
}

const SCORE = `SELECT s.id, coalesce(-s.group_id, s.recommendation_id) AS key, s.factor, s.score, t.content AS reason,
    s.known_on AS knownOn
  FROM priority_scores s JOIN texts t ON t.id = s.reason_text_id`;

/** The scores of people that hold: the newest of each unit and factor, but for those taken back. */
export const listScoresNow = () =>
  query<ScoreRow>(
    `${SCORE} WHERE s.score IS NOT NULL AND s.id IN (
       SELECT max(id) FROM priority_scores GROUP BY group_id, recommendation_id, factor)`,
  ).all();

/** Everything people scored of a unit, newest first. */
export const listScoresOf = (key: number) =>
  query<ScoreRow, [number]>(
    `${SCORE} WHERE coalesce(-s.group_id, s.recommendation_id) = ? ORDER BY s.id DESC`,
  ).all(key);

export interface UnitRow {
  key: number;
  reference: string;
  titleTextId: number;
  title: string | null;
  isSensitive: number;
}

/** Units with what they are called, by a JSON list of their keys: those that are standing and published. */
export const listUnits = (keys: string) =>
  query<UnitRow, { keys: string }[]>(
    `SELECT c.id AS key, c.reference, c.text_id AS titleTextId, t.content AS title, r.is_sensitive AS isSensitive
     FROM json_each(:keys) k JOIN recommendations c ON c.id = k.value JOIN texts t ON t.id = c.text_id
     JOIN reports r ON r.id = c.report_id AND r.state = 'published' WHERE c.is_withdrawn = 0
     UNION ALL
     SELECT -g.id, g.reference, v.title_text_id, t.content, 0
     FROM json_each(:keys) k JOIN recommendation_groups g ON g.id = -k.value
     JOIN group_versions v ON v.id = (SELECT max(id) FROM group_versions WHERE group_id = g.id)
       AND v.merged_into_id IS NULL
     JOIN texts t ON t.id = v.title_text_id`,
  ).all({ keys });

/** The key of a unit by its reference; undefined where there is none, or it was withdrawn or joined to another. */
export const findKey = (reference: string): number | undefined =>
  query<{ key: number }, { reference: string }[]>(
    `SELECT c.id AS key FROM recommendations c JOIN reports r ON r.id = c.report_id AND r.state = 'published'
     WHERE c.reference = :reference AND c.is_withdrawn = 0
     UNION ALL
     SELECT -g.id FROM recommendation_groups g WHERE g.reference = :reference AND (
       SELECT v.merged_into_id FROM group_versions v WHERE v.group_id = g.id ORDER BY v.id DESC LIMIT 1) IS NULL`,
  ).get({ reference })?.key;

/** The body that should own what a group asks for, where somebody named one. */
export const ownerOfGroup = (groupId: number) =>
  query<{ name: string; code: string }, [number]>(
    `SELECT b.name, b.code FROM group_versions v JOIN bodies b ON b.id = v.owner_body_id
     WHERE v.id = (SELECT max(id) FROM group_versions WHERE group_id = ?)`,
  ).get(groupId);

export const insertWeights = (w: Writing, row: typeof priorityWeights.$inferInsert) =>
  w.insert(priorityWeights, row);
export const insertScore = (w: Writing, row: typeof priorityScores.$inferInsert) =>
  w.insert(priorityScores, row);
