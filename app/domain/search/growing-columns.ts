import type { Column, Numbers } from "./facet-table";

const FIRST_CAPACITY = 1024;

const WIDTHS = { 1: Uint8Array, 2: Uint16Array, 4: Int32Array };
type Width = keyof typeof WIDTHS;
const HIGHEST = { 1: 2 ** 8 - 1, 2: 2 ** 16 - 1, 4: 2 ** 31 - 1 } as const;

/**
 * Whole numbers, none below 0, in a typed array that doubles when it is full and widens when a number does not fit:
 * a large register holds millions of small ones.
 */
export class IntList {
  #held: Numbers;
  #width: Width;
  length = 0;

  constructor(width: Width = 4) {
    this.#width = width;
    this.#held = new WIDTHS[width](FIRST_CAPACITY);
  }

  push(value: number): void {
    if (this.length === this.#held.length) this.#remake(this.length * 2);
    this.#fit(value);
    this.#held[this.length] = value;
    this.length += 1;
  }

  set(place: number, value: number): void {
    this.#fit(value);
    this.#held[place] = value;
  }

  at(place: number): number {
    return this.#held[place] ?? 0;
  }

  /** What is held now; good until the next push. */
  view(): Numbers {
    return this.#held.subarray(0, this.length);
  }

  #fit(value: number): void {
    if (value <= HIGHEST[this.#width]) return;
    this.#width = value <= HIGHEST[2] ? 2 : 4;
    this.#remake(this.#held.length);
  }

  #remake(capacity: number): void {
    const wider = new WIDTHS[this.#width](capacity);
    wider.set(this.#held.subarray(0, this.length));
    this.#held = wider;
  }
}

/** Values of one facet, row after row; each value is numbered in the order it is first met. */
export class GrowingColumn {
  readonly #starts = new IntList();
  readonly #values = new IntList(1);
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
  /** By place; the first so many are known. */
  #keys = new Float64Array(FIRST_CAPACITY);
  #known = 0;

  /** Keys of the places that follow those known; `isDropped` says which of all places have gone. */
  add(keys: readonly number[], isDropped: Numbers): void {
    const first = this.#known;
    this.#remember(keys);
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

  #remember(keys: readonly number[]): void {
    if (this.#known + keys.length > this.#keys.length) {
      const wider = new Float64Array((this.#known + keys.length) * 2);
      wider.set(this.#keys.subarray(0, this.#known));
      this.#keys = wider;
    }
    this.#keys.set(keys, this.#known);
    this.#known += keys.length;
  }
}
