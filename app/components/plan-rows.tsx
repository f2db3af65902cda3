import type { PlannedRow } from "~/domain/submissions/view-plan.server";
import { firstWords } from "~/lib/page-meta";
import { inDays } from "~/domain/submissions/my-work-rules";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { ACTION_STATES, labelOf, SUBMISSION_STATES } from "~db/vocabulary";
import { ActionDue, ActionStanding } from "./action-standing";
import { DataTable } from "./data-table";

const COLUMNS = [
  { key: "number", label: "Number" },
  { key: "what", label: "What" },
  { key: "serves", label: "Serves" },
  { key: "lead", label: "Led by" },
  { key: "due", label: "Due" },
  { key: "stands", label: "How it stands" },
  { key: "draft", label: "Draft" },
];

const WORDS_SHOWN = 140;

interface PlanRowsProps {
  code: string;
  rows: readonly PlannedRow[];
  today: string;
}

/** A body's plan as a table like the spreadsheet its people have: each number leads to the action's own page. */
export const PlanRows = ({ code, rows, today }: PlanRowsProps) => (
  <DataTable
    caption="Actions of the plan"
    isCaptionHidden
    columns={COLUMNS}
    empty="No action fits this."
    rows={rows.map((row) => ({
      key: String(row.id),
      cells: [
        <a key="number" href={paths.plannedAction(code, row.id)}>
          {row.ownReference ?? `Action ${row.id}`}
        </a>,
        firstWords(row.text ?? "Removed", WORDS_SHOWN),
        row.serves.map((reference) => (
          <div key={reference}>
            <a href={paths.workspaceItem(code, reference.split("@")[0] ?? reference)}>
              {reference.split("@")[0]}
            </a>
          </div>
        )),
        row.leadRole ?? "Nobody named",
        <Due key="due" row={row} today={today} />,
        <>
          {labelOf(ACTION_STATES, row.state)}
          {row.state === "open" ? <ActionStanding rag={row.rag} reason={null} /> : null}
        </>,
        row.draftId === null || row.draftState === null ? (
          ""
        ) : (
          <a href={paths.submission(code, row.draftId)}>{labelOf(SUBMISSION_STATES, row.draftState)}</a>
        ),
      ],
    }))}
  />
);

function Due({ row, today }: { row: PlannedRow; today: string }) {
  return (
    <>
      <ActionDue dueOn={row.dueOn} firstDueOn={row.firstDueOn} />
      {row.isLate && row.dueOn !== null ? (
        <>
          <br />
          <strong>Past its date, {inDays(today, row.dueOn)}</strong>
        </>
      ) : null}
      {row.next === null ? null : (
        <>
          <br />
          Next: {showDate(row.next.on)}, {row.next.what}
        </>
      )}
    </>
  );
}
