import { UPLOAD_ENDINGS, UPLOAD_TYPES_HINT } from "~/domain/documents/upload-messages";
import { rowField, textOf } from "~/domain/entering/draft-fields";
import { Button, Fieldset } from "./form-actions";
import { FileInput, TextInput } from "./form-fields";
import { RemoveRow, rowNumbers, type PartProps } from "./report-form";

/** Links to documents, and files attached; an attached file is private until the report is published. */
export function DocumentRows({ fields, errors }: PartProps) {
  return (
    <Fieldset legend="Documents">
      {rowNumbers(fields, "document").map((number) => {
        const at = (field: string) => rowField("document", number, field);
        const id = textOf(fields, at("id"));
        return (
          <div key={number} className="register-row">
            <TextInput name={at("title")} label={`Name of document ${number}`} typed={fields} />
            {id === "" ? (
              <TextInput
                name={at("link")}
                label={`Link to document ${number}`}
                type="url"
                typed={fields}
                errors={errors}
              />
            ) : (
              <input type="hidden" name={at("id")} value={id} />
            )}
            <RemoveRow kind="document" number={number} what="document" />
          </div>
        );
      })}
      <Button small variant="secondary" name="do" value="add-document">
        Add another link
      </Button>
      <FileInput
        name="upload"
        label="Attach files"
        hint={UPLOAD_TYPES_HINT}
        accept={UPLOAD_ENDINGS}
        errors={errors}
        multiple
      />
    </Fieldset>
  );
}
