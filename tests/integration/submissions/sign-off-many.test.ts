import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NO_ACTION } from "~/domain/submissions/action-rules";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import { publishSeveral, viewWaiting } from "~/domain/submissions/sign-off-many.server";
import { quarterOf, quartersBefore } from "~/domain/submissions/quarter-rules";
import { viewBoardReport } from "~/domain/submissions/view-board-report.server";
import * as signOff from "~/routes/workspace.$code.sign-off";
import { query } from "~db/client.server";
import { aBody, aReport, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { freshRegister } from "../../support/register";
import { servePage } from "../../support/pages";
import { get, post, signedInAs, thrownBy } from "../../support/requests";

let dispose: () => void;
let report: ReportMade;
let contributor: Person;
let approver: Person;
beforeEach(() => {
  ({ dispose } = freshRegister());
  const trust = aBody({ code: "RW5" });
  report = aReport({ asked: [{ body: trust }] });
  contributor = aPerson("body_contributor", trust);
  approver = aPerson("body_approver", trust);
});
afterEach(() => dispose());

function sent(number: number, by = contributor): number {
  const saved = saveSubmission({
    ...{ actor: by, reference: `${report.reference}.1`, isSent: true },
    content: {
      ...NO_ACTION,
      text: `Step ${number}`,
      ownReference: `S-${number}`,
      leadRole: "Matron",
      dueOn: "2030-01-31",
    },
  });
  if (!saved.ok) throw new Error(saved.refusals.join());
  return saved.value.id;
}
const publishedIn = (key: string | null, at: string) =>
  viewBoardReport(contributor, key, Date.parse(at)).published.map(({ kind, text }) => [kind, text]);
const published = () => query<{ n: number }>("SELECT count(*) AS n FROM actions").get()?.n;

describe("signing off several", () => {
  it("publishes those ticked, together, and never one's own", () => {
    const [one, two, three] = [sent(1), sent(2), sent(3)];
    const own = sent(4, approver);
    const { waiting, total, seen } = viewWaiting(approver);
    expect([waiting.map(({ row }) => row.id), total]).toEqual([[one, two, three], 4]);
    expect(publishSeveral(approver, { ids: [], seen })).toEqual({ ok: false, refusal: "none_ticked" });
    expect(publishSeveral(approver, { ids: [one, three, own], seen })).toEqual({
      ok: true,
      value: { published: 2 },
    });
    expect(published()).toBe(2);
    expect(publishSeveral(approver, { ids: [two], seen })).toEqual({
      ok: false,
      refusal: "changed_meanwhile",
    });
    expect(viewWaiting(contributor).waiting).toEqual([]);
  });

  it("publishes all or none: one that no longer fits takes the others back", () => {
    const ids = [sent(1), sent(2)];
    // Two drafts of one number were both free to be sent; the second can no longer be published after the first.
    const twin = sent(1);
    const { seen } = viewWaiting(approver);
    expect(publishSeveral(approver, { ids: [...ids, twin], seen })).toEqual({
      ok: false,
      refusal: "cannot_be_published",
    });
    expect(published()).toBe(0);
  });

  it("is a page for approvers, with what would change and one form", async () => {
    const id = sent(1);
    const pageOf = (of: Person) => {
      const asked = get("/workspace/RW5/sign-off", signedInAs(of.userId));
      const loader = (args: object) =>
        (signOff.loader as (given: object) => unknown)({ ...args, request: asked });
      return servePage({ ...signOff, loader }, "/workspace/:code/sign-off", "/workspace/RW5/sign-off");
    };
    const page = await pageOf(approver);
    expect(page.text).toMatch(/The action for .*The public will read.*Step 1.*Which do you approve/);
    expect((await pageOf(contributor)).status).toBe(403);
    const act = (of: Person, fields: Record<string, string>) =>
      (signOff.action as (given: object) => Promise<unknown>)({
        request: post("/workspace/RW5/sign-off", fields, signedInAs(of.userId)),
        params: { code: "RW5" },
      });
    const seen = /name="seen" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
    expect(await thrownBy(() => act(contributor, { approve: String(id), seen }))).toMatchObject({
      status: 403,
    });
    expect(await act(approver, { seen })).toMatchObject({
      data: { errors: { approve: "Tick what you approve" } },
    });
    expect(((await act(approver, { approve: String(id), seen })) as Response).status).toBe(302);
    expect(published()).toBe(1);
  });
});

describe("a board report", () => {
  it("holds what was published in its quarter, by the day in London, and how the plan stands today", () => {
    sent(1);
    const { waiting, seen } = viewWaiting(approver, Date.parse("2026-06-30T22:30:00Z"));
    const ids = waiting.map(({ row }) => row.id);
    publishSeveral(approver, { ids, seen }, Date.parse("2026-06-30T22:30:00Z"));
    sent(2);
    const later = viewWaiting(approver, Date.parse("2026-06-30T23:30:00Z"));
    publishSeveral(
      approver,
      { ids: later.waiting.map(({ row }) => row.id), seen: later.seen },
      Date.parse("2026-06-30T23:30:00Z"),
    );
    sent(3);
    const today = "2026-07-15T10:00:00Z";
    expect(publishedIn("2026-1", today)).toEqual([["action", "Step 1"]]);
    expect(publishedIn(null, today)).toEqual([["action", "Step 2"]]);
    expect(viewBoardReport(contributor, null, Date.parse(today)).now).toMatchObject({ open: 2, late: 0 });
    expect(viewBoardReport(contributor, null, Date.parse("2030-02-01")).now).toMatchObject({ late: 2 });
  });

  it.each([
    ["2026-04-01", "2026-1", "2026-04-01", "2026-06-30"],
    ["2026-12-31", "2026-3", "2026-10-01", "2026-12-31"],
    ["2027-01-01", "2026-4", "2027-01-01", "2027-03-31"],
    ["2027-03-31", "2026-4", "2027-01-01", "2027-03-31"],
  ])("counts quarters of the financial year: %s", (on, key, from, to) => {
    expect(quarterOf(on)).toMatchObject({ key, from, to });
    expect(quartersBefore(on, 5).map((quarter) => quarter.key)).toHaveLength(5);
  });
});
