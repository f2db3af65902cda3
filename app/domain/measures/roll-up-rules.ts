import { addMonths } from "~/lib/dates";
import { periodAfter } from "~/domain/impact/series-rules";
import type { MeasuredPoint } from "~/domain/impact/measured-series";
import type { PeriodLength, Variation } from "~db/vocabulary";

/** How a body stands in a roll-up: what its chart says, or that it sends no figures. */
export type Standing = "improves" | "worsens" | "moves" | "steady" | "too_few" | "silent" | "stopped";

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  improves: "improving",
  worsens: "getting worse",
  moves: "moving, where neither way is better",
  steady: "no significant change",
  too_few: "too few points to say",
  stopped: "has stopped reporting",
  silent: "does not report",
};
export const STANDINGS = Object.keys(STANDING_WORDS) as Standing[]; // its own keys, in order

const OF_VARIATION: Readonly<Record<Variation, Standing>> = {
  ...{ improvement_high: "improves", improvement_low: "improves" },
  ...{ concern_high: "worsens", concern_low: "worsens" },
  ...{ neutral_high: "moves", neutral_low: "moves" },
  ...{ common_cause: "steady", too_few: "too_few" },
};

/** So many periods without a figure, while others send theirs, and a body has stopped reporting. */
const PERIODS_TO_STOP = 3;

const lastReported = (points: readonly MeasuredPoint[]): string | null =>
  points.reduce<string | null>(
    (last, { period, state }) =>
      state !== "not_reported" && (last === null || period > last) ? period : last,
    null,
  );

/**
 * How a body stands, from what its chart says of its latest point. A hidden figure is a report: who hides small
 * figures still sends them. `newest` is the newest period anybody sent a figure for.
 */
export function standingOf(
  points: readonly MeasuredPoint[],
  variation: Variation,
  { newest, length }: { newest: string | null; length: PeriodLength },
): Standing {
  const last = lastReported(points);
  if (last === null || newest === null) return "silent";
  if (length !== "day" && periodAfter(last, length, PERIODS_TO_STOP) <= newest) return "stopped";
  // Events have no periods to be missed: after two quiet years nobody can tell quiet from silent.
  if (length === "day" && addMonths(last, 24) <= newest) return "stopped";
  return OF_VARIATION[variation];
}

/** How many bodies stand how, those with any, in the order of STANDINGS. */
export const countStandings = (standings: readonly Standing[]): { standing: Standing; count: number }[] =>
  STANDINGS.map((standing) => ({
    standing,
    count: standings.filter((one) => one === standing).length,
  })).filter(({ count }) => count > 0);

/** "Of 8 bodies: 2 improving, 1 getting worse, 5 does not report." */
export function rollUpSentence(standings: readonly Standing[]): string {
  if (standings.length === 0) return "No body has figures yet.";
  const counted = countStandings(standings).map(
    ({ standing, count }) => `${count} ${pluralWords(standing, count)}`,
  );
  const bodies = standings.length === 1 ? "the 1 body" : `${standings.length} bodies`;
  return `Of ${bodies}: ${counted.join(", ")}.`;
}

const pluralWords = (standing: Standing, count: number): string =>
  count === 1
    ? STANDING_WORDS[standing]
    : STANDING_WORDS[standing].replace(/^has /, "have ").replace(/^does /, "do ");
