import { meanOf, sumOf } from "./mean-rules";
import { fQuantile, tQuantile, Z_95 } from "./distribution-rules";

/** An estimate and its 95% interval. */
export interface Interval {
  estimate: number;
  low: number;
  high: number;
}

/** The unbiased variance; 0 of fewer than two. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return 0;
  return sumOf(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

/**
 * The difference of two means, after less before, with Welch's interval (Biometrika 34, 1947): the two sides
 * may vary differently. Needs two values a side. Where neither side varies, the interval is the difference.
 */
export function differenceOfMeans(before: readonly number[], after: readonly number[]): Interval {
  const estimate = (meanOf(after) ?? 0) - (meanOf(before) ?? 0);
  const [a, b] = [varianceOf(before) / before.length, varianceOf(after) / after.length];
  if (a + b === 0) return { estimate, low: estimate, high: estimate };
  const degrees = (a + b) ** 2 / (a ** 2 / (before.length - 1) + b ** 2 / (after.length - 1));
  const margin = tQuantile(0.975, degrees) * Math.sqrt(a + b);
  return { estimate, low: estimate - margin, high: estimate + margin };
}

/** Wilson's interval for a share of `n` (JASA 22, 1927). */
export function shareInterval(count: number, n: number): Interval {
  const estimate = count / n;
  const middle = (count + Z_95 ** 2 / 2) / (n + Z_95 ** 2);
  const margin = (Z_95 * Math.sqrt(estimate * (1 - estimate) * n + Z_95 ** 2 / 4)) / (n + Z_95 ** 2);
  return { estimate, low: Math.max(0, middle - margin), high: Math.min(1, middle + margin) };
}

interface Pooled {
  numerator: number;
  denominator: number;
}

/** The difference of two shares, after less before: Newcombe's method 10 (Statistics in Medicine 17, 1998). */
export function differenceOfShares(before: Pooled, after: Pooled): Interval {
  const b = shareInterval(before.numerator, before.denominator);
  const a = shareInterval(after.numerator, after.denominator);
  const estimate = a.estimate - b.estimate;
  return {
    estimate,
    low: estimate - Math.hypot(a.estimate - a.low, b.high - b.estimate),
    high: estimate + Math.hypot(a.high - a.estimate, b.estimate - b.low),
  };
}

/**
 * The ratio of two Poisson rates, after over before: given all events, those after are binomial (Przyborowski &
 * Wilenski, Biometrika 31, 1940), and Wilson's interval for their share becomes one for the ratio. Null where
 * there were no events before.
 */
export function ratioOfRates(before: Pooled, after: Pooled): Interval | null {
  if (before.numerator === 0) return null;
  const share = shareInterval(after.numerator, after.numerator + before.numerator);
  const exposure = before.denominator / after.denominator;
  const ratio = (p: number) => (p / (1 - p)) * exposure;
  return { estimate: ratio(share.estimate), low: ratio(share.low), high: ratio(share.high) };
}

/**
 * The ratio of the mean times between events, after over before. Times between the events of a Poisson process
 * are exponential, so that the ratio of their means over the true ratio follows F with twice as many degrees of
 * freedom as times (Cox, Biometrika 40, 1953).
 */
export function ratioOfTimes(before: readonly number[], after: readonly number[]): Interval | null {
  const [b, a] = [meanOf(before) ?? 0, meanOf(after) ?? 0];
  if (b === 0 || a === 0) return null;
  const [first, second] = [2 * after.length, 2 * before.length];
  return {
    estimate: a / b,
    low: a / b / fQuantile(0.975, first, second),
    high: a / b / fQuantile(0.025, first, second),
  };
}

/** How alike neighbours are: the lag-1 autocorrelation of values about the mean of their own side. */
export function autocorrelation(...sides: (readonly number[])[]): number {
  let [products, squares] = [0, 0];
  for (const side of sides) {
    const mean = meanOf(side) ?? 0;
    side.forEach((value, at) => {
      squares += (value - mean) ** 2;
      const before = side[at - 1];
      if (before !== undefined) products += (value - mean) * (before - mean);
    });
  }
  return squares === 0 ? 0 : products / squares;
}

const RESAMPLES = 2000;
const SEED = 20240501;

/**
 * The difference of a statistic, after less before, with a percentile interval from a moving-block bootstrap
 * (Künsch, Annals of Statistics 17, 1989): each side is rebuilt 2,000 times from its own stretches of about the
 * cube root of its length, so that what neighbours share is kept. The seed is fixed: the same points always give
 * the same interval.
 */
export function blockBootstrap<Point>(
  before: readonly Point[],
  after: readonly Point[],
  statistic: (points: readonly Point[]) => number,
): Interval {
  const below = randomFrom(SEED);
  const differences: number[] = [];
  for (let sample = 0; sample < RESAMPLES; sample += 1)
    differences.push(statistic(resampled(after, below)) - statistic(resampled(before, below)));
  differences.sort((a, b) => a - b);
  return {
    estimate: statistic(after) - statistic(before),
    low: differences[Math.floor(0.025 * RESAMPLES)] ?? Number.NaN,
    high: differences[Math.ceil(0.975 * RESAMPLES) - 1] ?? Number.NaN,
  };
}

function resampled<Point>(points: readonly Point[], below: (limit: number) => number): Point[] {
  const block = Math.max(2, Math.round(Math.cbrt(points.length)));
  const chosen: Point[] = [];
  while (chosen.length < points.length) {
    const start = below(points.length - block + 1);
    chosen.push(...points.slice(start, start + block));
  }
  return chosen.slice(0, points.length);
}

/** Whole numbers below a limit from a seed (mulberry32). */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}
