import { answerOf, isBlank, type LetterPart } from "./letter-rules";
import { circumstancesOf } from "./own-concern.server";
import type { SubmissionRefusal } from "./submission-messages";
import { findConcernOf } from "./submission-repository.server";
import { datesOutOfPlace, faultsOf } from "./submission-rules";

/** What keeps a letter from a step, and beside which concern it is said; null for the letter as a whole. */
export interface LetterRefusal {
  fault: SubmissionRefusal | "nothing_answered" | "no_concerns";
  recommendationId: number | null;
}

export const ofLetter = (fault: LetterRefusal["fault"]): LetterRefusal => ({ fault, recommendationId: null });

interface LetterAsked {
  addressingId: number;
  statedOn: string | null;
  today: string;
  documentCount: number;
}

/** Faults said once for the letter and not again beside every concern. */
const OF_THE_WHOLE: readonly LetterRefusal["fault"][] = [
  ...(["letter_date_missing", "date_in_future", "date_before_report", "evidence_missing"] as const),
];

/** Everything that keeps a letter from being signed off: the rules of single answers, asked of each part that says something. */
export function faultsOfLetter(parts: readonly LetterPart[], asked: LetterAsked): LetterRefusal[] {
  const written = parts.filter((part) => !isBlank(part));
  if (written.length === 0) return [ofLetter("nothing_answered")];
  return once(written.flatMap((part) => faultsOfPart(part, asked, faultsOf)));
}

/** What cannot be, refused even in a draft. */
export const impossibleInLetter = (parts: readonly LetterPart[], asked: LetterAsked): LetterRefusal[] =>
  once(parts.slice(0, 1).flatMap((part) => faultsOfPart(part, asked, datesOutOfPlace)));

function faultsOfPart(
  part: LetterPart,
  { addressingId, statedOn, today, documentCount }: LetterAsked,
  rule: typeof faultsOf,
): LetterRefusal[] {
  const concern = findConcernOf(part.recommendationId, addressingId);
  if (!concern) return [ofLetter("not_yours")];
  const answer = answerOf(part, statedOn);
  return rule(answer, circumstancesOf(concern, answer, { today, documentCount })).map((fault) => ({
    fault,
    recommendationId: OF_THE_WHOLE.includes(fault) ? null : part.recommendationId,
  }));
}

const once = (refusals: readonly LetterRefusal[]): LetterRefusal[] =>
  refusals.filter(
    (one, at) =>
      refusals.findIndex(
        ({ fault, recommendationId }) => fault === one.fault && recommendationId === one.recommendationId,
      ) === at,
  );
