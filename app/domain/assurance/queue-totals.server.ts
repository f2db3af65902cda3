import { lettersHeldBack } from "~/domain/samples/letter-draws.server";
import { addDays, londonDay } from "~/lib/dates";
import { listLettersToWrite } from "./letter-assessment-repository.server";
import { SOON_DAYS, type Queue } from "./oversight-queue-rules";
import * as repository from "./oversight-queue-repository.server";

export interface QueueTotal {
  count: number;
  /** Since when the first of them waits, or, of checks to be repeated, when it is due; null where none does. */
  since: string | null;
}

const FIRST = { limit: 1, offset: 0 };

/** How many wait in each list of the oversight queue on a London day, and since when the first of them does. */
export function queueTotals(today: string): Record<Queue, QueueTotal> {
  const judgements = (queue: repository.JudgementQueue): QueueTotal => {
    const { total, rows } = repository.listJudgements(queue, { ...FIRST, today });
    return { count: total, since: rows[0] ? londonDay(rows[0].savedAt) : null };
  };
  const items = (queue: repository.ItemQueue): QueueTotal => {
    const { total, rows } = repository.listItems(queue, { ...FIRST, soon: addDays(today, SOON_DAYS) });
    return { count: total, since: rows[0]?.on ?? null };
  };
  const letters = repository.listLetters(FIRST, [...lettersHeldBack(today).keys()]);
  const [toWrite] = listLettersToWrite(FIRST);
  return {
    ...{ secondReview: judgements("secondReview"), ready: judgements("ready"), reply: judgements("reply") },
    assess: { count: letters.total, since: letters.rows[0]?.on ?? null },
    letterBack: { count: toWrite?.total ?? 0, since: toWrite ? londonDay(toWrite.savedAt) : null },
    ...{ verify: items("verify"), recheck: items("recheck"), disputed: items("disputed") },
  };
}
