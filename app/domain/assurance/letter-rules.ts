import type { Adequacy, ConcernFlag } from "~db/vocabulary";
import type { AssessmentContent } from "./judgement-rules";

/** What a reviewer says of one concern that the letter as a whole does not. */
export interface LetterException {
  adequacy: Adequacy;
  concernFlag: ConcernFlag;
  text: string;
}

/** A letter judged once: what is said of the whole, and of the concerns it deals with otherwise. */
export interface LetterAssessment {
  whole: AssessmentContent;
  /** By tracked item. */
  exceptions: ReadonlyMap<number, LetterException>;
}

/**
 * What a letter's assessment says of one concern. The rubric is of the letter; an exception has its own
 * adequacy, flag and reasons.
 */
export function contentFor(itemId: number, { whole, exceptions }: LetterAssessment): AssessmentContent {
  const exception = exceptions.get(itemId);
  return exception ? { ...whole, ...exception } : whole;
}

/** A statement that a judge read: which items, their newest positions, and which letters. */
export interface LetterBasis {
  items: readonly { id: number; positionId: number | null }[];
  responseIds: readonly number[];
}

/** The statements a page showed, as the form carries them, so that a newer one is noticed. */
export const basisOf = ({ items, responseIds }: LetterBasis): string =>
  `${items.map(({ id, positionId }) => `${id}:${positionId ?? ""}`).join(",")};${responseIds.join(",")}`;
