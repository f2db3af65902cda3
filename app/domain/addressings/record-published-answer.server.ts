import { hasActiveAccounts } from "~/domain/bodies/body-accounts.server";
import { keepDocument, linkDocument, type CheckedFile } from "~/domain/documents/documents.server";
import { claimProgress, statePosition } from "~/domain/implementation/statements.server";
import { knownNow, type Known } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { trackItem } from "~/domain/reports/track-items.server";
import { addResponse } from "~/domain/responses/responses.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import type * as V from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { refusalOfPublishedPosition, refusalToAllot, type AnswerRefusal } from "./addressing-decision-rules";
import * as repository from "./addressing-repository.server";
import type { AddressingRow } from "./addressing-repository.server";
import { addressingFor, askedOf, subjectOf, type Decision } from "./asked.server";

export interface ConcernAnswered {
  recommendationReference: string;
  position: V.Position;
  /** The letter's words on this concern, or a summary of them. */
  text: string;
  rightBodyId?: number | null;
  /** Where the letter also says how far it has come. */
  status?: V.ImplementationStatus | null;
  targetOn?: string | null;
}

export interface PublishedAnswer extends Decision {
  addressingId: number;
  datedOn: string | null;
  text: string;
  concerns: readonly ConcernAnswered[];
  document?: { file: CheckedFile; title: string } | { link: string; title: string } | null;
}

/**
 * Records what the published letter of a body without accounts says, marked as recorded by the registrar
 * (design §4.2). A body with accounts publishes its own answers. Returns the response's id.
 */
export function recordPublishedAnswer(
  answer: PublishedAnswer,
): Outcome<{ responseId: number }, AnswerRefusal> {
  const found = addressingFor(answer.addressingId, answer);
  if (!found.ok) return found;
  const row = found.value;
  const today = londonDay(answer.at ?? Date.now());
  const refusal = refusalToAllot(askedOf(row)) ?? refusalOf(row, answer, today);
  if (refusal) return refused(refusal);
  const { actor, at } = answer;
  return write({ actor, at, action: "response_recorded", subject: subjectOf(row) }, (w) => {
    const known = knownNow(w, "registrar");
    const responseId = addResponse(w, {
      ...{
        reportId: row.reportId,
        addressingIds: [row.id],
        text: answer.text,
        datedOn: answer.datedOn,
        known,
      },
    });
    const documentId = keepLetter(w, row, { responseId, answer });
    for (const concern of answer.concerns)
      recordConcern(w, row, { concern, responseId, documentId, answer, known });
    repository.updateAddressing(w, row.id, { version: row.version + 1 });
    projectReport(row.reportId);
    return done({ responseId });
  });
}

function refusalOf(row: AddressingRow, answer: PublishedAnswer, today: string): AnswerRefusal | null {
  if (row.bodyId !== null && hasActiveAccounts(row.bodyId)) return "has_accounts";
  if (answer.datedOn !== null && answer.datedOn > today) return "answer_in_future";
  const document = answer.document ?? null;
  if (answer.text.trim() === "" && answer.concerns.length === 0 && document === null) return "nothing_said";
  for (const concern of answer.concerns) {
    const asked = repository.findRecommendation(concern.recommendationReference);
    if (!asked || asked.isWithdrawn === 1) return "not_found";
    if (asked.reportId !== row.reportId) return "other_report";
    const said = { position: concern.position, text: concern.text, status: concern.status ?? null };
    const refusal = refusalOfPublishedPosition(said, { hasDocument: document !== null });
    if (refusal) return refusal;
    if (concern.position === "outside_remit" && concern.rightBodyId == null) return "right_body_required";
  }
  return null;
}

function keepLetter(
  w: Writing,
  row: AddressingRow,
  { responseId, answer }: { responseId: number; answer: PublishedAnswer },
): number | null {
  const letter = answer.document;
  if (!letter) return null;
  const owner = {
    ...({ role: "response", title: letter.title, reportId: row.reportId, responseId } as const),
    ...({ ownerBodyId: row.bodyId, isPublic: true, provenance: "registrar" } as const),
    uploadedByUserId: w.actor.kind === "person" ? w.actor.userId : null,
  };
  return "file" in letter ? keepDocument(w, owner, letter.file) : linkDocument(w, owner, letter.link);
}

function recordConcern(
  w: Writing,
  row: AddressingRow,
  entry: {
    concern: ConcernAnswered;
    responseId: number;
    documentId: number | null;
    answer: PublishedAnswer;
    known: Known;
  },
): void {
  const { concern, responseId, documentId, answer, known } = entry;
  const recommendation = repository.findRecommendation(concern.recommendationReference);
  if (!recommendation) throw new Error(`No concern ${concern.recommendationReference}`);
  const trackedItemId = trackItem(w, {
    ...{ reportId: row.reportId, recommendationId: recommendation.id, addressingId: row.id },
    ...{ basis: "answered", known },
  });
  statePosition(w, {
    ...{ trackedItemId, position: concern.position, responseId, text: concern.text },
    ...{ rightBodyId: concern.rightBodyId ?? null, statedOn: answer.datedOn, known },
  });
  if (concern.status == null) return;
  claimProgress(w, {
    ...{ trackedItemId, status: concern.status, text: concern.text, statedOn: answer.datedOn },
    ...{ targetOn: concern.targetOn ?? null, documentIds: documentId === null ? [] : [documentId], known },
  });
}
