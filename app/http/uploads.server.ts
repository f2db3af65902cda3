import { checkUpload, type UploadedFile } from "~/domain/documents/check-upload.server";
import { uploadSentence } from "~/domain/documents/upload-messages";

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
