import { describe, expect, it } from "vitest";
import { FIGURES, figureOf, type FigureKey } from "~/domain/statistics/figures";
import { shareInWords, shareOf } from "~/domain/statistics/shares";
import { decodeList, decodeStatistics, encodeList } from "~/domain/statistics/statistics-params";

const counts = (given: Partial<Record<FigureKey, number>>) =>
  Object.assign(Object.fromEntries(FIGURES.map(({ key }) => [key, 0])), given) as Record<FigureKey, number>;

describe("shares", () => {
  it.each([
    [31, 50, "62%"],
    [0, 50, "0%"],
    [50, 50, "100%"],
    [1, 500, "under 1%"],
    [499, 500, "over 99%"],
    [10, 19, null],
    [0, 0, null],
  ])("%i of %i is %s", (part, whole, share) => {
    expect(shareInWords(part, whole)).toBe(share);
  });

  it("are of what the register can tell, and not of what reviewers chose to look at", () => {
    const given = counts({ asked: 100, answered: 60, dated: 40, in_time: 30, assessed: 50, adequate: 40 });
    expect(shareOf("answered", given, "year")).toBe("60%");
    expect(shareOf("in_time", given, "year")).toBe("75%");
    expect(shareOf("adequate", given, "year")).toBeNull();
    expect(shareOf("asked", given, "year")).toBeNull();
  });

  it("are not told of issuers, whose habits they would show", () => {
    expect(shareOf("answered", counts({ asked: 100, answered: 60 }), "issuer")).toBeNull();
  });
});

it("every figure is part of one of its own unit", () => {
  for (const { key } of FIGURES) {
    const { of, unit } = figureOf(key);
    if (of !== undefined) expect(figureOf(of).unit, key).toBe(unit);
  }
});

describe("the address of statistics", () => {
  it.each([
    ["", { by: "year", kind: null, year: null }],
    ["by=theme&kind=pfd_report&year=2024", { by: "theme", kind: "pfd_report", year: "2024" }],
    ["by=region&kind=poem&year=20x4", { by: "year", kind: null, year: null }],
  ])("%s", (address, state) => {
    expect(decodeStatistics(new URLSearchParams(address))).toEqual(state);
  });

  it("names a figure or is of no list", () => {
    expect(decodeList(new URLSearchParams("figure=rate"))).toBeNull();
    const state = decodeList(new URLSearchParams("figure=late&by=type&value=nhs_trust&body=RW5&page=-3"));
    expect(state).toMatchObject({ figure: "late", by: "type", value: "nhs_trust", page: 1 });
    expect(state && encodeList(state)).toEqual({
      ...{ by: "type", kind: null, year: null, figure: "late", body: "RW5", value: "nhs_trust", page: null },
    });
  });
});
