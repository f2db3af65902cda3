import type { ProgressContent } from "~/domain/submissions/submission-rules";
import { BOARD_ASSURANCES, IMPLEMENTATION_STATUSES, type ImplementationStatus } from "~db/vocabulary";
import { Radios } from "./choice-fields";
import { DateInput } from "./date-input";
import type { FieldErrors, Typed } from "./form-field";
import { TextArea, TextInput } from "./form-fields";

interface ProgressFieldsProps {
  /** What the body may say next. */
  statuses: readonly ImplementationStatus[];
  said: ProgressContent | null;
  supersededBy: string | null;
  errors?: FieldErrors;
  typed?: Typed;
}

/** How far the work is, in the body's own words, with what each word needs. */
export function ProgressFields({ statuses, said, supersededBy, errors, typed }: ProgressFieldsProps) {
  const refused = { errors, typed };
  const offered = IMPLEMENTATION_STATUSES.filter(({ code }) => statuses.includes(code));
  return (
    <>
      <Radios
        name="status"
        label="How far is it?"
        options={offered.map(({ code: value, label, meaning }) => ({ value, label, hint: meaning }))}
        defaultValue={said?.status ?? undefined}
        {...refused}
      />
      <TextArea
        name="text"
        label="What has been done, or why not?"
        hint="The public will read this. “Will not be done” and “No longer applies” need their reason."
        rows={8}
        defaultValue={said?.text}
        {...refused}
      />
      <DateInput
        name="statedOn"
        label="On which day was this so?"
        hint="Such as 6 5 2026. Left empty, it is the day of approval."
        defaultValue={said?.statedOn ?? undefined}
        {...refused}
      />
      <DateInput
        name="targetOn"
        label="By when will it be done?"
        hint="Needed for “Planned”. It may be moved later; the earlier date stays visible."
        defaultValue={said?.targetOn ?? undefined}
        {...refused}
      />
      <TextInput
        name="leadRole"
        label="Which role leads on it?"
        hint="Needed for “Planned”. A role, not a person, such as “Director of Nursing”."
        defaultValue={said?.leadRole ?? undefined}
        {...refused}
      />
      <TextInput
        name="supersededBy"
        label="If a later recommendation replaces it: its reference"
        hint="Such as PFD-2024-0621.3"
        width="20"
        defaultValue={supersededBy ?? undefined}
        {...refused}
      />
      <Radios
        name="boardAssurance"
        label="Who in the body vouches for it? (optional)"
        options={[
          { value: "none", label: "Nobody beyond the approver of this statement" },
          ...BOARD_ASSURANCES.map(({ code: value, label, meaning }) => ({ value, label, hint: meaning })),
        ]}
        defaultValue={said?.boardAssurance ?? "none"}
        {...refused}
      />
    </>
  );
}
