import { checkUpload, type UploadedFile } from "~/domain/documents/check-upload.server";
import { MAX_FILES_AT_ONCE, uploadSentence } from "~/domain/documents/upload-messages";

/** The one file of a field, decided by content; null where none was chosen, a sentence where it cannot be kept. */
export async function oneUpload(
  files: readonly File[] = [],
): Promise<{ ok: true; file: UploadedFile | null } | { ok: false; sentence: string }> {
  const [file] = files;
  if (!file) return { ok: true, file: null };
  const checked = await checkUpload(file.name, new Uint8Array(await file.arrayBuffer()));
  return checked.ok
    ? { ok: true, file: checked.value }
    : { ok: false, sentence: uploadSentence(checked.refusal, file.name) };
}

/** Every file of a field, or the sentence about the first that cannot be kept. */
export async function severalUploads(
  files: readonly File[] = [],
): Promise<{ ok: true; files: UploadedFile[] } | { ok: false; sentence: string }> {
  if (files.length > MAX_FILES_AT_ONCE) return { ok: false, sentence: uploadSentence("too_many", "") };
  const kept: UploadedFile[] = [];
  for (const file of files) {
    const checked = await oneUpload([file]);
    if (!checked.ok) return checked;
    if (checked.file) kept.push(checked.file);
  }
  return { ok: true, files: kept };
}
