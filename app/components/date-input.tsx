import { errorId, fieldId, FieldsetField, typedValue, type FieldProps } from "./form-field";

interface DateInputProps extends FieldProps {
  /** The stored calendar date as `YYYY-MM-DD`. */
  defaultValue?: string;
}

const PARTS = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

type Part = (typeof PARTS)[number]["part"];

/** The name under which one part of the date `name` is posted: `dueOn-day`, `dueOn-month`, `dueOn-year`. */
export const datePartName = (name: string, part: Part) => `${name}-${part}`;

function storedParts(isoDate = ""): Record<Part, string> {
  const [year = "", month = "", day = ""] = isoDate.split("-");
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}

/** Day, month and year as three fields: the NHS pattern, for a picker is slow for a date one knows. */
export function DateInput(props: DateInputProps) {
  const { name, errors, typed } = props;
  const stored = storedParts(props.defaultValue);
  const isRefused = !!errors?.[name];
  return (
    <FieldsetField field={props} role="group">
      <div className="nhsuk-date-input">
        {PARTS.map(({ part, label, width }) => {
          const id = part === "day" ? fieldId(name) : `${fieldId(name)}-${part}`;
          const partName = datePartName(name, part);
          return (
            <div className="nhsuk-date-input__item" key={part}>
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={id}>
                {label}
              </label>
              <input
                className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width} ${isRefused ? "nhsuk-input--error" : ""}`}
                id={id}
                name={partName}
                type="text"
                inputMode="numeric"
                defaultValue={typedValue(typed, partName, stored[part])}
                aria-describedby={isRefused ? errorId(name) : undefined}
                aria-invalid={isRefused ? true : undefined}
              />
            </div>
          );
        })}
      </div>
    </FieldsetField>
  );
}
