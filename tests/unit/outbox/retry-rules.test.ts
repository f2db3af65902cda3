import { expect, it } from "vitest";
import { isDue, isToBeGivenUp, MOST_ATTEMPTS } from "~/domain/outbox/retry-rules";

const MINUTE = 60_000;
const NOW = 1_000_000_000;

it.each([
  ["a new message at once", { attempts: 0, claimedAt: null }, true],
  ["after one failure, not within a minute", { attempts: 1, claimedAt: NOW - MINUTE + 1 }, false],
  ["after one failure, in a minute", { attempts: 1, claimedAt: NOW - MINUTE }, true],
  [
    "after three failures, not within a quarter of an hour",
    { attempts: 3, claimedAt: NOW - 14 * MINUTE },
    false,
  ],
  ["after seven failures, in a day", { attempts: 7, claimedAt: NOW - 1_440 * MINUTE }, true],
])("tries %s", (_when, message, due) => {
  expect(isDue(message, NOW)).toBe(due);
});

it("gives up after the last attempt and not before", () => {
  expect(isToBeGivenUp({ attempts: MOST_ATTEMPTS - 1 })).toBe(false);
  expect(isToBeGivenUp({ attempts: MOST_ATTEMPTS })).toBe(true);
});
