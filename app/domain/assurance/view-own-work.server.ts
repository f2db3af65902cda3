import { listLettersToWriteBy } from "./letter-assessment-repository.server";
import type { OwnWork } from "./oversight-queue-rules";
import * as repository from "./oversight-queue-repository.server";
import type { PersonActor } from "./propose-judgement.server";
import { askedBy, judgementRow, letterToWriteRow, type QueueRow } from "./view-oversight-queue.server";

export interface OwnRow extends QueueRow {
  kind: OwnWork;
}

/** So many are read of a list, to find those among them that this person may do. */
const MOST_READ = 200;
const SHOWN = 10;

/**
 * What waits for one reviewer on the day of `at`: letters back on what they assessed, what they said against a body
 * that has replied or had its time, and what a colleague said that they may agree with. Then what others said and
 * anybody may publish.
 */
export function viewOwnWork(actor: PersonActor, at = Date.now()): { rows: OwnRow[]; total: number } {
  const asked = askedBy(actor, { at });
  const part = { limit: MOST_READ, offset: 0, today: asked.today };
  const judgements = (kind: "ready" | "secondReview", isMine: boolean): OwnRow[] =>
    repository
      .listJudgements(kind, part)
      .filter(
        (row) => (row.authorUserId === actor.userId) === isMine && asked.independence.isIndependent(row),
      )
      .map((row) => ({ ...judgementRow(asked, row, kind), kind }));
  const rows: OwnRow[] = [
    ...listLettersToWriteBy(actor.userId, MOST_READ).map((row): OwnRow => ({
      ...letterToWriteRow(asked, row),
      kind: "letterBack",
    })),
    ...judgements("ready", true),
    ...judgements("secondReview", false),
    ...judgements("ready", false),
  ];
  return { rows: rows.slice(0, SHOWN), total: rows.length };
}
