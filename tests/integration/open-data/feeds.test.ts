import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as feeds from "~/routes/feeds.$";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

const follow = async (address: string) => {
  const answer = await servePage(feeds, "/feeds/*", `/feeds/${address}`);
  return { ...answer, feed: parseAtomFeed(answer.body) };
};
type Parsed = Awaited<ReturnType<typeof follow>>["feed"];
const titles = (feed: Parsed) => (feed.entries ?? []).map((entry) => entry.title?.value);

describe("feeds", () => {
  let dispose: () => void;
  let report: a.ReportMade;

  beforeAll(() => {
    ({ dispose } = freshRegister());
    const trust = a.aBody({ code: "RW5", name: "Fernshire & District <Trust>" });
    const issuer = a.anIssuer({ slug: "fernshire", name: "Fernshire" });
    report = a.aReport({
      ...{ issuerId: issuer.id, isSensitive: true, title: "Ann Example: a death", author: "Miss Coroner" },
      asked: [{ body: trust }, { as: "Mr John Example, a manager" }],
      items: [{ text: "A ligature was tied to the rail.", allottedTo: 0, themes: ["risk-assessment"] }],
    });
    const tracked = a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
    const responseId = said.aResponse(report, {
      addressingIds: report.addressings.slice(0, 1),
      text: "The rail was taken away.",
    });
    said.aPosition(report, tracked.id, { responseId });
    const claimId = said.aClaim(report, tracked.id);
    said.aVerification(report, { trackedItemId: tracked.id, claimId });
    a.aReport({ asked: [{ body: a.aBody({ code: "C1" }) }], items: ["Elsewhere."] });
    const kept = a.aReport({ asked: [{ body: trust }], items: ["An answer is kept back."] });
    said.aResponse(kept, { text: "Secret answer." });
    for (const addressing of kept.addressings) said.anEvent(kept, addressing, "response_withheld");
    a.aReport({ state: "draft", reference: "PFD-2024-9999", asked: [{ body: trust }], items: ["A draft."] });
    a.aReport({ withdrawnBecause: "Twice.", asked: [{ body: trust }], items: ["Gone."] });
  });
  afterAll(() => dispose());

  it("tell of each thing that happened, newest first, as a reader's program understands it", async () => {
    const { feed, headers } = await follow(`reports/${report.reference}.atom`);
    expect(headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(titles(feed)).toEqual([
      `${report.reference}.1@RW5: what Fernshire & District <Trust> says was checked: “the claim held”`,
      `${report.reference}.1@RW5: Fernshire & District <Trust>: says it is done`,
      expect.stringContaining("says “accepted”"),
      expect.stringContaining("published, Fernshire & District <Trust>"),
      `${report.reference}: new report by Fernshire`,
    ]);
    expect(feed.entries?.at(-1)?.updated).toBe("2024-06-03T12:00:00Z");
    expect(feed.links?.find((link) => link.rel === "self")?.href).toBe(
      `http://register.test/feeds/reports/${report.reference}.atom`,
    );
  });

  it.each([
    ["search.atom", 7],
    ["search.atom?body=C1", 1],
    ["bodies/RW5.atom", 6],
    ["issuers/fernshire.atom", 5],
    ["themes/risk-assessment.atom", 5],
  ])("follow what their page shows: %s", async (address, count) => {
    const { feed } = await follow(address);
    expect(feed.entries).toHaveLength(count);
    expect(new Set(feed.entries?.map((entry) => entry.id)).size).toBe(count);
  });

  it("name an entry the same for ever, whatever comes after it", async () => {
    const before = (await follow("search.atom")).feed.entries?.map((entry) => entry.id) ?? [];
    a.aReport({ items: ["Newer."] });
    const after = (await follow("search.atom")).feed.entries?.map((entry) => entry.id) ?? [];
    expect(after.filter((id) => before.includes(id))).toEqual(before);
  });

  it("hold no words of reports and answers, no person, no draft and nothing kept back", async () => {
    const { body } = await follow("search.atom");
    expect(body).not.toMatch(
      /ligature|rail|Ann Example|Miss Coroner|John Example|Secret answer|PFD-2024-9999|Gone\./,
    );
  });

  it.each(["bodies/NOBODY.atom", "reports/PFD-2024-9999.atom", "themes/none.atom", "search", "x/y.atom"])(
    "are not found where there is no such page: %s",
    async (address) => {
      expect((await servePage(feeds, "/feeds/*", `/feeds/${address}`)).status).toBe(404);
    },
  );
});
