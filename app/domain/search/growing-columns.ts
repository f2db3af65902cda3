import type { Column } from "./facet-table";

const FIRST_CAPACITY = 1024;

/** Whole numbers in a typed array that doubles when it is full. */
export class IntList {
  #held = new Int32Array(FIRST_CAPACITY);
  length = 0;

  push(value: number): void {
    if (this.length === this.#held.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.#held);
      this.#held = wider;
    }
    this.#held[this.length] = value;
    this.length += 1;
  }

  set(place: number, value: number): void {
    this.#held[place] = value;
  }

  /** What is held now; good until the next push. */
  view(): Int32Array {
    return this.#held.subarray(0, this.length);
  }
}

/** Values of one facet, row after row; each value is numbered in the order it is first met. */
export class GrowingColumn {
  readonly #starts = new IntList();
  readonly #values = new IntList();
  readonly #numbers = new Map<string, number>();
  readonly labels: { value: string; label: string }[] = [];

  /** `labelOf` is asked only for a value not met before. */
  constructor(private readonly labelOf: (value: string) => string) {
    this.#starts.push(0);
  }

  addRow(values: readonly string[]): void {
    for (const value of values) this.#values.push(this.#numberOf(value));
    this.#starts.push(this.#values.length);
  }

  /** A row with one value, or with none. */
  addOne(value: string | null): void {
    if (value !== null) this.#values.push(this.#numberOf(value));
    this.#starts.push(this.#values.length);
  }

  /** Names that have changed since they were first met. */
  relabel(): void {
    for (const known of this.labels) known.label = this.labelOf(known.value);
  }

  column(): Column {
    return { starts: this.#starts.view(), values: this.#values.view() };
  }

  #numberOf(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.labels.length;
    this.#numbers.set(value, number);
    this.labels.push({ value, label: this.labelOf(value) });
    return number;
  }
}

/** Places in the order of a number each has, lowest first; of equals the one added first comes first. */
export class KeptOrder {
  #places = new Int32Array(0);
  /** By place. */
  readonly #keys: number[] = [];

  /** Keys of the places that follow those known; `isDropped` says which of all places have gone. */
  add(keys: readonly number[], isDropped: Int32Array): void {
    const first = this.#keys.length;
    for (const key of keys) this.#keys.push(key);
    const all = this.#keys;
    const keyOf = (place: number): number => all[place] ?? 0;
    const added = keys.map((_, index) => first + index).sort((a, b) => keyOf(a) - keyOf(b) || a - b);
    const merged = new Int32Array(this.#places.length + added.length);
    let [length, next] = [0, 0];
    for (const place of this.#places) {
      if (isDropped[place] === 1) continue;
      for (; next < added.length && keyOf(added[next] ?? 0) < keyOf(place); next += 1)
        merged[length++] = added[next] ?? 0;
      merged[length++] = place;
    }
    for (; next < added.length; next += 1) merged[length++] = added[next] ?? 0;
    this.#places = merged.subarray(0, length);
  }

  view(): Int32Array {
    return this.#places;
  }
}
