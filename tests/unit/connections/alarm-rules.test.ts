import { describe, expect, it } from "vitest";
import { ALARM, ALARM_IN_WORDS, alarmOf, type Asking } from "~/domain/connections/alarm-rules";

const by = (issuerId: number, on: string | null, isWithdrawn = false): Asking => ({
  issuerId,
  on,
  isWithdrawn,
});
const three = [by(1, "2020-03-01"), by(2, "2021-01-01"), by(3, "2021-03-01")];

describe("the alarm of a concern that keeps coming back", () => {
  it("goes up when three different issuers asked, a year apart", () => {
    expect(alarmOf(three)).toEqual({ issuers: 3, reports: 3, firstOn: "2020-03-01", lastOn: "2021-03-01" });
  });

  it.each([
    [
      "one area wrote all of 499 reports",
      Array.from({ length: 499 }, (_, at) => by(1, `20${10 + (at % 15)}-05-01`)),
    ],
    [
      "two issuers wrote a hundred",
      Array.from({ length: 100 }, (_, at) => by(at % 2, `20${10 + (at % 15)}-05-01`)),
    ],
    ["all came within a year", [by(1, "2020-03-01"), by(2, "2020-09-01"), by(3, "2021-02-28")]],
    ["a withdrawn report made the third", [...three.slice(0, 2), by(3, "2021-03-01", true)]],
    ["no date is known", [by(1, null), by(2, null), by(3, null)]],
    ["there is nothing", []],
  ])("stays down where %s", (_why, items) => {
    expect(alarmOf(items)).toBeNull();
  });

  it("counts an issuer whose report has no date, and looks at the dates of the others", () => {
    expect(alarmOf([by(1, "2020-03-01"), by(2, "2022-03-01"), by(3, null)])).toMatchObject({ issuers: 3 });
  });

  it("is published with its own thresholds", () => {
    expect(ALARM_IN_WORDS).toContain(`at least ${ALARM.issuers} different coroner areas or other issuers`);
    expect(ALARM.days).toBe(365);
    expect(ALARM_IN_WORDS).toContain("a year or more after the first");
  });
});
