import { responseStatus, type AddressingFacts } from "~/domain/addressings/clock-rules";
import type { ResponseStatus } from "~db/vocabulary";

type Stored<Facts> = { [Name in keyof Facts]: Facts[Name] extends boolean ? number : Facts[Name] };

/** One body asked, as SQLite gives it: flags are 0 or 1. */
export interface AskedFacts extends Stored<Omit<AddressingFacts, "isReportWithdrawn">> {
  addressingId: number;
  reportId: number;
}

export const statusOf = (asked: AskedFacts, today: string): ResponseStatus =>
  responseStatus(
    {
      ...asked,
      isReportWithdrawn: false,
      isClockKept: asked.isClockKept === 1,
      isJoint: asked.isJoint === 1,
      isExtensionRequested: asked.isExtensionRequested === 1,
      isListedNonResponder: asked.isListedNonResponder === 1,
      isWithheld: asked.isWithheld === 1,
    },
    today,
  );

/** Silence that a reader may ask about: an answer was asked for and none is held. */
export const UNANSWERED: ReadonlySet<ResponseStatus> = new Set<ResponseStatus>([
  ...(["awaiting", "extension_requested", "extended", "overdue", "named_non_responder"] as const),
  ...(["not_published", "transferred", "body_ceased"] as const),
]);

/** Values of one facet gathered row by row, each value numbered in the order it is first met. */
export class ColumnBuilder {
  readonly #starts: number[] = [0];
  readonly #values: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly labels: { value: string; label: string }[] = [];

  /** `label` is asked only for a value not met before. */
  addRow(values: readonly (string | null)[], label: (value: string) => string): void {
    for (const value of values) if (value !== null) this.#values.push(this.#numberOf(value, label));
    this.#starts.push(this.#values.length);
  }

  #numberOf(value: string, label: (value: string) => string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.labels.length;
    this.#numbers.set(value, number);
    this.labels.push({ value, label: label(value) });
    return number;
  }

  column(): { starts: Int32Array; values: Int32Array } {
    return { starts: Int32Array.from(this.#starts), values: Int32Array.from(this.#values) };
  }
}

/** Rows by a number they share, such as their report. */
export function grouped<Row>(rows: readonly Row[], by: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}
