import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOfRefusal, hasHistory } from "~/lib/as-of";
import * as apiPart from "~/routes/api.v1.$";
import * as bodyPage from "~/routes/bodies.$code";
import * as homePage from "~/routes/_index";
import * as issuerPage from "~/routes/issuers.$slug";
import * as themesPage from "~/routes/themes._index";
import * as publicList from "~/routes/files/public-list";
import * as recommendationPage from "~/routes/recommendations.$reference";
import * as reportPage from "~/routes/reports.$reference";
import * as searchPage from "~/routes/search";
import { correctAddressee } from "~/domain/addressings/correct-addressee.server";
import { divideItem } from "~/domain/entering/divide-item.server";
import { correctReport, type ReportCorrection } from "~/domain/entering/correct-report.server";
import { findEditable, type Editor } from "~/domain/entering/save-draft.server";
import { projectReport } from "~/domain/projection/project-report.server";
import { rewordRecommendation } from "~/domain/reports/catalogue.server";
import { eraseText } from "~/domain/redaction/erase-text.server";
import { query } from "~db/client.server";
import { write } from "~db/writing.server";
import * as a from "../../factories/catalogue";
import { aPerson } from "../../factories/people";
import * as said from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

const api = async (address: string) => {
  const answer = await servePage(apiPart, "/api/v1/*", `/api/v1${address}`);
  return { status: answer.status, body: JSON.parse(answer.body) };
};

describe("the register as of a day", () => {
  let dispose: () => void;
  let report: a.ReportMade;
  let tracked: { id: number; reference: string };

  beforeAll(() => {
    ({ dispose } = freshRegister());
    const trust = a.aBody({ code: "RW5", name: "Fernshire Trust", closedOn: "2025-04-01" });
    // Published on 3 June 2024, answered on 1 July, done on 2 September, checked on 20 November.
    report = a.aReport({ asked: [{ body: trust }], items: ["The crisis team had no beds."] });
    tracked = a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
    const responseId = said.aResponse(report, { text: "We have changed the rota." });
    said.aPosition(report, tracked.id, { responseId });
    const claimId = said.aClaim(report, tracked.id);
    said.aVerification(report, { trackedItemId: tracked.id, claimId });
    a.aReport({ asked: [{ body: trust }], items: ["Another concern."] });
  });
  afterAll(() => dispose());

  const itemOn = async (day: string) => (await api(`/tracked-items/${tracked.reference}?as-of=${day}`)).body;

  it.each([
    ["2024-06-30", null, "unknown", 0],
    ["2024-07-01", "accepted", "unknown", 0],
    ["2024-09-02", "accepted", "implemented", 0],
    ["2024-11-20", "accepted", "implemented", 1],
  ])("tells on %s what was known then", async (day, position, implementation, checks) => {
    const item = await itemOn(day);
    expect([item.position, item.implementation, item.verifications.length]).toEqual([
      position,
      implementation,
      checks,
    ]);
  });

  it("shows the national picture, issuers and themes as they stood", async () => {
    const picture = async (day: string) => (await servePage(homePage, "/", `/?as-of=${day}`)).text;
    expect(await picture("2024-06-02")).toContain("0Issued");
    expect(await picture("2024-06-03")).toContain("2Issued");
    expect(await picture("2024-06-30")).toContain("0Answered");
    expect(await picture("2024-07-01")).toContain("1Answered");
    expect(await picture("2024-11-20")).toContain("1Checked");
    const issuer = query<{ slug: string }>("SELECT slug FROM issuers LIMIT 1").get()?.slug ?? "";
    const ofIssuer = (day: string) =>
      servePage(issuerPage, "/issuers/:slug", `/issuers/${issuer}?as-of=${day}`);
    expect((await ofIssuer("2024-06-02")).text).not.toContain("PFD-2024-0001");
    expect((await ofIssuer("2024-06-03")).text).toContain("PFD-2024-0001");
    const themes = async (day: string) =>
      (await servePage(themesPage, "/themes", `/themes?as-of=${day}`)).text;
    expect(await themes("2024-06-02")).not.toMatch(/\([1-9]/);
  });

  it("knows nothing of a report before it was published", async () => {
    expect((await api(`/reports/${report.reference}?as-of=2024-06-02`)).status).toBe(404);
    expect((await api("/search?as-of=2024-06-02")).body.count).toBe(0);
    expect((await api("/search?as-of=2024-06-03")).body.count).toBe(2);
    const page = await servePage(
      reportPage,
      "/reports/:reference",
      `/reports/${report.reference}?as-of=2024-06-02`,
    );
    expect(page.status).toBe(404);
  });

  it("reckons whether an answer was overdue by that day", async () => {
    const on = async (day: string) =>
      (await api(`/addressings/${report.reference}:1?as-of=${day}`)).body.response_status;
    expect(await on("2024-06-10")).toBe("awaiting");
    expect(await on("2024-07-02")).toBe("received");
  });

  it("shows the same on pages, in their counts and in their files", async () => {
    const at = "?response=received&as-of=2024-07-02";
    const page = await servePage(searchPage, "/search", `/search${at}`);
    expect(page.text).toContain("1 concern in 1 report");
    const before = await servePage(searchPage, "/search", "/search?response=received&as-of=2024-06-30");
    expect(before.text).toContain("Nothing found");
    const file = await servePage(publicList, "/search.json", `/search.json${at}`);
    expect(JSON.parse(file.body).records).toHaveLength(1);
    const bodies = await servePage(bodyPage, "/bodies/:code", "/bodies/RW5?as-of=2024-07-02");
    expect(bodies.text).toContain("As this register knew it on 2 July 2024");
    expect(bodies.text).not.toContain("1 April 2025");
    const path = `/recommendations/${report.reference}.1`;
    const concern = await servePage(
      recommendationPage,
      "/recommendations/:reference",
      `${path}?as-of=2024-08-01`,
    );
    expect(concern.text).toContain("Accepted");
    expect(concern.text).not.toContain("Says it is done");
  });

  it("leaves the register of today as it is", async () => {
    await itemOn("2024-06-30");
    const today = (await api(`/tracked-items/${tracked.reference}`)).body;
    expect(today.implementation).toBe("implemented");
    expect((await api("/search")).body.count).toBe(2);
  });

  it("keeps out what an order restricts since", async () => {
    const kept = a.aReport({ items: ["An answer is kept back later."] });
    said.aResponse(kept, { text: "The secret answer." });
    for (const addressing of kept.addressings) said.anEvent(kept, addressing, "response_withheld");
    const { body } = await api(`/reports/${kept.reference}?as-of=2024-07-05`);
    expect(JSON.stringify(body)).not.toContain("The secret answer");
    expect(body.addressings[0].response_status).toBe("withheld");
  });

  it("keeps out words that were redacted since", async () => {
    const named = a.aReport({
      items: ["Mr Example was not seen."],
      sections: { circumstances: "Mr Example fell." },
    });
    write(
      { actor: { kind: "job", job: "operator" }, action: "text_erased", subject: named.reference },
      (w) => {
        const texts = query<{ id: number }>("SELECT id FROM texts WHERE content LIKE '%Mr Example%'").all();
        for (const { id } of texts)
          eraseText(w, id, {
            ...{
              kind: "redaction",
              content: "[removed]",
              orderedBy: "The coroner",
              reason: "Names",
              isPublic: true,
            },
          });
      },
    );
    const { body } = await api(`/reports/${named.reference}?as-of=2024-07-05`);
    expect(JSON.stringify(body)).not.toContain("Mr Example");
    expect(JSON.stringify(body)).toContain("[removed]");
  });

  it("shows a report's title, dates, text and categories as they stood before they were corrected", async () => {
    const wrong = a.aReport({
      ...{ title: "A death at Wren House", sections: { circumstances: "He fell at home." } },
      ...{ categories: ["mental-health-related-deaths"], items: ["Nobody looked in."] },
    });
    const correct = (day: string, said: Partial<ReportCorrection["facts"]>) => {
      const editor: Editor = {
        memberships: [{ role: "registrar", issuerId: null, bodyId: null, bodyCode: null, bodyName: null }],
      };
      const facts = {
        ...{ title: "A death at Wren House", author: "", authorOffice: "", reportedOn: "2024-06-01" },
        ...{ sentOn: null, publishedOn: null, statedDueOn: null, isSensitive: false },
        ...{ categories: ["mental-health-related-deaths" as const], sections: [] },
        ...said,
      };
      const corrected = correctReport({
        ...{ actor: aPerson("registrar"), editor, at: Date.parse(`${day}T12:00:00Z`) },
        ...{ reference: wrong.reference, version: findEditable(editor, wrong.reference)?.version ?? 0 },
        ...{ reason: "The letter was read again.", facts, wordings: {}, added: [] },
      });
      expect(corrected).toMatchObject({ ok: true });
    };
    correct("2024-09-10", { title: "A death at Robin House", reportedOn: "2024-05-30" });
    correct("2024-10-20", {
      ...{ title: "A death at Robin Ward", reportedOn: "2024-05-30", categories: ["suicide-from-2015"] },
      sections: [{ section: "circumstances", text: "He fell on the ward." }],
    });
    const on = async (day: string) => {
      const { body } = await api(`/reports/${wrong.reference}?as-of=${day}`);
      const page = await servePage(
        reportPage,
        "/reports/:reference",
        `/reports/${wrong.reference}?as-of=${day}`,
      );
      const fell = /He fell [a-z ]+/.exec(page.text)?.[0];
      return [body.title, body.reported_on, body.categories, fell];
    };
    expect(await on("2024-09-09")).toEqual([
      ...["A death at Wren House", "2024-05-06", ["mental-health-related-deaths"], "He fell at home"],
    ]);
    expect(await on("2024-10-19")).toEqual([
      ...["A death at Robin House", "2024-05-30", ["mental-health-related-deaths"], "He fell at home"],
    ]);
    expect(await on("2024-10-20")).toEqual([
      ...["A death at Robin Ward", "2024-05-30", ["Suicide (from 2015)"], "He fell on the ward"],
    ]);
  });

  it("finds words as they stood, of what has changed since and of what has not", async () => {
    const reworded = a.aReport({ items: ["The zebra crossing was dark.", "The alarm was off."] });
    write({ ...a.byImport, subject: reworded.reference }, (w) => {
      rewordRecommendation(w, reworded.items[0] ?? 0, {
        text: "The zebra crossing had no lamps.",
        ...{ split: "curated", known: a.known("2024-08-01") },
      });
      projectReport(reworded.id);
    });
    const foundOn = async (words: string, day: string) => {
      const { body } = await api(`/search?q=${encodeURIComponent(words)}&as-of=${day}`);
      return body.data.map((one: { reference: string }) => one.reference);
    };
    const [crossing, alarm] = [`${reworded.reference}.1`, `${reworded.reference}.2`];
    expect(await foundOn("+dark", "2024-07-31")).toEqual([crossing]);
    expect(await foundOn("+dark", "2024-08-01")).toEqual([]);
    expect(await foundOn("+lamps", "2024-07-31")).toEqual([]);
    expect(await foundOn("+lamps", "2024-08-01")).toEqual([crossing]);
    expect(await foundOn('"zebra crossing"', "2024-07-31")).toEqual([crossing]);
    expect(await foundOn("+alarm", "2024-07-31")).toEqual([alarm]);
    expect(await foundOn("+alarm", "2024-06-02")).toEqual([]);
    expect(await foundOn("zebr*", "2024-07-31")).toEqual([crossing]);
    const page = await servePage(searchPage, "/search", "/search?q=%2Bdark&as-of=2024-07-31");
    expect(page.html).toContain("zebra crossing was <mark>dark");
    expect((await api("/search?q=%2Bdark")).body.count).toBe(0);
  });

  it("is the projection of today, as of today", async () => {
    const rows = query<{ n: number }>("SELECT count(*) AS n FROM listings").get()?.n;
    expect((await api("/search?as-of=2026-01-01&limit=200")).body.count).toBe(rows);
  });

  it.each([
    ["as-of=2999-01-01", "still to come"],
    ["as-of=2025-02-30", "must be a real one"],
    ["as-of=yesterday", "must be a real one"],
    ["as-of=1999-01-01", "before 2008"],
    ["as-of=2025-01-01&as-of=2024-01-01", "one date"],
  ])("cannot be asked so: %s", async (asked, sentence) => {
    expect(asOfRefusal(new URLSearchParams(asked), "2026-01-01")).toContain(sentence);
    const page = await servePage(searchPage, "/search", `/search?${asked}`);
    expect(page.status).toBe(400);
    expect((await api(`/search?${asked}`)).status).toBe(400);
  });

  it("is the register of today where the date is left empty", async () => {
    const page = await servePage(searchPage, "/search", "/search?q=another&as-of=");
    expect([page.status, page.text]).toEqual([200, expect.not.stringContaining("could know at the end of")]);
    expect(page.text).toContain("Another concern.");
  });

  it.each([
    ["/reports/PFD-2024-0001", true],
    ["/bodies/RW5/requests.csv", true],
    ["/api/v1/reports", true],
    ["/statistics", true],
    ["/statistics/list.xlsx", true],
    ["/statistics.csv", true],
    ["/ledger", true],
    ["/ledger.csv", true],
    ["/corrections", true],
    ["/corrections/new", false],
    ["/statements/new", false],
    ["/groups/G-0001/items.xlsx", true],
    ["/progress-reports/PROGRESS-0001/figures.csv", true],
    ["/feeds/search.atom", false],
    ["/about", false],
    ["/", true],
    ["/themes/x", true],
    ["/measures/restraints/RW5/chart.svg", true],
    ["/programmes", true],
    ["/measures-of-mine", false],
    ["/issuers.json", true],
    ["/reports/PFD-2024-0001/source", false],
  ])("can be asked of some pages: %s %s", (path, has) => expect(hasHistory(path)).toBe(has));
});

describe("what the registrar took back", () => {
  let dispose: () => void;
  let report: a.ReportMade;
  const at = Date.parse("2025-05-06T10:00:00Z");

  beforeAll(() => {
    ({ dispose } = freshRegister());
    const wrong = a.aBody({ code: "RW5", name: "Fernshire Trust" });
    const right = a.aBody({ code: "RX1", name: "Millbrook Trust" });
    report = a.aReport({ asked: [{ body: wrong }], items: ["Doors stood open. Beds were too few."] });
    a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
    const actor = aPerson("registrar");
    const reason = "The coroner's letter names the other trust.";
    const [addressingId = 0] = report.addressings;
    const corrected = correctAddressee({ actor, at, addressingId, bodyId: right.id, reason });
    const divided = divideItem({
      ...{ actor, at, reportReference: report.reference, itemReference: `${report.reference}.1` },
      parts: ["Doors stood open.", "Beds were too few."],
    });
    expect([corrected.ok, divided.ok]).toEqual([true, true]);
  });
  afterAll(() => dispose());

  const reportOn = async (day: string) => {
    const path = `/reports/${report.reference}?as-of=${day}`;
    return (await servePage(reportPage, "/reports/:reference", path)).text;
  };
  const itemsOn = async (day: string) => {
    const file = await servePage(publicList, "/search.json", `/search.json?as-of=${day}`);
    return JSON.parse(file.body).records.map(({ reference }: { reference: string }) => reference);
  };

  it("still stood on the days before", async () => {
    expect(await reportOn("2025-05-05")).toContain("Fernshire Trust");
    expect(await reportOn("2025-05-05")).not.toContain("Millbrook Trust");
    expect(await itemsOn("2025-05-05")).toEqual([`${report.reference}.1`]);
  });

  it("is replaced from that day on", async () => {
    expect(await reportOn("2025-05-06")).toContain("Millbrook TrustNamed as “Fernshire Trust”");
    expect((await itemsOn("2025-05-06")).sort()).toEqual([`${report.reference}.2`, `${report.reference}.3`]);
  });
});
