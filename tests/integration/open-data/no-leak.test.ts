import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENDPOINT_NAMES, ENDPOINTS } from "~/domain/open-data/api-endpoints";
import { everythingFile, everythingNow, makeEverything } from "~/domain/open-data/everything.server";
import { eraseText } from "~/domain/redaction/erase-text.server";
import { siteMapParts } from "~/domain/site-map/site-map.server";
import { LIST_ADDRESSES, type ListAddress } from "~/lib/file-addresses";
import * as apiPart from "~/routes/api.v1.$";
import * as feeds from "~/routes/feeds.$";
import * as publicList from "~/routes/files/public-list";
import * as siteMap from "~/routes/sitemaps.$part";
import { query } from "~db/client.server";
import { documents } from "~db/schema/documents";
import { encrypt } from "~db/secrets.server";
import { write } from "~db/writing.server";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";
import { aPerson } from "../catalogue/world";

/** Each stands somewhere in the register where nobody without an account may read it. */
const SECRETS = [
  ...["SECRET-DRAFT", "SECRET-WITHDRAWN", "SECRET-REDACTED", "SECRET-KEPT-BACK", "SECRET-LETTER"],
  ...[
    "secret-address",
    "SECRET-FILE",
    "SECRET-AUTHOR",
    "Person 0",
    "person-0@example.org",
    "SECRET-SAID-IN-LETTER",
  ],
];

describe("nothing that is taken away", () => {
  let dispose: () => void;
  let report: a.ReportMade;
  const taken: { address: string; body: string }[] = [];

  beforeAll(async () => {
    ({ dispose } = freshRegister());
    aPerson("registrar");
    const trust = a.aBody({ code: "RW5" });
    const issuer = a.anIssuer({ slug: "fernshire" });
    report = a.aReport({
      ...{ issuerId: issuer.id, author: "SECRET-AUTHOR", reference: "PFD-2024-0100" },
      ...{ sourceAddress: encrypt("source-address", "https://secret-address.example/ann-example") },
      asked: [{ body: trust }],
      items: [{ text: "SECRET-REDACTED was not seen.", themes: ["risk-assessment"] }],
      sections: { circumstances: "SECRET-REDACTED fell." },
    });
    a.aReport({ state: "draft", reference: "PFD-2024-0101", items: ["SECRET-DRAFT"], title: "SECRET-DRAFT" });
    a.aReport({ withdrawnBecause: "Twice.", reference: "PFD-2024-0102", items: ["SECRET-WITHDRAWN"] });
    const tracked = a.trackedItem(report.items[0] ?? 0, report.addressings[0] ?? 0);
    const letter = said.aResponse(report, { text: "SECRET-LETTER", isWithheld: true });
    said.aPosition(report, tracked.id, { responseId: letter, text: "SECRET-SAID-IN-LETTER" });
    const kept = a.aReport({ asked: [{ body: trust }], items: ["Another."] });
    said.aResponse(kept, { text: "SECRET-KEPT-BACK" });
    for (const addressing of kept.addressings) said.anEvent(kept, addressing, "response_withheld");
    write(
      { actor: { kind: "job", job: "operator" }, action: "text_erased", subject: report.reference },
      (w) => {
        w.insert(documents, {
          ...{
            role: "evidence",
            reportId: report.id,
            titleTextId: w.text("file_name", "SECRET-FILE"),
            sha256: "0".repeat(64),
          },
          ...{ isPublic: false, provenance: "body", knownOn: "2024-07-01", recordedAt: w.at },
        });
        for (const { id } of query<{ id: number }>(
          "SELECT id FROM texts WHERE content LIKE '%SECRET-REDACTED%'",
        ).all())
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
    await takeEverything();
  });
  afterAll(() => dispose());

  async function takeEverything(): Promise<void> {
    const keep = async (module: Parameters<typeof servePage>[0], pattern: string, address: string) =>
      taken.push({ address, body: (await servePage(module, pattern, address)).body });
    const filled = (path: string) =>
      path
        .replace(":code", "RW5")
        .replace(":reference", report.reference)
        .replace("{code}", "RW5")
        .replace("{slug}", "fernshire");
    const references: Partial<Record<string, string>> = {
      getRecommendation: `${report.reference}.1`,
      getAddressing: `${report.reference}:1`,
      getTrackedItem: `${report.reference}.1@RW5`,
    };
    for (const asOf of ["", "?as-of=2024-12-31"]) {
      for (const name of ENDPOINT_NAMES) {
        const path = filled(ENDPOINTS[name].path).replace(
          "{reference}",
          references[name] ?? report.reference,
        );
        await keep(apiPart, "/api/v1/*", `/api/v1${path}${asOf}`);
      }
      for (const name of Object.keys(LIST_ADDRESSES) as ListAddress[])
        for (const format of ["csv", "json"])
          await keep(
            publicList,
            `${LIST_ADDRESSES[name]}.${format}`,
            `${filled(LIST_ADDRESSES[name])}.${format}${asOf}`,
          );
    }
    for (const hidden of ["PFD-2024-0101", "PFD-2024-0102"])
      for (const kind of ["reports", "recommendations", "addressings"])
        await keep(apiPart, "/api/v1/*", `/api/v1/${kind}/${hidden}${kind === "reports" ? "" : ".1"}`);
    for (const feed of [
      "search",
      "bodies/RW5",
      "issuers/fernshire",
      "themes/risk-assessment",
      `reports/${report.reference}`,
    ])
      await keep(feeds, "/feeds/*", `/feeds/${feed}.atom`);
    for (const part of siteMapParts()) await keep(siteMap, "/sitemaps/:part", `/sitemaps/${part}.xml`);
    await makeEverything("https://register.example.org");
    for (const { name } of everythingNow()?.files ?? [])
      taken.push({
        address: name,
        body: gunzipSync(readFileSync(everythingFile(name) ?? "")).toString("utf8"),
      });
  }

  it("is taken from enough places to mean something", () => {
    expect(taken.length).toBeGreaterThan(70);
    expect(taken.filter(({ body }) => body.includes(report.reference)).length).toBeGreaterThan(40);
  });

  it.each(SECRETS)("holds %s", (secret) => {
    expect(taken.filter(({ body }) => body.includes(secret)).map(({ address }) => address)).toEqual([]);
  });
});
