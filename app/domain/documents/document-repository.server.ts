import { isLetterWithheldSql } from "~/domain/responses/withheld-sql";
import { query } from "~db/client.server";
import { documents } from "~db/schema/documents";
import { fileScans } from "~db/schema/evidence";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertDocument = (w: Writing, row: typeof documents.$inferInsert) => w.insert(documents, row);
export const insertDocuments = (w: Writing, rows: readonly (typeof documents.$inferInsert)[]) =>
  w.insertAll(documents, rows);
export const insertScan = (w: Writing, row: typeof fileScans.$inferInsert) => w.insert(fileScans, row);
export const updateDocument = (w: Writing, id: number, changes: Partial<typeof documents.$inferInsert>) =>
  w.update(documents, id, changes);

export interface DocumentRow {
  id: number;
  role: V.DocumentRole;
  reportId: number | null;
  responseOf: number | null;
  ownerBodyId: number | null;
  title: string | null;
  sha256: string | null;
  mediaType: string | null;
  byteSize: number | null;
  address: string | null;
  isPublic: number;
}

const COLUMNS = `d.id, d.role, d.report_id AS reportId, d.response_of AS responseOf, d.owner_body_id AS ownerBodyId,
  t.content AS title, d.sha256, d.media_type AS mediaType, d.byte_size AS byteSize, d.address`;

/** A document with the report it belongs to, itself or through the answer it is a letter of; a withheld letter is not public. */
export const findDocumentInReport = (id: number) =>
  query<
    DocumentRow & {
      erasureId: number | null;
      reportReference: string | null;
      reportState: V.ReportState | null;
      reportIssuerId: number | null;
      /** 0 while it is a body's, was never public and stands behind nothing that the body has published. */
      isSubmitted: number;
    },
    [number]
  >(
    `SELECT ${COLUMNS}, d.erasure_id AS erasureId, d.is_public = 1 AND (s.id IS NULL OR NOT ${isLetterWithheldSql("s")}) AS isPublic,
            r.reference AS reportReference, r.state AS reportState, r.issuer_id AS reportIssuerId,
            d.owner_body_id IS NULL OR d.response_of IS NOT NULL OR d.withdrawn_on IS NOT NULL
            OR EXISTS (SELECT 1 FROM claim_documents x WHERE x.document_id = d.id)
            OR EXISTS (SELECT 1 FROM submission_documents x JOIN submissions m ON m.id = x.submission_id
                       WHERE x.document_id = d.id AND m.state = 'published') AS isSubmitted
     FROM documents d LEFT JOIN texts t ON t.id = d.title_text_id
     LEFT JOIN responses s ON s.id = d.response_of
     LEFT JOIN reports r ON r.id = coalesce(d.report_id, s.report_id)
     WHERE d.id = ?`,
  ).get(id);

/** A document with all that taking it back needs to know; its report is its own or that of what it belongs to. */
export const findManaged = (id: number) =>
  query<
    {
      id: number;
      role: V.DocumentRole;
      title: string | null;
      sha256: string | null;
      mediaType: string | null;
      byteSize: number | null;
      ownerBodyId: number | null;
      isPublic: number;
      withdrawnOn: string | null;
      erasureId: number | null;
      reportReference: string | null;
    },
    [number]
  >(
    `SELECT d.id, d.role, t.content AS title, d.sha256, d.media_type AS mediaType, d.byte_size AS byteSize,
            d.owner_body_id AS ownerBodyId, d.is_public AS isPublic, d.withdrawn_on AS withdrawnOn,
            d.erasure_id AS erasureId, r.reference AS reportReference
     FROM documents d LEFT JOIN texts t ON t.id = d.title_text_id
     LEFT JOIN reports r ON r.id = coalesce(d.report_id,
       (SELECT report_id FROM responses WHERE id = d.response_of),
       (SELECT a.report_id FROM claim_documents x JOIN implementation_claims c ON c.id = x.claim_id
        JOIN tracked_items i ON i.id = c.tracked_item_id JOIN addressings a ON a.id = i.addressing_id
        WHERE x.document_id = d.id LIMIT 1),
       (SELECT a.report_id FROM submission_documents x JOIN submissions m ON m.id = x.submission_id
        JOIN addressings a ON a.id = m.addressing_id WHERE x.document_id = d.id LIMIT 1))
     WHERE d.id = ?`,
  ).get(id);

/** Every document that is the file of this hash. */
export const listOfFile = (sha256: string): number[] =>
  query<{ id: number }, [string]>("SELECT id FROM documents WHERE sha256 = ? ORDER BY id")
    .all(sha256)
    .map(({ id }) => id);

/** Documents of a report, of the answers to it and of what bodies say they did, that are not removed for good. */
export const listIdsOfReport = (reference: string): number[] =>
  query<{ id: number }, [string]>(
    `WITH chosen (id) AS (SELECT id FROM reports WHERE reference = ?)
     SELECT d.id FROM documents d WHERE d.erasure_id IS NULL AND d.id IN (
       SELECT id FROM documents WHERE report_id = (SELECT id FROM chosen)
       UNION SELECT d.id FROM responses s JOIN documents d ON d.response_of = s.id
         WHERE s.report_id = (SELECT id FROM chosen)
       UNION SELECT x.document_id FROM addressings a JOIN tracked_items t ON t.addressing_id = a.id
         JOIN implementation_claims c ON c.tracked_item_id = t.id JOIN claim_documents x ON x.claim_id = c.id
         WHERE a.report_id = (SELECT id FROM chosen))
     ORDER BY d.id`,
  )
    .all(reference)
    .map(({ id }) => id);

/** When and why the public lost a document of a report it can see; undefined where it never had it. */
export const findWithdrawal = (id: number) =>
  query<{ withdrawnOn: string; reason: string | null }, [number]>(
    `SELECT d.withdrawn_on AS withdrawnOn, w.content AS reason
     FROM documents d JOIN texts w ON w.id = d.withdrawn_reason_text_id WHERE d.id = ?`,
  ).get(id);

/** Whether a document still names the file of this hash. */
export const isFileNamed = (sha256: string): boolean =>
  query<{ id: number }, [string]>("SELECT id FROM documents WHERE sha256 = ? LIMIT 1").get(sha256) !==
  undefined;

/** What an erasure of a document has to know of it. */
export const findHeld = (id: number) =>
  query<{ sha256: string | null; address: string | null; titleTextId: number | null }, [number]>(
    "SELECT sha256, address, title_text_id AS titleTextId FROM documents WHERE id = ?",
  ).get(id);

/** A body's kept record: itself, or the one it was merged into, to the end. */
export const findKeptBodyId = (bodyId: number): number | undefined =>
  query<{ id: number }, [number]>(
    `WITH RECURSIVE kept (id, into_id, depth) AS (
       SELECT id, merged_into_id, 0 FROM bodies WHERE id = ?
       UNION SELECT b.id, b.merged_into_id, depth + 1 FROM kept JOIN bodies b ON b.id = kept.into_id WHERE depth < 20)
     SELECT id FROM kept ORDER BY depth DESC LIMIT 1`,
  ).get(bodyId)?.id;
