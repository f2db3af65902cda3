import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { trackItem } from "~/domain/reports/track-items.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { write } from "~db/writing.server";
import { isReason, refusalToAllot, type AddressingRefusal } from "./addressing-decision-rules";
import * as repository from "./addressing-repository.server";
import { addressingFor, askedOf, subjectOf, type Decision } from "./asked.server";
import { londonDay } from "~/lib/dates";

/** Confirms that a concern, asked of several together, is for this body. Returns the tracked item's reference. */
export function allotConcern(
  allotment: Decision & { recommendationReference: string; addressingId: number },
): Outcome<{ reference: string }, AddressingRefusal> {
  const { actor, at } = allotment;
  const found = addressingFor(allotment.addressingId, allotment);
  if (!found.ok) return found;
  const row = found.value;
  const recommendation = repository.findRecommendation(allotment.recommendationReference);
  if (!recommendation || recommendation.isWithdrawn === 1) return refused("not_found");
  if (recommendation.reportId !== row.reportId) return refused("other_report");
  const refusal = refusalToAllot(askedOf(row));
  if (refusal) return refused(refusal);
  const isTracked = repository
    .listTrackedItems(row.id)
    .some((item) => item.recommendationId === recommendation.id && item.isWithdrawn === 0);
  if (isTracked) return refused("already_tracked");
  return write({ actor, at, action: "concern_allotted", subject: subjectOf(row) }, (w) => {
    const trackedItemId = trackItem(w, {
      reportId: row.reportId,
      recommendationId: recommendation.id,
      addressingId: row.id,
      basis: "confirmed",
      known: knownNow(w, "registrar"),
    });
    const reference = repository.findTrackedItemById(trackedItemId)?.reference ?? recommendation.reference;
    w.about(reference);
    projectReport(row.reportId);
    return done({ reference });
  });
}

/** The concern is not for this body after all. Refused once the body has answered it: then it is re-assigned. */
export function takeBackAllotment(
  allotment: Decision & { itemReference: string; reason: string },
): Outcome<{ reference: string }, AddressingRefusal> {
  const { actor, at, reason } = allotment;
  const item = repository.findTrackedItem(allotment.itemReference);
  if (!item) return refused("not_found");
  if (item.isWithdrawn === 1) return refused("not_tracked");
  if (item.statementCount > 0) return refused("has_statements");
  if (!isReason(reason)) return refused("reason_required");
  return write({ actor, at, action: "concern_allotted", subject: item.reference }, (w) => {
    repository.updateTrackedItem(w, item.id, {
      isWithdrawn: true,
      withdrawnOn: londonDay(w.at),
      withdrawnReasonTextId: w.text("reason", reason),
    });
    projectReport(item.reportId);
    return done({ reference: item.reference });
  });
}
