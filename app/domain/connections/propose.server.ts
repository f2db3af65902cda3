import { stemOf } from "~/domain/search/analysis-rules";
import type { RecommendationLinkKind } from "~db/vocabulary";
import { candidatesFor, rarityNow, subjectsOf, type Subject } from "./candidates.server";
import * as candidates from "./candidates-repository.server";
import { kindProposed, opposedIn, type Opposed } from "./kind-rules";
import { likenessOf, type Likeness, type Rarity } from "./likeness-rules";

/** Two recommendations of different reports, the later first, and what speaks for their belonging together. */
export interface Proposal {
  later: Subject;
  earlier: Subject;
  kind: RecommendationLinkKind;
  likeness: Likeness;
  opposed: Opposed | null;
  /** Whole years between their reports; null where a date is not known. */
  years: number | null;
}

/** Where precision and recall were in balance on the judged pairs (npm run bench). */
export const LEAST_LIKE = 0.25;
/** Texts of fewer words say too little to be compared. */
const FEWEST_WORDS = 5;
const MOST_PROPOSED = 12;
/** A shared word that makes up less of the likeness is not what two texts are about. */
const TELLING_PART = 0.03;

/**
 * What a recommendation may belong together with, most alike first; none where it is not published. Computed from
 * the register as it stands, by no more than its words, its report's account, the bodies asked and its themes.
 */
export function proposeFor(reference: string, today: string, most = MOST_PROPOSED): Proposal[] {
  const row = candidates.findSubject(reference);
  const [subject] = row ? subjectsOf([row]) : [];
  if (!subject || subject.compared.words.length < FEWEST_WORDS) return [];
  const rarity = rarityNow(today);
  return candidatesFor(subject, rarity, today)
    .filter(({ compared }) => compared.words.length >= FEWEST_WORDS)
    .map((other) => proposalOf(subject, other, rarity))
    .filter(({ likeness }) => likeness.score >= LEAST_LIKE)
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, most);
}

/** What the register has to say of one pair, however unlike; undefined where either is not published. */
export function compare(one: string, other: string, today: string): Proposal | undefined {
  const [first, second] = [candidates.findSubject(one), candidates.findSubject(other)];
  if (!first || !second) return undefined;
  const [a, b] = subjectsOf([first, second]);
  return a && b ? proposalOf(a, b, rarityNow(today)) : undefined;
}

function proposalOf(one: Subject, other: Subject, rarity: Rarity): Proposal {
  const [earlier, later] = [one, other].sort(byDate) as [Subject, Subject];
  const likeness = likenessOf(later.compared, earlier.compared, rarity);
  const telling = new Set(likeness.words.flatMap(({ word, part }) => (part >= TELLING_PART ? word : [])));
  const opposed = opposedIn(later.text ?? "", earlier.text ?? "", { stemOf, telling });
  const kind = kindProposed({
    ...{ later: later.text ?? "", opposed },
    sharesBody: likeness.bodies.length > 0,
  });
  return {
    later,
    earlier,
    kind,
    likeness,
    opposed,
    years: yearsBetween(earlier.reportedOn, later.reportedOn),
  };
}

/** Of two of one day, or without a date, the one that came to the register later is the later. */
const byDate = (a: Subject, b: Subject): number => {
  const [one, other] = [a.reportedOn ?? "", b.reportedOn ?? ""];
  return one === other ? a.recommendationId - b.recommendationId : one < other ? -1 : 1;
};

const YEAR_MS = 365.25 * 86_400_000;
const yearsBetween = (from: string | null, to: string | null): number | null =>
  from === null || to === null ? null : Math.floor((Date.parse(to) - Date.parse(from)) / YEAR_MS);
