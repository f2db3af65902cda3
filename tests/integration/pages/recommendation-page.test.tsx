import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { trackItem } from "~/domain/reports/track-items.server";
import * as route from "~/routes/recommendations.$reference";
import { register } from "~db/client.server";
import { recommendationLinks, submissions, users, judgements } from "~db/schema/all";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

const page = (reference: string) =>
  servePage(route, "/recommendations/:reference", `/recommendations/${reference}`);

describe("the page of a recommendation", () => {
  let dispose: () => void;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2025-03-10T12:00:00Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
    dispose();
  });

  it("shows the concern, who was asked and that no response is published, never that it is overdue", async () => {
    const report = a.aReport({ statedDueOn: "2024-07-05", items: ["Nobody checked the alarm."] });
    const { text, status } = await page(`${report.reference}.1`);
    expect(status).toBe(200);
    expect(text).toContain("Nobody checked the alarm.");
    expect(text).toContain("No response published. The report asked for one by 5 July 2024.");
    expect(text).toContain("the day the report states");
    expect(text).not.toContain("Overdue");
  });

  it("names the bodies that the report asked, though not for a concern it gives to others by name", async () => {
    const [first, second] = [a.aBody({ name: "Fernshire Trust" }), a.aBody({ name: "Fernshire Council" })];
    const report = a.aReport({
      asked: [{ body: first }, { body: second }],
      items: ["Nobody checked the alarm.", "Nobody lit the path."],
    });
    a.inAct("allotted", (w) => {
      const [recommendationId = 0, addressingId = 0] = [report.items[0], report.addressings[0]];
      const known = knownNow(w, "registrar");
      trackItem(w, { reportId: report.id, recommendationId, addressingId, basis: "allotted", known });
      projectReport(report.id);
    });
    expect((await page(`${report.reference}.1`)).text).toContain(
      "The report also asked Fernshire Council, but gives this one by name to others",
    );
    expect((await page(`${report.reference}.2`)).text).not.toContain("The report also asked");
  });

  it("tells the whole chain of one body, with what the body says kept apart from what was checked", async () => {
    const body = a.aBody({ name: "Fernshire Trust" });
    const overseer = a.aBody({ name: "Inspectorate of Wards", type: "regulator_system" });
    const report = a.aReport({ asked: [{ body }] });
    const item = a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
    said.aResponse(report);
    said.aPosition(report, item.id, { position: "accepted_in_part" });
    said.aClaim(report, item.id, { status: "in_progress", targetOn: "2024-12-31" });
    const claimId = said.aClaim(report, item.id, { targetOn: "2025-01-31" });
    said.anAssessment(report, { addressingId: report.addressings[0] ?? 0, trackedItemId: item.id });
    said.aVerification(report, { trackedItemId: item.id, claimId, verifierBodyId: overseer.id });
    said.anAction(report, body.id, item.id, "Fit new alarms on every ward");

    const { text } = await page(item.reference);
    for (const words of [
      "Accepted in part",
      "Says it is done",
      "Level 1 of 5: The body says so (not checked)",
      "Checked by Inspectorate of Wards (visit). What the body said was found to be so.",
      "Level 4 of 5: Independently checked (checked)",
      "Its target was 31 December 2024 and is now 31 January 2025.",
      "Target: 31 December 2024 became→ 31 January 2025",
      "Status: In progress became→ Says it is done",
      "Fit new alarms on every ward",
      "No measure yet.",
    ])
      expect(text).toContain(words);
  });

  it("says plainly when a body steps back, and that the check no longer counts", async () => {
    const report = a.aReport();
    const item = a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
    const claimId = said.aClaim(report, item.id);
    said.aVerification(report, { trackedItemId: item.id, claimId });
    said.aClaim(report, item.id, {
      status: "in_progress",
      statedOn: "2025-01-05",
      known: a.known("2025-01-06"),
    });
    const { text } = await page(item.reference);
    expect(text).toContain("This is a step back.");
    expect(text).toContain("the check no longer counts");
    expect(text).not.toContain("Level 4 of 5");
  });

  it("does not invent a request of each body where several were asked together", async () => {
    const asked = [1, 2, 3, 4].map((n) => ({ body: a.aBody({ name: `Body number ${n}` }) }));
    const report = a.aReport({ asked, items: ["One.", "Two."] });
    said.aResponse(report, { addressingIds: report.addressings.slice(0, 1) });
    const { text, html } = await page(`${report.reference}.2`);
    expect(text).toContain("Asked of all 4 bodies together");
    expect(text).toContain("An answer is held from 1 of 4.");
    expect(html.match(/register-chain__row/g)).toHaveLength(1);
  });

  it("gives each unmatched name a row of its own where the report has one concern, which is for all", async () => {
    const report = a.aReport({ asked: [{ body: a.aBody() }, { as: "Sunny Homes" }, { as: "Moon Ltd" }] });
    const { text, html } = await page(`${report.reference}.1`);
    expect(html.match(/register-chain__row/g)).toHaveLength(3);
    expect(text).toContain("the register does not know which body this name stands for");
    expect(text).not.toContain("does not say which");
  });

  it("opens the row of the tracked item that was asked for", async () => {
    const asked = [1, 2].map(() => ({ body: a.aBody() }));
    const report = a.aReport({ asked });
    const second = a.trackedItem(report.items[0] ?? 0, report.addressings[1] ?? 0);
    const { html } = await page(second.reference);
    const open = /<details class="register-chain__row" id="([^"]*)" open="">/.exec(html);
    expect(open?.[1]).toBe(second.reference);
  });

  it("shows who was addressed and who is responsible now", async () => {
    const old = a.aBody({ name: "Old Trust", closedOn: "2023-03-31" });
    const next = a.aBody({ name: "New Trust" });
    a.aSuccession(old, next);
    const report = a.aReport({ asked: [{ body: old, as: "The Chief Executive, Old Trust" }] });
    const { text } = await page(`${report.reference}.1`);
    expect(text).toContain("Named in the report as “The Chief Executive, Old Trust”");
    expect(text).toContain("Responsible now: New Trust");
  });

  it("explains an item that was withdrawn and leads to its report", async () => {
    const report = a.aReport({ withdrawnBecause: "Issued in error." });
    const { status, html } = await page(`${report.reference}.1`);
    expect(status).toBe(410);
    expect(html).toContain(`/reports/${report.reference}`);
  });

  it.each(["PFD-1999-0001.1", "PFD-1999-0001.1@RW5", "nonsense"])("has no page for %s", async (reference) => {
    const { status, text } = await page(reference);
    expect(status).toBe(404);
    expect(text).toContain("No recommendation has this reference");
  });

  it("hides drafts, judgements under way and the names of those who wrote them", async () => {
    const body = a.aBody();
    const report = a.aReport({ asked: [{ body }] });
    const item = a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
    a.inAct("draft", (w) => {
      const authorUserId = w.insert(users, aUser);
      const shared = { authorUserId, version: 1, savedAt: w.at, trackedItemId: item.id };
      w.insert(submissions, {
        ...{
          ...shared,
          kind: "answer",
          bodyId: body.id,
          addressingId: report.addressings[0] ?? 0,
          state: "draft",
        },
        ...{ recommendationId: report.items[0] ?? 0, textId: w.text("statement", "SECRET-DRAFT") },
      });
      w.insert(judgements, {
        ...{
          ...shared,
          kind: "assessment",
          state: "right_of_reply",
          isAdverse: true,
          adequacy: "not_adequate",
        },
        textId: w.text("judgement", "SECRET-JUDGEMENT"),
      });
    });
    const { html } = await page(item.reference);
    expect(html).not.toMatch(/SECRET|Wendy Writer|wendy@/);
  });

  it("links to what asked the same, once confirmed", async () => {
    const [first, second] = [a.aReport(), a.aReport()];
    a.inAct("link", (w) =>
      w.insert(recommendationLinks, {
        ...{ fromId: second.items[0] ?? 0, toId: first.items[0] ?? 0, kind: "reiterates", isConfirmed: true },
        ...{ knownOn: "2024-08-01", recordedAt: w.at },
      }),
    );
    expect((await page(`${second.reference}.1`)).text).toContain(`Repeats ${first.reference}.1`);
    expect((await page(`${first.reference}.1`)).text).toContain(`Repeated by ${second.reference}.1`);
  });

  it("takes as many statements for 20 bodies as for 2", async () => {
    const statementsFor = async (bodies: number) => {
      const report = a.aReport({ asked: Array.from({ length: bodies }, () => ({ body: a.aBody() })) });
      for (const id of report.addressings) said.aClaim(report, a.trackedItem(report.items[0] ?? 0, id).id);
      const asked = vi.spyOn(register().statements, "get");
      const { html } = await page(`${report.reference}.1`);
      expect(html.match(/register-chain__row/g)).toHaveLength(bodies);
      const count = asked.mock.calls.length;
      asked.mockRestore();
      return count;
    };
    const few = await statementsFor(2);
    expect(few).toBeGreaterThan(5);
    expect(await statementsFor(20)).toBe(few);
  });
});

const aUser = {
  email: "wendy@example.org",
  name: "Wendy Writer",
  state: "active" as const,
  addedAt: 0,
};
