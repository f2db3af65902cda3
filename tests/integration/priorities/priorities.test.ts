import type { ActionFunctionArgs } from "@remix-run/node";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, it } from "vitest";
import { decideConnection } from "~/domain/connections/decide-connection.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { RecountNotice } from "~/components/priority-facts";
import { boardAtHand } from "~/domain/priorities/board.server";
import { putOnList, saveList, takeOffList } from "~/domain/priorities/keep-list.server";
import { publishList } from "~/domain/priorities/publish-list.server";
import { changeWeights, scoreUnit, type ScoreUnit } from "~/domain/priorities/score-unit.server";
import { viewEdition } from "~/domain/priorities/view-published.server";
import { viewUnit, viewWorkingList, type WorkingFilter } from "~/domain/priorities/view-priorities.server";
import { FIRST_WEIGHTS } from "~/domain/priorities/weight-rules";
import * as publicPage from "~/routes/priorities._index";
import * as csv from "~/routes/priorities[.]csv";
import * as workingPage from "~/routes/oversight.priorities._index";
import * as unitPage from "~/routes/oversight.priorities.$reference";
import * as weightsPage from "~/routes/oversight.priorities.weights";
import { londonDay } from "~/lib/dates";
import { aBody, aReport, trackedItem, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aClaim, aVerification } from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { post, signedInAs, thrownBy } from "../../support/requests";

const TODAY = "2026-05-06";
const AT = Date.parse("2026-05-06T10:00:00Z");
const NO_FILTER: WorkingFilter = { theme: null, kind: null, body: null, unit: null, scored: null };
const why = "The inspection found the same at many wards.";

let dispose: () => void;
let lead: Person;
let reviewer: Person;
let trust: BodyMade;
let old: ReportMade;
let recent: ReportMade;
beforeEach(() => {
  ({ dispose } = freshRegister());
  const board = aBody({ code: "CQC", type: "regulator_system" });
  [lead, reviewer] = [aPerson("oversight_lead", board), aPerson("oversight_reviewer", board)];
  trust = aBody();
  old = aReport({ asked: [{ body: trust }], reportedOn: "2016-05-06" });
  recent = aReport({ asked: [{ body: trust }], reportedOn: "2026-01-06" });
});
afterEach(() => dispose());

const first = (report: ReportMade): string => `${report.reference}.1`;
const listed = async (filter: Partial<WorkingFilter> = {}) =>
  (await viewWorkingList({ ...NO_FILTER, ...filter }, 1, TODAY)).rows.map(({ reference }) => reference);
const score = (given: Partial<ScoreUnit> = {}) =>
  scoreUnit({
    ...{ actor: reviewer, at: AT, reference: first(recent), factor: "severity", score: 4, reason: why },
    ...given,
  });

it("ranks what is open by the data, and leaves out what was checked and found done", async () => {
  expect(await listed()).toEqual([first(old), first(recent)]);
  const item = trackedItem(old.items[0] ?? 0, old.addressings[0] ?? 0);
  const claimId = aClaim(old, item.id);
  expect(await listed()).toEqual([first(old), first(recent)]);
  aVerification(old, { trackedItemId: item.id, claimId });
  expect(await listed()).toEqual([first(recent)]);
  expect(putOnList({ actor: lead, at: AT, reference: first(old), rationale: why })).toMatchObject({
    refusals: ["nothing_left_to_do"],
  });
});

it("shows the board as it was while a new one is made, and makes one at a time", async () => {
  const before = await boardAtHand(londonDay(Date.now()), 0);
  expect(before.isRecounting).toBe(false);
  const added = aReport({ asked: [{ body: trust }], reportedOn: "2015-05-06" });
  const meanwhile = await boardAtHand(londonDay(Date.now()), 0);
  expect([meanwhile.isRecounting, meanwhile.at, meanwhile.board === before.board]).toEqual([
    ...[true, before.at, true],
  ]);
  const page = await servePage(
    workingPage,
    "/oversight/priorities",
    "/oversight/priorities",
    signedInAs(lead.userId).cookie,
  );
  expect(page.text).toContain(first(added));
  const after = await boardAtHand(londonDay(Date.now()), 0);
  expect([after.isRecounting, after.board.keys.length]).toEqual([false, before.board.keys.length + 1]);
  const notice = renderToString(createElement(RecountNotice, { freshness: { at: AT, isRecounting: true } }));
  expect(notice).toContain("6 May 2026 at 11:00");
});

it("puts what a person scores before the data, keeps every score, and can take one back", async () => {
  for (const factor of ["severity", "recurrence", "breadth"] as const)
    expect(score({ factor })).toMatchObject({ ok: true });
  expect(await listed()).toEqual([first(recent), first(old)]);
  expect(await listed({ scored: "person" })).toEqual([first(recent)]);
  expect(score({ factor: "breadth" })).toMatchObject({ refusals: ["score_as_before"] });
  expect(score({ factor: "breadth", score: 0, seen: 0 })).toMatchObject({ refusals: ["stale"] });
  for (const factor of ["severity", "recurrence", "breadth"] as const)
    expect(score({ factor, score: null })).toMatchObject({ ok: true });
  expect(score({ score: null })).toMatchObject({ refusals: ["nothing_to_take_back"] });
  expect(await listed()).toEqual([first(old), first(recent)]);
  expect((await viewUnit(first(recent), reviewer.userId, TODAY))?.history).toHaveLength(6);
});

it("lets nobody score what their own body is asked for", () => {
  const ofTrust = aPerson("oversight_reviewer", trust);
  expect(score({ actor: ofTrust })).toMatchObject({ refusals: ["not_independent"] });
});

it("ranks a confirmed group in the place of its items, which are scored there", async () => {
  expect(
    decideConnection({
      ...{ actor: reviewer, one: first(old), other: first(recent), decision: "reiterates", reason: "" },
      into: { kind: "new", title: "Raising the alarm" },
    }),
  ).toMatchObject({ ok: true });
  expect(await listed()).toEqual(["GROUP-0001"]);
  expect(await listed({ body: trust.code })).toEqual(["GROUP-0001"]);
  expect(await listed({ unit: "single" })).toEqual([]);
  expect(score()).toMatchObject({ refusals: ["in_group"] });
  expect(score({ reference: "GROUP-0001" })).toMatchObject({ ok: true });
});

it("takes weights from the lead alone, with a reason, and refuses zero all round with a sentence", async () => {
  const send = (fields: Record<string, string>, by: Person) =>
    weightsPage.action({
      request: post("/oversight/priorities/weights", fields, signedInAs(by.userId)),
      ...{ params: {}, context: {} },
    } as unknown as ActionFunctionArgs);
  const zero = { severity: "0", recurrence: "0", breadth: "0", time_open: "0", feasibility: "0", seen: "0" };
  expect(await send({ ...zero, reason: why }, lead)).toMatchObject({
    data: { errors: { severity: expect.stringContaining("nothing would count") }, typed: { reason: why } },
  });
  expect((await thrownBy(() => send({ ...zero, reason: why }, reviewer))).status).toBe(403);
  expect(await send({ ...zero, time_open: "2", reason: why }, lead)).toMatchObject({ status: 302 });
  expect(await send({ ...zero, time_open: "3", reason: why }, lead)).toMatchObject({
    data: { errors: { form: expect.stringContaining("meanwhile") } },
  });
  expect((await viewWorkingList(NO_FILTER, 1, TODAY)).rows[0]).toMatchObject({ priority: 100 });
});

it("is published by a second person, stays as it was, and says what changed and that a review is overdue", async () => {
  expect(putOnList({ actor: reviewer, at: AT, reference: first(old), rationale: why })).toMatchObject({
    ok: true,
  });
  saveList({
    actor: reviewer,
    at: AT,
    introduction: "What comes first.",
    reviewOn: "2026-08-01",
    version: 1,
  });
  expect(viewEdition(null, TODAY)).toBeNull();
  expect(await publishList({ actor: reviewer, at: AT, version: 2 })).toMatchObject({
    refusals: ["same_person"],
  });
  expect(await publishList({ actor: lead, at: AT, version: 2 })).toMatchObject({ ok: true });

  const frozen = viewEdition(1, TODAY)?.entries[0];
  changeWeights({ actor: lead, at: AT, weights: { ...FIRST_WEIGHTS, breadth: 9 }, reason: why });
  score({ reference: first(old), factor: "breadth", score: 4 });
  expect(viewEdition(1, TODAY)?.entries[0]).toEqual(frozen);

  putOnList({ actor: lead, at: AT, reference: first(recent), rationale: why });
  takeOffList({ actor: lead, at: AT, reference: first(old), reason: "It is done everywhere now." });
  expect(await publishList({ actor: reviewer, at: AT, version: 5 })).toMatchObject({ ok: true });
  expect(viewEdition(null, TODAY)?.changes).toEqual({
    ...{ came: [first(recent)], moved: [] },
    left: [{ reference: first(old), reason: "It is done everywhere now." }],
  });
  expect(viewEdition(null, "2026-08-02")?.isReviewOverdue).toBe(true);

  const page = await servePage(publicPage, "/priorities", "/priorities?edition=1");
  expect(page.text).toContain(why);
  expect(page.text).toContain("A newer edition was published");
  const file = await servePage(csv, "/priorities.csv", "/priorities.csv");
  expect(file.body.trim().split(/\r?\n/)).toHaveLength(2);
  expect(file.body).toContain(`2,2026-05-06,2026-08-01,1,${first(recent)},no`);
  expect((await servePage(publicPage, "/priorities", "/priorities?edition=9")).status).toBe(404);
  expect(verifyLedger()).toMatchObject({ holds: true });
});

it("asks on the unit's page for what is missing, and keeps what was typed", async () => {
  const send = (fields: Record<string, string>) =>
    unitPage.action({
      request: post(`/oversight/priorities/${first(old)}`, fields, signedInAs(lead.userId)),
      ...{ params: { reference: first(old) }, context: {} },
    } as unknown as ActionFunctionArgs);
  expect(await send({ form: "put", "put-rationale": "Short", "put-version": "0" })).toMatchObject({
    data: { errors: { "put-rationale": expect.stringContaining("30 characters") } },
  });
  expect(await send({ form: "score", "score-factor": "severity", "score-reason": why })).toMatchObject({
    data: { errors: { "score-score": expect.stringContaining("Choose a score") } },
  });
  expect(await send({ form: "put", "put-rationale": why, "put-version": "0" })).toMatchObject({
    status: 302,
  });
});
