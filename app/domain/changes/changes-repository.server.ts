import { isKeptBackSql, isLetterWithheldSql } from "~/domain/responses/withheld-sql";
import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";
import type { ChangeKind } from "./change-rules";

export interface ChangeRow {
  kind: ChangeKind;
  /** Number of the statement in its history. */
  id: number;
  knownOn: string;
  isReconstructed: number;
  /** Instant, ms since 1970. */
  recordedAt: number;
  reportId: number;
  /** Null where it is about the whole report. */
  recommendationId: number | null;
  /** What it is about: a report, or a tracked item. */
  reference: string;
  reportReference: string;
  reportKind: V.ReportKind;
  issuerName: string;
  /** Names of matched bodies, joined; null where none is matched. */
  bodyNames: string | null;
  /** A word of the list that belongs to the kind of change. */
  word: string | null;
}

const HISTORY =
  "h.id, h.known_on AS knownOn, h.known_on_basis = 'reconstructed' AS isReconstructed, h.recorded_at AS recordedAt";
const REPORT = "r.id AS reportId, r.reference AS reportReference, r.kind AS reportKind, s.name AS issuerName";
const OF_PUBLIC_REPORT =
  "JOIN reports r ON r.id = {report} AND r.state = 'published' JOIN issuers s ON s.id = r.issuer_id";

const ofReport = (report: string) => OF_PUBLIC_REPORT.replace("{report}", report);

/** A statement about a tracked item, in the history `table`; `word` is what it says. */
const ofItem = (kind: ChangeKind, table: string, word: string, condition = "1") =>
  `SELECT '${kind}' AS kind, ${HISTORY}, ${REPORT}, i.recommendation_id AS recommendationId, i.reference,
          b.name AS bodyNames, ${word} AS word
   FROM ${table} h JOIN tracked_items i ON i.id = h.tracked_item_id AND i.is_withdrawn = 0
   JOIN recommendations x ON x.id = i.recommendation_id AND x.is_withdrawn = 0
   ${ofReport("x.report_id")} JOIN addressing_now n ON n.id = i.addressing_id LEFT JOIN bodies b ON b.id = n.body_id
   WHERE ${condition}`;

/** What the public could learn, kind by kind: nothing of drafts, of withdrawn reports or of answers kept back. */
const SOURCES: Readonly<Record<ChangeKind, string>> = {
  published: `SELECT 'published' AS kind, ${HISTORY}, ${REPORT}, NULL AS recommendationId, r.reference,
      (SELECT group_concat(b.name, ', ') FROM addressing_now n JOIN bodies b ON b.id = n.body_id
       WHERE n.report_id = r.id AND n.capacity = 'addressee') AS bodyNames, NULL AS word
    FROM report_states h ${ofReport("h.report_id")} WHERE h.state = 'published'`,
  answer: `SELECT 'answer' AS kind, ${HISTORY}, ${REPORT}, NULL AS recommendationId, r.reference,
      (SELECT group_concat(b.name, ', ') FROM response_attributions y JOIN addressing_now n ON n.id = y.addressing_id
       JOIN bodies b ON b.id = n.body_id WHERE y.response_id = h.id AND y.is_attributed = 1 AND y.id = (
         SELECT max(id) FROM response_attributions
         WHERE response_id = h.id AND addressing_id = y.addressing_id)) AS bodyNames, h.kind AS word
    FROM responses h ${ofReport("h.report_id")} WHERE NOT ${isLetterWithheldSql("h")}`,
  position: ofItem(
    ...(["position", "positions", "h.position"] as const),
    `NOT ${isKeptBackSql("i.addressing_id")} AND NOT EXISTS (
       SELECT 1 FROM responses q WHERE q.id = h.response_id AND ${isLetterWithheldSql("q")})`,
  ),
  claim: ofItem("claim", "implementation_claims", "h.status"),
  assessment: `SELECT 'assessment' AS kind, ${HISTORY}, ${REPORT}, i.recommendation_id AS recommendationId,
      coalesce(i.reference, r.reference) AS reference, b.name AS bodyNames, h.adequacy AS word
    FROM assessments h JOIN addressing_now n ON n.id = h.addressing_id ${ofReport("n.report_id")}
    LEFT JOIN bodies b ON b.id = n.body_id
    LEFT JOIN tracked_items i ON i.id = h.tracked_item_id WHERE coalesce(i.is_withdrawn, 0) = 0`,
  verification: ofItem("verification", "verifications", "h.finding"),
  dispute: ofItem("dispute", "disputes", "iif(h.is_disputed = 1, 'raised', 'settled')"),
  // A statement that stands was last changed when it was published.
  statement: `SELECT 'statement' AS kind, h.id, h.published_on AS knownOn, 0 AS isReconstructed,
      h.saved_at AS recordedAt, ${REPORT}, i.recommendation_id AS recommendationId,
      coalesce(i.reference, r.reference) AS reference, b.name AS bodyNames, h.voice AS word
    FROM public_statements h ${ofReport("h.report_id")} LEFT JOIN tracked_items i ON i.id = h.tracked_item_id
    LEFT JOIN addressing_now n ON n.id = coalesce(h.addressing_id, i.addressing_id)
    LEFT JOIN bodies b ON b.id = n.body_id WHERE h.state = 'published' AND coalesce(i.is_withdrawn, 0) = 0`,
  escalation: `SELECT 'escalation' AS kind, h.id, h.happened_on AS knownOn, 0 AS isReconstructed,
      h.recorded_at AS recordedAt, ${REPORT}, i.recommendation_id AS recommendationId,
      coalesce(i.reference, r.reference) AS reference, b.name AS bodyNames, p.rung AS word
    FROM escalation_events h JOIN escalation_steps p ON p.id = h.step_id JOIN escalations e ON e.id = h.escalation_id
    JOIN addressing_now n ON n.id = e.addressing_id ${ofReport("n.report_id")}
    LEFT JOIN bodies b ON b.id = n.body_id LEFT JOIN tracked_items i ON i.id = e.tracked_item_id
    WHERE h.kind = 'published' AND e.public_on IS NOT NULL AND coalesce(i.is_withdrawn, 0) = 0`,
};

/** How far a kind's list was read: the last row's day and number. */
export interface ReadTo {
  knownOn: string;
  id: number;
}

/** The next changes of a kind, newest first, up to a day; of some reports only (a JSON list of numbers) where given. */
export const listChanges = (
  kind: ChangeKind,
  given: { today: string; limit: number; after: ReadTo | null; reports: string | null },
) =>
  query<ChangeRow, [object]>(
    `SELECT * FROM (${SOURCES[kind]})
     WHERE knownOn <= :today AND (knownOn, id) < (:afterOn, :afterId)
       ${given.reports === null ? "" : "AND reportId IN (SELECT value FROM json_each(:reports))"}
     ORDER BY knownOn DESC, id DESC LIMIT :limit`,
  ).all({
    today: given.today,
    limit: given.limit,
    afterOn: given.after?.knownOn ?? "9999-12-31",
    afterId: given.after?.id ?? Number.MAX_SAFE_INTEGER,
    ...(given.reports === null ? {} : { reports: given.reports }),
  });

/** The reports and items that listings are of. */
export const listSubjects = (listings: string) =>
  query<{ reportId: number; recommendationId: number | null }, [string]>(
    `SELECT report_id AS reportId, recommendation_id AS recommendationId FROM listings
     WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(listings);

export const findReportId = (reference: string) =>
  query<{ id: number }, [string]>("SELECT id FROM reports WHERE reference = ? AND state = 'published'").get(
    reference,
  )?.id;
