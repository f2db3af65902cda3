import { expect, it } from "vitest";
import {
  claimLapsesAt,
  expiryOf,
  isToBeGivenUp,
  LONGEST_TRY_MS,
  MOST_ATTEMPTS,
} from "~/domain/outbox/retry-rules";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const NOW = 1_000_000_000;

it.each([
  ["the first try, for a minute", 0, MINUTE],
  ["the second, for five", 1, 5 * MINUTE],
  ["the fourth, for an hour", 3, 60 * MINUTE],
  ["the seventh, for a day", 6, DAY],
  ["any later one, for a day", 9, DAY],
])("lets a claim stand after %s", (_when, attempts, wait) => {
  expect(claimLapsesAt(attempts, NOW)).toBe(NOW + wait);
});

it("never lets a claim lapse under its sender", () => {
  expect(claimLapsesAt(0, NOW) - NOW).toBeGreaterThan(LONGEST_TRY_MS);
});

it("gives up after the last attempt and not before", () => {
  expect(isToBeGivenUp({ attempts: MOST_ATTEMPTS - 1 })).toBe(false);
  expect(isToBeGivenUp({ attempts: MOST_ATTEMPTS })).toBe(true);
});

it.each([
  ["invitation", 7],
  ["correction_confirmation", 7],
  ["correction_decision", 30],
  ["right_of_reply", 14],
] as const)("keeps what waits no longer than it is of use: %s", (kind, days) => {
  expect(expiryOf(kind, NOW)).toBe(NOW + days * DAY);
});
