import { createConfig, lintFromString } from "@redocly/openapi-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { keepLibrary } from "~/domain/measures/keep-library.server";
import { ENDPOINT_NAMES, ENDPOINTS, rootAnswer, type EndpointName } from "~/domain/open-data/api-endpoints";
import { OWN_ENDPOINT_NAMES, OWN_ENDPOINTS } from "~/domain/api-access/own-endpoints";
import { openApiDocument, problemSchema } from "~/domain/open-data/openapi-document";
import * as apiOther from "~/routes/api.$";
import * as apiPart from "~/routes/api.v1.$";
import * as apiRoot from "~/routes/api.v1._index";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

const ask = async (address: string) => {
  const answer = await servePage(apiPart, "/api/v1/*", `/api/v1${address}`);
  return { status: answer.status, headers: answer.headers, body: JSON.parse(answer.body || "null") };
};

/** A schema that refuses fields it does not name, however deep: what is answered is what is documented. */
const exactly = (name: EndpointName): z.ZodObject => ENDPOINTS[name].answer.strict();

let dispose: () => void;
let report: a.ReportMade;
let tracked: { id: number; reference: string };
let withdrawn: a.ReportMade;

beforeAll(() => {
  ({ dispose } = freshRegister());
  keepLibrary();
  const before = a.aBody({ code: "OLD1", name: "Old Fernshire Trust", closedOn: "2023-04-01" });
  const trust = a.aBody({ code: "RW5", name: "Fernshire Trust" });
  a.aSuccession(before, trust);
  a.aBody({ code: "DUP", name: "Fernshire Trust (twice)", mergedIntoId: trust.id });
  const issuer = a.anIssuer({ slug: "fernshire", name: "Fernshire" });
  report = a.aReport({
    ...{ issuerId: issuer.id, title: "A report", sourceReference: "2024-0100" },
    asked: [{ body: trust }, { as: "Somebody nobody knows" }],
    items: [
      { text: "The crisis team had no beds.", allottedTo: 0, themes: ["risk-assessment"] },
      "Alarms were not checked.",
    ],
    sections: { circumstances: "It happened at night." },
    categories: ["mental-health-related-deaths"],
  });
  const [addressing = 0] = report.addressings;
  tracked = a.trackedItem(report.items[0] ?? 0, addressing);
  const responseId = said.aResponse(report, {
    addressingIds: [addressing],
    text: "We have changed the rota.",
  });
  said.aPosition(report, tracked.id, { responseId });
  const claimId = said.aClaim(report, tracked.id);
  said.anAssessment(report, { addressingId: addressing, trackedItemId: tracked.id });
  said.aVerification(report, { trackedItemId: tracked.id, claimId });
  said.aDispute(report, tracked.id);
  said.anExtension(report, addressing, "2024-09-01");
  said.anEvent(report, addressing, "extension_requested");
  said.anAction(report, trust.id, tracked.id, "Train every ward.");
  for (let n = 0; n < 7; n += 1) a.aReport({ asked: [{ body: trust }], items: [`Crisis ${n} had no plan.`] });
  a.aReport({ state: "draft", reference: "PFD-2024-9999", items: ["A draft nobody may see."] });
  withdrawn = a.aReport({ withdrawnBecause: "Entered twice.", items: ["Taken back."] });
});
afterAll(() => dispose());

describe("the description of the API", () => {
  it("passes the linter that others will read it with", async () => {
    const config = await createConfig({ extends: ["recommended"], rules: { "info-license": "error" } });
    const source = JSON.stringify(openApiDocument("https://register.example.org"));
    const problems = await lintFromString({ source, config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it("names every address there is, and says what every field holds", () => {
    const document = openApiDocument("");
    expect(Object.keys(document.paths)).toEqual([
      ...["/", ...ENDPOINT_NAMES.map((name) => ENDPOINTS[name].path)],
      ...new Set(OWN_ENDPOINT_NAMES.map((name) => OWN_ENDPOINTS[name].path)),
    ]);
    const undescribed = Object.entries(document.components.schemas).flatMap(([id, schema]) =>
      Object.entries(
        (schema as { properties?: Record<string, { description?: string; $ref?: string }> }).properties ?? {},
      )
        .filter(([, field]) => !field.description && !field.$ref)
        .map(([name]) => `${id}.${name}`),
    );
    expect(undescribed).toEqual([]);
  });

  it("is led to from the root", async () => {
    const root = JSON.parse((await servePage(apiRoot, "/api/v1", "/api/v1")).body);
    rootAnswer.strict().parse(root);
    expect(root.openapi).toBe("http://register.test/api/v1/openapi.json");
    const strange = await servePage(apiRoot, "/api/v1", "/api/v1?body=RW5");
    expect([strange.status, JSON.parse(strange.body).detail]).toEqual([
      400,
      "This address does not know “body”. This address takes no parameters.",
    ]);
  });
});

describe("answers of the API", () => {
  it.each(ENDPOINT_NAMES)("are what their schema says: %s", async (name) => {
    const reference: Partial<Record<EndpointName, string>> = {
      getReport: report.reference,
      getRecommendation: `${report.reference}.1`,
      getAddressing: `${report.reference}:1`,
      getTrackedItem: tracked.reference,
      getBody: "RW5",
      getIssuer: "fernshire",
      getMeasure: "prone-restraints",
    };
    const address = ENDPOINTS[name].path.replace(/\{\w+\}/, reference[name] ?? "");
    const { status, body, headers } = await ask(address);
    expect(status).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    exactly(name).parse(body);
    expect(JSON.stringify(body)).not.toMatch(/A draft nobody|Taken back|PFD-2024-9999/);
  });

  it("carry the whole history of a tracked item", async () => {
    const { body } = await ask(`/tracked-items/${tracked.reference}`);
    expect(body).toMatchObject({
      ...{ implementation: "implemented", level: "independently_verified", is_disputed: true },
      positions: [{ position: "accepted", known_on: "2024-07-01", known_on_basis: "reconstructed" }],
      claims: [{ status: "implemented", stated_on: "2024-09-01" }],
      assessments: [{ adequacy: "adequate" }],
      verifications: [{ finding: "held", method: "visit" }],
      disputes: [{ is_disputed: true }],
      actions: [{ text: "Train every ward.", lead_role: "Director of Nursing" }],
    });
  });

  it("carry the clock and the answers of a request", async () => {
    const { body } = await ask(`/addressings/${report.reference}:1`);
    expect(body).toMatchObject({
      ...{ body: "RW5", response_status: "received", due_on: "2024-09-01", due_basis: "extended" },
      answers: [{ text: "We have changed the rota.", addressings: [`${report.reference}:1`] }],
      events: [{ kind: "extension_requested" }],
    });
    expect(body.due_dates).toHaveLength(2);
  });

  it("say who came before a body, and lead from a merged one to the one that stands for it", async () => {
    const { body } = await ask("/bodies/RW5");
    expect(body.took_over_from).toEqual([
      { code: "OLD1", name: "Old Fernshire Trust", effective_on: "2023-04-01" },
    ]);
    const moved = await servePage(apiPart, "/api/v1/*", "/api/v1/bodies/DUP");
    expect([moved.status, moved.headers.get("location")]).toEqual([308, "/api/v1/bodies/RW5"]);
  });
});

describe("pages of the API", () => {
  const readAll = async (address: string) => {
    const references: string[] = [];
    for (let next: string | null = address; next !== null;) {
      const { body } = await ask(next);
      references.push(
        ...body.data.map((one: Record<string, string>) => one.reference ?? one.code ?? one.slug),
      );
      next = body.next && String(body.next).replace("http://register.test/api/v1", "");
    }
    return references;
  };

  it.each([
    "/reports",
    "/recommendations",
    "/addressings",
    "/tracked-items",
    "/bodies",
    "/themes",
    "/search?q=crisis",
  ])("together hold what one long page holds: %s", async (address) => {
    const join = address.includes("?") ? "&" : "?";
    const whole = await readAll(`${address}${join}limit=200`);
    expect(await readAll(`${address}${join}limit=3`)).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThan(3);
  });

  it.each(["/reports?limit=3", "/search?sort=newest&limit=3"])(
    "repeat and skip nothing where a report comes in meanwhile: %s",
    async (address) => {
      const first = (await ask(address)).body;
      const expected = (await readAll(address)).slice(3);
      a.aReport({ reportedOn: "2026-01-01", items: ["Newer than all others."] });
      const rest = await readAll(String(first.next).replace("http://register.test/api/v1", ""));
      expect(rest.filter((reference) => expected.includes(reference))).toEqual(expected);
    },
  );

  it("hold what the filters ask for", async () => {
    const { body } = await ask("/search?body=RW5&response=received&limit=200");
    expect(body.data.map((one: { report: string }) => one.report)).toEqual([
      report.reference,
      report.reference,
    ]);
    expect(body.count).toBe(2);
    expect((await ask(`/recommendations?report=${report.reference}`)).body.data).toHaveLength(2);
    expect((await ask("/reports?year=1999")).body.data).toEqual([]);
  });
});

describe("what cannot be asked", () => {
  it.each([
    ["an unknown parameter", "/reports?colour=red", 400, "This address does not know “colour”"],
    ["a misspelt filter of the search", "/search?respnse=received", 400, "“respnse”"],
    ...[
      "/search?body=unknown",
      "/search?area=unknown",
      "/reports?issuer=unknown",
      "/recommendations?report=unknown",
      "/addressings?body=unknown",
      "/tracked-items?recommendation=unknown",
      "/statements?report=unknown",
      "/figures?measure=unknown",
      "/figures?body=unknown",
    ].map((address): [string, string, number, string] => [
      ...(["a name that nothing has", address] as const),
      ...([400, "The register knows no “unknown” for the filter “"] as const),
    ]),
    ["a word that is on no list", "/search?response=maybe", 400, "“response” must be one of"],
    [
      "a filter given twice where one is meant",
      "/reports?kind=pfd_report&kind=rule43_report",
      400,
      "given 2 times",
    ],
    ["no number", "/reports?limit=ten", 400, "“limit” must be a whole number from 1 to 200"],
    ["too many", "/reports?limit=201", 400, "from 1 to 200"],
    ["none", "/reports?limit=0", 400, "from 1 to 200"],
    ["a cursor made up", "/reports?cursor=abc", 400, "cursor"],
    ["a parameter of a single record", "/bodies/RW5?limit=2", 400, "It takes as-of"],
    ["a reference of nothing", "/reports/PFD-1900-0001", 404, "nothing with this reference"],
    ["a draft", "/reports/PFD-2024-9999", 404, "nothing with this reference"],
    ["a draft's item", "/recommendations/PFD-2024-9999.1", 404, "nothing with this reference"],
    ["an address there is not", "/everything/at/once", 404, "no such address"],
    ["words far too long", `/search?q=${"x".repeat(2000)}`, 400, "too long"],
  ])("is refused with a sentence: %s", async (_what, address, status, sentence) => {
    const answer = await ask(address);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    problemSchema.parse(answer.body);
    expect(answer.body.detail).toContain(sentence);
  });

  it.each(["/reports/REF", "/recommendations/REF.1", "/addressings/REF:1"])(
    "says of what was withdrawn when and why: %s",
    async (address) => {
      const { status, body } = await ask(address.replace("REF", withdrawn.reference));
      expect(status).toBe(410);
      expect(body).toMatchObject({ reference: withdrawn.reference, reason: "Entered twice." });
    },
  );

  it("is refused in the same form beyond the version there is", async () => {
    const answer = await servePage(apiOther, "/api/*", "/api/v2/reports");
    expect(answer.status).toBe(404);
    problemSchema.parse(JSON.parse(answer.body));
  });
});
