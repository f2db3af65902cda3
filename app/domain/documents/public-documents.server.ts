import { labelOf, DOCUMENT_ROLES, type DocumentRole } from "~db/vocabulary";
import { formatInWords } from "./format-rules";
import * as repository from "./public-documents-repository.server";

/** A document anybody may open. */
export interface PublicDocument {
  id: number;
  role: DocumentRole;
  responseId: number | null;
  claimId: number | null;
  title: string;
  /** "PDF, 240 kB"; null for one that stands elsewhere. */
  format: string | null;
  /** Kept here, or only linked to. */
  isKept: boolean;
  knownOn: string;
}

const shown = (row: repository.PublicDocumentRow): PublicDocument => ({
  id: row.id,
  role: row.role,
  responseId: row.responseId,
  claimId: row.claimId,
  title:
    row.title ??
    `${labelOf(DOCUMENT_ROLES, row.role)}${row.ownerName === null ? "" : ` of ${row.ownerName}`}`,
  format: formatInWords(row.mediaType, row.byteSize),
  isKept: row.isKept === 1,
  knownOn: row.knownOn,
});

export const publicDocumentsOf = (reportId: number): PublicDocument[] =>
  repository.listOfReport(reportId).map(shown);

export const publicEvidenceFor = (recommendationId: number): PublicDocument[] =>
  repository.listEvidence(recommendationId).map(shown);
