import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import type { ShownFact } from "~/lib/shown-facts";
import {
  CAPACITIES,
  DUE_DATE_BASES,
  labelOf,
  TRACKING_BASES,
  type Capacity,
  type DueDateBasis,
  type MatchMethod,
  type SplitMethod,
  type TrackingBasis,
} from "~db/vocabulary";
import { Reason } from "./addressing-decisions";
import { DataTable } from "./data-table";
import { DecisionForm, type RefusedForm } from "./decision-form";
import { Select } from "./form-fields";
import { Prose } from "./prose";

interface Asked {
  addressingId: number;
  addressedAs: string | null;
  bodyId: number | null;
  bodyName: string | null;
  capacity: Capacity;
  match: MatchMethod;
  dueOn: string | null;
  dueBasis: DueDateBasis | null;
}

interface Form {
  action: string;
  shown: readonly ShownFact[];
  refused?: RefusedForm;
}

const nameOf = (row: Asked) => row.bodyName ?? row.addressedAs ?? "Name removed";

/** Everybody the report asks, each a link to the page where it is decided. */
export const ReportAddressees = ({ asked }: { asked: readonly Asked[] }) => (
  <DataTable
    caption="Addressees"
    isCaptionHidden
    empty="The report asks nobody that the register knows of."
    columns={[
      { key: "name", label: "Body" },
      { key: "as", label: "As the report writes it" },
      { key: "capacity", label: "Capacity" },
      { key: "due", label: "Answer by" },
    ]}
    rows={asked.map((row) => ({
      key: String(row.addressingId),
      cells: [
        <span key="name">
          <a href={paths.registrarAddressing(row.addressingId)}>{nameOf(row)}</a>
          {row.match === "unmatched" ? <span className="register-note-line">Not matched yet</span> : null}
        </span>,
        row.addressedAs ?? "Name removed",
        labelOf(CAPACITIES, row.capacity),
        row.dueOn === null ? (
          "Not known"
        ) : (
          <span key="due">
            {showDate(row.dueOn)}
            <span className="register-note-line">
              {row.dueBasis === null ? "" : labelOf(DUE_DATE_BASES, row.dueBasis)}
            </span>
          </span>
        ),
      ],
    }))}
  />
);

interface AllotmentProps {
  items: readonly {
    reference: string;
    number: number;
    text: string | null;
    split: SplitMethod;
    isWithdrawn: number;
  }[];
  tracked: readonly {
    reference: string;
    recommendationReference: string;
    addressingId: number;
    basis: TrackingBasis;
    isAnswered: number;
  }[];
  asked: readonly Asked[];
  form: Form;
}

/** Each concern with the bodies it is for, and the ways to allot it or take that back. */
export function ReportAllotment({ items, tracked, asked, form }: AllotmentProps) {
  if (items.length === 0) return <p>The report has no concerns in the register.</p>;
  return items.map((item) => {
    const here = tracked.filter((row) => row.recommendationReference === item.reference);
    const left = asked.filter(
      (row) =>
        row.bodyId !== null &&
        row.capacity !== "copied" &&
        !here.some(({ addressingId }) => addressingId === row.addressingId),
    );
    return (
      <section
        className="register-decision"
        key={item.reference}
        id={`item-${item.number}`}
        aria-labelledby={`item-${item.number}-heading`}
      >
        <h3 className="nhsuk-heading-s" id={`item-${item.number}-heading`}>
          <a href={paths.recommendation(item.reference)}>{item.reference}</a>
        </h3>
        <Prose text={item.text ?? "The words were removed."} foldAfter={2} />
        {item.isWithdrawn === 1 ? (
          <p className="register-decision__why">Taken out.</p>
        ) : (
          <>
            <Tracked rows={here} asked={asked} form={form} />
            {left.length === 0 ? null : <Allot item={item} left={left} form={form} />}
            {item.split === "whole_section" ? (
              <p>
                <a href={paths.divideItem(item.reference)}>Divide {item.reference} into its points</a>
              </p>
            ) : null}
          </>
        )}
      </section>
    );
  });
}

function Tracked({
  rows,
  asked,
  form,
}: Pick<AllotmentProps, "asked" | "form"> & { rows: AllotmentProps["tracked"] }) {
  if (rows.length === 0)
    return <p className="register-decision__why">Asked of all of them together, or of nobody known yet.</p>;
  return (
    <ul className="register-candidates">
      {rows.map((row) => (
        <li key={row.reference}>
          <a href={paths.registrarItem(row.reference)}>{row.reference}</a>{" "}
          {asked.find(({ addressingId }) => addressingId === row.addressingId)?.bodyName}
          <span className="register-note-line">{labelOf(TRACKING_BASES, row.basis)}</span>
          {row.isAnswered === 1 ? null : (
            <DecisionForm
              {...form}
              intent="unallot"
              about={row.reference.replaceAll(".", "_")}
              title={`${row.reference} is not for this body`}
              button="Take it back"
            >
              {(field) => (
                <>
                  <input type="hidden" name={field("item").name} value={row.reference} />
                  <Reason field={field} />
                </>
              )}
            </DecisionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

const optionsOf = (asked: readonly Asked[]) =>
  asked.map((row) => ({ value: String(row.addressingId), label: nameOf(row) }));

const Allot = (props: { item: AllotmentProps["items"][number]; left: readonly Asked[]; form: Form }) => (
  <DecisionForm
    {...props.form}
    intent="allot"
    about={props.item.number}
    title={`Allot ${props.item.reference} to a body`}
    button="Allot it"
  >
    {(field) => (
      <>
        <input type="hidden" name={field("item").name} value={props.item.reference} />
        <Select
          {...field("addressingId")}
          label="Which body must do this?"
          placeholder="Choose a body"
          options={optionsOf(props.left)}
        />
      </>
    )}
  </DecisionForm>
);

interface AnswersProps {
  answers: readonly {
    id: number;
    datedOn: string | null;
    text: string | null;
    isWithheld: boolean;
    addressingIds: readonly number[];
  }[];
  asked: readonly Asked[];
  form: Form;
}

/** The answers held, and whose each is; an answer may be several bodies' together. */
export function ReportAnswers({ answers, asked, form }: AnswersProps) {
  if (answers.length === 0) return <p>No answer is held.</p>;
  return answers.map((answer) => {
    const whose = asked.filter(({ addressingId }) => answer.addressingIds.includes(addressingId));
    const others = asked.filter(({ addressingId }) => !answer.addressingIds.includes(addressingId));
    return (
      <section className="register-decision" key={answer.id} aria-labelledby={`answer-${answer.id}-heading`}>
        <h3 className="nhsuk-heading-s" id={`answer-${answer.id}-heading`}>
          {answer.datedOn === null ? "Answer without a date" : `Answer of ${showDate(answer.datedOn)}`}:{" "}
          {whose.length === 0 ? "nobody’s yet" : whose.map(nameOf).join(" and ")}
        </h3>
        <Prose
          text={
            answer.isWithheld
              ? "Its publication is restricted."
              : (answer.text ?? "Only its document is held.")
          }
          foldAfter={1}
        />
        {others.length === 0 ? null : (
          <DecisionForm
            {...form}
            intent="attribute"
            about={answer.id}
            title={whose.length === 0 ? "Say whose it is" : "It is another body’s, or also another body’s"}
            button="Record whose it is"
          >
            {(field) => (
              <>
                <input type="hidden" name={field("responseId").name} value={answer.id} />
                <Select
                  {...field("addressingId")}
                  label="Whose answer is it?"
                  placeholder="Choose a body"
                  options={optionsOf(others)}
                />
                {whose.length === 0 ? null : (
                  <Select
                    {...field("from")}
                    label="And not the answer of"
                    placeholder="It is theirs as well"
                    options={optionsOf(whose)}
                  />
                )}
                <Reason field={field} label="How do you know?" />
              </>
            )}
          </DecisionForm>
        )}
      </section>
    );
  });
}
