import { DateInput } from "./date-input";
import type { FieldOf } from "./decision-form";
import { TextArea, TextInput } from "./form-fields";

interface Held {
  publisher: string | null;
  source: string | null;
  listedOn: string;
  lines: string | null;
}

/** What is entered of an official list. */
export const OfficialListFields = ({ field, held }: { field: FieldOf; held?: Held }) => (
  <>
    <TextInput
      {...field("publisher")}
      label="Whose list is it?"
      hint="Such as the Chief Coroner"
      defaultValue={held?.publisher ?? ""}
    />
    <DateInput {...field("listedOn")} label="Which day does it bear?" defaultValue={held?.listedOn} />
    <TextInput
      {...field("source")}
      label="Where can it be read?"
      hint="An address, or what the document is called"
      defaultValue={held?.source ?? ""}
    />
    <TextArea
      {...field("lines")}
      label="Its entries"
      hint="A line for each: the report’s reference, a semicolon, and the body’s name or code. Such as: 2024-0621; RW5"
      rows={12}
      defaultValue={held?.lines ?? ""}
    />
  </>
);
