import { checkUpload } from "~/domain/documents/check-upload.server";
import { MAX_FILES_AT_ONCE, uploadSentence } from "~/domain/documents/upload-messages";
import type { Evidence } from "~/domain/submissions/save-submission.server";
import type { DocumentRole } from "~db/vocabulary";
import type { Errors } from "./form.server";

interface EvidenceFields {
  linkAddress: string;
  linkTitle: string | null;
  checkedForPatients: boolean;
  remove: number[];
  /** Of the body's library, where the form offers it. */
  cite?: number[];
}

/** Which file field of a form becomes a document of which role. */
export type FileFields = Readonly<Record<string, DocumentRole>>;

/** The evidence sent with a form, every file known by its content; or the sentences why not, by field. */
export async function readEvidence(
  fields: EvidenceFields,
  files: Record<string, File[]>,
  fileFields: FileFields,
): Promise<{ ok: true; evidence: Evidence } | { ok: false; errors: Errors }> {
  const kept: Evidence["files"][number][] = [];
  const errors: Errors = {};
  for (const [field, role] of Object.entries(fileFields)) {
    const sent = files[field] ?? [];
    if (sent.length > MAX_FILES_AT_ONCE) errors[field] = uploadSentence("too_many", "");
    for (const file of sent.slice(0, MAX_FILES_AT_ONCE)) {
      const checked = await checkUpload(file.name, new Uint8Array(await file.arrayBuffer()));
      if (checked.ok) kept.push({ ...checked.value, role });
      else errors[field] ??= uploadSentence(checked.refusal, file.name);
    }
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const { linkAddress, linkTitle } = fields;
  const links =
    linkAddress === "" ? [] : [{ address: linkAddress, title: linkTitle ?? new URL(linkAddress).hostname }];
  return {
    ok: true,
    evidence: {
      files: kept,
      links,
      remove: fields.remove,
      cite: fields.cite,
      isChecked: fields.checkedForPatients,
    },
  };
}
