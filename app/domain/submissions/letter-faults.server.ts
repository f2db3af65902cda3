import * as letters from "./letter-repository.server";
import { answerOf, isWhole, partsSaid, type LetterPart } from "./letter-rules";
import { circumstancesOf, circumstancesOfReport } from "./own-concern.server";
import type { SubmissionRefusal } from "./submission-messages";
import { findConcernOf } from "./submission-repository.server";
import { datesOutOfPlace, faultsOf } from "./submission-rules";

/** What keeps a letter from a step, and beside which concern it is said; null for the letter as a whole. */
export interface LetterRefusal {
  fault: SubmissionRefusal | WholeFault | "nothing_answered" | "no_concerns";
  recommendationId: number | null;
}

/** What an answer to a report as a whole can lack beside what single answers lack. */
type WholeFault = "letter_missing" | "letter_missing_to_others" | "letter_closed";

export const ofLetter = (fault: LetterRefusal["fault"]): LetterRefusal => ({ fault, recommendationId: null });

export interface LetterAsked {
  addressingId: number;
  statedOn: string | null;
  today: string;
  documentCount: number;
  /** How many of the documents are the letter of answer itself. */
  letterCount: number;
  /** Other bodies that are to confirm it: they read its words here, and not its documents. */
  othersNamed: number;
}

/** Faults said once for the letter and not again beside every concern. */
const OF_THE_WHOLE: readonly LetterRefusal["fault"][] = [
  ...(["letter_date_missing", "date_in_future", "date_before_report", "evidence_missing"] as const),
];

/** Everything that keeps a letter from being signed off: the rules of single answers, asked of each part that says something. */
export function faultsOfLetter(parts: readonly LetterPart[], asked: LetterAsked): LetterRefusal[] {
  const said = partsSaid(parts, { letters: asked.letterCount });
  if (said.length === 0) return [ofLetter(parts.some(isWhole) ? "letter_missing" : "nothing_answered")];
  return once(said.flatMap((part) => faultsOfPart(part, asked, faultsOf)));
}

/** What cannot be, refused even in a draft. */
export const impossibleInLetter = (parts: readonly LetterPart[], asked: LetterAsked): LetterRefusal[] =>
  once(parts.slice(0, 1).flatMap((part) => faultsOfPart(part, asked, datesOutOfPlace)));

function faultsOfPart(part: LetterPart, asked: LetterAsked, rule: typeof faultsOf): LetterRefusal[] {
  const { addressingId, statedOn, today, documentCount } = asked;
  if (part.recommendationId === null) return faultsOfWhole(part, asked, rule);
  const concern = findConcernOf(part.recommendationId, addressingId);
  if (!concern) return [ofLetter("not_yours")];
  const answer = answerOf(part, statedOn);
  return rule(answer, circumstancesOf(concern, answer, { today, documentCount })).map((fault) => ({
    fault,
    recommendationId: OF_THE_WHOLE.includes(fault) ? null : part.recommendationId,
  }));
}

/** A whole report is answered in words or with the letter attached; it takes no position but that it is not the body's own. */
function faultsOfWhole(part: LetterPart, asked: LetterAsked, rule: typeof faultsOf): LetterRefusal[] {
  const report = letters.findReportOf(asked.addressingId);
  if (!report) return [ofLetter("not_yours")];
  const answer = answerOf(part, asked.statedOn);
  return rule(answer, circumstancesOfReport(report, asked)).flatMap((fault): LetterRefusal[] => {
    if (fault === "position_missing") return [];
    if (fault !== "text_missing") return [ofLetter(fault)];
    if (part.position === "outside_remit") return [ofLetter("reason_too_short")];
    if (asked.letterCount === 0) return [ofLetter("letter_missing")];
    return asked.othersNamed > 0 ? [ofLetter("letter_missing_to_others")] : [];
  });
}

const once = (refusals: readonly LetterRefusal[]): LetterRefusal[] =>
  refusals.filter(
    (one, at) =>
      refusals.findIndex(
        ({ fault, recommendationId }) => fault === one.fault && recommendationId === one.recommendationId,
      ) === at,
  );
