import type { PlannedAction } from "~/domain/recommendations/plan-rules";
import { showDate } from "~/lib/dates";
import { ACTION_STATES, labelOf } from "~db/vocabulary";
import { DataTable } from "./data-table";

const COLUMNS = [
  { key: "what", label: "Action" },
  { key: "who", label: "Led by" },
  { key: "due", label: "Due" },
  { key: "state", label: "State" },
];

/** The published plan of the bodies asked; earlier wordings and dates fold under each action. */
export function PlanTable({ actions }: { actions: readonly PlannedAction[] }) {
  return (
    <DataTable
      caption="Actions planned"
      isCaptionHidden
      columns={COLUMNS}
      empty="No plan has been published."
      rows={actions.map((action) => ({
        key: String(action.actionId),
        cells: [
          <ActionWords key="what" action={action} />,
          <>
            {action.leadRole ?? "Not said"}
            <br />
            {action.bodyName}
          </>,
          action.dueOn === null ? "No date" : showDate(action.dueOn),
          labelOf(ACTION_STATES, action.state),
        ],
      }))}
    />
  );
}

function ActionWords({ action }: { action: PlannedAction }) {
  return (
    <>
      {action.ownReference === null ? null : <>{action.ownReference}: </>}
      {action.text ?? "Removed"}
      {action.success === null ? null : <p>Success will be known by: {action.success}</p>}
      {action.lessons === null ? null : <p>Learnt: {action.lessons}</p>}
      {action.earlier.length === 0 ? null : (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              Changed {action.earlier.length === 1 ? "once" : `${action.earlier.length} times`}
            </span>
          </summary>
          <ul>
            {action.earlier.map((wording, index) => (
              <li key={index}>
                From {showDate(wording.knownOn)}: {wording.text ?? "removed"} (
                {wording.dueOn === null ? "no date" : `due ${showDate(wording.dueOn)}`},{" "}
                {labelOf(ACTION_STATES, wording.state).toLowerCase()})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
