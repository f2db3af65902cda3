import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NO_ACTION, type ActionContent } from "~/domain/submissions/action-rules";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import { viewAction, viewPlan, type PlanFilters } from "~/domain/submissions/view-plan.server";
import { viewRecommendation } from "~/domain/recommendations/view-recommendation.server";
import * as actionForm from "~/routes/workspace.$code.recommendations.$reference.action";
import * as plannedAction from "~/routes/workspace.$code.plan.$id";
import * as plan from "~/routes/workspace.$code.plan._index";
import { query } from "~db/client.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aPosition } from "../../factories/statements";
import { freshRegister } from "../../support/register";
import { servePage, type PageModule } from "../../support/pages";
import { get, post, signedInAs, thrownBy } from "../../support/requests";
import { countStatements } from "../../support/statements";

const NOW = Date.parse("2026-05-01T10:00:00Z");

let dispose: () => void;
let trust: BodyMade;
let one: ReportMade;
let other: ReportMade;
let contributor: Person;
let approver: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  one = aReport({ asked: [{ body: trust }] });
  other = aReport({ asked: [{ body: trust }] });
  contributor = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
});
afterEach(() => dispose());

const doors: ActionContent = {
  ...{ ...NO_ACTION, text: "Refit the doors of all eleven acute wards", leadRole: "Director of Estates" },
  ...{
    ownReference: "EST-12",
    dueOn: "2026-09-30",
    why: "Handles bear weight",
    risks: "The supplier may fail",
  },
  ...{ plain: "Safer doors on every ward", rag: "amber", ragReason: "Two wards are behind" },
};
const evidence = {
  ...{ files: [], remove: [], isChecked: false },
  links: [{ address: "https://example.org/audit", title: "Audit" }],
};
const sent = (content: ActionContent, given: { evidence?: typeof evidence; at?: number } = {}) =>
  saveSubmission({
    actor: contributor,
    reference: `${one.reference}.1`,
    content,
    isSent: true,
    at: NOW,
    ...given,
  });
function published(content: ActionContent, given: { evidence?: typeof evidence; at?: number } = {}): number {
  const saved = sent(content, given);
  if (!saved.ok) throw new Error(saved.refusals.join());
  const { id: submissionId, version } = saved.value;
  const outcome = publishSubmission({
    actor: approver,
    at: given.at ?? NOW,
    submissionId,
    version,
    publishDocumentIds: [],
  });
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return query<{ id: number }>("SELECT max(id) AS id FROM actions").get()?.id ?? 0;
}
const open: PlanFilters = { show: "open", rag: null, lead: null };

describe("a plan", () => {
  it("holds one action for concerns of several reports, and says so on each public page but for its risks", () => {
    const id = published({ ...doors, serves: [`${other.reference}.1`] });
    expect(viewPlan(contributor, open, { at: NOW }).rows).toMatchObject([
      { id, serves: [`${one.reference}.1@RW5`, `${other.reference}.1@RW5`], rag: "amber" },
    ]);
    for (const { reference } of [one, other]) {
      const shown = viewRecommendation(`${reference}.1`, "2026-05-01");
      const { plan: actions } = shown?.state === "shown" ? shown : { plan: [] };
      expect(actions).toMatchObject([{ plain: "Safer doors on every ward", why: "Handles bear weight" }]);
      expect(JSON.stringify(shown)).not.toContain("The supplier may fail");
    }
  });

  it("keeps the first date beside a moved one, and every wording to compare", () => {
    const id = published(doors);
    published({ ...doors, actionOf: id, dueOn: "2026-12-31" }, { at: NOW + 86_400_000 });
    published({ ...doors, actionOf: id, dueOn: "2027-03-31", rag: "red" }, { at: NOW + 2 * 86_400_000 });
    expect(viewPlan(contributor, open, { at: NOW }).rows).toMatchObject([
      { dueOn: "2027-03-31", firstDueOn: "2026-09-30", versions: 3 },
    ]);
    const viewed = viewAction(contributor, id, { from: 3, to: 1, at: NOW });
    expect(viewed?.compared).toEqual({
      ...{ from: 1, to: 3 },
      changes: [
        { label: "Due", before: "30 September 2026", after: "31 March 2027" },
        { label: "How it stands", before: "At risk", after: "Off track" },
      ],
    });
    expect(viewed?.wordings.map(({ changes }) => changes.length)).toEqual([2, 1, 9]);
  });

  it("closes an action with its evidence and its lessons, and not without", () => {
    const id = published(doors);
    const closed = { ...doors, actionOf: id, actionState: "closed", rag: null } as const;
    expect(sent(closed)).toMatchObject({ refusals: ["evidence_missing", "lessons_missing"] });
    published({ ...closed, lessons: "Order early" }, { evidence });
    expect(viewAction(contributor, id)?.documents).toMatchObject([{ title: "Audit", isPublic: false }]);
    expect(viewPlan(contributor, open, { at: NOW }).total).toBe(0);
    expect(viewPlan(contributor, { ...open, show: "closed" }, { at: NOW }).total).toBe(1);
  });

  it("takes no number twice, and no concern that is not followed up at the body", () => {
    published(doors);
    expect(sent({ ...doors, ownReference: "est-12" })).toMatchObject({ refusals: ["own_reference_taken"] });
    const elsewhere = aReport({ asked: [{ body: aBody() }] });
    for (const serves of [[`${elsewhere.reference}.1`], ["NOTHING-1"]])
      expect(sent({ ...doors, ownReference: null, serves })).toMatchObject({ refusals: ["serves_unknown"] });
    expect(query("SELECT count(*) AS n FROM submissions").get()).toEqual({ n: 1 });
  });

  it("names what was accepted and has no action, until one serves it", () => {
    const item = (report: ReportMade) =>
      query<{ id: number }, [string]>("SELECT id FROM tracked_items WHERE reference LIKE ? || '%'").get(
        report.reference,
      )?.id ?? 0;
    aPosition(one, item(one));
    aPosition(other, item(other));
    expect(viewPlan(contributor, open, { at: NOW }).unservedTotal).toBe(2);
    sent({ ...doors, serves: [`${other.reference}.1@RW5`] });
    expect(viewPlan(contributor, open, { at: NOW }).unservedTotal).toBe(0);
  });

  it("narrows by state, by how it stands, by who leads and by what is late, in as many questions as before", () => {
    published(doors);
    const late = Date.parse("2026-10-01T10:00:00Z");
    const total = (filters: Partial<PlanFilters>) =>
      viewPlan(contributor, { ...open, ...filters }, { at: late }).total;
    expect([total({ rag: "amber" }), total({ rag: "red" }), total({ lead: "Director of Estates" })]).toEqual([
      1, 0, 1,
    ]);
    expect([total({ show: "late" }), total({ show: "cancelled" }), total({ show: "all" })]).toEqual([
      1, 0, 1,
    ]);
    const asked = () => countStatements(() => viewPlan(contributor, open, { at: NOW }));
    const few = asked();
    for (const number of [1, 2, 3]) published({ ...doors, ownReference: `X-${number}` });
    expect(asked()).toBe(few);
  });
});

describe("the pages of a plan", () => {
  const run = (
    module: { loader?: unknown; action?: unknown },
    kind: "loader" | "action",
    request: Request,
    params: Record<string, string>,
  ) =>
    (module[kind] as (args: Pick<ActionFunctionArgs, "request" | "params">) => unknown)({ request, params });

  it("are those of the body's people only", async () => {
    const id = published(doors);
    const outsider = signedInAs(aPerson("body_approver", aBody({ code: "RX9" })).userId);
    const params = { code: "RW5", id: String(id) };
    for (const module of [plan, plannedAction]) {
      expect(await thrownBy(() => run(module, "loader", get("/workspace/RW5/plan"), params))).toMatchObject({
        status: 302,
      });
      expect(
        await thrownBy(() => run(module, "loader", get("/workspace/RW5/plan", outsider), params)),
      ).toMatchObject({ status: 404 });
    }
    const own = { ...params, code: "RX9" };
    expect(
      await thrownBy(() => run(plannedAction, "loader", get("/workspace/RX9/plan/1", outsider), own)),
    ).toMatchObject({ status: 404 });
  });

  it("show the plan, an action with its history, and the form that changes it", async () => {
    const id = published({ ...doors, milestones: "1 July 2026: Two wards" });
    published({ ...doors, actionOf: id, dueOn: "2026-12-31" });
    published({ ...doors, actionOf: id, dueOn: "2027-01-31" });
    const item = `${one.reference}.1`;
    const serve = (module: PageModule, path: string, url: string) => {
      const asked = get(url, signedInAs(contributor.userId));
      const loader = (args: object) =>
        (module.loader as (given: object) => unknown)({ ...args, request: asked });
      return servePage({ ...module, loader }, path, url);
    };
    expect((await serve(plan, "/workspace/:code/plan", "/workspace/RW5/plan")).text).toMatch(
      /EST-12.*Refit the doors.*31 January 2027.*first 30 September 2026/,
    );
    const viewed = await serve(
      plannedAction,
      "/workspace/:code/plan/:id",
      `/workspace/RW5/plan/${id}?from=1&to=3`,
    );
    expect(viewed.text).toMatch(/From wording 1 to wording 3.*Due.*30 September 2026.*31 January 2027/);
    expect(viewed.text).toContain("Measurable. Give a figure");
    const form = await serve(
      actionForm,
      "/workspace/:code/recommendations/:reference/action",
      `/workspace/RW5/recommendations/${item}/action?action=${id}`,
    );
    expect(form.html).toContain("Refit the doors of all eleven acute wards</textarea>");
    expect(form.text).toContain("the first date stays visible");
  });

  it("keep what was typed beside each refusal, and say all of them at once", async () => {
    const reference = `${one.reference}.1`;
    const typed = {
      ...{ text: "Doors", rag: "red", milestones: "soon", serves: "NOTHING-1", intent: "send", version: "0" },
      actionState: "closed",
    };
    const answered = (await run(
      actionForm,
      "action",
      post(`/workspace/RW5/recommendations/${reference}/action`, typed, signedInAs(contributor.userId)),
      { code: "RW5", reference },
    )) as { data: { errors: Record<string, string>; typed: Record<string, string> }; init: ResponseInit };
    expect(answered.init.status).toBe(400);
    expect(Object.keys(answered.data.errors).sort()).toEqual([
      "files",
      "lessons",
      "milestones",
      "ragReason",
      "serves",
    ]);
    expect(answered.data.typed).toMatchObject({ milestones: "soon", serves: "NOTHING-1", rag: "red" });
  });
});
