import { londonDay } from "~/lib/dates";
import { projectReport } from "~/domain/projection/project-report.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { write } from "~db/writing.server";
import { isReason, type AddressingRefusal } from "./addressing-decision-rules";
import * as repository from "./addressing-repository.server";
import { addressingFor, subjectOf, type Decision } from "./asked.server";

/**
 * Who answers now, where the body asked has closed and left several successors or none (design §4.6).
 * A null body says that nobody has taken it over. History keeps the name that was addressed.
 */
export function decideResponsibility(
  decided: Decision & { addressingId: number; bodyId: number | null; reason: string },
): Outcome<{ addressingId: number }, AddressingRefusal> {
  const { actor, at, bodyId, reason } = decided;
  const found = addressingFor(decided.addressingId, decided);
  if (!found.ok) return found;
  const row = found.value;
  if (row.isWithdrawn === 1) return refused("withdrawn");
  if (row.bodyId === null) return refused("not_matched");
  if (bodyId !== null && !repository.findBody(bodyId)) return refused("body_required");
  if (!isReason(reason)) return refused("reason_required");
  return write({ actor, at, action: "addressee_corrected", subject: subjectOf(row) }, (w) => {
    repository.insertResponsibility(w, {
      addressingId: row.id,
      ...{ bodyId, reasonTextId: w.text("reason", reason), knownOn: londonDay(w.at), recordedAt: w.at },
    });
    repository.updateAddressing(w, row.id, { version: row.version + 1 });
    projectReport(row.reportId);
    return done({ addressingId: row.id });
  });
}
