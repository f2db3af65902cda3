import { setImmediate as nextTurn } from "node:timers/promises";
import { queueClosings } from "~/domain/bodies/passing-on.server";
import { projectQueuedBatch } from "~/domain/projection/projection-queue.server";
import { log } from "./log.server";

const LOOK_MS = 60_000;

/**
 * Keeps what lists show in step with the calendar: at start and once after each London midnight, the items of
 * bodies that closed pass on. Also finishes what a crash left waiting. Answers how to stop.
 */
export function startDailyRound(): () => void {
  let isUnderWay = false;
  let isStopped = false;
  const round = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      queueClosings();
      // Requests are answered between the batches.
      while (!isStopped && projectQueuedBatch()) await nextTurn();
    } catch (err) {
      log().error({ err }, "daily round");
    } finally {
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
