import { query } from "~db/client.server";

export interface SubjectRow {
  recommendationId: number;
  reference: string;
  reportId: number;
  reportReference: string;
  text: string | null;
  /** The wording it has now, so that a corrected one is looked at again. */
  versionId: number;
  reportedOn: string | null;
  issuerName: string;
  /** What the report tells of the case. */
  account: string | null;
  isAboutRoads: number;
}

const SUBJECT = `SELECT c.id AS recommendationId, c.reference, r.id AS reportId, r.reference AS reportReference,
    t.content AS text, r.reported_on AS reportedOn, i.name AS issuerName,
    (SELECT max(id) FROM recommendation_versions WHERE recommendation_id = c.id) AS versionId,
    (SELECT group_concat(x.content, char(10)) FROM report_sections s JOIN texts x ON x.id = s.text_id
     WHERE s.report_id = r.id AND s.section IN ('investigation', 'circumstances')) AS account,
    EXISTS (SELECT 1 FROM report_categories k WHERE k.report_id = r.id
            AND k.category = 'road-highways-safety-related-deaths') AS isAboutRoads
  FROM recommendations c JOIN reports r ON r.id = c.report_id JOIN issuers i ON i.id = r.issuer_id
  JOIN texts t ON t.id = c.text_id`;
const SHOWN = "c.is_withdrawn = 0 AND r.state = 'published'";

/** A published recommendation by its reference. */
export const findSubject = (reference: string) =>
  query<SubjectRow, [string]>(`${SUBJECT} WHERE c.reference = ? AND ${SHOWN}`).get(reference);

/** Published recommendations by a JSON list of their ids, or of the ids of their listings. */
export const listSubjects = (ids: string) =>
  query<SubjectRow, [string]>(`${SUBJECT} WHERE c.id IN (SELECT value FROM json_each(?)) AND ${SHOWN}`).all(
    ids,
  );
export const listSubjectsOfListings = (listingIds: string) =>
  query<SubjectRow & { listingId: number }, [string]>(
    `${SUBJECT.replace("SELECT", "SELECT l.id AS listingId,").replace(
      "FROM recommendations c",
      "FROM json_each(?) k JOIN listings l ON l.id = k.value JOIN recommendations c ON c.id = l.recommendation_id",
    )} WHERE ${SHOWN}`,
  ).all(listingIds);

/** Who answers now for what reports ask, a row for each report and body, with how many reports ask that body. */
export const listBodiesAsked = (reportIds: string) =>
  query<{ reportId: number; id: number; name: string; reports: number }, [string]>(
    `SELECT DISTINCT n.report_id AS reportId, b.id, b.name,
       (SELECT count(DISTINCT o.report_id) FROM addressing_now o
        WHERE o.responsible_body_id = b.id) AS reports
     FROM addressing_now n JOIN bodies b ON b.id = coalesce(n.responsible_body_id, n.body_id)
     WHERE n.report_id IN (SELECT value FROM json_each(?)) AND n.capacity = 'addressee'`,
  ).all(reportIds);

export const listThemes = (recommendationIds: string) =>
  query<{ recommendationId: number; theme: string }, [string]>(
    `SELECT recommendation_id AS recommendationId, theme FROM recommendation_themes
     WHERE recommendation_id IN (SELECT value FROM json_each(?))`,
  ).all(recommendationIds);

/** Reports that are one another's reissue, or of the same inquest, as said by a person or a source. */
export const listLinkedReports = (reportId: number): number[] =>
  query<{ id: number }, [number, number]>(
    `SELECT to_id AS id FROM report_links WHERE from_id = ? UNION SELECT from_id FROM report_links WHERE to_id = ?`,
  )
    .all(reportId, reportId)
    .map(({ id }) => id);

export const countReports = (): number =>
  query<{ n: number }, []>("SELECT count(*) AS n FROM reports WHERE state = 'published'").get()?.n ?? 0;

/** Published recommendations whose wording nobody has looked for connections of yet, oldest first. */
export const listUnsearched = (limit: number) =>
  query<{ id: number; reference: string }, [number]>(
    `SELECT c.id, c.reference FROM recommendations c JOIN reports r ON r.id = c.report_id
     LEFT JOIN connection_searches s ON s.id = c.id
     WHERE ${SHOWN} AND (s.id IS NULL OR s.version_id <> (
       SELECT max(id) FROM recommendation_versions WHERE recommendation_id = c.id))
     ORDER BY c.id LIMIT ?`,
  ).all(limit);
