import { cleanLine, isBlankValue } from "./source-text-rules";

export type SourceReference = {
  /** As the register writes it: "2016-0269", "2019-0135A"; null where the source gives none that can be read. */
  reference: string | null;
  /** As the source wrote it. */
  raw: string;
  /** What is odd about it, as a sentence; null where it has its usual form. */
  problem: string | null;
};

const LABEL = /^(?:pfd\s*)?ref(?:erence)?(?:\s*(?:no|number)\b\.?)?\s*[:.]?\s*/i;
const REFERENCE = /^((?:19|20)\d{2})\s*[-‐‑‒–—−_/.:]+\s*(\d{1,6})\s*([a-z])?$/i;
const USUAL_DIGITS = 4;

/**
 * A report's reference as the register writes it. Dashes and spaces are evened out and a suffix
 * letter kept; digits are neither added nor taken away ("2016-026", "2025-01202"), for the short
 * one may be any of ten (domain D7, D8).
 */
export function normaliseSourceReference(raw: string): SourceReference {
  if (isBlankValue(raw)) return { reference: null, raw, problem: "The source gives no reference." };
  const match = REFERENCE.exec(cleanLine(raw).replace(LABEL, ""));
  if (match === null) return { reference: null, raw, problem: "This could not be read as one reference." };

  const [, year = "", serial = "", suffix = ""] = match;
  const isOdd = serial.length !== USUAL_DIGITS;
  return {
    reference: `${year}-${serial}${suffix.toUpperCase()}`,
    raw,
    problem: isOdd ? `The reference has ${serial.length} digits after its year, not ${USUAL_DIGITS}.` : null,
  };
}

/** The permanent reference of a report (design §3): series "PFD" and "2024-0621" give "PFD-2024-0621". */
export const reportReferenceOf = (series: string, normalised: string): string => `${series}-${normalised}`;
