import { setImmediate as nextTurn } from "node:timers/promises";
import { forgetAnswered } from "~/domain/api-access/act-once.server";
import { queueClosings } from "~/domain/bodies/passing-on.server";
import { searchNew } from "~/domain/connections/search-new.server";
import { expireCorrections } from "~/domain/corrections/remove-request.server";
import { scanNext } from "~/domain/documents/scan-later.server";
import { forgetExpiredMessages } from "~/domain/outbox/deliver.server";
import { expireStatements } from "~/domain/public-statements/expire-statements.server";
import { projectQueuedBatch } from "~/domain/projection/projection-queue.server";
import { emptyLog, removeLeftovers } from "~/domain/redaction/remove-leftovers.server";
import { londonDay } from "~/lib/dates";
import { beginWritingWhole, mergeIndex } from "~/domain/search/check-index.server";
import { log } from "./log.server";

const LOOK_MS = 60_000;
/** Comparing one recommendation with all others takes some hundredths of a second; after an import many wait. */
const COMPARED_A_ROUND = 20;
/** One after the other without a pause, readers would wait for a second every minute. */
const PAUSE_BETWEEN_MS = 2_000;

/**
 * Keeps what lists show in step with the calendar: at start and once after each London midnight, the items of
 * bodies that closed pass on. Also finishes what a crash left waiting, and removes what people sent once it is
 * not needed any more, whether or not this register can send e-mail, and what the files on disk still hold of
 * words that were erased. Answers how to stop.
 */
export function startDailyRound(): () => void {
  let isUnderWay = false;
  let isStopped = false;
  let isFirst = true;
  let tidiedOn = "";
  const round = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      queueClosings();
      forgetWhatIsOver();
      // Requests are answered between the batches.
      while (!isStopped && projectQueuedBatch()) await nextTurn();
      while (!isStopped && mergeIndex()) await nextTurn();
      const today = londonDay(Date.now());
      // Tidying and proposing are not for the first round, at start: somebody waits for the first page.
      while (!isStopped && !isFirst && tidiedOn !== today) {
        if (removeLeftovers() > 0) await nextTurn();
        else {
          tidiedOn = today;
          for (let isMore = beginWritingWhole(); isMore && !isStopped; isMore = mergeIndex())
            await nextTurn();
        }
      }
      emptyLog();
      while (!isStopped && (await scanNext())) await nextTurn();
      const kindly = { most: COMPARED_A_ROUND, pauseMs: PAUSE_BETWEEN_MS, isStopped: () => isStopped };
      if (!isFirst) await searchNew({ today, ...kindly });
    } catch (err) {
      log().error({ err }, "daily round");
    } finally {
      isFirst = false;
      isUnderWay = false;
    }
  };
  const timer = setInterval(() => void round(), LOOK_MS);
  timer.unref();
  void round();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}

/** Requests and messages whose time is over, as soon as it is. */
function forgetWhatIsOver(): void {
  const requests = expireCorrections();
  const statements = expireStatements();
  const messages = forgetExpiredMessages();
  forgetAnswered();
  if (requests + statements + messages > 0)
    log().info({ requests, statements, messages }, "removed what is not needed any more");
}
