import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recogniseIssuer } from "~/domain/issuers/recognise-issuer.server";
import { publicDocumentsOf } from "~/domain/documents/public-documents.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { compareProjection } from "~/domain/projection/rebuild-projection.server";
import { query } from "~db/client.server";
import { freshRegister } from "../../support/register";
import { csvFile, importFile, rawRow, toolkitRow, trackerRow } from "../../support/import-rows";

const NUMBERED = [
  "The matters of concern are as follows.",
  "1. The door alarm on the ward was never tested by anybody.",
  "2. The handover between the shifts was not written down.",
].join("\n");

const all = <Row = Record<string, unknown>>(sql: string): Row[] => query<Row>(sql).all();
const one = (sql: string): unknown => Object.values(all(sql)[0] ?? {})[0];
const references = () =>
  all<{ reference: string }>("SELECT reference FROM reports ORDER BY id").map((r) => r.reference);
const items = () =>
  all<{ number: number; text: string; gone: number }>(
    `SELECT number, content AS text, is_withdrawn AS gone FROM recommendations r JOIN texts t ON t.id = r.text_id ORDER BY number`,
  );

describe("importing reports", () => {
  let dispose: () => void;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2031-09-01T10:00:00Z") });
    ({ dispose } = freshRegister());
    await importFile(
      "welsh-boards",
      csvFile([
        { ods_code: "RX1", gss_code: "", name: "EXAMPLE NHS TRUST" },
        { ods_code: "RX2", gss_code: "", name: "OTHER NHS TRUST" },
      ]),
    );
  });
  afterEach(() => {
    expect(verifyLedger().holds).toBe(true);
    expect(compareProjection().differing).toEqual([]);
    dispose();
    vi.useRealTimers();
  });

  it("makes one entry a report, and none the second time", async () => {
    const file = csvFile([rawRow({ concerns: NUMBERED })]);
    expect((await importFile("pfd-raw", file)).counts).toMatchObject({ new: 1, unchanged: 0 });
    const entries = () => one("SELECT count(*) FROM ledger_entries WHERE action = 'report_imported'");
    expect(entries()).toBe(1);
    expect((await importFile("pfd-raw", file)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    expect(entries()).toBe(1);
    expect(all("SELECT reference FROM tracked_items ORDER BY id")).toEqual([
      { reference: "PFD-2031-0123.1@RX1" },
      { reference: "PFD-2031-0123.2@RX1" },
    ]);
  });

  it("keeps the names of the deceased out of every table and of the ledger", async () => {
    const address = "https://www.example.org/reports/jane-fictional/";
    const row = rawRow({
      deceased_name: "Jane Fictional",
      report_url: address,
      pdf_url: "https://www.example.org/uploads/Jane-Fictional.pdf",
      reply_urls: "https://www.example.org/uploads/2031/06/Fictional-Response-from-Example-NHS-Trust.pdf",
      circumstances: "Ms Jane Fictional was found. Fictional had been unwell.",
      concerns:
        "1. That Ms Fictional was left alone on the ward.\n2. That nobody told Jane Fictional’s family.",
    });
    await importFile("pfd-raw", csvFile([row]));
    for (const { name } of all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'",
    ))
      expect(JSON.stringify(all(`SELECT * FROM "${name}"`)), name).not.toMatch(/fictional/i);
  });

  it("knows the same page in all formats, whatever their order, and shows the best source", async () => {
    const files = {
      "pfd-raw": csvFile([rawRow({ this_report_is_being_sent_to: "Example Trust", concerns: "" })]),
      "pfd-tracker": csvFile([trackerRow({ "Date of report": "08/05/2031" })]),
      "pfd-toolkit": csvFile([toolkitRow({ concerns: NUMBERED, coroner: "Somebody Else" })]),
    };
    const shown = () => ({
      report: all(
        `SELECT reference, reported_on, published_on, a.content AS author FROM reports r JOIN texts a ON a.id = r.author_text_id`,
      ),
      asked: all(`SELECT t.content, b.code FROM addressings a JOIN texts t ON t.id = a.addressed_as_text_id
                  LEFT JOIN bodies b ON b.id = a.body_id WHERE a.is_withdrawn = 0`),
      items: items().map((item) => item.text),
      tracked: all("SELECT reference FROM tracked_items WHERE is_withdrawn = 0"),
    });
    const orders = [
      ["pfd-raw", "pfd-tracker", "pfd-toolkit"],
      ["pfd-tracker", "pfd-toolkit", "pfd-raw"],
      ["pfd-toolkit", "pfd-raw", "pfd-tracker"],
    ] as const;
    const results: unknown[] = [];
    for (const order of orders) {
      for (const format of order) await importFile(format, files[format]);
      results.push(shown());
      dispose();
      ({ dispose } = freshRegister());
      await importFile(
        "welsh-boards",
        csvFile([{ ods_code: "RX1", gss_code: "", name: "EXAMPLE NHS TRUST" }]),
      );
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
    expect(results[0]).toMatchObject({
      report: [{ reference: "PFD-2031-0123", reported_on: "2031-05-07", author: "Mr A Coroner" }],
      asked: [{ content: "Example Trust", code: "RX1" }],
      tracked: [{ reference: "PFD-2031-0123.1@RX1" }, { reference: "PFD-2031-0123.2@RX1" }],
    });
  });

  it("keeps the losing value, and lets no blank overwrite one", async () => {
    await importFile("pfd-raw", csvFile([rawRow()]));
    await importFile("pfd-tracker", csvFile([trackerRow({ "Date of report": "08/05/2031" })]));
    await importFile("pfd-raw", csvFile([rawRow({ date_of_report: "", coroner_name: "nan" })]));
    expect(one("SELECT reported_on FROM reports")).toBe("2031-05-07");
    expect(
      all("SELECT provenance, value FROM report_values WHERE field = 'reported_on' ORDER BY id"),
    ).toEqual([
      { provenance: "official_page", value: "07/05/2031" },
      { provenance: "tracker", value: "08/05/2031" },
    ]);
  });

  it("takes a readable date of a lesser source for one no calendar has, and flags it", async () => {
    await importFile("pfd-raw", csvFile([rawRow({ date_of_report: "17/20/2031" })]));
    expect(one("SELECT reported_on FROM reports")).toBeNull();
    expect(one("SELECT reported_on_raw FROM reports")).toBe("17/20/2031");
    expect(one("SELECT reason FROM import_problems WHERE field = 'reported_on'")).toContain("no month 20");
    await importFile("pfd-tracker", csvFile([trackerRow()]));
    expect(one("SELECT reported_on FROM reports")).toBe("2031-05-07");
  });

  it("rewords items in place when a better text comes, and never renumbers", async () => {
    await importFile("pfd-toolkit", csvFile([toolkitRow({ concerns: NUMBERED })]));
    const better = NUMBERED.replace("never tested by anybody", "not tested by anybody").replace(
      "2. The handover between the shifts was not written down.",
      "2. Training records of agency staff could not be produced at all.",
    );
    await importFile("pfd-raw", csvFile([rawRow({ concerns: better })]));
    expect(items()).toMatchObject([
      { number: 1, text: "The door alarm on the ward was not tested by anybody.", gone: 0 },
      { number: 2, gone: 1 },
      { number: 3, text: "Training records of agency staff could not be produced at all.", gone: 0 },
    ]);
    expect(one("SELECT count(*) FROM tracked_items WHERE is_withdrawn = 0")).toBe(2);
  });

  it("reads the deadline the report states, and else counts 56 days, never calling it overdue", async () => {
    await importFile(
      "pfd-raw",
      csvFile([
        rawRow({
          response:
            "You are under a duty to respond within 56 days of the date of this report, namely by 15 July 2031.",
        }),
        rawRow({ report_url: "https://www.example.org/reports/two/", ref: "2031-0124" }),
      ]),
    );
    expect(all("SELECT due_on, basis FROM due_dates ORDER BY id")).toEqual([
      { due_on: "2031-07-15", basis: "stated" },
      { due_on: "2031-07-02", basis: "calculated" },
    ]);
    expect(one("SELECT max(is_clock_kept) FROM reports")).toBe(0);
  });

  it("gives repeated and missing references in order of date, whatever the order of rows", async () => {
    const page = (name: string, day: string, ref: string) =>
      rawRow({
        report_url: `https://www.example.org/reports/${name}/`,
        date_of_report: `0${day}/05/2031`,
        ref,
      });
    const rows = [
      page("c", "3", "2031-0200"),
      page("x2", "9", ""),
      page("a", "1", "2031-0200"),
      page("x1", "8", "nan"),
      page("b", "2", "2031-0200"),
    ];
    const byDate = () =>
      all<{ reference: string }>("SELECT reference FROM reports ORDER BY reported_on").map(
        (r) => r.reference,
      );
    await importFile("pfd-raw", csvFile(rows));
    const expected = ["PFD-2031-0200", "PFD-2031-0200-2", "PFD-2031-0200-3", "PFD-X0001", "PFD-X0002"];
    expect(byDate()).toEqual(expected);
    dispose();
    ({ dispose } = freshRegister());
    await importFile("pfd-raw", csvFile(rows.toReversed()));
    expect(byDate()).toEqual(expected);
  });

  it("gives a reply to the body its file names, knows it again, and else to the report", async () => {
    const reply_urls = [
      "https://www.example.org/uploads/2031/06/2031-0123-Response-from-Example-NHS-Trust.pdf",
      "https://www.example.org/uploads/2031/07/2031-0123-Response.pdf",
    ].join(" | ");
    const row = rawRow({ this_report_is_being_sent_to: "Example NHS Trust | Other NHS Trust", reply_urls });
    await importFile("pfd-raw", csvFile([row]));
    await importFile("pfd-raw", csvFile([{ ...row, category: "Railway related deaths" }]));
    expect(all("SELECT known_on FROM responses ORDER BY id")).toEqual([
      { known_on: "2031-06-30" },
      { known_on: "2031-07-31" },
    ]);
    expect(publicDocumentsOf(1).map(({ knownInWords }) => knownInWords)).toEqual([
      "public by the end of June 2031",
      "public by the end of July 2031",
    ]);
    expect(
      all(
        `SELECT b.code FROM response_attributions x JOIN addressings a ON a.id = x.addressing_id JOIN bodies b ON b.id = a.body_id`,
      ),
    ).toEqual([{ code: "RX1" }]);
    expect(one("SELECT count(*) FROM documents")).toBe(2);
    expect(one("SELECT label FROM report_categories")).toBe("Railway related deaths");
  });

  it("rejects a row without an address and files the reason, and holds a file unlike the last", async () => {
    const rows = Array.from({ length: 60 }, (_, n) =>
      rawRow({ report_url: `https://www.example.org/reports/${n}/`, ref: `2031-${1000 + n}` }),
    );
    const first = await importFile("pfd-raw", csvFile([...rows, rawRow({ report_url: "" })]));
    expect(first.counts).toMatchObject({ new: 60, rejected: 1 });
    expect(one("SELECT row_number FROM import_problems WHERE kind = 'rejected'")).toBe(62);
    expect(first.problemsFile).toContain("problems.csv");
    const held = await importFile(
      "pfd-raw",
      csvFile(rows.map((row) => ({ ...row, coroner_area: "", category: "x" }))),
    );
    expect(held).toMatchObject({ state: "held", counts: { new: 0, changed: 0, held: 60 } });
    expect(held.message).toContain("“coroner_area” is blank in 100% of rows");
    expect(references()).toHaveLength(60);
  });

  it("adds nothing when the same file comes again with the same rejected rows, and lists them again", async () => {
    const file = csvFile([rawRow(), rawRow({ report_url: "" }), rawRow({ report_url: " " })]);
    const acts = () =>
      all<{ action: string }>("SELECT action FROM ledger_entries").map((entry) => entry.action);
    await importFile("pfd-raw", file);
    const before = acts().length;
    expect(acts().filter((action) => action === "rows_rejected")).toHaveLength(1);
    const again = await importFile("pfd-raw", file);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1, rejected: 2 });
    expect(again.problemsFile).toContain("problems.csv");
    expect(one("SELECT count(*) FROM import_problems WHERE kind = 'rejected'")).toBe(2);
    expect(acts().slice(before)).toEqual(["import_started", "import_finished"]);
    await importFile("pfd-raw", csvFile([rawRow({ report_url: "" })]));
    expect(one("SELECT count(*) FROM import_problems WHERE kind = 'rejected'")).toBe(3);
  });

  it("leaves Rule 43 reports without a clock", async () => {
    await importFile("pfd-raw", csvFile([rawRow({ date_of_report: "01/07/2013" })]));
    expect(all("SELECT kind, regime FROM reports")).toEqual([
      { kind: "rule43_report", regime: "coroners_ew_rule43" },
    ]);
    expect(one("SELECT count(*) FROM due_dates")).toBe(0);
  });

  it("gives what is no name of an area one issuer, that is never one area, and keeps the words masked", async () => {
    const told = "An inquest into the death of Zebedee QUILLFEATHER";
    await importFile(
      "pfd-raw",
      csvFile([
        rawRow({ coroner_area: told, circumstances: "Mr Quillfeather was found." }),
        rawRow({
          ...{ ref: "2031-0124", report_url: "https://www.example.org/r/2" },
          coroner_area: "a long sentence of eight words about nothing",
        }),
      ]),
    );
    expect(all("SELECT name, slug, is_recognised FROM issuers")).toEqual([
      { name: "Coroner area not recognised", slug: "coroner-area-not-recognised", is_recognised: 0 },
    ]);
    expect(all("SELECT value FROM report_values WHERE field = 'issuer' ORDER BY id")).toEqual([
      { value: "An inquest into the death of [NAME]" },
      { value: "a long sentence of eight words about nothing" },
    ]);
    expect(JSON.stringify(all("SELECT reason FROM import_problems"))).not.toMatch(/quillfeather/i);
    const id = Number(one("SELECT id FROM issuers"));
    const decided = recogniseIssuer({ actor: { kind: "job", job: "import" }, issuerId: id, sameAs: null });
    expect(decided).toMatchObject({ refusal: "unreadable" });
  });

  it("makes an unknown area an issuer for the registrar, and Chief Coroner a copy", async () => {
    await importFile(
      "pfd-raw",
      csvFile([rawRow({ this_report_is_being_sent_to: "Example NHS Trust | Chief Coroner" })]),
    );
    expect(all("SELECT name, is_recognised FROM issuers")).toEqual([
      { name: "Example Vale", is_recognised: 0 },
    ]);
    expect(all("SELECT capacity FROM addressings ORDER BY position")).toEqual([
      { capacity: "addressee" },
      { capacity: "copied" },
    ]);
  });
});
