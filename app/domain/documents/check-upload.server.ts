import { fileTypeFromBuffer } from "file-type";
import { done, refused, type Outcome } from "~/lib/outcome";
import type { CheckedFile } from "./documents.server";
import { MAX_UPLOAD_MEGABYTES, type UploadRefusal } from "./upload-messages";
import { scanFile } from "./virus-scan.server";

/** A file that passed checkUpload, with the name it came under, cut to what a list can show. */
export interface UploadedFile extends CheckedFile {
  name: string;
}

const MAX_BYTES = MAX_UPLOAD_MEGABYTES * 1024 * 1024;
const LONGEST_NAME = 120;

/** Media types that may be kept, and the endings their names carry. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "text/csv": ["csv"],
  "text/plain": ["txt"],
};

/**
 * Decides by content what a file is (design §4.12; OWASP ASVS 5, 5.2): its name and the type its sender
 * gives are worth nothing. Text has no mark of its own, so a name ending in .txt or .csv is taken at its
 * word once every byte is readable UTF-8 without control characters. Where a virus scanner is configured, it
 * looks at every file before anything is kept; where it is away, the file is kept as not scanned, and a later
 * round has it looked at.
 */
export async function checkUpload(
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<UploadedFile, UploadRefusal>> {
  if (bytes.byteLength === 0) return refused("empty");
  if (bytes.byteLength > MAX_BYTES) return refused("too_large");
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const detected = (await fileTypeFromBuffer(bytes))?.mime;
  const mediaType = detected === undefined ? textType(ending, bytes) : detected;
  if (mediaType === null || !(mediaType in KINDS))
    return refused(isKnownEnding(ending) ? "not_what_it_says" : "unknown_type");
  if (!KINDS[mediaType]?.includes(ending)) return refused("not_what_it_says");
  const scanned = await scanFile(bytes);
  if (scanned.result === "infected") return refused("infected");
  return done({ name: safeName(name), bytes, mediaType, isScanned: scanned.result === "clean" });
}

const isKnownEnding = (ending: string): boolean =>
  Object.values(KINDS).some((endings) => endings.includes(ending));

function textType(ending: string, bytes: Uint8Array): string | null {
  const type = ending === "csv" ? "text/csv" : ending === "txt" ? "text/plain" : null;
  return type !== null && isPlainText(bytes) ? type : null;
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
  } catch {
    return false;
  }
}

/** The last part of a path, without characters that could break a header or turn the direction of writing. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? name;
  const clean = last.replace(/[\p{Cc}\p{Cf}"<>]/gu, "").trim();
  return clean.length <= LONGEST_NAME ? clean : `${clean.slice(0, LONGEST_NAME - 6)}…${clean.slice(-5)}`;
}
