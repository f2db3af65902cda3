import type { viewEscalation } from "~/domain/escalation/view-escalations.server";
import { isPublicRung, rungsSkipped } from "~/domain/escalation/ladder-rules";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import {
  ESCALATION_EVENT_KINDS,
  ESCALATION_RUNGS,
  ESCALATION_STEP_STATES,
  labelOf,
  termOf,
  type EscalationRung,
  type EscalationState,
} from "~db/vocabulary";
import { DateInput } from "./date-input";
import { DecisionForm, type RefusedForm } from "./decision-form";
import { Select, TextArea } from "./form-fields";
import { Prose } from "./prose";

type View = NonNullable<ReturnType<typeof viewEscalation>>;

interface Form {
  action: string;
  version: number;
  refused?: RefusedForm;
}

/** The steps that were taken, with what was written and replied. */
export const StepsTaken = ({ steps }: { steps: View["steps"] }) => (
  <>
    <h2 className="nhsuk-heading-m">Steps taken</h2>
    {steps.length === 0 ? <p>None yet.</p> : null}
    {steps.map((step) => (
      <details className="nhsuk-details" key={step.id}>
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            {labelOf(ESCALATION_RUNGS, step.rung)}, {showDate(step.takenOn ?? "")}
            {isPublicRung(step.rung) ? " (public)" : ""}
          </span>
        </summary>
        <div className="nhsuk-details__text">
          <Prose text={step.text ?? "The words were removed."} foldAfter={0} />
          {step.skipReason === null ? null : <p>Steps below it were left out: {step.skipReason}</p>}
          {step.reply === null ? null : <Prose text={`The body replied: ${step.reply}`} foldAfter={0} />}
        </div>
      </details>
    ))}
  </>
);

/** The step that is on its way, and what can be done with it. */
export function StepOpen({ view, form }: { view: View; form: Form }) {
  const { open, isLead, isAuthor, isReplyOpen, isIndependent } = view;
  if (open === null) return null;
  const { rung, state } = open;
  return (
    <>
      <h2 className="nhsuk-heading-m">
        {labelOf(ESCALATION_RUNGS, rung)}: {labelOf(ESCALATION_STEP_STATES, state).toLowerCase()}
      </h2>
      <Prose text={open.text ?? "The words were removed."} foldAfter={0} />
      {open.skipReason === null ? null : <p>Steps below it are left out: {open.skipReason}</p>}
      {state === "right_of_reply" ? (
        <p>
          {open.isReplied === 1
            ? "The body has answered:"
            : isReplyOpen
              ? `The body can reply until ${showDate(open.replyDueOn ?? "")}.`
              : "The time to reply is over, and the body did not."}
        </p>
      ) : null}
      {open.isReplied === 1 ? <Prose text={open.reply ?? "It does not wish to reply."} /> : null}
      {!isIndependent ? null : (
        <>
          {state === "being_written" && isLead && !isPublicRung(rung) ? (
            <Press form={form} intent="send" title="Send this letter" />
          ) : null}
          {state === "being_written" && isLead && isPublicRung(rung) ? (
            <Press form={form} intent="hand_on" title="Ask another person to look at it" />
          ) : null}
          {state === "second_look" && !isAuthor ? <SecondLook form={form} /> : null}
          {state === "second_look" && isAuthor ? <p>Another person has to look at it.</p> : null}
          {state === "right_of_reply" && isLead && !isReplyOpen ? (
            <Press form={form} intent="publish" title="Publish this step" />
          ) : null}
          {isLead ? (
            <WithReason form={form} intent="give_up" title="Give this step up" button="Give it up" />
          ) : null}
        </>
      )}
    </>
  );
}

const SecondLook = ({ form }: { form: Form }) => (
  <>
    <Press form={form} intent="agree" title="Agree, and let the body reply" />
    <WithReason form={form} intent="send_back" title="Send it back to its writer" button="Send it back" />
  </>
);

const Press = ({ form, intent, title }: { form: Form; intent: string; title: string }) => (
  <DecisionForm {...form} intent={intent} button={title} variant="primary" />
);

const WithReason = (props: { form: Form; intent: string; title: string; button: string; hint?: string }) => (
  <DecisionForm {...props.form} intent={props.intent} title={props.title} button={props.button}>
    {(field) => <TextArea {...field("reason")} label="Why?" hint={props.hint} rows={3} />}
  </DecisionForm>
);

interface StepFormProps {
  view: View;
  form: Form;
  rung: EscalationRung | null;
  letter: { text: string; answerByOn: string } | null;
}

/** Writing the next step, from a letter filled from the register's facts. */
export function StepForm({ view, form, rung, letter }: StepFormProps) {
  const { ahead, taken, open, escalation } = view;
  if (rung === null || letter === null) return <p>The highest step was taken.</p>;
  const skipped = rungsSkipped(rung, taken);
  return (
    <>
      <h2 className="nhsuk-heading-m">{open === null ? "The next step" : "Write it anew"}</h2>
      <p>The letter below is filled in for: {labelOf(ESCALATION_RUNGS, rung).toLowerCase()}. Others:</p>
      <ul>
        {ahead
          .filter((other) => other !== rung)
          .map((other) => (
            <li key={other}>
              <a href={paths.keepEscalation(escalation.reference, { rung: other })}>
                {labelOf(ESCALATION_RUNGS, other)}
              </a>
              : {termOf(ESCALATION_RUNGS, other).meaning}
            </li>
          ))}
      </ul>
      <DecisionForm
        {...form}
        intent="write"
        title={open === null ? "Write this step" : "Change what is written"}
        button="Save the step"
      >
        {(field) => (
          <>
            <Select
              {...field("rung")}
              label="Step"
              defaultValue={open?.rung ?? rung}
              options={ahead.map((value) => ({ value, label: labelOf(ESCALATION_RUNGS, value) }))}
            />
            <TextArea
              {...field("skipReason")}
              label="If steps below it are left out: why?"
              hint={
                skipped.length === 0
                  ? "None is, where you take the next one."
                  : `Left out: ${skipped.map((one) => labelOf(ESCALATION_RUNGS, one).toLowerCase()).join(", ")}. Public with the step.`
              }
              defaultValue={open?.skipReason ?? ""}
              rows={2}
            />
            <TextArea
              {...field("text")}
              label="The letter"
              hint="Change it as you see fit. Name no person."
              defaultValue={open?.text ?? letter.text}
              rows={16}
            />
            <DateInput
              {...field("answerByOn")}
              label="By when is the body asked to act?"
              defaultValue={open?.answerByOn ?? letter.answerByOn}
            />
          </>
        )}
      </DecisionForm>
    </>
  );
}

/** Pausing, going on, ending. */
export const MoveForms = ({ state, form }: { state: EscalationState; form: Form }) => (
  <>
    <h2 className="nhsuk-heading-m">Pause or end it</h2>
    {state === "running" ? (
      <WithReason form={form} intent="pause" title="Pause it" button="Pause" hint={PUBLIC_REASON} />
    ) : (
      <WithReason form={form} intent="resume" title="Go on with it" button="Go on" hint={PUBLIC_REASON} />
    )}
    <WithReason form={form} intent="stop" title="End it" button="End it" hint={PUBLIC_REASON} />
  </>
);

const PUBLIC_REASON = "Public where the escalation is. Name no person.";

export const EscalationHistory = ({ events }: { events: View["events"] }) => (
  <>
    <h2 className="nhsuk-heading-m">History</h2>
    <ol>
      {events.map(({ kind, rung, reason, happenedOn }, at) => (
        <li key={at}>
          {showDate(happenedOn)}: {labelOf(ESCALATION_EVENT_KINDS, kind)}
          {rung === null ? "" : ` (${labelOf(ESCALATION_RUNGS, rung).toLowerCase()})`}. {reason}
        </li>
      ))}
    </ol>
  </>
);
