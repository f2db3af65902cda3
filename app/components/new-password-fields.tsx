import { TextInput } from "./form-fields";
import type { FieldErrors } from "./form-field";

interface NewPasswordFieldsProps {
  errors?: FieldErrors;
  minLength: number;
}

/** A new password, twice. Neither is ever sent back to the page. */
export function NewPasswordFields({ errors, minLength }: NewPasswordFieldsProps) {
  return (
    <>
      <TextInput
        name="password"
        label="New password"
        hint={`At least ${minLength} characters. Several words are easy to remember and hard to guess.`}
        type="password"
        autoComplete="new-password"
        width="30"
        errors={errors}
      />
      <TextInput
        name="again"
        label="New password again"
        type="password"
        autoComplete="new-password"
        width="30"
        errors={errors}
      />
    </>
  );
}
