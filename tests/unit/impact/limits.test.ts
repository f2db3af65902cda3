import { describe, expect, it } from "vitest";
import { attributeLimits, excessVariation, ofRate, ofShare } from "~/domain/impact/attribute-limit-rules";
import { binomialQuantile, poissonQuantile } from "~/domain/impact/discrete-quantile-rules";
import { funnelOfBodies } from "~/domain/impact/funnel-of-bodies-rules";
import { funnelOf } from "~/domain/impact/funnel-rules";
import { measureChart } from "~/domain/impact/measure-chart-rules";
import { PLAIN_DEFINITION, reportedPoint, type MeasureDefinition } from "~/domain/impact/measured-series";
import {
  casesBetweenLimits,
  daysBetweenEvents,
  timeBetweenLimits,
} from "~/domain/impact/rare-event-limit-rules";
import { hasFewCrossings, runReading } from "~/domain/impact/run-chart-rules";
import { addMonths } from "~/lib/dates";

const EVENTS = [12, 15, 9, 22, 18, 14, 30, 11, 16, 13, 20, 17];
const OUT_OF = [100, 140, 90, 160, 150, 120, 155, 95, 130, 105, 170, 140];
const ratios = EVENTS.map((numerator, at) => ({ numerator, denominator: OUT_OF[at] ?? 1 }));
const rates = ratios.map(({ numerator, denominator }) => ({ numerator, denominator: denominator / 1000 }));
const BETWEEN = [12, 5, 30, 8, 15, 22, 9, 4, 40, 25, 60, 18, 33, 51];

/** Expected values are computed apart from this code, with NumPy and SciPy, from the formulas of the sources. */
describe("limits", () => {
  it("of a p-chart follow each denominator, and Laney's widen or narrow them by the excess", () => {
    const [first] = attributeLimits(ratios, ratios, ofShare, 1);
    expect(first?.centre).toBeCloseTo(0.12668810289389068, 12);
    expect(first?.upper).toBeCloseTo(0.22647507836220213, 10);
    expect(first?.lower).toBeCloseTo(0.026901127425579235, 10);
    const excess = excessVariation(ratios, ofShare) ?? 0;
    expect(excess).toBeCloseTo(0.7085616955951084, 10);
    expect(attributeLimits(ratios, ratios, ofShare, excess)[6]?.upper).toBeCloseTo(0.18347990910858225, 10);
  });

  it("of a u-chart follow the activity", () => {
    const [first] = attributeLimits(rates, rates, ofRate, 1);
    expect(first?.centre).toBeCloseTo(126.68810289389066, 9);
    expect(first?.upper).toBeCloseTo(233.4679196218199, 9);
    expect(first?.lower).toBeCloseTo(19.908286165961414, 9);
    expect(excessVariation(rates, ofRate)).toBeCloseTo(0.6621591111763038, 10);
  });

  it("of a t-chart come from Nelson's transformation", () => {
    const limits = timeBetweenLimits(BETWEEN);
    expect(limits.centre).toBeCloseTo(19.40830534039309, 9);
    expect(limits.upper).toBeCloseTo(127.80423115127607, 8);
    expect(limits.lower).toBeCloseTo(0.2929902247671727, 10);
  });

  it("of a g-chart come from the geometric distribution, about its median", () => {
    const limits = casesBetweenLimits(BETWEEN);
    expect(limits.centre).toBeCloseTo(16.434, 10);
    expect(limits.upper).toBeCloseTo(96.34165448032013, 9);
  });
});

describe("days between events", () => {
  it("are counted from the dates, in whatever order, two of a day being nought apart", () => {
    const points = daysBetweenEvents(["2024-03-01", "2024-02-01", "2024-03-01", "2024-03-11"]);
    expect(points.map(({ period, value }) => [period, value])).toEqual([
      ["2024-03-01", 29],
      ["2024-03-01", 0],
      ["2024-03-11", 10],
    ]);
    expect(daysBetweenEvents(["2024-03-01"])).toEqual([]);
  });
});

describe("run charts", () => {
  // Anhøj & Wentzel-Larsen 2018, table 1: useful observations, longest run, fewest crossings.
  it.each([
    [10, 6, 2],
    [12, 7, 3],
    [16, 7, 4],
    [20, 7, 6],
    [24, 8, 8],
    [60, 9, 23],
    [100, 10, 41],
  ])("of %i points expect runs of at most %i and at least %i crossings", (count, longest, fewest) => {
    const reading = runReading(Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 1 : 2)));
    expect([reading.useful, reading.longestExpected, reading.fewestExpected]).toEqual([
      count,
      longest,
      fewest,
    ]);
    expect(reading.signals.every((signal) => signal === null)).toBe(true);
  });

  it("leave points on the median out of runs, mark the whole of a long one, and see a drift", () => {
    const step = runReading([...Array<number>(10).fill(1), 5, ...Array<number>(10).fill(9)]);
    expect([step.median, step.useful, step.longestRun, step.crossings]).toEqual([5, 20, 10, 1]);
    expect(step.signals).toEqual([
      ...Array<string>(10).fill("long_run_below"),
      null,
      ...Array<string>(10).fill("long_run_above"),
    ]);
    expect(hasFewCrossings(step)).toBe(true);
  });

  it("say nothing of fewer than ten points, of one and of none", () => {
    for (const values of [[1, 1, 1, 9, 9, 9], [4], []])
      expect(runReading(values).signals.every((signal) => signal === null)).toBe(true);
    expect(runReading([]).median).toBeNull();
  });
});

const points = (figures: readonly { numerator: number; denominator: number }[]) =>
  figures.map((ratio, at) => ({ ...reportedPoint(addMonths("2022-01-01", at), 0), value: null, ...ratio }));
const SHARE: MeasureDefinition = {
  ...PLAIN_DEFINITION,
  name: "x",
  valueKind: "proportion",
  unit: "of patients",
};
const counts = (values: readonly number[]) =>
  values.map((value, at) => reportedPoint(addMonths("2022-01-01", at), value));
const twelve = (value: (at: number) => number) => Array.from({ length: 12 }, (_, at) => value(at));

describe("the chart that suits", () => {
  it.each([
    [
      "p",
      "denominators differ by more than a quarter",
      SHARE,
      points(ratios),
      /differs by more than a quarter/,
    ],
    [
      "xmr",
      "denominators are alike",
      SHARE,
      points(ratios.map((one) => ({ ...one, denominator: 130 }))),
      /differs little/,
    ],
    [
      "p_prime",
      "points vary by more than chance",
      SHARE,
      points(
        ratios.map(({ numerator, denominator }, at) => ({
          numerator: (at % 2 === 0 ? 40 : 5) * numerator,
          denominator: 50 * denominator,
        })),
      ),
      /times as much as chance/,
    ],
    [
      "xmr",
      "a fill rate passes 100%",
      SHARE,
      points(ratios.map(({ denominator }) => ({ numerator: denominator + 3, denominator }))),
      /may pass 100%/,
    ],
    [
      "u",
      "a rate over uneven activity",
      { ...SHARE, valueKind: "rate" as const, per: 1000 },
      points(ratios),
      /what each rate is over/,
    ],
    [
      "run",
      "events are too few to expect one a month",
      SHARE,
      points(ratios.map(({ denominator }, at) => ({ numerator: at % 4 === 0 ? 1 : 0, denominator }))),
      /fewer than one event a period/,
    ],
    [
      "run",
      "counts are mostly nought",
      { ...PLAIN_DEFINITION, name: "x" },
      counts(twelve((at) => at % 3)),
      /fewer than 2 a period/,
    ],
    [
      "run",
      "figures never vary",
      { ...PLAIN_DEFINITION, name: "x" },
      counts(twelve(() => 7)),
      /never varies/,
    ],
    [
      "run",
      "rounding is too coarse",
      { ...PLAIN_DEFINITION, name: "x", roundedTo: 5 },
      counts(twelve((at) => (at % 4 === 0 ? 15 : 10))),
      /steps too coarse/,
    ],
    [
      "run",
      "there are eleven points",
      { ...PLAIN_DEFINITION, name: "x" },
      counts(twelve((at) => 20 + at)).slice(1),
      /are 11 points/,
    ],
    [
      "t",
      "days between rare events",
      { ...PLAIN_DEFINITION, name: "x", valueKind: "days_between" as const, length: "day" as const },
      counts(BETWEEN),
      /t-chart/,
    ],
    [
      "g",
      "cases between rare events",
      { ...PLAIN_DEFINITION, name: "x", valueKind: "cases_between" as const },
      counts(BETWEEN),
      /g-chart/,
    ],
    [
      "run",
      "its owner asks for another, with a reason",
      {
        ...PLAIN_DEFINITION,
        name: "x",
        chosenChart: { kind: "run" as const, reason: "A long weekend moves it." },
      },
      counts(twelve((at) => 20 + at)),
      /asked for by the measure’s owner: A long weekend/,
    ],
  ])("is %s where %s", (kind, _case, definition, given, why) => {
    const chart = measureChart(definition, given);
    expect(chart.kind).toBe(kind);
    expect(chart.why).toMatch(why);
    for (const { centre, lower, upper } of chart.points)
      for (const line of [centre, lower, upper]) expect(line === null || Number.isFinite(line)).toBe(true);
  });
});

describe("funnel plots", () => {
  it.each([
    ["binomial, small", binomialQuantile(0.975, 50, 0.12), 10.39517727295627],
    ["binomial, lower", binomialQuantile(0.001, 400, 0.12), 28.521423073508743],
    ["Poisson, small", poissonQuantile(0.999, 3.5), 10.02655309245696],
    ["Poisson, lower", poissonQuantile(0.025, 80), 62.43315979939403],
  ])("take exact limits, interpolated: %s", (_what, ours, theirs) => expect(ours).toBeCloseTo(theirs, 7));

  const numerators = [10, 30, 25, 60, 41, 80, 20, 33, 47, 90, 12, 70];
  const denominators = [100, 200, 220, 300, 350, 400, 150, 260, 310, 500, 90, 450];
  const units = numerators.map((numerator, at) => ({
    ...{
      key: `B${at}`,
      label: `Body ${String.fromCharCode(76 - at)}`,
      numerator,
      denominator: denominators[at] ?? 1,
    },
  }));

  it("widen their limits where bodies vary by more than chance, and say so", () => {
    const funnel = funnelOf({ kind: "proportion", scale: 100, units });
    expect(funnel.dispersion).toBeCloseTo(1.8451047926323827, 9);
    expect(funnel.isWidened).toBe(true);
    expect(funnel.centre).toBeCloseTo(15.555555555555555, 10);
    expect(funnel.notes[0]).toMatch(
      /^Bodies vary by more than chance alone would make them \(1\.4 times as much\)/,
    );
    const near = funnel.limits.reduce((a, b) =>
      Math.abs(b.denominator - 100) < Math.abs(a.denominator - 100) ? b : a,
    );
    expect(Math.abs(near.high95 - 23.876)).toBeLessThan(0.5);
  });

  it("list bodies by name, never by figure, and leave out what cannot be compared", () => {
    const odd = { key: "Z", label: "A body without patients", numerator: 0, denominator: 0 };
    const funnel = funnelOf({
      kind: "proportion",
      scale: 100,
      units: [...units, odd, { ...odd, numerator: 5, denominator: 4 }],
    });
    expect(funnel.units.map(({ label }) => label)).toEqual(units.map(({ label }) => label).sort());
    expect(funnel.notes.at(-1)).toMatch(/^2 bodies are left out/);
  });

  it("of a measure add up each body's latest twelve periods, and none from before a change of method", () => {
    const body = (code: string, over: Partial<MeasureDefinition> = {}) => ({
      ...{ code, name: `Body ${code}` },
      chart: measureChart({ ...SHARE, name: "Follow-up", ...over }, points([...ratios, ...ratios])),
    });
    const found = funnelOfBodies([
      body("A"),
      body("B"),
      body("C"),
      { code: "D", name: "Silent", chart: null },
    ]);
    expect(found?.title).toBe("Follow-up by body, January 2023 to December 2023");
    expect(found?.funnel.units.map(({ key, numerator }) => [key, numerator])).toEqual([
      ["A", 197],
      ["B", 197],
      ["C", 197],
    ]);
    const methodChanges = [{ on: "2023-12-01", note: "Counted anew", breaksSeries: true }];
    const anew = funnelOfBodies(["A", "B", "C"].map((code) => body(code, { methodChanges })));
    expect(anew?.title).toBe("Follow-up by body, December 2023");
    expect(funnelOfBodies([body("A"), body("B")])).toBeNull();
    expect(funnelOfBodies([])).toBeNull();
  });

  it.each([
    ["none", []],
    ["one", units.slice(0, 1)],
    ["no events", units.map((unit) => ({ ...unit, numerator: 0 }))],
  ])("draw finite limits for %s", (_case, given) => {
    const funnel = funnelOf({ kind: "rate", scale: 1000, units: given });
    for (const { low95, high998 } of funnel.limits) expect(Number.isFinite(low95 + high998)).toBe(true);
  });
});
