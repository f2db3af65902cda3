import { describe, expect, it } from "vitest";
import { proofRefusal, proofWords, type Proof, type ProofPoint } from "~/domain/measures/proof-rules";
import { addMonths } from "~/lib/dates";

/** Monthly points from January 2025: "+" meets the target, "-" does not, "?" cannot be known; small ones are the body's own word. */
const months = (marks: string, from = "2025-01-01"): ProofPoint[] =>
  [...marks].map((mark, at) => ({
    period: addMonths(from, at),
    meetsTarget: mark === "?" ? null : mark === "+" || mark === "b",
    isIndependent: mark !== "b",
  }));

const YEAR = "++++++++++++";
const proof = (given: Partial<Proof> = {}): Proof => ({
  ...{ length: "month", claimedOn: "2024-12-15", definedOn: "2024-01-01", aimedOn: "2024-01-01" },
  ...{ hasSource: true, points: months(YEAR), linkedOn: "2024-06-01", isTargetKnown: true },
  ...{ countedFrom: null, methodChangedOn: [] },
  ...given,
});

describe("“sustained” may rest on a measure", () => {
  it.each([
    ["that met its target for the 12 months since", {}],
    ["that was fixed on the day of the claim", { definedOn: "2024-12-15", aimedOn: "2024-12-15" }],
    ["that missed it before the 12 months", { points: months(`--?${YEAR}`) }],
    ["whose figures before the 12 months were the body's own", { points: months(`bb${YEAR}`) }],
    ["that was counted otherwise before the claim", { methodChangedOn: ["2024-12-15"] }],
    ["that will be counted otherwise", { methodChangedOn: ["2026-01-01"] }],
    [
      "whose baseline began after how it is counted changed",
      { countedFrom: "2023-01-01", methodChangedOn: ["2023-01-01"] },
    ],
    [
      "by quarters",
      {
        length: "quarter",
        points: [0, 3, 6, 9].map((at) => ({
          period: addMonths("2025-01-01", at),
          meetsTarget: true,
          isIndependent: true,
        })),
      },
    ],
  ] as const)("%s", (_what, given) => {
    expect(proofRefusal(proof(given), "2026-04-01")).toBeNull();
  });

  it.each([
    ["no_claim", { claimedOn: null }],
    ["no_source", { hasSource: false }],
    ["defined_after_claim", { definedOn: "2024-12-16" }],
    ["no_target", { aimedOn: null }],
    ["aimed_after_claim", { aimedOn: "2025-02-01" }],
    ["linked_after_claim", { linkedOn: "2024-12-16" }],
    ["linked_after_claim", { linkedOn: null }],
    ["baseline_after_claim", { isTargetKnown: false }],
    ["method_changed", { methodChangedOn: ["2025-07-01"] }],
    ["method_changed", { countedFrom: "2023-01-01", methodChangedOn: ["2024-02-01"] }],
    ["no_figures_since", { points: months(YEAR, "2023-12-01") }],
    ["not_met", { points: months(`${YEAR}-`) }],
    ["not_met", { points: months(`${YEAR}?`) }],
    ["not_twelve_months", { points: months("+++++++++++") }],
    ["not_twelve_months", { points: months("++++++-++++++") }],
    ["not_twelve_months", { points: months("++++++?+++++++") }],
    ["not_twelve_months", { claimedOn: "2025-02-03", points: months(YEAR) }],
    ["not_independent", { points: months("++++b+++++++") }],
    ["figures_too_old", { points: months(YEAR, "2024-12-15"), claimedOn: "2024-12-15" }],
  ] as const)("not where %s", (refusal, given) => {
    expect(proofRefusal(proof(given), refusal === "figures_too_old" ? "2027-01-01" : "2026-04-01")).toBe(
      refusal,
    );
  });

  it("says why in a sentence", () => {
    expect(proofWords("Restraints", "no_target", null)).toBe(
      "“Sustained” cannot rest on “Restraints”: it has no target.",
    );
    expect(proofWords("Restraints", null, "2025-01-06")).toContain("for 12 months since 6 January 2025");
  });
});
