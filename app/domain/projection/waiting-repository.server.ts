import { query } from "~db/client.server";
import { unlogged } from "~db/writing.server";

const OF_REPORTS = "IN (SELECT value FROM json_each(:reports))";
const TO_JUDGE = "('not_assessed', 'assessment_superseded')";

/** When an answer attributed to an addressing became known; n is the addressing. */
const answerKnown = (which: "min" | "max") => `(SELECT ${which}(s.known_on) FROM response_attributions a
  JOIN responses s ON s.id = a.response_id WHERE a.addressing_id = n.id AND a.is_attributed = 1)`;

/** A concern that its letter does not answer by itself waits from the day the letter was known. */
const LETTERS = `INSERT INTO letter_now (id, report_id, first_known_on, waits_since_on, concerns, is_replaced)
  SELECT id, report_id, first_known_on, waits_since_on, concerns, is_replaced FROM (
    SELECT n.id, n.report_id, coalesce(${answerKnown("min")}, min(
        (SELECT min(known_on) FROM positions WHERE tracked_item_id = x.id))) AS first_known_on,
      min(CASE WHEN x.adequacy IN ${TO_JUDGE} AND (x.position IS NOT NULL OR n.response_count > 0) THEN coalesce(
        (SELECT known_on FROM positions WHERE tracked_item_id = x.id ORDER BY id DESC LIMIT 1),
        ${answerKnown("max")}) END) AS waits_since_on,
      sum(x.adequacy IN ${TO_JUDGE} AND (x.position IS NOT NULL OR n.response_count > 0)) AS concerns,
      max(x.adequacy = 'assessment_superseded') AS is_replaced
    FROM addressing_now n JOIN tracked_item_now x ON x.addressing_id = n.id
    WHERE n.report_id ${OF_REPORTS} AND n.is_report_withdrawn = 0
    GROUP BY n.id HAVING n.response_count > 0 OR count(x.position) > 0)
  WHERE first_known_on IS NOT NULL`;

const CLAIMS = `INSERT INTO claim_now (id, report_id, claimed_on)
  SELECT x.id, x.report_id, c.known_on FROM tracked_item_now x
  JOIN addressing_now n ON n.id = x.addressing_id AND n.is_report_withdrawn = 0
  JOIN implementation_claims c ON c.id = (SELECT max(id) FROM implementation_claims WHERE tracked_item_id = x.id)
  WHERE x.report_id ${OF_REPORTS}
    AND x.implementation IN ('implemented', 'implemented_alternative', 'partly_implemented_final')
    AND x.level NOT IN ('independently_verified', 'sustained')
    AND NOT EXISTS (SELECT 1 FROM verifications v WHERE v.claim_id = c.id)`;

/** What nobody has to own any more. */
const FINISHED = "('implemented', 'implemented_alternative', 'superseded', 'no_longer_applicable')";

/**
 * lead-rules.unclearBecause as SQL, for published recommendations on which something is left to do. Asked are those
 * the text allots it to, else all that the report asks (design §2): n is the addressing, k what is tracked there.
 */
const UNCLEAR = `INSERT INTO unclear_now (id, report_id, why, reported_on, live)
  SELECT id, report_id, why, reported_on, live FROM (
    SELECT o.*, CASE
      WHEN d.body_id IS NOT NULL THEN CASE WHEN b.closed_on <= :today THEN 'no_owner' END
      WHEN o.disputed > 0 THEN 'disputed'
      WHEN o.live > 1 THEN 'several'
      WHEN o.live = 1 THEN NULL
      WHEN o.asked = o.closed THEN 'closed'
      ELSE 'no_owner' END AS why
    FROM (
      SELECT c.id, c.report_id, r.reported_on, count(DISTINCT n.responsible_body_id) AS live, count(n.id) AS asked,
        sum(n.body_closed_on IS NOT NULL AND n.body_closed_on <= :today) AS closed,
        sum(k.position IS 'outside_remit') AS disputed,
        min(coalesce(k.implementation, 'unknown') IN ${FINISHED}) AS is_finished
      FROM recommendations c JOIN reports r ON r.id = c.report_id AND r.state = 'published'
      JOIN addressing_now n ON n.report_id = c.report_id AND n.capacity = 'addressee'
      LEFT JOIN tracked_item_now k ON k.recommendation_id = c.id AND k.addressing_id = n.id
      LEFT JOIN tracked_items x ON x.id = k.id
      WHERE c.report_id ${OF_REPORTS} AND c.is_withdrawn = 0 AND (x.basis = 'allotted' OR NOT EXISTS (
        SELECT 1 FROM tracked_items y WHERE y.recommendation_id = c.id AND y.basis = 'allotted' AND y.is_withdrawn = 0))
      GROUP BY c.id) o
    LEFT JOIN lead_decisions d ON d.id = (SELECT max(id) FROM lead_decisions WHERE recommendation_id = o.id)
    LEFT JOIN bodies b ON b.id = d.body_id
    WHERE o.is_finished = 0)
  WHERE why IS NOT NULL`;

const FILLS = { letter_now: LETTERS, claim_now: CLAIMS, unclear_now: UNCLEAR } as const;
type WaitingTable = keyof typeof FILLS;
const TABLES = Object.keys(FILLS) as WaitingTable[];

/** Finds what waits of some reports anew, from the projection as it stands on a London day. In the transaction that changed it. */
export function listAgain(reportIds: readonly number[], today: string): void {
  const asked = { reports: JSON.stringify(reportIds), today };
  unlogged((u) => {
    for (const table of TABLES) {
      u.run(table, `DELETE FROM ${table} WHERE report_id ${OF_REPORTS}`, asked);
      u.run(table, FILLS[table], asked);
    }
  });
}

/** What waits of a report, in a fixed order, to compare with what should. */
export const readWaiting = (reportId: number): object[] =>
  TABLES.flatMap((table) =>
    query<object, [number]>(`SELECT * FROM ${table} WHERE report_id = ? ORDER BY id`).all(reportId),
  );

/** Whether there are answers and none is listed, as in a register older than these lists. */
export const isUnlisted = (): boolean =>
  query<{ isIt: number }>(
    `SELECT NOT EXISTS (SELECT 1 FROM letter_now) AND EXISTS (
       SELECT 1 FROM addressing_now n JOIN tracked_item_now x ON x.addressing_id = n.id
       WHERE n.response_count > 0 AND n.is_report_withdrawn = 0) AS isIt`,
  ).get()?.isIt === 1;

export const listAllReportIds = (): number[] =>
  query<{ id: number }>("SELECT id FROM reports")
    .all()
    .map(({ id }) => id);
