import { describe, expect, it } from "vitest";
import {
  movementsOf,
  refusalsOfPeriod,
  refusalToPublish,
  type TwoCounts,
} from "~/domain/progress-reports/progress-report-rules";

const period = { title: "Progress in 2025", fromOn: "2025-01-01", toOn: "2025-12-31" };

describe("refusalsOfPeriod", () => {
  it.each([
    ["a period that ended yesterday", {}, []],
    ["a period that ends today", { toOn: "2026-01-01" }, ["period_not_ended"]],
    ["a period that is to come", { fromOn: "2027-01-01", toOn: "2027-03-31" }, ["period_not_ended"]],
    ["a period that ends before it begins", { toOn: "2024-12-31" }, ["to_before_from"]],
    ["a period before the register's", { fromOn: "2008-01-01" }, ["from_too_early"]],
    ["nothing", { title: " ", fromOn: null, toOn: null }, ["title_missing", "from_missing", "to_missing"]],
  ] as const)("%s", (_what, given, refusals) => {
    expect(refusalsOfPeriod({ ...period, ...given }, "2026-01-01")).toEqual(refusals);
  });
});

describe("refusalToPublish", () => {
  const held = { savedByUserId: 1, isDraft: true, version: 3 };
  it.each([
    ["by another person", held, { userId: 2, version: 3 }, null],
    ["by who saved it last", held, { userId: 1, version: 3 }, "same_person"],
    ["from an older page", held, { userId: 2, version: 2 }, "stale"],
    ["again", { ...held, isDraft: false }, { userId: 2, version: 3 }, "nothing_new"],
  ] as const)("%s", (_how, report, by, refusal) => {
    expect(refusalToPublish(report, by)).toBe(refusal);
  });
});

describe("movementsOf", () => {
  const verdictOf = (figure: string, counts: Record<string, [number, number]>) => {
    const of = (key: string): TwoCounts => ({
      atStart: counts[key]?.[0] ?? 0,
      atEnd: counts[key]?.[1] ?? 0,
    });
    return movementsOf(of).find((one) => one.figure === figure);
  };
  it.each([
    ["answered", { answered: [50, 60], asked: [100, 100] }, "better"],
    ["answered", { answered: [50, 60], asked: [100, 200] }, "worse"],
    ["answered", { answered: [500, 504], asked: [1000, 1000] }, "same"],
    ["answered", { answered: [1, 9], asked: [10, 19] }, "too_few"],
    ["unanswered", { unanswered: [10, 20], asked: [100, 100] }, "worse"],
    ["verified", { verified: [3, 4], examined: [3, 8] }, "better"],
    ["disputed", { disputed: [1, 2], tracked: [9, 9] }, "worse"],
  ] as const)("%s %j is %s", (figure, counts, verdict) => {
    expect(verdictOf(figure, counts as unknown as Record<string, [number, number]>)?.verdict).toBe(verdict);
  });

  it("tells the numbers a share is made of", () => {
    expect(verdictOf("answered", { answered: [50, 60], asked: [100, 100] })?.sentence).toBe(
      "Answered: 60 of 100 (60.0%) when the period ended, 50 of 100 (50.0%) when it began.",
    );
  });
});
