import { GRANTABLE_ROLES } from "~/domain/accounts/permission-rules";
import { paths } from "~/lib/paths";
import { ROLES } from "~db/vocabulary";
import { Radios } from "./choice-fields";
import type { FieldErrors, Typed } from "./form-field";
import { TextInput, TypeAhead } from "./form-fields";

interface RoleFieldsProps {
  errors?: FieldErrors;
  typed?: Typed;
}

const meaningOf = (code: string) => ROLES.find((term) => term.code === code);

/** A role and for whom it is held. Which of the two last fields a role needs, the server says. */
export function RoleFields(refused: RoleFieldsProps) {
  return (
    <>
      <Radios
        name="role"
        label="Role"
        options={GRANTABLE_ROLES.map((role) => ({
          value: role,
          label: meaningOf(role)?.label ?? role,
          hint: meaningOf(role)?.meaning,
        }))}
        {...refused}
      />
      <TypeAhead
        name="body"
        label="Body"
        hint="For contributors, approvers and oversight: the body they belong to, by its code or full name."
        suggestFrom={paths.bodySuggestions()}
        {...refused}
      />
      <TextInput
        name="issuer"
        label="Issuer"
        hint="For an issuer's editor: the full name of the coroner area, investigator or inquiry."
        {...refused}
      />
    </>
  );
}
