import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { ACTION_STATES, labelOf, type ActionState } from "~db/vocabulary";
import { DataTable } from "./data-table";

interface OwnPlanProps {
  code: string;
  reference: string;
  actions: readonly {
    id: number;
    ownReference: string | null;
    text: string | null;
    leadRole: string | null;
    dueOn: string | null;
    state: ActionState;
  }[];
}

const COLUMNS = [
  { key: "number", label: "Number" },
  { key: "what", label: "What" },
  { key: "lead", label: "Led by" },
  { key: "due", label: "Due" },
  { key: "state", label: "State" },
  { key: "change", label: "Change" },
];

/** A body's published plan as it edits it: a row for each action. */
export const OwnPlan = ({ code, reference, actions }: OwnPlanProps) => (
  <DataTable
    caption={`Plan for ${reference}`}
    isCaptionHidden
    columns={COLUMNS}
    empty="No action is planned."
    rows={actions.map((action) => ({
      key: String(action.id),
      cells: [
        <a key="number" href={paths.plannedAction(code, action.id)}>
          {action.ownReference ?? `Action ${action.id}`}
        </a>,
        action.text ?? "[removed]",
        action.leadRole ?? "",
        action.dueOn === null ? "" : showDate(action.dueOn),
        labelOf(ACTION_STATES, action.state),
        <a key="change" href={paths.planAction(code, reference, { action: action.id })}>
          Change
          <span className="nhsuk-u-visually-hidden"> {action.ownReference ?? `action ${action.id}`}</span>
        </a>,
      ],
    }))}
  />
);
