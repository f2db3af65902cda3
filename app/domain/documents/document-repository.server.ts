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
    },
    [number]
  >(
    `SELECT ${COLUMNS}, d.is_public = 1 AND (s.id IS NULL OR NOT ${isLetterWithheldSql("s")}) AS isPublic,
            r.reference AS reportReference, r.state AS reportState, r.issuer_id AS reportIssuerId
     FROM documents d LEFT JOIN texts t ON t.id = d.title_text_id
     LEFT JOIN responses s ON s.id = d.response_of
     LEFT JOIN reports r ON r.id = coalesce(d.report_id, s.report_id)
     WHERE d.id = ?`,
  ).get(id);
