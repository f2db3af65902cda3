import { inOneTransaction } from "~db/writing.server";
import { projectReport } from "./project-report.server";
import * as repository from "./projection-queue-repository.server";

/** Leaves room below the 100 ms a transaction may take, for a report with many addressees. */
const BATCH_MS = 40;

/**
 * Marks the reports addressed to bodies as to be projected again. Called in the transaction of the act that
 * changed the bodies: one body may be asked by thousands of reports, too many to project in one transaction.
 * A crash before projectQueued is harmless: the marks are kept with the act, the next start finishes them, and
 * until then `npm run projection -- check` names the reports.
 */
export function queueReportsOf(bodyIds: readonly number[]): void {
  repository.enqueueReportsAddressedTo(bodyIds);
}

/** Projects every report that waits, in short transactions. */
export function projectQueued(): void {
  while (projectQueuedBatch());
}

/** Projects some of the reports that wait; true where more may be waiting. */
export function projectQueuedBatch(): boolean {
  if (repository.findNextQueued() === undefined) return false;
  return inOneTransaction(() => {
    const until = performance.now() + BATCH_MS;
    let reportId = repository.findNextQueued();
    while (reportId !== undefined && performance.now() < until) {
      projectReport(reportId);
      repository.removeFromQueue(reportId);
      reportId = repository.findNextQueued();
    }
    repository.raisePublicVersion();
    return reportId !== undefined;
  });
}

/**
 * The passing of days: a closing date may lie ahead, and open items pass on when it comes (design §4.6).
 * `listClosed` answers the bodies that closed after a day (null: ever) and by another, with all whose items
 * may end at them. Marks their reports once a London day, together with the day.
 */
export function queueClosingsBy(
  today: string,
  listClosed: (after: string | null, by: string) => readonly number[],
): void {
  const isDone = (on: string | null) => on !== null && on >= today;
  if (isDone(repository.findProjectedOn())) return;
  inOneTransaction(() => {
    const projectedOn = repository.findProjectedOn();
    if (isDone(projectedOn)) return;
    queueReportsOf(listClosed(projectedOn, today));
    repository.setProjectedOn(today);
  });
}
