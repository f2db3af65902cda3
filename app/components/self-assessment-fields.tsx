import { MAX_ACTION, MAX_REASON } from "~/domain/self-assessments/self-assessment-form";
import { labelOf, SELF_ASSESSMENT_FINDINGS } from "~db/vocabulary";
import { Checkboxes, Radios } from "./choice-fields";
import { DateInput } from "./date-input";
import type { FieldErrors, Typed } from "./form-field";
import { Select, TextArea, TextInput } from "./form-fields";

interface Said {
  finding: string;
  reason: string | null;
  action: string | null;
  leadRole: string | null;
  dueOn: string | null;
  actionId: number | null;
  documentIds: readonly number[];
}

interface SelfAssessmentFieldsProps {
  said: Said | null;
  actions: readonly { id: number; label: string }[];
  library: {
    href: string;
    items: readonly { documentId: number; title: string | null; format: string | null }[];
  };
  errors?: FieldErrors;
  typed?: Typed;
}

/** What a body finds of something others were asked, with what each finding needs under it. */
export function SelfAssessmentFields({ said, actions, library, ...refused }: SelfAssessmentFieldsProps) {
  const parts = {
    applies: <WhatWillBeDone said={said} actions={actions} {...refused} />,
    in_place: <WhatShowsIt said={said} library={library} {...refused} />,
    does_not_apply: undefined,
  };
  return (
    <>
      <Radios
        name="finding"
        label="What does your body find?"
        options={SELF_ASSESSMENT_FINDINGS.map(({ code, meaning }) => ({
          value: code,
          label: labelOf(SELF_ASSESSMENT_FINDINGS, code),
          hint: meaning,
          conditional: parts[code],
        }))}
        defaultValue={said?.finding}
        {...refused}
      />
      <TextArea
        name="reason"
        label="Why?"
        hint="Why it applies or does not, or what is in place. Read by your body alone. Name no patient."
        rows={5}
        maxCharacters={MAX_REASON}
        defaultValue={said?.reason ?? ""}
        {...refused}
      />
    </>
  );
}

const WhatWillBeDone = ({ said, actions, ...refused }: Omit<SelfAssessmentFieldsProps, "library">) => (
  <>
    {actions.length === 0 ? null : (
      <Select
        name="actionId"
        label="Which action of your plan deals with it?"
        placeholder="None yet: say below what will be done"
        options={actions.map(({ id, label }) => ({ value: String(id), label }))}
        defaultValue={said?.actionId === null || said === null ? "" : String(said.actionId)}
        {...refused}
      />
    )}
    <TextArea
      name="action"
      label={actions.length === 0 ? "What will be done?" : "Or what will be done?"}
      rows={3}
      maxCharacters={MAX_ACTION}
      defaultValue={said?.action ?? ""}
      {...refused}
    />
    <TextInput
      name="leadRole"
      label="Which role leads on it?"
      defaultValue={said?.leadRole ?? ""}
      {...refused}
    />
    <DateInput
      name="dueOn"
      label="By when?"
      hint="You are reminded of it. When it is done, consider this again and say that it is in place."
      defaultValue={said?.dueOn ?? ""}
      {...refused}
    />
  </>
);

function WhatShowsIt({ said, library, ...refused }: Omit<SelfAssessmentFieldsProps, "actions">) {
  if (library.items.length === 0)
    return (
      <p>
        Add what shows it to <a href={library.href}>your evidence library</a> first, then choose it here.
      </p>
    );
  return (
    <Checkboxes
      name="documents"
      label="Which evidence in your library shows it?"
      hint="It stays private."
      options={library.items.map(({ documentId, title, format }) => ({
        value: String(documentId),
        label: title ?? "Title removed",
        hint: format ?? undefined,
      }))}
      defaultValues={said?.documentIds.map(String)}
      {...refused}
    />
  );
}
