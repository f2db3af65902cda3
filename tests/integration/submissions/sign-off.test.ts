import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  discardSubmission,
  returnSubmission,
  withdrawSubmission,
  type MoveSubmission,
} from "~/domain/submissions/move-submission.server";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { saveSubmission, type SaveSubmission } from "~/domain/submissions/save-submission.server";
import { NO_ACTION, type ActionContent } from "~/domain/submissions/action-rules";
import type { AnswerContent, ProgressContent } from "~/domain/submissions/submission-rules";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { publicVersion, query } from "~db/client.server";
import { aBody, aReport, aSuccession, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aClaim } from "../../factories/statements";
import { freshRegister } from "../../support/register";

const at = Date.parse("2026-05-06T10:00:00Z");
const answer: AnswerContent = {
  kind: "answer",
  position: "accepted",
  text: "We accept this and will refit every door.",
  statedOn: "2026-05-01",
  rightBodyId: null,
};
const progress: ProgressContent = {
  kind: "progress",
  status: "implemented",
  text: "Every door has been refitted.",
  statedOn: "2026-05-02",
  targetOn: null,
  leadRole: null,
  boardAssurance: null,
  supersededById: null,
};
const link = { address: "https://fernshire.example.test/audit", title: "Audit of the doors" };
const evidence = { files: [], links: [link], remove: [], isChecked: false };

let dispose: () => void;
let trust: BodyMade;
let report: ReportMade;
let contributor: Person;
let approver: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  report = aReport({ asked: [{ body: trust }, { body: aBody() }], items: ["The doors.", "The alarm."] });
  contributor = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
});
afterEach(() => dispose());

const concern = (number = 1) => `${report.reference}.${number}`;
function saved(given: Partial<SaveSubmission> = {}): MoveSubmission & { publishDocumentIds: number[] } {
  const outcome = saveSubmission({
    ...{ actor: contributor, at, reference: concern(), content: answer, isSent: true },
    ...given,
  });
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  const { id: submissionId, version } = outcome.value;
  return { actor: approver, at, submissionId, version, publishDocumentIds: [] };
}
const published = (given: Partial<SaveSubmission> = {}) => {
  const outcome = publishSubmission(saved(given));
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return outcome.value.reference;
};
const nowOf = (reference: string) =>
  query<Record<string, unknown>, [string]>(
    `SELECT n.* FROM tracked_item_now n JOIN tracked_items t ON t.id = n.id WHERE t.reference = ?`,
  ).get(reference);
const count = (table: string) => query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n;

describe("an answer", () => {
  it("published by a second person tracks the concern, keeps the letter and is known from that day", () => {
    expect(published()).toBe(`${concern()}@RW5`);
    expect(nowOf(`${concern()}@RW5`)).toMatchObject({ position: "accepted", implementation: "unknown" });
    expect(query("SELECT position, known_on, provenance, stated_on FROM positions").all()).toEqual([
      { position: "accepted", known_on: "2026-05-06", provenance: "body", stated_on: "2026-05-01" },
    ]);
    expect(query("SELECT basis FROM tracked_items").all()).toEqual([{ basis: "answered" }]);
    expect(query("SELECT response_count, first_responded_on FROM addressing_now ORDER BY id").all()).toEqual([
      { response_count: 1, first_responded_on: "2026-05-01" },
      { response_count: 0, first_responded_on: null },
    ]);
    expect(query("SELECT action, role, subject FROM ledger_entries ORDER BY id DESC LIMIT 2").all()).toEqual([
      { action: "submission_published", role: "body_approver", subject: `${concern()}@RW5` },
      { action: "submission_sent", role: "body_contributor", subject: concern() },
    ]);
    expect(verifyLedger()).toMatchObject({ holds: true });
  });

  it("to a second concern in the letter of the same date is not a further answer", () => {
    published();
    published({ reference: concern(2) });
    expect(query("SELECT kind, dated_on FROM responses").all()).toEqual([
      { kind: "response", dated_on: "2026-05-01" },
    ]);
    expect(count("positions")).toBe(2);
  });

  it("changes nothing the public can see before it is approved", () => {
    const before = [publicVersion(), count("tracked_items"), count("positions"), count("responses")];
    const sent = saved({ content: { ...answer, text: "zanzibar" }, evidence });
    returnSubmission({ ...sent, reason: "Name the ward." });
    expect([publicVersion(), count("tracked_items"), count("positions"), count("responses")]).toEqual(before);
    expect(query("SELECT rowid FROM search_index WHERE search_index MATCH 'zanzibar'").all()).toEqual([]);
    expect(query("SELECT is_public FROM documents").all()).toEqual([{ is_public: 0 }]);
  });

  it("opens to the public only the documents the approver chose", () => {
    const sent = saved({ evidence: { ...evidence, links: [link, { ...link, title: "Ward log" }] } });
    const [first] = query<{ id: number }>("SELECT id FROM documents ORDER BY id").all();
    publishSubmission({ ...sent, publishDocumentIds: [first?.id ?? 0] });
    expect(
      query("SELECT is_public, response_of IS NOT NULL AS attached FROM documents ORDER BY id").all(),
    ).toEqual([
      { is_public: 1, attached: 1 },
      { is_public: 0, attached: 1 },
    ]);
  });

  it("from people of the successor counts for the body that was addressed", () => {
    const old = aBody({ code: "RX9", closedOn: "2024-09-30" });
    aSuccession(old, trust, "2024-10-01");
    report = aReport({ asked: [{ body: old }] });
    expect(published()).toBe(`${concern()}@RX9`);
    expect(
      saveSubmission({ actor: aPerson("body_contributor", old), at, reference: concern(), content: answer }),
    ).toEqual({ ok: false, refusals: ["not_yours"] });
  });
});

describe("saving", () => {
  it("keeps an incomplete draft, which cannot be sent", () => {
    const draft = { ...answer, position: null, text: "" };
    expect(saveSubmission({ actor: contributor, at, reference: concern(), content: draft })).toMatchObject({
      ok: true,
    });
    expect(
      saveSubmission({ actor: contributor, at, reference: concern(2), content: draft, isSent: true }),
    ).toEqual({ ok: false, refusals: ["position_missing", "text_missing"] });
  });

  it.each([
    ["a person of another body", () => ({ actor: aPerson("body_approver", aBody()) }), "not_yours"],
    ["a person of no body", () => ({ actor: aPerson("registrar") }), "not_yours"],
    [
      "an overseer who belongs to the body",
      () => ({ actor: aPerson("oversight_reviewer", trust) }),
      "not_yours",
    ],
    ["a concern that does not exist", () => ({ reference: "PFD-1999-1.1" }), "not_yours"],
    [
      "progress on a concern not tracked here",
      () => ({ content: progress, evidence, isSent: true }),
      "answer_first",
    ],
    ["somebody else's action", () => ({ content: { ...anAction, actionOf: 99 } }), "not_yours"],
    [
      "a file nobody looked through",
      () => ({ evidence: { ...evidence, files: [aFile], isChecked: false } }),
      "not_checked_for_patients",
    ],
    ["a date to come", () => ({ content: { ...answer, statedOn: "2026-12-31" } }), "date_in_future"],
  ] as const)("is refused for %s", (_what, given, refusal) => {
    const asked = { actor: contributor, at, reference: concern(), content: answer, ...given() };
    expect(saveSubmission(asked)).toEqual({ ok: false, refusals: [refusal] });
    expect(count("submissions")).toBe(0);
    expect(count("documents")).toBe(0);
  });

  it("is refused to a body that was only sent a copy", () => {
    report = aReport({ asked: [{ body: trust, capacity: "copied" }, { body: aBody() }] });
    expect(saveSubmission({ actor: contributor, at, reference: concern(), content: answer })).toEqual({
      ok: false,
      refusals: ["only_copied"],
    });
  });

  it("is refused a second time while the first is open", () => {
    saved();
    expect(saveSubmission({ actor: contributor, at, reference: concern(), content: answer })).toEqual({
      ok: false,
      refusals: ["already_open"],
    });
  });

  it("is refused from a form older than the draft, and changes it otherwise", () => {
    const { submissionId: id, version } = saved({ isSent: false });
    const change = { actor: approver, at, reference: concern(), content: { ...answer, text: "Changed." } };
    expect(saveSubmission({ ...change, draft: { id, version } })).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(saveSubmission({ ...change, draft: { id, version } })).toEqual({ ok: false, refusals: ["stale"] });
    expect(saveSubmission({ ...change, reference: concern(2), draft: { id, version: 2 } })).toEqual({
      ok: false,
      refusals: ["not_yours"],
    });
  });

  it("takes documents off a draft and asks for evidence again", () => {
    published();
    const content = progress;
    const { submissionId: id, version } = saved({ content, evidence, isSent: false });
    const documentId =
      query<{ id: number }>("SELECT document_id AS id FROM submission_documents").get()?.id ?? 0;
    const change = { actor: contributor, at, reference: concern(), content, draft: { id, version } };
    const without = { ...evidence, links: [], remove: [documentId] };
    expect(saveSubmission({ ...change, evidence: without, isSent: true })).toEqual({
      ok: false,
      refusals: ["evidence_missing"],
    });
    expect(saveSubmission({ ...change, evidence: without })).toMatchObject({ ok: true });
    expect(count("submission_documents")).toBe(0);
  });
});

describe("deciding", () => {
  it.each([
    ["its author, although an approver", () => approver, () => approver, "own_work"],
    ["a contributor", () => contributor, () => aPerson("body_contributor", trust), "only_approver"],
    ["an approver of another body", () => contributor, () => aPerson("body_approver", aBody()), "not_yours"],
    ["a reviewer", () => contributor, () => aPerson("oversight_reviewer"), "not_yours"],
  ] as const)("is not for %s", (_who, author, decider, refusal) => {
    const sent = saved({ actor: author() });
    const actor = decider();
    expect(publishSubmission({ ...sent, actor })).toEqual({ ok: false, refusals: [refusal] });
    expect(returnSubmission({ ...sent, actor, reason: "x" })).toEqual({ ok: false, refusals: [refusal] });
    expect(count("positions")).toBe(0);
  });

  it("is not for whoever changed it on the way", () => {
    const { submissionId: id, version } = saved({ isSent: false });
    const again = saved({ actor: approver, draft: { id, version } });
    expect(publishSubmission(again)).toEqual({ ok: false, refusals: ["own_work"] });
    expect(publishSubmission({ ...again, actor: aPerson("body_approver", trust) })).toMatchObject({
      ok: true,
    });
  });

  it("needs the version that was read, and happens once", () => {
    const sent = saved();
    expect(publishSubmission({ ...sent, version: 9 })).toEqual({ ok: false, refusals: ["stale"] });
    expect(publishSubmission(sent)).toMatchObject({ ok: true });
    expect(publishSubmission(sent)).toEqual({ ok: false, refusals: ["not_for_this_state"] });
    expect(count("positions")).toBe(1);
  });

  it("returns with a reason, and goes round again", () => {
    const sent = saved();
    expect(returnSubmission({ ...sent, reason: " " })).toEqual({
      ok: false,
      refusals: ["return_reason_missing"],
    });
    expect(returnSubmission({ ...sent, reason: "Say by when." })).toMatchObject({ ok: true });
    const again = saved({ draft: { id: sent.submissionId, version: sent.version + 1 } });
    expect(publishSubmission(again)).toMatchObject({ ok: true });
  });

  it("can be taken back and given up only by its author, and then stays closed", () => {
    const sent = saved();
    expect(withdrawSubmission({ ...sent, actor: aPerson("body_approver", trust) })).toEqual({
      ok: false,
      refusals: ["others_work"],
    });
    expect(withdrawSubmission({ ...sent, actor: contributor })).toMatchObject({
      ok: true,
      value: { state: "draft" },
    });
    const draft = { ...sent, actor: contributor, version: sent.version + 1 };
    expect(discardSubmission({ ...draft, actor: aPerson("body_contributor", trust) })).toEqual({
      ok: false,
      refusals: ["others_work"],
    });
    expect(discardSubmission(draft)).toMatchObject({ ok: true, value: { state: "discarded" } });
    expect(publishSubmission({ ...sent, version: sent.version + 2 })).toEqual({
      ok: false,
      refusals: ["not_for_this_state"],
    });
  });

  it("asks the rules again: what was sent may no longer fit what was published since", () => {
    published();
    const sent = saved({ content: { ...progress, status: "not_started" } });
    const item = query<{ id: number }>("SELECT id FROM tracked_items").get()?.id ?? 0;
    aClaim(report, item, { status: "in_progress" });
    expect(publishSubmission(sent)).toEqual({ ok: false, refusals: ["status_cannot_return"] });
    expect(count("implementation_claims")).toBe(1);
  });
});

describe("progress and plans", () => {
  it("raise the level to what evidence supports, and step back visibly", () => {
    published();
    published({ content: progress, evidence });
    expect(nowOf(`${concern()}@RW5`)).toMatchObject({
      implementation: "implemented",
      level: "evidence_supplied",
    });
    published({ content: { ...progress, status: "in_progress", targetOn: "2027-01-31" } });
    expect(nowOf(`${concern()}@RW5`)).toMatchObject({
      ...{ implementation: "in_progress", level: "self_reported", target_on: "2027-01-31" },
    });
    expect(count("implementation_claims")).toBe(2);
  });

  it("keep every wording of an action", () => {
    published();
    published({ content: anAction });
    const action = query<{ id: number }>("SELECT id FROM actions").get()?.id ?? 0;
    published({ content: { ...anAction, actionOf: action, dueOn: "2027-03-31" } });
    expect(query("SELECT due_on FROM action_versions ORDER BY id").all()).toEqual([
      { due_on: "2026-09-30" },
      { due_on: "2027-03-31" },
    ]);
  });
});

const anAction: ActionContent = {
  ...{ ...NO_ACTION, text: "Refit the doors", ownReference: "EST-12", leadRole: "Director of Estates" },
  dueOn: "2026-09-30",
};
const aFile = {
  ...{ name: "audit.txt", mediaType: "text/plain", role: "evidence" as const },
  bytes: new TextEncoder().encode("All doors refitted."),
};
