import { describe, expect, it } from "vitest";
import { measureChart } from "~/domain/impact/measure-chart-rules";
import { PLAIN_DEFINITION, reportedPoint, type MeasureDefinition } from "~/domain/impact/measured-series";
import { addMonths } from "~/lib/dates";

const RESTRAINT: MeasureDefinition = {
  ...PLAIN_DEFINITION,
  ...{ name: "Restraint", of: "Ashdown NHS Trust", unit: "people restrained", direction: "decrease" },
};

const monthly = (values: readonly (number | null)[], from = "2022-01-01") =>
  values.map((value, at) => ({
    ...reportedPoint(addMonths(from, at), value ?? 0),
    ...(value === null && { state: "not_reported" as const, value: null }),
  }));

const steady = (count: number, about = 50) =>
  Array.from({ length: count }, (_, at) => about + (at % 2 === 0 ? -1 : 1));

describe("measureChart", () => {
  it("holds points after a fixed baseline against the baseline's limits", () => {
    const points = monthly([...steady(12), ...steady(8, 40)]);
    const chart = measureChart({ ...RESTRAINT, baseline: { from: "2022-01-01", to: "2022-12-01" } }, points);
    expect(chart.kind).toBe("xmr");
    expect(chart.phases).toMatchObject([{ reported: 20, based: 12, centre: 50, isTrial: false }]);
    expect(chart.variation).toBe("improvement_low");
    expect(chart.points.slice(12).map(({ type }) => type)).toEqual(
      Array(8).fill("special_cause_improvement"),
    );
  });

  it("judges anew from each rebasing and where a change of method breaks the series", () => {
    const points = monthly([...steady(13), ...steady(12, 40), ...steady(14, 60)]);
    const chart = measureChart(
      {
        ...RESTRAINT,
        rebases: [{ on: "2023-02-01", reason: "New wards opened" }],
        methodChanges: [{ on: "2024-02-01", note: "Now counts holds under a minute", breaksSeries: true }],
      },
      points,
    );
    expect(chart.phases.map(({ from, reported, reason }) => [from, reported, reason])).toEqual([
      ["2022-01-01", 13, null],
      ["2023-02-01", 12, "New wards opened"],
      ["2024-02-01", 14, "Now counts holds under a minute"],
    ]);
    expect(chart.variation).toBe("common_cause");
  });

  it.each([
    ["nothing", [], "No figure is held, so there is nothing to draw."],
    ["one point", [5], "There is 1 point; at least 12 are needed to tell a change from chance."],
    [
      "eleven points",
      steady(11),
      "There are 11 points; at least 12 are needed to tell a change from chance.",
    ],
  ])("says that %s is too few, and marks nothing", (_case, values, note) => {
    const chart = measureChart(RESTRAINT, monthly(values));
    expect(chart).toMatchObject({ kind: "run", variation: "too_few", assurance: null });
    expect(chart.notes).toContain(note);
    expect(chart.points.every(({ cause }) => cause === "Common Cause")).toBe(true);
  });

  it("puts in missed periods, says what is not a figure, and draws the rest", () => {
    const [first, second] = monthly([4, 5]);
    const last = reportedPoint("2022-05-01", 6);
    const chart = measureChart(RESTRAINT, [
      { ...last, period: "not a date" },
      last,
      ...[first, second].filter((point) => point !== undefined),
      { ...last, period: "2022-06-01", value: Number.NaN },
      { ...last, period: "2022-07-01", value: -3 },
      { ...last, period: "2022-01-01", value: 7 },
    ]);
    expect(chart.points.map(({ period, shown }) => [period.slice(5, 7), shown])).toEqual([
      ...[
        ["01", 7],
        ["02", 5],
        ["03", null],
        ["04", null],
        ["05", 6],
        ["06", null],
        ["07", null],
      ],
    ]);
    expect(chart.notes).toEqual(
      expect.arrayContaining([
        "4 periods are not reported; nothing reported is not zero.",
        "1 point has a period that cannot be read and is left out.",
        "1 point is a second figure for its period and is left out.",
        "2 points are not figures this measure can have and are left out.",
      ]),
    );
  });

  it("charts 10,000 points", () => {
    const days = Array.from({ length: 10_000 }, (_, at) =>
      reportedPoint(new Date(Date.UTC(1995, 0, 1 + at)).toISOString().slice(0, 10), 20 + ((at * 7919) % 11)),
    );
    const chart = measureChart({ ...RESTRAINT, length: "day" }, days);
    expect(chart.points).toHaveLength(10_000);
    expect(chart.points.every(({ upper }) => Number.isFinite(upper))).toBe(true);
  });
});
