import { queueTotals } from "~/domain/assurance/queue-totals.server";
import { countProposed } from "~/domain/connections/view-proposals.server";
import { listOpenCorrections } from "~/domain/corrections/list-corrections.server";
import { listOfficialLists } from "~/domain/escalation/official-lists.server";
import { countDueSteps } from "~/domain/escalation/escalation-work.server";
import { countUnclear } from "~/domain/leads/leads.server";
import { viewModeration } from "~/domain/public-statements/view-statements.server";
import { overdueDecisions } from "~/domain/reviews/view-reviews.server";
import { countRequests } from "~/domain/statistics/statistics.server";
import { worklistTotals } from "~/domain/worklists/view-worklists.server";
import type { WaitKey, Waiting } from "./wait-rules";

/** How much of everything waits on a London day, and since when the first of it does. */
export function viewWaits(today: string): Record<WaitKey, Waiting> {
  const requests = countRequests(today);
  const { open, openCount } = listOpenCorrections(1);
  const { received } = viewModeration();
  const lists = worklistTotals();
  const unpublished = listOfficialLists().filter(({ publicOn }) => publicOn === null);
  const oldest = received.map(({ receivedOn }) => receivedOn).sort()[0] ?? null;
  return {
    unanswered: { count: requests.unanswered, since: null },
    waiting: { count: requests.waiting, since: null },
    ...queueTotals(today),
    connections: { count: countProposed(), since: null },
    steps: { count: countDueSteps(today), since: null },
    lists: {
      count: unpublished.length,
      since: unpublished.map(({ listedOn }) => listedOn).sort()[0] ?? null,
    },
    unclear: { count: sum(Object.values(countUnclear())), since: null },
    decisions: overdueDecisions(today),
    corrections: { count: openCount, since: open[0]?.targetOn ?? null },
    ...{ remit: lists.remit, moreTime: lists.moreTime, unmatched: lists.unmatched },
    statements: { count: received.length, since: oldest },
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
