import { isTerm, labelOf, REPORT_KINDS, BODY_TYPES, THEMES } from "~db/vocabulary";
import { DIMENSIONS, FIGURES, type Dimension, type FigureKey } from "./figures";
import type { Statistics, StatisticsRow } from "./shares";
import * as repository from "./statistics-repository.server";
import { NO_VALUE, type StatisticsState } from "./statistics-params";

/**
 * Every figure of the national picture on the day `today` (London, YYYY-MM-DD), for each value of a dimension
 * and for all together. A report that asks several kinds of bodies counts once for each, so rows of those may
 * come to more than the whole.
 */
export function viewStatistics({ by, kind, year }: StatisticsState, today: string): Statistics {
  const asked = { today, kind, year };
  const rows = new Map<string | null, StatisticsRow["counts"]>();
  for (const { value, ...counts } of repository.countByValue(by, asked))
    rows.set(value, { ...noCounts(), ...counts });
  for (const { value, waiting } of repository.countWaiting(by, asked))
    Object.assign(rows.get(value) ?? {}, { waiting });
  for (const counts of rows.values()) counts.unanswered = counts.asked - counts.answered - counts.waiting;
  const all = countTogether(asked);
  const labels = labelsOf(by);
  const shown = [...rows].map(([value, counts]) => ({
    value: value ?? NO_VALUE,
    label: value === null ? DIMENSIONS[by].none : labels(value),
    counts,
  }));
  return { rows: shown.sort(inOrder(by)), all, years: repository.listYears() };
}

function countTogether(asked: repository.Asked): StatisticsRow["counts"] {
  const all = { ...noCounts(), ...repository.countAll(asked), waiting: repository.countAllWaiting(asked) };
  all.unanswered = all.asked - all.answered - all.waiting;
  return all;
}

/** How many requests wait for an answer on `today`, and of how many the day passed without one. */
export const countRequests = (today: string) => countTogether({ today, kind: null, year: null });

/** What is followed up at a body, or at one it answers for now: each figure is the length of its list with `body`. */
export const countFollowedUp = (bodyId: number): StatisticsRow["counts"] => ({
  ...noCounts(),
  ...repository.countAtBody(bodyId),
});

const noCounts = (): Record<FigureKey, number> =>
  Object.fromEntries(FIGURES.map(({ key }) => [key, 0])) as Record<FigureKey, number>; // one for each figure

/** What people read for a value of a dimension, as it stands in an address. */
export const labelOfValue = (by: Dimension, value: string): string =>
  value === NO_VALUE ? DIMENSIONS[by].none : labelsOf(by)(value);

function labelsOf(by: Dimension): (value: string) => string {
  if (by === "year") return (value) => value;
  if (by === "issuer") {
    const names = repository.listIssuerNames();
    return (value) => names.get(value) ?? value;
  }
  const terms = { kind: REPORT_KINDS, type: BODY_TYPES, theme: THEMES }[by];
  return (value) => (isTerm<string>(terms, value) ? labelOf(terms, value) : value);
}

/** Years newest first, everything else by name, never by how well it does; what has no value comes last. */
const inOrder =
  (by: Dimension) =>
  (a: StatisticsRow, b: StatisticsRow): number => {
    if (a.value === NO_VALUE || b.value === NO_VALUE)
      return Number(a.value === NO_VALUE) - Number(b.value === NO_VALUE);
    return by === "year" ? b.value.localeCompare(a.value) : a.label.localeCompare(b.label, "en-GB");
  };
