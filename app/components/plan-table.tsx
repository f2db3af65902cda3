import { Fragment, type ReactNode } from "react";
import type { PlannedAction } from "~/domain/recommendations/plan-rules";
import { showDate } from "~/lib/dates";
import { ACTION_STATES, labelOf } from "~db/vocabulary";
import { ActionDue, ActionStanding } from "./action-standing";
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
          <ActionDue key="due" dueOn={action.dueOn} firstDueOn={action.firstDueOn} />,
          <>
            {labelOf(ACTION_STATES, action.state)}
            <ActionStanding rag={action.state === "open" ? action.rag : null} reason={action.ragReason} />
          </>,
        ],
      }))}
    />
  );
}

function ActionWords({ action }: { action: PlannedAction }) {
  return (
    <>
      {action.ownReference === null ? null : <>{action.ownReference}: </>}
      {action.plain ?? action.text ?? "Removed"}
      {action.plain === null ? null : (
        <Fold summary="In the body’s full words">
          <p>{action.text ?? "Removed"}</p>
        </Fold>
      )}
      <MoreOfAction action={action} />
      {action.success === null ? null : <p>Success will be known by: {action.success}</p>}
      {action.lessons === null ? null : <p>Learnt: {action.lessons}</p>}
      {action.earlier.length === 0 ? null : (
        <Fold summary={`Changed ${action.earlier.length === 1 ? "once" : `${action.earlier.length} times`}`}>
          <ul>
            {action.earlier.map((wording, index) => (
              <li key={index}>
                From {showDate(wording.knownOn)}: {wording.text ?? "removed"} (
                {wording.dueOn === null ? "no date" : `due ${showDate(wording.dueOn)}`},{" "}
                {labelOf(ACTION_STATES, wording.state).toLowerCase()})
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** What else the body says of an action, folded: causes, milestones, where it began, what it needs. */
function MoreOfAction({ action }: { action: PlannedAction }) {
  const facts = [
    { key: "Why", value: action.why },
    { key: "Milestones", value: action.milestones },
    { key: "How it was before", value: action.baseline },
    { key: "What it needs", value: action.resources },
  ].filter(({ value }) => value !== null);
  if (facts.length === 0) return null;
  return (
    <Fold summary="More about it">
      <dl>
        {facts.map(({ key, value }) => (
          <Fragment key={key}>
            <dt>{key}</dt>
            <dd className="register-lines">{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Fold>
  );
}

const Fold = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details className="nhsuk-details">
    <summary className="nhsuk-details__summary">
      <span className="nhsuk-details__summary-text">{summary}</span>
    </summary>
    {children}
  </details>
);
