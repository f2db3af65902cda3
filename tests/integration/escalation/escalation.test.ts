import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, expect, it } from "vitest";
import { moveEscalation, openEscalation } from "~/domain/escalation/escalate.server";
import type { StepMove } from "~/domain/escalation/ladder-rules";
import {
  publishOfficialList,
  removeEntry,
  saveOfficialList,
  viewPublicList,
} from "~/domain/escalation/official-lists.server";
import { countDueSteps, viewWork } from "~/domain/escalation/escalation-work.server";
import {
  publicEscalationKeys,
  publicEscalations,
  viewPublicEscalations,
} from "~/domain/escalation/public-escalations.server";
import { moveStep, replyToStep, writeStep } from "~/domain/escalation/take-step.server";
import {
  escalationsForBody,
  viewCandidates,
  viewEscalation,
  viewOpening,
} from "~/domain/escalation/view-escalations.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import * as publicPage from "~/routes/escalations._index";
import * as listPage from "~/routes/non-responders.$reference";
import * as listFile from "~/routes/non-responders.$reference_.$file";
import * as opening from "~/routes/oversight.escalation.new";
import * as reportPage from "~/routes/reports.$reference";
import { register } from "~db/client.server";
import type { EscalationRung } from "~db/vocabulary";
import {
  aBody,
  anIssuer,
  aReport,
  trackedItem,
  type BodyMade,
  type ReportMade,
} from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { anAssessment, anEvent, anExtension, aResponse } from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { post, signedInAs, thrownBy } from "../../support/requests";

const TODAY = "2026-05-06";
const AT = Date.parse("2026-05-06T10:00:00Z");
const DAY_MS = 86_400_000;
const reason = "Two calls were not returned.";
const text = "We ask you to answer every concern, saying what you will do and by when.";

let dispose: () => void;
let lead: Person;
let reviewer: Person;
let approver: Person;
let trust: BodyMade;
let report: ReportMade;
beforeEach(() => {
  ({ dispose } = freshRegister());
  const board = aBody({ code: "CQC", type: "regulator_system" });
  [lead, reviewer] = [aPerson("oversight_lead", board), aPerson("oversight_reviewer", board)];
  trust = aBody();
  approver = aPerson("body_approver", trust);
  report = aReport({ asked: [{ body: trust }], isClockKept: true });
  const [addressingId = 0] = report.addressings;
  anExtension(report, addressingId, "2024-07-20");
});
afterEach(() => dispose());

const begun = (by = lead) =>
  openEscalation({
    ...{ actor: by, addressingId: report.addressings[0] ?? 0, trackedItemId: null, reason, at: AT },
    ground: "no_answer",
  });
const REFERENCE = "ESCALATION-0001";
const versionNow = () => viewEscalation(REFERENCE, lead, TODAY)?.escalation.version ?? 0;
const write = (rung: EscalationRung, skipReason = "") =>
  writeStep({
    ...{ actor: lead, reference: REFERENCE, version: versionNow(), at: AT },
    ...{ rung, text: `${text} ${rung}`, answerByOn: "2026-06-03", skipReason },
  });
const move = (step: StepMove, by = lead, at = AT) =>
  moveStep({ actor: by, reference: REFERENCE, version: versionNow(), move: step, reason, at });
const candidates = (today = TODAY) =>
  viewCandidates(
    { ground: "no_answer", basis: null, body: null, issuer: null, year: null, today },
    1,
  ).rows.map(({ reportReference }) => reportReference);

it("offers what is past its day without an answer, longest first, and nothing that something stands in the way of", () => {
  const older = aReport({ asked: [{ body: trust }] });
  anExtension(older, older.addressings[0] ?? 0, "2024-07-10");
  const answered = aReport({ asked: [{ body: trust }] });
  aResponse(answered);
  const asking = aReport({ asked: [{ body: trust }] });
  anEvent(asking, asking.addressings[0] ?? 0, "extension_requested");
  expect(candidates()).toEqual([older.reference, report.reference]);
  expect(candidates("2024-07-20")).toEqual([older.reference]);
  // The list and the rule of one request say the same.
  for (const one of [report, older, answered, asking]) {
    const asked = { addressingId: one.addressings[0] ?? 0, item: null, ground: "no_answer" };
    const isFree = viewOpening(asked, lead, TODAY)?.obstacle === null;
    expect(isFree, one.reference).toBe(candidates().includes(one.reference));
  }
  begun();
  expect(candidates()).toEqual([older.reference]);
});

it("narrows what could be escalated by issuer and year, with how many each would leave", () => {
  const elsewhere = anIssuer({ slug: "elsewhere", name: "Elsewhere" });
  const early = aReport({ issuerId: elsewhere.id, reportedOn: "2019-03-04", asked: [{ body: trust }] });
  const whole = {
    ground: "no_answer",
    basis: null,
    body: null,
    issuer: null,
    year: null,
    today: TODAY,
  } as const;
  const found = (narrowed: object) => viewCandidates({ ...whole, ...narrowed }, 1);
  const { years, issuers, count } = found({});
  for (const { value, n } of years) expect(found({ year: value }).count).toBe(n);
  for (const { value, n } of issuers) expect(found({ issuer: value }).count).toBe(n);
  expect(years.reduce((sum, { n }) => sum + n, 0)).toBe(count);
  expect(found({ issuer: "elsewhere" }).rows).toMatchObject([{ reportReference: early.reference }]);
  expect(found({ issuer: "elsewhere" }).years).toEqual([{ value: "2019", label: "2019", n: 1 }]);
  expect(found({ issuer: "elsewhere", year: "2024" }).count).toBe(0);
});

it("goes up one rung at a time, in private first, and public only after a second look and the body's reply", async () => {
  expect(begun()).toMatchObject({ ok: true });
  expect(begun()).toMatchObject({ refusals: ["already_running"] });
  expect(write("second_letter")).toMatchObject({ refusals: ["skip_reason_missing"] });
  expect(write("reminder")).toMatchObject({ ok: true });
  expect(escalationsForBody(trust.id, TODAY)).toEqual([]);
  expect(move("send")).toMatchObject({ ok: true });
  expect(escalationsForBody(trust.id, TODAY)).toMatchObject([{ steps: [{ text: `${text} reminder` }] }]);
  expect(publicEscalations({ report: null }, TODAY)).toEqual([]);

  expect(write("published_letter", "The body says that it will not answer.")).toMatchObject({ ok: true });
  expect(move("send")).toMatchObject({ refusals: ["is_public_rung"] });
  expect(move("hand_on")).toMatchObject({ ok: true });
  expect(move("agree")).toMatchObject({ refusals: ["own_step"] });
  expect(move("agree", reviewer)).toMatchObject({ ok: true });
  expect(move("publish")).toMatchObject({ refusals: ["reply_still_open"] });
  const reply = { reference: REFERENCE, version: versionNow(), at: AT };
  expect(replyToStep({ ...reply, actor: lead, reply: "No." })).toMatchObject({ refusals: ["not_for_you"] });
  expect(replyToStep({ ...reply, actor: approver, reply: "We answer next week." })).toMatchObject({
    ok: true,
  });
  expect(move("publish")).toMatchObject({ ok: true });

  expect(publicEscalations({ report: report.reference, item: `${report.reference}.1` }, TODAY)).toMatchObject(
    [
      {
        steps: [
          { rung: "reminder", text: null },
          { rung: "published_letter", text: `${text} published_letter`, reply: "We answer next week." },
        ],
      },
    ],
  );
  expect(publicEscalations({ report: report.reference }, "2026-05-05")).toEqual([]);
  const page = await servePage(reportPage, "/reports/:reference", `/reports/${report.reference}`);
  expect(page.text).toContain("What oversight did about it");
  expect(page.text).toContain("We answer next week.");
  expect(page.text).not.toContain(`${text} reminder`);
  expect(verifyLedger()).toMatchObject({ holds: true });
});

it("publishes without a reply once the body's time is over", () => {
  begun();
  write("published_letter", "Public at once: people are at risk.");
  move("hand_on");
  move("agree", reviewer);
  expect(move("publish", lead, AT + 14 * DAY_MS)).toMatchObject({ refusals: ["reply_still_open"] });
  expect(move("publish", lead, AT + 15 * DAY_MS)).toMatchObject({ ok: true });
});

it("stands still while an answer is held, while it is paused, and for a form that is stale", () => {
  begun();
  const stale = versionNow();
  write("reminder");
  const shift = { actor: lead, reference: REFERENCE, reason, at: AT } as const;
  expect(moveEscalation({ ...shift, move: "pause", version: stale })).toMatchObject({ refusals: ["stale"] });
  expect(moveEscalation({ ...shift, move: "pause", version: versionNow() })).toMatchObject({ ok: true });
  expect(move("send")).toMatchObject({ refusals: ["not_running"] });
  expect(moveEscalation({ ...shift, move: "resume", version: versionNow() })).toMatchObject({ ok: true });
  aResponse(report);
  expect(move("send")).toMatchObject({ refusals: ["answer_held"] });
  expect(viewEscalation(REFERENCE, lead, TODAY)?.obstacle).toBe("answer_held");
  expect(moveEscalation({ ...shift, move: "stop", version: versionNow(), reason: "" })).toMatchObject({
    refusals: ["reason_missing"],
  });
  expect(moveEscalation({ ...shift, move: "stop", version: versionNow() })).toMatchObject({ ok: true });
  expect(viewEscalation(REFERENCE, lead, TODAY)).toMatchObject({ open: null, obstacle: null });
});

it("escalates a concern whose answer was judged, by nobody of the body itself", () => {
  aResponse(report);
  const [addressingId = 0] = report.addressings;
  const item = trackedItem(report.items[0] ?? 0, addressingId);
  const open = (by: Person) =>
    openEscalation({
      ...{ actor: by, addressingId, trackedItemId: item.id, ground: "answer_not_adequate", reason, at: AT },
    });
  expect(open(lead)).toMatchObject({ refusals: ["not_judged_inadequate"] });
  anAssessment(report, { addressingId, trackedItemId: item.id, adequacy: "not_adequate" });
  const asked = {
    ground: "answer_not_adequate",
    basis: null,
    body: trust.code,
    issuer: null,
    year: null,
    today: TODAY,
  } as const;
  expect(viewCandidates(asked, 1).rows).toMatchObject([{ itemReference: item.reference }]);
  expect(open(aPerson("oversight_lead", trust))).toMatchObject({ refusals: ["not_independent"] });
  expect(open(reviewer)).toMatchObject({ refusals: ["lead_only"] });
  expect(open(lead)).toMatchObject({ ok: true });
  expect(viewCandidates(asked, 1).count).toBe(0);
});

it("asks on the form for the reason, and lets only a lead begin", async () => {
  const send = (fields: Record<string, string>, by: Person) =>
    opening.action({
      request: post("/oversight/escalation/new", fields, signedInAs(by.userId)),
      ...{ params: {}, context: {} },
    } as unknown as ActionFunctionArgs);
  const fields = { addressing: String(report.addressings[0]), item: "", ground: "no_answer", reason: "" };
  expect(await send(fields, lead)).toMatchObject({
    data: { errors: { reason: expect.stringContaining("Say why") } },
  });
  expect((await thrownBy(() => send({ ...fields, reason }, reviewer))).status).toBe(403);
  expect(await send({ ...fields, reason }, lead)).toMatchObject({ status: 302 });
});

it("keeps an official list as it was on its day, compared by a second person, with what was taken off it later", async () => {
  const saved = saveOfficialList({
    ...{ actor: lead, reference: null, version: 0, at: AT, publisher: "The Chief Coroner" },
    ...{ source: "Its page of non-responses", listedOn: "2026-01-01" },
    lines: `${report.reference}; ${trust.code}\n2013-9999; Nobody Known`,
  });
  expect(saved).toMatchObject({ ok: true, value: { reference: "LIST-0001" } });
  const of = { reference: "LIST-0001", at: AT };
  expect(viewPublicList("LIST-0001")).toBeUndefined();
  expect(publishOfficialList({ ...of, actor: lead, version: 1 })).toMatchObject({
    refusals: ["same_person"],
  });
  expect(publishOfficialList({ ...of, actor: reviewer, version: 1 })).toMatchObject({ ok: true });
  const listed = (on: string) =>
    viewCandidates(
      { ground: "no_answer", basis: "listed", body: null, issuer: null, year: null, today: on },
      1,
    ).count;
  expect(listed(TODAY)).toBe(1);
  expect(saveOfficialList({ ...of, actor: lead, version: 2, publisher: "X", source: "Y", listedOn: TODAY, lines: "" })).toMatchObject({ refusals: ["published_before"] }); // prettier-ignore

  const remove = { ...of, actor: lead, version: 2, position: 1, reason: "The answer was found." };
  expect(removeEntry({ ...remove, removedOn: "2025-12-31" })).toMatchObject({
    refusals: ["removed_on_wrong"],
  });
  expect(removeEntry({ ...remove, removedOn: "2026-03-01" })).toMatchObject({ ok: true });
  expect(removeEntry({ ...remove, removedOn: "2026-03-01" })).toMatchObject({ refusals: ["removed_before"] });
  expect(listed(TODAY)).toBe(0);

  const page = await servePage(listPage, "/non-responders/:reference", "/non-responders/LIST-0001");
  expect(page.text).toContain("Taken off on 1 March 2026. The answer was found.");
  expect(page.text).toContain("2013-9999; Nobody Known");
  const path = "/non-responders/:reference/:file";
  const csv = await servePage(listFile, path, "/non-responders/LIST-0001/entries.csv");
  expect(csv.body.trim().split(/\r?\n/)).toHaveLength(3);
  expect(csv.body).toContain(`,${report.reference},${trust.code},${trust.name},2026-03-01,`);
  expect(verifyLedger()).toMatchObject({ holds: true });
});

it("pages what is being escalated and what is public of it, and finds the page that shows one", async () => {
  const asked = Array.from({ length: 26 }, () => aReport({ asked: [{ body: trust }], isClockKept: true }));
  for (const { addressings } of [report, ...asked])
    openEscalation({
      ...{ actor: lead, addressingId: addressings[0] ?? 0, trackedItemId: null, reason, at: AT },
      ground: "no_answer",
    });
  const shown = [1, 2].flatMap((page) => viewWork(lead, { work: "running", page }, TODAY).rows);
  expect(new Set(shown.map(({ reference }) => reference)).size).toBe(27);
  const due = viewWork(lead, { work: "due", page: 1 }, TODAY);
  expect([due.counts, due.rows.length]).toEqual([{ running: 27, due: 27, ended: 0 }, 25]);
  expect(countDueSteps(TODAY)).toBe(27);

  register().raw.exec("UPDATE escalations SET public_on = '2026-05-01'");
  const first = viewPublicEscalations({ page: 1, named: REFERENCE }, TODAY);
  expect([first.count, first.page, first.pages]).toEqual([27, 2, 2]);
  expect(first.escalations.at(-1)?.reference).toBe(REFERENCE);
  expect(publicEscalationKeys(TODAY)).toHaveLength(27);
  const { text } = await servePage(publicPage, "/escalations", "/escalations?page=2");
  expect(text).toContain("27 escalations");
  expect(text).toContain(REFERENCE);
  expect(text).not.toContain("ESCALATION-0027");
});
