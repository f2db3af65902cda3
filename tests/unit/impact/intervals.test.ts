import { describe, expect, it } from "vitest";
import { fQuantile, incompleteBeta, logGamma, tQuantile } from "~/domain/impact/distribution-rules";
import {
  autocorrelation,
  blockBootstrap,
  differenceOfMeans,
  differenceOfShares,
  ratioOfRates,
  ratioOfTimes,
} from "~/domain/impact/interval-rules";
import { meanOf } from "~/domain/impact/mean-rules";

describe("the distributions", () => {
  // Computed apart from this code, with SciPy 1.17.
  it.each([
    ["log gamma of 0.3", logGamma(0.3), 1.0957979948180752],
    ["log gamma of 123.4", logGamma(123.4), 469.3360974421906],
    ["I(0.3; 2.5, 4)", incompleteBeta(0.3, 2.5, 4), 0.3521975859067672],
    ["I(0.9; 50, 0.5)", incompleteBeta(0.9, 50, 0.5), 0.001204149832559813],
    ["t, 7.3 degrees", tQuantile(0.975, 7.3), 2.345066736547703],
    ["t, 1.5 degrees", tQuantile(0.975, 1.5), 6.016663104427929],
    ["F above", fQuantile(0.975, 16, 22), 2.471678867860229],
    ["F below", fQuantile(0.025, 16, 22), 0.37726537701360424],
  ])("agree with SciPy: %s", (_what, ours, theirs) => expect(ours / theirs).toBeCloseTo(1, 9));
});

describe("intervals", () => {
  const before = [34, 31, 36, 40, 29, 33, 35, 38];
  const after = [21, 24, 19, 22, 20, 25, 18];

  it("of a difference of means are Welch's (SciPy's ttest_ind)", () => {
    const { estimate, low, high } = differenceOfMeans(before, after);
    expect(estimate).toBeCloseTo(-13.214285714285715, 10);
    expect(low).toBeCloseTo(-16.673537831372165, 8);
    expect(high).toBeCloseTo(-9.755033597199265, 8);
  });

  it("of a difference of shares are Newcombe's: 56 of 70 less 48 of 80 is 0.0524 to 0.3339 (1998, table II a)", () => {
    const found = differenceOfShares({ numerator: 48, denominator: 80 }, { numerator: 56, denominator: 70 });
    expect(found.low).toBeCloseTo(0.0524, 4);
    expect(found.high).toBeCloseTo(0.3339, 4);
  });

  it("of a ratio of rates come from the share of events after", () => {
    const found = ratioOfRates({ numerator: 50, denominator: 100 }, { numerator: 30, denominator: 90 });
    expect(found?.estimate).toBeCloseTo(2 / 3, 12);
    expect(found?.low).toBeCloseTo(0.42557167757417624, 10);
    expect(found?.high).toBeCloseTo(1.0443468582727258, 10);
  });

  it("of a ratio of rates without an event before are none", () => {
    expect(ratioOfRates({ numerator: 0, denominator: 9 }, { numerator: 3, denominator: 9 })).toBeNull();
  });

  it("of a ratio of times between events come from F", () => {
    const found = ratioOfTimes([12, 5, 30, 8, 15, 22, 9, 4], [40, 25, 60, 18, 33, 51]);
    expect(found?.estimate).toBeCloseTo(2.8825396825396825, 10);
    expect(found?.low).toBeCloseTo(0.9977473791420489, 8);
    expect(found?.high).toBeCloseTo(9.084400708945667, 8);
  });

  it("of figures that never vary are the difference itself", () => {
    expect(differenceOfMeans([5, 5, 5], [4, 4])).toEqual({ estimate: -1, low: -1, high: -1 });
  });

  it("by bootstrap are the same each time, hold the estimate and are near Welch's where nothing is alike", () => {
    const mean = (values: readonly number[]) => meanOf(values) ?? 0;
    const first = blockBootstrap(before, after, mean);
    expect(blockBootstrap(before, after, mean)).toEqual(first);
    expect(first.low).toBeLessThan(first.estimate);
    expect(first.high).toBeGreaterThan(first.estimate);
    expect(Math.abs(first.high - first.low - 6.9)).toBeLessThan(3);
  });
});

describe("autocorrelation", () => {
  it("is high of a slow drift, low of a zigzag and nought of what never varies", () => {
    expect(autocorrelation([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBeCloseTo(0.7, 12);
    expect(autocorrelation([1, -1, 1, -1, 1, -1])).toBeLessThan(-0.8);
    expect(autocorrelation([3, 3, 3], [4, 4])).toBe(0);
  });
});
