import { isTakenBackSql } from "~/domain/public-statements/taken-back-sql";
import { isKeptBackSql, isLetterWithheldSql } from "~/domain/responses/withheld-sql";
import { query } from "~db/client.server";
import type { RecordRow } from "./record-rows-repository.server";

/**
 * Histories of many things at once, oldest first, by the numbers of the things: the same rows, under the same
 * conditions, as their pages show. What stands in an answer that is kept back is in none of them.
 */
const byKeys = (sql: string) => (keys: readonly number[]) =>
  query<RecordRow, [string]>(sql).all(JSON.stringify(keys));

const KNOWN = "h.known_on, h.known_on_basis, h.provenance";
const OF_ITEMS = "h.tracked_item_id IN (SELECT value FROM json_each(?))";

export const listPositions = byKeys(
  `SELECT h.tracked_item_id AS key, h.position, t.content AS text, h.stated_on, b.code AS right_body, ${KNOWN}
   FROM positions h JOIN tracked_items i ON i.id = h.tracked_item_id
   LEFT JOIN texts t ON t.id = h.text_id LEFT JOIN bodies b ON b.id = h.right_body_id
   LEFT JOIN responses r ON r.id = h.response_id
   WHERE ${OF_ITEMS} AND NOT ${isKeptBackSql("i.addressing_id")}
     AND (r.id IS NULL OR NOT ${isLetterWithheldSql("r")}) ORDER BY h.id`,
);

export const listClaims = byKeys(
  `SELECT h.tracked_item_id AS key, h.status, t.content AS text, h.stated_on, h.target_on, h.board_assurance,
          s.reference AS superseded_by, ${KNOWN}
   FROM implementation_claims h LEFT JOIN texts t ON t.id = h.text_id
   LEFT JOIN recommendations s ON s.id = h.superseded_by_id WHERE ${OF_ITEMS} ORDER BY h.id`,
);

export const listAssessments = byKeys(
  `SELECT i.id AS key, h.adequacy, h.concern_flag, h.tracked_item_id IS NULL AS is_of_whole_letter,
          t.content AS text, y.content AS reply, b.name AS assessor, ${KNOWN}
   FROM tracked_items i JOIN assessments h ON h.tracked_item_id = i.id
     OR (h.addressing_id = i.addressing_id AND h.tracked_item_id IS NULL)
   LEFT JOIN texts t ON t.id = h.text_id LEFT JOIN texts y ON y.id = h.reply_text_id
   LEFT JOIN bodies b ON b.id = h.assessor_body_id
   WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY h.id`,
);

export const listVerifications = byKeys(
  `SELECT h.tracked_item_id AS key, h.method, h.finding, h.level, t.content AS text, y.content AS reply,
          h.checked_on, h.next_recheck_on, b.name AS verifier, ${KNOWN}
   FROM verifications h LEFT JOIN texts t ON t.id = h.text_id LEFT JOIN texts y ON y.id = h.reply_text_id
   LEFT JOIN bodies b ON b.id = h.verifier_body_id WHERE ${OF_ITEMS} ORDER BY h.id`,
);

export const listDisputes = byKeys(
  `SELECT h.tracked_item_id AS key, h.is_disputed, t.content AS text, y.content AS reply, ${KNOWN}
   FROM disputes h LEFT JOIN texts t ON t.id = h.text_id AND NOT ${isTakenBackSql("h")}
   LEFT JOIN texts y ON y.id = h.reply_text_id AND NOT ${isTakenBackSql("h")}
   WHERE ${OF_ITEMS} ORDER BY h.id`,
);

export const listActions = byKeys(
  `SELECT x.tracked_item_id AS key, a.own_reference, t.content AS text, h.lead_role, h.due_on,
          w.content AS why, m.content AS milestones, b.content AS baseline, s.content AS success,
          e.content AS resources, h.rag AS rating, g.content AS rating_reason, p.content AS plain,
          l.content AS lessons, h.state, ${KNOWN}
   FROM action_items x JOIN actions a ON a.id = x.action_id JOIN action_versions h ON h.action_id = a.id
   JOIN texts t ON t.id = h.text_id LEFT JOIN texts s ON s.id = h.success_text_id
   LEFT JOIN texts l ON l.id = h.lessons_text_id LEFT JOIN texts w ON w.id = h.why_text_id
   LEFT JOIN texts m ON m.id = h.milestones_text_id LEFT JOIN texts b ON b.id = h.baseline_text_id
   LEFT JOIN texts e ON e.id = h.resources_text_id LEFT JOIN texts g ON g.id = h.rag_reason_text_id
   LEFT JOIN texts p ON p.id = h.plain_text_id
   WHERE x.tracked_item_id IN (SELECT value FROM json_each(?)) ORDER BY a.id, h.id`,
);

export const listConsidered = byKeys(
  `SELECT h.recommendation_id AS key, b.code, b.name, h.known_on FROM considerations h JOIN bodies b ON b.id = h.body_id
   WHERE h.recommendation_id IN (SELECT value FROM json_each(?)) ORDER BY h.id`,
);

const OF_ADDRESSINGS = "h.addressing_id IN (SELECT value FROM json_each(?))";

export const listDueDates = byKeys(
  `SELECT h.addressing_id AS key, h.due_on, h.basis, h.counted_from, h.granted_on, ${KNOWN}
   FROM due_dates h WHERE ${OF_ADDRESSINGS} ORDER BY h.id`,
);

export const listEvents = byKeys(
  `SELECT h.addressing_id AS key, h.kind, h.happened_on, t.content AS text, ${KNOWN}
   FROM addressing_events h LEFT JOIN texts t ON t.id = h.text_id WHERE ${OF_ADDRESSINGS} ORDER BY h.id`,
);

export const listAnswers = byKeys(
  `SELECT x.addressing_id AS key, h.kind, h.dated_on, h.received_on, ${isLetterWithheldSql("h")} AS is_withheld,
          iif(${isLetterWithheldSql("h")}, NULL, t.content) AS text,
          (SELECT json_group_array(r.reference || ':' || a.position ORDER BY a.position)
           FROM response_attributions y JOIN addressings a ON a.id = y.addressing_id AND a.is_withdrawn = 0
           JOIN reports r ON r.id = a.report_id
           WHERE y.response_id = h.id AND y.is_attributed = 1 AND y.id = (
             SELECT max(id) FROM response_attributions
             WHERE response_id = h.id AND addressing_id = y.addressing_id)) AS addressings, ${KNOWN}
   FROM response_attributions x JOIN responses h ON h.id = x.response_id LEFT JOIN texts t ON t.id = h.text_id
   WHERE x.addressing_id IN (SELECT value FROM json_each(?)) AND x.is_attributed = 1 AND x.id = (
     SELECT max(id) FROM response_attributions WHERE response_id = h.id AND addressing_id = x.addressing_id)
   ORDER BY h.id`,
);

export const listWordings = byKeys(
  `SELECT h.recommendation_id AS key, t.content AS text, h.split, ${KNOWN}
   FROM recommendation_versions h LEFT JOIN texts t ON t.id = h.text_id
   WHERE h.recommendation_id IN (SELECT value FROM json_each(?)) ORDER BY h.id`,
);

/** Confirmed links of recommendations to others of published reports; the newest word on each pair. */
export const listLinks = byKeys(
  `SELECT k.value AS key, l.kind, l.from_id = k.value AS is_from_this, o.reference
   FROM json_each(?) k JOIN recommendation_links l ON l.from_id = k.value OR l.to_id = k.value
   JOIN recommendations o ON o.id = iif(l.from_id = k.value, l.to_id, l.from_id) AND o.is_withdrawn = 0
   JOIN reports r ON r.id = o.report_id AND r.state = 'published'
   WHERE l.is_confirmed = 1
     AND l.id = (SELECT max(id) FROM recommendation_links WHERE from_id = l.from_id AND to_id = l.to_id)
   ORDER BY l.id`,
);

export const listSections = byKeys(
  `SELECT s.report_id AS key, s.section, t.content AS text, s.text_source, s.provenance
   FROM report_sections s JOIN texts t ON t.id = s.text_id
   WHERE s.report_id IN (SELECT value FROM json_each(?)) ORDER BY s.id`,
);

export const listReportLinks = byKeys(
  `SELECT k.value AS key, l.kind, l.from_id = k.value AS is_from_this, o.reference
   FROM json_each(?) k JOIN report_links l ON l.from_id = k.value OR l.to_id = k.value
   JOIN reports o ON o.id = iif(l.from_id = k.value, l.to_id, l.from_id) AND o.state <> 'draft' ORDER BY l.id`,
);

export const listAliases = byKeys(
  `SELECT body_id AS key, alias, kind, used_until_on FROM body_aliases
   WHERE body_id IN (SELECT value FROM json_each(?)) ORDER BY alias`,
);

export const listPredecessors = byKeys(
  `SELECT s.successor_id AS key, b.code, b.name, s.effective_on FROM body_successions s
   JOIN bodies b ON b.id = s.predecessor_id
   WHERE s.successor_id IN (SELECT value FROM json_each(?)) ORDER BY s.effective_on, b.name`,
);

export const listSuccessors = byKeys(
  `SELECT s.predecessor_id AS key, b.code, b.name, s.effective_on FROM body_successions s
   JOIN bodies b ON b.id = s.successor_id
   WHERE s.predecessor_id IN (SELECT value FROM json_each(?)) ORDER BY s.effective_on, b.name`,
);
