import { responseStatusSql } from "~/domain/addressings/response-status-sql";
import { DONE_STATUSES } from "~/domain/assurance/level-rules";
import { query } from "~db/client.server";

export interface OverseenRow {
  code: string;
  name: string;
  /** Reports that asked it for an answer. */
  asked: number;
  answered: number;
  overdue: number;
  unpublished: number;
  /** Concerns followed up at it, said to be done, and checked. */
  items: number;
  done: number;
  checked: number;
  /** The day of its newest published statement. */
  lastStatementOn: string | null;
}

const DONE = DONE_STATUSES.map((code) => `'${code}'`).join(", ");

const OVERSEEN = `b.merged_into_id IS NULL AND (b.sponsor_id = :bodyId OR b.parent_id = :bodyId)`;

export const countOverseen = (bodyId: number): number =>
  query<{ n: number }, [object]>(`SELECT count(*) AS n FROM bodies b WHERE ${OVERSEEN}`).get({ bodyId })?.n ??
  0;

/** The bodies a body oversees, by name, with what the public reads of each. */
export const listOverseen = (of: { bodyId: number; today: string; limit: number; offset: number }) =>
  query<OverseenRow, [object]>(
    `WITH own AS (SELECT b.id, b.code, b.name FROM bodies b WHERE ${OVERSEEN}
                  ORDER BY b.name, b.id LIMIT :limit OFFSET :offset),
          clocks AS (SELECT n.responsible_body_id AS id, n.capacity, ${responseStatusSql("n")} AS status
                     FROM addressing_now n WHERE n.is_report_withdrawn = 0
                       AND n.responsible_body_id IN (SELECT id FROM own)),
          answers AS (SELECT id, count(*) AS asked,
                        sum(status IN ('received', 'received_late', 'joint_received')) AS answered,
                        sum(status IN ('overdue', 'named_non_responder')) AS overdue,
                        sum(status = 'not_published') AS unpublished
                      FROM clocks WHERE capacity = 'addressee' GROUP BY id),
          work AS (SELECT n.responsible_body_id AS id, count(*) AS items,
                     sum(x.implementation IN (${DONE})) AS done,
                     sum(x.level IN ('independently_verified', 'sustained')) AS checked,
                     max(x.last_statement_on) AS lastStatementOn
                   FROM addressing_now n JOIN tracked_item_now x ON x.addressing_id = n.id
                   WHERE n.is_report_withdrawn = 0 AND n.responsible_body_id IN (SELECT id FROM own)
                   GROUP BY n.responsible_body_id)
     SELECT own.code, own.name, coalesce(a.asked, 0) AS asked, coalesce(a.answered, 0) AS answered,
            coalesce(a.overdue, 0) AS overdue, coalesce(a.unpublished, 0) AS unpublished,
            coalesce(w.items, 0) AS items, coalesce(w.done, 0) AS done, coalesce(w.checked, 0) AS checked,
            w.lastStatementOn
     FROM own LEFT JOIN answers a ON a.id = own.id LEFT JOIN work w ON w.id = own.id ORDER BY own.name, own.id`,
  ).all(of);
