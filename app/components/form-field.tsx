import type { ReactNode } from "react";

/** Refused fields and their sentences, by field name: what `badForm` answers with. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What the visitor typed, by field name; a list where one name came several times. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  errors?: FieldErrors;
  typed?: Typed;
  /** Makes the label the page's `h1`, for a page that asks one question. */
  asHeading?: boolean;
}

/** Where the error summary links to: the field's own input, or the first of several. */
export const fieldId = (name: string) => `field-${name}`;
export const hintId = (name: string) => `field-${name}-hint`;
export const errorId = (name: string) => `field-${name}-error`;

/** The one value typed into `name`; after a refused form, what was typed beats the stored value. */
export function typedValue(typed: Typed | undefined, name: string, otherwise?: string): string {
  const value = typed?.[name];
  if (value === undefined) return typed === undefined ? (otherwise ?? "") : "";
  return typeof value === "string" ? value : (value[0] ?? "");
}

/** Every value chosen under `name`; a refused form with none ticked means none, not the stored ones. */
export function typedValues(
  typed: Typed | undefined,
  name: string,
  otherwise: readonly string[] = [],
): readonly string[] {
  if (typed === undefined) return otherwise;
  const value = typed[name];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

/** The `aria-describedby` of a field, or undefined where nothing describes it. */
export function describedBy(
  { name, hint, errors }: Pick<FieldProps, "name" | "hint" | "errors">,
  more?: string,
) {
  const ids = [hint && hintId(name), errors?.[name] && errorId(name), more].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function Hint({ name, children }: { name: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <div className="nhsuk-hint" id={hintId(name)}>
      {children}
    </div>
  );
}

export function ErrorMessage({ name, errors }: { name: string; errors?: FieldErrors }) {
  const error = errors?.[name];
  if (!error) return null;
  return (
    <span className="nhsuk-error-message" id={errorId(name)}>
      <span className="nhsuk-u-visually-hidden">Error:</span> {error}
    </span>
  );
}

interface FormGroupProps {
  name: string;
  errors?: FieldErrors;
  className?: string;
  children: ReactNode;
}

export function FormGroup({ name, errors, className, children }: FormGroupProps) {
  const classes = ["nhsuk-form-group", errors?.[name] && "nhsuk-form-group--error", className];
  return <div className={classes.filter(Boolean).join(" ")}>{children}</div>;
}

/** Label, hint and error above one input. */
export function LabelledField({ field, children }: { field: FieldProps; children: ReactNode }) {
  const label = (
    <label className={`nhsuk-label ${field.asHeading ? "nhsuk-label--l" : ""}`} htmlFor={fieldId(field.name)}>
      {field.label}
    </label>
  );
  return (
    <FormGroup name={field.name} errors={field.errors}>
      {field.asHeading ? <h1 className="nhsuk-label-wrapper">{label}</h1> : label}
      <Hint name={field.name}>{field.hint}</Hint>
      <ErrorMessage name={field.name} errors={field.errors} />
      {children}
    </FormGroup>
  );
}

/** Legend, hint and error above a group of inputs. */
export function FieldsetField({
  field,
  role,
  children,
}: {
  field: FieldProps;
  role?: "group";
  children: ReactNode;
}) {
  return (
    <FormGroup name={field.name} errors={field.errors}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy(field)} role={role}>
        <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${field.asHeading ? "l" : "s"}`}>
          {field.asHeading ? <h1 className="nhsuk-fieldset__heading">{field.label}</h1> : field.label}
        </legend>
        <Hint name={field.name}>{field.hint}</Hint>
        <ErrorMessage name={field.name} errors={field.errors} />
        {children}
      </fieldset>
    </FormGroup>
  );
}
