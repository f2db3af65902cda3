import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { readyVocabulary } from "~/domain/search/vocabulary.server";
import * as candidates from "./candidates-repository.server";
import { proposeFor } from "./propose.server";
import * as repository from "./proposals-repository.server";

/** Of one recommendation, the most alike; more would bury the others. */
const MOST_KEPT = 5;
const AT_ONCE = 50;

/**
 * Looks for connections of recommendations nobody looked at yet, or whose wording has changed, and keeps what it
 * finds for the worklist. One after the other, with turns for others in between; stopped half-way it goes on where
 * it was. Answers how many it looked at.
 */
export async function searchNew({
  today,
  most = Infinity,
  pauseMs = 0,
  isStopped = () => false,
}: {
  today: string;
  most?: number;
  /** How long others have the process to themselves after each; without one, a turn. */
  pauseMs?: number;
  /** Whether to leave the rest for another time. */
  isStopped?: () => boolean;
}): Promise<number> {
  let searched = 0;
  let waiting = candidates.listUnsearched(Math.min(AT_ONCE, most));
  if (waiting.length === 0) return 0;
  await readyFacetTable(today);
  await readyVocabulary();
  if (isStopped()) return 0;
  while (waiting.length > 0 && searched < most) {
    for (const { id, reference } of waiting) {
      searchOne(id, reference, today);
      searched += 1;
      await (pauseMs > 0 ? pause(pauseMs, undefined, { ref: false }) : nextTurn());
      if (isStopped()) return searched;
    }
    waiting = candidates.listUnsearched(Math.min(AT_ONCE, most - searched));
  }
  return searched;
}

function searchOne(id: number, reference: string, today: string): void {
  const subject = candidates.findSubject(reference);
  if (!subject) return;
  const decided = new Set(repository.listDecisions(id).map(({ otherId }) => otherId));
  const found = proposeFor(reference, today)
    .map(({ later, earlier, kind, likeness }) => ({
      ...{ fromId: later.recommendationId, toId: earlier.recommendationId, kind, score: likeness.score },
    }))
    .filter(({ fromId, toId }) => !decided.has(fromId === id ? toId : fromId));
  repository.keepProposals({ id, versionId: subject.versionId }, found.slice(0, MOST_KEPT));
}

/** Forgets what was proposed and looks at everything anew; decisions stay. */
export async function searchAll(today: string): Promise<number> {
  repository.forgetSearches();
  return searchNew({ today });
}
