import { describe, expect, it } from "vitest";
import { z } from "zod";
import { optionalDate, requiredDate, withDates } from "~/lib/typed-dates";

const form = withDates(
  ["dueOn", "letterOn"],
  z.object({ dueOn: optionalDate, letterOn: requiredDate("Enter the date of the letter") }),
);
const letter = { "letterOn-day": "1", "letterOn-month": "2", "letterOn-year": "2026" };
const due = (day: string, month: string, year: string) => ({
  ...letter,
  "dueOn-day": day,
  "dueOn-month": month,
  "dueOn-year": year,
});

describe("dates typed in three fields", () => {
  it.each([
    ["numbers", due("6", "5", "2026"), "2026-05-06"],
    ["leading zeros", due("06", "05", "2026"), "2026-05-06"],
    ["the month in words", due("6", "May", "2026"), "2026-05-06"],
    ["nothing typed", due("", "", ""), null],
  ])("reads %s", (_what, typed, on) => {
    expect(form.parse(typed)).toEqual({ dueOn: on, letterOn: "2026-02-01" });
  });

  it.each([
    ["a day that does not exist", due("31", "2", "2026")],
    ["a month that does not exist", due("20", "17", "2020")],
    ["a year of two digits", due("6", "5", "26")],
    ["a part left out", due("6", "", "2026")],
  ])("refuses %s beside its field", (_what, typed) => {
    expect(form.safeParse(typed).error?.issues).toMatchObject([
      { path: ["dueOn"], message: "Enter a real date, such as 6 5 2026" },
    ]);
  });

  it("asks for a date that must be given", () => {
    expect(form.safeParse({}).error?.issues).toMatchObject([
      { path: ["letterOn"], message: "Enter the date of the letter" },
    ]);
  });
});
