import { DONE_STATUSES } from "~/domain/assurance/level-rules";
import { daysBetween } from "~/lib/dates";
import {
  levelNumber,
  type BodyType,
  type ImplementationStatus,
  type Position,
  type PriorityFactor,
  type RecommendationKind,
  type ReportKind,
  type VerificationLevel,
} from "~db/vocabulary";
import { FACTORS } from "./weight-rules";

/** Somebody an item is asked of, and how it stands there as far as the register follows it. */
export interface OwnerFacts {
  /** Who answers now; null where nobody known does. */
  bodyId: number | null;
  bodyType: BodyType | null;
  bodyCode: string | null;
  bodyName: string | null;
  position: Position | null;
  implementation: ImplementationStatus;
  level: VerificationLevel;
}

export interface ItemFacts {
  reportKind: ReportKind;
  kind: RecommendationKind;
  /** Coroner areas that became one are one. */
  issuerId: number;
  reportedOn: string | null;
  /** Whether the report is in the official category of child deaths or of deaths in state custody. */
  isOfChildOrCustody: boolean;
  /** Whether a body that can act is named to lead. */
  hasLead: boolean;
  owners: readonly OwnerFacts[];
}

export interface DataScore {
  /** 0 to 4. */
  score: number;
  /** What was counted: issuers, bodies or years; null where the rule counts nothing. */
  counted: number | null;
}

/** What the data say of a unit: an item by itself, or the items of a group. `today` is the London day. */
export function dataScoresOf(items: readonly ItemFacts[], today: string): Record<PriorityFactor, DataScore> {
  return {
    severity: { score: Math.max(0, ...items.map(severityOf)), counted: null },
    recurrence: recurrenceOf(items),
    breadth: breadthOf(items),
    time_open: timeOpenOf(items, today),
    feasibility: { score: Math.max(0, ...items.map(feasibilityOf)), counted: null },
  };
}

export const listedScores = (scores: Readonly<Record<PriorityFactor, DataScore>>): number[] =>
  FACTORS.map((factor) => scores[factor].score);

const AFTER_HARM: readonly ReportKind[] = [
  ...(["pfd_report", "rule43_report", "fai_determination"] as const),
  ...(["mh_homicide_investigation", "safeguarding_review"] as const),
];
const MILD: readonly RecommendationKind[] = ["safety_observation", "local_learning_point"];

function severityOf({ reportKind, kind, isOfChildOrCustody }: ItemFacts): number {
  if (MILD.includes(kind)) return 1;
  if (kind === "urgent_interim") return 4;
  if (!AFTER_HARM.includes(reportKind)) return 2;
  return isOfChildOrCustody ? 4 : 3;
}

const DAYS_IN_A_YEAR = 365.25;

function recurrenceOf(items: readonly ItemFacts[]): DataScore {
  const issuers = new Set(items.map(({ issuerId }) => issuerId)).size;
  const days = items.flatMap(({ reportedOn }) => reportedOn ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const isYearApart =
    first !== undefined && last !== undefined && daysBetween(first, last) >= DAYS_IN_A_YEAR - 1;
  const score = issuers >= 5 ? 4 : issuers >= 3 ? 3 : issuers === 2 ? 2 : isYearApart ? 1 : 0;
  return { score, counted: issuers };
}

/** Bodies whose decisions hold for a whole country. */
export const NATIONAL_TYPES: readonly BodyType[] = [
  ...(["nhs_england", "government_department", "devolved_government", "regulator_system"] as const),
  ...(["regulator_professional", "alb_other", "royal_college_or_professional_body"] as const),
  ...(["national_police_body", "probation_custody_agency"] as const),
];

function breadthOf(items: readonly ItemFacts[]): DataScore {
  const types = new Map<number, BodyType | null>();
  for (const { owners } of items)
    for (const { bodyId, bodyType } of owners) if (bodyId !== null) types.set(bodyId, bodyType);
  const bodies = types.size;
  const isNational = [...types.values()].some((type) => type !== null && NATIONAL_TYPES.includes(type));
  const score =
    bodies >= 10 || (isNational && bodies >= 5) ? 4 : bodies >= 5 || isNational ? 3 : Math.min(bodies, 2);
  return { score, counted: bodies };
}

/** From this many years on a score of 1, 2, 3 and 4. */
const YEARS_OPEN = [1, 2, 4, 8] as const;

function timeOpenOf(items: readonly ItemFacts[], today: string): DataScore {
  const first = items.flatMap(({ reportedOn }) => reportedOn ?? []).sort()[0];
  if (first === undefined) return { score: 0, counted: null };
  const years = Math.max(0, Math.floor(daysBetween(first, today) / DAYS_IN_A_YEAR));
  const isSaidDone = items.every(({ owners }) => owners.length > 0 && owners.every(saysDone));
  return { score: isSaidDone ? 0 : YEARS_OPEN.filter((from) => years >= from).length, counted: years };
}

const saysDone = ({ implementation }: OwnerFacts): boolean => DONE_STATUSES.includes(implementation);

const ACCEPTED: readonly (Position | null)[] = [
  ...(["accepted", "accepted_in_part", "accepted_in_principle"] as const),
  ...(["alternative_proposed", "already_in_place"] as const),
];
const UNDER_WAY: readonly ImplementationStatus[] = [
  ...(["planned", "in_progress", "implemented", "implemented_alternative"] as const),
];
const REFUSED: readonly (Position | null)[] = ["not_accepted", "outside_remit"];

function feasibilityOf({ owners, hasLead }: ItemFacts): number {
  const live = owners.filter(({ bodyId }) => bodyId !== null);
  if (live.length === 0 && !hasLead) return 0;
  const accepting = live.filter(({ position }) => ACCEPTED.includes(position));
  if (accepting.some(({ implementation }) => UNDER_WAY.includes(implementation))) return 4;
  if (accepting.length > 0 || hasLead) return 3;
  const isRefused = live.some(
    ({ position, implementation }) => REFUSED.includes(position) || implementation === "not_implemented",
  );
  return isRefused ? 1 : 2;
}

const OVER: readonly ImplementationStatus[] = ["superseded", "no_longer_applicable"];
const CHECKED = levelNumber("independently_verified");

/**
 * Whether nothing is left to do about an item, so that it is no priority: everywhere it is asked somebody independent
 * found it done, or it is replaced or no longer applies. What bodies only say is not enough.
 */
export const isFinished = ({ kind, owners }: Pick<ItemFacts, "kind" | "owners">): boolean =>
  kind === "safety_action" ||
  (owners.length > 0 &&
    owners.every(
      (owner) =>
        OVER.includes(owner.implementation) || (saysDone(owner) && levelNumber(owner.level) >= CHECKED),
    ));

/** The rules in words: the same numbers as above, for the page where each score is shown. */
export const RULES: Readonly<Record<PriorityFactor, readonly string[]>> = {
  severity: [
    "4: asked after a death that is in the official category of child deaths or of deaths in state custody, or marked urgent by its issuer.",
    "3: asked after another death or serious harm.",
    "2: asked in another kind of report.",
    "1: an observation or a learning point.",
  ],
  recurrence: [
    "4: asked by five or more different coroner areas or other issuers.",
    "3: by three or four. 2: by two.",
    "1: by one, more than once and a year or more apart.",
    "0: asked once, as far as anybody has confirmed. Issuers are counted and not reports, because habits of reporting differ.",
  ],
  breadth: [
    "4: ten or more bodies asked, or a national body and four or more others.",
    "3: five to nine, or a national body.",
    "2: two to four. 1: one. 0: nobody who is known.",
  ],
  time_open: [
    "4: first asked eight or more years ago. 3: four or more. 2: two or more. 1: one or more. 0: less.",
    "0 also where every body asked says that it is done.",
  ],
  feasibility: [
    "4: a body asked accepts it and has planned or begun it.",
    "3: a body asked accepts it, or somebody is named to lead.",
    "2: nothing is known of it. 1: refused, or said to be somebody else’s, and accepted by nobody.",
    "0: nobody answers for it.",
  ],
};
