import { isKeptBackSql, isLetterWithheldSql } from "~/domain/responses/withheld-sql";
import { query } from "~db/client.server";

export type NewsKind =
  | "asked"
  | "answer"
  | "position"
  | "claim"
  | "assessment"
  | "verification"
  | "dispute"
  | "event"
  | "extension"
  | "correction";

export interface NewsRow {
  kind: NewsKind;
  /** Row of its history. */
  id: number;
  /** When it was written, ms since 1970. */
  at: number;
  /** What was said, as its vocabulary's code; null where the kind says it all. */
  word: string | null;
  reportReference: string;
  /** The tracked item it is about; null for the whole report or letter. */
  itemReference: string | null;
  bodyName: string | null;
}

const ITEM = `JOIN tracked_items i ON i.id = h.tracked_item_id AND i.is_withdrawn = 0
  JOIN addressings a ON a.id = i.addressing_id`;
const LETTER_OF_ITEM = "LEFT JOIN responses l ON l.id = h.response_id";

/** Each kind of news: its history, how it leads to the addressing, its word, its item, and what keeps it back. */
const HISTORIES: Readonly<Record<NewsKind, { from: string; word?: string; item?: string; unless?: string }>> =
  {
    asked: { from: "addressings h JOIN addressings a ON a.id = h.id", word: "h.capacity" },
    answer: {
      from: `response_attributions h JOIN responses l ON l.id = h.response_id JOIN addressings a ON a.id = h.addressing_id`,
      word: "l.kind",
      unless: `h.is_attributed = 0 OR ${isLetterWithheldSql("l")} OR h.id < (SELECT max(id) FROM response_attributions
      WHERE response_id = h.response_id AND addressing_id = h.addressing_id)`,
    },
    position: {
      from: `positions h ${ITEM} ${LETTER_OF_ITEM}`,
      word: "h.position",
      item: "i.reference",
      unless: `${isKeptBackSql("a.id")} OR (l.id IS NOT NULL AND ${isLetterWithheldSql("l")})`,
    },
    claim: { from: `implementation_claims h ${ITEM}`, word: "h.status", item: "i.reference" },
    assessment: {
      from: `assessments h JOIN addressings a ON a.id = h.addressing_id LEFT JOIN tracked_items i ON i.id = h.tracked_item_id`,
      word: "h.adequacy",
      item: "i.reference",
      unless: "i.is_withdrawn = 1",
    },
    verification: { from: `verifications h ${ITEM}`, word: "h.finding", item: "i.reference" },
    dispute: {
      from: `disputes h ${ITEM}`,
      word: "CASE h.is_disputed WHEN 1 THEN 'raised' ELSE 'resolved' END",
      item: "i.reference",
    },
    event: { from: "addressing_events h JOIN addressings a ON a.id = h.addressing_id", word: "h.kind" },
    extension: {
      from: "due_dates h JOIN addressings a ON a.id = h.addressing_id",
      word: "h.due_on",
      unless: "h.basis <> 'extended'",
    },
    correction: {
      from: `correction_events h JOIN correction_requests c ON c.id = h.correction_request_id
      JOIN addressings a ON a.id = coalesce(c.addressing_id,
        (SELECT addressing_id FROM tracked_items WHERE id = c.tracked_item_id),
        (SELECT min(id) FROM addressings WHERE report_id = c.report_id))`,
      word: "h.state",
      unless: "h.state IN ('unconfirmed', 'requested')",
    },
  };

/** The addressings that a report, or bodies as asked or as answering now, have; `:scope` is a JSON list of ids. */
const SCOPES = {
  reports: "SELECT id FROM addressing_now WHERE report_id IN (SELECT value FROM json_each(:scope))",
  bodies: `SELECT id FROM addressing_now WHERE body_id IN (SELECT value FROM json_each(:scope))
    OR responsible_body_id IN (SELECT value FROM json_each(:scope))`,
};
export type NewsScope = keyof typeof SCOPES;

function newsSql(scope: NewsScope): string {
  const parts = Object.entries(HISTORIES).map(
    ([kind, { from, word = "NULL", item = "NULL", unless = "0" }]) =>
      `SELECT '${kind}' AS kind, h.id AS id, h.recorded_at AS at, ${word} AS word, r.reference AS reportReference,
              ${item} AS itemReference, b.name AS bodyName
       FROM ${from} JOIN reports r ON r.id = a.report_id LEFT JOIN bodies b ON b.id = a.body_id
       WHERE a.id IN (${SCOPES[scope]}) AND h.recorded_at > :since AND h.recorded_at <= :until
         AND a.is_withdrawn = 0 AND r.state = 'published' AND NOT coalesce(${unless}, 0)`,
  );
  return `${parts.join("\nUNION ALL\n")}\nORDER BY at DESC, kind, id DESC LIMIT :limit`;
}

interface NewsAsked {
  scope: string;
  since: number;
  until: number;
  limit: number;
}

/** Public statements written after one instant and up to another, newest first. */
export const listNews = (scope: NewsScope, asked: NewsAsked) =>
  query<NewsRow, [NewsAsked]>(newsSql(scope)).all(asked);

export interface PublishedRow {
  reportId: number;
  reportReference: string;
  at: number;
  issuerName: string;
  reportedOn: string | null;
}

/** Reports that became public between two instants for the first time and still are, newest first. */
export const listPublished = (since: number, until: number) =>
  query<PublishedRow, [number, number]>(
    `SELECT r.id AS reportId, r.reference AS reportReference, min(s.recorded_at) AS at, i.name AS issuerName,
            r.reported_on AS reportedOn
     FROM report_states s JOIN reports r ON r.id = s.report_id JOIN issuers i ON i.id = r.issuer_id
     WHERE s.state = 'published' AND r.state = 'published'
     GROUP BY s.report_id HAVING at > ? AND at <= ? ORDER BY at DESC, r.id DESC`,
  ).all(since, until);

/** The reports, among some, that list rows of the search index stand for. Both are JSON lists of ids. */
export const listReportsOfListings = (listingIds: readonly number[]): number[] =>
  query<{ reportId: number }, [string]>(
    "SELECT DISTINCT report_id AS reportId FROM listings WHERE id IN (SELECT value FROM json_each(?))",
  )
    .all(JSON.stringify(listingIds))
    .map((row) => row.reportId);

export const findReport = (reference: string) =>
  query<{ id: number; reference: string; issuerName: string; reportedOn: string | null }, [string]>(
    `SELECT r.id, r.reference, i.name AS issuerName, r.reported_on AS reportedOn
     FROM reports r JOIN issuers i ON i.id = r.issuer_id WHERE r.reference = ? AND r.state = 'published'`,
  ).get(reference);

/** A body by its code, the one it was merged into, and every record merged into that. */
export const listOneBody = (code: string) =>
  query<{ id: number; code: string; name: string; isShown: number }, [string]>(
    `WITH RECURSIVE up(id, into_id) AS (
       SELECT id, merged_into_id FROM bodies WHERE code = ?
       UNION SELECT b.id, b.merged_into_id FROM bodies b JOIN up ON b.id = up.into_id),
     shown(id) AS (SELECT id FROM up WHERE into_id IS NULL),
     whole(id) AS (SELECT id FROM shown UNION SELECT b.id FROM bodies b JOIN whole ON b.merged_into_id = whole.id)
     SELECT b.id, b.code, b.name, b.id IN (SELECT id FROM shown) AS isShown FROM bodies b WHERE b.id IN (SELECT id FROM whole)`,
  ).all(code);
