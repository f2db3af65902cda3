import { paths } from "~/lib/paths";
import type { ShownFact } from "~/lib/shown-facts";
import { AsShown } from "./as-shown";
import { Radios } from "./choice-fields";
import { Button, SubmitBar } from "./form-actions";
import type { FieldErrors, Typed } from "./form-field";
import { TextArea, TextInput } from "./form-fields";
import { FormToken } from "./form-token";

interface RedactionFormProps {
  reference: string;
  text: { id: number; label: string; content: string | null };
  /** What the text is now, for a change meanwhile to be noticed. */
  shown: readonly ShownFact[];
  refused?: { errors: FieldErrors; typed: Typed };
}

/** The first page of a removal: what is to leave a text, who ordered it and why. */
export function RedactionForm({ reference, text, shown, refused }: RedactionFormProps) {
  return (
    <form method="post" action={paths.redactReport(reference, text.id)} noValidate>
      <FormToken />
      <AsShown facts={shown} />
      <input type="hidden" name="textId" value={text.id} />
      <Radios
        name="kind"
        label="What is to be done?"
        options={[
          { value: "redaction", label: "Take part of it out", hint: "Edit the wording below." },
          { value: "expunction", label: "Take all of it out, by order of a court" },
        ]}
        {...refused}
      />
      <TextArea
        name="content"
        label={`${text.label}: the wording that stays`}
        hint="Put […] where words go. Not used when all of it is taken out."
        rows={12}
        defaultValue={text.content ?? ""}
        {...refused}
      />
      <TextInput
        name="orderedBy"
        label="Who ordered it?"
        hint="Public: an office, not a person."
        width="30"
        {...refused}
      />
      <TextArea
        name="reason"
        label="Why?"
        hint="Public, in at least 10 characters, without repeating what is removed."
        rows={2}
        {...refused}
      />
      <SubmitBar cancelHref={paths.registrarReport(reference)}>
        <Button name="step" value="review">
          Look over what goes
        </Button>
      </SubmitBar>
    </form>
  );
}
