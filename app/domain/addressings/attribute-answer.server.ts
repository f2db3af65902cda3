import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { attribute, findResponse, listAttributedTo } from "~/domain/responses/responses.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { write } from "~db/writing.server";
import { isReason, type AddressingRefusal } from "./addressing-decision-rules";
import * as repository from "./addressing-repository.server";
import { subjectOf, type Decision } from "./asked.server";

/**
 * Says whose an answer is: nobody's yet, or wrongly another's (D6). `from` is the addressing it is taken from.
 * Earlier words on whose it is stay in the history.
 */
export function attributeAnswer(
  said: Decision & { responseId: number; addressingId: number; from?: number | null; reason: string },
): Outcome<{ responseId: number }, AddressingRefusal> {
  const { actor, at, responseId, addressingId, from, reason } = said;
  const response = findResponse(responseId);
  const row = repository.findAddressing(addressingId);
  if (!response || !row) return refused("not_found");
  if (row.reportId !== response.reportId) return refused("other_report");
  if (row.isWithdrawn === 1) return refused("withdrawn");
  if (listAttributedTo(addressingId).includes(responseId)) return refused("same_body");
  if (!isReason(reason)) return refused("reason_required");
  return write({ actor, at, action: "response_recorded", subject: subjectOf(row) }, (w) => {
    const known = knownNow(w, "registrar");
    if (from != null) attribute(w, { responseId, addressingId: from, isAttributed: false, reason, known });
    attribute(w, { responseId, addressingId, isAttributed: true, reason, known });
    projectReport(row.reportId);
    return done({ responseId });
  });
}
