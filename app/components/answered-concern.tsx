import { concernField } from "~/domain/worklists/answer-form";
import { IMPLEMENTATION_STATUSES, POSITIONS } from "~db/vocabulary";
import { BodyField } from "./body-field";
import { DateInput } from "./date-input";
import type { RefusedForm } from "./decision-form";
import { Fieldset } from "./form-actions";
import { Select, TextArea } from "./form-fields";
import { Prose } from "./prose";

interface AnsweredConcernProps {
  item: { reference: string; number: number; text: string | null };
  refused?: RefusedForm;
}

const options = (terms: readonly { code: string; label: string }[]) =>
  terms.map(({ code, label }) => ({ value: code, label }));

/** One concern and what a letter says to it; left empty where the letter says nothing to it. */
export function AnsweredConcern({ item, refused }: AnsweredConcernProps) {
  const field = (name: string) => ({ name: concernField(name, item.number), ...refused });
  return (
    <Fieldset legend={`Concern ${item.number}`}>
      <Prose text={item.text ?? "The words were removed."} foldAfter={2} />
      <Select
        {...field("position")}
        label="What does it say?"
        placeholder="The letter says nothing to it"
        options={options(POSITIONS)}
      />
      <TextArea {...field("text")} label="In the letter’s words, or a summary" rows={3} />
      <BodyField
        {...field("rightBody")}
        label="Whose it is instead"
        hint="Only where the letter says that it is not theirs to answer."
      />
      <Select
        {...field("status")}
        label="How far does it say it has come?"
        placeholder="The letter does not say"
        options={options(IMPLEMENTATION_STATUSES)}
      />
      <DateInput {...field("targetOn")} label="By when does it mean to be done? (optional)" />
    </Fieldset>
  );
}
