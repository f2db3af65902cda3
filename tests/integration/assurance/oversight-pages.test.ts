import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planChecks, viewCheckPlan, type PlanChecks } from "~/domain/assurance/check-plan.server";
import { viewOversightQueue } from "~/domain/assurance/view-oversight-queue.server";
import * as filePage from "~/routes/oversight.items.$reference.file";
import * as planPage from "~/routes/oversight.plan";
import * as queue from "~/routes/oversight._index";
import * as assess from "~/routes/oversight.items.$reference.assess";
import * as dispute from "~/routes/oversight.items.$reference.dispute";
import * as verify from "~/routes/oversight.items.$reference.verify";
import * as judgement from "~/routes/oversight.judgements.$id";
import * as reply from "~/routes/workspace.$code.judgements.$id";
import { addMonths, londonDay } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { query } from "~db/client.server";
import { keepDocument } from "~/domain/documents/documents.server";
import {
  aBody,
  anIssuer,
  aReport,
  inAct,
  known,
  trackedItem,
  type BodyMade,
  type ReportMade,
} from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aClaim, aPosition, aResponse, aVerification } from "../../factories/statements";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, thrownBy } from "../../support/requests";

let dispose: () => void;
let trust: BodyMade;
let report: ReportMade;
let item: { id: number; reference: string };
let reviewer: Person;
let second: Person;
let approver: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  const board = aBody({ code: "CQC", type: "regulator_system" });
  report = aReport({ asked: [{ body: trust }], title: "Doors on the ward" });
  item = trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
  aResponse(report);
  aPosition(report, item.id);
  aClaim(report, item.id);
  reviewer = aPerson("oversight_reviewer", board);
  second = aPerson("oversight_lead", board);
  approver = aPerson("body_approver", trust);
});
afterEach(() => dispose());

const reasons = "The log of the ward shows that half of the doors still have the old handles.";
type Module = { loader?: unknown; action?: unknown };
const ask = (module: Module, kind: "loader" | "action", request: Request, params: Record<string, string>) => {
  const run = module[kind] as (args: Pick<ActionFunctionArgs, "request" | "params">) => unknown;
  return run({ request, params });
};
const params = () => ({ reference: item.reference, id: "1", code: "RW5" });
async function sent(module: Module, fields: Record<string, string>, of: Person) {
  const answered = await ask(module, "action", post("/oversight", fields, signedInAs(of.userId)), params());
  if (answered instanceof Response)
    return { status: answered.status, location: answered.headers.get("location") };
  const { data, init } = answered as { data: Record<string, unknown>; init: ResponseInit };
  return { status: init.status, ...data };
}
const newest = (table: string) =>
  String(query<{ id: number }>(`SELECT max(id) AS id FROM ${table}`).get()?.id);
const assessment = () => ({
  judgedId: newest("positions"),
  adequacy: "adequate",
  concernFlag: "none",
  text: "It meets it.",
});
const against = () => ({ ...assessment(), adequacy: "not_adequate", text: reasons });

describe("every page of oversight", () => {
  const pages: [string, Module][] = [
    ["the queue", queue],
    ["assess", assess],
    ["verify", verify],
    ["dispute", dispute],
    ["a judgement", judgement],
  ];
  it.each(pages)("is closed to everybody who does not judge: %s", async (_what, module) => {
    await sent(assess, against(), reviewer);
    for (const outsider of [approver, aPerson("registrar"), aPerson("admin"), aPerson("auditor")])
      for (const kind of ["loader", "action"] as const) {
        if (!module[kind]) continue;
        const browser = signedInAs(outsider.userId);
        const request = kind === "loader" ? get("/oversight", browser) : post("/oversight", {}, browser);
        expect(await thrownBy(() => ask(module, kind, request, params()))).toMatchObject({ status: 403 });
      }
    expect(await thrownBy(() => ask(module, "loader", get("/oversight"), params()))).toMatchObject({
      status: 302,
    });
  });

  it("does not show an editor the judgements of others", async () => {
    await sent(assess, against(), reviewer);
    const request = get("/oversight/judgements/1", signedInAs(aPerson("issuer_editor").userId));
    expect(await thrownBy(() => ask(judgement, "loader", request, params()))).toMatchObject({ status: 404 });
  });
});

describe("the page to assess an item", () => {
  const editorOf = (issuerId: number) => aPerson("issuer_editor", null, issuerId);
  const asEditor = (kind: "loader" | "action", editor: Person) => {
    const browser = signedInAs(editor.userId);
    const path = paths.assess(item.reference);
    const request = kind === "loader" ? get(path, browser) : post(path, assessment(), browser);
    return ask(assess, kind, request, params());
  };

  it.each(["loader", "action"] as const)(
    "is not there for editors who may not judge it: %s",
    async (kind) => {
      const coroner = query<{ id: number }>("SELECT issuer_id AS id FROM reports").get()?.id ?? 0;
      const other = anIssuer({ kind: "national_investigator", regime: "hssib_2022_act" }).id;
      for (const issuerId of [coroner, other])
        expect(await thrownBy(() => asEditor(kind, editorOf(issuerId)))).toMatchObject({ status: 404 });
      expect(query("SELECT id FROM judgements").all()).toEqual([]);
    },
  );

  it("shows the issuer whose law lets it judge no private evidence and no judgement of others", async () => {
    const issuerId = anIssuer({ kind: "national_investigator", regime: "hssib_2022_act" }).id;
    report = aReport({ asked: [{ body: trust }], issuerId, regime: "hssib_2022_act" });
    item = trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
    aPosition(report, item.id);
    aClaim(report, item.id, { documentIds: [aPrivateDocument()] });
    const doubt = { judgedId: newest("implementation_claims"), text: reasons, intent: "raise" };
    await sent(dispute, doubt, reviewer);
    type Shown = { viewed: { documents: unknown[]; underWay: unknown[] } };
    const { viewed } = (await asEditor("loader", editorOf(issuerId))) as Shown;
    expect(viewed).toMatchObject({ documents: [], underWay: [] });
    const request = get(paths.assess(item.reference), signedInAs(reviewer.userId));
    const full = (await ask(assess, "loader", request, params())) as Shown;
    expect(full.viewed).toMatchObject({ documents: [{ isPublic: false }], underWay: [{ kind: "dispute" }] });
  });

  const aPrivateDocument = (): number =>
    inAct(report.reference, (w) =>
      keepDocument(
        w,
        {
          ...({ role: "evidence", title: "Audit of the doors", isPublic: false } as const),
          ...({ ownerBodyId: trust.id, provenance: "body" } as const),
        },
        { bytes: Buffer.from("%PDF-1.4"), mediaType: "application/pdf" },
      ),
    );
});

describe("judging", () => {
  it("publishes what is for the body and queues what is against it", async () => {
    expect(await sent(assess, assessment(), reviewer)).toMatchObject({
      location: "/oversight/judgements/1?done=published",
    });
    const doubt = { judgedId: newest("implementation_claims"), text: reasons, intent: "raise" };
    expect(await sent(dispute, doubt, reviewer)).toMatchObject({
      location: "/oversight/judgements/2?done=awaiting_second_review",
    });
    expect(query("SELECT adequacy, is_disputed AS disputed FROM tracked_item_now").get()).toEqual({
      ...{ adequacy: "adequate", disputed: 0 },
    });
  });

  it("says every fault beside its field and keeps what was typed", async () => {
    const check = { judgedId: newest("implementation_claims"), text: "", "checkedOn-year": "2024" };
    expect(await sent(verify, check, reviewer)).toMatchObject({
      status: 400,
      errors: { checkedOn: "Enter a real date, such as 6 5 2026" },
    });
    expect(await sent(verify, { ...check, "checkedOn-year": "", method: "visit" }, reviewer)).toMatchObject({
      errors: { finding: "Choose what you found", checkedOn: "Enter the day of the check" },
      typed: { method: "visit" },
    });
  });

  it("refuses a form filled in before the body said something newer", async () => {
    const form = assessment();
    aPosition(report, item.id, { position: "not_accepted" });
    expect(await sent(assess, form, reviewer)).toMatchObject({
      status: 409,
      typed: { text: "It meets it." },
    });
    expect(query("SELECT id FROM judgements").all()).toEqual([]);
  });

  it("goes through a second reviewer and the right of reply to the public", async () => {
    await sent(assess, against(), reviewer);
    expect(await sent(judgement, { version: "1", intent: "agree" }, reviewer)).toMatchObject({
      errors: { form: "You made this judgement, so another reviewer must review it" },
    });
    expect(await sent(judgement, { version: "1", intent: "reject", reason: "" }, second)).toMatchObject({
      errors: { reason: "Say why" },
    });
    const early = get(paths.replyToJudgement("RW5", 1), signedInAs(approver.userId));
    expect(await thrownBy(() => ask(reply, "loader", early, params()))).toMatchObject({ status: 404 });
    expect(await sent(judgement, { version: "1", intent: "agree" }, second)).toMatchObject({ status: 302 });
    expect(await sent(judgement, { version: "2", intent: "publish" }, second)).toMatchObject({ status: 400 });
    expect(
      await sent(reply, { version: "2", intent: "reply", reply: "The rest follows in June." }, approver),
    ).toMatchObject({
      location: "/workspace/RW5/judgements/1?done=replied",
    });
    expect(await sent(judgement, { version: "3", intent: "publish" }, second)).toMatchObject({ status: 302 });
    expect(query("SELECT adequacy FROM tracked_item_now").get()).toEqual({ adequacy: "not_adequate" });
  });
});

describe("the queue", () => {
  type Lists = {
    queue: { lists: { key: string; total: number; rows: { label: string; note: string | null }[] }[] };
  };
  const load = async (of: Person, search = "") =>
    ((await ask(queue, "loader", get(`/oversight${search}`, signedInAs(of.userId)), {})) as Lists).queue
      .lists;

  it("holds answers and claims until they are judged, and judgements until they are public", async () => {
    const filled = () =>
      viewOversightQueue(second)
        .lists.filter(({ total }) => total > 0)
        .map(({ key }) => key);
    expect(filled()).toEqual(["assess", "verify"]);
    await sent(assess, against(), reviewer);
    expect(filled()).toEqual(["secondReview", "verify"]);
    expect((await load(second)).map(({ key }) => key)).not.toContain("secondReview");
    await sent(judgement, { version: "1", intent: "agree" }, second);
    expect(filled()).toEqual(["verify", "reply"]);
  });

  it("says who stands too close, and when nobody could judge", async () => {
    const ofTrust = aPerson("oversight_reviewer", trust);
    const [row] = (await load(ofTrust, "?list=assess"))[0]?.rows ?? [];
    expect(row?.note).toBe("Not for you: you stand too close to this body.");
    query("SELECT 1").get();
    expect((await load(reviewer, "?list=assess"))[0]?.rows[0]?.note).toBeNull();
  });
});

it("offers no check where the body does not say that it is done, and says so", () => {
  const other = aReport({ asked: [{ body: trust }] });
  const unclaimed = trackedItem(other.items[0] ?? 0, other.addressings[0] ?? 0);
  const nothingOn = (module: Module, reference: string) =>
    ask(module, "loader", get("/oversight", signedInAs(reviewer.userId)), { reference }) as {
      viewed: { nothing: string | null };
    };
  expect(nothingOn(verify, item.reference).viewed.nothing).toBeNull();
  expect(nothingOn(verify, unclaimed.reference).viewed.nothing).toMatch(/nothing to check yet$/);
  expect(nothingOn(dispute, unclaimed.reference).viewed.nothing).toMatch(/no claim to dispute$/);
});

it("says in the queue what each row is about", () => {
  const { queue: waiting } = ask(queue, "loader", get("/oversight", signedInAs(reviewer.userId)), {}) as {
    queue: { lists: { key: string; rows: { why: string }[] }[] };
  };
  const claims = waiting.lists.find(({ key }) => key === "verify")?.rows ?? [];
  expect(claims).toHaveLength(1);
  expect(claims[0]?.why).toContain(`${trust.name}, on “Doors on the ward”.`);
});

it("lists claims as the plan of checks rates them, with the reasons, and by age where asked", () => {
  const older = aReport({ asked: [{ body: trust }], kind: "regulator_report" });
  const mild = trackedItem(older.items[0] ?? 0, older.addressings[0] ?? 0);
  aClaim(older, mild.id, { known: known("2024-06-01") });
  const listed = (order: "plan" | "age") =>
    viewOversightQueue(reviewer, { list: "verify", order }).lists[0]?.rows.map(({ leadsTo, why }) => ({
      reference: "reference" in leadsTo ? leadsTo.reference : null,
      why,
    }));
  expect(listed("plan")).toMatchObject([
    { reference: item.reference, why: expect.stringContaining("8 points of risk: How grave it is (3)") },
    { reference: mild.reference },
  ]);
  expect(listed("age")?.map(({ reference }) => reference)).toEqual([mild.reference, item.reference]);
});

describe("the plan of checks", () => {
  const today = londonDay(Date.now());
  const plan = () => viewCheckPlan(reviewer, today);
  const change = (given: Partial<PlanChecks> = {}) =>
    planChecks({
      ...{ actor: reviewer, references: [item.reference], isPlanned: true },
      ...{ method: "visit", dueOn: null, reason: "" },
      ...given,
    });

  it("lists claims by risk with the reasons, and keeps what was planned until it is checked", () => {
    expect(plan()).toMatchObject({
      ...{ planned: [], openCount: 1 },
      open: [
        { reference: item.reference, points: 8, reasons: expect.stringContaining("How grave it is (3)") },
      ],
    });
    expect(change({ dueOn: "2020-01-01" })).toMatchObject({ refusals: ["due_in_past"] });
    expect(change({ references: [] })).toMatchObject({ refusals: ["none_chosen"] });
    expect(change()).toMatchObject({ ok: true, value: { count: 1 } });
    expect(plan()).toMatchObject({ openCount: 0, planned: [{ reference: item.reference, method: "visit" }] });
    expect(change({ isPlanned: false })).toMatchObject({ refusals: ["reason_missing"] });
    expect(change({ isPlanned: false, reason: "It will be drawn by lot." })).toMatchObject({ ok: true });
    expect(plan()).toMatchObject({ planned: [], openCount: 1 });
    aVerification(report, { trackedItemId: item.id, claimId: Number(newest("implementation_claims")) });
    expect(plan()).toMatchObject({ planned: [], openCount: 0 });
    expect(change()).toMatchObject({ refusals: ["nothing_to_verify"] });
  });

  it("is not changed by somebody of the body, and is closed to others", async () => {
    expect(change({ actor: aPerson("oversight_lead", trust) })).toMatchObject({
      refusals: ["not_independent"],
    });
    expect(change({ actor: approver })).toMatchObject({ refusals: ["not_for_you"] });
    expect(
      await thrownBy(() => ask(planPage, "loader", get("/x", signedInAs(approver.userId)), params())),
    ).toMatchObject({ status: 403 });
    expect(await sent(planPage, { intent: "add", reason: "" }, reviewer)).toMatchObject({
      ...{ status: 400, errors: { references: "Choose at least one claim" } },
    });
    expect(await sent(planPage, { intent: "add", references: item.reference }, reviewer)).toMatchObject({
      location: "/oversight/plan?done=add",
    });
  });

  it("reads the file of a claim from its plan to what it changed", async () => {
    const read = await ask(filePage, "loader", get("/x", signedInAs(reviewer.userId)), params());
    expect(read).toMatchObject({
      file: { stages: [{ missing: ["No action is recorded"] }, {}, {}, {}, {}] },
    });
  });

  it("brings a check that held back after 12 months by itself", async () => {
    const day = today.split("-");
    const fields = {
      ...{ judgedId: newest("implementation_claims"), method: "visit", finding: "held", text: "Seen." },
      ...{ level: "independently_verified", "checkedOn-day": day[2] ?? "", "checkedOn-month": day[1] ?? "" },
      "checkedOn-year": day[0] ?? "",
    };
    expect(await sent(verify, { ...fields, finding: "" }, reviewer)).toMatchObject({
      ...{ status: 400, errors: { finding: "Choose what you found" } },
    });
    expect(await sent(verify, fields, reviewer)).toMatchObject({ status: 302 });
    expect(query("SELECT next_recheck_on AS due FROM tracked_item_now").get()).toEqual({
      due: addMonths(today, 12),
    });
  });
});
