import { cleanLine } from "./reading/source-text-rules";

/**
 * The form of an address by which the same page is recognised: without protocol, "www.", query, capitals
 * and closing slash. Null where the text is no address.
 */
export function normaliseAddress(raw: string): string | null {
  const match = /^https?:\/\/(?:www\.)?([^/?#\s]+)(\/[^?#\s]*)?/i.exec(raw.trim());
  const host = match?.[1];
  if (host === undefined) return null;
  const path = decoded(match?.[2] ?? "").replace(/\/+$/, "");
  return `${host}${path}`.toLowerCase();
}

function decoded(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The addresses of a cell that joins them by " | ", ";", spaces or line breaks; each once, in order. */
export function splitAddresses(cell: string): string[] {
  return [...new Set(cell.split(/[|;\s]+/).filter((part) => /^https?:\/\//i.test(part)))];
}

/** The name of the file an address ends in, as words: "2031-0001 Response from Example Council". */
export function fileTitle(address: string): string {
  const file = decoded(address.split(/[?#]/)[0] ?? "")
    .replace(/\/+$/, "")
    .split("/")
    .at(-1);
  return cleanLine(
    (file ?? "")
      .replace(/\.(?:pdf|docx?|rtf|odt|html?)$/i, "")
      .replace(/[_\s]+/g, " ")
      .replace(/(?<!\b\d{4})-|-(?!\d{3,5}\b)/g, " "),
  );
}

const UPLOADED = /\/uploads\/(20\d{2})\/(0[1-9]|1[0-2])\//;

/**
 * The day by which a file was public, from the month its address says it was uploaded in: that month's
 * last day, for the day itself is unknown; null where the address says nothing.
 */
export function uploadedBy(address: string): string | null {
  const match = UPLOADED.exec(address);
  if (match === null) return null;
  return new Date(Date.UTC(Number(match[1]), Number(match[2]), 0)).toISOString().slice(0, 10);
}
