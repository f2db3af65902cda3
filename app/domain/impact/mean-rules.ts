/**
 * The arithmetic mean, or null of nothing. What rounding lost in the sum is added back, so that the mean of
 * equal values is that value: a point that lies on the mean must not count as above or below it.
 */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const first = sumOf(values) / values.length;
  return first + sumOf(values.map((value) => value - first)) / values.length;
}

/** Neumaier's sum: keeps what each addition rounds away (ZAMM 54, 1974). */
export function sumOf(values: readonly number[]): number {
  let [sum, lost] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
