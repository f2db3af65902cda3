import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkUpload } from "~/domain/documents/check-upload.server";
import { addEvidence, viewEvidence } from "~/domain/evidence/library.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { recommendationDetails } from "~/domain/open-data/read-details.server";
import { nextReminders } from "~/domain/reminders/reminders.server";
import { assess, decide } from "~/domain/self-assessments/assess-own.server";
import type { SelfAssessmentContent } from "~/domain/self-assessments/self-assessment-rules";
import {
  consideredBy,
  viewAssessed,
  viewOthers,
} from "~/domain/self-assessments/view-self-assessments.server";
import { findOwnCalendar, makeOwnCalendar, readCalendar } from "~/domain/submissions/calendar.server";
import { viewMyWork } from "~/domain/submissions/view-my-work.server";
import * as planPage from "~/routes/workspace.$code.plan._index";
import * as list from "~/routes/workspace.$code.others._index";
import * as page from "~/routes/workspace.$code.others.$reference";
import { addDays, londonDay } from "~/lib/dates";
import { publicVersion, query } from "~db/client.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, thrownBy } from "../../support/requests";
import { countStatements } from "../../support/statements";

let dispose: () => void;
let trust: BodyMade;
let other: BodyMade;
let report: ReportMade;
let writer: Person;
let approver: Person;
const today = londonDay(Date.now());
const applies: SelfAssessmentContent = {
  ...{ finding: "applies", reason: "Our wards have the same doors.", actionId: null, documentIds: [] },
  ...{ action: "Refit the doors.", leadRole: "Director of Estates", dueOn: addDays(today, 20) },
};
const nothing = { action: "", leadRole: "", dueOn: null };

beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  other = aBody({ code: "RXX", type: "ambulance_trust" });
  report = aReport({
    ...{ asked: [{ body: other }], publishedOn: addDays(today, -30) },
    items: [{ text: "The doors of the bathroom.", themes: ["ward-design"] }],
  });
  writer = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
});
afterEach(() => dispose());

const reference = () => `${report.reference}.1`;
const found = (given: Partial<Parameters<typeof assess>[0]> = {}) =>
  assess({ actor: writer, reference: reference(), content: applies, version: 0, isSent: true, ...given });
function sent(given: Partial<Parameters<typeof assess>[0]> = {}): number {
  const outcome = found(given);
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return outcome.value.id;
}
const decided = (id: number, given: Partial<Parameters<typeof decide>[0]> = {}) =>
  decide({
    actor: approver,
    id,
    reference: reference(),
    version: 1,
    intent: "publish",
    reason: "",
    ...given,
  });
const listed = (given: Partial<Parameters<typeof viewOthers>[1]> = {}) =>
  viewOthers(trust.id, {
    ...({ theme: null, category: null, type: null, standing: "open", since: "12", page: 1 } as const),
    ...given,
  });
const recommendationId = () =>
  query<{ id: number }, [string]>("SELECT id FROM recommendations WHERE reference = ?").get(reference())
    ?.id ?? 0;

/** Where what the body does about it stands: beside its plan, in its work, and in its calendar. */
function ownRows(): (string | undefined)[] {
  const browser = signedInAs(writer.userId);
  const { own } = planPage.loader({
    ...{ request: get("/workspace/RW5/plan", browser), params: { code: "RW5" }, context: {} },
  });
  const work = viewMyWork(writer).lists.find(({ key }) => key === "taken")?.rows ?? [];
  makeOwnCalendar(writer);
  const days = readCalendar(findOwnCalendar(writer)?.token ?? "")?.days ?? [];
  return [
    ...own.map((row) => row.reference),
    ...work.map(({ leadsTo }) => (leadsTo.page === "others" ? leadsTo.reference : "another")),
    ...days.flatMap(({ key }) => (key.startsWith("taken-") ? [key.slice("taken-".length)] : [])),
  ];
}

describe("what others were asked", () => {
  it("is listed to a body that was not asked, by theme, kind of body and time, and never what it was asked itself", () => {
    aReport({ asked: [{ body: trust }, { body: other }], publishedOn: today });
    aReport({ asked: [{ body: other }], publishedOn: addDays(today, -500) });
    const references = (given: Parameters<typeof listed>[0]) =>
      listed(given).rows.map((row) => row.reference);
    expect(references({})).toEqual([reference()]);
    expect(references({ theme: "ward-design", type: "ambulance_trust" })).toEqual([reference()]);
    expect([references({ theme: "observation" }), references({ type: "icb" })]).toEqual([[], []]);
    expect(listed({ since: "any" }).total).toBe(2);
    expect(listed({ standing: "considered" }).total).toBe(0);
  });

  it("takes as many statements for one as for many", () => {
    const count = () => countStatements(() => listed());
    const few = count();
    for (let more = 0; more < 6; more += 1) aReport({ asked: [{ body: other }], publishedOn: today });
    expect([count(), listed().total]).toEqual([few, 7]);
  });
});

describe("a self-assessment", () => {
  it("is signed by another person, and tells the public that it was considered, and nothing of what was found", () => {
    const before = publicVersion();
    const id = sent();
    expect(publicVersion()).toBe(before);
    expect(consideredBy(recommendationId(), today)).toEqual([]);
    const refusalOf = (actor: Person) => decided(id, { actor });
    expect(refusalOf({ ...writer, role: "body_approver" })).toEqual({ ok: false, refusals: ["own_work"] });
    expect(refusalOf(aPerson("body_contributor", trust))).toEqual({ ok: false, refusals: ["only_approver"] });
    expect(refusalOf(aPerson("body_approver", other))).toMatchObject({ ok: false });
    expect(decided(id)).toMatchObject({ ok: true });
    expect(publicVersion()).toBe(before + 1);
    expect(consideredBy(recommendationId(), today)).toEqual([
      { code: "RW5", name: trust.name, knownOn: today },
    ]);
    expect(consideredBy(recommendationId(), addDays(today, -1))).toEqual([]);
    const [record] = recommendationDetails([recommendationId()], { origin: "https://x", today });
    expect(record?.considered_by).toEqual([{ code: "RW5", name: trust.name, known_on: today }]);
    expect(JSON.stringify(record)).not.toMatch(/Refit|same doors|applies/);
    expect(listed({ standing: "considered" }).rows).toMatchObject([
      { finding: "applies", dueOn: applies.dueOn },
    ]);
    expect(listed().total).toBe(0);
    expect(verifyLedger()).toMatchObject({ holds: true });
  });

  it("is returned with its reason, changed, and refused where somebody else changed it meanwhile", () => {
    const id = sent();
    expect(decided(id, { intent: "return" })).toEqual({ ok: false, refusals: ["return_reason_missing"] });
    expect(decided(id, { intent: "return", reason: "Say by when." })).toMatchObject({ ok: true });
    expect(viewAssessed(writer, reference())?.open).toMatchObject({
      ...{ state: "returned", returnReason: "Say by when." },
    });
    expect(found({ version: 1 })).toEqual({ ok: false, refusals: ["stale"] });
    expect(found({ version: 0 })).toEqual({ ok: false, refusals: ["already_open"] });
    expect(found({ version: 2 })).toMatchObject({ ok: true });
    expect(decided(id, { version: 2 })).toEqual({ ok: false, refusals: ["stale"] });
    expect(decided(id, { version: 3, intent: "withdraw", actor: writer })).toMatchObject({ ok: true });
    expect(decided(id, { version: 4, intent: "discard", actor: writer })).toMatchObject({ ok: true });
    expect(viewAssessed(writer, reference())).toMatchObject({ open: null, signed: [] });
  });

  it("is made anew when it is done, with evidence that is the body's own, and the older one is kept", async () => {
    decided(sent());
    const reminded = () =>
      nextReminders(writer.userId).flatMap(({ said }) =>
        said.map(({ kind, subject }) => [kind, subject.split(":")[0]]),
      );
    expect(reminded()).toEqual([["due", "self"]]);
    expect(ownRows()).toEqual([reference(), reference(), reference()]);
    const file = await checkUpload("audit.txt", Buffer.from("All doors were looked at."));
    if (!file.ok) throw new Error(file.refusal);
    const words = { title: "Audit", description: "", reviewOn: null, expiresOn: null };
    const evidence = addEvidence({ actor: writer, file: file.value, words });
    const documentId = (evidence.ok && viewEvidence(writer, evidence.value.id)?.item.documentId) || 0;
    const inPlace = {
      ...applies,
      ...nothing,
      finding: "in_place",
      reason: "Every door was refitted.",
    } as const;
    expect(found({ content: inPlace })).toEqual({ ok: false, refusals: ["evidence_missing"] });
    expect(found({ content: { ...inPlace, documentIds: [documentId + 99] } })).toEqual({
      ...{ ok: false, refusals: ["not_in_library"] },
    });
    expect(decided(sent({ content: { ...inPlace, documentIds: [documentId] } }))).toMatchObject({ ok: true });
    const signed = viewAssessed(writer, reference())?.signed.map(({ finding }) => finding);
    expect(signed).toEqual(["in_place", "applies"]);
    expect(consideredBy(recommendationId(), today)).toHaveLength(1);
    expect(reminded()).toEqual([]);
    expect(ownRows()).toEqual([]);
  });

  it("is not for what the body was asked itself, nor for what is not public", () => {
    const own = aReport({ asked: [{ body: trust }] });
    expect(found({ reference: `${own.reference}.1` })).toEqual({ ok: false, refusals: ["asked_itself"] });
    expect(found({ reference: "PFD-1999-0001.1" })).toEqual({ ok: false, refusals: ["not_found"] });
    expect(found({ content: { ...applies, actionId: 77 } })).toEqual({
      ok: false,
      refusals: ["action_unknown"],
    });
  });
});

describe("its pages", () => {
  const run = (module: { loader: unknown; action?: unknown }, kind: "loader" | "action", request: Request) =>
    (module[kind] as (args: Pick<ActionFunctionArgs, "request" | "params">) => unknown)({
      request,
      params: { code: "RW5", reference: reference() },
    });
  const address = () => `/workspace/RW5/others/${reference()}`;

  it("keep what was typed with a sentence for each fault, and say what changed meanwhile", async () => {
    const browser = signedInAs(writer.userId);
    const send = (fields: Record<string, string>) => run(page, "action", post(address(), fields, browser));
    const typed = { intent: "send", version: "0", finding: "applies", reason: "", action: "Refit." };
    expect(await send(typed)).toMatchObject({
      data: {
        typed: { action: "Refit." },
        errors: { reason: expect.any(String), leadRole: expect.any(String), dueOn: expect.any(String) },
      },
    });
    sent({ isSent: false });
    const asShown = JSON.stringify([{ label: "Why", value: "Something older." }]);
    expect(await send({ ...typed, version: "1", reason: applies.reason, asShown })).toMatchObject({
      data: { stale: { changed: expect.arrayContaining([expect.objectContaining({ label: "Why" })]) } },
    });
    const full = { ...typed, version: "1", reason: applies.reason, leadRole: "Director", "dueOn-day": "1" };
    const date = { "dueOn-month": "1", "dueOn-year": String(Number(today.slice(0, 4)) + 2) };
    expect(await send({ ...full, ...date })).toMatchObject({ status: 302 });
    expect(await run(list, "loader", get("/workspace/RW5/others", browser))).toMatchObject({
      waiting: [{ label: reference() }],
    });
  });

  it("exist for the people of the body alone", async () => {
    const request = get(address(), signedInAs(aPerson("body_contributor", other).userId));
    expect((await thrownBy(() => run(page, "loader", request))).status).toBe(404);
  });
});
