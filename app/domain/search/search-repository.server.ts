import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface ResultRow {
  id: number;
  reportId: number;
  reference: string;
  reportReference: string;
  reportTitle: string | null;
  reportKind: V.ReportKind;
  recommendationKind: V.RecommendationKind | null;
  reportedOn: string | null;
  issuerName: string;
  text: string | null;
  isSensitive: number;
  askedCount: number;
  answeredCount: number;
  trackedCount: number;
  doneCount: number;
  checkedCount: number;
}

/** The listings of one page of results, in no order. */
export const listResults = (ids: readonly number[]) =>
  query<ResultRow, [string]>(
    `SELECT l.id, l.report_id AS reportId, l.reference, r.reference AS reportReference, rt.content AS reportTitle,
            l.report_kind AS reportKind, l.recommendation_kind AS recommendationKind, l.reported_on AS reportedOn,
            i.name AS issuerName, t.content AS text, r.is_sensitive AS isSensitive, l.asked_count AS askedCount,
            l.answered_count AS answeredCount, l.tracked_count AS trackedCount, l.done_count AS doneCount,
            l.checked_count AS checkedCount
     FROM listings l JOIN reports r ON r.id = l.report_id JOIN issuers i ON i.id = l.issuer_id
     LEFT JOIN texts rt ON rt.id = r.title_text_id
     LEFT JOIN recommendations x ON x.id = l.recommendation_id LEFT JOIN texts t ON t.id = x.text_id
     WHERE l.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));

/** Names of the bodies asked by each of some reports, in the report's order. */
export const listAddressees = (reportIds: readonly number[]) =>
  query<{ reportId: number; name: string | null }, [string]>(
    `SELECT n.report_id AS reportId, coalesce(b.name, t.content) AS name
     FROM addressing_now n JOIN addressings a ON a.id = n.id JOIN texts t ON t.id = a.addressed_as_text_id
     LEFT JOIN bodies b ON b.id = n.body_id
     WHERE n.report_id IN (SELECT value FROM json_each(?)) AND n.capacity = 'addressee'
     ORDER BY n.report_id, a.position`,
  ).all(JSON.stringify(reportIds));

/** Public reports that any of these references names: the register's own, or the source's. */
export const listReportsNamed = (references: readonly string[]) =>
  query<{ reference: string; isOwn: number }, [string, string, string]>(
    `SELECT reference, reference IN (SELECT value FROM json_each(?)) AS isOwn FROM reports
     WHERE state <> 'draft' AND (reference IN (SELECT value FROM json_each(?))
       OR source_reference IN (SELECT value FROM json_each(?)))
     ORDER BY isOwn DESC, reference LIMIT 3`,
  ).all(...repeated(references));

const repeated = (references: readonly string[]): [string, string, string] => {
  const list = JSON.stringify(references);
  return [list, list, list];
};

export const existsItem = (reference: string): boolean =>
  query<{ found: number }, [string]>(
    `SELECT 1 AS found FROM recommendations x JOIN reports r ON r.id = x.report_id
     WHERE x.reference = ? AND r.state <> 'draft'`,
  ).get(reference) !== undefined;

export const findTrackedReference = (reference: string) =>
  query<{ reference: string }, [string]>(
    `SELECT t.reference FROM tracked_items t JOIN recommendations x ON x.id = t.recommendation_id
     JOIN reports r ON r.id = x.report_id
     WHERE t.reference = ? COLLATE NOCASE AND r.state <> 'draft'`,
  ).get(reference);

/** The public report with this digest of its source's address: the address itself is never compared in the clear. */
export const findReferenceOfSource = (sourceKey: string): string | undefined =>
  query<{ reference: string }, [string]>(
    "SELECT reference FROM reports WHERE source_key = ? AND state <> 'draft'",
  ).get(sourceKey)?.reference;
