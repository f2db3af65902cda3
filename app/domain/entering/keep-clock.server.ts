import { firstDueDate } from "~/domain/addressings/clock-rules";
import { findReportById } from "~/domain/reports/find-report.server";
import type { Writing } from "~db/writing.server";
import * as repository from "./entering-repository.server";

/**
 * Settles whether this register keeps the clock of a report entered here: only where the first day by which
 * it asks for an answer was still to come when it became public here. Of an older one nobody looked on, so
 * that silence is "not published", never *overdue* (design §4.1). Rule 43 of the Coroners Rules has no clock here.
 */
export function keepClock(w: Writing, reportId: number): void {
  const entered = repository.findEntered(reportId);
  const report = findReportById(reportId);
  if (!entered || !report || entered.publicSince === null) return;
  const due = firstDueDate(report);
  const isClockKept =
    report.regime !== "coroners_ew_rule43" && (due === null || entered.publicSince <= due.on);
  if (isClockKept !== (entered.isClockKept === 1)) repository.updateReport(w, reportId, { isClockKept });
}
