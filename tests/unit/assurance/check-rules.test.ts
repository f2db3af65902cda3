import { describe, expect, it } from "vitest";
import { riskInWords, riskPoints, sumOfRisk, type ClaimAtRisk } from "~/domain/assurance/check-risk-rules";
import { claimFile, type ClaimFileFacts } from "~/domain/assurance/claim-file-rules";
import { recheckDueOn } from "~/domain/assurance/level-rules";

const claim: ClaimAtRisk = {
  ...{
    reportKind: "hssib_report",
    kind: "safety_recommendation",
    claimedOn: "2026-05-01",
    level: "board_assured",
  },
  ...{ isInGroup: false, isDisputed: false, isFoundWanting: false },
};
const today = "2026-05-06";

describe("the risk of a claim", () => {
  it.each<[string, Partial<ClaimAtRisk>, string, number]>([
    ["a report after a death", { reportKind: "pfd_report" }, "severity", 3],
    ["an observation", { kind: "safety_observation" }, "severity", 0],
    ["a confirmed group", { isInGroup: true }, "repeat_concern", 2],
    ["half a year", { claimedOn: "2025-11-05" }, "time_since_claim", 1],
    ["a year", { claimedOn: "2025-05-06" }, "time_since_claim", 2],
    ["the body's word alone", { level: "self_reported" }, "proof", 3],
    ["evidence", { level: "evidence_supplied" }, "proof", 2],
    ["a board's sign-off", {}, "proof", 1],
    ["a dispute", { isDisputed: true }, "disputed", 3],
    ["an adverse finding", { isFoundWanting: true }, "adverse_finding", 2],
  ])("counts %s", (_what, given, factor, points) => {
    expect(riskPoints({ ...claim, ...given }, today)).toMatchObject({ [factor]: points });
  });

  it("is told strongest first", () => {
    const points = riskPoints({ ...claim, isDisputed: true, isInGroup: true }, today);
    expect(sumOfRisk(points)).toBe(7);
    expect(riskInWords(points)).toBe("Disputed (3), Asked before (2), How grave it is (1), Proof so far (1)");
  });
});

describe("the file of a claim", () => {
  const empty: ClaimFileFacts = {
    actions: [],
    claims: [],
    adequacy: "not_assessed",
    checks: [],
    measures: [],
  };
  it("marks everything that is missing, stage by stage", () => {
    const stages = claimFile(empty);
    expect(stages.map(({ key }) => key)).toEqual([
      ...["plan", "delivery", "review", "learning", "improvement"],
    ]);
    expect(stages.every(({ missing }) => missing.length > 0)).toBe(true);
  });

  it("marks nothing where all is held", () => {
    const stages = claimFile({
      actions: [
        {
          text: "New doors.",
          leadRole: "Estates",
          dueOn: today,
          success: "No falls.",
          lessons: "Ask staff.",
        },
      ],
      claims: [{ status: "implemented", knownOn: today, text: "Done.", documentCount: 1 }],
      adequacy: "adequate",
      checks: [
        {
          ...{ method: "visit", finding: "held", level: "sustained", checkedOn: today },
          ...{ nextRecheckOn: null, text: "Seen." },
        },
      ],
      measures: [{ slug: "falls", words: "Falls fell.", isProof: true }],
    });
    expect(stages.flatMap(({ missing }) => missing)).toEqual([]);
  });
});

it.each([
  ["held", "independently_verified", null, "2027-05-06"],
  ["held", "independently_verified", "2026-08-01", "2026-08-01"],
  ["held", "sustained", null, null],
  ["did_not_hold", "self_reported", null, null],
] as const)("a check that %s at %s with the day %s comes back on %s", (finding, level, next, due) => {
  expect(recheckDueOn({ finding, level, checkedOn: today, nextRecheckOn: next })).toBe(due);
});
