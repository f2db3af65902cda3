import type { ReactNode } from "react";

export interface Column {
  key: string;
  label: string;
  isNumeric?: boolean;
}

export interface TableRow {
  key: string;
  /** One cell a column, in their order; the first is the row's heading. */
  cells: readonly ReactNode[];
}

interface DataTableProps {
  caption: string;
  /** Kept for screen readers where a heading above says the same. */
  isCaptionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly TableRow[];
  /** The sentence shown when there are no rows. */
  empty?: string;
}

const cellClass = (base: string, column: Column | undefined) =>
  column?.isNumeric ? `${base} ${base}--numeric` : base;

/** A table that scrolls inside itself on small screens, by touch and by keyboard, instead of the page. */
export function DataTable({ caption, isCaptionHidden = false, columns, rows, empty }: DataTableProps) {
  if (rows.length === 0) return <p>{empty ?? `${caption}: nothing to show.`}</p>;
  return (
    // The container must take the focus, or a keyboard cannot scroll it (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="register-table" role="region" aria-label={caption} tabIndex={0}>
      <table className="nhsuk-table">
        <caption className={isCaptionHidden ? "nhsuk-u-visually-hidden" : "nhsuk-table__caption"}>
          {/* As wide as the screen and not as the table, whose end a small screen does not show. */}
          <span className="register-table__caption">{caption}</span>
        </caption>
        <thead className="nhsuk-table__head">
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass("nhsuk-table__header", column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {rows.map((row) => (
            <tr className="nhsuk-table__row" key={row.key}>
              {row.cells.map((cell, index) =>
                index === 0 ? (
                  <th
                    key={index}
                    scope="row"
                    className={`${cellClass("nhsuk-table__header", columns[index])} register-row-head`}
                  >
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={cellClass("nhsuk-table__cell", columns[index])}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
