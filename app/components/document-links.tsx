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
        href: document.isKept
          ? paths.document(document.id)
          : paths.reportSource(reportReference, document.id),
        role: labelOf(DOCUMENT_ROLES, document.role),
        format: document.format ?? (document.isKept ? undefined : "on another site"),
        date: document.knownInWords,
      }))}
    />
  );
}
