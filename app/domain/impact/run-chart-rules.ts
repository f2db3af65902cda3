import type { RunSignal } from "~db/vocabulary";

/** What runs about the median say of a series. */
export interface RunReading {
  median: number | null;
  /** For each point, whether it is of an unusually long run; null where not. */
  signals: (RunSignal | null)[];
  /** Points not on the median: those that the rules count. */
  useful: number;
  longestRun: number;
  longestExpected: number;
  crossings: number;
  fewestExpected: number;
}

/** Too few to tell chance from change by runs (Perla, Provost & Murray, BMJ Quality & Safety 20, 2011). */
export const FEWEST_FOR_RUNS = 10;

/**
 * A run chart by Anhøj's rules (Diagnostic value of run chart analysis, PLoS ONE 10(3), 2015): the longest run
 * on one side of the median is a signal when longer than log2(n) + 3, rounded, and crossings of the median when
 * fewer than the 5th percentile of a binomial of n − 1 with probability ½; n counts the points not on the
 * median. They were chosen over a fixed run of six or seven because those alarm more often by chance the more
 * points there are: with 24 points a run of six or more comes by chance in 29 of 100 steady series, of nine in 3. A gap neither
 * ends a run nor counts.
 *
 * @param basis The places of the points that the median rests on, from 0 up to and not including.
 */
export function runReading(values: readonly (number | null)[], basis = values.length): RunReading {
  const median = medianOf(values.slice(0, basis).filter((value) => value !== null));
  const sides = values.map((value) => (value === null || median === null ? 0 : Math.sign(value - median)));
  const places = sides.flatMap((side, at) => (side === 0 ? [] : [at]));
  const runs: number[][] = [];
  for (const at of places) {
    const run = runs.at(-1);
    if (run && sides[run[0] ?? 0] === sides[at]) run.push(at);
    else runs.push([at]);
  }
  const useful = places.length;
  const longestExpected = useful === 0 ? 0 : Math.round(Math.log2(useful) + 3);
  const signals = values.map((): RunSignal | null => null);
  if (useful >= FEWEST_FOR_RUNS)
    for (const run of runs.filter(({ length }) => length > longestExpected))
      for (const at of run) signals[at] = sides[at] === 1 ? "long_run_above" : "long_run_below";
  return {
    ...{ median, signals, useful, longestExpected },
    longestRun: Math.max(0, ...runs.map(({ length }) => length)),
    crossings: Math.max(0, runs.length - 1),
    fewestExpected: fewestCrossings(useful),
  };
}

export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The smallest k with P(X ≤ k) ≥ 5% for X binomial(n − 1, ½); worked in logarithms, for 2^-n vanishes. */
function fewestCrossings(useful: number): number {
  const trials = useful - 1;
  if (trials < 1) return 0;
  let logProbability = -trials * Math.LN2;
  let below = Math.exp(logProbability);
  let fewest = 0;
  while (below < 0.05) {
    logProbability += Math.log((trials - fewest) / (fewest + 1));
    fewest += 1;
    below += Math.exp(logProbability);
  }
  return fewest;
}

/** Whether the points cross the median too rarely for chance alone: they drift or come in clumps. */
export const hasFewCrossings = ({ useful, crossings, fewestExpected }: RunReading): boolean =>
  useful >= FEWEST_FOR_RUNS && crossings < fewestExpected;
