import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { viewOversightQueue } from "~/domain/assurance/view-oversight-queue.server";
import { shownStamp } from "~/domain/corrections/shown-at.server";
import { expireStatements } from "~/domain/public-statements/expire-statements.server";
import {
  agreeStatement,
  declineStatement,
  publishStatement,
  replyToStatement,
  withdrawStatement,
} from "~/domain/public-statements/moderate-statement.server";
import {
  confirmStatement,
  sendStatement,
  viewStatementLink,
} from "~/domain/public-statements/send-statement.server";
import {
  statementsAbout,
  statementsForBody,
  viewModeration,
  viewModerated,
  viewStatementForBody,
  viewStatements,
} from "~/domain/public-statements/view-statements.server";
import { viewRecommendation } from "~/domain/recommendations/view-recommendation.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import * as apiPart from "~/routes/api.v1.$";
import * as feeds from "~/routes/feeds.$";
import * as publicList from "~/routes/files/public-list";
import * as listPage from "~/routes/statements._index";
import * as reportPage from "~/routes/reports.$reference";
import { query } from "~db/client.server";
import { MODERATION_POINTS } from "~db/vocabulary";
import * as a from "../../factories/catalogue";
import { aPerson, type Person } from "../../factories/people";
import { aClaim } from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

const NOW = Date.parse("2026-03-09T10:00:00Z");
const DAY_MS = 86_400_000;
const TODAY = "2026-03-09";
const MESSAGE = "I visited on Sunday and the garden door was still broken. Nurse Quill told me so.";
const SENDER = "Rosalind Ashgrove, daughter";
const EMAIL = "rosalind@example.org";
const SUMMARY = "A relative says that a door reported as mended could still not be locked.";

const routeOf = (path: string): string =>
  path.startsWith("/api") ? "/api/v1/*" : (path.split("?")[0] ?? path);

describe("statements by others", () => {
  let dispose: () => void;
  let report: a.ReportMade;
  let item: { id: number; reference: string };
  let moderator: Person;
  let approver: Person;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    const body = a.aBody();
    report = a.aReport({
      asked: [{ body }],
      items: [{ text: "The garden door did not lock.", allottedTo: 0 }],
    });
    item = a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
    aClaim(report, item.id);
    moderator = aPerson("moderator");
    approver = aPerson("body_approver", body);
  });
  afterEach(() => {
    expect(verifyLedger()).toMatchObject({ holds: true });
    dispose();
  });

  const send = (changes: Partial<Parameters<typeof sendStatement>[0]> = {}) =>
    sendStatement(
      {
        ...{ about: item.reference, voice: "family", message: MESSAGE, sender: SENDER, email: EMAIL },
        ...{ shown: shownStamp(NOW - 60_000), clientAddress: "192.0.2.1", at: NOW },
        ...changes,
      },
      (token) => token,
    );
  function received(): { reference: string; link: string } {
    const sent = send();
    if (!sent.ok) throw new Error(sent.refusal);
    confirmStatement(sent.value.link, NOW);
    return sent.value;
  }
  const versionOf = (reference: string) => viewModerated(reference, NOW)?.statement.version ?? 0;
  const moved = (reference: string, actor = moderator, at = NOW) => ({
    actor,
    at,
    reference,
    version: versionOf(reference),
  });
  const agree = (reference: string, changes = {}) =>
    agreeStatement({
      ...moved(reference),
      ...{ summary: SUMMARY, identity: "Telephoned her.", disputesClaim: true },
      ...{ points: MODERATION_POINTS.map(({ code }) => code), ...changes },
    });
  const texts = () =>
    query<{ content: string | null }>("SELECT content FROM texts")
      .all()
      .flatMap(({ content }) => content ?? [])
      .join("|");
  const about = (day = TODAY) => statementsAbout(report.reference, null, day);

  it("leaves as data only while it is public, with the body's reply, and never with who sent it", async () => {
    const taken = async (path: string): Promise<string> =>
      (await servePage(path.startsWith("/api") ? apiPart : publicList, routeOf(path), path)).body;
    const recommendation = `${report.reference}.1`;
    const addresses = [
      "/statements.csv",
      "/statements.json",
      `/api/v1/statements?body=${item.reference.split("@")[1] ?? ""}`,
      `/api/v1/recommendations/${recommendation}`,
      `/api/v1/reports/${report.reference}`,
    ];
    const everything = async () => (await Promise.all(addresses.map(taken))).join("\n");
    const { reference } = received();
    expect(await everything()).not.toContain(reference);
    agree(reference);
    replyToStatement({ ...moved(reference, approver), reply: "We have ordered a new lock." });
    expect(await everything()).not.toMatch(new RegExp(`${reference}|new lock|still not be locked`));
    publishStatement(moved(reference));
    for (const address of addresses) {
      const body = await taken(address);
      expect(body, address).toContain(SUMMARY);
      expect(body, address).toContain("We have ordered a new lock.");
    }
    expect(await everything()).not.toMatch(/Rosalind|Quill|Telephoned|example\.org/);
    const feed = await servePage(feeds, "/feeds/*", `/feeds/reports/${report.reference}.atom`);
    expect(feed.body).toContain("a statement was published (family or friends)");
    expect(feed.body).not.toContain(SUMMARY);
    withdrawStatement({ ...moved(reference), reason: "The lock was mended after all." });
    expect(await everything()).not.toMatch(new RegExp(`${reference}|new lock|still not be locked`));
    // The dispute that it raised stays until a reviewer settles it, without those words.
    const shown = JSON.stringify(viewRecommendation(recommendation, TODAY));
    expect(shown).toContain(item.reference);
    expect(shown).not.toMatch(/new lock|still not be locked/);
  });

  it("waits for its sender, for the moderator and for the body, and is public only then", () => {
    const { reference } = received();
    expect(viewModeration(NOW).received.map((row) => row.reference)).toEqual([reference]);
    expect(agree(reference)).toMatchObject({ ok: true });
    expect(viewModeration(NOW).withBody).toHaveLength(1);
    expect(publishStatement(moved(reference))).toMatchObject({ refusals: ["reply_still_open"] });
    const bodyId = approver.bodyId ?? 0;
    expect(statementsForBody(bodyId)).toMatchObject([
      { reference, summary: SUMMARY, replyDueOn: "2026-03-23" },
    ]);
    expect(JSON.stringify(viewStatementForBody(bodyId, reference))).not.toMatch(/Rosalind|Quill|Telephoned/);
    expect(
      replyToStatement({ ...moved(reference, approver), reply: "We have ordered a new lock." }),
    ).toMatchObject({ ok: true });
    expect(about()).toEqual([]);
    expect(publishStatement(moved(reference))).toMatchObject({ ok: true, value: { state: "published" } });
    expect(about()).toMatchObject([
      { summary: SUMMARY, reply: "We have ordered a new lock.", voice: "family" },
    ]);
    expect(about("2026-03-08")).toEqual([]);
    expect(texts()).not.toMatch(/Rosalind|rosalind|Quill|Telephoned/);
  });

  it("marks the claim as disputed, which waits for a reviewer", () => {
    const { reference } = received();
    agree(reference);
    publishStatement(moved(reference, moderator, NOW + 30 * DAY_MS));
    const isDisputed = "SELECT is_disputed AS disputed FROM tracked_item_now WHERE id = ?";
    expect(query<{ disputed: number }, [number]>(isDisputed).get(item.id)).toEqual({ disputed: 1 });
    expect(JSON.stringify(viewOversightQueue(aPerson("oversight_reviewer", a.aBody())))).toContain(
      item.reference,
    );
  });

  it("lets nobody publish what was not made sure of, nor answer for another body", () => {
    const { reference } = received();
    expect(agree(reference, { points: [], summary: "" })).toMatchObject({
      refusals: ["summary_missing", "points_missing"],
    });
    expect(versionOf(reference)).toBe(2);
    agree(reference);
    const stranger = aPerson("body_approver", a.aBody());
    expect(replyToStatement({ ...moved(reference, stranger), reply: "Not ours." })).toMatchObject({
      refusals: ["not_for_you"],
    });
    expect(replyToStatement({ ...moved(reference, approver), reply: "  " })).toMatchObject({
      refusals: ["reply_missing"],
    });
    expect(agree(reference)).toMatchObject({ refusals: ["not_open"] });
    expect(publishStatement({ ...moved(reference), version: 1 })).toMatchObject({ refusals: ["stale"] });
    expect(viewStatementForBody(stranger.bodyId ?? 0, reference)).toBeNull();
  });

  it("tells the sender why it was not published, and forgets them", () => {
    const { reference } = received();
    expect(declineStatement({ ...moved(reference), reason: "no" })).toMatchObject({
      refusals: ["reason_missing"],
    });
    expect(declineStatement({ ...moved(reference), reason: "An inquest is still open." })).toMatchObject({
      ok: true,
    });
    expect(texts()).not.toMatch(/Rosalind|rosalind|Quill/);
    const letters = query<{ recipient: string; body: string }>(
      "SELECT recipient, body FROM outbox WHERE kind = 'statement_decision'",
    ).all();
    expect(letters).toMatchObject([
      { recipient: EMAIL, body: expect.stringContaining("An inquest is still open.") as string },
    ]);
    expect(about()).toEqual([]);
  });

  it("takes a public statement back, with the reason in its place", () => {
    const { reference } = received();
    agree(reference, { disputesClaim: false });
    publishStatement(moved(reference, moderator, NOW + 30 * DAY_MS));
    expect(withdrawStatement({ ...moved(reference), reason: "Its author asked for it." })).toMatchObject({
      ok: true,
    });
    expect(about("2026-05-01")).toMatchObject([{ summary: null, takenBack: "Its author asked for it." }]);
    expect(viewStatements(1)).toMatchObject({ total: 1 });
  });

  it("removes what nobody confirmed in time, and keeps what was", () => {
    const sent = send();
    const link = sent.ok ? sent.value.link : "";
    const kept = received();
    expect(expireStatements(NOW + 7 * DAY_MS)).toBe(0);
    expect(expireStatements(NOW + 7 * DAY_MS + 1)).toBe(1);
    expect(viewStatementLink(link)).toMatchObject({ refusal: "link_expired" });
    expect(viewModerated(kept.reference)).not.toBeNull();
    expect(texts().match(/Rosalind/g)).toHaveLength(1);
  });

  it.each([
    ["a program's haste", { at: NOW - 59_000 }, "too_quick"],
    ["a stamp of somebody else", { shown: "1.forged" }, "form_expired"],
    ["a record that is not there", { about: "PFD-1999-0001" }, "not_found"],
  ])("refuses %s", (_what, changes, refusal) => {
    expect(send(changes)).toMatchObject({ refusal });
  });

  it("takes only so many from one address", () => {
    for (let n = 0; n < 5; n += 1) expect(send()).toMatchObject({ ok: true });
    expect(send()).toMatchObject({ refusal: "too_many" });
  });

  it("shows on the page of the report and on the list what is public, and no more", async () => {
    const { reference } = received();
    agree(reference);
    const url = `/reports/${report.reference}`;
    expect((await servePage(reportPage, "/reports/:reference", url)).text).not.toContain(
      "could still not be locked",
    );
    publishStatement(moved(reference, moderator, NOW + 30 * DAY_MS));
    const page = await servePage(reportPage, "/reports/:reference", url);
    expect(page.text).toContain(SUMMARY);
    const list = await servePage(listPage, "/statements", "/statements");
    expect(list.text).toContain("It disputes what the body says it has done.");
    for (const { html } of [page, list]) expect(html).not.toMatch(/Rosalind|rosalind|Quill|Telephoned/);
  });
});
