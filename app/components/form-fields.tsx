import { describedBy, fieldId, LabelledField, typedValue, type FieldProps } from "./form-field";

type Width = "2" | "3" | "4" | "5" | "10" | "20" | "30";

interface TextInputProps extends FieldProps {
  defaultValue?: string;
  type?: "text" | "email" | "password" | "search" | "url" | "tel" | "date";
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "email" | "url" | "search";
  /** About how many characters the answer has; without it the input fills its column. */
  width?: Width;
  spellCheck?: boolean;
}

const inputClasses = (base: string, isRefused: boolean, more = "") =>
  [base, isRefused && `${base}--error`, more].filter(Boolean).join(" ");

export function TextInput(props: TextInputProps) {
  const { name, errors, typed, type = "text" } = props;
  return (
    <LabelledField field={props}>
      <input
        className={inputClasses(
          "nhsuk-input",
          !!errors?.[name],
          props.width && `nhsuk-input--width-${props.width}`,
        )}
        id={fieldId(name)}
        name={name}
        type={type}
        defaultValue={type === "password" ? undefined : typedValue(typed, name, props.defaultValue)}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        spellCheck={props.spellCheck}
        aria-describedby={describedBy(props)}
        aria-invalid={errors?.[name] ? true : undefined}
      />
    </LabelledField>
  );
}

interface TextAreaProps extends FieldProps {
  defaultValue?: string;
  rows?: number;
  /** Said below the field, and counted down as one types where JavaScript runs. Never cuts text off. */
  maxCharacters?: number;
}

export function TextArea(props: TextAreaProps) {
  const { name, errors, typed, maxCharacters } = props;
  const countId = `${fieldId(name)}-count`;
  return (
    <LabelledField field={props}>
      <textarea
        className={inputClasses("nhsuk-textarea", !!errors?.[name])}
        id={fieldId(name)}
        name={name}
        rows={props.rows ?? 6}
        defaultValue={typedValue(typed, name, props.defaultValue)}
        aria-describedby={describedBy(props, maxCharacters ? countId : undefined)}
        aria-invalid={errors?.[name] ? true : undefined}
        data-max-characters={maxCharacters}
      />
      {maxCharacters ? (
        <div className="nhsuk-hint register-count" id={countId}>
          Up to {maxCharacters.toLocaleString("en-GB")} characters
        </div>
      ) : null}
    </LabelledField>
  );
}

export interface Choice {
  value: string;
  label: string;
}

interface SelectProps extends FieldProps {
  options: readonly Choice[];
  defaultValue?: string;
  /** The empty first choice, such as "Choose an area"; left out where the field always has a value. */
  placeholder?: string;
}

export function Select(props: SelectProps) {
  const { name, errors, typed } = props;
  return (
    <LabelledField field={props}>
      <select
        className={inputClasses("nhsuk-select", !!errors?.[name])}
        id={fieldId(name)}
        name={name}
        defaultValue={typedValue(typed, name, props.defaultValue)}
        aria-describedby={describedBy(props)}
        aria-invalid={errors?.[name] ? true : undefined}
      >
        {props.placeholder === undefined ? null : <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}

interface FileInputProps extends FieldProps {
  /** Media types or endings the picker offers first; the server decides by content. */
  accept?: string;
  multiple?: boolean;
}

/** Browsers never refill a file field: after a refused form the file must be chosen again, and the hint says so. */
export function FileInput(props: FileInputProps) {
  const { name, errors, typed } = props;
  const hint = typed ? <>{props.hint} Choose the file again: a browser does not keep it.</> : props.hint;
  return (
    <LabelledField field={{ ...props, hint }}>
      <input
        className="nhsuk-file-upload__input register-file"
        id={fieldId(name)}
        name={name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        aria-describedby={describedBy({ name, hint, errors })}
        aria-invalid={errors?.[name] ? true : undefined}
      />
    </LabelledField>
  );
}

interface TypeAheadProps extends FieldProps {
  /** Address that answers `[{ "label": …, "value"?: …, "hint"?: … }]` to `?q=` and what is typed. */
  suggestFrom: string;
  defaultValue?: string;
  width?: Width;
}

/**
 * A text input that offers names as one types. Without JavaScript it is a plain input whose text the
 * server matches, so a form must accept the name typed in full; a suggestion only fills it in.
 */
export function TypeAhead(props: TypeAheadProps) {
  const { name, errors, typed } = props;
  return (
    <LabelledField field={props}>
      <div className="register-suggest">
        <input
          className={inputClasses(
            "nhsuk-input",
            !!errors?.[name],
            props.width && `nhsuk-input--width-${props.width}`,
          )}
          id={fieldId(name)}
          name={name}
          type="text"
          defaultValue={typedValue(typed, name, props.defaultValue)}
          autoComplete="off"
          spellCheck={false}
          data-suggest={`${props.suggestFrom}?q=`}
          aria-describedby={describedBy(props)}
          aria-invalid={errors?.[name] ? true : undefined}
        />
      </div>
    </LabelledField>
  );
}
