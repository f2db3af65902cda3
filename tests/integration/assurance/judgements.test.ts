import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  agreeWithJudgement,
  publishJudgement,
  rejectJudgement,
  replyToJudgement,
  withdrawJudgement,
} from "~/domain/assurance/move-judgement.server";
import { independenceOf } from "~/domain/assurance/independence.server";
import type { AssessmentContent, VerificationContent } from "~/domain/assurance/judgement-rules";
import { proposeJudgement, type ProposeJudgement } from "~/domain/assurance/propose-judgement.server";
import { publicVersion, query } from "~db/client.server";
import { memberships } from "~db/schema/all";
import {
  aBody,
  anIssuer,
  aReport,
  aSuccession,
  inAct,
  trackedItem,
  type BodyMade,
  type ReportMade,
} from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aClaim, aPosition, aResponse, aVerification } from "../../factories/statements";
import { freshRegister } from "../../support/register";

const DAY = 86_400_000;
const at = Date.parse("2026-05-06T10:00:00Z"); // a Wednesday
const reasons = "The log of the ward shows that half of the doors still have the old handles.";
const adequate: AssessmentContent = {
  ...{ kind: "assessment", adequacy: "adequate", concernFlag: "none", text: "It meets the concern." },
  points: ["every_concern_answered", "action_stated"],
};
const inadequate: AssessmentContent = { ...adequate, adequacy: "not_adequate", text: reasons };
const held: VerificationContent = {
  ...{ kind: "verification", method: "visit", finding: "held", level: "independently_verified" },
  ...{ checkedOn: "2026-05-01", nextRecheckOn: "2027-05-01", text: "Every door was seen." },
};

let dispose: () => void;
let trust: BodyMade;
let board: BodyMade;
let report: ReportMade;
let item: { id: number; reference: string };
let reviewer: Person;
let second: Person;
let approver: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  board = aBody({ code: "CQC", name: "Care Watch", type: "regulator_system" });
  track(aReport({ asked: [{ body: trust }] }));
  aResponse(report);
  aPosition(report, item.id);
  aClaim(report, item.id);
  reviewer = aPerson("oversight_reviewer", board);
  second = aPerson("oversight_lead", board);
  approver = aPerson("body_approver", trust);
});
afterEach(() => dispose());

function track(made: ReportMade): void {
  report = made;
  const [concern = 0] = made.items;
  const [addressing = 0] = made.addressings;
  item = trackedItem(concern, addressing);
}
const propose = (content: ProposeJudgement["content"], given: Partial<ProposeJudgement> = {}) =>
  proposeJudgement({ actor: reviewer, at, reference: item.reference, content, ...given });
function proposed(content: ProposeJudgement["content"] = inadequate): number {
  const outcome = propose(content);
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return outcome.value.judgementId;
}
const now = () =>
  query<Record<string, unknown>, [number]>(
    "SELECT adequacy, concern_flag AS flag, level, is_disputed AS disputed, next_recheck_on AS recheck FROM tracked_item_now WHERE id = ?",
  ).get(item.id);
const refused = (...refusals: string[]) => ({ ok: false, refusals });

describe("a judgement that is not against the body", () => {
  it("is public at once, with its rubric and the assessor's body", () => {
    expect(propose(adequate)).toMatchObject({ ok: true, value: { state: "published" } });
    expect(now()).toMatchObject({ adequacy: "adequate", flag: "none" });
    expect(query("SELECT known_on, assessor_body_id FROM assessments").all()).toEqual([
      { known_on: "2026-05-06", assessor_body_id: board.id },
    ]);
    expect(query("SELECT count(*) AS n, sum(is_met) AS met FROM judgement_points").get()).toEqual({
      n: 9,
      met: 2,
    });
    expect(query("SELECT action, role FROM ledger_entries ORDER BY id DESC LIMIT 1").get()).toEqual({
      ...{ action: "judgement_published", role: "oversight_reviewer" },
    });
  });

  it("raises a claim that held to checked, and to sustained 12 months later", () => {
    expect(propose(held)).toMatchObject({ ok: true });
    expect(now()).toMatchObject({ level: "independently_verified", recheck: "2027-05-01" });
    const again = { ...held, level: "sustained", checkedOn: "2027-05-02", nextRecheckOn: null } as const;
    expect(propose(again)).toEqual(refused("checked_in_future"));
    expect(propose(again, { at: at + 365 * DAY })).toMatchObject({ ok: true });
    expect(now()).toMatchObject({ level: "sustained" });
  });

  it("is replaced by a newer answer, and can be made again", () => {
    propose(adequate);
    aPosition(report, item.id, { position: "accepted_in_part" });
    expect(now()).toMatchObject({ adequacy: "assessment_superseded" });
    propose({ ...adequate, adequacy: "exceeds" });
    expect(now()).toMatchObject({ adequacy: "exceeds" });
  });
});

describe("proposing is refused", () => {
  it.each([
    ["an approver of the body", () => approver, "not_for_you"],
    ["the registrar", () => aPerson("registrar"), "not_for_you"],
    ["an editor of the coroner", () => aPerson("issuer_editor", null, issuerOf()), "not_for_you"],
    ["a reviewer who belongs to the body", () => aPerson("oversight_reviewer", trust), "not_independent"],
    [
      "a reviewer of its successor's successor",
      () => {
        const [next, last] = [aBody(), aBody()];
        aSuccession(trust, next);
        aSuccession(next, last);
        return aPerson("oversight_reviewer", last);
      },
      "not_independent",
    ],
    [
      "a reviewer of its parent",
      () => {
        track(aReport({ asked: [{ body: aBody({ parentId: board.id }) }] }));
        return reviewer;
      },
      "not_independent",
    ],
  ] as const)("to %s", (_who, who, refusal) => {
    const actor = who();
    expect(propose(inadequate, { actor })).toEqual(refused(refusal));
    expect(propose(held, { actor })).toEqual(refused(refusal));
    expect(query("SELECT id FROM judgements").all()).toEqual([]);
  });

  it("when the body said something newer than what was read", () => {
    const [position = 0, claim = 0] = [newest("positions"), newest("implementation_claims")];
    aPosition(report, item.id, { position: "not_accepted" });
    aClaim(report, item.id, { status: "in_progress" });
    expect(propose(adequate, { judgedId: position })).toEqual(refused("newer_statement"));
    expect(propose(held, { judgedId: claim })).toEqual(refused("newer_statement"));
    expect(propose(adequate, { judgedId: newest("positions") })).toMatchObject({ ok: true });
  });

  it("while one of its kind is on its way, and for items that do not exist", () => {
    proposed();
    expect(propose(adequate)).toEqual(refused("already_waiting"));
    expect(propose(adequate, { reference: "PFD-1999-1.1@RW5" })).toEqual(refused("not_for_you"));
  });

  it("never to the editor of an issuer whose law lets it judge", () => {
    const issuerId = anIssuer({ kind: "national_investigator", regime: "hssib_2022_act" }).id;
    track(aReport({ asked: [{ body: trust }], issuerId, regime: "hssib_2022_act" }));
    aPosition(report, item.id);
    const editor = aPerson("issuer_editor", null, issuerId);
    expect(propose(adequate, { actor: editor })).toMatchObject({ ok: true });
    expect(query("SELECT provenance FROM assessments").all()).toEqual([{ provenance: "issuer" }]);
  });
});

describe("a judgement against the body", () => {
  it.each([
    ["an answer that is not adequate", inadequate],
    ["a flag", { ...adequate, concernFlag: "insufficient", text: reasons }],
    ["a claim that did not hold", { ...held, finding: "did_not_hold", level: "none", text: reasons }],
    ["a dispute", { kind: "dispute", isDisputed: true, text: reasons }],
  ] as const)("is not public before the body could reply: %s", (_what, content) => {
    const [before, version] = [now(), publicVersion()];
    const judgementId = proposed(content);
    expect(agreeWithJudgement({ actor: second, at, judgementId, version: 1 })).toMatchObject({ ok: true });
    expect(now()).toEqual(before);
    expect(publicVersion()).toBe(version);
    expect(query("SELECT reply_due_on FROM judgements").get()).toEqual({ reply_due_on: "2026-05-20" });
    expect(publishJudgement({ actor: reviewer, at: at + 14 * DAY, judgementId, version: 2 })).toEqual(
      refused("reply_still_open"),
    );
    expect(publishJudgement({ actor: reviewer, at: at + 15 * DAY, judgementId, version: 2 })).toMatchObject({
      ok: true,
    });
    expect(now()).not.toEqual(before);
  });

  it("is published with the body's reply beside it", () => {
    const judgementId = proposed();
    agreeWithJudgement({ actor: second, at, judgementId, version: 1 });
    const reply = "The handles of the other doors arrive in June.";
    expect(replyToJudgement({ actor: reviewer, at, judgementId, version: 2, reply })).toEqual(
      refused("not_for_you"),
    );
    expect(replyToJudgement({ actor: approver, at, judgementId, version: 2, reply: " " })).toEqual(
      refused("reply_missing"),
    );
    expect(replyToJudgement({ actor: approver, at, judgementId, version: 2, reply })).toMatchObject({
      value: { state: "ready_to_publish" },
    });
    expect(publishJudgement({ actor: second, at, judgementId, version: 3 })).toMatchObject({ ok: true });
    expect(
      query("SELECT t.content AS reply FROM assessments a JOIN texts t ON t.id = a.reply_text_id").all(),
    ).toEqual([{ reply }]);
    expect(now()).toMatchObject({ adequacy: "not_adequate" });
  });

  it("needs another, independent reviewer to agree", () => {
    const judgementId = proposed();
    const agree = (actor: Person, version = 1) => agreeWithJudgement({ actor, at, judgementId, version });
    expect(agree(reviewer)).toEqual(refused("own_judgement"));
    expect(agree(aPerson("oversight_reviewer", trust))).toEqual(refused("not_independent"));
    expect(agree(approver)).toEqual(refused("not_for_you"));
    expect(agree(second, 7)).toEqual(refused("stale"));
    expect(agree(second)).toMatchObject({ ok: true });
    expect(agree(second, 2)).toEqual(refused("not_for_this_state"));
  });

  it("is never published when the second reviewer does not agree, who says why", () => {
    const judgementId = proposed();
    const reject = { actor: second, at, judgementId, version: 1 };
    expect(rejectJudgement({ ...reject, reason: "" })).toEqual(refused("reason_missing"));
    expect(rejectJudgement({ ...reject, reason: "The letter names a date." })).toMatchObject({ ok: true });
    expect(publishJudgement({ ...reject, version: 2 })).toEqual(refused("not_for_this_state"));
    expect(query("SELECT id FROM assessments").all()).toEqual([]);
    expect(propose(adequate)).toMatchObject({ ok: true });
  });

  it("can be taken back by its author, or by a lead who says why", () => {
    const other = aPerson("oversight_reviewer", board);
    const withdraw = (judgementId: number, actor: Person, reason?: string) =>
      withdrawJudgement({ actor, at, judgementId, version: 1, reason });
    const first = proposed();
    expect(withdraw(first, other, "It is not mine.")).toEqual(refused("not_your_judgement"));
    expect(withdraw(first, reviewer)).toMatchObject({ ok: true });
    const again = proposed();
    expect(withdraw(again, second, " ")).toEqual(refused("reason_missing"));
    expect(withdraw(again, second, "Its author has left.")).toMatchObject({ ok: true });
    expect(propose(adequate)).toMatchObject({ ok: true });
  });

  it("cannot be stopped by a newer statement while the body may reply: it is about the earlier one", () => {
    const judgementId = proposed();
    agreeWithJudgement({ actor: second, at, judgementId, version: 1 });
    const judged = newest("positions");
    aPosition(report, item.id, { position: "accepted_in_part" });
    expect(publishJudgement({ actor: second, at: at + 15 * DAY, judgementId, version: 2 })).toMatchObject({
      ok: true,
    });
    expect(query("SELECT position_id AS judged FROM assessments").all()).toEqual([{ judged }]);
    expect(now()).toMatchObject({ adequacy: "assessment_superseded" });
  });

  it("tells the body's approvers, and nobody else, until when they may reply", () => {
    aPerson("body_contributor", trust);
    aPerson("body_approver", board);
    const merged = aPerson("body_approver", aBody({ mergedIntoId: trust.id }));
    const judgementId = proposed();
    expect(listMessages()).toEqual([]);
    agreeWithJudgement({ actor: second, at, judgementId, version: 1 });
    const subject = `You may reply to a judgement of ${item.reference} until 20 May 2026`;
    const told = [approver, merged].map(({ userId }) => ({ recipient: emailOf(userId), subject }));
    expect(listMessages()).toEqual(told);
  });

  it("is overtaken when the body says something newer on the way", () => {
    const judgementId = proposed();
    aPosition(report, item.id, { position: "accepted" });
    expect(agreeWithJudgement({ actor: second, at, judgementId, version: 1 })).toEqual(refused("overtaken"));
    expect(withdrawJudgement({ actor: reviewer, at, judgementId, version: 1 })).toMatchObject({ ok: true });
  });

  it("lowers a level, and a later answer to silence replaces “no answer”", () => {
    aVerification(report, { trackedItemId: item.id, claimId: newest("implementation_claims") });
    const judgementId = proposed({ ...held, finding: "did_not_hold", level: "self_reported", text: reasons });
    agreeWithJudgement({ actor: second, at, judgementId, version: 1 });
    publishJudgement({ actor: second, at: at + 20 * DAY, judgementId, version: 2 });
    expect(now()).toMatchObject({ level: "self_reported" });

    track(aReport({ asked: [{ body: trust }] }));
    const silence = proposed({ ...adequate, adequacy: "no_response", text: reasons });
    agreeWithJudgement({ actor: second, at, judgementId: silence, version: 1 });
    publishJudgement({ actor: second, at: at + 20 * DAY, judgementId: silence, version: 2 });
    expect(now()).toMatchObject({ adequacy: "no_response" });
    aPosition(report, item.id);
    expect(now()).toMatchObject({ adequacy: "assessment_superseded" });
  });
});

describe("independence", () => {
  it("is not there for two years after leaving a body", () => {
    const left = Date.parse("2024-06-01T12:00:00Z");
    inAct("left", (w) =>
      w.insert(memberships, {
        ...{ userId: reviewer.userId, role: "body_contributor", bodyId: trust.id },
        ...{ startedAt: left - DAY, endedAt: left },
      }),
    );
    expect(propose(adequate)).toEqual(refused("not_independent"));
    expect(propose(adequate, { at: left + 731 * DAY })).toMatchObject({ ok: true });
  });

  it("says when everybody who could judge belongs to the body", () => {
    const own = { id: item.id, bodyId: trust.id, responsibleBodyId: trust.id };
    const boards = { ...own, bodyId: board.id, responsibleBodyId: board.id };
    expect(independenceOf(0).hasIndependentReviewer(own)).toBe(true);
    expect(independenceOf(0).hasIndependentReviewer(boards)).toBe(false);
  });
});

const newest = (table: "positions" | "implementation_claims") =>
  query<{ id: number }>(`SELECT max(id) AS id FROM ${table}`).get()?.id ?? 0;
const issuerOf = () => query<{ id: number }>("SELECT issuer_id AS id FROM reports LIMIT 1").get()?.id ?? 0;
const listMessages = () => query("SELECT recipient, subject FROM outbox ORDER BY id").all();
const emailOf = (userId: number) =>
  query<{ email: string }, [number]>("SELECT email FROM users WHERE id = ?").get(userId)?.email;
