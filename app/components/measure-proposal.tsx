import { Form } from "@remix-run/react";
import { showFigure, showPeriod } from "~/domain/impact/shown-value-rules";
import { shownValue } from "~/domain/measures/measure-fields";
import type { MeasureRow } from "~/domain/measures/measures-repository.server";
import type { ProposalStep } from "~/domain/measures/move-proposal.server";
import type { JudgedPoint } from "~/domain/measures/point-rules";
import type { ProposalContent } from "~/domain/measures/proposal-rules";
import { paths } from "~/lib/paths";
import {
  IMPROVEMENT_DIRECTIONS,
  labelOf,
  MEASURE_TYPES,
  PERIOD_LENGTHS,
  POINT_STATES,
  VALUE_KINDS,
} from "~db/vocabulary";
import { DataTable } from "./data-table";
import { Button, HiddenVersion, SubmitBar } from "./form-actions";
import { TextArea } from "./form-fields";
import { FormToken } from "./form-token";
import type { RefusedForm } from "./decision-form";
import { SummaryList } from "./summary-list";

const OUTCOMES: Readonly<Record<JudgedPoint["outcome"], string>> = {
  new: "New",
  revised: "Replaces a figure, which stays in the history",
  unchanged: "Held already: changes nothing",
  refused: "Not used",
};

interface PointsPreviewProps {
  judged: readonly JudgedPoint[];
  notes: readonly string[];
  measure: MeasureRow;
  /** Before publication the rows say what would happen. */
  isOpen: boolean;
}

/** Every row with what becomes of it; those that are refused first, with the reason. */
export function PointsPreview({ judged, notes, measure, isOpen }: PointsPreviewProps) {
  const refused = judged.filter(({ outcome }) => outcome === "refused").length;
  const used = judged.filter(({ outcome }) => outcome === "new" || outcome === "revised").length;
  return (
    <>
      {isOpen ? (
        <p>
          {used === 1 ? "1 row" : `${used.toLocaleString("en-GB")} rows`} would be published,{" "}
          {refused.toLocaleString("en-GB")} not used.
        </p>
      ) : null}
      {notes.map((note) => (
        <p key={note} className="nhsuk-inset-text">
          {note}
        </p>
      ))}
      <DataTable
        caption="Rows that are not used"
        empty="Every row can be used."
        columns={[
          { key: "row", label: "Row" },
          { key: "column", label: "Column" },
          { key: "why", label: "Why" },
        ]}
        rows={judged.flatMap((one) =>
          one.outcome === "refused"
            ? [{ key: String(one.row), cells: [String(one.row), one.column, `${one.sentence}.`] }]
            : [],
        )}
      />
      <DataTable
        caption="Rows that can be used"
        empty="No row can be used."
        columns={[
          { key: "row", label: "Row" },
          { key: "period", label: "Period" },
          { key: "figure", label: "Figure", isNumeric: true },
          { key: "what", label: "What becomes of it" },
        ]}
        rows={judged.flatMap((one) => (one.outcome === "refused" ? [] : [usedRow(one, measure)]))}
      />
    </>
  );
}

function usedRow(one: Exclude<JudgedPoint, { outcome: "refused" }>, measure: MeasureRow) {
  const { point, row, outcome, flags } = one;
  const shown = shownValue(measure, point);
  const figure = shown === null ? labelOf(POINT_STATES, point.state) : showFigure(measure, shown);
  const parts = point.numerator === null ? "" : ` (${point.numerator} of ${point.denominator ?? ""})`;
  const what = [OUTCOMES[outcome], ...flags].join(". ");
  const period = showPeriod(point.period, measure.length);
  return {
    key: String(row),
    cells: [String(row), period, `${figure}${parts}${point.isProvisional ? ", provisional" : ""}`, what],
  };
}

/** A definition before it is public. */
export const DefinitionPreview = ({
  content: { fields, aim, reason },
}: {
  content: Extract<ProposalContent, { kind: "definition" }>;
}) => (
  <SummaryList
    rows={[
      { key: "Name", value: fields.name },
      { key: "What is counted", value: fields.counted },
      { key: "Numerator", value: fields.numerator },
      { key: "Denominator", value: fields.denominator },
      { key: "Kind of measure", value: fields.type && labelOf(MEASURE_TYPES, fields.type) },
      {
        key: "Kind of figure",
        value: fields.valueKind && `${labelOf(VALUE_KINDS, fields.valueKind)}, in ${fields.unit}`,
      },
      {
        key: "Which way is better",
        value: fields.direction && labelOf(IMPROVEMENT_DIRECTIONS, fields.direction),
      },
      { key: "How often", value: fields.length && labelOf(PERIOD_LENGTHS, fields.length) },
      { key: "Source", value: fields.source },
      { key: "Quality", value: fields.quality },
      { key: "What it cannot show", value: fields.limits },
      { key: "Target", value: aim.targetValue === null ? null : String(aim.targetValue) },
      { key: "Target as a change", value: aim.targetChange === null ? null : `${aim.targetChange}%` },
      { key: "Why it is changed", value: reason },
    ]}
  />
);

interface ProposalStepsProps {
  code: string;
  row: { id: number; version: number };
  steps: readonly ProposalStep[];
  refused?: RefusedForm;
}

const BUTTONS: Readonly<Record<ProposalStep, string>> = {
  send: "Send for sign-off",
  publish: "Publish",
  return: "Return to the author",
  withdraw: "Take it back",
  discard: "Discard",
};

/** One form a step: what happens stands on the button. */
export const ProposalSteps = ({ code, row, steps, refused }: ProposalStepsProps) => (
  <>
    {steps.map((step) => (
      <Form key={step} method="post" action={paths.measureProposal(code, row.id)} noValidate>
        <FormToken />
        <input type="hidden" name="intent" value={step} />
        <HiddenVersion version={row.version} />
        {step === "return" ? (
          <TextArea name="reason" label="What should be changed?" rows={3} {...refused} />
        ) : null}
        <SubmitBar>
          <Button variant={step === "publish" || step === "send" ? "primary" : "secondary"}>
            {BUTTONS[step]}
          </Button>
        </SubmitBar>
      </Form>
    ))}
  </>
);
