import type { LetterRefusal } from "./letter-faults.server";
import { DELIVERY_SENTENCES, type DeliveryFault } from "./letter-rules";
import { submissionSentences } from "./submission-messages";

/** The name of a field of one concern, or of the answer to the whole report, in the form that holds them all. */
export const partField = (field: string, recommendationId: number | null): string =>
  `${field}-${recommendationId ?? WHOLE}`;

/** Stands in place of a concern's number in the fields of an answer to the whole report. */
export const WHOLE = "whole";

/** Fields that stand once for each concern; the others once for the letter. */
export const PART_FIELDS: readonly string[] = [
  ...["position", "text", "timetable", "why", "leadRole", "success", "resources", "rightBody"],
];

const NOTHING_ANSWERED =
  "Write what your body says to at least one concern before you send the answer for sign-off";

/** What is said where no concern of the report is left that the body could still answer in a letter. */
const NO_CONCERNS =
  "No concern of this report is open to be answered here: each waits for its own sign-off, or was moved to another body";

/** The public would find an answer that says nothing. */
const LETTER_CLOSED =
  "The attached letter is all that this answer says. Tick it so that the public can open it, or return the answer to have its words written here";

/** Of an answer to a report as a whole. */
const OF_WHOLE = {
  letter_missing: ["text", "Write what the letter says, or attach it"],
  letter_missing_to_others: [
    "text",
    "Write what the letter says: the bodies you name read it here before they confirm that it is theirs too",
  ],
} as const;

/** The sentences of a refused letter, by field; `referenceOf` names the concern so that the summary can be read alone. */
export function letterSentences(
  refusals: readonly LetterRefusal[],
  referenceOf: (recommendationId: number) => string,
): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const { fault, recommendationId } of refusals) {
    if (fault === "letter_closed") {
      sentences.publish ??= LETTER_CLOSED;
      continue;
    }
    if (fault === "letter_missing" || fault === "letter_missing_to_others") {
      const [field, sentence] = OF_WHOLE[fault];
      sentences[partField(field, null)] ??= sentence;
      continue;
    }
    if (fault === "nothing_answered" || fault === "no_concerns") {
      sentences.form ??= fault === "no_concerns" ? NO_CONCERNS : NOTHING_ANSWERED;
      continue;
    }
    for (const [field, sentence] of Object.entries(submissionSentences([fault]))) {
      if (!PART_FIELDS.includes(field)) sentences[field] ??= sentence;
      else if (recommendationId === null) sentences[partField(field, null)] ??= sentence;
      else sentences[partField(field, recommendationId)] ??= `${referenceOf(recommendationId)}: ${sentence}`;
    }
  }
  return sentences;
}

/** The sentences of what is missing in the facts about delivery, by field; the first of a field is said. */
export function deliverySentences(faults: readonly DeliveryFault[]): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const fault of faults) {
    const [field, sentence] = DELIVERY_SENTENCES[fault];
    sentences[field] ??= sentence;
  }
  return sentences;
}
