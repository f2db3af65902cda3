import type { ReactNode } from "react";
import { Select } from "./form-fields";

export interface NarrowingFilter {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: string | null;
  /** What stands where nothing is chosen; "All" by default. */
  placeholder?: string;
}

interface NarrowingFormProps {
  action: string;
  /** The same page without any filter. */
  clearHref: string;
  filters: readonly NarrowingFilter[];
  /** What the address must go on saying beside the filters. */
  keep?: Readonly<Record<string, string | null>>;
  /** Whether something is narrowed by a field of `children`. */
  isOpen?: boolean;
  /** Further fields. */
  children?: ReactNode;
}

/** A few choices that narrow the lists of a working page, as a form that only asks. Nothing where nothing can be chosen. */
export function NarrowingForm({
  action,
  clearHref,
  filters,
  keep = {},
  isOpen = false,
  children,
}: NarrowingFormProps) {
  if (filters.length === 0) return null;
  const isNarrowed = isOpen || filters.some(({ chosen }) => chosen !== null);
  return (
    <details className="nhsuk-details" open={isNarrowed}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Show only some of it</span>
      </summary>
      <div className="nhsuk-details__text">
        <form method="get" action={action}>
          {Object.entries(keep).map(([name, value]) =>
            value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          {filters.map(({ name, label, options, chosen, placeholder = "All" }) => (
            <Select
              key={name}
              name={name}
              label={label}
              placeholder={placeholder}
              options={options}
              defaultValue={chosen ?? ""}
            />
          ))}
          {children}
          <div className="nhsuk-button-group">
            <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
              Show
            </button>
            {isNarrowed ? <a href={clearHref}>Show everything</a> : null}
          </div>
        </form>
      </div>
    </details>
  );
}
