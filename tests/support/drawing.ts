export interface Drawing {
  /** A whole number from 0 up to and not including `limit`. */
  below(limit: number): number;
  oneOf<T>(values: readonly T[]): T;
  /** True once in `n`. */
  once(n: number): boolean;
}

/** Random choices from a seed (mulberry32), so that a failure can be repeated from the seed it names. */
export function drawing(seed: number): Drawing {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return {
    below,
    oneOf: <T>(values: readonly T[]): T => values[below(values.length)] as T, // the index is in range
    once: (n) => below(n) === 0,
  };
}
