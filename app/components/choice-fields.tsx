import type { ReactNode } from "react";
import { fieldId, FieldsetField, typedValue, typedValues, type FieldProps } from "./form-field";

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown under the option while it is chosen: a further field, or what choosing it means. */
  conditional?: ReactNode;
}

interface RadiosProps extends FieldProps {
  options: readonly ChoiceOption[];
  defaultValue?: string;
  inline?: boolean;
}

interface CheckboxesProps extends FieldProps {
  options: readonly ChoiceOption[];
  defaultValues?: readonly string[];
}

interface ChoiceProps {
  kind: "radios" | "checkboxes";
  name: string;
  option: ChoiceOption;
  index: number;
  isChosen: boolean;
}

/** The conditional part is folded by the stylesheet (`:has(:checked)`), so it needs no script. */
function ChoiceItem({ kind, name, option, index, isChosen }: ChoiceProps) {
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${option.value}`;
  const optionHintId = `${fieldId(name)}-${option.value}-hint`;
  return (
    <div className="register-choice">
      <div className={`nhsuk-${kind}__item`}>
        <input
          className={`nhsuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === "radios" ? "radio" : "checkbox"}
          value={option.value}
          defaultChecked={isChosen}
          aria-describedby={option.hint ? optionHintId : undefined}
        />
        <label className={`nhsuk-label nhsuk-${kind}__label`} htmlFor={id}>
          {option.label}
        </label>
        {option.hint ? (
          <div className={`nhsuk-hint nhsuk-${kind}__hint`} id={optionHintId}>
            {option.hint}
          </div>
        ) : null}
      </div>
      {option.conditional ? <div className={`nhsuk-${kind}__conditional`}>{option.conditional}</div> : null}
    </div>
  );
}

export function Radios(props: RadiosProps) {
  const { name, options, typed, defaultValue, inline } = props;
  const chosen = typedValue(typed, name, defaultValue);
  return (
    <FieldsetField field={props}>
      <div className={inline ? "nhsuk-radios nhsuk-radios--inline" : "nhsuk-radios"}>
        {options.map((option, index) => (
          <ChoiceItem
            key={option.value}
            kind="radios"
            name={name}
            option={option}
            index={index}
            isChosen={option.value === chosen}
          />
        ))}
      </div>
    </FieldsetField>
  );
}

export function Checkboxes(props: CheckboxesProps) {
  const { name, options, typed, defaultValues } = props;
  const chosen = typedValues(typed, name, defaultValues);
  return (
    <FieldsetField field={props}>
      <div className="nhsuk-checkboxes">
        {options.map((option, index) => (
          <ChoiceItem
            key={option.value}
            kind="checkboxes"
            name={name}
            option={option}
            index={index}
            isChosen={chosen.includes(option.value)}
          />
        ))}
      </div>
    </FieldsetField>
  );
}
