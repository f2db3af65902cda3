import { describe, expect, it } from "vitest";
import { measureChart } from "~/domain/impact/measure-chart-rules";
import { aimReading } from "~/domain/impact/aim-sentence-rules";
import {
  PLAIN_DEFINITION,
  type MeasureDefinition,
  type MeasuredPoint,
} from "~/domain/impact/measured-series";
import { baselineMean, targetOf } from "~/domain/measures/aim-rules";
import { NO_AIM } from "~/domain/measures/measure-fields";
import { leftOutSentence, pooledSeries, type PooledBody } from "~/domain/measures/pool-rules";
import { addMonths } from "~/lib/dates";

/** Monthly points from January 2023; "*" is hidden, null not reported. */
const months = (values: readonly (number | "*" | null)[], from = "2023-01-01"): MeasuredPoint[] =>
  values.map((value, at) => ({
    ...{ period: addMonths(from, at), value: typeof value === "number" ? value : null },
    ...{ numerator: null, denominator: null, isProvisional: false },
    state: value === "*" ? "suppressed" : value === null ? "not_reported" : "reported",
  }));
const same = (value: number, count: number) => Array.from({ length: count }, () => value);
const body = (name: string, points: MeasuredPoint[], breaks: string[] = []): PooledBody => ({
  ...{ name, points, breaks },
});
const asked = { from: "2023-01-01", most: 60, isOneEnough: true };

describe("bodies taken together", () => {
  it("are the same ones in every period: a month one of them hid is a gap for all, and not a low figure", () => {
    const pool = pooledSeries(
      [
        body("A", months(same(10, 20))),
        body("B", months([...same(1, 5), "*", ...same(1, 14)])),
        body("Late", months(same(50, 6), "2024-03-01")),
        body("Silent", []),
        body("Recounted", months(same(10, 20)), ["2024-01-01"]),
      ],
      asked,
    );
    expect(pool?.points.map(({ value }) => value)).toEqual([...same(11, 5), null, ...same(11, 14)]);
    expect(pool).toMatchObject({ bodies: 2, ofBodies: 5, hidden: 1 });
    expect(leftOutSentence(pool?.leftOut ?? [])).toBe(
      "Left out: Recounted (how it counts changed on 1 January 2024); Late (14 of 20 periods without a figure); Silent (does not report).",
    );
  });

  it("never leave out so many months for one body that few are left", () => {
    const gappy = months(Array.from({ length: 20 }, (_, at) => (at % 4 === 0 ? "*" : 5)));
    const pool = pooledSeries(
      [body("Gappy", gappy), body("A", months(same(2, 20))), body("B", months(same(3, 20)))],
      asked,
    );
    expect(pool).toMatchObject({ bodies: 2, hidden: 0 });
    expect(pool?.leftOut).toEqual([
      { name: "Gappy", why: "5 of 20 periods without a figure, 5 of them hidden because small" },
    ]);
  });

  it("are at least two, or the only one asked about", () => {
    const one = body("A", months(same(2, 20)));
    expect(pooledSeries([one], asked)).toMatchObject({ bodies: 1 });
    expect(pooledSeries([one], { ...asked, isOneEnough: false })).toBeNull();
    expect(pooledSeries([one, body("B", [])], asked)).toBeNull();
    expect(pooledSeries([], asked)).toBeNull();
  });
});

describe("the level of a baseline", () => {
  it("of rates is all events over all activity, as before and after are compared by", () => {
    const point = (period: string, numerator: number, denominator: number) => ({
      ...{ period, numerator, denominator, shown: (numerator / denominator) * 1000 },
    });
    const points = [point("2023-01-01", 1, 100), point("2023-02-01", 90, 900)];
    const of = { from: "2023-01-01", to: "2023-02-01", scale: 1000 };
    expect(baselineMean(points, of)).toBe(91);
    const aim = { ...NO_AIM, targetChange: -50, baselineFromOn: of.from, baselineToOn: of.to };
    expect(targetOf(aim, points, 1000)).toMatchObject({ value: 45.5, words: "50% less than the baseline" });
    expect(targetOf(aim, [], 1000)).toBeNull();
  });
});

describe("whether an aim was met", () => {
  const BASELINE = { from: "2023-01-01", to: "2023-12-01" };
  const WOBBLE = [1, -1, 2, -2, 0, 1, -1, 2, -2, 0, 1, -1];
  const year = (level: number) => WOBBLE.map((by) => level + by);
  const chartOf = (values: (number | "*" | null)[], given: Partial<MeasureDefinition> = {}) =>
    measureChart(
      {
        ...{ ...PLAIN_DEFINITION, name: "Restraint", of: "3 bodies together", unit: "restraints" },
        ...{ direction: "decrease", baseline: BASELINE },
        target: { value: 75, on: "2025-12-31", words: "25% less than the baseline" },
        ...given,
      },
      months(values),
    );
  const read = (...given: [...Parameters<typeof chartOf>]) => aimReading(chartOf(...given), "2026-06-01");

  it("is judged by the year up to its date, with the size of the change and its interval", () => {
    const missed = read([...year(100), ...year(90), ...year(80)]);
    expect(missed.answer).toBe("not_met");
    expect(missed.sentence).toMatch(
      /^Over the 12 months from January 2025 to December 2025, Restraint at 3 bodies together stood at 80 restraints a month, 20% below its baseline of 100 \(20\.0 fewer, 95% interval .* fewer\): the aim of 25% less than the baseline \(75 or fewer\) by 31 December 2025 was not met by its date\.$/,
    );
    expect(read([...year(100), ...year(90), ...year(70)]).answer).toBe("met");
    // What came after its date is not of it.
    expect(read([...year(100), ...year(90), ...year(80), ...same(10, 4)]).answer).toBe("not_met");
  });

  it("gives the size of a rate's change once, as a percentage", () => {
    const rates = [...year(100), ...year(90), ...year(80)].map((numerator, at) => ({
      ...{ period: addMonths("2023-01-01", at), state: "reported" as const, value: null, numerator },
      ...{ denominator: 1000, isProvisional: false },
    }));
    const rate = { valueKind: "rate", unit: "restraints", per: 1000, activity: "bed days" } as const;
    const { definition } = chartOf([], { ...rate });
    expect(aimReading(measureChart(definition, rates), "2026-06-01").sentence).toMatch(
      /stood at 80 restraints per 1,000 bed days, 20% below its baseline of 100 \(95% interval .*% lower\)/,
    );
  });

  it("is not said to be more than chance where the aim lies within the interval", () => {
    const wide = [60, 90, 70, 85, 78, 64, 92, 70, 88, 66, 81, 74];
    expect(read([...year(100), ...year(90), ...wide]).sentence).toContain("chance alone could make");
  });

  it.each([
    ["not_due", "its date has not come", year(80), { target: { value: 75, on: "2027-01-31" } }],
    ["no_date", "no date is set", year(80), { target: { value: 75, on: null } }],
    ["cannot_be_said", "no target", year(80), { target: null }],
    ["cannot_be_said", "neither way", year(80), { direction: "neutral" }],
    ["cannot_be_said", "newest figures end on 31 October 2025", year(80).slice(0, 10), {}],
    [
      "cannot_be_said",
      "how it is counted changed on 1 July 2024",
      year(80),
      { methodChanges: [{ on: "2024-07-01", note: "Counted anew.", breaksSeries: true }] },
    ],
    ["cannot_be_said", "only 5 of the 12 months", [...same(80, 4), ...Array<null>(7).fill(null), 80], {}],
  ] as const)("is %s: %s", (answer, words, last, given) => {
    const said = read([...year(100), ...year(90), ...last], given);
    expect(said.answer).toBe(answer);
    expect(said.sentence).toContain(words);
  });

  it("is said without an interval of too few figures, and not at all without any", () => {
    const few = read([...Array<null>(9).fill(null), 100, 101, 99, ...year(90), ...year(80)]);
    expect(few.sentence).toContain("too few figures for an interval");
    expect(read([])).toMatchObject({ answer: "cannot_be_said" });
  });
});
