import type { ReactNode } from "react";
import { nameInWords } from "~/lib/page-meta";

export interface ListedDocument {
  key: string;
  title: string;
  /** Absent where the document is known of but cannot be opened; `note` then says why. */
  href?: string;
  /** "Response", "Annex", "Update". */
  role?: string;
  /** "PDF, 240 kB" */
  format?: string;
  date?: string;
  note?: ReactNode;
}

export function DocumentList({ documents, empty }: { documents: readonly ListedDocument[]; empty?: string }) {
  if (documents.length === 0) return <p>{empty ?? "No documents are held."}</p>;
  return (
    <ul className="register-documents">
      {documents.map((document) => (
        <li key={document.key}>
          {document.href ? (
            <a href={document.href}>{nameInWords(document.title)}</a>
          ) : (
            nameInWords(document.title)
          )}
          <DocumentFacts document={document} />
        </li>
      ))}
    </ul>
  );
}

function DocumentFacts({ document }: { document: ListedDocument }) {
  const facts = [document.role, document.format, document.date].filter(Boolean).join(" · ");
  return (
    <>
      {facts ? <span className="register-documents__facts">{facts}</span> : null}
      {document.note ? <span className="register-documents__facts">{document.note}</span> : null}
    </>
  );
}
