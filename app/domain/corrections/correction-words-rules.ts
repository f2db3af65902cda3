import { firstWords } from "~/lib/page-meta";
import type { ShownFact } from "~/lib/shown-facts";
import { CORRECTION_STATES, labelOf, type CorrectionState } from "~db/vocabulary";

/** A correction asked for, as far as the registrar decides by it. */
export interface CorrectionShown {
  state: CorrectionState;
  message: string | null;
  decision: string | null;
  documentId: number | null;
}

const TOLD_APART = 500;

/** All that a correction is decided on, and what was decided. */
export const correctionFactsOf = ({ state, message, decision, documentId }: CorrectionShown): ShownFact[] => [
  { label: "Where it stands", value: labelOf(CORRECTION_STATES, state) },
  { label: "What they say", value: message === null ? "" : firstWords(message, TOLD_APART) },
  { label: "Document", value: documentId === null ? "" : "There is one" },
  { label: "What was decided", value: decision ?? "" },
];
