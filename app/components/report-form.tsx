import { countRows, rowField, textOf, type DraftFields, type RowKind } from "~/domain/entering/draft-fields";
import { TYPED_SECTIONS } from "~/domain/entering/entry-rules";
import { paths } from "~/lib/paths";
import {
  CAPACITIES,
  labelOf,
  PFD_CATEGORIES,
  RECOMMENDATION_KINDS,
  REPORT_FIELDS,
  THEMES,
  type Term,
} from "~db/vocabulary";
import { Checkboxes } from "./choice-fields";
import { DateInput } from "./date-input";
import { Button, Fieldset } from "./form-actions";
import type { FieldErrors } from "./form-field";
import { Select, TextArea, TextInput, TypeAhead } from "./form-fields";

export interface PartProps {
  fields: DraftFields;
  errors?: FieldErrors;
}

export const choicesOf = (terms: readonly Term[]) => terms.map(({ code, label }) => ({ value: code, label }));

/** What the report is: title, author, dates, categories and where it is published. */
export function ReportFacts({ fields, errors }: PartProps) {
  const field = { typed: fields, errors };
  return (
    <>
      <TextInput
        name="title"
        label="Title"
        hint="What the report is about. Leave the names of people who died out of it."
        {...field}
      />
      <TextInput
        name="deceasedNames"
        label="Names of people who died (used once, never kept)"
        hint="Typed here, they are taken out of every text below when you save."
        autoComplete="off"
        {...field}
      />
      <TextInput name="author" label="Author" {...field} />
      <TextInput name="authorOffice" label="Office of the author, such as Senior Coroner" {...field} />
      <DateInput name="reportedOn" label="Date the report bears" {...field} />
      <DateInput name="sentOn" label="Date it was sent, if known" {...field} />
      <DateInput name="publishedOn" label="Date its source published it, if known" {...field} />
      <DateInput
        name="statedDueOn"
        label="Day by which the report itself asks for an answer"
        hint="Leave empty if it names none: the day is then counted as its law says."
        {...field}
      />
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Categories</span>
        </summary>
        <div className="nhsuk-details__text">
          <Checkboxes
            name="categories"
            label="Official categories"
            options={choicesOf(PFD_CATEGORIES)}
            {...field}
          />
        </div>
      </details>
      <Checkboxes
        name="isSensitive"
        label="Content"
        options={[
          {
            value: "yes",
            label: "It describes suicide or self-harm",
            hint: "Its pages then carry a notice and a helpline.",
          },
        ]}
        {...field}
      />
    </>
  );
}

export function OfficialAddress({ fields, errors }: PartProps) {
  return (
    <TextInput
      name="sourceAddress"
      label="Official page, if any"
      hint="A whole address that begins with https://. It is kept encrypted, for such addresses carry names."
      type="url"
      typed={fields}
      errors={errors}
    />
  );
}

export function ReportSections({ fields, errors }: PartProps) {
  return (
    <Fieldset legend="Text of the report">
      {TYPED_SECTIONS.map((section) => (
        <TextArea
          key={section}
          name={section}
          label={labelOf(REPORT_FIELDS, section)}
          rows={section === "concerns" ? 10 : 5}
          typed={fields}
          errors={errors}
        />
      ))}
    </Fieldset>
  );
}

export const rowNumbers = (fields: DraftFields, kind: RowKind): number[] =>
  Array.from({ length: Math.max(1, countRows(fields, kind)) }, (_, index) => index + 1);

export function RemoveRow({ kind, number, what }: { kind: RowKind; number: number; what: string }) {
  return (
    <Button small variant="secondary" name="do" value={`remove-${kind}-${number}`}>
      Remove {what} {number}
    </Button>
  );
}

/** Who is asked. A name the register does not know is kept as written, for the registrar to match. */
export function AddresseeRows({ fields, errors }: PartProps) {
  return (
    <Fieldset legend="Who is asked">
      {rowNumbers(fields, "addressee").map((number) => (
        <div key={number} className="register-row">
          <TypeAhead
            name={rowField("addressee", number, "name")}
            label={`Addressee ${number}, as the report names it`}
            suggestFrom={paths.bodySuggestions()}
            typed={fields}
            errors={errors}
          />
          <Select
            name={rowField("addressee", number, "capacity")}
            label={`How addressee ${number} is involved`}
            options={choicesOf(CAPACITIES)}
            typed={fields}
          />
          <RemoveRow kind="addressee" number={number} what="addressee" />
        </div>
      ))}
      <Button small variant="secondary" name="do" value="add-addressee">
        Add another addressee
      </Button>
    </Fieldset>
  );
}

export function ItemRows({ fields, errors }: PartProps) {
  return (
    <Fieldset legend="What it asks">
      <p>
        Type each concern or recommendation by itself, or type the section of concerns above and let the
        register propose how to divide it.
      </p>
      <Button small variant="secondary" name="do" value="split">
        Divide the section of concerns
      </Button>
      {rowNumbers(fields, "item").map((number) => (
        <ItemRow key={number} number={number} fields={fields} errors={errors} />
      ))}
      <Button small variant="secondary" name="do" value="add-item">
        Add another item
      </Button>
    </Fieldset>
  );
}

function ItemRow({ number, fields, errors }: PartProps & { number: number }) {
  const at = (field: string) => rowField("item", number, field);
  const asked = rowNumbers(fields, "addressee").flatMap((row) => {
    const name = textOf(fields, rowField("addressee", row, "name"));
    return name === "" ? [] : [{ value: String(row), label: name }];
  });
  const earlier = Array.from({ length: number - 1 }, (_, index) => String(index + 1));
  return (
    <div className="register-row">
      <TextArea name={at("text")} label={`Item ${number}`} rows={5} typed={fields} errors={errors} />
      <Select
        name={at("kind")}
        label={`What kind of item ${number} is`}
        options={choicesOf(RECOMMENDATION_KINDS)}
        typed={fields}
      />
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            For whom item {number} is, its themes and its place
          </span>
        </summary>
        <div className="nhsuk-details__text">
          {asked.length < 2 ? null : (
            <Checkboxes
              name={at("allotted")}
              label="The text says that it is for"
              hint="Leave empty if it is asked of all of them together."
              options={asked}
              typed={fields}
            />
          )}
          {earlier.length === 0 ? null : (
            <Select
              name={at("parent")}
              label="Part of item"
              placeholder="None"
              options={earlier.map((value) => ({ value, label: `Item ${value}` }))}
              typed={fields}
              errors={errors}
            />
          )}
          <Checkboxes
            name={at("themes")}
            label="Themes"
            hint="Leave empty to let the register look for their words."
            options={choicesOf(THEMES.filter((theme) => theme.parent !== null))}
            typed={fields}
          />
        </div>
      </details>
      <RemoveRow kind="item" number={number} what="item" />
    </div>
  );
}
