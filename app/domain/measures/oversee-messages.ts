import type { DefinitionFault } from "./definition-rules";
import { definitionSentences } from "./definition-messages";

export type OverseeRefusal =
  | "no_such_measure"
  | "unknown_body"
  | "body_missing"
  | "not_independent"
  | "kind_missing"
  | "text_missing"
  | "no_target_named"
  | "unknown_recommendation"
  | "unknown_programme"
  | "several_named"
  | "checks_backwards"
  | "check_in_future"
  | "no_such_figures"
  | "aim_empty"
  | "name_missing_of_programme"
  | "aim_missing_of_programme"
  | "unknown_measure"
  | "dates_backwards"
  | "day_in_future"
  | "stale"
  | "reason_missing"
  | "figures_would_move"
  | "unknown_action"
  | "no_such_programme";

const MESSAGES: Readonly<Record<OverseeRefusal, readonly [field: string, sentence: string]>> = {
  no_such_measure: ["form", "There is no such measure"],
  unknown_body: ["body", "No body of the register has this name or code. Use its full name or code."],
  body_missing: ["body", "Say whose figures"],
  not_independent: [
    "form",
    "You cannot do this: you belong to the body, its parent, sponsor, predecessor or successor",
  ],
  kind_missing: ["kind", "Choose what it is"],
  text_missing: ["text", "Write it as the public will read it"],
  no_target_named: ["recommendation", "Say what the measure tells of"],
  unknown_recommendation: ["recommendation", "No recommendation has this reference"],
  unknown_programme: ["programme", "No programme has this address"],
  several_named: ["recommendation", "Link one thing at a time"],
  checks_backwards: ["toOn", "The last period must not be before the first"],
  check_in_future: ["toOn", "This period has not come yet, so nobody can have looked at its figures"],
  no_such_figures: ["body", "This body has no figures of the measure"],
  aim_empty: ["targetValue", "Give a target or a baseline"],
  name_missing_of_programme: ["name", "Give the programme a name"],
  aim_missing_of_programme: ["aim", "Say what it aims for"],
  unknown_measure: [
    "measures",
    "One of these is no measure. Write the last part of its page’s address, one a line.",
  ],
  dates_backwards: ["aimOn", "The date of the aim must be after the beginning"],
  day_in_future: ["on", "This day has not come yet"],
  stale: [
    "form",
    "This changed while you were writing. Nothing you typed is lost: compare, then send it again.",
  ],
  reason_missing: ["reason", "Say why it is changed: it is published with it"],
  figures_would_move: [
    "valueKind",
    "Figures are held of this measure, and they would come to mean something else. Define a new measure for another kind of figure or another length of period.",
  ],
  unknown_action: ["action", "No action has this number. It stands on the action’s page, such as A12."],
  no_such_programme: ["form", "There is no such programme"],
};

/** The sentences of a refusal, by field; the first of a field is said. */
export function overseeSentences(
  refusals: readonly (OverseeRefusal | DefinitionFault)[],
): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const refusal of refusals) {
    const own = Object.hasOwn(MESSAGES, refusal) ? MESSAGES[refusal as OverseeRefusal] : undefined;
    if (own) sentences[own[0]] ??= own[1];
    else Object.assign(sentences, definitionSentences([refusal as DefinitionFault]));
  }
  return sentences;
}

/** The same for the form of a programme, which names bodies in a field of its own. */
export function programmeSentences(refusals: readonly OverseeRefusal[]): Record<string, string> {
  const { body, ...sentences } = overseeSentences(refusals);
  return body === undefined ? sentences : { ...sentences, bodies: body };
}
