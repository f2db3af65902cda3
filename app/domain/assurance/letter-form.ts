import { ADEQUACIES, CONCERN_FLAGS, isTerm } from "~db/vocabulary";
import { z } from "zod";
import { assessmentForm, reviewForm } from "./judgement-form";
import { MAX_LETTER } from "./letter-back-rules";
import type { LetterException } from "./letter-rules";

/** The letter as a whole. The concerns it deals with otherwise are read by readExceptions. */
export const letterForm = assessmentForm.omit({ judgedId: true }).extend({ basis: z.string().default("") });

/** A step of the assessment of a letter, or the words of the letter back. */
export const letterStepForm = reviewForm.extend({
  intent: z.enum(["write", "agree", "reject", "publish", "withdraw"]),
  letter: z
    .string()
    .max(MAX_LETTER, `Write at most ${MAX_LETTER.toLocaleString("en-GB")} characters`)
    .default(""),
});

/** The names of the fields in which one concern is excepted. */
export const exceptionFields = (itemId: number) => ({
  adequacy: `except-${itemId}`,
  concernFlag: `flag-${itemId}`,
  text: `reasons-${itemId}`,
});

const MAX_TEXT = 10_000;

/** The exceptions of a form, by tracked item; a concern without an adequacy of its own is as the letter is. */
export function readExceptions(
  typed: Readonly<Record<string, string | string[]>>,
  itemIds: readonly number[],
): Map<number, LetterException> {
  const exceptions = new Map<number, LetterException>();
  for (const id of itemIds) {
    const names = exceptionFields(id);
    const adequacy = typed[names.adequacy];
    if (!isTerm(ADEQUACIES, adequacy)) continue;
    const flag = typed[names.concernFlag];
    const text = typed[names.text];
    exceptions.set(id, {
      adequacy,
      concernFlag: isTerm(CONCERN_FLAGS, flag) ? flag : "none",
      text: typeof text === "string" ? text.slice(0, MAX_TEXT) : "",
    });
  }
  return exceptions;
}
