import { decrypt } from "~db/secrets.server";
import { findDocumentInReport, findKeptBodyId, findWithdrawal } from "./document-repository.server";
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
  /** The public could open it and cannot any more. */
  | { kind: "withdrawn"; withdrawnOn: string; reason: string; reportReference: string }
  /** It stands elsewhere: only its report's source route knows where. */
  | { kind: "link"; reportReference: string }
  /** Evidence that stands elsewhere and is not public, for those who may read it. */
  | { kind: "private link"; address: string };

/**
 * The document of this number as far as a reader with these memberships may have it, or null: nothing
 * tells a document they may not have from one that does not exist.
 */
export function readableDocument(id: number, reader: Reader): ReadableDocument | null {
  const row = findDocumentInReport(id);
  if (!row) return null;
  const isPublic = row.isPublic === 1;
  const isSubmitted = row.isSubmitted === 1;
  const kept = reader.map((held) => ({ ...held, bodyId: keptBody(held.bodyId) }));
  if (
    !mayRead({ ...row, isPublic, isSubmitted, ownerBodyId: keptBody(row.ownerBodyId) }, kept) ||
    row.erasureId !== null
  )
    return withdrawalOf(row);
  if (row.sha256 === null) return linkOf(row, isPublic);
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

/** A merged body's people and files are those of the record it was merged into. */
const keptBody = (bodyId: number | null): number | null =>
  bodyId === null ? null : (findKeptBodyId(bodyId) ?? bodyId);

/** A tombstone for what was public, in a report that is; else nothing, as for a document that never was. */
function withdrawalOf(row: {
  id: number;
  reportReference: string | null;
  reportState: string | null;
}): ReadableDocument | null {
  const { id, reportReference, reportState } = row;
  const withdrawal = reportState === "published" ? findWithdrawal(id) : undefined;
  if (!withdrawal || reportReference === null) return null;
  const { withdrawnOn, reason } = withdrawal;
  return { kind: "withdrawn", withdrawnOn, reason: reason ?? "The reason was removed.", reportReference };
}

function linkOf(
  row: { reportReference: string | null; address: string | null },
  isPublic: boolean,
): ReadableDocument | null {
  if (isPublic)
    return row.reportReference === null ? null : { kind: "link", reportReference: row.reportReference };
  const address = row.address === null ? "" : decrypt("source-address", row.address);
  return /^https?:\/\//i.test(address) ? { kind: "private link", address } : null;
}
