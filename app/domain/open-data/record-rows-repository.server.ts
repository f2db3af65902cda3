import { responseStatusSql } from "~/domain/addressings/response-status-sql";
import { query } from "~db/client.server";

/** A row as SQLite gives it: numbers for flags, JSON text for lists. `key` is what it was asked for by. */
export type RecordRow = Record<string, string | number | null> & { key: number };

/** Rows by their keys, in no order. Keys go in as a JSON list, so that one statement serves any number. */
const byKeys = (sql: string) => (keys: readonly number[]) =>
  query<RecordRow, [string]>(sql).all(JSON.stringify(keys));

const CATEGORIES = `(SELECT json_group_array(c.label ORDER BY c.label) FROM report_categories c
  WHERE c.report_id = r.id) AS categories`;

/** By the number of the listing. */
export const listItemRows = byKeys(
  `SELECT l.id AS key, l.reference, iif(l.recommendation_id IS NULL, 'report', 'item') AS unit,
          iif(l.recommendation_id IS NULL, '/reports/', '/recommendations/') || l.reference AS url,
          r.reference AS report, rt.content AS report_title, l.report_kind, l.recommendation_kind AS item_kind,
          i.slug AS issuer, i.name AS issuer_name, l.reported_on, l.published_on, t.content AS text, r.is_sensitive,
          ${CATEGORIES},
          (SELECT json_group_array(x.theme ORDER BY x.theme) FROM recommendation_themes x
           WHERE x.recommendation_id = l.recommendation_id) AS themes,
          (SELECT json_group_array(coalesce(b.name, w.content, 'Name removed') ORDER BY a.position)
           FROM addressing_now n JOIN addressings a ON a.id = n.id JOIN texts w ON w.id = a.addressed_as_text_id
           LEFT JOIN bodies b ON b.id = n.body_id
           WHERE n.report_id = l.report_id AND n.capacity = 'addressee') AS asked,
          (SELECT json_group_array(b.code ORDER BY a.position)
           FROM addressing_now n JOIN addressings a ON a.id = n.id JOIN bodies b ON b.id = n.body_id
           WHERE n.report_id = l.report_id AND n.capacity = 'addressee') AS asked_codes,
          l.asked_count, l.answered_count, l.tracked_count, l.done_count AS says_done_count, l.checked_count
   FROM listings l JOIN reports r ON r.id = l.report_id JOIN issuers i ON i.id = l.issuer_id
   LEFT JOIN texts rt ON rt.id = r.title_text_id
   LEFT JOIN recommendations x ON x.id = l.recommendation_id LEFT JOIN texts t ON t.id = x.text_id
   WHERE l.id IN (SELECT value FROM json_each(?))`,
);

/** By the number of the report. */
export const listReportRows = byKeys(
  `SELECT r.id AS key, r.reference, '/reports/' || r.reference AS url,
          iif(r.source_address IS NULL, NULL, '/reports/' || r.reference || '/source') AS source_url,
          r.kind, r.regime, r.jurisdiction, t.content AS title, i.slug AS issuer, i.name AS issuer_name,
          r.author_office, r.source_reference, r.reported_on, r.reported_on_precision, r.sent_on,
          r.sent_on_precision, r.published_on, r.published_on_precision, r.stated_due_on, ${CATEGORIES},
          r.is_sensitive, r.is_unverified, r.is_clock_kept,
          (SELECT count(*) FROM listings l WHERE l.report_id = r.id AND l.recommendation_id IS NOT NULL) AS item_count,
          coalesce((SELECT max(l.asked_count) FROM listings l WHERE l.report_id = r.id), 0) AS asked_count,
          coalesce((SELECT max(l.answered_count) FROM listings l WHERE l.report_id = r.id), 0) AS answered_count
   FROM reports r JOIN issuers i ON i.id = r.issuer_id LEFT JOIN texts t ON t.id = r.title_text_id
   WHERE r.id IN (SELECT value FROM json_each(?)) AND r.state = 'published'`,
);

/** By the number of the addressing, with the response status of a London day. */
export const listAddressingRows = (keys: readonly number[], today: string) =>
  query<RecordRow, [object]>(
    `SELECT n.id AS key, r.reference || ':' || a.position AS reference, r.reference AS report,
            t.content AS addressed_as, n.capacity, b.code AS body, b.name AS body_name, b.type AS body_type, a.match,
            p.code AS responsible_body, p.name AS responsible_body_name, ${responseStatusSql("n")} AS response_status,
            n.due_on, n.due_basis, n.response_count AS answer_count, n.first_responded_on AS first_answered_on,
            n.has_open_correction, a.known_on, a.known_on_basis
     FROM addressing_now n JOIN addressings a ON a.id = n.id JOIN reports r ON r.id = n.report_id
     JOIN texts t ON t.id = a.addressed_as_text_id
     LEFT JOIN bodies b ON b.id = n.body_id LEFT JOIN bodies p ON p.id = n.responsible_body_id
     WHERE n.id IN (SELECT value FROM json_each(:keys)) AND n.is_report_withdrawn = 0`,
  ).all({ keys: JSON.stringify(keys), today });

/** By the number of the tracked item. */
export const listTrackedRows = byKeys(
  `SELECT n.id AS key, t.reference, '/recommendations/' || t.reference AS url, x.reference AS recommendation,
          r.reference AS report, r.reference || ':' || a.position AS addressing, b.code AS body,
          b.name AS body_name, p.code AS responsible_body, t.basis, n.position, n.implementation, n.adequacy,
          n.concern_flag, n.level, n.is_disputed, n.target_on, n.next_recheck_on, n.last_statement_on,
          n.has_open_correction, t.known_on, t.known_on_basis
   FROM tracked_item_now n JOIN tracked_items t ON t.id = n.id
   JOIN recommendations x ON x.id = n.recommendation_id JOIN reports r ON r.id = n.report_id
   JOIN addressing_now w ON w.id = n.addressing_id JOIN addressings a ON a.id = n.addressing_id
   LEFT JOIN bodies b ON b.id = w.body_id LEFT JOIN bodies p ON p.id = w.responsible_body_id
   WHERE n.id IN (SELECT value FROM json_each(?)) AND w.is_report_withdrawn = 0 AND x.is_withdrawn = 0`,
);

/** By the number of the body. */
export const listBodyRows = byKeys(
  `SELECT b.id AS key, b.code, b.name, '/bodies/' || b.code AS url, b.type, b.ods_code, b.opened_on, b.closed_on,
          (SELECT json_group_array(o.alias ORDER BY o.alias) FROM (
             SELECT alias FROM body_aliases WHERE body_id = b.id AND alias <> b.name
             UNION SELECT name FROM bodies WHERE merged_into_id = b.id AND name <> b.name) o) AS aliases,
          (SELECT json_group_array(p.code ORDER BY p.code) FROM body_successions s
           JOIN bodies p ON p.id = s.predecessor_id WHERE s.successor_id = b.id) AS predecessors,
          (SELECT json_group_array(p.code ORDER BY p.code) FROM body_successions s
           JOIN bodies p ON p.id = s.successor_id WHERE s.predecessor_id = b.id) AS successors,
          (SELECT count(*) FROM addressing_now n WHERE n.body_id = b.id AND n.capacity = 'addressee'
             AND n.is_report_withdrawn = 0) AS asked_count,
          (SELECT count(*) FROM addressing_now n WHERE n.body_id = b.id AND n.capacity = 'addressee'
             AND n.is_report_withdrawn = 0 AND n.response_count > 0) AS answered_count
   FROM bodies b WHERE b.id IN (SELECT value FROM json_each(?)) AND b.merged_into_id IS NULL`,
);

/** By the number of the issuer. */
export const listIssuerRows = byKeys(
  `SELECT i.id AS key, i.slug, i.name, '/issuers/' || i.slug AS url, i.kind, i.jurisdiction, i.regime, i.opened_on,
          i.closed_on, i.is_recognised,
          (SELECT json_group_array(DISTINCT o.alias ORDER BY o.alias) FROM issuer_aliases o
           WHERE o.issuer_id = i.id AND o.alias <> i.name) AS aliases,
          (SELECT json_group_array(DISTINCT p.slug ORDER BY p.slug) FROM issuer_successions s
           JOIN issuers p ON p.id = s.predecessor_id WHERE s.successor_id = i.id) AS predecessors,
          (SELECT json_group_array(DISTINCT p.slug ORDER BY p.slug) FROM issuer_successions s
           JOIN issuers p ON p.id = s.successor_id WHERE s.predecessor_id = i.id) AS successors,
          (SELECT count(DISTINCT l.report_id) FROM listings l WHERE l.issuer_id = i.id) AS report_count
   FROM issuers i WHERE i.id IN (SELECT value FROM json_each(?))`,
);

/** By the number of the request: decided ones only, without what was written and by whom. */
export const listCorrectionRows = byKeys(
  `SELECT c.id AS key, c.reference, c.kind, c.state, r.reference AS report, '/reports/' || r.reference AS url,
          c.requested_on, c.decided_on, d.content AS decision
   FROM correction_requests c JOIN reports r ON r.id = c.report_id LEFT JOIN texts d ON d.id = c.decision_text_id
   WHERE c.id IN (SELECT value FROM json_each(?)) AND c.state IN ('corrected', 'partly_corrected', 'not_corrected')
     AND r.state <> 'draft'`,
);

/**
 * By the number of the statement: those that stand, of published reports. What was sent, and by whom, is asked for
 * nowhere here.
 */
export const listStatementRows = byKeys(
  `SELECT s.id AS key, s.reference, coalesce('/recommendations/' || c.reference, '/reports/' || r.reference) AS url,
          s.voice, r.reference AS report, c.reference AS recommendation, t.reference AS tracked_item,
          b.code AS body, b.name AS body_name, x.content AS summary, s.disputes_claim, s.is_replied,
          y.content AS reply, s.published_on
   FROM public_statements s JOIN reports r ON r.id = s.report_id AND r.state = 'published'
   LEFT JOIN tracked_items t ON t.id = s.tracked_item_id LEFT JOIN recommendations c ON c.id = t.recommendation_id
   LEFT JOIN addressings a ON a.id = coalesce(s.addressing_id, t.addressing_id)
   LEFT JOIN addressing_now w ON w.id = a.id LEFT JOIN bodies b ON b.id = coalesce(w.responsible_body_id, a.body_id)
   LEFT JOIN texts x ON x.id = s.summary_text_id LEFT JOIN texts y ON y.id = s.reply_text_id
   WHERE s.id IN (SELECT value FROM json_each(?)) AND s.state = 'published'`,
);
