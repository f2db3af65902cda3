import { query } from "~db/client.server";
import type { PointRow } from "./points-repository.server";

interface After {
  after: number;
  limit: number;
}

/** Ids of measures after one, by rising number, with how many figures each has. */
export const listMeasureIds = ({ after, limit }: After) =>
  query<{ id: number; figures: number }, [number, number]>(
    `SELECT id, (SELECT count(*) FROM measure_points WHERE measure_id = m.id) AS figures
     FROM measures m WHERE id > ? ORDER BY id LIMIT ?`,
  ).all(after, limit);

export interface FigureRow extends Omit<PointRow, "recordedAt"> {
  id: number;
  slug: string;
  code: string | null;
  /** The newest change of method up to the period after which figures are not like those before. */
  methodChangedOn: string | null;
}

/** Figures as they stand now, by rising number; of one measure or body where one is named. */
export const listFigures = (asked: After & { slug: string | null; code: string | null }) =>
  query<FigureRow, [typeof asked]>(
    `SELECT p.id, m.slug, b.code, p.period_on AS period, p.state, p.value, p.numerator, p.denominator,
       p.is_provisional AS isProvisional, p.provenance, p.known_on AS knownOn,
       (SELECT max(e.happened_on) FROM measure_events e WHERE e.measure_id = p.measure_id
         AND (e.body_id IS NULL OR e.body_id = p.body_id) AND e.kind = 'method_change'
         AND e.takes_back_id IS NULL AND e.happened_on <= p.period_on
         AND NOT EXISTS (SELECT 1 FROM measure_events x WHERE x.takes_back_id = e.id)) AS methodChangedOn
     FROM measure_points p JOIN measures m ON m.id = p.measure_id LEFT JOIN bodies b ON b.id = p.body_id
     WHERE p.id > @after AND (@slug IS NULL OR m.slug = @slug) AND (@code IS NULL OR b.code = @code)
       AND NOT EXISTS (SELECT 1 FROM measure_points q WHERE q.measure_id = p.measure_id
         AND q.body_id IS p.body_id AND q.period_on = p.period_on AND q.id > p.id)
     ORDER BY p.id LIMIT @limit`,
  ).all(asked);
