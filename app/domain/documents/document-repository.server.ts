import { isLetterWithheldSql } from "~/domain/responses/withheld-sql";
import { query } from "~db/client.server";
import { documents } from "~db/schema/documents";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";

export const insertDocument = (w: Writing, row: typeof documents.$inferInsert) => w.insert(documents, row);
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
      reportReference: string | null;
      reportState: V.ReportState | null;
      reportIssuerId: number | null;
      /** 0 while it is a body's and stands behind nothing that the body has published. */
      isSubmitted: number;
    },
    [number]
  >(
    `SELECT ${COLUMNS}, d.is_public = 1 AND (s.id IS NULL OR NOT ${isLetterWithheldSql("s")}) AS isPublic,
            r.reference AS reportReference, r.state AS reportState, r.issuer_id AS reportIssuerId,
            d.owner_body_id IS NULL OR d.response_of IS NOT NULL
            OR EXISTS (SELECT 1 FROM claim_documents x WHERE x.document_id = d.id)
            OR EXISTS (SELECT 1 FROM submission_documents x JOIN submissions m ON m.id = x.submission_id
                       WHERE x.document_id = d.id AND m.state = 'published') AS isSubmitted
     FROM documents d LEFT JOIN texts t ON t.id = d.title_text_id
     LEFT JOIN responses s ON s.id = d.response_of
     LEFT JOIN reports r ON r.id = coalesce(d.report_id, s.report_id)
     WHERE d.id = ?`,
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
