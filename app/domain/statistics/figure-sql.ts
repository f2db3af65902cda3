import { responseStatusSql } from "~/domain/addressings/response-status-sql";
import { DONE_STATUSES } from "~/domain/assurance/level-rules";
import type { Adequacy } from "~db/vocabulary";
import type { Dimension, FigureKey, Unit } from "./figures";

const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(", ");
const ADEQUATE: readonly Adequacy[] = ["exceeds", "adequate", "adequate_alternative"];
const STATUS = responseStatusSql("n");
const ANSWERED = "n.response_count > 0";
const DATED = `${ANSWERED} AND n.first_responded_on IS NOT NULL AND n.due_on IS NOT NULL`;
const WAITING = listed(["awaiting", "extension_requested", "extended"]);

/** Which rows of its unit each figure counts: the one place for the number and for its list. */
export const CONDITIONS: Readonly<Record<FigureKey, string>> = {
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

/**
 * The requests that may still wait: those not answered whose day has not passed, who asked for more time, or whose
 * clock runs without a day. The condition of `waiting` picks among them, so that the statistics look at few rows.
 * UNION would ask each part for its rows in the order of their numbers, and read the first by a scan of all for it.
 */
export const MAY_WAIT = `SELECT DISTINCT id FROM (
  SELECT id FROM addressing_now WHERE response_count = 0 AND due_on >= :today
  UNION ALL SELECT id FROM addressing_now WHERE response_count = 0 AND due_on IS NULL AND is_clock_kept = 1
  UNION ALL SELECT id FROM addressing_now WHERE is_extension_requested = 1)`;

/** The rows of each unit, with the key their list is read by; `r` is the report of each. */
export const ROWS: Readonly<Record<Unit, { key: string; from: string; where: string; newest: string }>> = {
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
export interface ValueSql {
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

/** `among` narrows the reports whose themes are read, so that those of a few do not cost a pass over all. */
const themeOfReport = (
  among: string,
) => `LEFT JOIN (SELECT DISTINCT x.report_id, t.theme FROM recommendations x
  JOIN recommendation_themes t ON t.recommendation_id = x.id
  WHERE x.is_withdrawn = 0 AND ${among}) t ON t.report_id = r.id`;
const themeOf = (recommendation: string) =>
  `LEFT JOIN recommendation_themes t ON t.recommendation_id = ${recommendation}`;

function themeSql(unit: Unit, among: string): ValueSql {
  if (unit === "items") return { value: "t.theme", join: themeOf("l.recommendation_id"), hasSeveral: true };
  if (unit === "tracked") return { value: "t.theme", join: themeOf("i.recommendation_id"), hasSeveral: true };
  return { value: "t.theme", join: themeOfReport(among), hasSeveral: true };
}

export function valueSql(by: Dimension, unit: Unit, among = "1"): ValueSql {
  if (by === "type") return BODY[unit];
  if (by === "theme") return themeSql(unit, among);
  if (by === "issuer")
    return { value: "s.slug", join: "JOIN issuers s ON s.id = r.issuer_id", hasSeveral: false };
  return { value: by === "year" ? "substr(r.reported_on, 1, 4)" : "r.kind", join: "", hasSeveral: false };
}

/** How many rows of its unit a figure counts; a row that stands in several lines of a join is counted once. */
export const countSql = (figure: FigureKey, unit: Unit, hasSeveral: boolean): string =>
  hasSeveral
    ? `count(DISTINCT CASE WHEN ${CONDITIONS[figure]} THEN ${ROWS[unit].key} END)`
    : `coalesce(sum(${CONDITIONS[figure]}), 0)`;
