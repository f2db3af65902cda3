import { PATIENT_REMINDER, UPLOAD_ENDINGS, UPLOAD_TYPES_HINT } from "~/domain/documents/upload-messages";
import { Checkboxes } from "./choice-fields";
import type { FieldErrors, Typed } from "./form-field";
import { Fieldset } from "./form-actions";
import { FileInput, TextInput } from "./form-fields";

interface LibraryChoice {
  documentId: number;
  title: string | null;
  format: string | null;
}

interface EvidenceFieldsProps {
  /** Documents the draft has already. */
  documents: readonly { id: number; title: string; role: string; format: string | null }[];
  /** Whether the form also takes the letter of answer itself. */
  withLetter?: boolean;
  /** What the body's library offers to be cited, and where the library is. */
  library?: { href: string; items: readonly LibraryChoice[] };
  errors?: FieldErrors;
  typed?: Typed;
}

/** Files and a link that show what is said. Nothing attached is public before an approver says so. */
export function EvidenceFields({
  documents,
  withLetter = false,
  library,
  errors,
  typed,
}: EvidenceFieldsProps) {
  const refused = { errors, typed };
  return (
    <Fieldset legend="Documents">
      <p className="nhsuk-inset-text">{PATIENT_REMINDER}</p>
      {documents.length > 0 ? (
        <Checkboxes
          name="remove"
          label="Attached so far"
          hint="Tick what should be taken off this draft."
          options={documents.map(({ id, title, role, format }) => ({
            value: String(id),
            label: `Take off “${title}”`,
            hint: [role, format ?? "Link"].join(" · "),
          }))}
          {...refused}
        />
      ) : null}
      {withLetter ? (
        <FileInput
          name="letter"
          label="The letter of answer (optional)"
          hint={UPLOAD_TYPES_HINT}
          accept={UPLOAD_ENDINGS}
          {...refused}
        />
      ) : null}
      {library ? <FromLibrary library={library} documents={documents} {...refused} /> : null}
      <FileInput
        name="files"
        label="Evidence (optional)"
        hint={UPLOAD_TYPES_HINT}
        accept={UPLOAD_ENDINGS}
        multiple
        {...refused}
      />
      <Checkboxes
        name="checkedForPatients"
        label="If you attach a file"
        options={[
          { value: "yes", label: "I checked it for details that identify patients or staff, and found none" },
        ]}
        {...refused}
      />
      <TextInput
        name="linkAddress"
        label="Link to where it can be read (optional)"
        hint="A page anyone can open, beginning with https://"
        type="url"
        {...refused}
      />
      <TextInput name="linkTitle" label="What the link leads to (optional)" {...refused} />
    </Fieldset>
  );
}

/** Evidence the body has uploaded once, to be cited here as well. What is attached already is not offered again. */
function FromLibrary({
  library: { href, items },
  documents,
  ...refused
}: Required<Pick<EvidenceFieldsProps, "library">> &
  Pick<EvidenceFieldsProps, "documents" | "errors" | "typed">) {
  const offered = items.filter(({ documentId }) => !documents.some(({ id }) => id === documentId));
  if (offered.length === 0)
    return (
      <p>
        What you upload once to <a href={href}>your evidence library</a> can be cited here.
      </p>
    );
  return (
    <Checkboxes
      name="cite"
      label="Cite from your evidence library (optional)"
      hint="Uploaded once, cited as often as it shows something."
      options={offered.map(({ documentId, title, format }) => ({
        value: String(documentId),
        label: title ?? "Title removed",
        hint: format ?? undefined,
      }))}
      {...refused}
    />
  );
}
