import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordAnchor, WORD_LISTS } from "~/components/word-lists";
import { openPrepared } from "~/domain/register/current-register.server";
import * as accessibilityRoute from "~/routes/about.accessibility";
import * as dataRoute from "~/routes/about.data";
import * as aboutRoute from "~/routes/about._index";
import * as tables from "~db/schema/all";
import * as V from "~db/vocabulary";
import * as a from "../../factories/catalogue";
import { aResponse } from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

const dataPage = () => servePage(dataRoute, "/about/data", "/about/data");
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;");

describe("the page about the data", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  it.each([
    ["B4", V.RESPONSE_STATUSES],
    ["B5", V.POSITIONS],
    ["B6", V.IMPLEMENTATION_STATUSES],
    ["B7", V.ADEQUACIES],
    ["B7's nine points", V.RUBRIC_POINTS],
    ["B7's flags", V.CONCERN_FLAGS],
    ["B8", V.VERIFICATION_LEVELS],
    ["B8's methods", V.VERIFICATION_METHODS],
    ["B8's findings", V.VERIFICATION_FINDINGS],
    ["capacities", V.CAPACITIES],
    ["tracking bases", V.TRACKING_BASES],
    ["bases of due dates", V.DUE_DATE_BASES],
    ["bases of known-on", V.KNOWN_ON_BASES],
    ["provenances", V.PROVENANCES],
    ["split methods", V.SPLIT_METHODS],
    ["match methods", V.MATCH_METHODS],
  ] as readonly (readonly [string, readonly V.Term[]])[])(
    "says what each word of %s means",
    async (_list, words) => {
      const { html } = await dataPage();
      for (const { label, meaning } of words) {
        expect(html).toContain(`<dt>${escaped(label)}</dt>`);
        expect(html).toContain(escaped(meaning));
      }
    },
  );

  it("gives every word an anchor of its own, and every link in the page a place to lead to", async () => {
    const { html } = await dataPage();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, words } of WORD_LISTS)
      for (const { code } of words) expect(ids).toContain(wordAnchor(id, code));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(ids).toContain("response-status-not-published");
  });

  it("carries the licence's exact sentence", async () => {
    expect((await dataPage()).text).toContain(
      "Contains public sector information licensed under the Open Government Licence v3.0",
    );
  });

  it("counts how good the data is, each figure beside its whole, over published reports only", async () => {
    const body = a.aBody();
    const first = a.aReport({
      asked: [{ body }, { as: "Sunny Homes" }, { body: a.aBody(), capacity: "copied" }],
      items: [{ text: "One.", allottedTo: 0 }, "Two."],
      sections: { concerns: "One. Two." },
      statedDueOn: "2024-07-01",
    });
    a.aReport({
      asked: [{ body }],
      reportedOn: null,
      reportedOnPrecision: "unknown",
      reportedOnRaw: "17/20/2022",
    });
    a.aReport({ asked: [{ as: "Nobody knows" }], state: "draft" });
    a.aReport({ asked: [{ as: "Nobody knows" }], withdrawnBecause: "It named a child." });
    aResponse(first, { addressingIds: first.addressings.slice(0, 1) });
    aResponse(first, { addressingIds: [] });
    const { text } = await dataPage();
    expect(text).toContain("Reports whose words we hold1 of 2 (50%)reports");
    expect(text).toContain("Reports whose date cannot be read1 of 2 (50%)reports");
    expect(text).toContain("Requests whose name we connected to a body2 of 3 (67%)requests");
    expect(text).toContain("Requests whose name we could not connect to a body1 of 3 (33%)requests");
    expect(text).toContain("Answers we could not give to a body1 of 2 (50%)answers held");
    expect(text).toContain("Concerns tracked at one body or more2 of 3 (67%)concerns");
  });

  it("has no share of nothing in an empty register", async () => {
    const { text } = await dataPage();
    expect(text).toContain("Reports whose words we hold0 of 0reports");
    expect(text).not.toContain("NaN");
    expect(text).toContain("No file has been read into this register yet.");
  });

  it("says when each source was last read to its end, and never the file's name", async () => {
    const at = Date.parse("2026-05-06T10:00:00Z");
    const run = (given: Partial<typeof tables.imports.$inferInsert>) =>
      a.inAct("import", (w) =>
        w.insert(tables.imports, {
          ...{
            format: "pfd-raw",
            fileName: "J-Smith.csv",
            fileSha256: "0",
            isDryRun: false,
            state: "finished",
          },
          ...{ startedAt: at, finishedAt: at, rowsRead: 4928, newCount: 4900, changedCount: 3 },
          ...{ unchangedCount: 20, heldCount: 0, rejectedCount: 5 },
          ...given,
        }),
      );
    run({ rowsRead: 11 });
    run({});
    run({ rowsRead: 22, isDryRun: true });
    run({ rowsRead: 33, state: "held" });
    run({ rowsRead: 44, state: "running", finishedAt: null });
    const { text, html } = await dataPage();
    expect(text).toContain("6 May 20264,9284,9003");
    expect(html).not.toContain("J-Smith");
    expect(text).not.toMatch(/6 May 2026(11|22|33|44)/);
  });

  it("says in the demonstration that its reports come from no source", async () => {
    openPrepared("demo");
    expect((await dataPage()).text).toContain("its reports are invented and come from no source");
  });
});

describe("the pages about the register", () => {
  const contact = process.env.REGISTER_CONTACT;
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => {
    dispose();
    if (contact === undefined) delete process.env.REGISTER_CONTACT;
    else process.env.REGISTER_CONTACT = contact;
  });

  it("says what nobody should read into it", async () => {
    const { text } = await servePage(aboutRoute, "/about", "/about");
    expect(text).toContain("“No response published” does not mean that nobody answered.");
    expect(text).toContain("A coroner cannot follow up.");
    expect(text).toContain("Two people are needed");
    expect(text).toContain("10 working days to reply");
  });

  it.each([
    ["nobody", undefined, null],
    ["those who run it", "register@example.org", "mailto:register@example.org"],
    ["nobody, when what is set is no address", 'x@y.org?bcc="a"', null],
  ])("names %s to write to", async (_case, address, expected) => {
    if (address === undefined) delete process.env.REGISTER_CONTACT;
    else process.env.REGISTER_CONTACT = address;
    for (const [route, path] of [
      [aboutRoute, "/about"],
      [accessibilityRoute, "/about/accessibility"],
    ] as const) {
      const { html, status } = await servePage(route, path, path);
      expect(status).toBe(200);
      if (expected === null) expect(html).not.toContain("mailto:");
      else expect(html).toContain(expected);
    }
  });
});
