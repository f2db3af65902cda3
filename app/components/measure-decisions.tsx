import { MEASURE_EVENT_KINDS, MEASURE_READING_KINDS, THEMES, type Term } from "~db/vocabulary";
import { BodyField } from "./body-field";
import { Radios } from "./choice-fields";
import { DateInput } from "./date-input";
import { DecisionForm, type RefusedForm } from "./decision-form";
import { Select, TextArea, TextInput } from "./form-fields";
import { AimFieldSet } from "./measure-fields";

interface DecisionProps {
  action: string;
  refused?: RefusedForm;
}

const options = (terms: readonly Term[]) =>
  terms.map(({ code: value, label, meaning }) => ({ value, label, hint: meaning }));

const OF_WHOM = "Leave it empty for everybody’s figures.";

/** An aim of one body or of everybody. */
export const AimDecision = (props: DecisionProps) => (
  <DecisionForm intent="aim" title="Set an aim" button="Publish the aim" {...props}>
    {(field) => (
      <>
        <BodyField {...field("body")} label="Of which body? (optional)" hint={OF_WHOM} />
        <AimFieldSet nameOf={(name) => field(name).name} {...pick(field("targetValue"))} />
        <TextArea {...field("reason")} label="Why, and from where? (optional)" rows={3} />
      </>
    )}
  </DecisionForm>
);

const pick = ({ errors, typed }: { errors?: RefusedForm["errors"]; typed?: RefusedForm["typed"] }) => ({
  errors,
  typed,
});

/** A change of method, new limits, or an event. */
export const EventDecision = (props: DecisionProps) => (
  <DecisionForm intent="event" title="Mark a date" button="Publish the mark" {...props}>
    {(field) => (
      <>
        <BodyField {...field("body")} label="Of which body? (optional)" hint={OF_WHOM} />
        <Radios {...field("kind")} label="What is it?" options={options(MEASURE_EVENT_KINDS)} />
        <DateInput {...field("on")} label="From which day?" />
        <TextArea {...field("text")} label="What happened, as the public will read it" rows={3} />
      </>
    )}
  </DecisionForm>
);

/** What a measure tells of. */
export const LinkDecision = (props: DecisionProps) => (
  <DecisionForm intent="link" title="Link it to what it tells of" button="Publish the link" {...props}>
    {(field) => (
      <>
        <TextInput {...field("recommendation")} label="Reference of a recommendation" width="20" />
        <TextInput
          {...field("action")}
          label="Or an action of a body’s plan"
          hint="Its number in the register, such as A12."
          width="10"
        />
        <Select
          {...field("theme")}
          label="Or a theme"
          placeholder="None"
          options={THEMES.map(({ code, label }) => ({ value: code, label }))}
        />
        <BodyField {...field("body")} label="Or a body" />
        <TextInput
          {...field("programme")}
          label="Or a programme"
          hint="The last part of its page’s address, such as “quieter-wards”."
          width="20"
        />
        <Radios
          {...field("isLinked")}
          label="Link it, or take the link back?"
          defaultValue="yes"
          options={[
            { value: "yes", label: "Link it" },
            { value: "no", label: "Take the link back" },
          ]}
        />
        <TextInput {...field("reason")} label="Why? (optional)" hint="This is kept with the link." />
      </>
    )}
  </DecisionForm>
);

/** What a reviewer adds, withholds or has checked. */
export const JudgingDecisions = (props: DecisionProps) => (
  <>
    <DecisionForm intent="reading" title="Add to what a chart says" button="Publish it" {...props}>
      {(field) => (
        <>
          <BodyField {...field("body")} label="Of which body? (optional)" hint={OF_WHOM} />
          <Radios {...field("kind")} label="What do you do?" options={options(MEASURE_READING_KINDS)} />
          <TextArea {...field("text")} label="Your words, as the public will read them" rows={5} />
        </>
      )}
    </DecisionForm>
    <DecisionForm
      intent="check"
      title="Record that you checked figures"
      button="Publish the check"
      {...props}
    >
      {(field) => (
        <>
          <BodyField {...field("body")} label="Whose figures?" />
          <DateInput {...field("fromOn")} label="First day of the first period you looked at" />
          <DateInput {...field("toOn")} label="First day of the last period you looked at" />
          <TextArea {...field("text")} label="What you looked at, and what you found" rows={5} />
        </>
      )}
    </DecisionForm>
  </>
);
