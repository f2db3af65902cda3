import type { PublicDocument } from "~/domain/documents/public-documents.server";
import { paths } from "~/lib/paths";
import { DOCUMENT_ROLES, labelOf } from "~db/vocabulary";
import { DocumentList } from "./document-list";

interface DocumentLinksProps {
  reportReference: string;
  documents: readonly PublicDocument[];
  empty?: string;
}

/** Documents as links: kept files open here, the others through the report's source address (design §4.8). */
export function DocumentLinks({ reportReference, documents, empty }: DocumentLinksProps) {
  return (
    <DocumentList
      empty={empty}
      documents={documents.map((document) => ({
        key: String(document.id),
        title: document.title,
        href: hrefOf(document, reportReference),
        role: labelOf(DOCUMENT_ROLES, document.role),
        format:
          document.format ??
          (document.isKept || document.withdrawnInWords !== null ? undefined : "on another site"),
        note: document.withdrawnInWords,
        date: document.knownInWords,
      }))}
    />
  );
}

function hrefOf(
  { id, isKept, withdrawnInWords }: PublicDocument,
  reportReference: string,
): string | undefined {
  if (withdrawnInWords !== null) return undefined;
  return isKept ? paths.document(id) : paths.reportSource(reportReference, id);
}
