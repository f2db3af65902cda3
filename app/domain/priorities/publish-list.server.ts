import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write, type Actor, type Writing } from "~db/writing.server";
import { dataBoard } from "./board.server";
import * as repository from "./list-repository.server";
import type { EntryRow, ListRow } from "./list-repository.server";
import { refusalsToPublish, type ListRefusal } from "./list-rules";
import { listUnits, type UnitRow } from "./priority-repository.server";
import { codeNow, withJudgements, type BoardNow } from "./priorities-now.server";
import { isGroupKey, ranked, scoresOf, sensitivityOf } from "./ranking-rules";
import { factsOfUnit, groupsHolding } from "./units.server";
import { FACTORS, priorityOf } from "./weight-rules";

export interface PublishList {
  actor: Extract<Actor, { kind: "person" }>;
  /** As the page showed it. */
  version: number;
  at?: number;
}

/** An entry that can be published, with its place among all that is ranked. */
export interface Standing extends EntryRow {
  unit: UnitRow;
  rank: number;
  scores: number[];
}

/** The entries in preparation as they stand on a board, highest first, and those that stand no more. */
export function standingEntries(board: BoardNow): { standing: Standing[]; gone: EntryRow[] } {
  const entries = repository.listEntries();
  const units = new Map(
    listUnits(JSON.stringify(entries.map(({ key }) => key))).map((unit) => [unit.key, unit]),
  );
  const { rankOf } = ranked(board, board.weights);
  const standing: Standing[] = [];
  const gone: EntryRow[] = [];
  for (const entry of entries) {
    const [unit, code] = [units.get(entry.key), codeNow(board, entry.key)];
    const rank = code === undefined ? undefined : rankOf.get(code)?.rank;
    if (unit && code !== undefined && rank !== undefined && groupsHolding(entry.key).length === 0)
      standing.push({ ...entry, unit, rank, scores: scoresOf(code) });
    else gone.push(entry);
  }
  const placeOf = ({ key }: Standing): number => board.placeOf.get(key) ?? 0;
  standing.sort((a, b) => a.rank - b.rank || placeOf(a) - placeOf(b));
  return { standing, gone };
}

/**
 * Publishes the list that somebody else saved last, by the scores as they stand: they stay so whatever is found out
 * later, and earlier editions stay readable.
 */
export async function publishList(given: PublishList): Promise<FormOutcome<null, ListRefusal>> {
  const { actor, at } = given;
  // Reading everything takes a while; what people decided meanwhile is read in the act itself.
  const data = await dataBoard(londonDay(at ?? Date.now()));
  return write(
    { actor, at, action: "priority_list_published", subject: "priorities" },
    (w): FormOutcome<null, ListRefusal> => {
      const list = repository.findList();
      if (!list) return refusedFor("list_empty");
      const board = withJudgements(data);
      const { standing, gone } = standingEntries(board);
      const refusals = refusalsToPublish(
        { ...list, isDraft: list.isDraft === 1 },
        {
          ...{ userId: actor.userId, version: given.version, today: londonDay(w.at) },
          ...{ entries: standing.length, gone: gone.length },
        },
      );
      if (refusals.length > 0 || list.reviewOn === null) return refusedFor(...refusals);
      insertEdition(w, { actor, board, standing, list: { ...list, reviewOn: list.reviewOn } });
      repository.updateList(w, list.id, { isDraft: false, version: list.version + 1 });
      return done(null);
    },
  );
}

interface Edition {
  actor: PublishList["actor"];
  board: BoardNow;
  standing: readonly Standing[];
  list: ListRow & { reviewOn: string };
}

function insertEdition(w: Writing, { actor, board, standing, list }: Edition): void {
  const { severity, recurrence, breadth, feasibility, time_open: timeOpen } = board.weights;
  const number = (repository.listEditions()[0]?.number ?? 0) + 1;
  const { held } = sensitivityOf(board, board.weights);
  const editionId = repository.insertEdition(w, {
    ...{ number, introductionTextId: list.introductionTextId, reviewOn: list.reviewOn },
    ...{ severity, recurrence, breadth, timeOpen, feasibility, rankedCount: board.keys.length },
    ...{ publishedByUserId: actor.userId, publisherBodyId: actor.bodyId },
    ...{ knownOn: londonDay(w.at), recordedAt: w.at },
  });
  standing.forEach(({ key, unit, rank, scores, rationaleTextId }, at) => {
    const entryId = repository.insertEditionEntry(w, {
      ...{ editionId, position: at + 1, titleTextId: unit.titleTextId, rationaleTextId },
      ...(isGroupKey(key) ? { groupId: -key } : { recommendationId: key }),
      ...{ score: priorityOf(scores, board.weights), rank, heldCount: held.get(key) ?? 0 },
    });
    const data = factsOfUnit(key, londonDay(w.at)).scores;
    const judged = board.judged.get(key);
    repository.insertEditionScores(
      w,
      FACTORS.map((factor, of) => ({
        ...{ entryId, factor, score: scores[of] ?? 0, counted: data[factor].counted },
        priorityScoreId: judged?.get(factor)?.id ?? null,
      })),
    );
  });
}
