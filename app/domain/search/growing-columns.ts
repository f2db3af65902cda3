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

/**
 * Places in the order of a number each has, lowest first; of equals the one added first comes first. They are held in
 * runs, each in order and at least twice as long as the next: a large register is read in hundreds of slices, and each
 * would else be merged with all before it.
 */
export class KeptOrder {
  #runs: Int32Array[] = [];
  #isWhole = true;
  /** By place; the first so many are known. */
  #keys = new Float64Array(FIRST_CAPACITY);
  #known = 0;

  /** Keys of the places that follow those known. */
  add(keys: readonly number[]): void {
    if (keys.length === 0) return;
    const first = this.#known;
    this.#remember(keys);
    const added = Int32Array.from(keys, (_key, index) => first + index);
    this.#runs.push(added.sort((a, b) => this.#keyOf(a) - this.#keyOf(b) || a - b));
    this.#isWhole = false;
    for (;;) {
      const [before, last] = this.#runs.slice(-2);
      if (!before || !last || before.length >= 2 * last.length) return;
      this.#runs.splice(-2, 2, this.#merged(before, last));
    }
  }

  /** Some places have gone since the order was looked at. */
  outdate(): void {
    this.#isWhole = false;
  }

  /** All places in their order without those that have gone. */
  view(isDropped: Numbers): Int32Array {
    if (!this.#isWhole) {
      const all = this.#runs.reduceRight((later, run) => this.#merged(run, later), new Int32Array(0));
      this.#runs = [all.filter((place) => isDropped[place] !== 1)];
      this.#isWhole = true;
    }
    return this.#runs[0] ?? new Int32Array(0);
  }

  #keyOf(place: number): number {
    return this.#keys[place] ?? 0;
  }

  #merged(before: Int32Array, after: Int32Array): Int32Array {
    if (after.length === 0) return before;
    const merged = new Int32Array(before.length + after.length);
    const keys = this.#keys;
    let [length, next] = [0, 0];
    for (let at = 0; at < before.length; at += 1) {
      const place = before[at] ?? 0;
      const key = keys[place] ?? 0;
      for (; next < after.length && (keys[after[next] ?? 0] ?? 0) < key; next += 1)
        merged[length++] = after[next] ?? 0;
      merged[length++] = place;
    }
    merged.set(after.subarray(next), length);
    return merged;
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
