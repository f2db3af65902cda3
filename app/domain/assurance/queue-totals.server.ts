import { lettersHeldBack } from "~/domain/samples/letter-draws.server";
import { addDays, londonDay } from "~/lib/dates";
import { countLettersToWrite, listLettersToWrite } from "./letter-assessment-repository.server";
import { onTimeSince, SOON_DAYS, type Queue } from "./oversight-queue-rules";
import * as repository from "./oversight-queue-repository.server";

export interface QueueTotal {
  count: number;
  /** Since when the first of them waits, or, of checks to be repeated, when it is due; null where none does. */
  since: string | null;
}

const FIRST = { limit: 1, offset: 0 };
const since = (row: { savedAt: number } | undefined): string | null => (row ? londonDay(row.savedAt) : null);

/** How many wait in each list of the oversight queue on a London day, and since when the first of them does. */
export function queueTotals(today: string): Record<Queue, QueueTotal> {
  const judgements = (queue: repository.JudgementQueue): QueueTotal => ({
    count: repository.countJudgements(queue, today),
    since: since(repository.listJudgements(queue, { ...FIRST, today })[0]),
  });
  const soon = addDays(today, SOON_DAYS);
  const items = (queue: repository.ItemQueue): QueueTotal => ({
    count: repository.countItems(queue, soon),
    since: repository.listItems(queue, { ...FIRST, soon })[0]?.on ?? null,
  });
  const held = [...lettersHeldBack(today).keys()];
  const letters = repository.countLetters({ year: null, held, from: onTimeSince(today) });
  return {
    ...{ secondReview: judgements("secondReview"), ready: judgements("ready"), reply: judgements("reply") },
    assess: { count: letters.count, since: letters.since },
    letterBack: { count: countLettersToWrite(), since: since(listLettersToWrite(FIRST)[0]) },
    ...{ verify: repository.countClaims(), recheck: items("recheck"), disputed: items("disputed") },
  };
}
