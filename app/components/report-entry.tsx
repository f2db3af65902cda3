import type { DraftFields } from "~/domain/entering/draft-fields";
import { paths } from "~/lib/paths";
import { RECOMMENDATION_KINDS } from "~db/vocabulary";
import { Button, Fieldset, HiddenVersion, SubmitBar } from "./form-actions";
import type { FieldErrors } from "./form-field";
import { Select, TextArea } from "./form-fields";
import { FormToken } from "./form-token";
import { DocumentRows } from "./report-documents";
import {
  AddresseeRows,
  choicesOf,
  ItemRows,
  OfficialAddress,
  ReportFacts,
  ReportSections,
} from "./report-form";

interface EntryProps {
  reference: string;
  version: string;
  fields: DraftFields;
  errors?: FieldErrors;
}

/** Every button sends the whole form and saves it, so adding a row keeps everything typed. */
export function DraftReportForm({ reference, version, fields, errors }: EntryProps) {
  const part = { fields, errors };
  return (
    <form
      method="post"
      action={paths.editReport(reference)}
      encType="multipart/form-data"
      noValidate
      data-warn-unsaved
    >
      <FormToken />
      <HiddenVersion version={version} />
      {/* Enter in any field presses the first button of a form: it must be the one that only saves. */}
      <Button small variant="secondary" name="do" value="save">
        Save draft
      </Button>
      <Fieldset legend="The report">
        <ReportFacts {...part} />
        <OfficialAddress {...part} />
      </Fieldset>
      <AddresseeRows {...part} />
      <ReportSections {...part} />
      <ItemRows {...part} />
      <DocumentRows {...part} />
      <SubmitBar>
        <Button name="do" value="preview">
          Save and preview
        </Button>
        <Button name="do" value="save" variant="secondary">
          Save draft
        </Button>
      </SubmitBar>
    </form>
  );
}

export function CorrectReportForm(
  props: EntryProps & { items: readonly { number: number; itemReference: string }[] },
) {
  const { reference, version, fields, errors, items } = props;
  const part = { fields, errors };
  return (
    <form method="post" action={paths.editReport(reference)} noValidate data-warn-unsaved>
      <FormToken />
      <HiddenVersion version={version} />
      <Fieldset legend="The report">
        <ReportFacts {...part} />
      </Fieldset>
      <ReportSections {...part} />
      <Fieldset legend="What it asks">
        {items.map(({ number, itemReference }) => (
          <TextArea
            key={number}
            name={`wording-${number}`}
            label={itemReference}
            hint="Empty it to take the item out. An item that a body has answered stays."
            rows={4}
            typed={fields}
            errors={errors}
          />
        ))}
        <TextArea name="added-text" label="An item that is missing" rows={4} typed={fields} errors={errors} />
        <Select
          name="added-kind"
          label="What kind it is"
          options={choicesOf(RECOMMENDATION_KINDS)}
          typed={fields}
        />
      </Fieldset>
      <TextArea
        name="reason"
        label="Why is it corrected?"
        hint="Public. Earlier wordings stay in the history, and references never change."
        rows={3}
        typed={fields}
        errors={errors}
      />
      <SubmitBar cancelHref={paths.report(reference)}>
        <Button>Publish this correction</Button>
      </SubmitBar>
    </form>
  );
}
