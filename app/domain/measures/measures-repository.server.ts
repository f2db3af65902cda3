import { query } from "~db/client.server";
import * as tables from "~db/schema/measures";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export interface MeasureRow {
  id: number;
  slug: string;
  version: number;
  isLibrary: number;
  ownerBodyId: number | null;
  ownerCode: string | null;
  ownerName: string | null;
  followsId: number | null;
  followsSlug: string | null;
  name: string;
  counted: string;
  type: V.MeasureType;
  valueKind: V.ValueKind;
  numerator: string | null;
  denominator: string | null;
  unit: string;
  per: number;
  activity: string | null;
  isOver100Allowed: number;
  direction: V.ImprovementDirection;
  length: V.PeriodLength;
  roundedTo: number | null;
  source: string | null;
  sourceAddress: string | null;
  quality: string | null;
  limits: string | null;
  chart: V.ChartKind | null;
  chartReason: string | null;
  provenance: V.Provenance;
  /** The day the public could know the newest definition, and the first one. */
  knownOn: string;
  definedOn: string;
}

/** A measure with its newest definition; what a text says is null where it was removed. */
const MEASURES = `SELECT m.id, m.slug, m.version, m.is_library AS isLibrary, m.owner_body_id AS ownerBodyId,
    o.code AS ownerCode, o.name AS ownerName, m.follows_id AS followsId, f.slug AS followsSlug,
    coalesce(name.content, '[removed]') AS name, coalesce(counted.content, '[removed]') AS counted,
    v.type, v.value_kind AS valueKind, numerator.content AS numerator, denominator.content AS denominator,
    v.unit, v.per, v.activity, v.is_over_100_allowed AS isOver100Allowed, v.direction, v.length,
    v.rounded_to AS roundedTo, source.content AS source, address.content AS sourceAddress,
    quality.content AS quality, limits.content AS limits, v.chart, chart_reason.content AS chartReason,
    v.provenance, v.known_on AS knownOn,
    (SELECT min(known_on) FROM measure_versions WHERE measure_id = m.id) AS definedOn
  FROM measures m
  JOIN measure_versions v ON v.id = (SELECT max(id) FROM measure_versions WHERE measure_id = m.id)
  LEFT JOIN bodies o ON o.id = m.owner_body_id
  LEFT JOIN measures f ON f.id = m.follows_id
  JOIN texts name ON name.id = v.name_text_id
  JOIN texts counted ON counted.id = v.counted_text_id
  LEFT JOIN texts numerator ON numerator.id = v.numerator_text_id
  LEFT JOIN texts denominator ON denominator.id = v.denominator_text_id
  LEFT JOIN texts source ON source.id = v.source_text_id
  LEFT JOIN texts address ON address.id = v.source_address_text_id
  LEFT JOIN texts quality ON quality.id = v.quality_text_id
  LEFT JOIN texts limits ON limits.id = v.limits_text_id
  LEFT JOIN texts chart_reason ON chart_reason.id = v.chart_reason_text_id`;

export const findMeasure = (slug: string) =>
  query<MeasureRow, [string]>(`${MEASURES} WHERE m.slug = ?`).get(slug);
export const findMeasureById = (id: number) =>
  query<MeasureRow, [number]>(`${MEASURES} WHERE m.id = ?`).get(id);
export const existsSlug = (slug: string): boolean =>
  query<{ id: number }, [string]>("SELECT id FROM measures WHERE slug = ?").get(slug) !== undefined;

export const existsAction = (id: number): boolean =>
  query<{ id: number }, [number]>("SELECT id FROM actions WHERE id = ?").get(id) !== undefined;

export interface DefinitionChange {
  knownOn: string;
  name: string;
  reason: string | null;
}

/** Every definition a measure has had, the newest first. */
export const listDefinitions = (measureId: number) =>
  query<DefinitionChange, [number]>(
    `SELECT v.known_on AS knownOn, coalesce(name.content, '[removed]') AS name, reason.content AS reason
     FROM measure_versions v JOIN texts name ON name.id = v.name_text_id
     LEFT JOIN texts reason ON reason.id = v.reason_text_id
     WHERE v.measure_id = ? ORDER BY v.id DESC LIMIT 100`,
  ).all(measureId);

/** Some measures by id, in the order of their names. */
export const listMeasuresById = (ids: readonly number[]) =>
  query<MeasureRow, [string]>(
    `${MEASURES} WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY name.content, m.id`,
  ).all(JSON.stringify(ids));

export interface MeasureFilter {
  q: string;
  type: V.MeasureType | null;
  theme: string | null;
  /** "figures": those with figures; "library": definitions for anybody to use. */
  show: "figures" | "library" | null;
}

const FILTER = `WHERE (@q = '' OR instr(lower(name.content || ' ' || counted.content), lower(@q)) > 0)
  AND (@type IS NULL OR v.type = @type)
  AND (@theme IS NULL OR EXISTS (SELECT 1 FROM measure_links l WHERE l.measure_id = m.id AND l.theme = @theme AND l.is_linked = 1
    AND l.id = (SELECT max(id) FROM measure_links WHERE measure_id = m.id AND theme = @theme)))
  AND (@show IS NOT 'library' OR m.is_library = 1)
  AND (@show IS NOT 'figures' OR EXISTS (SELECT 1 FROM measure_points p WHERE p.measure_id = m.id))`;

export const listMeasures = (filter: MeasureFilter, limit: number, offset: number) =>
  query<
    MeasureRow & { bodies: number; points: number; lastOn: string | null },
    [MeasureFilter & { limit: number; offset: number }]
  >(
    `SELECT x.*, (SELECT count(DISTINCT body_id) FROM measure_points WHERE measure_id = x.id) AS bodies,
       (SELECT count(*) FROM measure_points WHERE measure_id = x.id) AS points,
       (SELECT max(period_on) FROM measure_points WHERE measure_id = x.id AND state = 'reported') AS lastOn
     FROM (${MEASURES} ${FILTER} ORDER BY name.content, m.id LIMIT @limit OFFSET @offset) x`,
  ).all({ ...filter, limit, offset });

export const countMeasures = (filter: MeasureFilter): number =>
  query<{ count: number }, [MeasureFilter]>(`SELECT count(*) AS count FROM (${MEASURES} ${FILTER})`).get(
    filter,
  )?.count ?? 0;

/** A body's own measures and those it has figures of, by name. */
export const listMeasuresOfBody = (bodyIds: readonly number[]) =>
  query<MeasureRow, [string]>(
    `WITH own (id) AS (SELECT value FROM json_each(?))
     ${MEASURES} WHERE m.owner_body_id IN own OR EXISTS (
       SELECT 1 FROM measure_points p WHERE p.measure_id = m.id AND p.body_id IN own)
     ORDER BY name.content, m.id`,
  ).all(JSON.stringify(bodyIds));

/** Measures linked to any of some targets of one kind. */
export type LinkTarget = "recommendation" | "action" | "theme" | "body" | "programme";
const LINK_COLUMNS: Readonly<Record<LinkTarget, string>> = {
  ...{ recommendation: "recommendation_id", action: "action_id", theme: "theme" },
  ...{ body: "body_id", programme: "programme_id" },
};

export function listLinkedMeasureIds(target: LinkTarget, keys: readonly (number | string)[]): number[] {
  const column = LINK_COLUMNS[target];
  return query<{ measureId: number }, [string]>(
    `SELECT DISTINCT measure_id AS measureId FROM measure_links l
     WHERE ${column} IN (SELECT value FROM json_each(?)) AND is_linked = 1
       AND id = (SELECT max(id) FROM measure_links WHERE measure_id = l.measure_id AND ${column} = l.${column})`,
  )
    .all(JSON.stringify(keys))
    .map(({ measureId }) => measureId);
}

/** The item a reference names, without the body it may name too. */
export const findRecommendationId = (reference: string): number | undefined =>
  query<{ id: number }, [string]>("SELECT id FROM recommendations WHERE reference = ?").get(
    reference.replace(/@.*$/, ""),
  )?.id;

export interface LinkRow {
  recommendationReference: string | null;
  actionId: number | null;
  actionReference: string | null;
  theme: V.ThemeCode | null;
  bodyCode: string | null;
  bodyName: string | null;
  programmeSlug: string | null;
  programmeName: string | null;
}

/** What a measure tells of, as the public may see it: items of reports that are published. */
export const listLinks = (measureId: number) =>
  query<LinkRow, [number]>(
    `SELECT r.reference AS recommendationReference, l.action_id AS actionId, a.own_reference AS actionReference,
       l.theme, b.code AS bodyCode, b.name AS bodyName, p.slug AS programmeSlug, t.content AS programmeName
     FROM measure_links l
     LEFT JOIN recommendations r ON r.id = l.recommendation_id
     LEFT JOIN reports s ON s.id = r.report_id
     LEFT JOIN actions a ON a.id = l.action_id
     LEFT JOIN bodies b ON b.id = l.body_id
     LEFT JOIN programmes p ON p.id = l.programme_id
     LEFT JOIN programme_versions v ON v.id = (SELECT max(id) FROM programme_versions WHERE programme_id = p.id)
     LEFT JOIN texts t ON t.id = v.name_text_id
     WHERE l.measure_id = ? AND l.is_linked = 1 AND (r.id IS NULL OR (s.state = 'published' AND r.is_withdrawn = 0))
       AND l.id = (SELECT max(id) FROM measure_links o WHERE o.measure_id = l.measure_id
         AND o.recommendation_id IS l.recommendation_id AND o.action_id IS l.action_id AND o.theme IS l.theme
         AND o.body_id IS l.body_id AND o.programme_id IS l.programme_id)
     ORDER BY r.reference, l.theme, b.name, t.content`,
  ).all(measureId);

export const insertMeasure = (w: Writing, row: typeof tables.measures.$inferInsert) =>
  w.insert(tables.measures, row);
export const raiseVersion = (w: Writing, id: number, version: number) =>
  w.update(tables.measures, id, { version });
export const insertVersion = (w: Writing, row: typeof tables.measureVersions.$inferInsert) =>
  w.insert(tables.measureVersions, row);
export const insertAim = (w: Writing, row: typeof tables.measureAims.$inferInsert) =>
  w.insert(tables.measureAims, row);
export const insertLink = (w: Writing, row: typeof tables.measureLinks.$inferInsert) =>
  w.insert(tables.measureLinks, row);
export const insertEvent = (w: Writing, row: typeof tables.measureEvents.$inferInsert) =>
  w.insert(tables.measureEvents, row);
export const insertReading = (w: Writing, row: typeof tables.measureReadings.$inferInsert) =>
  w.insert(tables.measureReadings, row);
