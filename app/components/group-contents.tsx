import type { GroupItem, ShownGroup } from "~/domain/connections/view-groups.server";
import { ALARM_IN_WORDS } from "~/domain/connections/alarm-rules";
import { showDate } from "~/lib/dates";
import { firstWords } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { labelOf, RECOMMENDATION_LINK_KINDS } from "~db/vocabulary";
import { DataTable } from "./data-table";

/** The published alarm of a group, with the rule by which it went up. */
export function GroupAlarm({ group }: { group: ShownGroup }) {
  if (group.alarm === null) return null;
  const { issuers, reports, firstOn, lastOn } = group.alarm;
  return (
    <div className="nhsuk-inset-text" role="note" aria-label="This concern keeps coming back">
      <p>
        <strong>This concern keeps coming back.</strong> {issuers} different coroner areas or other issuers
        have raised it, {reports} times, between {showDate(firstOn)} and {showDate(lastOn)}.
      </p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">When the alarm goes up, and why so</span>
        </summary>
        <div className="nhsuk-details__text">{ALARM_IN_WORDS}</div>
      </details>
    </div>
  );
}

const COLUMNS = [
  { key: "what", label: "What was asked" },
  { key: "who", label: "Who said it" },
  { key: "when", label: "When" },
  { key: "whom", label: "To whom" },
  { key: "outcome", label: "What came of it" },
];
const QUOTED = 180;

/** Who said it, to whom, when, and what came of it: a row for each item, in the order in which it was asked. */
export const GroupTable = ({ rows }: { rows: readonly GroupItem[] }) => (
  <DataTable
    caption="Who said it, to whom, when, and what came of it"
    columns={COLUMNS}
    empty="Nothing is in this group any more."
    rows={rows.map((row) => ({
      key: row.reference,
      cells: [
        <>
          <a href={paths.recommendation(row.reference)}>{row.reference}</a>
          {row.isSensitive ? null : <div className="register-quoted">{firstWords(row.text, QUOTED)}</div>}
        </>,
        <a href={paths.issuer(row.issuer.slug)}>{row.issuer.name}</a>,
        row.on === null ? "Date not known" : showDate(row.on),
        <Asked asked={row.asked} />,
        row.standing,
      ],
    }))}
  />
);

const MOST_NAMED = 3;

const Asked = ({ asked }: { asked: GroupItem["asked"] }) => (
  <>
    {asked.length === 0 ? "Nobody the register knows" : null}
    {asked.slice(0, MOST_NAMED).map(({ name, code, now }, index) => (
      <div key={index}>
        <a href={paths.body(code)}>{name}</a>
        {now === name ? "" : ` (now ${now})`}
      </div>
    ))}
    {asked.length > MOST_NAMED ? <div>and {asked.length - MOST_NAMED} more</div> : null}
  </>
);

/** Who should see to it, as oversight said, or whom most of it was asked of. */
export function GroupOwner({ group }: { group: ShownGroup }) {
  if (group.ownerName !== null && group.ownerCode !== null)
    return (
      <p>
        Oversight says that <a href={paths.body(group.ownerCode)}>{group.ownerName}</a> should see to it that
        this is done everywhere.
      </p>
    );
  const [first] = group.mostAsked;
  return (
    <p>
      Nobody has been named yet.
      {first === undefined || group.items === 0
        ? ""
        : ` ${first.name} was asked most often: by ${first.items} of the ${group.items} items.`}
    </p>
  );
}

/** What the items are to each other, as a person found. */
export function GroupLinks({ links }: { links: ShownGroup["links"] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h2>What they are to each other</h2>
      <ul>
        {links.map((link) => (
          <li key={`${link.from}-${link.to}`}>
            <a href={paths.recommendation(link.from)}>{link.from}</a>{" "}
            {labelOf(RECOMMENDATION_LINK_KINDS, link.kind).toLowerCase()}{" "}
            <a href={paths.recommendation(link.to)}>{link.to}</a>
            {link.reason === null ? "" : `. ${link.reason}`}
          </li>
        ))}
      </ul>
    </>
  );
}

const WHAT = {
  version: "Name, account or owner set",
  added: "Put in",
  removed: "Taken out",
  joined: "Joined to",
} as const;

/** Everything that was done to a group, newest first; nothing is ever removed from it. */
export const GroupHistory = ({ changes }: { changes: ShownGroup["changes"] }) => (
  <details className="nhsuk-details">
    <summary className="nhsuk-details__summary">
      <span className="nhsuk-details__summary-text">Every change of this group ({changes.length})</span>
    </summary>
    <div className="nhsuk-details__text">
      <ul>
        {changes.map((change, index) => (
          <li key={index}>
            {showDate(change.on)}: {WHAT[change.what]}
            {change.subject === null ? "" : ` ${change.subject}`}
            {change.what === "version" && change.title !== null ? `: “${change.title}”` : ""}
            {change.reason === null ? "" : `. ${change.reason}`}
          </li>
        ))}
      </ul>
    </div>
  </details>
);
