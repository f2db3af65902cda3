import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { meanOf } from "~/domain/impact/mean-rules";
import { readSeriesJson } from "~/domain/impact/read-series.server";
import { xmrChart, type Series } from "~/domain/impact/spc-rules";
import { describeWithData } from "../../support/shared-data";

const monthly = (values: readonly (number | null)[], over: Partial<Series> = {}): Series => ({
  points: values.map((value, at) => ({
    date: `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`,
    value,
  })),
  ...{ direction: "increase", target: null, rebaseAt: [], fixAfterPoints: null, isScreened: true },
  ...over,
});

const causesOf = (series: Series) => xmrChart(series).points.map(({ specialCause }) => specialCause);
const typesOf = (series: Series) => xmrChart(series).points.map(({ type }) => type);

/** Varies by one about 50: mean 50 and mean moving range 2 over any even number of points. */
const steady = (count: number) => Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 49 : 51));

const expectedChart = z.object({
  rows: z.array(
    z.object({
      ...{ mean: z.number(), lpl: z.number().nullable(), upl: z.number().nullable() },
      ...{ special_cause_type: z.string(), point_type: z.string() },
    }),
  ),
  assurance: z.string().nullable(),
});

describeWithData("the XmR charts of NHSRplotthedots", ["spc/xmr-vectors.json"], ([path]) => {
  const text = readFileSync(path, "utf8");
  const expected = z.array(z.object({ expected: expectedChart })).parse(JSON.parse(text));
  const read = readSeriesJson(text);
  const series = read.ok ? read.value.series : [];

  it("reads every series of the file", () => expect(series).toHaveLength(expected.length));

  it.each(series.map((one, at) => [one.id, one.series, expected[at]?.expected] as const))(
    "are reproduced to the last point: series %s",
    (_id, one, wanted) => {
      const chart = xmrChart(one);
      expect(chart.points).toHaveLength(wanted?.rows.length ?? -1);
      chart.points.forEach((point, at) => {
        const row = wanted?.rows[at];
        for (const name of ["mean", "lpl", "upl"] as const)
          if (row?.[name] == null) expect(point[name]).toBeNull();
          else expect(Math.abs((point[name] ?? NaN) - row[name])).toBeLessThan(1e-6);
        expect([at, point.specialCause, point.type]).toEqual([at, row?.special_cause_type, row?.point_type]);
      });
      expect(chart.assurance).toBe(wanted?.assurance);
    },
  );
});

describe("xmrChart", () => {
  it("takes limits of 2.66 mean moving ranges about the mean", () => {
    const [first] = xmrChart(monthly(steady(12))).points;
    expect([first?.mean, first?.lpl, first?.upl]).toEqual([50, 50 - 5.32, 50 + 5.32]);
  });

  it("marks a point outside the limits before any other rule, and says which way is better", () => {
    const high = monthly([...steady(14), 80]);
    expect(causesOf(high).at(-1)).toBe("Above UCL");
    expect(typesOf(high).at(-1)).toBe("special_cause_improvement");
    expect(typesOf({ ...high, direction: "decrease" }).at(-1)).toBe("special_cause_concern");
    expect(typesOf({ ...high, direction: "neutral" }).at(-1)).toBe("special_cause_neutral_high");
    expect(causesOf(monthly([...steady(14), 20])).at(-1)).toBe("Below LCL");
  });

  it("marks all seven points of a trend, and none of six", () => {
    const [rising, shorter] = [
      [47, 48, 49, 50, 51, 52, 53],
      [48, 49, 50, 51, 52, 53],
    ];
    const around = [60, 40, 60, 40, 60, 40, 60];
    expect(causesOf(monthly([...around, ...rising, 40])).slice(7, 14)).toEqual(
      rising.map(() => "7 Point Trend (Increasing)"),
    );
    expect(causesOf(monthly([...around, ...shorter, 40])).join()).not.toContain("Trend");
    expect(
      causesOf(monthly([...around.map((v) => 100 - v), ...rising.toReversed(), 60])).slice(7, 14),
    ).toEqual(rising.map(() => "7 Point Trend (Decreasing)"));
  });

  it("marks seven points on one side of the mean; a point on the mean is on neither side", () => {
    const low = [30, 48, 30, 48, 30, 48, 30];
    const high = [70, 52, 70, 52, 70, 52, 70];
    expect(new Set(causesOf(monthly([...low, ...high])))).toEqual(
      new Set(["7 Points Below CL", "7 Points Above CL"]),
    );
    expect(new Set(causesOf(monthly(Array.from({ length: 20 }, () => 7))))).toEqual(
      new Set(["Common Cause"]),
    );
    expect(new Set(causesOf(monthly(Array.from({ length: 20 }, () => 0.1))))).toEqual(
      new Set(["Common Cause"]),
    );
  });

  it("leaves outlying moving ranges out of the average only when it screens", () => {
    const jump = [...steady(12), 90, ...steady(12)];
    const width = (isScreened: boolean) => {
      const [first] = xmrChart(monthly(jump, { isScreened })).points;
      return (first?.upl ?? 0) - (first?.mean ?? 0);
    };
    expect(width(true)).toBeCloseTo(2.66 * 2, 10);
    expect(width(false)).toBeGreaterThan(2.66 * 4);
  });

  it("judges anew from each rebasing, and no run reaches across it", () => {
    const values = [...steady(12), ...steady(12).map((value) => value + 40)];
    const chart = xmrChart(monthly(values, { rebaseAt: ["2021-01-01"] }));
    expect(chart.points.map(({ mean }) => mean)).toEqual([
      ...steady(12).map(() => 50),
      ...steady(12).map(() => 90),
    ]);
    expect(new Set(chart.points.map(({ specialCause }) => specialCause))).toEqual(new Set(["Common Cause"]));
    expect(chart.shortStretches).toEqual([]);
    expect(causesOf(monthly(values))).not.toContain("Common Cause");
  });

  it("rests fixed limits on the first points alone", () => {
    const chart = xmrChart(monthly([...steady(12), 90, 95], { fixAfterPoints: 12 }));
    expect(chart.points.at(-1)).toMatchObject({ mean: 50, upl: 55.32, specialCause: "Above UCL" });
  });

  it.each([
    ["increase", 60, "consistent_fail"],
    ["increase", 40, "consistent_pass"],
    ["increase", 50, "inconsistent"],
    ["decrease", 60, "consistent_pass"],
    ["decrease", 40, "consistent_fail"],
    ["neutral", 60, null],
    ["increase", null, null],
  ] as const)("says whether a target is met: better is %s, target %s, %s", (direction, target, wanted) => {
    expect(xmrChart(monthly(steady(12), { direction, target })).assurance).toBe(wanted);
  });

  it("has a mean but no limits for one point, nothing for none, and none for values that never vary", () => {
    expect(xmrChart(monthly([5])).points).toMatchObject([
      { mean: 5, lpl: null, upl: null, type: "common_cause" },
    ]);
    expect(xmrChart(monthly([]))).toEqual({ points: [], assurance: null, shortStretches: [] });
    expect(xmrChart(monthly([0, 0, 0])).points[0]).toMatchObject({ mean: 0, lpl: null, upl: null });
    expect(xmrChart(monthly([0, 0, 0], { isScreened: false })).points[0]).toMatchObject({ lpl: 0, upl: 0 });
  });

  it("leaves a gap out of mean and ranges, and ends a run with it", () => {
    const chart = xmrChart(monthly([10, 12, null, 30, 32]));
    expect(chart.points[2]).toMatchObject({ mean: 21, specialCause: "Common Cause" });
    expect(chart.points[0]?.upl).toBeCloseTo(21 + 2.66 * 2, 10);
    const [low, high] = [
      [30, 48, 30, 48, 30, 48, 30],
      [70, 52, 70, null, 70, 52, 70],
    ];
    expect(causesOf(monthly([...low, ...high])).slice(7)).toEqual(high.map(() => "Common Cause"));
  });

  it("says which stretches have fewer than twelve points", () => {
    expect(xmrChart(monthly(steady(11))).shortStretches).toEqual([0]);
    expect(xmrChart(monthly(steady(20), { rebaseAt: ["2021-01-01"] })).shortStretches).toEqual([1]);
    expect(xmrChart(monthly([...steady(11), null])).shortStretches).toEqual([0]);
  });
});

describe("meanOf", () => {
  it("is the value itself where all are equal, and null of nothing", () => {
    for (const value of [0.1, 0.3, 1 / 3, 1e-9, 123456.789])
      for (let count = 1; count < 40; count += 1)
        expect(meanOf(Array.from({ length: count }, () => value))).toBe(value);
    expect(meanOf([])).toBeNull();
  });
});
