import { keepDocument, type DocumentOwner } from "~/domain/documents/documents.server";
import type { Writing } from "~db/writing.server";
import { fileOf } from "../documents";
import type { SeedDocument } from "../seed-types";

type Owner = Omit<DocumentOwner, "role" | "title" | "isPublic">;

/** Makes a document's file and keeps it; public unless the seed says it is private. Returns the document's id. */
export function keepFile(w: Writing, document: SeedDocument, owner: Owner): number {
  const { bytes, mediaType } = fileOf(document);
  return keepDocument(
    w,
    { ...owner, role: document.role, title: document.fileName, isPublic: !document.isPrivate },
    { bytes, mediaType },
  );
}
