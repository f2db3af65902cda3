import type { BodyPage } from "~/domain/bodies/view-body.server";
import { showDate } from "~/lib/dates";
import { BODY_EVENT_KINDS, labelOf, PROVENANCES } from "~db/vocabulary";

type Event = BodyPage["events"][number];

/** What was decided about this record, when, by which role, and why. Nothing where nothing was. */
export function BodyHistory({ events }: { events: readonly Event[] }) {
  if (events.length === 0) return null;
  return (
    <>
      <h2 id="history">What was decided about this record</h2>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            {showDate(event.knownOn)}, {labelOf(PROVENANCES, event.provenance).toLowerCase()}:{" "}
            {inWords(event)}
            {event.reason === null ? "" : ` “${event.reason}”`}
          </li>
        ))}
      </ul>
    </>
  );
}

function inWords({ kind, bodyName, bodyCode, otherName, otherCode, alias }: Event): string {
  const body = `${bodyName} (${bodyCode})`;
  const other = `${otherName ?? ""} (${otherCode ?? ""})`;
  if (kind === "joined") return `${body} was joined to ${other}.`;
  if (kind === "join_undone") return `${body} was parted from ${other} again.`;
  const label = labelOf(BODY_EVENT_KINDS, kind);
  return alias === null ? `${label}: ${body}.` : `${label}: “${alias}”.`;
}
