import { describe, expect, it } from "vitest";
import { stepRefusal, stepsOpen, type SubmissionStep } from "~/domain/submissions/sign-off-rules";
import { submissionSentences } from "~/domain/submissions/submission-messages";
import { ROLES, SUBMISSION_STATES, type Role, type SubmissionState } from "~db/vocabulary";

const ALL = ["edit", "withdraw", "publish", "return", "discard"] satisfies SubmissionStep[];

describe("stepsOpen", () => {
  const table: [Role, boolean, SubmissionState, SubmissionStep[]][] = [
    ["body_contributor", true, "draft", ["edit", "discard"]],
    ["body_contributor", false, "draft", ["edit"]],
    ["body_contributor", true, "submitted", ["withdraw", "discard"]],
    ["body_contributor", false, "submitted", []],
    ["body_contributor", true, "returned", ["edit", "discard"]],
    ["body_approver", false, "draft", ["edit"]],
    ["body_approver", false, "submitted", ["publish", "return"]],
    ["body_approver", true, "submitted", ["withdraw", "discard"]],
    ["body_approver", false, "returned", ["edit"]],
    ["body_approver", false, "published", []],
    ["body_approver", false, "discarded", []],
  ];
  it.each(table)("for a %s (writer: %s) of a %s one: %j", (role, isWriter, state, steps) => {
    expect(stepsOpen({ role, isWriter, state })).toEqual(steps);
  });

  const outsiders = ROLES.map(({ code }) => code).filter((role) => !role.startsWith("body_"));
  it.each(outsiders)("are none for a %s", (role) => {
    for (const { code: state } of SUBMISSION_STATES)
      expect(stepsOpen({ role, isWriter: true, state })).toEqual([]);
  });
});

describe("stepRefusal", () => {
  it("says why a person may not approve", () => {
    const submitted = { state: "submitted", isWriter: false } as const;
    expect(stepRefusal("publish", { ...submitted, role: "body_contributor" })).toBe("only_approver");
    expect(stepRefusal("publish", { ...submitted, role: "body_approver", isWriter: true })).toBe("own_work");
    expect(stepRefusal("publish", { role: "body_approver", isWriter: false, state: "draft" })).toBe(
      "not_for_this_state",
    );
  });

  it("has a sentence for every refusal", () => {
    const refusals = ALL.flatMap((step) =>
      SUBMISSION_STATES.flatMap(({ code: state }) =>
        (["body_contributor", "body_approver", "registrar"] as const).flatMap((role) =>
          [true, false].map((isWriter) => stepRefusal(step, { state, role, isWriter })),
        ),
      ),
    );
    for (const refusal of refusals)
      if (refusal) expect(Object.values(submissionSentences([refusal]))[0]).toMatch(/^[A-Z].{10,}/);
  });
});
