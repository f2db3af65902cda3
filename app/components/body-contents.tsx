import { namesPeopleUse } from "~/domain/bodies/body-rules";
import type { BodyPage } from "~/domain/bodies/view-body.server";
import type { FigureKey } from "~/domain/statistics/figures";
import { daysBetween, showDate } from "~/lib/dates";
import { firstWords } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { DataTable } from "./data-table";
import { StatusTag } from "./status-tag";
import { SummaryList } from "./summary-list";

const SHOWN_ALIASES = 12;

/** What the body is, what else it is called, what came before and after it. */
export function BodyFacts({ page }: { page: BodyPage }) {
  const { body, aliases, predecessors, successors } = page;
  const names = namesPeopleUse(
    body.name,
    aliases.map(({ alias }) => alias),
  );
  return (
    <SummaryList
      rows={[
        { key: "Code", value: body.odsCode === null ? `${body.code} (given by this register)` : body.code },
        { key: "Opened", value: body.openedOn === null ? null : showDate(body.openedOn) },
        { key: "Closed", value: body.closedOn === null ? null : showDate(body.closedOn) },
        { key: "Took over from", value: <Relatives bodies={predecessors} /> },
        {
          key: "Followed by",
          value: successors.length === 0 ? null : <Relatives bodies={successors} />,
          whenEmpty: body.closedOn === null ? undefined : "Nobody that the register knows of",
        },
        {
          key: "Also known as",
          value: names.length === 0 ? null : firstNames(names),
        },
      ].filter((row) => row.key !== "Took over from" || predecessors.length > 0)}
    />
  );
}

const firstNames = (names: readonly string[]): string =>
  names.length <= SHOWN_ALIASES
    ? names.join("; ")
    : `${names.slice(0, SHOWN_ALIASES).join("; ")} and ${names.length - SHOWN_ALIASES} more`;

const Relatives = ({ bodies }: { bodies: BodyPage["predecessors"] }) => (
  <ul className="nhsuk-list">
    {bodies.map((body) => (
      <li key={body.code}>
        <a href={paths.body(body.code)}>{body.name}</a>
        {body.effectiveOn === null ? "" : `, ${showDate(body.effectiveOn)}`}
      </li>
    ))}
  </ul>
);

const COLUMNS = [
  { key: "report", label: "Report" },
  { key: "from", label: "From" },
  { key: "due", label: "Answer due" },
  { key: "status", label: "Answer" },
];

interface AskingTableProps {
  caption: string;
  askings: BodyPage["newest"];
  today: string;
  empty: string;
}

/** Reports that asked a body, with the state of its answer. */
export function AskingTable({ caption, askings, today, empty }: AskingTableProps) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={COLUMNS}
      empty={empty}
      rows={askings.map((asking) => ({
        key: `${asking.reportReference}-${asking.isAddressed}-${asking.addressedName ?? ""}`,
        cells: [
          <ReportName key="report" asking={asking} />,
          <>
            {asking.issuerName}
            <span className="register-note-line">
              {asking.reportedOn === null ? "date not readable" : showDate(asking.reportedOn)}
            </span>
          </>,
          <DueDay key="due" asking={asking} today={today} />,
          <StatusTag key="status" fact="response" word={asking.status} />,
        ],
      }))}
    />
  );
}

type Asking = BodyPage["newest"][number];

const ReportName = ({ asking }: { asking: Asking }) => (
  <>
    <a href={paths.report(asking.reportReference)}>{asking.reportReference}</a>
    {asking.reportTitle === null ? null : (
      <span className="register-note-line">{firstWords(asking.reportTitle, 90)}</span>
    )}
    {asking.isAddressed === 1 ? null : (
      <span className="register-note-line">Addressed to {asking.addressedName ?? "a body not matched"}</span>
    )}
  </>
);

const ANSWERED = ["received", "received_late", "joint_received", "not_required", "withheld"];

function DueDay({ asking, today }: { asking: Asking; today: string }) {
  if (asking.dueOn === null) return <>No day known</>;
  const days = daysBetween(asking.dueOn, today);
  if (days <= 0 || ANSWERED.includes(asking.status)) return <>{showDate(asking.dueOn)}</>;
  return (
    <>
      {showDate(asking.dueOn)}
      <span className="register-note-line">{agoInWords(days)}</span>
    </>
  );
}

const agoInWords = (days: number): string => {
  if (days < 60) return `${days} ${days === 1 ? "day" : "days"} ago`;
  if (days < 730) return `${Math.floor(days / 30.44)} months ago`;
  return `${Math.floor(days / 365.25)} years ago`;
};

/** Shares are only ever of what somebody examined; the rest is said beside (design §4.11). */
export function TrackedShares({ code, tracked }: { code: string; tracked: BodyPage["tracked"] }) {
  if (tracked.tracked === 0) return <p>No concern or recommendation is tracked at this body on its own.</p>;
  const unexamined = tracked.tracked - tracked.examined;
  return (
    <ul>
      <li>
        <Counted code={code} figure="tracked" tracked={tracked} />{" "}
        {tracked.tracked === 1 ? "concern or recommendation is" : "concerns and recommendations are"} tracked
        at this body.
      </li>
      <li>
        It says it is done for <Counted code={code} figure="done" tracked={tracked} />.
      </li>
      <li>
        {tracked.examined === 0 ? (
          "Nobody independent has checked any of them."
        ) : (
          <>
            Of <Counted code={code} figure="examined" tracked={tracked} /> that somebody independent checked,{" "}
            <Counted code={code} figure="verified" tracked={tracked} /> held; {inWords(unexamined)} not
            checked.
          </>
        )}
      </li>
      <li>
        <Counted code={code} figure="assessed" tracked={tracked} />{" "}
        {tracked.assessed === 1 ? "answer was" : "answers were"} judged by an overseer;{" "}
        {inWords(tracked.tracked - tracked.assessed)} not assessed.
      </li>
    </ul>
  );
}

interface CountedProps {
  code: string;
  figure: FigureKey;
  tracked: BodyPage["tracked"];
}

/** A number with the way to the list it counts; nothing is listed where it is 0. */
const Counted = ({ code, figure, tracked }: CountedProps) =>
  tracked[figure] === 0 ? (
    <>0</>
  ) : (
    <a href={paths.statisticsList({ figure, body: code })}>{inWords(tracked[figure])}</a>
  );

const inWords = (count: number): string => count.toLocaleString("en-GB");

export const FairComparison = () => (
  <p className="nhsuk-inset-text">
    These counts cannot rank bodies or places. Coroners differ in how readily they write reports, larger
    bodies see more patients, and answers may have been sent that were never published.
  </p>
);
