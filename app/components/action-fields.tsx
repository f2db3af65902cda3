import type { ActionSaid } from "~/domain/submissions/action-facts-rules";
import { ACTION_STATES, RAG_RATINGS, type ActionState } from "~db/vocabulary";
import { Radios } from "./choice-fields";
import { DateInput } from "./date-input";
import { Fieldset } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { TextArea, TextInput } from "./form-fields";

interface ActionFieldsProps {
  /** The action as drafted or, where it is changed, as published. */
  said:
    | (Omit<ActionSaid, "state"> & {
        ownReference: string | null;
        /** Of a draft, or of a published action. */
        actionState?: ActionState;
        state?: ActionState;
      })
    | null;
  /** The concern it is written for, which it serves in any case. */
  reference: string;
  /** The body's own number for an action is given once. */
  isNew: boolean;
  errors?: FieldErrors;
  typed?: Typed;
}

/** One step of a plan: what and why, who and when, how anyone will know, how it stands, and what it serves. */
export function ActionFields({ said, reference, isNew, errors, typed }: ActionFieldsProps) {
  const refused = { errors, typed };
  const long = (
    name: "why" | "baseline" | "success" | "resources" | "plain" | "risks" | "lessons",
    label: string,
    hint?: string,
  ) => (
    <TextArea name={name} label={label} hint={hint} rows={3} defaultValue={said?.[name] ?? ""} {...refused} />
  );
  return (
    <>
      <Fieldset legend="What and why">
        <TextArea
          name="text"
          label="What will be done?"
          hint="What will be different afterwards, where, and for whom."
          rows={5}
          defaultValue={said?.text ?? ""}
          {...refused}
        />
        {long("why", "Why? Which causes does it act on? (optional)")}
        {long(
          "plain",
          "The same for patients and families, in plain words (optional)",
          "The public reads this first.",
        )}
      </Fieldset>
      <Fieldset legend="Who and when">
        <TextInput
          name="leadRole"
          label="Which role leads on it?"
          hint="A role, not a person, such as “Director of Nursing”."
          defaultValue={said?.leadRole ?? ""}
          {...refused}
        />
        <DateInput
          name="dueOn"
          label="By when?"
          hint={isNew ? undefined : "If you move it, the first date stays visible beside the new one."}
          defaultValue={said?.dueOn ?? undefined}
          {...refused}
        />
        <TextArea
          name="milestones"
          label="Milestones (optional)"
          hint="One a line, beginning with its date: “30 September 2026: Doors fitted on two wards”. When it is reached, add “(done 2 October 2026)”."
          rows={4}
          defaultValue={said?.milestones ?? ""}
          {...refused}
        />
        {long("resources", "What does it need? (optional)", "Money, staff, time or equipment.")}
        {isNew ? (
          <TextInput
            name="ownReference"
            label="Your own number for it (optional)"
            hint="As in your incident system or spreadsheet, so that the two are known to be one."
            width="10"
            defaultValue={said?.ownReference ?? ""}
            {...refused}
          />
        ) : (
          <input type="hidden" name="ownReference" value={said?.ownReference ?? ""} />
        )}
      </Fieldset>
      <Fieldset legend="How anyone will know">
        {long("baseline", "How is it now? (optional)")}
        {long(
          "success",
          "How will anyone know that it worked? (optional)",
          "A figure, from where, and by when.",
        )}
      </Fieldset>
      <ActionStandingFields said={said} {...refused} />
      <Fieldset legend="What it serves">
        <p>It is written for {reference}.</p>
        <TextArea
          name="serves"
          label="Which other concerns does it also answer? (optional)"
          hint="References your body has answered, of any report, one a line. What a published action serves stays."
          rows={3}
          defaultValue={said?.serves.filter((served) => served.split("@")[0] !== reference).join("\n") ?? ""}
          {...refused}
        />
      </Fieldset>
    </>
  );
}

function ActionStandingFields({ said, errors, typed }: Pick<ActionFieldsProps, "said" | "errors" | "typed">) {
  const refused = { errors, typed };
  const choices = (terms: typeof ACTION_STATES | typeof RAG_RATINGS) =>
    terms.map(({ code: value, label, meaning }) => ({ value, label, hint: meaning }));
  return (
    <Fieldset legend="How it stands">
      <Radios
        name="actionState"
        label="Where does it stand?"
        hint="To close it, give its lessons and its evidence below."
        options={choices(ACTION_STATES)}
        defaultValue={said?.actionState ?? said?.state ?? "open"}
        {...refused}
      />
      <Radios
        name="rag"
        label="Is it on track? (optional)"
        options={[...choices(RAG_RATINGS), { value: "", label: "Not said" }]}
        defaultValue={said?.rag ?? ""}
        {...refused}
      />
      <TextArea
        name="ragReason"
        label="Why does it stand so?"
        hint="Needed for “at risk” and “off track”."
        rows={3}
        defaultValue={said?.ragReason ?? ""}
        {...refused}
      />
      <TextArea
        name="risks"
        label="Risks (optional, not published)"
        hint="Your body and its reviewers read them."
        rows={3}
        defaultValue={said?.risks ?? ""}
        {...refused}
      />
      <TextArea
        name="lessons"
        label="What was learnt? (needed to close it)"
        rows={3}
        defaultValue={said?.lessons ?? ""}
        {...refused}
      />
    </Fieldset>
  );
}
