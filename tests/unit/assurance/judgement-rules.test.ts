import { describe, expect, it } from "vitest";
import { judgementSentences } from "~/domain/assurance/judgement-messages";
import {
  faultsOfJudgement,
  isAdverse,
  judgementStepRefusal,
  mayJudge,
  type AssessmentContent,
  type DisputeContent,
  type JudgedItem,
  type JudgementStepTaken,
  type VerificationContent,
} from "~/domain/assurance/judgement-rules";
import { JUDGEMENT_STATES, ROLES } from "~db/vocabulary";

const reasons = "The log of the ward shows that half of the doors still have the old handles.";
const item: JudgedItem = {
  today: "2026-05-06",
  reportedOn: "2025-01-10",
  hasAnswer: true,
  isAwaited: false,
  claimStatus: "implemented",
  level: "evidence_supplied",
  claimedLevel: "evidence_supplied",
  isDisputed: false,
  checks: [],
};
const assessment: AssessmentContent = {
  kind: "assessment",
  adequacy: "adequate",
  concernFlag: "none",
  points: [],
  text: "It meets the concern.",
};
const verification: VerificationContent = {
  kind: "verification",
  method: "visit",
  finding: "held",
  level: "independently_verified",
  checkedOn: "2026-05-01",
  nextRecheckOn: "2027-05-01",
  text: "Seen.",
};
const dispute: DisputeContent = { kind: "dispute", isDisputed: true, text: reasons };
const held = {
  claimId: 1,
  finding: "held",
  level: "independently_verified",
  checkedOn: "2025-04-01",
} as const;

describe("isAdverse", () => {
  it.each([
    ["an adequate answer", assessment, false],
    ["more than was asked", { ...assessment, adequacy: "exceeds" }, false],
    ["a partly adequate answer", { ...assessment, adequacy: "partially_adequate" }, true],
    ["an answer that is not adequate", { ...assessment, adequacy: "not_adequate" }, true],
    ["no answer", { ...assessment, adequacy: "no_response" }, true],
    ["an adequate answer with a flag", { ...assessment, concernFlag: "substantive_but_concerned" }, true],
    ["a claim that held", verification, false],
    [
      "a claim that held in part",
      { ...verification, finding: "partly_held", level: "evidence_supplied" },
      true,
    ],
    ["a claim that did not hold", { ...verification, finding: "did_not_hold", level: "none" }, true],
    ["a dispute raised", dispute, true],
    ["a dispute resolved", { ...dispute, isDisputed: false }, false],
  ] as const)("%s: %s", (_what, content, is) => {
    expect(isAdverse(content, item.level)).toBe(is);
  });

  it("a level lower than now, even where the claim held", () => {
    expect(isAdverse(verification, "sustained")).toBe(true);
  });
});

describe("faultsOfJudgement", () => {
  it.each([
    ["an adequate answer", assessment, {}],
    ["an adverse one with reasons", { ...assessment, adequacy: "not_adequate", text: reasons }, {}],
    [
      "silence after the day it was due",
      { ...assessment, adequacy: "no_response", text: reasons },
      { hasAnswer: false },
    ],
    ["a claim that held", verification, {}],
    ["a re-check 12 months on", { ...verification, level: "sustained" }, { checks: [held] }],
    [
      "a claim that did not hold",
      { ...verification, finding: "did_not_hold", level: "self_reported", text: reasons },
      {},
    ],
    ["a dispute", dispute, {}],
    ["its end", { ...dispute, isDisputed: false }, { isDisputed: true }],
  ] as const)("finds none in %s", (_what, content, changed) => {
    expect(faultsOfJudgement(content, { ...item, ...changed })).toEqual([]);
  });

  it.each([
    ["no word", { ...assessment, adequacy: null }, {}, ["adequacy_missing"]],
    ["a derived word", { ...assessment, adequacy: "assessment_superseded" }, {}, ["adequacy_missing"]],
    ["nothing to judge", assessment, { hasAnswer: false }, ["no_answer_yet"]],
    [
      "silence where there is an answer",
      { ...assessment, adequacy: "no_response", text: reasons },
      {},
      ["answer_exists"],
    ],
    [
      "silence before it is due",
      { ...assessment, adequacy: "no_response", text: reasons },
      { hasAnswer: false, isAwaited: true },
      ["answer_not_due"],
    ],
    ["no reasons", { ...assessment, text: " " }, {}, ["text_missing"]],
    [
      "few reasons against the body",
      { ...assessment, concernFlag: "insufficient" },
      {},
      ["reason_too_short"],
    ],
    ["no claim to be done", verification, { claimStatus: "in_progress" }, ["nothing_to_verify"]],
    [
      "an empty form",
      { ...verification, method: null, finding: null, level: null, checkedOn: null, text: reasons },
      {},
      ["method_missing", "finding_missing", "checked_on_missing", "level_missing"],
    ],
    ["sustained at once", { ...verification, level: "sustained" }, {}, ["level_not_open"]],
    [
      "a level the body reaches by itself",
      { ...verification, level: "board_assured" },
      {},
      ["level_not_open"],
    ],
    [
      "a level above the body's word",
      { ...verification, finding: "partly_held", level: "board_assured", text: reasons },
      {},
      ["level_not_open"],
    ],
    [
      "checked although it did not hold",
      { ...verification, finding: "did_not_hold", text: reasons },
      {},
      ["level_not_open"],
    ],
    ["a check to come", { ...verification, checkedOn: "2026-05-07" }, {}, ["checked_in_future"]],
    [
      "a check before the report",
      { ...verification, checkedOn: "2025-01-09" },
      {},
      ["checked_before_report"],
    ],
    [
      "a re-check before the check",
      { ...verification, nextRecheckOn: "2026-05-01" },
      {},
      ["recheck_not_later"],
    ],
    ["a dispute of nothing", dispute, { claimStatus: null }, ["nothing_to_dispute"]],
    ["a second dispute", dispute, { isDisputed: true }, ["already_disputed"]],
    ["the end of none", { ...dispute, isDisputed: false }, {}, ["not_disputed"]],
  ] as const)("says: %s", (_what, content, changed, faults) => {
    expect(faultsOfJudgement(content, { ...item, ...changed })).toEqual(faults);
  });
});

describe("mayJudge", () => {
  const editor = { role: "issuer_editor", isIssuerOfReport: true } as const;
  it.each([
    [
      "a reviewer",
      "assessment",
      { role: "oversight_reviewer", isIssuerOfReport: false },
      "coroners_ew_reg28",
      true,
    ],
    [
      "a lead",
      "verification",
      { role: "oversight_lead", isIssuerOfReport: false },
      "coroners_ew_reg28",
      true,
    ],
    ["a coroner's editor", "assessment", editor, "coroners_ew_reg28", false],
    ["a coroner's editor under the older rule", "assessment", editor, "coroners_ew_rule43", false],
    ["a sheriff's editor", "assessment", editor, "fai_scotland_2016", false],
    ["an investigator's editor", "assessment", editor, "hssib_2022_act", true],
    ["an investigator's editor", "verification", editor, "hssib_2022_act", false],
    [
      "another issuer's editor",
      "assessment",
      { ...editor, isIssuerOfReport: false },
      "hssib_2022_act",
      false,
    ],
  ] as const)("%s makes an %s: %j under %s: %s", (_who, kind, judge, regime, may) => {
    expect(mayJudge(kind, judge, regime)).toBe(may);
  });

  it.each([
    "public",
    "body_contributor",
    "body_approver",
    "registrar",
    "auditor",
    "admin",
    "moderator",
  ] as const)("never a %s", (role) =>
    expect(mayJudge("assessment", { role, isIssuerOfReport: true }, "no_legal_period")).toBe(false),
  );
});

describe("judgementStepRefusal", () => {
  const reviewer: JudgementStepTaken = {
    state: "awaiting_second_review",
    role: "oversight_reviewer",
    isAuthor: false,
    isIndependent: true,
    isOfBody: false,
    replyDueOn: null,
    today: "2026-05-06",
  };
  const approver = { ...reviewer, role: "body_approver", isOfBody: true, state: "right_of_reply" } as const;
  it.each([
    ["agree", "another reviewer", reviewer, null],
    ["agree", "its author", { ...reviewer, isAuthor: true }, "own_judgement"],
    ["agree", "one too close", { ...reviewer, isIndependent: false }, "not_independent"],
    ["agree", "an approver of the body", { ...approver, state: "awaiting_second_review" }, "not_for_you"],
    ["agree", "a reviewer too late", { ...reviewer, state: "rejected" }, "not_for_this_state"],
    ["reject", "another reviewer", reviewer, null],
    ["reject", "its author", { ...reviewer, isAuthor: true }, "own_judgement"],
    ["reply", "an approver of the body", approver, null],
    ["reply", "a contributor of the body", { ...approver, role: "body_contributor" }, "not_for_you"],
    ["reply", "an approver of another body", { ...approver, isOfBody: false }, "not_for_you"],
    [
      "reply",
      "an approver too early",
      { ...approver, state: "awaiting_second_review" },
      "not_for_this_state",
    ],
    ["publish", "a reviewer after the reply", { ...reviewer, state: "ready_to_publish" }, null],
    [
      "publish",
      "its author after the reply",
      { ...reviewer, state: "ready_to_publish", isAuthor: true },
      null,
    ],
    ["publish", "a reviewer before agreement", reviewer, "not_for_this_state"],
    [
      "publish",
      "a reviewer on the last day to reply",
      { ...reviewer, state: "right_of_reply", replyDueOn: "2026-05-06" },
      "reply_still_open",
    ],
    [
      "publish",
      "a reviewer the day after",
      { ...reviewer, state: "right_of_reply", replyDueOn: "2026-05-05" },
      null,
    ],
    [
      "publish",
      "one too close",
      { ...reviewer, state: "ready_to_publish", isIndependent: false },
      "not_independent",
    ],
    ["withdraw", "its author", { ...reviewer, isAuthor: true }, null],
    ["withdraw", "another reviewer", reviewer, "not_your_judgement"],
    ["withdraw", "a lead", { ...reviewer, role: "oversight_lead" }, null],
    [
      "withdraw",
      "a lead too close",
      { ...reviewer, role: "oversight_lead", isIndependent: false },
      "not_independent",
    ],
    [
      "withdraw",
      "its author, once public",
      { ...reviewer, isAuthor: true, state: "published" },
      "not_for_this_state",
    ],
  ] as const)("%s by %s: %j gives %s", (step, _who, taken, refusal) => {
    expect(judgementStepRefusal(step, taken)).toBe(refusal);
  });

  it("opens nothing to anybody else, whatever the state", () => {
    const outsiders = ROLES.map(({ code }) => code).filter((role) => !role.startsWith("oversight"));
    for (const role of outsiders)
      for (const { code: state } of JUDGEMENT_STATES)
        for (const step of ["agree", "reject", "publish"] as const)
          expect(judgementStepRefusal(step, { ...reviewer, role, state })).toBe("not_for_you");
  });

  it("says the first sentence of a field only", () => {
    expect(judgementSentences(["text_missing", "reason_too_short"])).toEqual({
      text: "Write your reasons, as the public will read them",
    });
  });
});
