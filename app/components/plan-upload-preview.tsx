import { SHEET_COLUMNS, SHEET_FIELDS, type ReadHeading } from "~/domain/submissions/plan-sheet-columns";
import type { RowChange } from "~/domain/submissions/plan-upload-rules";
import { ActionDifferences } from "./action-differences";
import { Checkboxes } from "./choice-fields";
import { Button, SubmitBar } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { Select } from "./form-fields";
import { FormToken } from "./form-token";
import { Pagination } from "./pagination";

interface Refused {
  errors?: FieldErrors;
  typed?: Typed;
}

interface ColumnChoicesProps extends Refused {
  action: string;
  headings: readonly ReadHeading[];
}

/** Which column of another system’s file is which of the plan: asked once, and remembered for the body. */
export function ColumnChoices({ action, headings, errors, typed }: ColumnChoicesProps) {
  const options = SHEET_FIELDS.filter((field) => field !== "version").map((field) => ({
    value: field,
    label: SHEET_COLUMNS[field][0],
  }));
  return (
    <form method="post" action={action} noValidate>
      <FormToken />
      <p>The answer is remembered, so that the next file with these headings needs no question.</p>
      {headings.map(({ at, heading, field }) => (
        <Select
          key={at}
          name={`column-${at}`}
          label={`“${heading}” is`}
          placeholder="Leave this column out"
          options={options}
          defaultValue={field ?? ""}
          {...{ errors, typed }}
        />
      ))}
      <SubmitBar>
        <Button name="intent" value="columns">
          Go on
        </Button>
        <Button name="intent" value="discard" variant="secondary">
          Give this upload up
        </Button>
      </SubmitBar>
    </form>
  );
}

interface ShownUpload {
  fileName: string;
  seen: string;
  counts: Record<RowChange["kind"] | "complete", number>;
  /** Those of this page; the refused come first, then those changed by others. */
  rows: readonly Pick<RowChange, "row" | "kind" | "label" | "changes" | "faults" | "missing">[];
  /** All of them, whatever page is shown. */
  conflicts: readonly Pick<RowChange, "row" | "label">[];
  page: number;
  pages: number;
}

const KINDS = {
  ...{ refused: "Cells that cannot be taken", conflict: "Changed by somebody else meanwhile" },
  ...{ new: "New actions", changed: "Changed actions" },
} as const;

interface PreviewProps extends Refused {
  action: string;
  hrefFor: (page: number) => string;
  viewed: ShownUpload;
}

/** Every change a spreadsheet would make, the refused first, page by page, and the buttons that do all of it. */
export function UploadPreview({ action, hrefFor, viewed, errors, typed }: PreviewProps) {
  const { fileName, seen, counts, rows, conflicts, page, pages } = viewed;
  const doing = counts.new + counts.changed + counts.conflict;
  return (
    <form method="post" action={action} noValidate>
      <FormToken />
      <input type="hidden" name="seen" value={seen} />
      <p>
        <strong>{fileName}</strong>: {sentenceOf(counts)}
      </p>
      {(["refused", "conflict", "new", "changed"] as const).map((kind) => (
        <RowsOf key={kind} title={KINDS[kind]} rows={rows.filter((row) => row.kind === kind)} />
      ))}
      {pages > 1 ? (
        <>
          <p>
            Page {page} of {pages}. What is pressed below holds for all pages.
          </p>
          <Pagination page={page} pages={pages} hrefFor={hrefFor} />
        </>
      ) : null}
      {conflicts.length > 0 && counts.refused === 0 ? (
        <Checkboxes
          name="take"
          label="Where somebody else changed it meanwhile"
          hint={`What is not ticked stays as it is in the register.${pages > 1 ? " Tick and save on the same page." : ""}`}
          options={conflicts.map(({ row, label }) => ({
            value: String(row),
            label: `Row ${row}, ${label}: use what the spreadsheet says`,
          }))}
          {...{ errors, typed }}
        />
      ) : null}
      <SubmitBar>
        {doing > 0 && counts.refused === 0 ? (
          <>
            <Button name="intent" value="draft">
              Save as drafts
            </Button>
            {counts.complete + counts.conflict > 0 ? (
              <Button name="intent" value="send" variant="secondary">
                Save, and send what is complete for sign-off
              </Button>
            ) : null}
          </>
        ) : null}
        <Button name="intent" value="discard" variant="secondary">
          Give this upload up
        </Button>
      </SubmitBar>
    </form>
  );
}

function sentenceOf(counts: ShownUpload["counts"]): string {
  const parts = [
    [counts.refused, "with cells that cannot be taken"],
    [counts.conflict, "changed by somebody else meanwhile"],
    [counts.new, "new"],
    [counts.changed, "changed"],
    [counts.unchanged, "unchanged"],
    [counts.skipped, "with nothing planned yet"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count.toLocaleString("en-GB")} ${what}`);
  if (said.length === 0) return "no rows.";
  return counts.refused > 0
    ? `${said.join(", ")}. Mend the cells below and upload it again; until then nothing is saved.`
    : `${said.join(", ")}.`;
}

function RowsOf({ title, rows }: { title: string; rows: ShownUpload["rows"] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">
        {title} ({rows.length})
      </h2>
      {rows.map(({ row, label, faults, changes, missing }) => (
        <section key={row}>
          <h3 className="nhsuk-heading-s">
            Row {row}: {label || "no name"}
          </h3>
          {faults.length === 0 ? null : (
            <ul className="nhsuk-list nhsuk-list--bullet">
              {faults.map(({ cell, sentence }) => (
                <li key={cell + sentence}>
                  <strong>{cell}</strong>: {sentence}.
                </li>
              ))}
            </ul>
          )}
          {faults.length > 0 ? null : (
            <ActionDifferences
              caption={`What row ${row} would change`}
              changes={changes}
              words={{ before: "Now", after: "Then", empty: "Only a link to evidence is added." }}
            />
          )}
          {missing.length === 0 ? null : <p>Before it can be sent: {missing.join("; ")}.</p>}
        </section>
      ))}
    </section>
  );
}
