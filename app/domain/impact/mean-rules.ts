/**
 * The arithmetic mean, or null of nothing. What rounding lost in the sum is added back, so that the mean of
 * equal values is that value: a point that lies on the mean must not count as above or below it.
 */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const first = sumOf(values) / values.length;
  return first + sumOfDifferences(values, first) / values.length;
}

export const sumOf = (values: readonly number[]): number => sumOfDifferences(values, 0);

/** Neumaier's sum of each value less `from`: keeps what each addition rounds away (ZAMM 54, 1974). */
function sumOfDifferences(values: readonly number[], from: number): number {
  let sum = 0;
  let lost = 0;
  for (const one of values) {
    const value = one - from;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
