import { query } from "~db/client.server";
import type { ReportKind } from "~db/vocabulary";
import { COUNTED, figureOf, type Dimension, type FigureKey, type Unit } from "./figures";
import { CONDITIONS, countSql, MAY_WAIT, ROWS, valueSql } from "./figure-sql";

export interface Asked {
  today: string;
  kind: ReportKind | null;
  year: string | null;
}

export type CountRow = { value: string | null } & Partial<Record<FigureKey, number>>;

/** Where a dimension stands in the cells: kinds of body and themes have cells of their own. */
const CELL_OF: Readonly<Record<Dimension, { column: string; split: string }>> = {
  year: { column: "year", split: "all" },
  kind: { column: "kind", split: "all" },
  issuer: { column: "issuer", split: "all" },
  type: { column: "value", split: "type" },
  theme: { column: "value", split: "theme" },
};
const SUMS = COUNTED.map((key) => `coalesce(sum(${key}), 0) AS ${key}`).join(", ");
const CELLS_ASKED = "(:kind IS NULL OR kind = :kind) AND (:year IS NULL OR year = :year)";

/** Every figure that does not depend on the day, for each value of a dimension. */
export function countByValue(by: Dimension, { kind, year }: Asked): CountRow[] {
  const { column, split } = CELL_OF[by];
  const value = by === "issuer" ? "(SELECT slug FROM issuers WHERE id = issuer)" : `nullif(${column}, '')`;
  // Grouped by the bare column, so that the cells are read in the order of their index and not sorted.
  return query<CountRow, [object]>(
    `SELECT ${value} AS value, ${SUMS} FROM figure_cells
     WHERE split = :split AND ${CELLS_ASKED}
     GROUP BY ${column} HAVING ${COUNTED.map((key) => `sum(${key}) > 0`).join(" OR ")}`,
  ).all({ split, kind, year });
}

/** The same for all together. */
export const countAll = ({ kind, year }: Asked) =>
  query<Partial<Record<FigureKey, number>>, [object]>(
    `SELECT ${SUMS} FROM figure_cells WHERE split = 'all' AND ${CELLS_ASKED}`,
  ).get({ kind, year });

const NARROWED = `(:kind IS NULL OR r.kind = :kind) AND (:year IS NULL OR substr(r.reported_on, 1, 4) = :year)`;

/** The few requests that may wait come first (CROSS JOIN holds the order), so that all others are not looked at. */
const WAITING_FROM = `(${MAY_WAIT}) w CROSS JOIN addressing_now n ON n.id = w.id JOIN reports r ON r.id = n.report_id`;

/** Requests whose time still runs, for each value of a dimension. */
export function countWaiting(by: Dimension, asked: Asked): { value: string | null; waiting: number }[] {
  const { value, join, hasSeveral } = valueSql(by, "requests", `x.report_id IN (${REPORTS_THAT_WAIT})`);
  return query<{ value: string | null; waiting: number }, [object]>(
    `SELECT ${value} AS value, ${countSql("waiting", "requests", hasSeveral)} AS waiting FROM ${WAITING_FROM} ${join}
     WHERE ${ROWS.requests.where} AND ${NARROWED} GROUP BY 1`,
  ).all({ ...asked });
}

const REPORTS_THAT_WAIT = `SELECT report_id FROM addressing_now WHERE id IN (${MAY_WAIT})`;

export const countAllWaiting = (asked: Asked): number =>
  query<{ waiting: number }, [object]>(
    `SELECT ${countSql("waiting", "requests", false)} AS waiting FROM ${WAITING_FROM}
     WHERE ${ROWS.requests.where} AND ${NARROWED}`,
  ).get({ ...asked })?.waiting ?? 0;

export interface ListAsked extends Asked {
  figure: FigureKey;
  by: Dimension;
  /** "any" for all; null for what has no value. */
  value: string | null | "any";
  /** Code of the body asked, or that answers for it now; null for all. */
  body: string | null;
}

/** Asked of a body or of one it answers for now; reports and their items where one of their requests is. */
const AT_BODY = (unit: Unit): string => {
  const isAt = (n: string) =>
    `EXISTS (SELECT 1 FROM bodies c WHERE c.code = :body AND (${n}.body_id = c.id OR ${n}.responsible_body_id = c.id))`;
  return unit === "requests" || unit === "tracked"
    ? isAt("n")
    : `EXISTS (SELECT 1 FROM addressing_now a WHERE a.report_id = r.id AND a.capacity = 'addressee' AND ${isAt("a")})`;
};

/** The keys of the rows that a figure counts, newest report first. */
export function listKeys(unit: Unit, { figure, by, value, body, ...asked }: ListAsked): number[] {
  const { key, from, where, newest } = ROWS[unit];
  const of = value === "any" ? null : valueSql(by, unit);
  return query<{ key: number }, [object]>(
    `SELECT ${of?.hasSeveral ? "DISTINCT" : ""} ${key} AS key, r.reported_on FROM ${from} ${of?.join ?? ""}
     WHERE ${where} AND (${CONDITIONS[figure]}) AND ${NARROWED} ${of ? `AND ${of.value} IS :value` : ""}
       ${body === null ? "" : `AND ${AT_BODY(unit)}`}
     ORDER BY ${newest}`,
  )
    .all({ ...asked, ...(of ? { value } : {}), ...(body === null ? {} : { body }) })
    .map((row) => row.key);
}

const TRACKED = COUNTED.filter((key) => figureOf(key).unit === "tracked");

/** What is followed up at a body, or at one it answers for now: each figure of it. */
export const countAtBody = (bodyId: number) =>
  query<Partial<Record<FigureKey, number>>, [object]>(
    `SELECT ${TRACKED.map((key) => `${countSql(key, "tracked", false)} AS ${key}`).join(", ")} FROM ${ROWS.tracked.from}
     WHERE ${ROWS.tracked.where} AND (n.body_id = :bodyId OR n.responsible_body_id = :bodyId)`,
  ).get({ bodyId });

/** The years there are published reports of, newest first. */
export const listYears = (): string[] =>
  query<{ year: string }>(
    `SELECT year FROM figure_cells WHERE split = 'all' AND year <> '' GROUP BY 1 HAVING sum(issued) > 0 ORDER BY 1 DESC`,
  )
    .all()
    .map((row) => row.year);

export const listIssuerNames = (): ReadonlyMap<string, string> =>
  new Map(
    query<{ slug: string; name: string }>("SELECT slug, name FROM issuers")
      .all()
      .map(({ slug, name }) => [slug, name]),
  );
