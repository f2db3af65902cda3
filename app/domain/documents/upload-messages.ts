export type UploadRefusal =
  "empty" | "too_large" | "not_what_it_says" | "unknown_type" | "too_many" | "infected";

export const MAX_UPLOAD_MEGABYTES = 10;
export const MAX_FILES_AT_ONCE = 5;

/** What the file picker offers first; the server decides by content. */
export const UPLOAD_ENDINGS = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.csv,.txt";

export const UPLOAD_TYPES_HINT = `PDF, Word (DOCX), Excel (XLSX), OpenDocument text, CSV, plain text, PNG or JPEG, up to ${MAX_UPLOAD_MEGABYTES} MB each.`;

export const PATIENT_REMINDER =
  "Ward documents can identify patients and staff, also in file names, tables and pictures. Take such details out before you attach a file.";

const SENTENCES: Record<UploadRefusal, (name: string) => string> = {
  empty: (name) => `“${name}” is empty. Choose the file again, or another one.`,
  too_large: (name) =>
    `“${name}” is larger than ${MAX_UPLOAD_MEGABYTES} MB. Attach a smaller file, or a link to where it can be read.`,
  not_what_it_says: (name) =>
    `“${name}” is not the kind of file its name says. Save it again in the right format and attach that.`,
  unknown_type: (name) => `“${name}” is of a kind that cannot be attached. ${UPLOAD_TYPES_HINT}`,
  infected: (name) =>
    `A virus was found in “${name}”, so it was not kept. Tell your IT department, and attach a clean copy.`,
  too_many: () => `Attach at most ${MAX_FILES_AT_ONCE} files at once; more can follow.`,
};

/** The sentence beside the file field. */
export const uploadSentence = (refusal: UploadRefusal, name: string): string => SENTENCES[refusal](name);
