import { query } from "~db/client.server";
import { evidenceFiles, evidenceItems } from "~db/schema/evidence";
import type { Writing } from "~db/writing.server";

export const insertItem = (w: Writing, row: typeof evidenceItems.$inferInsert) =>
  w.insert(evidenceItems, row);
export const updateItem = (w: Writing, id: number, changes: Partial<typeof evidenceItems.$inferInsert>) =>
  w.update(evidenceItems, id, changes);
export const insertFile = (w: Writing, row: typeof evidenceFiles.$inferInsert) =>
  w.insert(evidenceFiles, row);

export interface EvidenceRow {
  id: number;
  bodyId: number;
  documentId: number;
  title: string | null;
  description: string | null;
  reviewOn: string | null;
  expiresOn: string | null;
  version: number;
  sha256: string | null;
  mediaType: string | null;
  byteSize: number | null;
  isPublic: number;
  isScanned: number;
  isRemoved: number;
  addedBy: string;
  addedAt: number;
  /** Drafts and published statements that cite any of its files. */
  citedCount: number;
}

/** Of an item e, whatever cites any of its files; a published statement and the draft it came from count once. */
const CITED = `SELECT coalesce(c.reference, r.reference) AS reference, m.id AS submissionId, m.state, m.saved_at AS savedAt, f.document_id AS documentId
  FROM evidence_files f JOIN submission_documents x ON x.document_id = f.document_id
  JOIN submissions m ON m.id = x.submission_id JOIN addressings a ON a.id = m.addressing_id
  JOIN reports r ON r.id = a.report_id LEFT JOIN recommendations c ON c.id = m.recommendation_id
  WHERE f.evidence_item_id = e.id AND m.state <> 'discarded'`;

const ITEM = `SELECT e.id, e.body_id AS bodyId, e.document_id AS documentId, t.content AS title, p.content AS description,
    e.review_on AS reviewOn, e.expires_on AS expiresOn, e.version, d.sha256, d.media_type AS mediaType,
    d.byte_size AS byteSize, d.is_public AS isPublic, d.erasure_id IS NOT NULL AS isRemoved,
    EXISTS (SELECT 1 FROM file_scans s WHERE s.sha256 = d.sha256 AND s.result = 'clean') AS isScanned,
    u.name AS addedBy, f.recorded_at AS addedAt, (SELECT count(*) FROM (${CITED})) AS citedCount
  FROM evidence_items e JOIN documents d ON d.id = e.document_id
  JOIN evidence_files f ON f.document_id = e.document_id JOIN users u ON u.id = f.user_id
  JOIN texts t ON t.id = e.title_text_id LEFT JOIN texts p ON p.id = e.description_text_id`;

/** The records a body's library is of: its own and those merged into it. */
const OWN = `e.body_id IN (WITH RECURSIVE whole (id) AS (
    SELECT :bodyId UNION SELECT b.id FROM bodies b JOIN whole ON b.merged_into_id = whole.id) SELECT id FROM whole)`;

export const findItem = (id: number, bodyId: number) =>
  query<EvidenceRow, [object]>(`${ITEM} WHERE e.id = :id AND ${OWN}`).get({ id, bodyId });

export const SHOWN = {
  public: "d.is_public = 1",
  private: "d.is_public = 0",
  uncited: `NOT EXISTS (${CITED})`,
  ending: "min(coalesce(e.expires_on, '9999'), coalesce(e.review_on, '9999')) <= :soon",
  unscanned: "NOT EXISTS (SELECT 1 FROM file_scans s WHERE s.sha256 = d.sha256) AND d.sha256 IS NOT NULL",
} as const;
export type Shown = keyof typeof SHOWN;

export interface EvidenceAsked {
  bodyId: number;
  shown: Shown | null;
  /** Found anywhere in title or description; "" for all. */
  words: string;
  /** Dates up to this one count as near. */
  soon: string;
  limit: number;
  offset: number;
}

/** A body's evidence, the newest first. */
export function listItems({ shown, words, ...asked }: EvidenceAsked): { rows: EvidenceRow[]; total: number } {
  const rows = query<EvidenceRow & { total: number }, [object]>(
    `SELECT *, count(*) OVER () AS total FROM (${ITEM} WHERE ${OWN} AND (${shown === null ? "1" : SHOWN[shown]})
       AND (:words = '' OR instr(lower(coalesce(t.content, '') || ' ' || coalesce(p.content, '')), lower(:words)) > 0)
       AND :soon IS NOT NULL)
     ORDER BY addedAt DESC, id DESC LIMIT :limit OFFSET :offset`,
  ).all({ ...asked, words });
  return { rows, total: rows[0]?.total ?? 0 };
}

/** What can be cited: kept and not past its last day. */
export const listCitable = (bodyId: number, today: string) =>
  query<
    { documentId: number; title: string | null; mediaType: string | null; byteSize: number | null },
    [object]
  >(
    `SELECT e.document_id AS documentId, t.content AS title, d.media_type AS mediaType, d.byte_size AS byteSize
     FROM evidence_items e JOIN documents d ON d.id = e.document_id JOIN texts t ON t.id = e.title_text_id
     WHERE ${OWN} AND d.erasure_id IS NULL AND d.withdrawn_on IS NULL
       AND (e.expires_on IS NULL OR e.expires_on >= :today)
     ORDER BY e.saved_at DESC, e.id DESC LIMIT 200`,
  ).all({ bodyId, today });

/** Evidence with a date up to `soon`, the nearest first. */
export const listEnding = (of: { bodyId: number; soon: string; limit: number; offset: number }) => {
  const rows = query<
    { id: number; title: string | null; reviewOn: string | null; expiresOn: string | null; total: number },
    [object]
  >(
    `SELECT e.id, t.content AS title, e.review_on AS reviewOn, e.expires_on AS expiresOn, count(*) OVER () AS total
     FROM evidence_items e JOIN texts t ON t.id = e.title_text_id JOIN documents d ON d.id = e.document_id
     WHERE ${OWN} AND d.erasure_id IS NULL AND ${SHOWN.ending}
     ORDER BY min(coalesce(e.expires_on, '9999'), coalesce(e.review_on, '9999')), e.id LIMIT :limit OFFSET :offset`,
  ).all(of);
  return { rows, total: rows[0]?.total ?? 0 };
};

/** Whether the body's library has, or had, this very file. */
export const holdsFile = (bodyId: number, sha256: string): boolean =>
  query<{ id: number }, [object]>(
    `SELECT e.id FROM evidence_items e JOIN evidence_files f ON f.evidence_item_id = e.id
     JOIN documents d ON d.id = f.document_id WHERE ${OWN} AND d.sha256 = :sha256 LIMIT 1`,
  ).get({ bodyId, sha256 }) !== undefined;

export interface FileRow {
  documentId: number;
  sha256: string | null;
  mediaType: string | null;
  byteSize: number | null;
  addedBy: string;
  addedAt: number;
  isScanned: number;
  isRemoved: number;
}

/** Every file it has had, the newest first. */
export const listFiles = (itemId: number) =>
  query<FileRow, [number]>(
    `SELECT d.id AS documentId, d.sha256, d.media_type AS mediaType, d.byte_size AS byteSize, u.name AS addedBy,
       f.recorded_at AS addedAt, d.erasure_id IS NOT NULL AS isRemoved,
       EXISTS (SELECT 1 FROM file_scans s WHERE s.sha256 = d.sha256 AND s.result = 'clean') AS isScanned
     FROM evidence_files f JOIN documents d ON d.id = f.document_id JOIN users u ON u.id = f.user_id
     WHERE f.evidence_item_id = ? ORDER BY f.id DESC LIMIT 100`,
  ).all(itemId);

/** Where any of its files is cited. */
export const listCitations = (itemId: number) =>
  query<{ reference: string; submissionId: number; state: string; documentId: number }, [object]>(
    `${CITED.replace("= e.id", "= :itemId")} ORDER BY m.saved_at DESC, m.id DESC LIMIT 100`,
  ).all({ itemId });
