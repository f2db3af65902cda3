import { query } from "~db/client.server";

const keys = <Params extends unknown[]>(sql: string, ...params: Params): number[] =>
  query<{ key: number }, Params>(sql)
    .all(...params)
    .map((row) => row.key);

/** The next keys after one, so that a list can be read from end to end in pieces that stay quick. */
export interface Next {
  after: number;
  limit: number;
}

export interface ReportFilter extends Next {
  kind: string | null;
  issuer: string | null;
  year: number | null;
}

export const listReportKeys = (filter: ReportFilter) =>
  keys(
    `SELECT r.id AS key FROM reports r JOIN issuers i ON i.id = r.issuer_id
     WHERE r.id > :after AND r.state = 'published' AND (:kind IS NULL OR r.kind = :kind)
       AND (:issuer IS NULL OR i.slug = :issuer)
       AND (:year IS NULL OR substr(r.reported_on, 1, 4) = CAST(:year AS TEXT))
     ORDER BY r.id LIMIT :limit`,
    filter,
  );

export interface OfReport extends Next {
  report: string | null;
}

/** Items of published reports by the number of the recommendation, which never changes; listings get new numbers. */
export const listItemKeys = (filter: OfReport) =>
  query<{ key: number; listing: number }, [object]>(
    `SELECT x.id AS key, l.id AS listing FROM recommendations x
     JOIN listings l ON l.report_id = x.report_id AND l.recommendation_id = x.id
     WHERE x.id > :after AND (:report IS NULL OR x.report_id = (SELECT id FROM reports WHERE reference = :report))
     ORDER BY x.id LIMIT :limit`,
  ).all(filter);

export interface OfReportAndBody extends OfReport {
  body: string | null;
}

/** Asked of a body, or of one it answers for now. */
const AT_BODY = `(:body IS NULL OR EXISTS (SELECT 1 FROM bodies b
  WHERE b.code = :body AND (n.body_id = b.id OR n.responsible_body_id = b.id)))`;

export const listAddressingKeys = (filter: OfReportAndBody) =>
  keys(
    `SELECT n.id AS key FROM addressing_now n
     WHERE n.id > :after AND n.is_report_withdrawn = 0 AND ${AT_BODY}
       AND (:report IS NULL OR n.report_id = (SELECT id FROM reports WHERE reference = :report))
     ORDER BY n.id LIMIT :limit`,
    filter,
  );

export interface TrackedFilter extends OfReportAndBody {
  recommendation: string | null;
}

export const listTrackedKeys = (filter: TrackedFilter) =>
  keys(
    `SELECT i.id AS key FROM tracked_item_now i JOIN addressing_now n ON n.id = i.addressing_id
     JOIN recommendations x ON x.id = i.recommendation_id
     WHERE i.id > :after AND n.is_report_withdrawn = 0 AND x.is_withdrawn = 0 AND ${AT_BODY}
       AND (:report IS NULL OR i.report_id = (SELECT id FROM reports WHERE reference = :report))
       AND (:recommendation IS NULL OR x.reference = :recommendation)
     ORDER BY i.id LIMIT :limit`,
    filter,
  );

export interface BodyFilter extends Next {
  type: string | null;
}

export const listBodyKeys = (filter: BodyFilter) =>
  keys(
    `SELECT id AS key FROM bodies WHERE id > :after AND merged_into_id IS NULL AND (:type IS NULL OR type = :type)
     ORDER BY id LIMIT :limit`,
    filter,
  );

export interface IssuerFilter extends Next {
  kind: string | null;
}

export const listIssuerKeys = (filter: IssuerFilter) =>
  keys(
    "SELECT id AS key FROM issuers WHERE id > :after AND (:kind IS NULL OR kind = :kind) ORDER BY id LIMIT :limit",
    filter,
  );

/** Decided requests, newest first, as the page lists them. */
export const listCorrectionKeys = () =>
  keys(
    `SELECT id AS key FROM correction_requests WHERE state IN ('corrected', 'partly_corrected', 'not_corrected')
     ORDER BY decided_on DESC, id DESC`,
  );

export interface StatementFilter extends OfReport {
  recommendation: string | null;
  body: string | null;
}

const STANDING_STATEMENTS = `FROM public_statements s
  JOIN reports r ON r.id = s.report_id AND r.state = 'published' AND s.state = 'published'`;

/** Statements that stand, by rising number. */
export const listStatementKeys = (filter: StatementFilter) =>
  keys(
    `SELECT s.id AS key ${STANDING_STATEMENTS}
     LEFT JOIN tracked_items t ON t.id = s.tracked_item_id LEFT JOIN recommendations c ON c.id = t.recommendation_id
     LEFT JOIN addressing_now n ON n.id = coalesce(s.addressing_id, t.addressing_id)
     WHERE s.id > :after AND (:report IS NULL OR r.reference = :report)
       AND (:recommendation IS NULL OR c.reference = :recommendation) AND ${AT_BODY} ORDER BY s.id LIMIT :limit`,
    filter,
  );

/** The same in the order of their page. */
export const listStatementsAsShown = () =>
  keys(`SELECT s.id AS key ${STANDING_STATEMENTS} ORDER BY s.published_on DESC, s.reference DESC`);

/** Listings of one published report, in the order of its items. */
export const listReportListings = (reference: string) =>
  keys(
    `SELECT l.id AS key FROM listings l JOIN reports r ON r.id = l.report_id
     LEFT JOIN recommendations x ON x.id = l.recommendation_id
     WHERE r.reference = ? AND r.state = 'published' ORDER BY x.number`,
    reference,
  );

export const existsBody = (code: string): boolean =>
  query<{ found: number }, [string]>(
    "SELECT 1 AS found FROM bodies WHERE code = ? AND merged_into_id IS NULL",
  ).get(code) !== undefined;

/** All issuers, in the order of their page. */
export const listIssuersAsShown = () => keys("SELECT id AS key FROM issuers ORDER BY kind, name");

/** Listings of recommendations, by the numbers of the recommendations. */
export const listListingsOf = (recommendations: readonly number[]) =>
  query<{ key: number; listing: number }, [string]>(
    `SELECT x.id AS key, l.id AS listing FROM recommendations x
     JOIN listings l ON l.report_id = x.report_id AND l.recommendation_id = x.id
     WHERE x.id IN (SELECT value FROM json_each(?)) ORDER BY x.id`,
  ).all(JSON.stringify(recommendations));

/** What is tracked of recommendations. */
export const listTrackedOf = (recommendations: readonly number[]) =>
  query<{ key: number; recommendation: number; reference: string }, [string]>(
    `SELECT n.id AS key, n.recommendation_id AS recommendation, t.reference
     FROM tracked_item_now n JOIN tracked_items t ON t.id = n.id
     WHERE n.recommendation_id IN (SELECT value FROM json_each(?)) ORDER BY n.id`,
  ).all(JSON.stringify(recommendations));

/** The number of something public by its reference; undefined where there is none. */
const keyOf = (sql: string) => (reference: string) =>
  query<{ key: number }, [string]>(sql).get(reference)?.key;

export const findReportKey = keyOf(
  "SELECT id AS key FROM reports WHERE reference = ? AND state = 'published'",
);
export const findRecommendationKey = keyOf(
  `SELECT x.id AS key FROM recommendations x JOIN reports r ON r.id = x.report_id
   WHERE x.reference = ? AND x.is_withdrawn = 0 AND r.state = 'published'`,
);
export const findTrackedKey = keyOf(
  `SELECT n.id AS key FROM tracked_items t JOIN tracked_item_now n ON n.id = t.id
   JOIN addressing_now w ON w.id = n.addressing_id AND w.is_report_withdrawn = 0 WHERE t.reference = ?`,
);
export const findAddressingKey = keyOf(
  `WITH asked(reference) AS (SELECT ?)
   SELECT n.id AS key FROM asked
   JOIN reports r ON r.reference = substr(asked.reference, 1, instr(asked.reference, ':') - 1)
   JOIN addressings a ON a.report_id = r.id
     AND a.position = CAST(substr(asked.reference, instr(asked.reference, ':') + 1) AS INTEGER)
   JOIN addressing_now n ON n.id = a.id AND n.is_report_withdrawn = 0`,
);
export const findIssuerKey = keyOf("SELECT id AS key FROM issuers WHERE slug = ?");
export const findBodyKey = keyOf("SELECT id AS key FROM bodies WHERE code = ? AND merged_into_id IS NULL");

/** A withdrawn report, so that its tombstone can be told from a reference that never was. */
export const findWithdrawn = (reference: string) =>
  query<{ reference: string; reason: string | null; withdrawnOn: string }, [string]>(
    `SELECT r.reference, t.content AS reason, s.known_on AS withdrawnOn FROM reports r
     JOIN report_states s ON s.id = (SELECT max(id) FROM report_states WHERE report_id = r.id)
     LEFT JOIN texts t ON t.id = s.reason_text_id WHERE r.reference = ? AND r.state = 'withdrawn'`,
  ).get(reference);

/** What a listing is of: numbers that stay when a report is listed anew. */
export const findListing = (id: number) =>
  query<{ reportId: number; recommendationId: number | null }, [number]>(
    "SELECT report_id AS reportId, recommendation_id AS recommendationId FROM listings WHERE id = ?",
  ).get(id);

export const findListingOf = (reportId: number, recommendationId: number | null) =>
  query<{ id: number }, [number, number | null]>(
    "SELECT id FROM listings WHERE report_id = ? AND recommendation_id IS ?",
  ).get(reportId, recommendationId)?.id;

export const listListingKeys = (next: Next) =>
  keys("SELECT id AS key FROM listings WHERE id > :after ORDER BY id LIMIT :limit", next);
