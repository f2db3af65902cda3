import { incompleteBeta, logGamma } from "./distribution-rules";

/** With more expected than this, the normal distribution is as near as drawing can show. */
const LARGE = 2000;

/**
 * The count below which a share `p` of a binomial lies, interpolated between whole counts so that limits drawn
 * from it are smooth (Spiegelhalter 2005, appendix A.1.1).
 */
export function binomialQuantile(p: number, n: number, probability: number): number {
  const mean = n * probability;
  const variance = mean * (1 - probability);
  if (variance === 0) return mean;
  return interpolated(p, { mean, variance }, (count) =>
    count < 0 ? 0 : count >= n ? 1 : incompleteBeta(1 - probability, n - count, count + 1),
  );
}

/** The same of a Poisson count. */
export function poissonQuantile(p: number, mean: number): number {
  if (mean === 0) return 0;
  return interpolated(p, { mean, variance: mean }, (count) => poissonBelow(count, mean));
}

function poissonBelow(count: number, mean: number): number {
  let sum = 0;
  for (let k = Math.floor(count); k >= 0; k -= 1) {
    const term = Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
    sum += term;
    // Below the mean each term is smaller than the one before it: the rest adds nothing.
    if (k < mean && term < sum * 1e-16) break;
  }
  return Math.min(1, sum);
}

function interpolated(
  p: number,
  { mean, variance }: { mean: number; variance: number },
  below: (count: number) => number,
): number {
  const start = mean + normalQuantile(p) * Math.sqrt(variance);
  if (mean > LARGE) return start;
  let count = Math.max(0, Math.floor(start));
  while (below(count) < p) count += 1;
  while (count > 0 && below(count - 1) >= p) count -= 1;
  const [upTo, before] = [below(count), below(count - 1)];
  return count - (upTo - p) / (upTo - before);
}

/** The standard normal's quantile by Acklam's rational approximation, to 1e-9 of itself. */
function normalQuantile(p: number): number {
  const low = 0.02425;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < low) {
    const q = Math.sqrt(-2 * Math.log(p));
    return ratio(q, TAIL_OVER) / (ratio(q, TAIL_UNDER) * q + 1);
  }
  const q = p - 0.5;
  return (ratio(q * q, MIDDLE_OVER) * q) / (ratio(q * q, MIDDLE_UNDER) * q * q + 1);
}

const ratio = (x: number, terms: readonly number[]): number => terms.reduce((sum, term) => sum * x + term, 0);

const TAIL_OVER = [
  ...[-7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734],
  ...[4.374664141464968, 2.938163982698783],
];
const TAIL_UNDER = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416];
const MIDDLE_OVER = [
  ...[-3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2],
  ...[-3.066479806614716e1, 2.506628277459239],
];
const MIDDLE_UNDER = [
  ...[-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1],
  -1.328068155288572e1,
];
