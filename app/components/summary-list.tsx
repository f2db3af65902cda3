import type { ReactNode } from "react";

export interface SummaryRow {
  key: string;
  /** An empty value leaves the row out unless `whenEmpty` says what its absence means. */
  value?: ReactNode;
  whenEmpty?: string;
  /** `label` is "Change"; `about` completes it for those who hear it alone: "Change the due date". */
  action?: { href: string; label: string; about: string };
}

const isEmpty = (value: ReactNode) =>
  value === undefined || value === null || value === "" || value === false;

/** Facts, one a row. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const shown = rows.filter((row) => !isEmpty(row.value) || row.whenEmpty !== undefined);
  if (shown.length === 0) return null;
  return (
    <dl className="nhsuk-summary-list">
      {shown.map((row) => (
        <div
          className={
            row.action
              ? "nhsuk-summary-list__row"
              : "nhsuk-summary-list__row nhsuk-summary-list__row--no-actions"
          }
          key={row.key}
        >
          <dt className="nhsuk-summary-list__key">{row.key}</dt>
          <dd className="nhsuk-summary-list__value">
            {isEmpty(row.value) ? <span className="register-absent">{row.whenEmpty}</span> : row.value}
          </dd>
          {row.action ? (
            <dd className="nhsuk-summary-list__actions">
              <a href={row.action.href}>
                {row.action.label}
                <span className="nhsuk-u-visually-hidden"> {row.action.about}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
