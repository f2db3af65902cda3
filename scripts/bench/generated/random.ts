/** Random numbers from a seed: the same seed gives the same reports. */
export interface Random {
  /** From 0 up to and not including 1. */
  share(): number;
  /** A whole number from 0 up to and not including `limit`. */
  below(limit: number): number;
  /** True in so many of all cases: 0.25 is one in four. */
  happens(share: number): boolean;
  oneOf<T>(values: readonly T[]): T;
  /** A length whose logarithm is normal: half of all are under `median`, `spread` is the logarithm's deviation. */
  length(median: number, spread: number, most: number): number;
}

/** mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(share() * limit);
  return {
    share,
    below,
    happens: (wanted) => share() < wanted,
    oneOf: <T>(values: readonly T[]): T => values[below(values.length)] as T, // the index is in range
    length: (median, spread, most) => {
      // Box and Muller
      const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
      return Math.min(most, Math.round(median * Math.exp(spread * normal)));
    },
  };
}

/** Draws numbers from 0 on, each as often as its weight says. */
export function weighted(random: Random, weights: ArrayLike<number>): () => number {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let at = 0; at < sums.length; at += 1) {
    sum += weights[at] ?? 0;
    sums[at] = sum;
  }
  const guide = guideTo(sums, sum);
  return () => {
    const wanted = random.share() * sum;
    const step = Math.floor((wanted / sum) * (guide.length - 1));
    let [low, high] = [guide[step] ?? 0, guide[step + 1] ?? sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const STEPS = 4096;

/** Where to begin looking for each of many even steps, so that a draw looks at a few places and not at seventeen. */
function guideTo(sums: Float64Array, sum: number): Int32Array {
  const guide = new Int32Array(STEPS + 1);
  let at = 0;
  for (let step = 0; step <= STEPS; step += 1) {
    while (at < sums.length - 1 && (sums[at] ?? 0) <= (sum * step) / STEPS) at += 1;
    guide[step] = at;
  }
  return guide;
}
