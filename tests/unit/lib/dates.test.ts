import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  isCalendarDate,
  londonDay,
  showDate,
} from "~/lib/dates";

describe("londonDay", () => {
  it.each([
    ["2024-07-01T22:59:00Z", "2024-07-01"],
    ["2024-07-01T23:00:00Z", "2024-07-02"],
    ["2024-01-01T23:59:00Z", "2024-01-01"],
  ])("%s is %s in London", (instant, day) => expect(londonDay(Date.parse(instant))).toBe(day));
});

it.each([
  ["2026-05-06", "6 May 2026"],
  ["as written", "as written"],
])("shows %s as %s", (on, shown) => expect(showDate(on)).toBe(shown));

it("counts calendar days across a clock change", () => {
  expect(addDays("2024-03-30", 2)).toBe("2024-04-01");
  expect(daysBetween("2024-03-30", "2024-04-01")).toBe(2);
});

it.each([
  ["2024-01-31", 1, "2024-02-29"],
  ["2023-11-30", 12, "2024-11-30"],
  ["2024-03-15", -12, "2023-03-15"],
])("%s plus %i months is %s", (on, months, expected) => expect(addMonths(on, months)).toBe(expected));

it.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-13-01", false],
  ["2024-1-1", false],
  ["", false],
])("%s is a calendar date: %s", (on, expected) => expect(isCalendarDate(on)).toBe(expected));

it("counts working days from Friday to Monday", () => {
  expect(addWorkingDays("2024-05-31", 1)).toBe("2024-06-03");
  expect(addWorkingDays("2024-05-31", 10)).toBe("2024-06-14");
});
