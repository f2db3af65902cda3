import {
  ADEQUACIES,
  IMPLEMENTATION_STATUSES,
  POSITIONS,
  RESPONSE_STATUSES,
  termOf,
  type Adequacy,
  type ImplementationStatus,
  type Position,
  type ResponseStatus,
  type Term,
} from "~db/vocabulary";

export type Tone = "good" | "said" | "waiting" | "neutral" | "attention" | "adverse";

/*
 * The colour beside each word. Green is kept for what was received, or judged by somebody else: what a
 * body says of itself is blue, however good it sounds. Absence in public sources is grey, not a warning.
 */

const RESPONSE_TONES: Record<ResponseStatus, Tone> = {
  not_required: "neutral",
  awaiting: "waiting",
  extension_requested: "waiting",
  extended: "waiting",
  received: "good",
  received_late: "attention",
  joint_received: "good",
  overdue: "adverse",
  named_non_responder: "adverse",
  withheld: "neutral",
  not_published: "neutral",
  transferred: "neutral",
  body_ceased: "neutral",
  withdrawn: "neutral",
};

const POSITION_TONES: Record<Position, Tone> = {
  accepted: "said",
  accepted_in_part: "said",
  accepted_in_principle: "said",
  alternative_proposed: "said",
  under_consideration: "waiting",
  not_accepted: "attention",
  already_in_place: "said",
  outside_remit: "attention",
  not_stated: "neutral",
};

const IMPLEMENTATION_TONES: Record<ImplementationStatus, Tone> = {
  not_started: "waiting",
  planned: "said",
  in_progress: "said",
  implemented: "said",
  implemented_alternative: "said",
  partly_implemented_final: "attention",
  not_implemented: "attention",
  superseded: "neutral",
  no_longer_applicable: "neutral",
  unknown: "neutral",
};

const ADEQUACY_TONES: Record<Adequacy, Tone> = {
  not_assessed: "neutral",
  exceeds: "good",
  adequate: "good",
  adequate_alternative: "good",
  partially_adequate: "attention",
  not_adequate: "adverse",
  no_response: "adverse",
  assessment_superseded: "neutral",
};

/** The facts kept apart for each body; one word can mean different things under two of them. */
export type Fact = "response" | "position" | "implementation" | "adequacy";

const WORDS: Record<Fact, { terms: readonly Term[]; tones: Readonly<Record<string, Tone>> }> = {
  response: { terms: RESPONSE_STATUSES, tones: RESPONSE_TONES },
  position: { terms: POSITIONS, tones: POSITION_TONES },
  implementation: { terms: IMPLEMENTATION_STATUSES, tones: IMPLEMENTATION_TONES },
  adequacy: { terms: ADEQUACIES, tones: ADEQUACY_TONES },
};

/** Label, meaning and tone of a word of the register; throws on a word its vocabulary does not hold. */
export function factWord(fact: Fact, code: string): { label: string; meaning: string; tone: Tone } {
  const { terms, tones } = WORDS[fact];
  const term = termOf(terms, code);
  return { label: term.label, meaning: term.meaning, tone: tones[code] ?? "neutral" };
}
