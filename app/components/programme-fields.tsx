import type { ProgrammeTyped } from "~/domain/measures/oversee-programme.server";
import { BodyField } from "./body-field";
import { DateInput } from "./date-input";
import type { FieldErrors, Typed } from "./form-field";
import { TextArea, TextInput } from "./form-fields";

interface ProgrammeFieldsProps {
  said?: ProgrammeTyped;
  errors?: FieldErrors;
  typed?: Typed;
}

/** What a programme says of itself, who takes part and what it measures. */
export const ProgrammeFieldSet = ({ said, ...refused }: ProgrammeFieldsProps) => (
  <>
    <TextInput name="name" label="Name" defaultValue={said?.name} {...refused} />
    <TextArea name="aim" label="What does it aim for?" rows={3} defaultValue={said?.aim} {...refused} />
    <DateInput
      name="startsOn"
      label="When did it begin? (optional)"
      defaultValue={said?.startsOn ?? undefined}
      {...refused}
    />
    <DateInput
      name="aimOn"
      label="By when is the aim to be met? (optional)"
      defaultValue={said?.aimOn ?? undefined}
      {...refused}
    />
    <BodyField name="lead" label="Which body leads it? (optional)" defaultValue={said?.lead} {...refused} />
    <TextInput name="source" label="Source (optional)" defaultValue={said?.source ?? ""} {...refused} />
    <TextInput
      name="sourceAddress"
      label="Web address of the source (optional)"
      type="url"
      defaultValue={said?.sourceAddress ?? ""}
      {...refused}
    />
    <TextArea
      name="bodies"
      label="Bodies taking part"
      hint="Codes or full names, one a line."
      defaultValue={said?.bodies}
      {...refused}
    />
    <TextArea
      name="measures"
      label="Its measures"
      hint="The last part of each measure’s address, one a line."
      rows={4}
      defaultValue={said?.measures}
      {...refused}
    />
  </>
);
