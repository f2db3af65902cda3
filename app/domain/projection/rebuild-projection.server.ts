import { inOneTransaction } from "~db/writing.server";
import { readCounted, sumAgain, wrongCells } from "~/domain/statistics/count-reports.server";
import { projectReports } from "./project-report.server";
import { listReportIds, readProjection } from "./projection-repository.server";
import { readWaiting } from "./waiting-lists.server";

const BATCH = 50;

/** Recomputes the projection of every report, in short transactions; `onProgress` hears how many are done. */
export function rebuildProjection(onProgress: (reports: number) => void = () => undefined): number {
  let done = 0;
  for (const batch of batches()) {
    inOneTransaction(() => projectReports(batch));
    done += batch.length;
    onProgress(done);
  }
  sumAgain();
  return done;
}

/**
 * The numbers of reports whose projection is not what their histories say, and how many sums of the statistics are
 * not those of what reports add to them; nothing where all agree.
 */
export function compareProjection(): { compared: number; differing: number[]; wrongSums: number } {
  const differing: number[] = [];
  let compared = 0;
  for (const batch of batches())
    for (const reportId of batch) {
      compared += 1;
      if (isStale(reportId)) differing.push(reportId);
    }
  return { compared, differing, wrongSums: wrongCells() };
}

/** Recomputes inside a savepoint that is always undone, and compares row by row. */
function isStale(reportId: number): boolean {
  const held = readAll(reportId);
  class Undo extends Error {
    constructor(readonly recomputed: string) {
      super("undo");
    }
  }
  try {
    inOneTransaction(() => {
      projectReports([reportId]);
      throw new Undo(readAll(reportId));
    });
  } catch (error) {
    if (error instanceof Undo) return error.recomputed !== held;
    throw error;
  }
  return false;
}

const readAll = (reportId: number): string =>
  JSON.stringify({
    ...readProjection(reportId),
    ...{ counted: readCounted(reportId), waiting: readWaiting(reportId) },
  });

function* batches(): Generator<number[]> {
  for (let ids = listReportIds(0, BATCH); ids.length > 0; ids = listReportIds(ids.at(-1) ?? 0, BATCH))
    yield ids;
}
