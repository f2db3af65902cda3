import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as home from "~/routes/_index";
import * as about from "~/routes/about._index";
import * as accessibility from "~/routes/about.accessibility";
import * as aboutData from "~/routes/about.data";
import * as body from "~/routes/bodies.$code";
import * as bodies from "~/routes/bodies._index";
import * as suggestions from "~/routes/suggestions.bodies";
import * as pageSuggestions from "~/routes/suggestions.pages";
import * as issuer from "~/routes/issuers.$slug";
import * as issuers from "~/routes/issuers._index";
import * as ledger from "~/routes/ledger";
import * as search from "~/routes/search";
import * as statistics from "~/routes/statistics._index";
import * as theme from "~/routes/themes.$slug";
import * as themes from "~/routes/themes._index";
import { judgements, submissions, users } from "~db/schema/all";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { servePage, type PageModule } from "../../support/pages";
import { freshRegister } from "../../support/register";

const PAGES: [name: string, module: PageModule, pattern: string, url: string][] = [
  ["home", home, "/", "/"],
  ["search", search, "/search", "/search"],
  ["search for words", search, "/search", "/search?q=alarm&year=2024&sort=newest"],
  ["search grouped", search, "/search", "/search?group=report"],
  ["search for nothing", search, "/search", '/search?q="no such words"&year=1999'],
  ["bodies", bodies, "/bodies", "/bodies?q=fernshire"],
  ["bodies, none", bodies, "/bodies", "/bodies?q=zzz&type=prison&open=closed"],
  ["body", body, "/bodies/:code", "/bodies/RW5"],
  ["issuers", issuers, "/issuers", "/issuers"],
  ["issuer", issuer, "/issuers/:slug", "/issuers/fernshire"],
  ["themes", themes, "/themes", "/themes"],
  ["statistics", statistics, "/statistics", "/statistics"],
  ["theme", theme, "/themes/:slug", "/themes/staffing"],
  ["ledger", ledger, "/ledger", "/ledger"],
  ["about", about, "/about", "/about"],
  ["about the data", aboutData, "/about/data", "/about/data"],
  ["accessibility", accessibility, "/about/accessibility", "/about/accessibility"],
];

/** The only other sites a page names: where the data comes from, and its licence. */
const NAMED_SOURCES =
  /https:\/\/(www\.(nationalarchives\.gov|judiciary|hssib\.org)\.uk|preventabledeathstracker\.net|github\.com\/Sam-Osian)\//g;

/** A report with a whole chain, a body with a history, and work that nobody may see yet. */
function aRegister(): void {
  const old = a.aBody({ code: "OLD1", name: "Fernshire Old Trust", closedOn: "2020-03-31" });
  const trust = a.aBody({ code: "RW5", name: "Fernshire Trust", odsCode: "RW5" });
  a.aSuccession(old, trust, "2020-04-01");
  const { id: issuerId } = a.anIssuer({ slug: "fernshire", name: "Fernshire" });
  const report = a.aReport({
    ...{ issuerId, asked: [{ body: trust }], title: "A death on a ward", author: "A Coroner" },
    items: [{ text: "Alarms were not checked.", themes: ["training"] }],
  });
  a.aReport({ issuerId, asked: [{ body: old }], reportedOn: "2019-02-03", statedDueOn: "2019-04-01" });
  a.aReport({ issuerId, items: [], asked: [] });
  const item = a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
  said.aResponse(report);
  said.aPosition(report, item.id);
  const claimId = said.aClaim(report, item.id);
  said.aVerification(report, { trackedItemId: item.id, claimId });
  a.inAct("drafts", (w) => {
    const authorUserId = w.insert(users, {
      ...{ email: "wendy@example.org", name: "Wendy Writer", state: "active", addedAt: 0 },
    });
    const shared = { authorUserId, version: 1, savedAt: w.at, trackedItemId: item.id };
    w.insert(submissions, {
      ...{
        ...shared,
        kind: "progress",
        bodyId: trust.id,
        addressingId: report.addressings[0] ?? 0,
        state: "submitted",
      },
      ...{ recommendationId: report.items[0] ?? 0, textId: w.text("statement", "SECRET-DRAFT alarm") },
    });
    w.insert(judgements, {
      ...{ ...shared, kind: "verification", state: "awaiting_second_review", isAdverse: true },
      textId: w.text("judgement", "SECRET-JUDGEMENT alarm"),
    });
  });
  a.aReport({ issuerId, state: "draft", asked: [{ body: trust }], items: ["SECRET-REPORT alarm"] });
}

describe.each([
  ["a register with a chain in it", aRegister],
  ["an empty register", () => undefined],
])("every public page of %s", (name, make) => {
  let dispose: () => void;
  beforeAll(() => {
    ({ dispose } = freshRegister());
    make();
  });
  afterAll(() => dispose());

  it.each(PAGES)(
    "renders, titled, with one main heading, and leaks nothing: %s",
    async (_page, module, pattern, url) => {
      const page = await servePage(module, pattern, url);
      const isThere =
        name !== "an empty register" || !/:(code|slug)/.test(pattern) || pattern.startsWith("/themes");
      expect(page.status).toBe(isThere ? 200 : 404);
      expect(page.html.match(/<h1/g)).toHaveLength(1);
      expect(page.html).not.toMatch(/SECRET|Wendy|wendy@|undefined|NaN|\[object/);
      expect(page.html).not.toMatch(/ style="| on[a-z]+="/);
      expect(page.html.replace(NAMED_SOURCES, "")).not.toMatch(/https?:\/\//);
      if (isThere) expect(page.title).toBeTruthy();
    },
  );
});

describe("pages of bodies, issuers and the whole", () => {
  let dispose: () => void;
  beforeEach(() => {
    ({ dispose } = freshRegister());
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2025-03-10T12:00:00Z") });
    aRegister();
  });
  afterEach(() => {
    vi.useRealTimers();
    dispose();
  });

  it("shows on the home page each number with its unit, and checks as a share of what was examined", async () => {
    const { text, html } = await servePage(home, "/", "/");
    expect(text).toContain("concerns and recommendations, in 2 reports whose text is held");
    expect(text).toContain("1 more report is held without its text");
    expect(text).toContain("of 2 requests");
    expect(text).toContain("of 1 that somebody independent examined were found done1 not examined");
    expect(html).toContain('href="/statistics/list?figure=answered"');
  });

  it("counts for a body what it took over, and names those before it", async () => {
    const { text } = await servePage(body, "/bodies/:code", "/bodies/RW5");
    expect(text).toContain("2 reports ask this body, 1 of them through a body it took over from");
    expect(text).toContain("Took over fromFernshire Old Trust, 1 April 2020");
    expect(text).toContain("Addressed to Fernshire Old Trust");
    expect(text).toContain("Of 1 that somebody independent checked, 1 held; 1 not checked");
    expect(text).not.toMatch(/rank(?! bodies)|league|compliant|failed/i);
  });

  it("leads from a merged record to the one that stands for it", async () => {
    const survivor = a.aBody({ code: "NEW" });
    const middle = a.aBody({ code: "MID", mergedIntoId: survivor.id });
    a.aBody({ code: "DUP", mergedIntoId: middle.id });
    const answer = await servePage(body, "/bodies/:code", "/bodies/DUP");
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe("/bodies/NEW");
  });

  it("offers themes, issuers and bodies to whoever types a name in the search, and lists them beside the results", async () => {
    const issuers = await servePage(pageSuggestions, "/suggestions/pages", "/suggestions/pages?q=+FERN");
    expect(JSON.parse(issuers.body)).toEqual([
      { label: "Fernshire", hint: "Coroner area", href: "/issuers/fernshire" },
      { label: "Fernshire Trust", hint: "NHS mental health trust", href: "/bodies/RW5" },
      { label: "Fernshire Old Trust", hint: "NHS mental health trust, closed", href: "/bodies/OLD1" },
    ]);
    const none = await servePage(pageSuggestions, "/suggestions/pages", "/suggestions/pages?q=%3F%3F");
    expect(JSON.parse(none.body)).toEqual([]);
    const ofArea = await servePage(search, "/search", "/search?q=fernshire");
    expect(ofArea.body).toContain('<a href="/issuers/fernshire">Fernshire</a> (Coroner area)');
    const address = "/suggestions/pages?q=old+fernshire";
    const answer = await servePage(pageSuggestions, "/suggestions/pages", address);
    expect(JSON.parse(answer.body)).toEqual([
      { label: "Fernshire Old Trust", hint: "NHS mental health trust, closed", href: "/bodies/OLD1" },
    ]);
    const themes = await servePage(pageSuggestions, "/suggestions/pages", "/suggestions/pages?q=risk+assess");
    expect(JSON.parse(themes.body)).toContainEqual({
      ...{ label: "Risk assessment", hint: "Theme", href: "/themes/risk-assessment" },
    });
    const results = await servePage(search, "/search", "/search?q=fernshire+old");
    expect(results.body).toContain(
      '<a href="/bodies/OLD1">Fernshire Old Trust</a> (NHS mental health trust, closed)',
    );
  });

  it("finds bodies by any words of their names, and suggests them with their code", async () => {
    const list = await servePage(bodies, "/bodies", "/bodies?q=trust+old");
    expect(list.text).toContain("1 body");
    const answer = await servePage(suggestions, "/suggestions/bodies", "/suggestions/bodies?q=fernshire");
    expect(JSON.parse(answer.body)).toEqual([
      { label: "Fernshire Trust", value: "Fernshire Trust (RW5)", hint: "NHS mental health trust, RW5" },
      {
        label: "Fernshire Old Trust",
        value: "Fernshire Old Trust (OLD1)",
        hint: "NHS mental health trust, OLD1, closed",
      },
    ]);
  });

  it("goes straight to the report whose reference is typed", async () => {
    const { reference } = a.aReport({ sourceReference: "2021-0042" });
    const answer = await servePage(search, "/search", "/search?q=2021-42");
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `/reports/${reference}`]);
  });
});
