import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { datasetMarkup } from "~/domain/open-data/dataset-markup";
import { EVERYTHING_TABLES } from "~/domain/open-data/everything-tables.server";
import * as aboutData from "~/routes/about.data";
import * as openSearch from "~/routes/opensearch[.]xml";
import * as robots from "~/routes/robots[.]txt";
import * as siteMap from "~/routes/sitemap[.]xml";
import * as siteMapPart from "~/routes/sitemaps.$part";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? "");

describe("how search engines and browsers find the register", () => {
  let dispose: () => void;
  let report: a.ReportMade;

  beforeAll(() => {
    ({ dispose } = freshRegister());
    report = a.aReport({ asked: [{ body: a.aBody({ code: "RW5" }) }], items: ["One.", "Two."] });
    said.aResponse(report);
    a.aReport({ state: "draft", reference: "PFD-2024-9999" });
    a.aReport({ withdrawnBecause: "Twice.", reference: "PFD-2024-8888" });
  });
  afterAll(() => dispose());

  it("maps every public page, with the day it last changed, and no draft", async () => {
    const index = await servePage(siteMap, "/sitemap.xml", "/sitemap.xml");
    const parts = await Promise.all(
      locations(index.body).map((at) => servePage(siteMapPart, "/sitemaps/:part", new URL(at).pathname)),
    );
    const all = parts.flatMap((part) => locations(part.body)).map((at) => new URL(at).pathname);
    expect(all).toEqual(
      expect.arrayContaining([
        ...["/", "/search", "/about/data", "/bodies/RW5", `/reports/${report.reference}`],
        ...[`/recommendations/${report.reference}.1`, `/recommendations/${report.reference}.2`],
      ]),
    );
    expect(all.join()).not.toMatch(/9999|8888/);
    expect(new Set(all).size).toBe(all.length);
    expect(parts.map((part) => part.body).join()).toContain(
      `<loc>http://register.test/reports/${report.reference}</loc><lastmod>2024-07-01</lastmod>`,
    );
    expect((await servePage(siteMapPart, "/sitemaps/:part", "/sitemaps/reports-9.xml")).status).toBe(404);
  });

  it("tells robots what to leave alone and where the map is", async () => {
    const { body } = await servePage(robots, "/robots.txt", "/robots.txt");
    expect(body).toContain("Disallow: /workspace");
    expect(body).toContain("Sitemap: http://register.test/sitemap.xml");
  });

  it("can be searched from a browser's own box", async () => {
    const { body, headers } = await servePage(openSearch, "/opensearch.xml", "/opensearch.xml");
    expect(headers.get("content-type")).toContain("application/opensearchdescription+xml");
    expect(body).toContain('template="http://register.test/search?q={searchTerms}"');
  });

  it("is marked as a data set whose files there are", () => {
    const markup = JSON.stringify(datasetMarkup("https://register.example.org"));
    for (const { table } of EVERYTHING_TABLES) expect(markup).toContain(`/data/${table}.csv.gz`);
    const tags = JSON.stringify(aboutData.meta({ data: {}, matches: [], error: undefined } as never));
    expect(tags).toContain('"script:ld+json":{"@context":"https://schema.org","@type":"Dataset"');
    expect(tags).toContain('"og:title"');
  });
});
