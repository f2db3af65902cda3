import { responseStatusSql } from "~/domain/addressings/response-status-sql";
import { DONE_STATUSES } from "~/domain/assurance/level-rules";
import { query } from "~db/client.server";
import type { Adequacy, ReportKind } from "~db/vocabulary";
import { FIGURES, type Dimension, type FigureKey, type Unit } from "./figures";

const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(", ");
const ADEQUATE: readonly Adequacy[] = ["exceeds", "adequate", "adequate_alternative"];
const STATUS = responseStatusSql("n");
const ANSWERED = "n.response_count > 0";
const DATED = `${ANSWERED} AND n.first_responded_on IS NOT NULL AND n.due_on IS NOT NULL`;
const WAITING = listed(["awaiting", "extension_requested", "extended"]);

/** Which rows of its unit each figure counts: the one place for the number and for its list. */
const CONDITIONS: Readonly<Record<FigureKey, string>> = {
  issued: "1",
  items: "1",
  asked: "1",
  answered: ANSWERED,
  dated: DATED,
  in_time: `${DATED} AND n.first_responded_on <= n.due_on`,
  late: `${DATED} AND n.first_responded_on > n.due_on`,
  waiting: `NOT (${ANSWERED}) AND ${STATUS} IN (${WAITING})`,
  unanswered: `NOT (${ANSWERED}) AND ${STATUS} NOT IN (${WAITING})`,
  tracked: "1",
  done: `i.implementation IN (${listed(DONE_STATUSES)})`,
  assessed: "i.adequacy NOT IN ('not_assessed', 'assessment_superseded')",
  adequate: `i.adequacy IN (${listed(ADEQUATE)})`,
  examined: "EXISTS (SELECT 1 FROM verifications v WHERE v.tracked_item_id = i.id)",
  verified: "i.level IN ('independently_verified', 'sustained')",
  sustained: "i.level = 'sustained'",
  disputed: "i.is_disputed = 1",
};

/** The rows of each unit, with the key their list is read by; `r` is the report of each. */
const ROWS: Readonly<Record<Unit, { key: string; from: string; where: string; newest: string }>> = {
  reports: {
    key: "r.id",
    from: "reports r",
    where: "r.state = 'published'",
    newest: "r.reported_on DESC, r.id",
  },
  items: {
    key: "l.id",
    from: "listings l JOIN reports r ON r.id = l.report_id",
    where: "l.recommendation_id IS NOT NULL",
    newest: "r.reported_on DESC, l.id",
  },
  requests: {
    key: "n.id",
    from: "addressing_now n JOIN reports r ON r.id = n.report_id",
    where: "n.capacity = 'addressee' AND n.is_report_withdrawn = 0",
    newest: "r.reported_on DESC, n.id",
  },
  tracked: {
    key: "i.id",
    from: `tracked_item_now i JOIN addressing_now n ON n.id = i.addressing_id
           JOIN reports r ON r.id = i.report_id JOIN recommendations x ON x.id = i.recommendation_id`,
    where: "n.is_report_withdrawn = 0 AND x.is_withdrawn = 0",
    newest: "r.reported_on DESC, i.id",
  },
};

/** A value of a dimension, and what must be joined for it. One row may have several values, of themes or bodies. */
interface ValueSql {
  value: string;
  join: string;
  hasSeveral: boolean;
}

const ASKED_BY_REPORT =
  "LEFT JOIN addressing_now q ON q.report_id = r.id AND q.capacity = 'addressee' LEFT JOIN bodies b ON b.id = q.body_id";
const ASKED = "LEFT JOIN bodies b ON b.id = n.body_id";
const BODY: Readonly<Record<Unit, ValueSql>> = {
  reports: { value: "b.type", join: ASKED_BY_REPORT, hasSeveral: true },
  items: { value: "b.type", join: ASKED_BY_REPORT, hasSeveral: true },
  requests: { value: "b.type", join: ASKED, hasSeveral: false },
  tracked: { value: "b.type", join: ASKED, hasSeveral: false },
};
const THEME_OF_REPORT = `LEFT JOIN (SELECT DISTINCT x.report_id, t.theme FROM recommendations x
  JOIN recommendation_themes t ON t.recommendation_id = x.id WHERE x.is_withdrawn = 0) t ON t.report_id = r.id`;
const themeOf = (recommendation: string) =>
  `LEFT JOIN recommendation_themes t ON t.recommendation_id = ${recommendation}`;
const THEME: Readonly<Record<Unit, ValueSql>> = {
  reports: { value: "t.theme", join: THEME_OF_REPORT, hasSeveral: true },
  items: { value: "t.theme", join: themeOf("l.recommendation_id"), hasSeveral: true },
  requests: { value: "t.theme", join: THEME_OF_REPORT, hasSeveral: true },
  tracked: { value: "t.theme", join: themeOf("i.recommendation_id"), hasSeveral: true },
};

function valueSql(by: Dimension, unit: Unit): ValueSql {
  if (by === "type") return BODY[unit];
  if (by === "theme") return THEME[unit];
  if (by === "issuer")
    return { value: "s.slug", join: "JOIN issuers s ON s.id = r.issuer_id", hasSeveral: false };
  return { value: by === "year" ? "substr(r.reported_on, 1, 4)" : "r.kind", join: "", hasSeveral: false };
}

const NARROWED = `(:kind IS NULL OR r.kind = :kind) AND (:year IS NULL OR substr(r.reported_on, 1, 4) = :year)`;

export interface Asked {
  today: string;
  kind: ReportKind | null;
  year: string | null;
}

export type CountRow = { value: string | null } & Partial<Record<FigureKey, number>>;

/** Every figure of a unit for each value of a dimension. */
export function countByValue(unit: Unit, by: Dimension, asked: Asked): CountRow[] {
  const { from, where } = ROWS[unit];
  const { value, join, hasSeveral } = valueSql(by, unit);
  return query<CountRow, [object]>(
    `SELECT ${value} AS value, ${countsSql(unit, hasSeveral)} FROM ${from} ${join}
     WHERE ${where} AND ${NARROWED} GROUP BY 1 ORDER BY 1`,
  ).all({ ...asked });
}

/** Every figure of a unit, for all together. */
export function countAll(unit: Unit, asked: Asked) {
  const { from, where } = ROWS[unit];
  return query<Partial<Record<FigureKey, number>>, [object]>(
    `SELECT ${countsSql(unit, false)} FROM ${from} WHERE ${where} AND ${NARROWED}`,
  ).get({ ...asked });
}

/** A row that stands in several lines of a join is counted once. */
const countsSql = (unit: Unit, hasSeveral: boolean): string =>
  FIGURES.filter((figure) => figure.unit === unit)
    .map(({ key: figure }) =>
      hasSeveral
        ? `count(DISTINCT CASE WHEN ${CONDITIONS[figure]} THEN ${ROWS[unit].key} END) AS ${figure}`
        : `coalesce(sum(${CONDITIONS[figure]}), 0) AS ${figure}`,
    )
    .join(", ");

export interface ListAsked extends Asked {
  figure: FigureKey;
  by: Dimension;
  /** "any" for all; null for what has no value. */
  value: string | null | "any";
}

/** The keys of the rows that a figure counts, newest report first. */
export function listKeys(unit: Unit, { figure, by, value, ...asked }: ListAsked): number[] {
  const { key, from, where, newest } = ROWS[unit];
  const of = value === "any" ? null : valueSql(by, unit);
  return query<{ key: number }, [object]>(
    `SELECT ${of?.hasSeveral ? "DISTINCT" : ""} ${key} AS key, r.reported_on FROM ${from} ${of?.join ?? ""}
     WHERE ${where} AND (${CONDITIONS[figure]}) AND ${NARROWED} ${of ? `AND ${of.value} IS :value` : ""}
     ORDER BY ${newest}`,
  )
    .all({ ...asked, ...(of ? { value } : {}) })
    .map((row) => row.key);
}

export const listYears = (): string[] =>
  query<{ year: string }>(
    `SELECT DISTINCT substr(reported_on, 1, 4) AS year FROM reports
     WHERE state = 'published' AND reported_on IS NOT NULL ORDER BY 1 DESC`,
  )
    .all()
    .map((row) => row.year);

export const listIssuerNames = (): ReadonlyMap<string, string> =>
  new Map(
    query<{ slug: string; name: string }>("SELECT slug, name FROM issuers")
      .all()
      .map(({ slug, name }) => [slug, name]),
  );
