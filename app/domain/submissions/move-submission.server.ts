import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { LedgerAction, SubmissionState } from "~db/vocabulary";
import { write } from "~db/writing.server";
import { findOwnSubmission, stepTaken, subjectOf, type PersonActor } from "./own-concern.server";
import { stepRefusal, type StepRefusal, type SubmissionStep } from "./sign-off-rules";
import * as repository from "./submission-repository.server";

export interface MoveSubmission {
  actor: PersonActor;
  at?: number;
  submissionId: number;
  /** The version the person was looking at. */
  version: number;
  reason?: string | null;
}

export type Moved = FormOutcome<{ state: SubmissionState }, StepRefusal>;

/** Takes a submission back from the approvers, to go on writing. */
export const withdrawSubmission = (given: MoveSubmission): Moved => move(given, "withdraw");

/** Gives a submission back to its author, with what should be changed. */
export const returnSubmission = (given: MoveSubmission): Moved =>
  (given.reason ?? "").trim() === "" ? refusedFor("return_reason_missing") : move(given, "return");

/** Gives a draft up; it stays in the ledger and is never shown again. */
export const discardSubmission = (given: MoveSubmission): Moved => move(given, "discard");

const MOVES = {
  withdraw: { state: "draft", action: "submission_saved" },
  return: { state: "returned", action: "submission_returned" },
  discard: { state: "discarded", action: "submission_discarded" },
} as const satisfies Partial<Record<SubmissionStep, { state: SubmissionState; action: LedgerAction }>>;

function move(given: MoveSubmission, step: keyof typeof MOVES): Moved {
  const { actor, at, submissionId } = given;
  const { state, action } = MOVES[step];
  return write({ actor, action, at }, (w) => {
    const own = findOwnSubmission(actor, submissionId);
    if (!own) return refusedFor("not_yours");
    const { row, concern } = own;
    const refusal =
      stepRefusal(step, stepTaken(actor, row)) ?? (row.version === given.version ? null : "stale");
    if (refusal) return refusedFor(refusal);
    w.about(subjectOf(concern));
    repository.updateSubmission(w, row.id, { state, version: row.version + 1 });
    repository.insertEvent(w, {
      ...{ submissionId: row.id, state, userId: actor.userId, recordedAt: w.at },
      reasonTextId: w.textOrNull("reason", given.reason),
    });
    return done({ state });
  });
}
