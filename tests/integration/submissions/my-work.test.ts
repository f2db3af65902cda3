import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DONE_STATUSES } from "~/domain/assurance/level-rules";
import { readCalendar } from "~/domain/submissions/calendar.server";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import { viewMyWork } from "~/domain/submissions/view-my-work.server";
import { viewOverseen } from "~/domain/submissions/view-overseen.server";
import * as calendarFile from "~/routes/calendar[.]ics";
import * as calendar from "~/routes/workspace.$code.calendar";
import { projectReport } from "~/domain/projection/project-report.server";
import { londonDay } from "~/lib/dates";
import { query } from "~db/client.server";
import * as tables from "~db/schema/all";
import { write } from "~db/writing.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aClaim, anAction, aResponse } from "../../factories/statements";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs } from "../../support/requests";
import { countStatements } from "../../support/statements";

const NOW = Date.parse("2025-01-15T10:00:00Z");

let dispose: () => void;
let trust: BodyMade;
let report: ReportMade;
let contributor: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  report = aReport({ asked: [{ body: trust }] });
  contributor = aPerson("body_contributor", trust);
});
afterEach(() => dispose());

const bySetup = { actor: { kind: "job", job: "setup" }, subject: "RW5" } as const;
const itemOf = (made: ReportMade) =>
  query<{ id: number }, [number]>(
    "SELECT t.id FROM tracked_items t JOIN addressings a ON a.id = t.addressing_id WHERE a.report_id = ?",
  ).get(made.id)?.id ?? 0;
const listOf = (key: string, wanted: Parameters<typeof viewMyWork>[1] = {}) =>
  viewMyWork(contributor, { at: NOW, ...wanted }).lists.find((list) => list.key === key);
const run = (module: { loader?: unknown; action?: unknown }, kind: "loader" | "action", request: Request) =>
  (module[kind] as (args: Pick<ActionFunctionArgs, "request" | "params">) => unknown)({
    request,
    params: { code: "RW5" },
  });

describe("my work", () => {
  it("lists actions of the plan that are due, with the date they had first", () => {
    anAction(report, trust.id, itemOf(report), "Refit the doors");
    expect(listOf("action")?.rows).toMatchObject([
      {
        label: expect.stringContaining("Refit the doors"),
        why: expect.stringMatching(/^due 31 January 2025, in 16 days/),
      },
    ]);
    const action = query<{ id: number; t: number }>(
      "SELECT action_id AS id, text_id AS t FROM action_versions",
    ).get();
    write({ ...bySetup, action: "submission_published" }, (w) =>
      w.insert(tables.actionVersions, {
        ...{ actionId: action?.id ?? 0, textId: action?.t ?? 0, dueOn: "2025-02-10", state: "open" },
        ...{ provenance: "body", knownOn: "2025-01-10", knownOnBasis: "observed", recordedAt: NOW },
      }),
    );
    expect(listOf("action")?.rows[0]?.why).toContain("(first 31 January 2025)");
    expect(
      viewMyWork(contributor, { at: Date.parse("2024-11-01") }).lists.find(({ key }) => key === "action")
        ?.total,
    ).toBe(0);
  });

  it("lists what was newly asked once: until it is four weeks old, presses, or an answer is begun", () => {
    const { known_on: known } = query<{ known_on: string }>("SELECT known_on FROM addressings").get() ?? {
      known_on: "",
    };
    const after = (days: number) => Date.parse(`${known}T12:00:00Z`) + days * 86_400_000;
    const dueOn = (day: number) =>
      write({ ...bySetup, action: "body_corrected" }, (w) => {
        w.insert(tables.dueDates, {
          ...{ addressingId: report.addressings[0] ?? 0, dueOn: londonDay(after(day)), basis: "stated" },
          ...{ provenance: "registrar", knownOn: known, knownOnBasis: "observed", recordedAt: NOW },
        });
        projectReport(report.id);
      });
    const places = (days: number) =>
      viewMyWork(contributor, { at: after(days) })
        .lists.filter(
          ({ key, total }) => total > 0 && ["fresh", "due", "overdue", "unpublished"].includes(key),
        )
        .map(({ key }) => key);
    dueOn(60);
    expect([places(28), places(29)]).toEqual([["fresh"], ["due"]]);
    dueOn(30);
    expect([places(15), places(16), places(31)]).toEqual([["fresh"], ["due"], ["unpublished"]]);
    saveSubmission({
      ...{ actor: contributor, reference: `${report.reference}.1` },
      content: { kind: "answer", text: "", position: null, statedOn: null, rightBodyId: null },
    });
    expect(places(2)).toEqual(["due"]);
    aResponse(report);
    expect(places(2)).toEqual([]);
  });

  it("is seen together with a predecessor's, or only what was asked of one of them", () => {
    const before = aBody({ code: "RX1" });
    const older = aReport({ asked: [{ body: before }] });
    write({ ...bySetup, action: "body_corrected" }, (w) => {
      w.update(tables.bodies, before.id, { closedOn: "2024-01-01" });
      w.insert(tables.bodySuccessions, {
        predecessorId: before.id,
        successorId: trust.id,
        effectiveOn: "2024-01-01",
        provenance: "registrar",
      });
      projectReport(older.id);
    });
    const open = (wanted: Parameters<typeof viewMyWork>[1]) =>
      viewMyWork(contributor, { at: NOW, ...wanted })
        .lists.filter(({ key }) => ["due", "overdue", "unpublished"].includes(key))
        .reduce((sum, { total }) => sum + total, 0);
    expect([open({}), open({ asked: "RX1" }), open({ asked: "RW5" }), open({ asked: "gone" })]).toEqual([
      2, 1, 1, 2,
    ]);
    expect(viewMyWork(contributor, { at: NOW }).filters.map(({ name }) => name)).toContain("asked");
  });

  it("asks the register a number of questions that does not grow with the work", () => {
    const count = () => countStatements(() => viewMyWork(contributor, { at: NOW }));
    const few = count();
    for (let more = 0; more < 12; more += 1) aReport({ asked: [{ body: trust }] });
    expect(few).toBeGreaterThan(10);
    expect(count()).toBe(few);
  });
});

describe("a calendar of one's own", () => {
  const fileAt = (address: string) =>
    run(calendarFile, "loader", get(address.slice(address.indexOf("/calendar.ics")))) as Response;
  const loaded = async () =>
    (await run(calendar, "loader", get("/workspace/RW5/calendar", signedInAs(contributor.userId)))) as {
      calendar: { address: string } | null;
    };
  const decide = (intent: string) =>
    run(calendar, "action", post("/workspace/RW5/calendar", { intent }, signedInAs(contributor.userId)));

  it("is read by whoever holds its address, until it is stopped, and says nothing of what reports say", async () => {
    expect((await loaded()).calendar).toBeNull();
    await decide("make");
    const address = (await loaded()).calendar?.address ?? "";
    anAction(report, trust.id, itemOf(report), "Refit the doors");
    aClaim(report, itemOf(report), { status: "planned", targetOn: "2030-01-31" });
    const file = fileAt(address);
    expect(file.headers.get("cache-control")).toBe("no-store");
    const text = (await file.text()).replaceAll("\r\n ", "");
    expect(text).toContain("SUMMARY:Action due:");
    expect(text).toContain(`SUMMARY:Your own target date: ${report.reference}.1@RW5`);
    expect(text).not.toContain("Refit");
    await decide("make");
    expect(fileAt(address).status).toBe(404);
    const next = (await loaded()).calendar?.address ?? "";
    expect(fileAt(next).status).toBe(200);
    await decide("stop");
    expect(fileAt(next).status).toBe(404);
  });

  it("stops when its owner no longer works for the body, and opens for no made-up address", async () => {
    await decide("make");
    const token = new URL((await loaded()).calendar?.address ?? "").searchParams.get("token") ?? "";
    expect(readCalendar(token)).not.toBeNull();
    const [id, digest = ""] = token.split(".");
    for (const made of ["", "1", `${Number(id) + 1}.${digest}`, `${id}.${digest.slice(1)}0`])
      expect(readCalendar(made)).toBeNull();
    const membership = query<{ id: number }>("SELECT max(id) AS id FROM memberships").get()?.id ?? 0;
    write({ ...bySetup, action: "user_added" }, (w) =>
      w.update(tables.memberships, membership, { endedAt: NOW }),
    );
    expect(readCalendar(token)).toBeNull();
  });
});

describe("what a body oversees", () => {
  it("shows what its trusts published, together, and no draft", () => {
    const board = aBody({ code: "QXX" });
    write({ ...bySetup, action: "body_corrected" }, (w) =>
      w.update(tables.bodies, trust.id, { sponsorId: board.id }),
    );
    const person = aPerson("body_contributor", board);
    expect(viewOverseen(person, 1, NOW).rows).toMatchObject([
      { code: "RW5", asked: 1, answered: 0, items: 1, done: 0 },
    ]);
    aResponse(report);
    aClaim(report, itemOf(report), { status: DONE_STATUSES[0] ?? "implemented" });
    expect(viewOverseen(person, 1, NOW).rows).toMatchObject([
      { code: "RW5", answered: 1, items: 1, done: 1, checked: 0 },
    ]);
    expect(viewOverseen(contributor, 1, NOW)).toMatchObject({ rows: [], total: 0 });
  });
});
