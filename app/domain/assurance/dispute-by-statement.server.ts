import { historyOf, knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import type { Writing } from "~db/writing.server";
import * as repository from "./judgement-repository.server";

/**
 * Shows a claim as disputed because a moderated statement says that it is not so; it then waits on the oversight
 * queue for a reviewer, who checks it. Does nothing where it is disputed already.
 */
export function raiseDisputeOf(
  w: Writing,
  {
    trackedItemId,
    textId,
    replyTextId,
  }: { trackedItemId: number; textId: number; replyTextId: number | null },
): void {
  const item = repository.findItemById(trackedItemId);
  if (!item || item.isDisputed === 1 || item.claimId === null) return;
  repository.insertDispute(w, {
    ...{ trackedItemId, isDisputed: true, textId, replyTextId },
    ...historyOf(w, knownNow(w, "registrar")),
  });
  projectReport(item.reportId);
}
