import { lettersHeldBack } from "~/domain/samples/letter-draws.server";
import { londonDay } from "~/lib/dates";
import { write } from "~db/writing.server";
import type { JudgementRefusal } from "./judgement-messages";
import { findItem } from "./judgement-repository.server";
import { faultsOfJudgement, isAdverse, isOverseer } from "./judgement-rules";
import { contentFor, type LetterAssessment } from "./letter-rules";
import { insertLetterAssessment } from "./letter-assessment-repository.server";
import * as repository from "./letter-repository.server";
import { judgedItem, makeJudgement, refusalToPropose, type PersonActor } from "./propose-judgement.server";
import { readLetter } from "./view-letter.server";

/** A refusal, and the concern it is of where the exception made of it is at fault. */
export interface LetterRefusal {
  itemId: number | null;
  refusal: JudgementRefusal;
}

export type LetterAssessed =
  | { ok: true; value: { reference: string; published: number; waiting: number } }
  | { ok: false; refusals: LetterRefusal[] };

export interface AssessLetter extends LetterAssessment {
  actor: PersonActor;
  at?: number;
  addressingId: number;
  /** The concerns judged: those that were open when the page was shown. */
  itemIds: readonly number[];
  /** What the page showed (basisOf). */
  basis: string;
}

const refusedWith = (...refusals: LetterRefusal[]): LetterAssessed => ({ ok: false, refusals });
const ofForm = (refusal: JudgementRefusal): LetterAssessed => refusedWith({ itemId: null, refusal });

/**
 * Judges a letter of answer once, for all its concerns: all of it is stored, or nothing. What is for the
 * body is published at once; what is against it waits, concern by concern, for a second reviewer and the
 * body's right of reply (design §4.2).
 */
export function assessLetter(given: AssessLetter): LetterAssessed {
  const { actor, at, addressingId, itemIds, basis } = given;
  const isAgainst = itemIds.some((id) => isAdverse(contentFor(id, given), "none"));
  return write({ actor, action: isAgainst ? "judgement_proposed" : "judgement_published", at }, (w) => {
    const letter = isOverseer(actor.role) ? repository.findLetter(addressingId) : undefined;
    if (!letter) return ofForm("not_for_you");
    const read = readLetter(letter);
    if (read.basis !== basis) return ofForm("newer_statement");
    const judged = read.rows
      .filter(({ id }) => itemIds.includes(id))
      .map(({ reference }) => findItem(reference))
      .filter((item) => item !== undefined)
      .map((item) => ({ item, content: contentFor(item.id, given) }));
    if (judged.length === 0) return ofForm("already_waiting");
    const isFirst = read.rows.every(({ adequacy }) => adequacy === "not_assessed");
    if (isFirst && lettersHeldBack(londonDay(w.at)).get(addressingId)?.why === "awaits_draw")
      return ofForm("awaits_draw");
    for (const { item, content } of judged) {
      const refusal = refusalToPropose({ actor, at, content, reference: item.reference }, item);
      if (refusal) return ofForm(refusal);
    }
    const faults = judged.flatMap(({ item, content }) =>
      faultsOfJudgement(content, judgedItem(item, londonDay(w.at))).map((refusal) => ({
        itemId: given.exceptions.has(item.id) ? item.id : null,
        refusal,
      })),
    );
    if (faults.length > 0) return refusedWith(...faults);
    w.about(letter.reportReference);
    const reference = `ASSESSMENT-${String(w.nextNumber("letter_assessment")).padStart(4, "0")}`;
    const letterAssessmentId = insertLetterAssessment(w, {
      ...{ reference, addressingId, version: 1, savedAt: w.at },
      ...{ authorUserId: actor.userId, authorBodyId: actor.bodyId },
      state: judged.some(({ item, content }) => isAdverse(content, item.level))
        ? "awaiting_second_review"
        : "published",
    });
    const made = judged.map(({ item, content }) =>
      makeJudgement(w, item, { actor, content, letterAssessmentId }),
    );
    const published = made.filter(({ state }) => state === "published").length;
    return { ok: true, value: { reference, published, waiting: made.length - published } };
  });
}
