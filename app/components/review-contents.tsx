import type { ItemRow, MemberRow, ShownDecision } from "~/domain/reviews/view-reviews.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { labelOf, REVIEW_DECISION_EVENT_KINDS } from "~db/vocabulary";
import { DataTable } from "./data-table";
import { Tag } from "./status-tag";

type Body = { name: string | null; code: string | null };

export const RoleAt = ({ role, name, code }: Body & { role: string | null }) => (
  <>
    {role ?? "A role that was taken off"}
    {name === null || code === null ? null : (
      <>
        , <a href={paths.body(code)}>{name}</a>
      </>
    )}
  </>
);

export const ReviewMembers = ({
  members,
}: {
  members: readonly Pick<MemberRow, "number" | "role" | "bodyName" | "bodyCode">[];
}) =>
  members.length === 0 ? (
    <p>Nobody is named as a member yet.</p>
  ) : (
    <ul>
      {members.map(({ number, role, bodyName, bodyCode }) => (
        <li key={number}>
          <RoleAt role={role} name={bodyName} code={bodyCode} />
        </li>
      ))}
    </ul>
  );

const hrefOf = ({ groupId, reference }: Pick<ItemRow, "groupId" | "reference">): string =>
  groupId === null ? paths.recommendation(reference) : paths.group(reference);

/** What a board looks at, and how far it is today. */
export const ReviewItems = ({ items }: { items: readonly ItemRow[] }) => (
  <DataTable
    caption="What the board looks at, and how far it is today"
    columns={[
      { key: "what", label: "What" },
      { key: "tracked", label: "Followed up", isNumeric: true },
      { key: "done", label: "Body says it is done", isNumeric: true },
      { key: "verified", label: "Found done", isNumeric: true },
    ]}
    rows={items.map((item) => ({
      key: item.reference,
      cells: [
        <>
          <a href={hrefOf(item)}>{item.reference}</a>
          {item.words === null ? null : <span className="register-note-line">{item.words}</span>}
        </>,
        ...[item.tracked, item.done, item.verified].map((count) => count.toLocaleString("en-GB")),
      ],
    }))}
    empty="The board has not chosen yet what it looks at."
  />
);

const STATES: Readonly<Record<ShownDecision["state"], string>> = {
  open: "Open",
  done: "Done",
  not_done: "Not done",
};

export const DecisionStanding = ({ decision }: { decision: ShownDecision }) =>
  decision.isOverdue ? (
    <Tag tone="attention">Past its day</Tag>
  ) : (
    <Tag tone={decision.state === "done" ? "good" : decision.state === "not_done" ? "adverse" : "waiting"}>
      {STATES[decision.state]}
    </Tag>
  );

/** What became of a decision, oldest first. */
export const DecisionEvents = ({ decision }: { decision: ShownDecision }) =>
  decision.events.length === 0 ? null : (
    <ul>
      {decision.events.map(({ kind, account, dueOn, happenedOn }, at) => (
        <li key={at}>
          {showDate(happenedOn)}, {labelOf(REVIEW_DECISION_EVENT_KINDS, kind).toLowerCase()}
          {dueOn === null ? "" : ` to ${showDate(dueOn)}`}: {account}
        </li>
      ))}
    </ul>
  );

/** What was decided, who does it, by when, and what came of it. */
export const ReviewDecisions = ({ decisions }: { decisions: readonly ShownDecision[] }) => (
  <DataTable
    caption="What the board decided, and what came of it"
    columns={[
      { key: "what", label: "Decision" },
      { key: "owner", label: "Who does it" },
      { key: "due", label: "By" },
      { key: "state", label: "What came of it" },
    ]}
    rows={decisions.map((decision) => ({
      key: String(decision.number),
      cells: [
        `${decision.number}. ${decision.decision ?? "Its words were taken off."}`,
        <RoleAt key="owner" role={decision.owner} name={decision.ownerName} code={decision.ownerCode} />,
        <>
          {showDate(decision.dueNowOn)}
          {decision.dueNowOn === decision.dueOn ? null : (
            <span className="register-note-line">first {showDate(decision.dueOn)}</span>
          )}
        </>,
        <>
          <DecisionStanding decision={decision} />
          <DecisionEvents decision={decision} />
        </>,
      ],
    }))}
    empty="Nothing was decided yet."
  />
);
