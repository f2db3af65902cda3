import { dayOf } from "../seed-dates";
import type { SeedDate } from "../seed-types";

const NOON_MS = 12 * 3_600_000;
const SECOND_MS = 1_000;

/**
 * When things happened in the demonstration: from noon on the day meant, each act a second after the one
 * before. Time never runs back: what a body did before its report was public came to be known with the report.
 */
export class SeedClock {
  #last = 0;

  /** `today` is the London date of loading, from which relative dates are counted. */
  constructor(
    readonly today: string,
    private readonly now: number,
  ) {}

  /** The calendar day a seed date means. */
  day(date: SeedDate): string {
    return dayOf(date, this.today);
  }

  dayOrNull(date: SeedDate | undefined): string | null {
    return date === undefined ? null : this.day(date);
  }

  /** The instant of the next act, on that day or as soon after it as may be. */
  at(day: string): number {
    const noon = Date.parse(`${day}T00:00:00Z`) + NOON_MS;
    this.#last = Math.min(Math.max(noon, this.#last + SECOND_MS), this.now);
    return this.#last;
  }
}
