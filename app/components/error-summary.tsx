import { fieldId, type FieldErrors } from "./form-field";

/** Errors that belong to no field arrive under this name and link to the form itself. */
export const WHOLE_FORM = "form";

/**
 * The list of refusals at the top of a page, each a link to its field. `autoFocus` with a negative
 * tab index moves the focus here without JavaScript, as WCAG 2.2 (3.3.1) and the NHS pattern ask.
 */
export function ErrorSummary({ errors }: { errors?: FieldErrors }) {
  const refused = Object.entries(errors ?? {}).filter(([, sentence]) => sentence !== "");
  if (refused.length === 0) return null;
  return (
    <div
      className="nhsuk-error-summary"
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      autoFocus
    >
      <h2 className="nhsuk-error-summary__title" id="error-summary-title">
        There is a problem
      </h2>
      <div className="nhsuk-error-summary__body">
        <ul className="nhsuk-list nhsuk-error-summary__list">
          {refused.map(([name, sentence]) => (
            <li key={name}>
              {name === WHOLE_FORM ? sentence : <a href={`#${fieldId(name)}`}>{sentence}</a>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
