import { describe, expect, it } from "vitest";
import { reportedPoint, type MeasuredPoint } from "~/domain/impact/measured-series";
import { judgePoints, type TypedPoint } from "~/domain/measures/point-rules";
import { readFigureRows } from "~/domain/measures/points-file-rules";
import type { MeasureFields } from "~/domain/measures/measure-fields";

const COUNT = { valueKind: "count", unit: "restraints", isOver100Allowed: false, length: "month" } as const;
const SHARE = { ...COUNT, valueKind: "proportion", unit: "%" } as const;
const RATE = { ...COUNT, valueKind: "rate" } as const;
const DAYS = { ...COUNT, valueKind: "measurement", unit: "days" } as const;

const typed = (given: Partial<TypedPoint>): TypedPoint => ({
  ...{ row: 2, period: "2026-02", value: "", numerator: "", denominator: "", status: "", unit: "" },
  ...given,
});
const judge = (
  rows: readonly Partial<TypedPoint>[],
  measure: Pick<MeasureFields, "valueKind" | "unit" | "isOver100Allowed" | "length"> = COUNT,
  held: readonly MeasuredPoint[] = [],
) =>
  judgePoints(
    rows.map((row, at) => typed({ row: at + 2, ...row })),
    { measure, today: "2026-05-20", held: new Map(held.map((point) => [point.period, point])) },
  );
const pointOf = (...given: Parameters<typeof judge>) => {
  const [first] = judge(...given);
  return first && first.outcome !== "refused" ? first.point : null;
};

describe("a figure that can be used", () => {
  it.each([
    ["a whole number", { value: "12" }, COUNT, { state: "reported", value: 12 }],
    ["one with thousands parted", { value: "1,234" }, COUNT, { state: "reported", value: 1234 }],
    ["one with its own unit", { value: "12.5 days" }, DAYS, { state: "reported", value: 12.5 }],
    ["nought, which is a figure", { value: "0" }, COUNT, { state: "reported", value: 0 }],
    ["a hidden one, which is not nought", { value: "*" }, COUNT, { state: "suppressed", value: null }],
    ["one said to be under five", { value: "<5" }, COUNT, { state: "suppressed", value: null }],
    ["one that was not reported", { value: "not reported" }, COUNT, { state: "not_reported", value: null }],
    ["a share in percent", { value: "95.5%" }, SHARE, { state: "reported", value: 95.5 }],
    [
      "a share of two numbers",
      { numerator: "9", denominator: "10" },
      SHARE,
      { numerator: 9, denominator: 10 },
    ],
    ["a rate", { numerator: "30", denominator: "1,500.5" }, RATE, { numerator: 30, denominator: 1500.5 }],
    [
      "a share of which a part is hidden",
      { numerator: "*", denominator: "10" },
      SHARE,
      { state: "suppressed", numerator: null },
    ],
    [
      "a share over 100% where it may be",
      { value: "112" },
      { ...SHARE, isOver100Allowed: true },
      { value: 112 },
    ],
    ["a measurement below zero", { value: "-3.5" }, DAYS, { value: -3.5 }],
  ] as const)("is %s", (_what, row, measure, expected) => {
    expect(pointOf([row], measure)).toMatchObject(expected);
  });
});

describe("a row that is refused", () => {
  it.each([
    ["text for a number", { value: "twelve" }, COUNT, "value", "not a number"],
    ["not a number at all", { value: "NaN" }, COUNT, "value", "not a number"],
    ["a number without end", { value: "Infinity" }, COUNT, "value", "not a number"],
    ["an exponent", { value: "1e400" }, COUNT, "value", "exponent"],
    ["a figure too large to be true", { value: "9".repeat(20) }, COUNT, "value", "too large"],
    ["a dash, which may mean hidden or nothing", { value: "-" }, COUNT, "value", "not a number"],
    ["a failed formula", { value: "#N/A" }, COUNT, "value", "not a number"],
    ["no figure", {}, COUNT, "value", "not reported"],
    ["a negative count", { value: "-1" }, COUNT, "value", "below zero"],
    ["half a restraint", { value: "2.5" }, COUNT, "value", "whole"],
    ["a share over 100%", { value: "101" }, SHARE, "value", "over 100%"],
    ["more found than looked at", { numerator: "11", denominator: "10" }, SHARE, "numerator", "larger"],
    ["a denominator of zero", { numerator: "0", denominator: "0" }, SHARE, "denominator", "zero"],
    ["a rate without its activity", { value: "12" }, RATE, "denominator", "denominator"],
    [
      "a denominator nobody asked for",
      { numerator: "1", denominator: "2" },
      COUNT,
      "numerator",
      "without a denominator",
    ],
    ["another unit", { value: "12 hours" }, DAYS, "value", "hours"],
    ["another unit in its own column", { value: "12", unit: "hours" }, DAYS, "unit", "hours"],
    ["a share among counts", { value: "12%" }, COUNT, "value", "share"],
    ["a month to come", { value: "1", period: "2026-06" }, COUNT, "period", "future"],
    ["a period nobody can read", { value: "1", period: "last winter" }, COUNT, "period", "not a period"],
    [
      "a period before there was anything to count",
      { value: "1", period: "1202-06" },
      COUNT,
      "period",
      "1948",
    ],
    ["no period", { value: "1", period: " " }, COUNT, "period", "which period"],
    ["a day that does not exist", { value: "1", period: "31/02/2026" }, COUNT, "period", "not a period"],
    ["a status of another list", { value: "1", status: "draft" }, COUNT, "status", "provisional"],
  ] as const)("has %s", (_what, row, measure, column, words) => {
    const [judged] = judge([row], measure);
    expect(judged).toMatchObject({ outcome: "refused", column });
    expect(judged?.outcome === "refused" && judged.sentence).toContain(words);
  });
});

describe("several rows", () => {
  it("refuse two figures for a period, keep the rest, and keep one of two that agree", () => {
    const judged = judge([
      { period: "2026-01", value: "4" },
      { period: "01/01/2026", value: "5" },
      { period: "2026-02", value: "6" },
      { period: "Feb 2026", value: "6" },
      { period: "2026-03", value: "x" },
      { period: "2026-04", value: "7" },
    ]);
    expect(judged.map(({ outcome }) => outcome)).toEqual([
      ...(["refused", "refused", "new", "refused", "refused", "new"] as const),
    ]);
    expect(judged[0]).toMatchObject({ sentence: expect.stringContaining("row 3") as string });
  });

  it("say what a period that does not begin on its first day is taken as", () => {
    const [judged] = judge([{ period: "28/02/2026", value: "4" }]);
    expect(judged).toMatchObject({
      point: { period: "2026-02-01" },
      flags: ["28/02/2026 is taken as February 2026"],
    });
  });

  it("take the period that is not over as provisional", () => {
    expect(pointOf([{ period: "2026-05", value: "4" }])).toMatchObject({ isProvisional: true });
    expect(pointOf([{ period: "2026-04", value: "4", status: "provisional" }])).toMatchObject({
      isProvisional: true,
    });
  });

  it("tell a revision from what is held already", () => {
    const held = [reportedPoint("2026-01-01", 4), reportedPoint("2026-02-01", 6)];
    const judged = judge(
      [
        { period: "2026-01", value: "4" },
        { period: "2026-02", value: "7" },
      ],
      COUNT,
      held,
    );
    expect(judged.map(({ outcome }) => outcome)).toEqual(["unchanged", "revised"]);
  });

  it.each([
    ["week", "2026-02-11", [reportedPoint("2026-02-02", 1)], "2026-02-09"],
    ["quarter", "2026-02-11", [], "2026-01-01"],
    ["year", "2026-02-11", [reportedPoint("2024-04-01", 1)], "2025-04-01"],
    ["day", "2026-02-11", [], "2026-02-11"],
  ] as const)("place a day in its %s", (length, period, held, expected) => {
    expect(pointOf([{ period, value: "4" }], { ...COUNT, length }, held)).toMatchObject({ period: expected });
  });
});

describe("the rows of a file", () => {
  it("are found by the words that head their columns, in any order, with empty rows passed over", () => {
    const read = readFigureRows([
      ["Denominator", "Ward", "Month ", "NUMERATOR"],
      ["10", "Elm", "2026-02", "9"],
      ["", "", "", ""],
      ["12", "Elm", "46082", "8"],
    ]);
    expect(read).toMatchObject({
      ok: true,
      notes: ["Not read: the column Ward."],
      rows: [
        { row: 2, period: "2026-02", numerator: "9", denominator: "10" },
        { row: 4, period: "2026-03-01", numerator: "8" },
      ],
    });
  });

  it.each([
    ["nothing", [], "empty"],
    ["headings alone", [["period", "value"]], "no row of figures"],
    ["no headings", [["2026-02", "4"]], "must head the columns"],
  ])("are refused where there is %s", (_what, sheet, words) => {
    const read = readFigureRows(sheet);
    expect(read.ok ? "" : read.sentence).toContain(words);
  });

  it("are read up to the bound, and the file says what was left out", () => {
    const sheet = [
      ["period", "value"],
      ...Array.from({ length: 10_000 }, (_, at) => [String(2000 + at), "1"]),
    ];
    const read = readFigureRows(sheet);
    expect(read).toMatchObject({
      ok: true,
      notes: [expect.stringContaining("10,000 rows; 5,000 are read") as string],
    });
    expect(read.ok && read.rows.length).toBe(5000);
  });
});
