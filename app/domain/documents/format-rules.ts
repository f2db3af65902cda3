const NAMES: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/png": "PNG picture",
  "image/jpeg": "JPEG picture",
  "text/plain": "Text",
  "text/csv": "CSV",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel workbook",
};

const KILO = 1_000;

/** "PDF, 240 kB"; null when nothing is known of the file. */
export function formatInWords(mediaType: string | null, bytes: number | null): string | null {
  if (mediaType === null || bytes === null) return null;
  const size =
    bytes < KILO
      ? `${bytes} bytes`
      : bytes < KILO * KILO
        ? `${Math.round(bytes / KILO)} kB`
        : megabytes(bytes);
  return `${NAMES[mediaType] ?? "File"}, ${size}`;
}

const megabytes = (bytes: number) => `${(bytes / KILO / KILO).toFixed(1)} MB`;

/** Types a browser shows without running anything in them; every other file is offered for saving only. */
const SHOWN_IN_PLACE: ReadonlySet<string> = new Set([
  "application/pdf",
  "image/png",
  "image/jpeg",
  "text/plain",
]);

export const isShownInPlace = (mediaType: string): boolean => SHOWN_IN_PLACE.has(mediaType);

const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "text/plain": "txt",
  "text/csv": "csv",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.oasis.opendocument.text": "odt",
};

/** A name made of the number alone: names given by people may name patients, and may carry quotes or slashes. */
export const fileNameFor = (id: number, mediaType: string): string =>
  `document-${id}.${ENDINGS[mediaType] ?? "bin"}`;
