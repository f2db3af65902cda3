import { londonDay } from "~/lib/dates";
import * as repository from "./waiting-repository.server";

/** Finds what waits of some reports, whenever their projection was replaced; in its transaction. */
export const listWaiting = (reportIds: readonly number[], today = londonDay(Date.now())): void =>
  repository.listAgain(reportIds, today);

/** What waits of a report, to compare with what should. */
export const readWaiting = (reportId: number): object[] => repository.readWaiting(reportId);

/** Fills the lists of a register from before they were kept: all in one act, so that it is done or not begun. */
export function keepWaitingLists(): void {
  if (repository.isUnlisted()) listWaiting(repository.listAllReportIds());
}
