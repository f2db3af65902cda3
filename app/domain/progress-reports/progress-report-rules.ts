import { addDays } from "~/lib/dates";
import { figureOf, LEAST_FOR_A_SHARE, type FigureKey } from "~/domain/statistics/figures";

/** The sections an editor writes, in the order they are read. */
export const SECTIONS = ["summary", "better", "worse", "silent", "methods"] as const;
export type Section = (typeof SECTIONS)[number];
export type SectionWords = Record<Section, string>;

export type PeriodRefusal =
  "title_missing" | "from_missing" | "from_too_early" | "to_missing" | "to_before_from" | "period_not_ended";
export type EditionRefusal = "not_found" | "stale" | "title_missing" | "nothing_new" | "same_person";

const SHORTEST_TITLE = 5;
/** The register can be read back to the first day of 2008, and a period begins where another day ended. */
const EARLIEST = "2008-01-02";

export const isTitle = (typed: string): boolean => typed.trim().length >= SHORTEST_TITLE;

export interface Period {
  title: string;
  fromOn: string | null;
  toOn: string | null;
}

/** What is wrong with a report on a period. `today` is the London day: a period must have ended before it. */
export function refusalsOfPeriod({ title, fromOn, toOn }: Period, today: string): PeriodRefusal[] {
  const refusals: PeriodRefusal[] = [];
  if (!isTitle(title)) refusals.push("title_missing");
  if (fromOn === null) refusals.push("from_missing");
  else if (fromOn < EARLIEST) refusals.push("from_too_early");
  if (toOn === null) refusals.push("to_missing");
  else if (fromOn !== null && toOn < fromOn) refusals.push("to_before_from");
  else if (toOn >= today) refusals.push("period_not_ended");
  return refusals;
}

interface HeldReport {
  savedByUserId: number;
  isDraft: boolean;
  version: number;
}

/** Why a draft may not be published by somebody who read its `version`, or null: another than its writer does. */
export function refusalToPublish(
  held: HeldReport,
  by: { userId: number; version: number },
): EditionRefusal | null {
  if (held.version !== by.version) return "stale";
  if (!held.isDraft) return "nothing_new";
  return held.savedByUserId === by.userId ? "same_person" : null;
}

/** The day whose end is the beginning of a period. */
export const dayBefore = (fromOn: string): string => addDays(fromOn, -1);

export interface TwoCounts {
  atStart: number;
  atEnd: number;
}
export type CountsOf = (figure: FigureKey) => TwoCounts;

export type Verdict = "better" | "worse" | "same" | "too_few";
export interface Movement {
  figure: FigureKey;
  verdict: Verdict;
  sentence: string;
}

/** What is told as better or worse. Shares are of everything; counts are of what reviewers chose to look at. */
const WATCHED: readonly { figure: FigureKey; as: "share" | "count"; moreIs: "better" | "worse" }[] = [
  { figure: "answered", as: "share", moreIs: "better" },
  { figure: "in_time", as: "share", moreIs: "better" },
  { figure: "unanswered", as: "share", moreIs: "worse" },
  { figure: "done", as: "share", moreIs: "better" },
  { figure: "verified", as: "count", moreIs: "better" },
  { figure: "sustained", as: "count", moreIs: "better" },
  { figure: "disputed", as: "count", moreIs: "worse" },
];

/** A share that moved by less than this many points is told as the same. */
export const LEAST_MOVE = 1;

/** What got better in a period and what did not, each with the numbers it is told from. */
export const movementsOf = (counts: CountsOf): Movement[] =>
  WATCHED.map(({ figure, as, moreIs }) => {
    const { of, label } = figureOf(figure);
    const part = counts(figure);
    const whole = of === undefined ? part : counts(of);
    const told = (when: keyof TwoCounts) =>
      `${inWords(part[when])} of ${inWords(whole[when])}${as === "share" ? shareIn(part[when], whole[when]) : ""}`;
    return {
      ...{ figure, verdict: as === "share" ? ofShares(part, whole, moreIs) : ofCounts(part, moreIs) },
      sentence: `${label}: ${told("atEnd")} when the period ended, ${told("atStart")} when it began.`,
    };
  });

const inWords = (count: number): string => count.toLocaleString("en-GB");
const shareIn = (part: number, whole: number): string =>
  whole < LEAST_FOR_A_SHARE ? "" : ` (${((part / whole) * 100).toFixed(1)}%)`;

function ofShares(part: TwoCounts, whole: TwoCounts, moreIs: "better" | "worse"): Verdict {
  if (Math.min(whole.atStart, whole.atEnd) < LEAST_FOR_A_SHARE) return "too_few";
  const points = (part.atEnd / whole.atEnd - part.atStart / whole.atStart) * 100;
  return Math.abs(points) < LEAST_MOVE ? "same" : verdictOf(points > 0, moreIs);
}

const ofCounts = ({ atStart, atEnd }: TwoCounts, moreIs: "better" | "worse"): Verdict =>
  atStart === atEnd ? "same" : verdictOf(atEnd > atStart, moreIs);

const verdictOf = (isMore: boolean, moreIs: "better" | "worse"): Verdict =>
  isMore === (moreIs === "better") ? "better" : "worse";

/** Which edition an address asks for: 0, which there never is, where it cannot be read, and null for the newest. */
export const editionAsked = (typed: string | null): number | null =>
  typed === null ? null : /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
