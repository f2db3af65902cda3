import { eventChoices } from "~/domain/worklists/addressing-form";
import { paths } from "~/lib/paths";
import type { ShownFact } from "~/lib/shown-facts";
import { CAPACITIES, type Capacity } from "~db/vocabulary";
import { BodyField } from "./body-field";
import { Radios } from "./choice-fields";
import { DateInput } from "./date-input";
import { DecisionForm, type FieldOf, type RefusedForm } from "./decision-form";
import { Select, TextArea } from "./form-fields";
import { Candidates, NoBody, type Candidate } from "./name-choices";

interface AddressingDecisionsProps {
  view: {
    addressing: {
      id: number;
      reportReference: string;
      version: number;
      bodyId: number | null;
      capacity: Capacity;
    };
    bodyClosedOn: string | null;
    /** The body calls the whole report not its own, and nothing is decided yet. */
    isRemitOpen: boolean;
    candidates: readonly Candidate[];
    shown: readonly ShownFact[];
  };
  refused?: RefusedForm;
}

/** What the registrar can decide about one body asked, each a form of its own. */
export function AddressingDecisions({ view, refused }: AddressingDecisionsProps) {
  const { id, version, bodyId } = view.addressing;
  const form = { action: paths.registrarAddressing(id), version, shown: view.shown, refused };
  return (
    <>
      {view.isRemitOpen ? <Remit form={form} reference={view.addressing.reportReference} /> : null}
      <h2 className="nhsuk-heading-m">{bodyId === null ? "Who is it?" : "Who was asked"}</h2>
      {bodyId === null ? <WhoIsIt candidates={view.candidates} form={form} /> : <WhoWasAsked form={form} />}
      <DecisionForm {...form} intent="capacity" title="Change the capacity" button="Change the capacity">
        {(field) => (
          <>
            <Select
              {...field("capacity")}
              label="Capacity"
              defaultValue={view.addressing.capacity}
              options={CAPACITIES.map(({ code, label }) => ({ value: code, label }))}
            />
            <Reason field={field} />
          </>
        )}
      </DecisionForm>
      <DecisionForm
        {...form}
        intent="withdraw"
        title="The report does not ask it at all"
        button="Take the addressee back"
        variant="warning"
      >
        {(field) => <Reason field={field} />}
      </DecisionForm>
      <h2 className="nhsuk-heading-m">By when</h2>
      <Clock form={form} />
      {bodyId === null ? null : <Responsible form={form} isClosed={view.bodyClosedOn !== null} />}
    </>
  );
}

const RULINGS = [
  { value: "sent_back", label: "Send it back", hint: "It is theirs to answer after all." },
  {
    value: "outside_remit_upheld",
    label: "Agree that it is not theirs",
    hint: "They need not answer again.",
  },
];

/** A body answered that none of the report is its own, and the register holds no concern of it to re-assign. */
const Remit = ({ form, reference }: { form: Form; reference: string }) => (
  <>
    <h2 className="nhsuk-heading-m">Not theirs to answer?</h2>
    <p>
      The body says so of the whole report. What it says, and whom it names, is in its answer{" "}
      <a href={paths.report(reference)}>on the report’s page</a>.
    </p>
    <DecisionForm
      {...form}
      intent="remit"
      title="Send it back, or agree that it is not theirs"
      button="Record the decision"
    >
      {(field) => (
        <>
          <Radios {...field("ruling")} label="What do you decide?" options={RULINGS} />
          <BodyField {...field("body")} label="If you agree: which body is to be asked instead? (optional)" />
          <p className="nhsuk-hint">
            It is added as one that must carry it out: only the report itself gives a day to answer by.
          </p>
          <Reason field={field} />
        </>
      )}
    </DecisionForm>
  </>
);

interface Form {
  action: string;
  version: number;
  shown: readonly ShownFact[];
  refused?: RefusedForm;
}

export const Reason = ({ field, label = "Why?" }: { field: FieldOf; label?: string }) => (
  <TextArea {...field("reason")} label={label} hint="Public, in at least 10 characters." rows={2} />
);

const WhoIsIt = ({ candidates, form }: { candidates: readonly Candidate[]; form: Form }) => (
  <>
    <p>
      Decides for this report alone. <a href={paths.registrarUnmatched()}>Names not matched</a> decides for
      every report that writes the name so.
    </p>
    <Candidates candidates={candidates} form={form} />
    <DecisionForm {...form} intent="choose" title="It is another body" button="It is this body">
      {(field) => <BodyField {...field("body")} label="Body" />}
    </DecisionForm>
    <NoBody form={form} />
  </>
);

const WhoWasAsked = ({ form }: { form: Form }) => (
  <>
    <DecisionForm
      {...form}
      intent="correct"
      title="The report asks another body"
      button="Correct the addressee"
    >
      {(field) => (
        <>
          <BodyField {...field("body")} label="Which body does it ask?" />
          <Reason field={field} />
        </>
      )}
    </DecisionForm>
    <DecisionForm
      {...form}
      intent="unmatch"
      title="Nobody can know which body is meant"
      button="Take the match back"
    >
      {(field) => <Reason field={field} />}
    </DecisionForm>
  </>
);

const Clock = ({ form }: { form: Form }) => (
  <>
    <DecisionForm {...form} intent="extension" title="The coroner gave more time" button="Record the new day">
      {(field) => (
        <>
          <DateInput {...field("on")} label="Day of the coroner’s decision" />
          <DateInput {...field("dueOn")} label="New day to answer by" />
          <TextArea
            {...field("source")}
            label="Where can the decision be read?"
            hint="Such as a letter and its date. Public."
            rows={2}
          />
        </>
      )}
    </DecisionForm>
    <DecisionForm {...form} intent="event" title="Something else happened" button="Record it">
      {(field) => (
        <>
          <Radios
            {...field("kind")}
            label="What happened?"
            options={eventChoices.map(({ code, label, meaning }) => ({ value: code, label, hint: meaning }))}
          />
          <DateInput {...field("on")} label="On which day?" />
          <TextArea
            {...field("text")}
            label="Where can it be read, or why? (optional)"
            hint="Public."
            rows={2}
          />
        </>
      )}
    </DecisionForm>
  </>
);

const Responsible = ({ form, isClosed }: { form: Form; isClosed: boolean }) => (
  <>
    <h2 className="nhsuk-heading-m">Who answers now</h2>
    {isClosed ? null : <p>The body asked is open, so it answers itself. Decide only if that is wrong.</p>}
    <DecisionForm
      {...form}
      intent="responsible"
      title="Decide who answers now"
      button="Record who answers now"
    >
      {(field) => (
        <>
          <Radios
            {...field("who")}
            label="Who answers now?"
            options={[
              {
                value: "body",
                label: "Another body took it over",
                conditional: <BodyField {...field("body")} label="Which body?" />,
              },
              { value: "nobody", label: "Nobody took it over" },
            ]}
          />
          <Reason field={field} />
        </>
      )}
    </DecisionForm>
  </>
);
