import { query } from "~db/client.server";

export interface Picture {
  reports: number;
  /** Reports whose concerns or recommendations are held; of the others only the facts are. */
  reportsWithItems: number;
  /** Concerns and recommendations. */
  items: number;
  /** Report × body asked, in the capacity of addressee. */
  asked: number;
  answered: number;
  /** Concern × body. */
  tracked: number;
  saysDone: number;
  /** Tracked items that somebody independent looked at. */
  examined: number;
  checked: number;
  sustained: number;
  disputed: number;
}

/** The national picture in one statement; drafts and withdrawn reports are in none of its numbers. */
export const countPicture = (answeredStatuses: string) =>
  query<Picture>(
    `SELECT * FROM
       (SELECT count(DISTINCT report_id) AS reports, count(recommendation_id) AS items,
               count(DISTINCT report_id) FILTER (WHERE recommendation_id IS NOT NULL) AS reportsWithItems
        FROM listings),
       (SELECT count(*) AS asked, coalesce(sum(response_count > 0), 0) AS answered FROM addressing_now
        WHERE capacity = 'addressee' AND is_report_withdrawn = 0),
       (SELECT count(*) AS tracked,
               coalesce(sum(i.implementation IN (${answeredStatuses})), 0) AS saysDone,
               coalesce(sum(i.level IN ('independently_verified', 'sustained')), 0) AS checked,
               coalesce(sum(i.level = 'sustained'), 0) AS sustained,
               coalesce(sum(i.is_disputed), 0) AS disputed
        FROM tracked_item_now i JOIN addressing_now n ON n.id = i.addressing_id AND n.is_report_withdrawn = 0
        JOIN recommendations x ON x.id = i.recommendation_id AND x.is_withdrawn = 0),
       (SELECT count(DISTINCT v.tracked_item_id) AS examined FROM verifications v
        JOIN tracked_item_now i ON i.id = v.tracked_item_id
        JOIN addressing_now n ON n.id = i.addressing_id AND n.is_report_withdrawn = 0
        JOIN recommendations x ON x.id = i.recommendation_id AND x.is_withdrawn = 0)`,
  ).get();

/** Reports by year of report, by whether those asked have answered. */
export const countReportsByYear = () =>
  query<{ year: number | null; answered: number; partly: number; none: number }>(
    `SELECT year, sum(asked > 0 AND answered >= asked) AS answered,
            sum(answered > 0 AND answered < asked) AS partly, sum(answered = 0) AS none
     FROM (SELECT report_id, max(year) AS year, max(asked_count) AS asked, max(answered_count) AS answered
           FROM listings GROUP BY report_id)
     GROUP BY year ORDER BY year`,
  ).all();

/** The newest tracked item of a published report, with the references it is made of. */
export const findExampleReferences = () =>
  query<{ report: string; item: string; tracked: string; bodyCode: string }>(
    `SELECT r.reference AS report, x.reference AS item, t.reference AS tracked, b.code AS bodyCode
     FROM tracked_item_now n JOIN tracked_items t ON t.id = n.id
     JOIN recommendations x ON x.id = t.recommendation_id AND x.is_withdrawn = 0
     JOIN reports r ON r.id = x.report_id AND r.state = 'published'
     JOIN addressings a ON a.id = t.addressing_id JOIN bodies b ON b.id = a.body_id
     ORDER BY r.kind <> 'pfd_report', n.id DESC LIMIT 1`,
  ).get();

/** Whether a word stands in anything that is listed. */
export const existsMatch = (ftsQuery: string): boolean =>
  query<{ found: number }, [string]>(
    "SELECT 1 AS found FROM search_index WHERE search_index MATCH ? LIMIT 1",
  ).get(ftsQuery) !== undefined;
