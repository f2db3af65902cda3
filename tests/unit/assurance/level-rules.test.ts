import { describe, expect, it } from "vitest";
import {
  levelsAfter,
  maySustain,
  verificationLevel,
  type Check,
  type Claim,
} from "~/domain/assurance/level-rules";

const claim = (id: number, over: Partial<Claim> = {}): Claim => ({
  id,
  status: "implemented",
  documentCount: 1,
  boardAssurance: null,
  ...over,
});
const check = (over: Partial<Check> = {}): Check => ({
  claimId: 1,
  finding: "held",
  level: "independently_verified",
  checkedOn: "2024-01-10",
  ...over,
});

describe("verificationLevel", () => {
  it.each([
    ["none", "nothing was said", [], []],
    ["none", "the body says it does not know", [claim(1, { status: "unknown", documentCount: 0 })], []],
    ["self_reported", "a bare word", [claim(1, { documentCount: 0 })], []],
    ["evidence_supplied", "a document", [claim(1)], []],
    ["board_assured", "the board stands behind it", [claim(1, { boardAssurance: "board_sign_off" })], []],
    ["independently_verified", "somebody checked", [claim(1)], [check()]],
    [
      "sustained",
      "and checked again",
      [claim(1)],
      [check(), check({ level: "sustained", checkedOn: "2025-02-01" })],
    ],
    [
      "self_reported",
      "a check that lowered it",
      [claim(1)],
      [check({ finding: "did_not_hold", level: "self_reported" })],
    ],
    ["independently_verified", "more evidence for the same claim", [claim(1), claim(2)], [check()]],
    [
      "self_reported",
      "reopened: back at the body's word",
      [claim(1), claim(2, { status: "in_progress", documentCount: 0 })],
      [check()],
    ],
    [
      "evidence_supplied",
      "reopened and claimed again: not checked again yet",
      [claim(1), claim(2, { status: "in_progress" }), claim(3)],
      [check()],
    ],
  ] as const)("is %s: %s", (level, _why, claims, checks) => {
    expect(verificationLevel(claims, checks)).toBe(level);
  });
});

describe("levelsAfter", () => {
  it.each([
    ["a first check that held", "held", "2024-06-01", [], ["independently_verified"]],
    ["held again within 12 months", "held", "2025-01-09", [check()], ["independently_verified"]],
    ["held again after 12 months", "held", "2025-01-10", [check()], ["independently_verified", "sustained"]],
    ["did not hold", "did_not_hold", "2025-01-10", [check()], ["none", "self_reported"]],
    [
      "held in part is never checked",
      "partly_held",
      "2025-01-10",
      [],
      ["self_reported", "evidence_supplied", "board_assured"],
    ],
  ] as const)("%s", (_why, finding, on, earlier, levels) => {
    expect(levelsAfter(finding, on, earlier, { claimed: "board_assured" })).toEqual(levels);
  });

  it.each([
    ["partly_held", "evidence_supplied", ["self_reported", "evidence_supplied"]],
    ["partly_held", "self_reported", ["self_reported"]],
    ["did_not_hold", "none", ["none"]],
    ["held", "self_reported", ["independently_verified"]],
  ] as const)("%s never lifts a claim worth “%s” above the body's word", (finding, claimed, levels) => {
    expect(levelsAfter(finding, "2025-01-10", [], { claimed })).toEqual(levels);
  });

  it("starts the 12 months again after a check that did not hold", () => {
    const broken = [
      check({ checkedOn: "2022-01-01" }),
      check({ finding: "did_not_hold", checkedOn: "2023-01-01" }),
    ];
    expect(maySustain("2024-06-01", broken)).toBe(false);
    expect(maySustain("2024-06-01", [...broken, check({ checkedOn: "2023-05-01" })])).toBe(true);
  });
});
