import { describe, expect, it } from "vitest";
import {
  faultsOf,
  keptContent,
  selfAssessmentSentences,
  type SelfAssessmentContent,
} from "~/domain/self-assessments/self-assessment-rules";

const today = "2026-05-01";
const content: SelfAssessmentContent = {
  ...{ finding: "applies", reason: "Our wards have the same doors.", actionId: null, documentIds: [] },
  ...{ action: "Refit them.", leadRole: "Director of Estates", dueOn: "2026-09-30" },
};

describe("what keeps a self-assessment from being sent", () => {
  it.each([
    ["what applies, with what will be done", content],
    [
      "what applies, with an action of the plan",
      { ...content, action: "", leadRole: "", dueOn: null, actionId: 7 },
    ],
    ["what is in place, with evidence", { ...content, finding: "in_place", documentIds: [3] }],
    ["what does not apply, with why", { ...content, finding: "does_not_apply", action: "", dueOn: null }],
  ] as const)("is nothing: %s", (_why, one) => {
    expect(faultsOf(one, { isSent: true, today })).toEqual([]);
  });

  it.each([
    ["no finding", { ...content, finding: null }, ["finding_missing"]],
    ["no reason", { ...content, reason: "  " }, ["reason_missing"]],
    [
      "a reason that says nothing",
      { ...content, finding: "does_not_apply", reason: "n/a" },
      ["reason_too_short"],
    ],
    ["nothing to be done", { ...content, action: "" }, ["action_missing"]],
    ["nobody who leads", { ...content, leadRole: "" }, ["lead_missing"]],
    ["no date", { ...content, dueOn: null }, ["due_missing"]],
    ["a date gone by", { ...content, dueOn: "2026-04-30" }, ["due_in_past"]],
    ["in place, and nothing shows it", { ...content, finding: "in_place" }, ["evidence_missing"]],
  ] as const)("is %s", (_why, one, faults) => {
    expect(faultsOf(one, { isSent: true, today })).toEqual(faults);
    expect(Object.values(selfAssessmentSentences(faults)).every((sentence) => sentence.length > 10)).toBe(
      true,
    );
  });

  it("leaves a draft free of all but its finding and its reason", () => {
    const draft = { ...content, action: "", leadRole: "", dueOn: null };
    expect(faultsOf(draft, { isSent: false, today })).toEqual([]);
    expect(faultsOf({ ...draft, finding: null, reason: "" }, { isSent: false, today })).toEqual([
      "finding_missing",
      "reason_missing",
    ]);
  });

  it("keeps nothing of an action where it does not apply, nor two actions where it does", () => {
    expect(keptContent({ ...content, finding: "does_not_apply" })).toMatchObject({ action: "", dueOn: null });
    expect(keptContent({ ...content, actionId: 7 })).toMatchObject({ action: "", leadRole: "", actionId: 7 });
  });
});
