import { dayOf } from "../seed-dates";
import type { SeedDate } from "../seed-types";

const NOON = 12 * 3_600_000;

/**
 * When things happened in the demonstration. Acts of one day follow each other by a second from noon on, so
 * that London's date is the day meant and the ledger runs forward in time; nothing happens in the future.
 */
export class SeedClock {
  #day = "";
  #acts = 0;

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

  /** The instant of the next act on a day. */
  at(day: string): number {
    this.#acts = day === this.#day ? this.#acts + 1 : 0;
    this.#day = day;
    return Math.min(Date.parse(`${day}T00:00:00Z`) + NOON + this.#acts * 1_000, this.now);
  }
}
