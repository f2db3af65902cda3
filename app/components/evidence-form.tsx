import { MAX_EVIDENCE_DESCRIPTION } from "~/domain/evidence/evidence-form";
import { PATIENT_REMINDER, UPLOAD_ENDINGS, UPLOAD_TYPES_HINT } from "~/domain/documents/upload-messages";
import { Checkboxes } from "./choice-fields";
import { DateInput } from "./date-input";
import type { FieldErrors, Typed } from "./form-field";
import { FileInput, TextArea, TextInput } from "./form-fields";

interface Refused {
  errors?: FieldErrors;
  typed?: Typed;
}

interface EvidenceWordsProps extends Refused {
  said?: {
    title: string | null;
    description: string | null;
    reviewOn: string | null;
    expiresOn: string | null;
  };
}

/** What the library says of a piece of evidence. */
export const EvidenceWords = ({ said, ...refused }: EvidenceWordsProps) => (
  <>
    <TextInput
      name="title"
      label="What is it?"
      hint="Such as “Audit of ward doors, March 2026”. Name no patient."
      defaultValue={said?.title ?? ""}
      {...refused}
    />
    <TextArea
      name="description"
      label="What does it show? (optional)"
      rows={3}
      maxCharacters={MAX_EVIDENCE_DESCRIPTION}
      defaultValue={said?.description ?? ""}
      {...refused}
    />
    <DateInput
      name="reviewOn"
      label="When will you look whether it still holds? (optional)"
      hint="It comes up in My work four weeks before."
      defaultValue={said?.reviewOn ?? ""}
      {...refused}
    />
    <DateInput
      name="expiresOn"
      label="The last day it shows anything (optional)"
      hint="Such as that of a certificate. After it, it cannot be cited anew."
      defaultValue={said?.expiresOn ?? ""}
      {...refused}
    />
  </>
);

/** The file, and what whoever sends it says of it. */
export const EvidenceFile = (refused: Refused) => (
  <>
    <p className="nhsuk-inset-text">
      {PATIENT_REMINDER} It stays with your body until an approver publishes it with what cites it.
    </p>
    <FileInput name="file" label="File" hint={UPLOAD_TYPES_HINT} accept={UPLOAD_ENDINGS} {...refused} />
    <Checkboxes
      name="checkedForPatients"
      label="Patients and staff"
      options={[
        { value: "yes", label: "I checked it for details that identify patients or staff, and found none" },
      ]}
      {...refused}
    />
    <Checkboxes
      name="governance"
      label="Information governance"
      hint="What a public authority holds can be asked for under the Freedom of Information Act, also while it is private here. Keeping it here makes no exemption and takes none away."
      options={[{ value: "yes", label: "My body’s information-governance rules let me share it here" }]}
      {...refused}
    />
  </>
);
