import { describe, expect, it } from "vitest";
import { standingOf, targetInWords, WAIT_KEYS, type WaitKey } from "~/domain/oversight-picture/wait-rules";

const TODAY = "2026-11-23";

describe("standingOf", () => {
  it.each([
    ["nothing waits", "assess", { count: 0, since: null }, { standing: "none", by: null }],
    ["it is not known since when", "assess", { count: 3, since: null }, { standing: "no_target", by: null }],
    ["no target is set", "verify", { count: 3, since: "2020-01-01" }, { standing: "no_target", by: null }],
    [
      ...["the 60 days end today", "assess", { count: 1, since: "2026-09-24" }],
      { standing: "in_time", by: "2026-11-23" },
    ],
    [
      ...["the 60 days ended yesterday", "assess", { count: 1, since: "2026-09-23" }],
      { standing: "past", by: "2026-11-22" },
    ],
    [
      "its own day passed",
      "recheck",
      { count: 1, since: "2026-11-22" },
      { standing: "past", by: "2026-11-22" },
    ],
    [
      ...["ten working days skip two week-ends", "remit", { count: 1, since: "2026-11-09" }],
      { standing: "in_time", by: "2026-11-23" },
    ],
  ] as [string, WaitKey, { count: number; since: string | null }, object][])(
    "tells where %s",
    (_why, key, waiting, told) => {
      expect(standingOf(key, waiting, TODAY)).toEqual(told);
    },
  );
});

it("tells every target in words, or none", () => {
  expect(WAIT_KEYS.map(targetInWords).filter((words) => words !== null && words.length < 5)).toEqual([]);
  expect(targetInWords("assess")).toBe("60 days");
  expect(targetInWords("verify")).toBeNull();
});
