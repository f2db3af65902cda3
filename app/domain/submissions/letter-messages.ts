import type { LetterRefusal } from "./letter-faults.server";
import { DELIVERY_SENTENCES, type DeliveryFault } from "./letter-rules";
import { submissionSentences } from "./submission-messages";

/** The name of a field of one concern in the form that holds them all. */
export const partField = (field: string, recommendationId: number): string => `${field}-${recommendationId}`;

/** Fields that stand once for each concern; the others once for the letter. */
export const PART_FIELDS: readonly string[] = [
  ...["position", "text", "timetable", "why", "leadRole", "success", "resources", "rightBody"],
];

const NOTHING_ANSWERED =
  "Write what your body says to at least one concern before you send the answer for sign-off";

/** What is said where the register holds no concern that the body could still answer in a letter. */
const NO_CONCERNS =
  "The register holds no concern of this report that is open to be answered here. Ask the registrar to enter what it asks";

/** The sentences of a refused letter, by field; `referenceOf` names the concern so that the summary can be read alone. */
export function letterSentences(
  refusals: readonly LetterRefusal[],
  referenceOf: (recommendationId: number) => string,
): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const { fault, recommendationId } of refusals) {
    if (fault === "nothing_answered" || fault === "no_concerns") {
      sentences.form ??= fault === "no_concerns" ? NO_CONCERNS : NOTHING_ANSWERED;
      continue;
    }
    for (const [field, sentence] of Object.entries(submissionSentences([fault]))) {
      if (recommendationId === null || !PART_FIELDS.includes(field)) sentences[field] ??= sentence;
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
