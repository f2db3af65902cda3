import { attachToResponse, publishDocument } from "~/domain/documents/documents.server";
import {
  changeAction,
  claimProgress,
  planAction,
  serveItems,
  statePosition,
} from "~/domain/implementation/statements.server";
import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { trackItem } from "~/domain/reports/track-items.server";
import { addResponse } from "~/domain/responses/responses.server";
import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write, type Writing } from "~db/writing.server";
import type { MoveSubmission } from "./move-submission.server";
import {
  circumstancesOf,
  contentOf,
  findOwnSubmission,
  findServed,
  stepTaken,
  subjectOf,
} from "./own-concern.server";
import { statementToPublish } from "./public-change-rules";
import { stepRefusal } from "./sign-off-rules";
import type { SubmissionRefusal } from "./submission-messages";
import * as repository from "./submission-repository.server";
import type { AskedConcern } from "./submission-repository.server";
import type { ActionContent } from "./action-rules";
import { faultsOf, type AnswerContent, type ProgressContent } from "./submission-rules";

export interface PublishSubmission extends MoveSubmission {
  /** Which of its documents the public may open from now on; the others stay with the body and its reviewers. */
  publishDocumentIds: readonly number[];
}

/**
 * Publishes what somebody else of the body wrote: its rows join the histories, known from the day of
 * approval, and the projection follows, all in one transaction. The rules are asked again, because the
 * register may have changed since it was sent.
 */
export function publishSubmission(
  given: PublishSubmission,
): FormOutcome<{ reference: string }, SubmissionRefusal> {
  const { actor, at, submissionId } = given;
  return write({ actor, action: "submission_published", at }, (w) => {
    const own = findOwnSubmission(actor, submissionId);
    if (!own) return refusedFor("not_yours");
    const { row, concern } = own;
    const refusal =
      stepRefusal("publish", stepTaken(actor, row)) ?? (row.version === given.version ? null : "stale");
    if (refusal) return refusedFor(refusal);
    const content = contentOf(row);
    const documents = repository.listDocuments(row.id);
    const circumstances = { today: londonDay(w.at), documentCount: documents.length };
    const faults = faultsOf(content, circumstancesOf(concern, content, circumstances));
    if (faults.length > 0) return refusedFor(...faults);

    const documentIds = documents.map(({ documentId }) => documentId);
    const statement = { w, concern, submissionId: row.id, documentIds };
    if (content.kind === "answer") publishAnswer(statement, content);
    else if (content.kind === "action") publishAction(statement, content);
    else publishProgress(statement, content);
    for (const { documentId, isPublic } of documents)
      if (isPublic === 0 && given.publishDocumentIds.includes(documentId)) publishDocument(w, documentId);
    repository.updateSubmission(w, row.id, { state: "published", version: row.version + 1 });
    repository.insertEvent(w, {
      ...{ submissionId: row.id, state: "published", userId: actor.userId, recordedAt: w.at },
    });
    const served = content.kind === "action" ? repository.listServed(row.id) : [];
    for (const reportId of new Set([concern.reportId, ...served.map((item) => item.reportId)]))
      projectReport(reportId);
    const published = repository.findConcernOf(concern.recommendationId, concern.addressingId) ?? concern;
    w.about(subjectOf(published));
    return done({ reference: subjectOf(published) });
  });
}

interface Statement {
  w: Writing;
  concern: AskedConcern;
  submissionId: number;
  documentIds: readonly number[];
}

/** Answering a concern makes it tracked at the body (design §2). One letter may answer several concerns. */
function publishAnswer({ w, concern, submissionId, documentIds }: Statement, answer: AnswerContent): void {
  const { reportId, addressingId, recommendationId } = concern;
  const { position, statedOn, rightBodyId } = answer;
  if (position === null || statedOn === null) throw new Error(`Answer ${submissionId} is not complete`);
  const known = knownNow(w, "body");
  const trackedItemId =
    concern.trackedItemId ??
    trackItem(w, { reportId, recommendationId, addressingId, basis: "answered", known });
  const responseId =
    repository.findLetterDated(addressingId, statedOn)?.id ??
    addResponse(w, { reportId, addressingIds: [addressingId], datedOn: statedOn, submissionId, known });
  for (const documentId of documentIds) attachToResponse(w, documentId, { reportId, responseId });
  const text = answer.text;
  statePosition(w, { trackedItemId, position, responseId, text, rightBodyId, statedOn, submissionId, known });
}

/** The action joins the plan for the concern it was written for and for every other it serves. */
function publishAction({ w, concern, submissionId, documentIds }: Statement, action: ActionContent): void {
  const { actionState: state, actionOf, ownReference, serves } = action;
  const wording = { ...action, state, submissionId, documentIds, known: knownNow(w, "body") };
  const others = findServed(serves, concern.responsibleBodyId).trackedItemIds;
  const trackedItemIds = [trackedItemOf(concern), ...others];
  if (actionOf === null) {
    planAction(w, { bodyId: concern.responsibleBodyId, ownReference, trackedItemIds, wording });
    return;
  }
  serveItems(w, actionOf, trackedItemIds);
  changeAction(w, actionOf, wording);
}

function publishProgress(
  { w, concern, submissionId, documentIds }: Statement,
  progress: ProgressContent,
): void {
  const { status, targetOn, boardAssurance, supersededById } = progress;
  if (status === null) throw new Error(`Progress ${submissionId} is not complete`);
  claimProgress(w, {
    ...{ trackedItemId: trackedItemOf(concern), status, targetOn, boardAssurance, submissionId, documentIds },
    supersededById: status === "superseded" ? supersededById : null,
    text: statementToPublish(progress),
    statedOn: progress.statedOn ?? londonDay(w.at),
    known: knownNow(w, "body"),
  });
}

function trackedItemOf(concern: AskedConcern): number {
  if (concern.trackedItemId === null) throw new Error(`${concern.reference} is not tracked at this body`);
  return concern.trackedItemId;
}
