import type { Provenance } from "~db/vocabulary";

/** Whether figures come from outside the body they are of: it did not give them itself. */
export const isFromOutside = (provenance: Provenance): boolean => provenance !== "body";

/** Who gave the figures of a series, in a sentence: a reader weighs a body's own word otherwise. */
export function sourceNote(provenances: readonly Provenance[]): string {
  const own = provenances.filter((one) => !isFromOutside(one)).length;
  if (own === 0) return "The figures come from outside the body.";
  if (own === provenances.length)
    return "The body gave these figures itself; two of its people signed them off.";
  return `The body gave ${own} of these ${provenances.length} figures itself; the others come from outside it.`;
}
