import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import type { LedgerAction, SubmissionState } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import * as letters from "./letter-repository.server";
import { impossibleInDelivery, type Delivery, type DeliveryFault } from "./letter-rules";
import type { PersonActor } from "./own-concern.server";
import { findOwnLetter, letterTaken, type OwnLetter } from "./own-letter.server";
import { stepRefusal, type StepRefusal, type SubmissionStep } from "./sign-off-rules";
import * as submissions from "./submission-repository.server";

export interface MoveLetter {
  actor: PersonActor;
  at?: number;
  letterId: number;
  /** The version the person was looking at. */
  version: number;
  reason?: string | null;
}

export type LetterMoved = FormOutcome<{ state: SubmissionState }, StepRefusal>;

/** Takes the answer back from the approvers, to go on writing. */
export const withdrawLetter = (given: MoveLetter): LetterMoved => move(given, "withdraw");

/** Gives the whole answer back to its authors, with what should be changed. */
export const returnLetter = (given: MoveLetter): LetterMoved =>
  (given.reason ?? "").trim() === "" ? refusedFor("return_reason_missing") : move(given, "return");

/** Gives the answer up, all parts of it. */
export const discardLetter = (given: MoveLetter): LetterMoved => move(given, "discard");

const MOVES = {
  withdraw: { state: "draft", action: "submission_saved" },
  return: { state: "returned", action: "submission_returned" },
  discard: { state: "discarded", action: "submission_discarded" },
} as const satisfies Partial<Record<SubmissionStep, { state: SubmissionState; action: LedgerAction }>>;

function move(given: MoveLetter, step: keyof typeof MOVES): LetterMoved {
  const { actor, at, letterId } = given;
  const { state, action } = MOVES[step];
  return write({ actor, action, at }, (w) => {
    const own = findOwnLetter(actor, letterId);
    if (!own) return refusedFor("not_yours");
    const refusal =
      stepRefusal(step, letterTaken(actor, own)) ?? (own.row.version === given.version ? null : "stale");
    if (refusal) return refusedFor(refusal);
    w.about(own.report.reference);
    moveParts(w, own, { state, actor, reason: given.reason });
    return done({ state });
  });
}

/** Brings a letter and every part of it to one state. */
export function moveParts(
  w: Writing,
  { row, parts }: OwnLetter,
  { state, actor, reason }: { state: SubmissionState; actor: PersonActor; reason?: string | null },
): void {
  letters.updateLetter(w, row.id, { state, version: row.version + 1 });
  const reasonTextId = w.textOrNull("reason", reason);
  for (const { submissionId, version } of parts) {
    submissions.updateSubmission(w, submissionId, { state, version: version + 1 });
    submissions.insertEvent(w, { submissionId, state, userId: actor.userId, reasonTextId, recordedAt: w.at });
  }
}

export type DeliveryRefusal = DeliveryFault | "not_yours" | "not_for_this_state";

/**
 * Records what happened to the answer outside the register: when it arrived, what was decided on its publication,
 * and that the family has it. Anyone who writes for the body may, and it makes nobody an author of the words.
 */
export function recordDelivery(given: {
  actor: PersonActor;
  at?: number;
  letterId: number;
  delivery: Delivery;
}): FormOutcome<{ letterId: number }, DeliveryRefusal> {
  const { actor, at, letterId, delivery } = given;
  return write({ actor, at, action: "answer_delivered" }, (w) => {
    const own = findOwnLetter(actor, letterId);
    if (!own) return refusedFor("not_yours");
    const { row, report } = own;
    if (row.state === "published" || row.state === "discarded") return refusedFor("not_for_this_state");
    const faults = impossibleInDelivery(delivery, { statedOn: row.statedOn, today: londonDay(w.at) });
    if (faults.length > 0) return refusedFor(...faults);
    w.about(report.reference);
    letters.updateLetter(w, letterId, { ...delivery });
    return done({ letterId });
  });
}
