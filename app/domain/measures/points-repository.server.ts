import { query } from "~db/client.server";
import * as tables from "~db/schema/measure-points";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface PointRow {
  period: string;
  state: V.PointState;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  isProvisional: number;
  provenance: V.Provenance;
  knownOn: string;
  recordedAt: number;
}

const COLUMNS = `p.period_on AS period, p.state, p.value, p.numerator, p.denominator,
  p.is_provisional AS isProvisional, p.provenance, p.known_on AS knownOn,
  p.recorded_at AS recordedAt`;

/** Records that were joined to another, and the record they are read as; every other body stands for itself. */
const ROOTS = `WITH RECURSIVE chain (id, root) AS (
    SELECT id, merged_into_id FROM bodies WHERE merged_into_id IS NOT NULL
    UNION ALL SELECT c.id, b.merged_into_id FROM chain c JOIN bodies b ON b.id = c.root
      WHERE b.merged_into_id IS NOT NULL),
  roots (id, root) AS (SELECT c.id, c.root FROM chain c JOIN bodies b ON b.id = c.root
    WHERE b.merged_into_id IS NULL)`;
const OF_SERIES = `p.measure_id = @measureId AND (p.body_id IS @bodyId OR p.body_id IN (SELECT id FROM roots WHERE root = @bodyId))`;

/** The figures of one series as they stand now, by period; a body's with those of records joined to it. */
export const listPoints = (measureId: number, bodyId: number | null) =>
  query<PointRow, [{ measureId: number; bodyId: number | null }]>(
    `${ROOTS} SELECT ${COLUMNS} FROM measure_points p
     WHERE p.id IN (SELECT max(p.id) FROM measure_points p WHERE ${OF_SERIES} GROUP BY p.period_on)
     ORDER BY p.period_on`,
  ).all({ measureId, bodyId });

/** The figures of one series as the public could know them on a day, by period. */
export const listPointsKnownBy = (measureId: number, bodyId: number | null, on: string) =>
  query<PointRow, [{ measureId: number; bodyId: number | null; on: string }]>(
    `${ROOTS} SELECT ${COLUMNS} FROM measure_points p
     WHERE p.id IN (SELECT max(p.id) FROM measure_points p WHERE ${OF_SERIES} AND p.known_on <= @on GROUP BY p.period_on)
     ORDER BY p.period_on`,
  ).all({ measureId, bodyId, on });

/** The figures of all series of a measure, by body and period; a null body's first. */
export const listAllPoints = (measureId: number) =>
  query<PointRow & { bodyId: number | null }, [number]>(
    `${ROOTS} SELECT n.body_id AS bodyId, ${COLUMNS} FROM (
       SELECT max(p.id) AS id, coalesce(r.root, p.body_id) AS body_id FROM measure_points p
       LEFT JOIN roots r ON r.id = p.body_id WHERE p.measure_id = ? GROUP BY 2, p.period_on) n
     JOIN measure_points p ON p.id = n.id ORDER BY n.body_id, p.period_on`,
  ).all(measureId);

/** Every figure a series has had of periods that were revised, oldest first. */
export const listRevisions = (measureId: number, bodyId: number | null, limit: number) =>
  query<PointRow, [{ measureId: number; bodyId: number | null; limit: number }]>(
    `${ROOTS} SELECT ${COLUMNS} FROM measure_points p
     WHERE ${OF_SERIES} AND p.period_on IN (
       SELECT p.period_on FROM measure_points p WHERE ${OF_SERIES} GROUP BY p.period_on HAVING count(*) > 1)
     ORDER BY p.period_on DESC, p.id LIMIT @limit`,
  ).all({ measureId, bodyId, limit });

export interface SeriesRow {
  bodyId: number | null;
  code: string | null;
  name: string | null;
  points: number;
  reported: number;
  firstOn: string;
  lastOn: string;
}

/** Whose figures a measure has, by name; those of the whole country first. */
export const listSeries = (measureId: number, limit: number, offset: number) =>
  query<SeriesRow, [number, number, number]>(
    `${ROOTS} SELECT n.body_id AS bodyId, b.code, b.name, n.points, n.reported, n.firstOn, n.lastOn FROM (
       SELECT coalesce(r.root, p.body_id) AS body_id, count(DISTINCT p.period_on) AS points,
         count(DISTINCT CASE WHEN p.state = 'reported' THEN p.period_on END) AS reported,
         min(p.period_on) AS firstOn, max(p.period_on) AS lastOn
       FROM measure_points p LEFT JOIN roots r ON r.id = p.body_id WHERE p.measure_id = ? GROUP BY 1) n
     LEFT JOIN bodies b ON b.id = n.body_id
     ORDER BY n.body_id IS NOT NULL, b.name LIMIT ? OFFSET ?`,
  ).all(measureId, limit, offset);

export const countSeries = (measureId: number): number =>
  query<{ count: number }, [number]>(
    `${ROOTS} SELECT count(*) AS count FROM (SELECT DISTINCT coalesce(r.root, p.body_id)
       FROM measure_points p LEFT JOIN roots r ON r.id = p.body_id WHERE p.measure_id = ?)`,
  ).get(measureId)?.count ?? 0;

/** The figure that stands for a period, with who stated it, or undefined. */
export const findPoint = (measureId: number, bodyId: number | null, period: string) =>
  query<PointRow, [number, number | null, string]>(
    `SELECT ${COLUMNS} FROM measure_points p WHERE p.measure_id = ? AND p.body_id IS ? AND p.period_on = ?
     ORDER BY p.id DESC LIMIT 1`,
  ).get(measureId, bodyId, period);

/** The day the newest figure of a series became known. */
export const findNewestKnown = (measureId: number, bodyId: number | null): string | null =>
  query<{ on: string | null }, [number, number | null]>(
    "SELECT max(known_on) AS 'on' FROM measure_points WHERE measure_id = ? AND body_id IS ?",
  ).get(measureId, bodyId)?.on ?? null;

/** The newest period for which anybody sent a figure, hidden or not; null where nobody did. */
export const findNewestPeriod = (measureId: number): string | null =>
  query<{ newest: string | null }, [number]>(
    "SELECT max(period_on) AS newest FROM measure_points WHERE measure_id = ? AND state <> 'not_reported'",
  ).get(measureId)?.newest ?? null;

export interface CheckRow {
  fromOn: string;
  toOn: string;
  text: string | null;
  checkerName: string | null;
  knownOn: string;
  recordedAt: number;
}

export const listChecks = (measureId: number, bodyId: number) =>
  query<CheckRow, [number, number]>(
    `SELECT c.from_on AS fromOn, c.to_on AS toOn, t.content AS text, b.name AS checkerName, c.known_on AS knownOn,
       c.recorded_at AS recordedAt
     FROM measure_checks c JOIN texts t ON t.id = c.text_id LEFT JOIN bodies b ON b.id = c.checker_body_id
     WHERE c.measure_id = ? AND c.body_id = ? ORDER BY c.id DESC`,
  ).all(measureId, bodyId);

export const insertPoints = (w: Writing, rows: readonly (typeof tables.measurePoints.$inferInsert)[]) =>
  w.insertAll(tables.measurePoints, rows);
export const insertCheck = (w: Writing, row: typeof tables.measureChecks.$inferInsert) =>
  w.insert(tables.measureChecks, row);

/** Whether any figure is held of a measure, of any body. */
export const existPoints = (measureId: number): boolean =>
  query<{ id: number }, [number]>("SELECT id FROM measure_points WHERE measure_id = ? LIMIT 1").get(
    measureId,
  ) !== undefined;
