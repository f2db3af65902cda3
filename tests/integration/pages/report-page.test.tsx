import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { linkDocument } from "~/domain/documents/documents.server";
import * as route from "~/routes/reports.$reference";
import * as sourceRoute from "~/routes/reports.$reference_.source";
import { register } from "~db/client.server";
import { reportLinks, reportValues } from "~db/schema/all";
import { encrypt } from "~db/secrets.server";
import * as a from "../../factories/catalogue";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

const page = (reference: string) => servePage(route, "/reports/:reference", `/reports/${reference}`);
const source = (path: string) => servePage(sourceRoute, "/reports/:reference/source", `/reports/${path}`);
const OFFICIAL = "https://official.example/a-page-with-a-name";

describe("the page of a report", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  it("shows its four dates, saying as written what cannot be read", async () => {
    const report = a.aReport({
      reportedOn: null,
      reportedOnPrecision: "unknown",
      reportedOnRaw: "17/20/2022",
      ...{ sentOn: "2022-05-01", sentOnPrecision: "month" },
    });
    const { text } = await page(report.reference);
    expect(text).toContain("As written: “17/20/2022”");
    expect(text).toContain("SentMay 2022");
    expect(text).toContain("Published by its source3 June 2024");
  });

  it("lists everybody asked with how and by when, unmatched names too", async () => {
    const report = a.aReport({
      statedDueOn: "2024-07-01",
      asked: [
        { body: a.aBody({ name: "Fernshire Trust" }), as: "The Chief Executive" },
        { as: "Sunny Homes" },
        { body: a.aBody({ name: "A Council" }), capacity: "copied" },
      ],
    });
    const { text } = await page(report.reference);
    expect(text).toContain(
      "Fernshire TrustNamed as “The Chief Executive”No response published1 July 2024 (stated in the report)Asked",
    );
    expect(text).toContain("Sunny HomesNot matched");
    expect(text).toContain("A CouncilNo answer requiredNot requiredSent a copy");
  });

  it("says where sources differ, which value is shown and what the others say", async () => {
    const report = a.aReport();
    a.inAct(report.reference, (w) => {
      const say = (provenance: "tracker" | "official_page", value: string) =>
        w.insert(reportValues, {
          ...{ reportId: report.id, field: "reported_on", provenance, value },
          ...{ knownOn: "2024-06-03", knownOnBasis: "reconstructed", recordedAt: w.at },
        });
      say("tracker", "2024-05-07");
      say("official_page", "2024-05-06");
    });
    const { text } = await page(report.reference);
    expect(text).toContain("6 May 2024 (official page)7 May 2024 (tracker)");
  });

  it("warns before text about suicide, and shows a helpline", async () => {
    const report = a.aReport({ isSensitive: true, sections: { circumstances: "How it happened." } });
    const { text } = await page(report.reference);
    expect(text).toContain("116 123");
    expect(text).toContain("Circumstances of the death");
  });

  it("leaves a tombstone with reason, date and successor where it was withdrawn", async () => {
    const [gone, next] = [a.aReport({ withdrawnBecause: "It named a child." }), a.aReport()];
    a.inAct("link", (w) =>
      w.insert(reportLinks, {
        ...{ fromId: next.id, toId: gone.id, kind: "supersedes", knownOn: "2024-06-03", recordedAt: w.at },
      }),
    );
    const { status, text } = await page(gone.reference);
    expect(status).toBe(410);
    expect(text).toContain("Withdrawn on 3 June 2024. It named a child.");
    expect(text).toContain(`This report was replaced by ${next.reference}`);
  });

  it("is found by its reference in small letters", async () => {
    const { reference } = a.aReport();
    const answered = await page(reference.toLowerCase());
    expect(answered.status).toBe(302);
    expect(answered.headers.get("location")).toBe(`/reports/${reference}`);
  });

  it("is not there for a draft", async () => {
    const draft = a.aReport({ state: "draft" });
    expect((await page(draft.reference)).status).toBe(404);
  });

  it("takes as many statements for 20 addressees and 19 items as for one of each", async () => {
    const statementsFor = async (bodies: number, items: number) => {
      const report = a.aReport({
        asked: Array.from({ length: bodies }, () => ({ body: a.aBody() })),
        items: Array.from({ length: items }, (_, n) => `Concern ${n}.`),
      });
      const asked = vi.spyOn(register().statements, "get");
      await page(report.reference);
      const count = asked.mock.calls.length;
      asked.mockRestore();
      return count;
    };
    expect(await statementsFor(20, 19)).toBe(await statementsFor(1, 1));
  });
});

describe("the way to the official page", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  const aSourced = () => a.aReport({ sourceAddress: encrypt("source-address", OFFICIAL) });

  it("leads there, is kept by nobody and tells the site nothing of where the reader came from", async () => {
    const { status, headers } = await source(`${aSourced().reference}/source`);
    expect(status).toBe(302);
    expect(headers.get("location")).toBe(OFFICIAL);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("stands in no page", async () => {
    const report = aSourced();
    expect((await page(report.reference)).html).not.toContain("official.example");
  });

  it("leads to a public document of the report, and to no other", async () => {
    const [report, other] = [aSourced(), aSourced()];
    const [open, closed] = a.inAct("documents", (w) =>
      [true, false].map((isPublic) =>
        linkDocument(
          w,
          { role: "response", title: "Reply", reportId: report.id, isPublic, provenance: "official_page" },
          `${OFFICIAL}/${String(isPublic)}.pdf`,
        ),
      ),
    );
    expect((await source(`${report.reference}/source?document=${open}`)).headers.get("location")).toBe(
      `${OFFICIAL}/true.pdf`,
    );
    for (const path of [
      `${report.reference}/source?document=${closed}`,
      `${other.reference}/source?document=${open}`,
      `${report.reference}/source?document=x`,
    ])
      expect((await source(path)).status).toBe(404);
  });

  it.each([
    ["a report without one", () => a.aReport()],
    ["a draft", () => a.aReport({ state: "draft", sourceAddress: encrypt("source-address", OFFICIAL) })],
    [
      "a script in its place",
      () => a.aReport({ sourceAddress: encrypt("source-address", "javascript:alert(1)") }),
    ],
  ])("answers with a sentence for %s", async (_case, make) => {
    const { status, body } = await source(`${make().reference}/source`);
    expect(status).toBe(404);
    expect(body).toContain("no official address");
  });
});
