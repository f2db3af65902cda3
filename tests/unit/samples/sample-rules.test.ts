import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { draw, frameDigest, frameText } from "~/domain/samples/draw.server";
import { resultSentence, shareThatHeld, type StratumResult } from "~/domain/samples/result-rules";
import {
  allotToStrata,
  refusalOfFrame,
  refusalsOfPlan,
  refusalsOfSeed,
  type SamplePlan,
} from "~/domain/samples/sample-rules";

const TODAY = "2026-05-06";

describe("a plan of a sample", () => {
  const plan: SamplePlan = {
    ...{ title: "Claims of 2025", claimedFromOn: "2025-01-01", claimedToOn: "2025-12-31", size: 20 },
  };
  it.each<[string, Partial<SamplePlan>, string[]]>([
    ["one that is whole", {}, []],
    ["no title", { title: "  x " }, ["title_missing"]],
    ["no first day", { claimedFromOn: null }, ["from_missing"]],
    ["no last day", { claimedToOn: null }, ["to_missing"]],
    ["a period that ends before it begins", { claimedFromOn: "2026-01-01" }, ["to_before_from"]],
    ["a period that ends today", { claimedToOn: TODAY }, ["period_not_over"]],
    ["a period that ends later", { claimedToOn: "2027-01-01" }, ["period_not_over"]],
    ["no size", { size: null }, ["size_missing"]],
    ["a size of none", { size: 0 }, ["size_missing"]],
  ])("%s", (_of, given, refusals) => {
    expect(refusalsOfPlan({ ...plan, ...given }, TODAY)).toEqual(refusals);
  });

  const claims = (...strata: string[]) => strata.map((stratum, n) => ({ reference: `R${n}`, stratum }));
  it.each([
    ["no claims", claims(), 1, "frame_empty"],
    ["more than its frame", claims("a", "a"), 3, "size_over_frame"],
    ["fewer than its strata", claims("a", "b", "c"), 2, "size_under_strata"],
    ["all of its frame", claims("a", "b"), 2, null],
  ])("a draw of %s", (_of, frame, size, refusal) => {
    expect(refusalOfFrame(frame, size)).toBe(refusal);
  });
});

describe("a seed", () => {
  const seed = { seed: "07 19 23", source: "The lottery", on: "2026-05-06" };
  it.each([
    ["later than the freezing", {}, []],
    ["of the day of the freezing", { on: "2026-05-05" }, ["seed_too_early"]],
    ["of a day to come", { on: "2026-05-07" }, ["seed_in_future"]],
    ["of no day", { on: null }, ["seed_on_missing"]],
    ["too short", { seed: " 1  2 " }, ["seed_missing"]],
    ["of nowhere", { source: " " }, ["seed_source_missing"]],
  ])("%s", (_is, given, refusals) => {
    expect(refusalsOfSeed({ ...seed, ...given }, "2026-05-05", TODAY)).toEqual(refusals);
  });
});

describe("what each stratum gets", () => {
  it.each<[Record<string, number>, number, Record<string, number>]>([
    [{ a: 50, b: 30, c: 20 }, 10, { a: 5, b: 3, c: 2 }],
    [{ a: 1000, b: 2, c: 1 }, 10, { a: 8, b: 1, c: 1 }],
    [{ a: 1, b: 1, c: 1 }, 3, { a: 1, b: 1, c: 1 }],
    [{ a: 7, b: 7, c: 7 }, 10, { a: 4, b: 3, c: 3 }],
    [{ a: 2, b: 90 }, 91, { a: 2, b: 89 }],
    [{ a: 6 }, 6, { a: 6 }],
  ])("of %o, %i drawn", (sizes, size, allotted) => {
    expect(Object.fromEntries(allotToStrata(new Map(Object.entries(sizes)), size))).toEqual(allotted);
  });

  it("always comes to the size, one at least and never more than there are", () => {
    const wrong: unknown[] = [];
    for (let a = 1; a < 14; a += 1)
      for (let b = 1; b < 14; b += 3)
        for (let c = 1; c < 60; c += 7)
          for (let size = 3; size <= a + b + c; size += 1) {
            const sizes = new Map(Object.entries({ a, b, c }));
            const allotted = [...allotToStrata(sizes, size)];
            const comesTo = allotted.reduce((sum, [, n]) => sum + n, 0);
            const fits = allotted.every(([stratum, n]) => n > 0 && n <= (sizes.get(stratum) ?? 0));
            if (comesTo !== size || !fits) wrong.push({ a, b, c, size, allotted });
          }
    expect(wrong).toEqual([]);
  });
});

describe("the draw", () => {
  const frame = Array.from({ length: 40 }, (_, n) => ({
    reference: `PFD-2024-${String(n).padStart(4, "0")}.1@RW5`,
    stratum: n < 30 ? "nhs_trust" : "prison",
  }));
  const drawn = (seed: string, of = frame) =>
    draw(of, seed, 8)
      .filter(({ isDrawn }) => isDrawn)
      .map(({ reference }) => reference);

  it("can be repeated with nothing but SHA-256", () => {
    const lowest = (stratum: string, count: number) =>
      frame
        .filter((claim) => claim.stratum === stratum)
        .map(({ reference }) => ({
          reference,
          ticket: createHash("sha256").update(`07 19 23\n${reference}`).digest("hex"),
        }))
        .sort((a, b) => a.ticket.localeCompare(b.ticket))
        .slice(0, count)
        .map(({ reference }) => reference);
    expect(drawn("07 19 23")).toEqual([...lowest("nhs_trust", 6), ...lowest("prison", 2)]);
  });

  it("does not depend on the order of the frame, and does on the seed", () => {
    expect(drawn("07 19 23", [...frame].reverse())).toEqual(drawn("07 19 23"));
    expect(drawn("07 19 24")).not.toEqual(drawn("07 19 23"));
  });

  it("gives each claim of a stratum the same chance", () => {
    const times = new Map<string, number>();
    for (let n = 0; n < 2_000; n += 1)
      for (const reference of drawn(`seed ${n}`)) times.set(reference, (times.get(reference) ?? 0) + 1);
    // Each is drawn in one of five: 400 times expected, and five standard deviations are 89.
    for (const { reference } of frame) expect(Math.abs((times.get(reference) ?? 0) - 400)).toBeLessThan(90);
  });

  it("seals the frame by the digest of the file that is published", () => {
    expect(frameText(frame.slice(0, 2))).toBe(
      "nhs_trust,PFD-2024-0000.1@RW5\nnhs_trust,PFD-2024-0001.1@RW5\n",
    );
    expect(frameDigest(frame)).toBe(createHash("sha256").update(frameText(frame)).digest("hex"));
  });
});

describe("what a sample shows", () => {
  const row = (inFrame: number, drawn: number, checked: number, held: number): StratumResult => ({
    ...{ stratum: String(inFrame), inFrame, drawn, checked, held },
  });

  it("is not told before every claim drawn was checked", () => {
    expect(shareThatHeld([row(100, 10, 9, 9)])).toBeNull();
    expect(resultSentence([row(100, 10, 9, 7)])).toBe(
      "9 of the 10 claims drawn have been checked since, and 7 of those held in full. The share of all 100 is told when every one drawn was checked.",
    );
  });

  it("is Wilson's interval, narrowed because the frame is finite", () => {
    // The variance is 60 in 100 of that of 39 free ones, so 40 count as 65; computed apart in another language.
    const found = shareThatHeld([row(100, 40, 40, 30)]);
    expect(found?.share).toBeCloseTo(0.75, 10);
    expect(found?.low).toBeCloseTo(0.63281, 4);
    expect(found?.high).toBeCloseTo(0.83928, 4);
  });

  it("weighs strata by their size", () => {
    const found = shareThatHeld([row(900, 10, 10, 10), row(100, 10, 10, 0)]);
    expect(found?.share).toBeCloseTo(0.9, 10);
    expect(found?.low).toBeLessThan(0.9);
    expect(found?.high).toBeLessThan(1);
  });

  it("is uncertain even where all that were drawn held", () => {
    const found = shareThatHeld([row(100, 10, 10, 10)]);
    expect(found).toMatchObject({ share: 1, high: 1 });
    expect(found?.low).toBeCloseTo(0.722, 3);
  });

  it("is certain where all were checked", () => {
    expect(shareThatHeld([row(4, 4, 4, 3)])).toEqual({ share: 0.75, low: 0.75, high: 0.75 });
    expect(resultSentence([row(4, 4, 4, 3)])).toBe("All 4 claims were checked: 75% held in full.");
  });

  it("reads as an estimate of all", () => {
    expect(resultSentence([row(100, 40, 40, 30)])).toBe(
      "30 of the 40 claims drawn held in full. Of all 100 claims, an estimated 75% hold (95% interval 63% to 84%).",
    );
  });
});
