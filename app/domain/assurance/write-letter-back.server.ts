import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write } from "~db/writing.server";
import { isIndependent } from "./independence.server";
import { findItemById } from "./judgement-repository.server";
import type { JudgementStepRefusal } from "./judgement-rules";
import { isLetter } from "./letter-back-rules";
import * as repository from "./letter-assessment-repository.server";
import type { LetterAssessmentRow } from "./letter-assessment-repository.server";
import type { PersonActor } from "./propose-judgement.server";

/**
 * Whether the letter's words can still be changed, and by whom: until a second reviewer has agreed with them by its
 * author alone, who cannot agree; where nothing is against the body by a lead too, until it is sent. Nobody writes
 * it who stands too close to the body.
 */
export function letterWritingRefusal(
  actor: PersonActor,
  { id, state, publicOn, authorUserId }: LetterAssessmentRow,
): JudgementStepRefusal | null {
  const isForLead = state === "published" && actor.role === "oversight_lead";
  if (authorUserId !== actor.userId && !isForLead) return "not_your_judgement";
  const isOpen = state === "awaiting_second_review" || (state === "published" && publicOn === null);
  if (!isOpen) return "letter_sent";
  const items = repository.listParts(id).map(({ trackedItemId }) => findItemById(trackedItemId));
  const isFree = items.every((item) => item === undefined || isIndependent(actor.userId, item));
  return isFree ? null : "not_independent";
}

/**
 * Keeps the words of a letter back. One that is against the body in nothing is public, and sent, at once; any other
 * goes to the second reviewer with the judgements it tells of.
 */
export function writeLetterBack(given: {
  actor: PersonActor;
  at?: number;
  reference: string;
  version: number;
  text: string;
}): FormOutcome<{ isPublic: boolean }, JudgementStepRefusal> {
  const { actor, at, reference, version, text } = given;
  const held = repository.findLetterAssessment(reference);
  const isPublic = held?.state === "published";
  const action = isPublic ? "assessment_letter_sent" : "assessment_letter_written";
  return write({ actor, action, subject: reference, at }, (w) => {
    const letter = repository.findLetterAssessment(reference);
    if (!letter) return refusedFor("not_for_you");
    const refusal =
      letterWritingRefusal(actor, letter) ??
      (letter.version === version ? null : "stale") ??
      (isLetter(text) ? null : "letter_missing");
    if (refusal) return refusedFor(refusal);
    repository.updateLetterAssessment(w, letter.id, {
      letterTextId: w.text("judgement", text.trim()),
      version: letter.version + 1,
      ...(isPublic ? { publicOn: londonDay(w.at) } : {}),
    });
    return done({ isPublic });
  });
}
