import { isLetterWithheldSql } from "~/domain/responses/withheld-sql";
import { query } from "~db/client.server";
import type * as V from "~db/vocabulary";

export interface PublicDocumentRow {
  id: number;
  role: V.DocumentRole;
  responseId: number | null;
  claimId: number | null;
  title: string | null;
  mediaType: string | null;
  byteSize: number | null;
  isKept: number;
  ownerName: string | null;
  knownOn: string;
  provenance: V.Provenance;
  withdrawnOn: string | null;
  withdrawnReason: string | null;
}

const COLUMNS = `d.id, d.role, d.response_of AS responseId, iif(d.withdrawn_on IS NULL, t.content, NULL) AS title, d.media_type AS mediaType,
  d.byte_size AS byteSize, d.sha256 IS NOT NULL AS isKept, b.name AS ownerName, d.known_on AS knownOn,
  d.provenance, d.withdrawn_on AS withdrawnOn, (SELECT content FROM texts WHERE id = d.withdrawn_reason_text_id) AS withdrawnReason`;

/** What the public may open, and what it could: of that only that it was withdrawn, when and why. */
const WAS_PUBLIC = "(d.is_public = 1 OR d.withdrawn_on IS NOT NULL)";

/** Public documents of a report and of the answers to it, in the order they became known. */
export const listOfReport = (reportId: number) =>
  query<PublicDocumentRow, [number, number]>(
    `SELECT ${COLUMNS}, NULL AS claimId FROM documents d
     LEFT JOIN texts t ON t.id = d.title_text_id LEFT JOIN bodies b ON b.id = d.owner_body_id
     WHERE ${WAS_PUBLIC}
       AND (d.report_id = ? OR d.response_of IN (SELECT id FROM responses WHERE report_id = ?))
       AND d.role NOT IN ('evidence', 'correction')
       AND NOT EXISTS (SELECT 1 FROM responses r WHERE r.id = d.response_of AND ${isLetterWithheldSql("r")})
     ORDER BY d.known_on, d.id`,
  ).all(reportId, reportId);

/** Public evidence for what bodies say they have done about one recommendation. */
export const listEvidence = (recommendationId: number) =>
  query<PublicDocumentRow, [number]>(
    `SELECT ${COLUMNS}, c.id AS claimId FROM claim_documents x
     JOIN implementation_claims c ON c.id = x.claim_id
     JOIN tracked_items i ON i.id = c.tracked_item_id
     JOIN documents d ON d.id = x.document_id
     LEFT JOIN texts t ON t.id = d.title_text_id LEFT JOIN bodies b ON b.id = d.owner_body_id
     WHERE i.recommendation_id = ? AND ${WAS_PUBLIC} ORDER BY d.known_on, d.id`,
  ).all(recommendationId);
