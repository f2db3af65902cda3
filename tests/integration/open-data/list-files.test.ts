import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { excelFile, MOST_EXCEL_ROWS } from "~/domain/open-data/excel-files.server";
import { RECORD_TABLES } from "~/domain/open-data/record-tables";
import { FILE_FORMATS, LIST_ADDRESSES, listFileAt, type ListAddress } from "~/lib/file-addresses";
import * as publicList from "~/routes/files/public-list";
import * as requestsPage from "~/routes/bodies.$code_.requests";
import * as bodiesPage from "~/routes/bodies._index";
import * as ledgerPage from "~/routes/ledger";
import * as measuresPage from "~/routes/measures._index";
import * as searchPage from "~/routes/search";
import * as statisticsPage from "~/routes/statistics._index";
import * as statisticsList from "~/routes/statistics.list";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { servePage } from "../../support/pages";
import { freshRegister } from "../../support/register";

/** Asks for a list as a file, as a reader would. */
function take(name: ListAddress, format: string, address: string) {
  return servePage(publicList, `${LIST_ADDRESSES[name]}.${format}`, address);
}

const readCsv = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

const AWKWARD = 'Staff said "nobody came",\nthen left;\r\nthe log was lost.\rNothing else — naïve façade.';

describe("public lists as files", () => {
  let dispose: () => void;
  let trust: a.BodyMade;
  let report: a.ReportMade;

  beforeAll(() => {
    ({ dispose } = freshRegister());
    trust = a.aBody({ code: "RW5", name: "Fernshire Trust" });
    const council = a.aBody({
      code: "C1",
      name: '=HYPERLINK("http://elsewhere.example")',
      type: "local_authority",
    });
    report = a.aReport({
      asked: [{ body: trust }, { body: council }],
      items: [AWKWARD, "=1+1 was typed here", "@SUM(A1) as well", "-2 beds", "+44 call"],
      categories: ["mental-health-related-deaths"],
    });
    said.aResponse(report, { addressingIds: report.addressings.slice(0, 1) });
    a.aReport({ asked: [{ body: council }], items: ["Nobody checked the alarms."] });
    a.aReport({ asked: [{ body: trust }], items: [], title: "A report without its text" });
    a.aReport({ asked: [{ body: trust }], state: "draft", items: ["A draft nobody may see."] });
    a.aReport({ asked: [{ body: trust }], withdrawnBecause: "Entered twice.", items: ["Taken back."] });
  });
  afterAll(() => dispose());

  it.each([
    ["/search?year=last", searchPage, "“last” for the filter “Year of report”. It was left out."],
    ["/search?body=unknown", searchPage, "“unknown” for the filter “Body”. Check the address."],
    ["/bodies?type=zzz", bodiesPage, "“zzz” for the filter “Kind of body”. It was left out."],
    ["/statistics?year=abc", statisticsPage, "“abc” for the filter “Year of report”. It was left out."],
    ["/statistics?by=zzz", statisticsPage, "“zzz” for the filter “Told apart by”. It was left out."],
    ["/statistics/list?figure=asked&year=abc", statisticsList, "“abc” for the filter “Year of report”."],
    ["/bodies/RW5/requests?response=zzz", requestsPage, "“zzz” for the filter “Answer”. It was left out."],
    ["/measures?type=zzz", measuresPage, "“zzz” for the filter “Kind of measure”. It was left out."],
    ["/ledger?action=sing", ledgerPage, "“sing” for the filter “What was done”. It was left out."],
    ["/search?bodie=RW5", searchPage, "There is no filter called “bodie” here. It was left out."],
    ["/bodies?typ=nhs_trust", bodiesPage, "There is no filter called “typ” here. It was left out."],
  ])(
    "name an unknown filter on the page, which shows what it understood: %s",
    async (address, shown, said) => {
      const path = (address.split("?", 1)[0] ?? "").replace("/RW5/", "/:code/");
      const page = await servePage(shown, path, address);
      expect([page.status, page.text]).toEqual([200, expect.stringContaining(said)]);
    },
  );

  it("says nothing of what other sites put behind the addresses they link to", async () => {
    const address = "/search?q=beds&utm_source=letter&fbclid=1&msclkid=2";
    expect((await servePage(searchPage, "/search", address)).text).not.toContain("There is no filter");
    expect((await take("search", "csv", "/search.csv?q=beds&utm_source=letter")).status).toBe(200);
  });

  it("reads back from CSV as it was written, line breaks and quotes in it", async () => {
    const file = await take("search", "csv", "/search.csv?sort=newest");
    const rows = readCsv(file.body);
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("content-disposition")).toMatch(
      /^attachment; filename="search-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(rows).toHaveLength(7);
    expect(rows.find((row) => row.reference === `${report.reference}.1`)).toMatchObject({
      ...{ unit: "item", report: report.reference, text: AWKWARD, asked_codes: "RW5; C1" },
      ...{ asked_count: "2", answered_count: "1", is_sensitive: "false" },
      url: `http://register.test/recommendations/${report.reference}.1`,
    });
  });

  it("begins with a byte order mark and ends lines as spreadsheets expect", async () => {
    const text = (await bytesOf("/themes.csv")).toString("utf8");
    expect(text.startsWith("\uFEFFslug,label,")).toBe(true);
    expect(text.split("\r\n").length).toBeGreaterThan(10);
  });

  it("lets no text run as a formula in a spreadsheet", async () => {
    const rows = readCsv((await take("search", "csv", "/search.csv")).body);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
    expect(rows.map((row) => row.text)).toContain("'=1+1 was typed here");
  });

  it("keeps the filters of the page", async () => {
    const rows = readCsv((await take("search", "csv", "/search.csv?body=RW5&response=received")).body);
    expect(rows.map((row) => row.report)).toEqual(Array(5).fill(report.reference));
  });

  it("says in JSON what its records are, and from where", async () => {
    const { body, headers } = await take("search", "json", "/search.json?body=C1");
    const file = JSON.parse(body);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(file).toMatchObject({
      ...{ table: "items", unit: RECORD_TABLES.items.unit, count: 6 },
      source: "http://register.test/search.json?body=C1",
    });
    expect(file.records).toHaveLength(6);
    for (const record of file.records) RECORD_TABLES.items.schema.strict().parse(record);
  });

  it("opens in a spreadsheet, with a sheet that says what the rows are", async () => {
    const bytes = await bytesOf("/search.xlsx?body=RW5");
    const [head = [], ...rows] = await readSheet(bytes, 1);
    expect(head).toEqual(Object.keys(RECORD_TABLES.items.schema.shape));
    expect(rows).toHaveLength(6);
    expect(rows.map((row) => row[head.indexOf("text")])).toContain("=1+1 was typed here");
    const about = await readSheet(bytes, 2);
    expect(about.flat()).toContain(RECORD_TABLES.items.unit);
  });

  it.each([
    ["bodies", "/bodies", "", 2],
    ["bodies", "/bodies", "?q=fernshire", 1],
    ["bodyRequests", "/bodies/RW5/requests", "", 2],
    ["reportItems", "/reports/:reference/items", "", 5],
    ["issuers", "/issuers", "", 5],
    ["corrections", "/corrections", "", 0],
  ] as const)("holds the rows of %s: %s%s (%i)", async (name, address, query, count) => {
    const at = address.replace(":reference", report.reference);
    const rows = readCsv((await take(name, "csv", `${at}.csv${query}`)).body);
    const { records } = JSON.parse((await take(name, "json", `${at}.json${query}`)).body);
    expect(rows).toHaveLength(count);
    expect(records).toHaveLength(count);
  });

  it.each([
    ["bodyRequests", "/bodies/NOBODY/requests.csv"],
    ["reportItems", "/reports/PFD-1999-0001/items.csv"],
  ] as const)("answers with a problem where there is no such page: %s", async (name, address) => {
    const file = await take(name, "csv", address);
    expect(file.status).toBe(404);
    expect(file.headers.get("content-type")).toBe("application/problem+json");
  });

  it("holds every entry of the ledger, newest first", async () => {
    const { records, count } = JSON.parse((await take("ledger", "json", "/ledger.json")).body);
    expect(records.map((entry: { number: number }) => entry.number)).toEqual(
      Array.from({ length: count }, (_, at) => count - at),
    );
    for (const entry of records) RECORD_TABLES.ledger.schema.strict().parse(entry);
  });

  it("cuts what Excel cannot hold, and says so", async () => {
    const records = [{ slug: "x", label: "x".repeat(40_000) }];
    const bytes = await excelFile({
      table: "themes",
      records,
      count: 12_345,
      source: "here",
      madeOn: "2026-01-01",
    });
    const rows = await readSheet(bytes, 1);
    expect(String(rows[1]?.[1])).toMatch(/^x+ … \[cut here: Excel holds no more in one cell\]$/);
    expect(String(rows[1]?.[1]).length).toBeLessThanOrEqual(32_767);
    const about = await readSheet(bytes, 2);
    expect(about.flat().join(" ")).toContain(
      `first ${MOST_EXCEL_ROWS.toLocaleString("en-GB")} of 12,345 rows`,
    );
  });
});

describe("what a file cannot hold", () => {
  let dispose: () => void;
  let withdrawn: a.ReportMade;
  beforeAll(() => {
    ({ dispose } = freshRegister());
    a.aBody({ code: "RW5", name: "Fernshire Trust" });
    a.aBody({ code: "X1", name: "Name masked", type: "individual_redacted" });
    withdrawn = a.aReport({ withdrawnBecause: "Twice.", items: ["Taken back."] });
  });
  afterAll(() => dispose());

  it.each([
    ["search", "/search.csv?body=unknown", 400, "“unknown” for the filter “Body”"],
    ["search", "/search.json?kind=report", 400, "“report” for the filter “Kind of report”"],
    ["search", "/search.json?area=nowhere", 400, "“nowhere” for the filter “Coroner area or issuer”"],
    ["search", "/search.csv?year=last", 400, "“last” for the filter “Year of report”"],
    ["bodies", "/bodies.csv?type=hospital", 400, "“hospital” for the filter “Kind of body”"],
    ["bodies", "/bodies.csv?open=half", 400, "“half” for the filter “Open or closed”"],
    ["search", "/search.csv?sort=oldest", 400, "“oldest” for the filter “Order”"],
    ["bodyRequests", "/bodies/RW5/requests.csv?response=no", 400, "“no” for the filter “Answer”"],
    [
      "statisticsList",
      "/statistics/list.csv?figure=late&by=town",
      400,
      "“town” for the filter “Told apart by”",
    ],
    ["statisticsList", "/statistics/list.csv?figure=late&by=type&value=x", 400, "“x” for the filter “Row”"],
    ["statisticsList", "/statistics/list.json?figure=late&body=NO", 400, "“NO” for the filter “Body”"],
    ["ledger", "/ledger.csv?action=sing", 400, "“sing” for the filter “What was done”"],
    ["ledger", "/ledger.csv?body=NO", 400, "“NO” for the filter “Body”"],
    ["ledger", "/ledger.csv?from=soon", 400, "Enter a real date"],
    ["ledger", "/ledger.csv?about=PFD-1&from-day=32&from-month=1&from-year=2025", 400, "Enter a real date"],
    ["search", "/search.csv?bodie=RW5", 400, "no filter called “bodie” here"],
    ["search", "/search.xlsx?organisation=RW5", 400, "no filter called “organisation” here"],
    ["themes", "/themes.csv?kind=pfd_report", 400, "no filter called “kind” here"],
    ["search", "/search.csv?q=a&q=b", 400, "“q” may be given once; it was given 2 times"],
    ["bodies", "/bodies.csv?type=nhs_trust&type=nhs_trust", 400, "“type” may be given once"],
    ["reportItems", "/reports/PFD-1999-0001/items.json", 404, "no report with the reference “PFD-1999-0001”"],
    ["groupItems", "/groups/GROUP-9/items.csv", 404, "no group with the reference “GROUP-9”"],
    ["bodyRequests", "/bodies/NOONE/requests.csv", 404, "no body with the code “NOONE”"],
  ] as const)("is said in a sentence: %s at %s", async (name, address, status, sentence) => {
    const format = /\.(\w+)(\?|$)/.exec(address)?.[1] ?? "";
    const answer = await take(name, format, address);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).detail).toContain(sentence);
  });

  it("is said of a withdrawn report with its day, and blank filters ask for nothing", async () => {
    const gone = await take("reportItems", "json", `/reports/${withdrawn.reference}/items.json`);
    expect([gone.status, gone.body]).toEqual([410, expect.stringMatching(/was withdrawn on \d{4}/)]);
    expect((await take("search", "csv", "/search.csv?body=&body=RW5")).status).toBe(200);
    const ofPage = "/search.csv?q=beds&group=report&page=2&as-of=2025-03-01";
    expect((await take("search", "csv", ofPage)).body).not.toContain("no filter called");
  });

  it("is no stand-in for people whose names are masked", async () => {
    const rows = readCsv((await take("bodies", "csv", "/bodies.csv")).body);
    const codes = rows.map(({ code }) => code);
    expect(codes).toContain("RW5");
    expect(codes).not.toContain("X1");
  });
});

async function bytesOf(address: string): Promise<Buffer> {
  const url = `http://register.test${address}`;
  const answer = await publicList.loader({ request: new Request(url), params: {}, context: {} });
  return Buffer.from(await answer.arrayBuffer());
}

describe("addresses of files", () => {
  it("knows every list in every format, and nothing else", () => {
    for (const [name, address] of Object.entries(LIST_ADDRESSES))
      for (const format of FILE_FORMATS)
        expect(listFileAt(`${address.replace(/:\w+/, "X-1.2")}.${format}`)).toEqual({ name, format });
    expect(listFileAt("/search.pdf")).toBeUndefined();
    expect(listFileAt("/elsewhere.csv")).toBeUndefined();
  });
});
