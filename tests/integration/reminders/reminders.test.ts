import type { ActionFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { delegateApproval } from "~/domain/accounts/delegations.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { deliver } from "~/domain/outbox/deliver.server";
import { mailCarrier } from "~/domain/outbox/mail-carrier.server";
import {
  chooseReminders,
  countReminders,
  nextReminders,
  queueReminders,
} from "~/domain/reminders/reminders.server";
import { returnSubmission } from "~/domain/submissions/move-submission.server";
import { saveSubmission } from "~/domain/submissions/save-submission.server";
import * as page from "~/routes/account_.reminders";
import { addDays, londonDay } from "~/lib/dates";
import { query } from "~db/client.server";
import * as tables from "~db/schema/all";
import { write } from "~db/writing.server";
import { aBody, aReport, type BodyMade, type ReportMade } from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { mailServer } from "../../support/mail-server";
import { freshRegister } from "../../support/register";
import { get, post, signedInAs, thrownBy } from "../../support/requests";

const DAY_MS = 86_400_000;
const bySetup = { actor: { kind: "job", job: "setup" }, subject: "RW5", action: "body_corrected" } as const;

let dispose: () => void;
let trust: BodyMade;
let report: ReportMade;
let contributor: Person;
let dueOn: string;
beforeEach(() => {
  ({ dispose } = freshRegister());
  trust = aBody({ code: "RW5" });
  report = aReport({ asked: [{ body: trust }], items: ["The doors of the bathroom."] });
  contributor = aPerson("body_contributor", trust);
  dueOn = query<{ on: string }>("SELECT due_on AS 'on' FROM addressing_now").get()?.on ?? "";
});
afterEach(() => dispose());

/** Noon so many days before the answer is due. */
const before = (days: number) => Date.parse(`${addDays(dueOn, -days)}T12:00:00Z`);
/** The e-mails of one round, all people looked at. */
function roundOn(at: number): { to: string; subject: string; body: string }[] {
  const last = query<{ id: number | null }>("SELECT max(id) AS id FROM outbox").get()?.id ?? 0;
  while (queueReminders((path) => `https://register.example${path}`, at));
  return query<{ to: string; subject: string; body: string }, [number]>(
    `SELECT recipient AS "to", subject, body FROM outbox WHERE id > ? ORDER BY id`,
  ).all(last);
}
const emailOf = ({ userId }: Person) =>
  query<{ email: string }, [number]>("SELECT email FROM users WHERE id = ?").get(userId)?.email ?? "";
const subjectsOn = (days: number) => roundOn(before(days)).map(({ subject }) => subject.split(": ")[1]);
function aDraft(actor: Person, at: number, of = report): { submissionId: number; version: number } {
  const outcome = saveSubmission({
    ...{ actor, at, reference: `${of.reference}.1`, isSent: true },
    content: {
      ...{ kind: "answer", position: "accepted", text: "We accept this.", rightBodyId: null },
      statedOn: londonDay(at),
    },
  });
  if (!outcome.ok) throw new Error(outcome.refusals.join());
  return { submissionId: outcome.value.id, version: outcome.value.version };
}

describe("reminders", () => {
  it("come 28, 14, 7 days and one day before a date, and are quiet in between and for ever after", () => {
    const told = Array.from({ length: 45 }, (_none, at) => 40 - at).flatMap((days) =>
      subjectsOn(days).map((subject) => [days, subject]),
    );
    // Asked 56 days before: new until 28 days have passed.
    expect(told).toEqual([
      [40, "1 new"],
      [28, "1 due"],
      [14, "1 due"],
      [7, "1 due"],
      [1, "1 due"],
    ]);
  });

  it("are counted beforehand for whoever runs the register, writing nothing, and not again after the round", () => {
    aPerson("body_approver", trust);
    const before14 = before(14);
    expect(countReminders(before14)).toEqual({ people: 2, emails: 2, reminders: 2 });
    expect(countReminders(before14)).toEqual({ people: 2, emails: 2, reminders: 2 });
    expect(roundOn(before14)).toHaveLength(2);
    expect(countReminders(before14)).toEqual({ people: 0, emails: 0, reminders: 0 });
    expect(countReminders(before(13))).toEqual({ people: 2, emails: 0, reminders: 0 });
  });

  it("say once that an answer is overdue, where this register keeps the clock, and never from absence alone", () => {
    expect(subjectsOn(-3)).toEqual([]);
    aReport({ asked: [{ body: trust }], isClockKept: true });
    expect([-4, -5, -60].map(subjectsOn)).toEqual([["1 overdue"], [], []]);
  });

  it("go to whoever wrote what came back and whoever signs, on leave to whoever stands in", () => {
    const [writer, other, approver] = [
      contributor,
      aPerson("body_contributor", trust),
      aPerson("body_approver", trust),
    ];
    const told = (at: number) =>
      roundOn(at)
        .map(({ to, subject }) => [to, subject.split(": ")[1]])
        .sort();
    told(before(5));
    const draft = aDraft(writer, before(5));
    expect(told(before(4))).toEqual([[emailOf(approver), "1 to sign"]]);
    const returned = returnSubmission({ actor: approver, ...draft, reason: "Say by when.", at: before(4) });
    expect(returned).toMatchObject({ ok: true });
    expect(told(before(3))).toEqual([[emailOf(writer), "1 came back"]]);
    expect(told(before(2))).toEqual([]);

    const today = londonDay(Date.now());
    const leave = { toUserId: other.userId, beginsOn: today, endsOn: addDays(today, 9) };
    expect(delegateApproval({ actor: approver, body: trust, isApprover: true, ...leave }).ok).toBe(true);
    aDraft(writer, Date.now(), aReport({ asked: [{ body: trust }] }));
    expect(told(Date.now() + DAY_MS)).toEqual(expect.arrayContaining([[emailOf(other), "1 to sign"]]));
    const atLeave = query<{ n: number }>(
      "SELECT count(*) AS n FROM reminders_told WHERE subject LIKE 'sign:%' GROUP BY user_id ORDER BY user_id DESC",
    ).all();
    expect(atLeave).toEqual([{ n: 1 }, { n: 1 }]);
  });

  it("come as often as somebody chose, of what they chose, and never to who may not sign in or left", () => {
    const actors = Array.from({ length: 4 }, () => aPerson("body_contributor", trust));
    const [weekly, choosy, off, gone] = actors as [Person, Person, Person, Person];
    const disabled = aPerson("body_contributor", trust);
    chooseReminders(weekly, { kinds: ["due", "fresh"], frequency: "weekly" });
    chooseReminders(choosy, { kinds: ["due"], frequency: "daily" });
    chooseReminders(off, { kinds: ["due", "fresh"], frequency: null });
    write(bySetup, (w) => {
      w.update(tables.users, disabled.userId, { state: "disabled" });
      const of = "SELECT id FROM memberships WHERE user_id = ?";
      w.update(tables.memberships, query<{ id: number }, [number]>(of).get(gone.userId)?.id ?? 0, {
        endedAt: 1,
      });
    });
    const counts = new Map<string, number>();
    for (let days = 45; days >= -5; days -= 1)
      for (const { to } of roundOn(before(days))) counts.set(to, (counts.get(to) ?? 0) + 1);
    const of = (person: Person) => counts.get(emailOf(person)) ?? 0;
    expect([contributor, choosy, off, gone, disabled].map(of)).toEqual([5, 4, 0, 0, 0]);
    expect([4, 5]).toContain(of(weekly));
    const weekdays = query<{ on: string }, [number]>(
      "SELECT DISTINCT date(recorded_at / 1000, 'unixepoch') AS 'on' FROM reminders_told WHERE user_id = ? ORDER BY id",
    )
      .all(weekly.userId)
      .map(({ on }) => new Date(on).getUTCDay());
    // The first look is made at once; from then on it is a Monday, unless the round missed one.
    expect(weekdays.slice(1).every((day) => day === 1)).toBe(true);
  });

  it("go over SMTP with links and references, without a word of the report, and leave an entry each", async () => {
    const server = await mailServer();
    const now = Date.now();
    aReport({
      asked: [{ body: trust }],
      isClockKept: true,
      items: ["Mr Invented was found in the bathroom."],
    });
    roundOn(now);
    const send = await mailCarrier(server.url, "register@example.org");
    expect(await deliver(send, () => undefined)).toMatchObject({ sent: 1, failed: 0 });
    await server.close();
    const [mail] = server.received;
    const text = mail?.text.replace(/=\r\n/g, "").replace(/=3D/g, "=") ?? "";
    expect(mail?.to).toEqual([emailOf(contributor)]);
    expect(text).toContain("https://register.example/workspace/RW5/reports/");
    expect(text).toContain("https://register.example/account/reminders");
    expect(text).not.toMatch(/Invented|bathroom/);
    const entry = query("SELECT actor_kind, job, subject FROM ledger_entries ORDER BY id DESC LIMIT 1").get();
    expect(entry).toEqual({ actor_kind: "job", job: "reminders", subject: "1 e-mail" });
    expect(verifyLedger()).toMatchObject({ holds: true });
  });
});

describe("the page about reminders", () => {
  const run = (kind: "loader" | "action", request: Request) =>
    (page[kind] as (args: Pick<ActionFunctionArgs, "request" | "params">) => unknown)({
      request,
      params: {},
    });

  it("shows what would be said now, keeps a choice, and refuses one of nothing at all", async () => {
    const browser = signedInAs(contributor.userId);
    aReport({ asked: [{ body: trust }], isClockKept: true });
    expect(await run("loader", get("/account/reminders", browser))).toMatchObject({
      choice: { frequency: "daily" },
      next: [{ code: "RW5", count: 1, said: [{ kind: "overdue" }] }],
    });
    expect(await run("action", post("/account/reminders", { frequency: "daily" }, browser))).toMatchObject({
      data: { errors: { kinds: expect.stringContaining("Choose at least one") } },
    });
    const kept = await run(
      "action",
      post("/account/reminders", { frequency: "weekly", kinds: ["due"] }, browser),
    );
    expect(kept).toMatchObject({ status: 302 });
    expect(await run("loader", get("/account/reminders", browser))).toMatchObject({
      choice: { frequency: "weekly", kinds: ["due"] },
      next: [],
    });
    expect(nextReminders(contributor.userId)).toMatchObject([{ said: [] }]);
  });

  it("is for people of bodies alone", async () => {
    const request = get("/account/reminders", signedInAs(aPerson("registrar").userId));
    expect((await thrownBy(() => run("loader", request))).status).toBe(403);
  });
});
