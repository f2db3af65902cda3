import { viewAnswers, type Answer } from "~/domain/responses/view-responses.server";
import { lettersHeldBack, type HeldBack } from "~/domain/samples/letter-draws.server";
import { addDays } from "~/lib/dates";
import { independenceOf } from "./independence.server";
import { findItem } from "./judgement-repository.server";
import { ASSESSMENT_TARGET_DAYS, isOverseer } from "./judgement-rules";
import { basisOf } from "./letter-rules";
import * as repository from "./letter-repository.server";
import type { LetterItemRow, LetterRow } from "./letter-repository.server";
import type { PersonActor } from "./propose-judgement.server";

export interface LetterToAssess extends LetterRow {
  /** Letters the body sent, oldest first. */
  answers: Answer[];
  items: (LetterItemRow & { isOpen: boolean })[];
  /** The day by which it should be assessed; null while there is no answer. */
  targetOn: string | null;
  basis: string;
  /** Where more letters came than can be assessed: whether this one still waits for the draw, or was not drawn. */
  heldBack: HeldBack | null;
  isIndependent: boolean;
  hasIndependentReviewer: boolean;
}

const OPEN = ["not_assessed", "assessment_superseded"];

/** One body's answer to one report, for somebody of oversight; null where there is none for them. */
export function viewLetterToAssess(actor: PersonActor, addressingId: number): LetterToAssess | null {
  const letter = isOverseer(actor.role) ? repository.findLetter(addressingId) : undefined;
  if (!letter) return null;
  const { answers, basis, rows } = readLetter(letter);
  const items = rows.map((row) => ({
    ...row,
    isOpen:
      row.waitingId === null &&
      OPEN.includes(row.adequacy) &&
      (row.positionId !== null || answers.length > 0),
  }));
  const independence = independenceOf(actor.userId);
  const judged = items.map(({ reference }) => findItem(reference)).filter((item) => item !== undefined);
  const letterOn = answers.at(-1)?.knownOn ?? null;
  const since = items
    .filter(({ isOpen }) => isOpen)
    .map(({ knownOn }) => knownOn ?? letterOn)
    .filter((on) => on !== null)
    .sort()[0];
  return {
    ...{ ...letter, answers, items, basis },
    heldBack: items.some(({ adequacy }) => adequacy !== "not_assessed")
      ? null
      : (lettersHeldBack().get(addressingId) ?? null),
    targetOn: since === undefined ? null : addDays(since, ASSESSMENT_TARGET_DAYS),
    isIndependent: judged.every((item) => independence.isIndependent(item)),
    hasIndependentReviewer: judged.every((item) => independence.hasIndependentReviewer(item)),
  };
}

/** What a letter and its concerns are, with everything the body has said up to now. */
export function readLetter(letter: LetterRow) {
  const answers = viewAnswers(letter.reportId).filter(({ addressingIds }) =>
    addressingIds.includes(letter.addressingId),
  );
  const rows = repository.listLetterItems(letter.addressingId);
  return { answers, rows, basis: basisOf({ items: rows, responseIds: answers.map(({ id }) => id) }) };
}
