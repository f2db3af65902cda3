import { ACTION_STATES, type ActionState } from "~db/vocabulary";
import { Radios } from "./choice-fields";
import { DateInput } from "./date-input";
import type { FieldErrors, Typed } from "./form-field";
import { TextArea, TextInput } from "./form-fields";

interface ActionFieldsProps {
  /** The action as drafted or, where it is changed, as published. */
  said: {
    text: string | null;
    ownReference: string | null;
    leadRole: string | null;
    dueOn: string | null;
    baseline: string | null;
    success: string | null;
    lessons: string | null;
    /** Of a draft, or of a published action. */
    actionState?: ActionState;
    state?: ActionState;
  } | null;
  /** The body's own number for an action is given once. */
  isNew: boolean;
  errors?: FieldErrors;
  typed?: Typed;
}

/** One step of a plan: what, who leads, by when, and how anyone will know that it worked. */
export function ActionFields({ said, isNew, errors, typed }: ActionFieldsProps) {
  const refused = { errors, typed };
  return (
    <>
      <TextArea
        name="text"
        label="What will be done?"
        rows={5}
        defaultValue={said?.text ?? ""}
        {...refused}
      />
      <TextInput
        name="leadRole"
        label="Which role leads on it?"
        hint="A role, not a person, such as “Director of Nursing”."
        defaultValue={said?.leadRole ?? ""}
        {...refused}
      />
      <DateInput name="dueOn" label="By when?" defaultValue={said?.dueOn ?? undefined} {...refused} />
      {isNew ? (
        <TextInput
          name="ownReference"
          label="Your own number for it (optional)"
          width="10"
          defaultValue={said?.ownReference ?? ""}
          {...refused}
        />
      ) : null}
      <TextArea
        name="baseline"
        label="How is it now? (optional)"
        rows={3}
        defaultValue={said?.baseline ?? ""}
        {...refused}
      />
      <TextArea
        name="success"
        label="How will anyone know that it worked? (optional)"
        rows={3}
        defaultValue={said?.success ?? ""}
        {...refused}
      />
      <Radios
        name="actionState"
        label="Where does it stand?"
        options={ACTION_STATES.map(({ code: value, label, meaning }) => ({ value, label, hint: meaning }))}
        defaultValue={said?.actionState ?? said?.state ?? "open"}
        {...refused}
      />
      <TextArea
        name="lessons"
        label="What was learnt? (optional)"
        rows={3}
        defaultValue={said?.lessons ?? ""}
        {...refused}
      />
    </>
  );
}
