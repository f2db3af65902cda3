import type { ConcernAnswered } from "~/domain/addressings/record-published-answer.server";
import { refusalOfPublishedPosition } from "~/domain/addressings/addressing-decision-rules";
import { addressingMessages } from "~/domain/addressings/addressing-messages";
import { bodyTypedOrNone } from "~/domain/bodies/typed-body.server";
import { concernField, concernForm, fieldsOfConcern } from "./answer-form";

type Errors = Record<string, string>;

/**
 * What a letter says to each concern of a report, read from the fields of its form; a concern without a
 * position is one the letter says nothing to. Each fault stands beside the field of its concern.
 */
export function readConcerns(
  typed: Readonly<Record<string, unknown>>,
  items: readonly { reference: string; number: number }[],
  letter: { hasDocument: boolean },
): { concerns: ConcernAnswered[]; errors: Errors } {
  const errors: Errors = {};
  const concerns = items.flatMap(({ reference, number }): ConcernAnswered[] => {
    const beside = (field: string, sentence: string) => {
      errors[concernField(field, number)] ??= sentence;
      return [];
    };
    const read = concernForm.safeParse(fieldsOfConcern(typed, number));
    if (!read.success) {
      for (const { path, message } of read.error.issues) beside(String(path[0]), message);
      return [];
    }
    const { position, text, rightBody, status, targetOn } = read.data;
    if (position === null)
      return text === "" && status === null
        ? []
        : beside("position", "Choose what the letter says to this concern, or clear the other fields.");
    const right = bodyTypedOrNone(rightBody);
    if (!right.ok) return beside("rightBody", right.sentence);
    const refusal =
      refusalOfPublishedPosition({ position, text, status }, letter) ??
      (position === "outside_remit" && right.body === null ? "right_body_required" : null);
    if (refusal) {
      for (const [field, sentence] of Object.entries(addressingMessages[refusal]))
        if (field === "document") errors[field] ??= sentence;
        else beside(field, sentence);
      return [];
    }
    return [
      {
        recommendationReference: reference,
        position,
        text,
        status,
        targetOn,
        rightBodyId: right.body?.id ?? null,
      },
    ];
  });
  return { concerns, errors };
}
