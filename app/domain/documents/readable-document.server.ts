import { findDocumentInReport } from "./document-repository.server";
import { readKeptFile } from "./documents.server";
import { fileNameFor, isShownInPlace } from "./format-rules";
import { mayRead } from "./reading-rules";

type Reader = Parameters<typeof mayRead>[1];

export type ReadableDocument =
  | {
      kind: "file";
      bytes: Buffer;
      sha256: string;
      mediaType: string;
      fileName: string;
      isShownInPlace: boolean;
      isPublic: boolean;
    }
  /** It stands elsewhere: only its report's source route knows where. */
  | { kind: "link"; reportReference: string };

/**
 * The document of this number as far as a reader with these memberships may have it, or null: nothing
 * tells a document they may not have from one that does not exist.
 */
export function readableDocument(id: number, reader: Reader): ReadableDocument | null {
  const row = findDocumentInReport(id);
  if (!row) return null;
  const isPublic = row.isPublic === 1;
  if (!mayRead({ ...row, isPublic }, reader)) return null;
  if (row.sha256 === null)
    return isPublic && row.reportReference !== null
      ? { kind: "link", reportReference: row.reportReference }
      : null;
  const mediaType = row.mediaType ?? "application/octet-stream";
  return {
    kind: "file",
    bytes: readKeptFile(row.sha256),
    sha256: row.sha256,
    mediaType,
    fileName: fileNameFor(id, mediaType),
    isShownInPlace: isShownInPlace(mediaType),
    isPublic: isPublic && row.role !== "correction" && row.reportState === "published",
  };
}
