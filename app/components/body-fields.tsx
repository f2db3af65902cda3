import { paths } from "~/lib/paths";
import { BODY_TYPES } from "~db/vocabulary";
import { DateInput } from "./date-input";
import type { FieldErrors, Typed } from "./form-field";
import { Select, TextArea, TextInput, TypeAhead } from "./form-fields";

export interface BodyShown {
  name: string;
  type: string;
  openedOn: string | null;
  closedOn: string | null;
  parent: { code: string } | null;
  sponsor: { code: string } | null;
  successors: readonly { code: string }[];
}

interface BodyFieldsProps {
  body?: BodyShown;
  name?: string;
  errors?: FieldErrors;
  typed?: Typed;
}

/** What the registrar says of a body. */
export function BodyFields({ body, name, errors, typed }: BodyFieldsProps) {
  const field = { errors, typed };
  const types = BODY_TYPES.map(({ code, label }) => ({ value: code, label }));
  return (
    <>
      <TextInput name="name" label="Name" defaultValue={body?.name ?? name} {...field} />
      <Select
        name="type"
        label="Kind of body"
        options={types}
        defaultValue={body?.type ?? "other"}
        {...field}
      />
      <DateInput
        name="openedOn"
        label="Opened, if known"
        defaultValue={body?.openedOn ?? undefined}
        {...field}
      />
      <DateInput
        name="closedOn"
        label="Closed, if it has"
        defaultValue={body?.closedOn ?? undefined}
        {...field}
      />
      <TextArea
        name="successors"
        label="Who took over from it"
        hint="One body a line, by code or full name. With one successor its open items pass on; with several, you decide for each."
        rows={3}
        defaultValue={body?.successors.map(({ code }) => code).join("\n")}
        {...field}
      />
      <TypeAhead
        name="parent"
        label="Part of"
        hint="Nobody judges a body they belong to, its parent, sponsor or successor."
        suggestFrom={paths.bodySuggestions()}
        defaultValue={body?.parent?.code}
        {...field}
      />
      <TypeAhead
        name="sponsor"
        label="Sponsored by"
        suggestFrom={paths.bodySuggestions()}
        defaultValue={body?.sponsor?.code}
        {...field}
      />
    </>
  );
}
