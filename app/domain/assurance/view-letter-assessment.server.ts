import { londonDay } from "~/lib/dates";
import { isOverseer, judgementStepRefusal, type JudgementStep } from "./judgement-rules";
import { listEvents, type JudgementEventRow } from "./judgement-repository.server";
import { letterBackText } from "./letter-back-rules";
import * as repository from "./letter-assessment-repository.server";
import type { LetterAssessmentRow, LetterPart } from "./letter-assessment-repository.server";
import { isOvertaken } from "./move-judgement.server";
import { letterStepTaken, partsUnderWay } from "./move-letter-assessment.server";
import type { PersonActor } from "./propose-judgement.server";
import { letterWritingRefusal } from "./write-letter-back.server";

export interface ShownLetterAssessment {
  letter: LetterAssessmentRow;
  parts: LetterPart[];
}

export interface ViewedLetterAssessment extends ShownLetterAssessment {
  events: JudgementEventRow[];
  /** What this person can do with it now. */
  steps: JudgementStep[];
  isAuthor: boolean;
  isIndependent: boolean;
  isOvertaken: boolean;
  mayWrite: boolean;
  /** The letter as its template has it, to begin with. */
  template: string;
}

const STEPS: readonly JudgementStep[] = ["agree", "reject", "reply", "publish", "withdraw"];

/** The assessment of a letter, for somebody of oversight; null where there is none for them. */
export function viewLetterAssessment(
  actor: PersonActor,
  reference: string,
  at = Date.now(),
): ViewedLetterAssessment | null {
  return isOverseer(actor.role) ? viewed(actor, reference, at) : null;
}

/** The same for the body, from the right of reply on; null before that and to everybody else. */
export function viewLetterOfOwnBody(
  actor: PersonActor,
  reference: string,
  at = Date.now(),
): ViewedLetterAssessment | null {
  const view = viewed(actor, reference, at);
  if (!view) return null;
  const isShown = ["right_of_reply", "ready_to_publish"].includes(view.letter.state);
  const { isOfBody } = letterStepTaken(actor, view.letter, { parts: partsUnderWay(view.letter), at });
  return isShown && isOfBody ? { ...view, events: [], mayWrite: false } : null;
}

/** The assessment of a letter as everybody reads it; null until it is public. */
export function viewPublicLetter(
  reference: string,
  today = londonDay(Date.now()),
): ShownLetterAssessment | null {
  const letter = repository.findLetterAssessment(reference);
  if (!letter || letter.publicOn === null || letter.publicOn > today) return null;
  return { letter, parts: repository.listParts(letter.id) };
}

/** Letters back on a report that everybody reads. */
export const publicLettersOf = (
  reportReference: string,
  today: string,
): Pick<LetterAssessmentRow, "reference" | "bodyName" | "publicOn">[] =>
  repository
    .listPublicLetters(reportReference, today)
    .map(({ reference, bodyName, publicOn }) => ({ reference, bodyName, publicOn }));

function viewed(actor: PersonActor, reference: string, at: number): ViewedLetterAssessment | null {
  const letter = repository.findLetterAssessment(reference);
  if (!letter) return null;
  const parts = repository.listParts(letter.id);
  const held = partsUnderWay(letter);
  const taken = letterStepTaken(actor, letter, { parts: held, at });
  const first = held[0]?.judgement.id ?? parts[0]?.judgementId;
  return {
    ...{ letter, parts, isAuthor: taken.isAuthor, isIndependent: taken.isIndependent },
    events: first === undefined ? [] : listEvents(first),
    steps: held.length === 0 ? [] : STEPS.filter((step) => judgementStepRefusal(step, taken) === null),
    isOvertaken: held.some(({ judgement, item }) => isOvertaken(judgement, item)),
    mayWrite: letterWritingRefusal(actor, letter) === null,
    template: letterBackText({ ...letter, parts }),
  };
}
