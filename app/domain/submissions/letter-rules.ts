import {
  RUBRIC_POINTS,
  type CosignerState,
  type FamilyTold,
  type Position,
  type Representation,
  type RubricPoint,
} from "~db/vocabulary";
import { REASON_MIN_LENGTH, type AnswerContent } from "./submission-rules";

/** What a body says to one concern of a report, or to the whole of it, as it is written in the one answer to it. */
export interface LetterPart {
  /** Null for what is said to the report as a whole, where the register held none of its concerns. */
  recommendationId: number | null;
  position: Position | null;
  /** What was done or will be done. */
  text: string;
  /** By when, in the body's words. */
  timetable: string;
  /** Why nothing, or nothing more, will be done. */
  why: string;
  leadRole: string | null;
  success: string;
  resources: string;
  rightBodyId: number | null;
}

export const EMPTY_PART: Omit<LetterPart, "recommendationId"> = {
  ...{ position: null, text: "", timetable: "", why: "", leadRole: null },
  ...{ success: "", resources: "", rightBodyId: null },
};

const has = (text: string | null): boolean => text !== null && text.trim() !== "";

/** Whether a part is said to the report as a whole, and to no concern of it. */
export const isWhole = ({ recommendationId }: Pick<LetterPart, "recommendationId">): boolean =>
  recommendationId === null;

/** Whether two parts are said to the same concern, or both to the whole report. */
export const isOfSame = (one: Concerning, other: Concerning): boolean =>
  one.recommendationId === other.recommendationId;
type Concerning = Pick<LetterPart, "recommendationId">;

/**
 * The parts that are signed off and published: those in which something is written or, where none is, the answer to
 * the whole report with its letter attached.
 */
export const partsSaid = <Part extends LetterPart>(
  parts: readonly Part[],
  attached: { letters: number },
): Part[] => {
  const written = parts.filter((part) => !isBlank(part));
  return written.length > 0 || attached.letters === 0 ? written : parts.filter(isWhole);
};

/** Whether nothing is written for a concern: such a part is not signed off and not published. */
export const isBlank = (part: LetterPart): boolean =>
  part.position === null &&
  ![part.text, part.timetable, part.why, part.leadRole, part.success, part.resources].some(has);

/** Headings under which the further fields of a part stand in what is published. */
export const PART_HEADINGS = [
  ["timetable", "Timetable"],
  ["why", "Why no more will be done"],
  ["leadRole", "Led by"],
  ["success", "How we will know that it worked"],
  ["resources", "What it needs"],
] as const;

/** The words of a part as the public reads them: one statement, each further field a paragraph with its heading. */
export const partInWords = (part: Omit<LetterPart, "recommendationId">): string =>
  [
    part.text.trim(),
    ...PART_HEADINGS.map(([field, heading]) =>
      has(part[field]) ? `${heading}: ${part[field]?.trim() ?? ""}` : "",
    ),
  ]
    .filter(has)
    .join("\n\n");

/** A part as the answer it becomes. */
export const answerOf = (part: LetterPart, statedOn: string | null): AnswerContent => ({
  ...{ kind: "answer", position: part.position, text: partInWords(part), statedOn },
  rightBodyId: part.position === "outside_remit" ? part.rightBodyId : null,
});

/** Regulation 29(3): action taken or proposed with its timetable, or why no action is proposed. */
export type Completeness = "complete" | "nothing_said" | "timetable_missing" | "reason_missing";

const REFUSES: readonly (Position | null)[] = ["not_accepted", "outside_remit"];

export function completenessOf(part: LetterPart): Completeness {
  if (isBlank(part)) return "nothing_said";
  const isReasoned = has(part.why) || (REFUSES.includes(part.position) && has(part.text));
  if (REFUSES.includes(part.position)) return isReasoned ? "complete" : "reason_missing";
  if (!has(part.text)) return isReasoned ? "complete" : "nothing_said";
  return has(part.timetable) || part.position === "already_in_place" || isReasoned
    ? "complete"
    : "timetable_missing";
}

export const COMPLETENESS_SENTENCES: Readonly<Record<Completeness, string>> = {
  complete: "Complete under regulation 29(3).",
  nothing_said: "Not complete yet: say what was or will be done and by when, or why nothing will be.",
  timetable_missing: "Not complete yet: say by when, or when it was done.",
  reason_missing: "Not complete yet: say why nothing will be done.",
};

export interface Point {
  code: RubricPoint;
  /** "ask": only people can tell. "not_needed": nothing here calls for it. */
  state: "met" | "missing" | "ask" | "not_needed";
  /** Of how many concerns it holds, where it is asked of each. */
  met: number;
  of: number;
}

/** Which of the concerns a point is asked of, and whether one meets it. */
const POINTS: Readonly<
  Partial<Record<RubricPoint, { of: (part: LetterPart) => boolean; meets: (part: LetterPart) => boolean }>>
> = {
  every_concern_answered: { of: () => true, meets: (part) => completenessOf(part) === "complete" },
  action_stated: { of: (part) => acts(part), meets: ({ text }) => has(text) },
  actor_named: { of: (part) => acts(part), meets: ({ leadRole }) => has(leadRole) },
  timetable: { of: (part) => acts(part), meets: ({ timetable }) => has(timetable) },
  resources: { of: (part) => acts(part), meets: ({ resources }) => has(resources) },
  measure_of_effect: { of: (part) => acts(part), meets: ({ success }) => has(success) },
  reason_where_refused: {
    of: ({ position }) => REFUSES.includes(position),
    meets: ({ why, text }) => `${why}${text}`.trim().length >= REASON_MIN_LENGTH,
  },
};

const acts = (part: LetterPart): boolean =>
  (isWhole(part) || !isBlank(part)) && !REFUSES.includes(part.position);

/**
 * The nine points of B7 as far as a program can tell them, to show while one writes: a checklist, never a barrier.
 * Whether a whole report is answered point by point, and what a letter that is only attached says, people tell.
 */
export const pointsOf = (
  parts: readonly LetterPart[],
  attached: { documents: number; letters: number },
): Point[] => {
  const isOnlyAttached = attached.letters > 0 && parts.every(isBlank) && parts.some(isWhole);
  const isWritten = (part: LetterPart) => !isBlank(part);
  const concerns = parts.filter((part) => !isWhole(part));
  const written = parts.filter((part) => !isWhole(part) || isWritten(part));
  return RUBRIC_POINTS.map(({ code }) => {
    if (code === "evidence")
      return { code, state: attached.documents > 0 ? "met" : "missing", met: 0, of: 0 } as const;
    const point = isOnlyAttached ? undefined : POINTS[code];
    const counted = code === "every_concern_answered" ? concerns : concerns.some(isWritten) ? written : parts;
    if (!point || (counted.length === 0 && parts.length > 0))
      return { code, state: "ask", met: 0, of: 0 } as const;
    const asked = counted.filter(point.of);
    const met = asked.filter(point.meets).length;
    const state = asked.length === 0 ? "not_needed" : met === asked.length ? "met" : "missing";
    return { code, state, met, of: asked.length } as const;
  });
};

/** What happened to the answer before the public may read it. */
export interface Delivery {
  /** When it reached the coroner or other issuer. */
  reachedOn: string | null;
  representations: Representation | null;
  familyTold: FamilyTold | null;
  familyToldOn: string | null;
}

export type DeliveryFault =
  | "reached_missing"
  | "reached_in_future"
  | "reached_before_letter"
  | "representations_missing"
  | "publication_undecided"
  | "publication_refused"
  | "family_missing"
  | "family_on_missing"
  | "family_in_future";

const SENT: readonly (FamilyTold | null)[] = ["issuer_sent", "body_sent"];

/** Dates that cannot be: refused even while the rest is not known. */
export function impossibleInDelivery(
  { reachedOn, familyToldOn }: Delivery,
  given: { statedOn: string | null; today: string },
): DeliveryFault[] {
  const faults: DeliveryFault[] = [];
  if (reachedOn !== null && reachedOn > given.today) faults.push("reached_in_future");
  if (reachedOn !== null && given.statedOn !== null && reachedOn < given.statedOn)
    faults.push("reached_before_letter");
  if (familyToldOn !== null && familyToldOn > given.today) faults.push("family_in_future");
  return faults;
}

/**
 * What keeps an answer from being published here: it reached whoever asked; the Chief Coroner allows its
 * publication where representations were made (regulation 29); and the family has it first. The last two are
 * asked of answers to coroners only.
 */
export function missingInDelivery(
  delivery: Delivery,
  given: { statedOn: string | null; today: string; isToCoroner: boolean },
): DeliveryFault[] {
  const faults = impossibleInDelivery(delivery, given);
  if (delivery.reachedOn === null) faults.push("reached_missing");
  if (!given.isToCoroner) return faults;
  const { representations, familyTold, familyToldOn } = delivery;
  if (representations === null) faults.push("representations_missing");
  if (representations === "awaiting_decision") faults.push("publication_undecided");
  if (representations === "may_not_publish") faults.push("publication_refused");
  if (familyTold === null) faults.push("family_missing");
  else if (SENT.includes(familyTold) && familyToldOn === null) faults.push("family_on_missing");
  return faults;
}

/** Under which field each fault stands, and its sentence. */
export const DELIVERY_SENTENCES: Readonly<Record<DeliveryFault, readonly [field: string, sentence: string]>> =
  {
    reached_missing: ["reachedOn", "Enter the day on which the answer reached whoever asked"],
    reached_in_future: ["reachedOn", "The day must be today or earlier"],
    reached_before_letter: ["reachedOn", "The answer cannot have arrived before the date it bears"],
    representations_missing: ["representations", "Say whether representations about publication were made"],
    publication_undecided: [
      "representations",
      "The Chief Coroner has not decided yet. Publish once the decision is known",
    ],
    publication_refused: [
      "representations",
      "The Chief Coroner decided against publication, so it cannot be published here. The registrar records it as withheld",
    ],
    family_missing: ["familyTold", "Say whether the family has had the answer"],
    family_on_missing: ["familyToldOn", "Enter the day on which the family had it"],
    family_in_future: ["familyToldOn", "The day must be today or earlier"],
  };

/** A body named beside the one that writes, and whether its approver confirmed. */
export interface NamedBeside {
  bodyName: string;
  state: CosignerState;
}

/** What a letter says first where its body calls the whole report not its own; null where it does not. */
export function notOurs(whole: { position: string | null; rightBody: string | null } | null): string | null {
  if (whole?.position == null) return null;
  const named = whole.rightBody === null ? "." : `: ${whole.rightBody} should be asked.`;
  return `None of this report is ours to answer${named}`;
}

/** Where the words of an answer are that is only attached. */
export const inAttached = (titles: readonly string[]): string | null =>
  titles.length === 0 ? null : `The answer is in the attached letter: ${titles.join("; ")}`;

/**
 * Whose names stand under an answer: the body that writes, and those that confirmed it is theirs too. One that was
 * asked and has not confirmed is named as that while the answer is prepared, and not at all once it is published;
 * one that declined never is.
 */
export function signatories(
  bodyName: string,
  beside: readonly NamedBeside[],
  isPublished: boolean,
): string[] {
  return [
    bodyName,
    ...beside.flatMap(({ bodyName: name, state }) => {
      if (state === "confirmed") return [name];
      return state === "asked" && !isPublished ? [`${name} (named, not confirmed yet)`] : [];
    }),
  ];
}
