import { isMonthEnd, showByMonth, showDate } from "~/lib/dates";
import { labelOf, DOCUMENT_ROLES, type DocumentRole, type Provenance } from "~db/vocabulary";
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
  /** "known since 6 May 2026", or "public by the end of March 2021". */
  knownInWords: string;
  /** Set once it was taken back: it cannot be opened, and its name is not shown. */
  withdrawnInWords: string | null;
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
  knownInWords: knownInWords(row),
  withdrawnInWords:
    row.withdrawnOn === null
      ? null
      : `Withdrawn on ${showDate(row.withdrawnOn)}: ${row.withdrawnReason ?? "the reason was removed"}`,
});

const ENTERED_HERE: readonly Provenance[] = ["registrar", "issuer", "body"];

/**
 * Of a link that a source gives, often no more is known than the month its address says it was uploaded in,
 * kept as that month's last day (imports' uploadedBy).
 */
function knownInWords({ isKept, provenance, knownOn }: repository.PublicDocumentRow): string {
  const isByMonth = isKept === 0 && !ENTERED_HERE.includes(provenance) && isMonthEnd(knownOn);
  return isByMonth ? `public ${showByMonth(knownOn)}` : `known since ${showDate(knownOn)}`;
}

export const publicDocumentsOf = (reportId: number): PublicDocument[] =>
  repository.listOfReport(reportId).map(shown);

export const publicEvidenceFor = (recommendationId: number): PublicDocument[] =>
  repository.listEvidence(recommendationId).map(shown);
