import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readAsOfDay } from "~/domain/as-of/as-of.server";
import { queueClosings } from "~/domain/bodies/passing-on.server";
import { UNCLEAR } from "~/domain/leads/lead-rules";
import {
  countUnclear,
  leadOn,
  ledBy,
  listUnclear,
  nameLead,
  viewResponsibility,
  type NameLead,
} from "~/domain/leads/leads.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { projectQueued } from "~/domain/projection/projection-queue.server";
import { compareProjection } from "~/domain/projection/rebuild-projection.server";
import * as page from "~/routes/oversight.responsibility.$reference";
import * as recommendationPage from "~/routes/recommendations.$reference";
import { aBody, aReport, aSuccession, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { post, signedInAs, thrownBy } from "../../support/requests";

const TODAY = "2026-05-06";
const AT = Date.parse("2026-05-06T10:00:00Z");
const why = "It runs the service in question.";

let dispose: () => void;
let lead: Person;
let one: BodyMade;
let other: BodyMade;
let together: ReportMade;
beforeEach(() => {
  ({ dispose } = freshRegister());
  lead = aPerson("oversight_lead", aBody({ code: "CQC", type: "regulator_system" }));
  [one, other] = [aBody(), aBody()];
  together = aReport({ asked: [{ body: one }, { body: other }] });
});
afterEach(() => {
  vi.useRealTimers();
  dispose();
});

const reference = () => `${together.reference}.1`;
const name = (given: Partial<NameLead> = {}) =>
  nameLead({
    ...{ actor: lead, at: AT, reference: reference(), leadId: one.id, reason: why, supporting: [] },
    ...given,
  });

it("lists what nobody clearly owns by why, as the rule says of each", () => {
  const closed = aBody({ closedOn: "2020-01-01" });
  const [before, after] = [aBody({ closedOn: "2020-01-01" }), aBody()];
  aSuccession(before, after, "2020-01-02");
  const reports = [
    ...[together, aReport({ asked: [{ body: one }] }), aReport({ asked: [{ body: closed }] })],
    ...[aReport({ asked: [{ body: null }] }), aReport({ asked: [{ body: before }] })],
    aReport({
      asked: [{ body: one }, { body: other }],
      items: [{ text: "For one.", allottedTo: 0 }, "For both."],
    }),
  ];
  const listed = new Map(
    UNCLEAR.flatMap((reason) => listUnclear(reason, 1).map((row) => [row.reference, reason] as const)),
  );
  const items = reports.flatMap((report) => report.items.map((_id, at) => `${report.reference}.${at + 1}`));
  for (const item of items)
    expect(listed.get(item) ?? null, item).toBe(viewResponsibility(item, TODAY)?.unclear);
  expect(countUnclear()).toEqual({ disputed: 0, closed: 1, no_owner: 1, several: 2 });
});

it("names a lead and who supports, for everybody to see, and takes it from the worklist", async () => {
  expect(name({ supporting: [{ bodyId: other.id, reason: "It trains the staff." }] })).toMatchObject({
    ok: true,
  });
  expect(countUnclear().several).toBe(0);
  const path = "/recommendations/:reference";
  const { text } = await servePage(recommendationPage, path, `/recommendations/${reference()}`);
  expect(text).toContain(`Who leads: ${one.name}. Decided on 6 May 2026: ${why}`);
  expect(text).toContain(`${other.name} supports. It trains the staff.`);
  expect([ledBy(one.id), ledBy(other.id)]).toMatchObject([[{ isLead: 1 }], [{ isLead: 0 }]]);
  expect(verifyLedger()).toMatchObject({ holds: true });
});

it("keeps every decision, refuses a stale one, and can take the lead back", async () => {
  name();
  expect(name({ seen: 0, leadId: other.id })).toEqual({ ok: false, refusals: ["stale"] });
  const seen = viewResponsibility(reference(), TODAY)?.seen;
  expect(name({ seen, at: AT + 86_400_000, leadId: null })).toMatchObject({ ok: true });
  expect(leadOn(together.items[0] ?? 0, "2026-05-07")).toBeNull();
  expect(ledBy(one.id)).toEqual([]);
  expect(viewResponsibility(reference(), TODAY)?.history.map(({ name: of }) => of)).toEqual([null, one.name]);
  expect(await readAsOfDay(TODAY, () => leadOn(together.items[0] ?? 0, TODAY))).toMatchObject({
    name: one.name,
  });
});

it("asks for another body where the one that leads has closed", () => {
  const closing = aBody({ closedOn: "2999-05-07" });
  name({ leadId: closing.id });
  expect(countUnclear()).toMatchObject({ several: 0, no_owner: 0 });
  vi.useFakeTimers({ now: Date.parse("2999-05-08T10:00:00Z"), toFake: ["Date"] });
  queueClosings();
  projectQueued();
  expect(countUnclear()).toMatchObject({ several: 0, no_owner: 1 });
  expect(compareProjection().differing).toEqual([]);
});

it("is a form that says what is wrong beside each field, for the registrar and the lead alone", async () => {
  const send = (fields: Record<string, string>, by: Person) =>
    page.action({
      request: post(`/oversight/responsibility/${reference()}`, fields, signedInAs(by.userId)),
      ...{ params: { reference: reference() }, context: {} },
    } as ActionFunctionArgs);
  const fields = { lead: one.code, reason: why, supporting1: "Nobody Known", why1: "", seen: "0" };
  expect(await send(fields, lead)).toMatchObject({
    data: { errors: { supporting1: expect.stringMatching(/knows no body/) }, typed: { reason: why } },
  });
  expect(await send({ ...fields, supporting1: one.code, why1: why }, lead)).toMatchObject({
    data: { errors: { supporting1: expect.stringMatching(/does not support itself/) } },
  });
  expect(await send({ ...fields, supporting1: "" }, aPerson("registrar"))).toMatchObject({ status: 302 });
  expect((await thrownBy(() => send(fields, aPerson("oversight_reviewer", one)))).status).toBe(403);
});
