import type { Position } from "~db/vocabulary";

export interface StatedPosition {
  position: Position;
  /** The sentence that says so, as written. */
  quote: string;
}

/** A position is stated at once or it is not stated plainly. */
const SENTENCES_READ = 3;
const LETTERS_READ = 1200;

const OBJECT = String.raw`(?:this|the|these|that|both|all|all of|each of)\s+(?:of\s+)?(?:the\s+|these\s+)?(?:[\w’‘'-]+\s+){0,6}?recommendations?`;
const NUMBERED = String.raw`recommendations?\s+\(?\d+[\w,.\s]*?`;
const WHAT = `(?:${OBJECT}|${NUMBERED}|it\\b)`;

const SIGNS: readonly [Position, RegExp][] = [
  [
    "accepted_in_principle",
    new RegExp(
      String.raw`\b(?:accept(?:s|ed)?|agree(?:s|d)?(?:\s+(?:to|with))?)\s+(?:${WHAT}[^.]{0,90}?\s+)?in\s+principle\b|\brecommendation\s+(?:is\s+)?accepted\s+in\s+principle|^accept(?:ed)?\s+in\s+principle\b|\bin\s+principle,?\s+(?:[\w’]+\s+){0,4}?accepts?\s+${WHAT}`,
      "i",
    ),
  ],
  [
    "accepted_in_part",
    new RegExp(
      String.raw`\b(?:partially|partly)\s+accept(?:s|ed)?\s+${WHAT}|\baccept(?:s|ed)?\s+${WHAT}\s+(?:only\s+)?(?:in\s+part|partially|partly)\b|\baccepts?\s+part\s+of\s+(?:this|the)\s+recommendation|\brecommendations?\b[^.]{0,30}\s(?:is|are)\s+accepted\s+(?:only\s+)?(?:in\s+part|partially)|^(?:partially\s+accept(?:ed)?|accept(?:ed)?\s+in\s+part)\b`,
      "i",
    ),
  ],
  [
    "not_accepted",
    new RegExp(
      String.raw`\b(?:does|do|did|cannot|can|is|are)\s*(?:not)?\s+(?:able\s+to\s+)?(?:not\s+)?accept\s+${WHAT}|\brejects?\s+${WHAT}|\b(?:does|do)\s+not\s+agree\s+with\s+${WHAT}|\bdisagrees?\s+with\s+${WHAT}|^(?:not\s+accepted|rejected)\b|\brecommendation\s+is\s+(?:not\s+accepted|rejected)`,
      "i",
    ),
  ],
  [
    "already_in_place",
    new RegExp(
      String.raw`^this\s+recommendation\s+(?:has\s+already\s+been|is\s+already)\s+(?:implemented|met|in\s+place|addressed)`,
      "i",
    ),
  ],
  [
    "outside_remit",
    new RegExp(
      String.raw`^this\s+recommendation\s+is\s+(?:not\s+for\s+[^.]{2,60}?\s+to\s+respond\s+to|outside\s+(?:the\s+remit|our\s+remit|its\s+remit))`,
      "i",
    ),
  ],
  [
    "under_consideration",
    new RegExp(
      String.raw`\b(?:is|are)\s+(?:now\s+|currently\s+|carefully\s+|actively\s+|still\s+)*considering\s+${WHAT}|\bwill\s+(?:carefully\s+)?consider\s+(?:this|the|these)\s+recommendations?\b|\brecommendation\s+is\s+under\s+consideration`,
      "i",
    ),
  ],
  [
    "accepted",
    new RegExp(
      String.raw`\b(?:fully\s+)?accepts?\s+${WHAT}|\b(?:has|have)\s+accepted\s+${WHAT}|\b(?:acknowledge\s+and\s+)?agrees?\s+with\s+${WHAT}|^(?:accept(?:ed)?(?:\s+in\s+full)?)[.:]|\brecommendations?\b[^.]{0,30}\s(?:is|are)\s+accepted\b`,
      "i",
    ),
  ],
];

/** What takes plainness away: conditions, exceptions, and accepting only most of it. */
const HEDGED =
  /\b(?:if|whether|would|subject to|except|exception of|broadly|largely|mostly|in so far|insofar|the (?:spirit|thrust|intent|aims?) of)\b/i;
const NEGATED = /\b(?:not|cannot|unable to|rejects?|disagrees?)\b/i;

/**
 * The position on a recommendation that a response states plainly in its opening sentences, or null. "Supports",
 * "welcomes" and "agrees that …" are no acceptance of the recommendation, and two positions at once are none.
 */
export function readStatedPosition(text: string): StatedPosition | null {
  const stated: StatedPosition[] = [];
  for (const quote of openingSentences(text)) {
    const positions = SIGNS.filter(([, sign]) => sign.test(quote)).map(([position]) => position);
    if (positions.length === 0) continue;
    const position = settle(positions, quote);
    if (position === null) return null;
    stated.push({ position, quote });
  }
  const [first, ...others] = stated;
  return first && others.every(({ position }) => position === first.position) ? first : null;
}

/** "In principle", "in part" and "not" also read as acceptance; the fuller phrase is what was said. */
function settle(stated: Position[], quote: string): Position | null {
  const [first, ...others] = stated;
  if (first === undefined) return null;
  const rest = others.filter((position) => position !== "accepted");
  if (rest.length > 0) return null;
  if (first === "accepted" && NEGATED.test(quote)) return null;
  return first !== "not_accepted" && HEDGED.test(quote) ? null : first;
}

function openingSentences(text: string): string[] {
  const opening = text
    .slice(0, LETTERS_READ)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[([]?\d+(?:\.\d+)*[)\].]?\s+/, "");
  return opening
    .split(/(?<=[.!?])\s+(?=[\p{Lu}“"(])/u)
    .slice(0, SENTENCES_READ)
    .map((sentence) => sentence.trim());
}
