import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAsOfDay } from "~/domain/as-of/as-of.server";
import { decideConnection, type DecideConnection } from "~/domain/connections/decide-connection.server";
import { describeGroup, joinGroups, takeOut } from "~/domain/connections/groups.server";
import { proposeFor } from "~/domain/connections/propose.server";
import { searchAll, searchNew } from "~/domain/connections/search-new.server";
import { listGroups, viewGroup } from "~/domain/connections/view-groups.server";
import { viewAlike, viewPair, viewWaiting } from "~/domain/connections/view-proposals.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import * as pairPage from "~/routes/oversight.connections.pair";
import * as publicPage from "~/routes/groups.$reference._index";
import { query } from "~db/client.server";
import { aBody, anIssuer, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { post, signedInAs, thrownBy } from "../../support/requests";

const TODAY = "2026-05-06";
const AT = Date.parse("2026-05-06T10:00:00Z");
const ANYTHING = { kind: null, body: null, theme: null };
const FORM = "In my opinion there is a risk that future deaths will occur unless action is taken. ";
const BELL =
  "The call bell beside the bath was out of reach, and nobody had tested the call bell since spring.";
const BELLS = "Call bells in the bathroom were out of reach of a patient who fell beside the bath.";

let dispose: () => void;
let reviewer: Person;
let trust: BodyMade;
let first: ReportMade;
let again: ReportMade;
let elsewhere: ReportMade;
let unlike: ReportMade;
const item = (report: ReportMade, number = 1) => `${report.reference}.${number}`;

beforeEach(() => {
  ({ dispose } = freshRegister());
  reviewer = aPerson("oversight_reviewer", aBody({ code: "CQC", type: "regulator_system" }));
  trust = aBody();
  const report = (reportedOn: string, body: BodyMade, ...items: string[]) =>
    aReport({ reportedOn, asked: [{ body }], items, issuerId: anIssuer().id });
  first = report("2016-03-01", trust, FORM + BELL, "Food was served too hot in the day room on Sundays.");
  again = report("2019-06-01", trust, FORM + BELLS);
  elsewhere = report(
    "2021-02-01",
    aBody(),
    `${FORM}The call bell in the bathroom was out of reach of the bath.`,
  );
  unlike = report(
    "2022-02-01",
    aBody(),
    `${FORM}Drivers could not see the crossing because of a parked lorry.`,
  );
});
afterEach(() => dispose());

const decide = (given: Partial<DecideConnection> = {}) =>
  decideConnection({
    ...{ actor: reviewer, at: AT, one: item(first), other: item(again), decision: "reiterates" as const },
    ...{ reason: "", into: { kind: "new", title: "Call bells out of reach" } as const },
    ...given,
  });
const grouped = (given: Partial<DecideConnection> = {}): string => {
  const outcome = decide(given);
  if (!outcome.ok || outcome.value.group === null) throw new Error("not gathered");
  return outcome.value.group;
};
const shown = (reference: string) => {
  const group = viewGroup(reference);
  if (group?.state !== "shown") throw new Error(`${reference} is not shown`);
  return group;
};

describe("what the register proposes", () => {
  it("is a repeat to the same body and an overlap with another, explained by words, body and years", () => {
    const proposals = proposeFor(item(again), TODAY);
    expect(proposals.map(({ earlier, later, kind }) => [earlier.reference, later.reference, kind])).toEqual(
      expect.arrayContaining([
        [item(first), item(again), "reiterates"],
        [item(again), item(elsewhere), "duplicates"],
      ]),
    );
    const pair = viewPair(item(again), item(first), TODAY);
    expect(pair).toMatchObject({ years: 3, bodies: [trust.name], decided: null });
    expect(pair?.words.map(({ word }) => word)).toEqual(expect.arrayContaining(["bells", "bath", "reach"]));
    expect(pair?.pieces.earlier.filter(({ isShared }) => isShared).map(({ text }) => text)).toContain("bell");
  });

  it("takes nothing from the form's own sentences, which all of them have", () => {
    expect(proposeFor(item(unlike), TODAY)).toEqual([]);
    expect(viewPair(item(unlike), item(first), TODAY)?.words.map(({ word }) => word)).not.toContain("deaths");
  });

  it("never pairs items of one report, nor anything that is not published", () => {
    expect(viewPair(item(first), item(first, 2), TODAY)).toBeUndefined();
    expect(viewPair(item(first), "PFD-1999-0001.1", TODAY)).toBeUndefined();
    expect(viewAlike("PFD-1999-0001.1", TODAY)).toBeUndefined();
  });

  it("waits on the worklist once, is looked for again only where it is new, and is narrowed by filters", async () => {
    expect(await searchNew({ today: TODAY })).toBe(5);
    expect(await searchNew({ today: TODAY })).toBe(0);
    const { total, rows } = viewWaiting(ANYTHING, 1, TODAY);
    expect(total).toBe(3);
    expect(rows[0]?.likeness).toBeGreaterThanOrEqual(rows[1]?.likeness ?? 0);
    expect(viewWaiting({ ...ANYTHING, kind: "reiterates" }, 1, TODAY).total).toBe(1);
    expect(viewWaiting({ ...ANYTHING, body: trust.code }, 1, TODAY).total).toBe(3);
    expect(viewWaiting({ ...ANYTHING, body: "CQC" }, 1, TODAY).total).toBe(0);
    aReport({ asked: [{ body: trust }], items: [`${BELLS} It was broken.`] });
    expect(await searchNew({ today: TODAY })).toBe(1);
    expect(viewWaiting(ANYTHING, 1, TODAY).total).toBeGreaterThan(3);
  });
});

describe("a decision on two recommendations", () => {
  it("that rejects is remembered: the pair is never proposed again, even when all is looked at anew", async () => {
    await searchNew({ today: TODAY });
    const reason = "One bell was broken, the other out of reach.";
    expect(decide({ decision: "not_the_same", reason })).toEqual({ ok: true, value: { group: null } });
    const pairs = () =>
      viewWaiting(ANYTHING, 1, TODAY).rows.map(
        ({ earlier, later }) => `${earlier.reference} ${later.reference}`,
      );
    expect(pairs()).not.toContain(`${item(first)} ${item(again)}`);
    await searchAll(TODAY);
    expect(pairs()).not.toContain(`${item(first)} ${item(again)}`);
    expect(viewAlike(item(first), TODAY)?.rows.map(({ other }) => other.reference)).not.toContain(
      item(again),
    );
    expect(viewPair(item(first), item(again), TODAY)?.decided).toMatchObject({ isConfirmed: false, reason });
    expect(listGroups()).toEqual([]);
  });

  it("that confirms opens a group with a permanent reference, and the ledger names both", () => {
    expect(grouped()).toBe("GROUP-0001");
    expect(shown("GROUP-0001")).toMatchObject({ title: "Call bells out of reach", items: 2, issuers: 2 });
    expect(shown("GROUP-0001").links).toMatchObject([
      { kind: "reiterates", from: item(again), to: item(first) },
    ]);
    const entry = query<{ subject: string }>(
      "SELECT subject FROM ledger_entries WHERE action = 'connection_confirmed'",
    ).get();
    expect(entry?.subject).toBe(`${item(again)} ${item(first)}`);
    expect(verifyLedger()).toMatchObject({ holds: true });
  });

  it("may be changed by a later one, and both stay", () => {
    grouped();
    expect(decide({ decision: "not_the_same", reason: "They are of two kinds of bell." })).toMatchObject({
      ok: true,
    });
    expect(viewPair(item(first), item(again), TODAY)?.decided?.isConfirmed).toBe(false);
    expect(query<{ n: number }>("SELECT count(*) AS n FROM recommendation_links").get()?.n).toBe(2);
  });

  it.each([
    ["same_item", { other: "same" }],
    ["same_report", { other: "second" }],
    ["not_found", { other: "PFD-1999-0001.1" }],
    ["decision_missing", { decision: null }],
    ["reason_missing", { decision: "not_the_same", reason: "No." }],
    ["reason_missing", { decision: "contradicts" }],
    ["title_missing", { into: { kind: "new", title: " " } }],
    ["group_missing", { into: { kind: "group", reference: "GROUP-0009" } }],
    ["stale", { seen: 7 }],
  ] as const)("is refused with %s: %j", (refusal, given) => {
    const others: Record<string, string> = { same: item(first), second: item(first, 2) };
    const other = "other" in given ? { other: others[given.other] ?? given.other } : {};
    expect(decide({ ...given, ...other })).toEqual({ ok: false, refusals: [refusal] });
    expect(query<{ n: number }>("SELECT count(*) AS n FROM recommendation_links").get()?.n).toBe(0);
  });
});

describe("a group", () => {
  it("raises the alarm when a third issuer is found to have asked the same, and lowers it when one is taken out", () => {
    const reference = grouped();
    expect(shown(reference).alarm).toBeNull();
    decide({ other: item(elsewhere), decision: "duplicates", into: { kind: "group", reference } });
    expect(shown(reference).alarm).toEqual({
      ...{ issuers: 3, reports: 3, firstOn: "2016-03-01", lastOn: "2021-02-01" },
    });
    const taken = { actor: reviewer, at: AT, reference, item: item(elsewhere) };
    expect(takeOut({ ...taken, reason: "Short." })).toEqual({ ok: false, refusals: ["reason_missing"] });
    expect(takeOut({ ...taken, reason: "It is about another kind of bell." })).toMatchObject({ ok: true });
    expect(takeOut({ ...taken, reason: "It is about another kind of bell." })).toEqual({
      ...{ ok: false, refusals: ["not_in_group"] },
    });
    expect(shown(reference)).toMatchObject({ alarm: null, items: 2 });
    expect(shown(reference).changes.map(({ what }) => what)).toContain("removed");
  });

  it("is named, told and owned with a reason; a form filled in before that is refused", () => {
    const reference = grouped();
    const said = {
      actor: reviewer,
      at: AT,
      reference,
      title: "Bells nobody can reach",
      account: "Told twice.",
    };
    const reason = "The trust runs both wards.";
    expect(describeGroup({ ...said, owner: trust.code, reason, version: 1 })).toMatchObject({ ok: true });
    expect(shown(reference)).toMatchObject({
      title: said.title,
      account: said.account,
      ownerCode: trust.code,
    });
    expect(describeGroup({ ...said, owner: "", reason, version: 1 })).toEqual({
      ok: false,
      refusals: ["stale"],
    });
    expect(describeGroup({ ...said, title: "", owner: "NOBODY", reason: "" })).toEqual({
      ...{ ok: false, refusals: ["title_missing", "owner_unknown", "reason_missing"] },
    });
  });

  it("is joined to another, leads there from then on, and never to itself", async () => {
    const one = grouped();
    const other = grouped({ one: item(elsewhere), other: item(unlike), decision: "duplicates" });
    const join = (reference: string, into: string) =>
      joinGroups({ actor: reviewer, at: AT, reference, into, reason: "Both are of the same thing." });
    expect(join(one, one)).toEqual({ ok: false, refusals: ["into_itself"] });
    expect(join(one, "GROUP-0077")).toEqual({ ok: false, refusals: ["group_missing"] });
    expect(join(other, one.toLowerCase())).toEqual({ ok: true, value: { reference: one } });
    expect(shown(one)).toMatchObject({ items: 4, joined: [other] });
    expect(viewGroup(other)).toEqual({ state: "joined", into: one });
    expect(join(one, other)).toEqual({ ok: false, refusals: ["joined_before"] });
    expect(decide({ other: item(unlike), into: { kind: "group", reference: other } })).toEqual({
      ...{ ok: false, refusals: ["joined_before"] },
    });
    const page = await servePage(publicPage, "/groups/:reference", `/groups/${other}`);
    expect([page.status, page.headers.get("location")]).toEqual([301, `/groups/${one}`]);
    expect(listGroups().map(({ reference }) => reference)).toEqual([one]);
  });

  it("is as it was known on a day that is past", async () => {
    const reference = grouped();
    decide({ at: AT + 86_400_000, other: item(elsewhere), into: { kind: "group", reference } });
    const on = (day: string) => readAsOfDay(day, () => viewGroup(reference));
    expect(await on("2026-05-05")).toBeUndefined();
    expect(await on("2026-05-06")).toMatchObject({ items: 2, alarm: null });
    expect(shown(reference).items).toBe(3);
  });

  it("leaves out what is withdrawn since", () => {
    const reference = grouped();
    const withdrawn = aReport({ withdrawnBecause: "Issued in error.", items: ["The call bell."] });
    expect(decide({ other: item(withdrawn), into: { kind: "group", reference } })).toEqual({
      ...{ ok: false, refusals: ["not_found"] },
    });
  });
});

describe("the pages", () => {
  const path = () => `/oversight/connections/pair?one=${item(first)}&other=${item(again)}`;
  const send = (fields: Record<string, string>, by = reviewer) =>
    pairPage.action({
      request: post(path(), fields, signedInAs(by.userId)),
      params: {},
      context: {},
    } as ActionFunctionArgs);

  it("take a decision, answer a stale form with what was typed, and let nobody else in", async () => {
    const fields = { decision: "reiterates", into: "new", title: "Call bells", reason: "", seen: "0" };
    expect(await send({ ...fields, title: "" })).toMatchObject({
      data: { errors: { title: expect.stringMatching(/name of five characters/) }, typed: { into: "new" } },
      init: { status: 400 },
    });
    expect(await send(fields)).toMatchObject({ status: 302 });
    expect(await send({ ...fields, title: "Other bells" })).toMatchObject({
      data: {
        errors: { form: expect.stringMatching(/decided on these two since/) },
        typed: { title: "Other bells" },
      },
      init: { status: 409 },
    });
    const stranger = aPerson("registrar");
    expect((await thrownBy(() => send(fields, stranger))).status).toBe(403);
  });

  it("say who said it, to whom, when, what came of it, and who should own it", async () => {
    const reference = grouped();
    const { status, text } = await servePage(publicPage, "/groups/:reference", `/groups/${reference}`);
    expect(status).toBe(200);
    for (const words of [
      item(first),
      "1 March 2016",
      trust.name,
      "No response published",
      "Nobody has been named yet",
    ])
      expect(text).toContain(words);
    expect((await servePage(publicPage, "/groups/:reference", "/groups/GROUP-0099")).status).toBe(404);
  });
});
