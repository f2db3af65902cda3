import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { addDays, londonDay, startOfLondonDay } from "~/lib/dates";
import * as repository from "./board-report-repository.server";
import type { PublishedRow } from "./board-report-repository.server";
import type { PersonActor } from "./own-concern.server";
import { countPlan } from "./plan-repository.server";
import { quartersBefore, type Quarter } from "./quarter-rules";
import { listUnanswered } from "./worklist-repository.server";

export interface BoardReport {
  quarter: Quarter;
  quarters: Quarter[];
  published: PublishedRow[];
  total: number;
  /** As things stand today, whatever the quarter. */
  now: {
    today: string;
    due: number;
    overdue: number;
    open: number;
    late: number;
    atRisk: number;
    offTrack: number;
  };
}

const QUARTERS_OFFERED = 12;
/** More than any body publishes in a quarter; a report of more pages is read by nobody. */
const MOST_SHOWN = 1000;

/** What a body published in a quarter, and how its answers and its plan stand today, for its board. */
export function viewBoardReport(actor: PersonActor, key: string | null, at = Date.now()): BoardReport {
  if (actor.bodyId === null) throw new Error("A person of no body has no board.");
  const bodyId = standingBodyId(actor.bodyId);
  const today = londonDay(at);
  const quarters = quartersBefore(today, QUARTERS_OFFERED);
  const [current] = quarters;
  const quarter = quarters.find((one) => one.key === key) ?? current;
  if (!quarter) throw new Error("There is always a quarter.");
  const published = repository.listPublished({
    ...{ bodyId, limit: MOST_SHOWN, from: startOfLondonDay(quarter.from) },
    until: startOfLondonDay(addDays(quarter.to, 1)),
  });
  const all = { askedId: null, issuerId: null, authorId: null, limit: 1, offset: 0 };
  const answers = (statuses: Parameters<typeof listUnanswered>[0]["statuses"]) =>
    listUnanswered({ bodyId, today, statuses, ...all }).total;
  const actions = (wanted: { isLate?: boolean; rag?: "amber" | "red" }) =>
    countPlan({ ...{ bodyId, today, lead: null, rag: null, isLate: false, state: "open" }, ...wanted });
  return {
    ...{ quarter, quarters, published, total: published[0]?.total ?? 0 },
    now: {
      today,
      due: answers(["awaiting", "extended", "extension_requested", "transferred"]),
      overdue: answers(["overdue", "named_non_responder"]),
      ...{ open: actions({}), late: actions({ isLate: true }) },
      ...{ atRisk: actions({ rag: "amber" }), offTrack: actions({ rag: "red" }) },
    },
  };
}
