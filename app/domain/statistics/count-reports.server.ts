import * as repository from "./figure-cells-repository.server";

/** Counts reports for the statistics, whenever the projection of them was replaced; in its transaction. */
export const countReports = (reportIds: readonly number[]): void => repository.countAgain(reportIds);

/** What a report adds to the statistics, to compare with what it should add. */
export const readCounted = (reportId: number): object[] => repository.readAdded(reportId);

const AT_A_TIME = 100;

/**
 * Fills the counts of a register from before they were kept, in short transactions from the first report to the
 * last: it is filled when the last is counted.
 */
export function keepFigures(): void {
  if (!repository.isUncounted()) return;
  for (let ids = repository.listReportIds(0, AT_A_TIME); ids.length > 0;) {
    repository.countAgain(ids);
    ids = repository.listReportIds(ids.at(-1) ?? 0, AT_A_TIME);
  }
}

/** Sums everything that reports add anew. */
export const sumAgain = (): void => repository.sumAgain();

/** Cells of the statistics that are not the sum of what the reports add to them. */
export const wrongCells = (): number => repository.countWrongCells();

/** The statements that count the projection of a day: some reports by `:reports`, and at the end their sums. */
export const COUNTING = { some: repository.COUNT_SOME, sums: repository.SUM_ALL } as const;
