import { describe, expect, it } from "vitest";
import { PFD_FORMATS } from "~/domain/imports/adapters/pfd-formats-rules";

const today = "2031-06-01";
const page = "https://www.example.org/reports/jane-fictional-2/";

const rawRow = {
  date_added: "09/05/2031",
  date_of_report: "7 May 2031",
  ref: "2031-0123",
  deceased_name: "Jane Fictional",
  coroner_name: "Mr A Coroner",
  coroner_area: "Avon",
  category: "Suicide (from 2015)",
  this_report_is_being_sent_to: "Example NHS Trust | Example Council",
  report_url: page,
  pdf_url: "https://www.example.org/uploads/2031/05/Jane-Fictional-2031-0123.pdf",
  reply_urls:
    "https://www.example.org/uploads/2031/07/2031-0123-Response-from-Example-Council.pdf | https://www.example.org/uploads/x.pdf",
  circumstances: "Jane Fictional was admitted to the ward. Ms Fictional died.",
  concerns: "1. That nobody told Jane’s family.",
  inquest: "",
  action: "",
  response: "namely by 2 July 2031",
  legal: "nan",
};

describe("a row of the official pages", () => {
  const { report } = PFD_FORMATS["pfd-raw"].adapt(rawRow, today);

  it("keeps its facts as written and read", () => {
    expect(report).toMatchObject({
      provenance: "official_page",
      textSource: "html",
      reference: { reference: "2031-0123" },
      reportedOn: { on: "2031-05-07" },
      publishedOn: { on: "2031-05-09" },
      area: "Avon",
      sentTo: "Example NHS Trust | Example Council",
      replyCount: "2",
    });
  });

  it("masks the name of the deceased in every text and file name", () => {
    const shown = JSON.stringify({
      ...report,
      sourceAddress: "",
      reportLinks: report?.reportLinks.map(({ title }) => title),
    });
    expect(shown).not.toMatch(/Fictional|Jane/i);
    expect(report?.sections.map(({ section }) => section)).toEqual([
      "circumstances",
      "concerns",
      "response_request",
    ]);
  });
});

describe("a row of the tracker", () => {
  const row = {
    Status: "overdue",
    "Date added": "09/05/2031",
    "Date of report": "17/20/2022",
    Ref: "",
    "Deceased name": "",
    "Number of deceased": "2",
    "Coroner name": "Mr A Coroner",
    "Coroner area": "Avon",
    Category: "Other related deaths",
    "Sent to": "Example NHS Trust",
    "Replies count": "0",
    URL: page,
  };

  it("keeps an impossible date as written and says why it is not read", () => {
    const { report } = PFD_FORMATS["pfd-tracker"].adapt(row, today);
    expect(report?.reportedOn).toMatchObject({ on: null, raw: "17/20/2022", precision: "unknown" });
    expect(report?.reportedOn.problem).toContain("no month 20");
  });

  it("has the tracker's word on status and replies, and no texts", () => {
    const { report } = PFD_FORMATS["pfd-tracker"].adapt(row, today);
    expect(report).toMatchObject({
      sourceStatus: "overdue",
      replyCount: "0",
      deceasedCount: "2",
      sections: [],
    });
  });
});

describe("a row of the toolkit", () => {
  const row = { url: page, id: "2031-0123", date: "2031-05-07", coroner: "A Coroner", area: "Avon" };

  it("treats “N/A: Not found” as a blank", () => {
    const { report } = PFD_FORMATS["pfd-toolkit"].adapt(
      {
        ...row,
        receiver: "Example NHS Trust; Example Council",
        investigation: "N/A: Not found",
        concerns: "x",
      },
      today,
    );
    expect(report?.sections).toEqual([{ section: "concerns", raw: "x" }]);
  });

  it("is rejected without a page address", () => {
    const { rejected } = PFD_FORMATS["pfd-toolkit"].adapt({ ...row, url: "not an address" }, today);
    expect(rejected).toContain("no page address");
  });
});

describe("a row whose name column is missing or blank", () => {
  const told = "An investigation into the death of Zebedee QUILLFEATHER, aged 44. Mr Quillfeather was known.";

  it.each([
    [
      "the toolkit's, told in the text",
      PFD_FORMATS["pfd-toolkit"],
      { url: "https://example.org/r/r6e28", id: "2031-0123", date: "2031-05-07", investigation: told },
    ],
    [
      "the toolkit's, told in the page's address",
      PFD_FORMATS["pfd-toolkit"],
      {
        url: "https://example.org/r/zebedee-quillfeather-prevention-of-future-deaths-report/",
        concerns: "That Mr Quillfeather was left alone, and that Zebedee had no alarm.",
      },
    ],
    [
      "the official page's",
      PFD_FORMATS["pfd-raw"],
      { ...rawRow, report_url: "https://example.org/r/1", deceased_name: "", circumstances: told },
    ],
    [
      "the tracker's, told in the cell of the area",
      PFD_FORMATS["pfd-tracker"],
      { URL: "https://example.org/r/1", "Coroner area": told, Status: "Quillfeather" },
    ],
  ])("keeps the name out: %s", (_, format, cells) => {
    const { report } = format.adapt(cells, today);
    expect(report).not.toBeNull();
    expect(JSON.stringify({ ...report, sourceAddress: "" })).not.toMatch(/quillfeather|zebedee/i);
  });
});

describe("a name in a cell that should hold something else", () => {
  const shown = (cells: Partial<typeof rawRow>) => {
    const { report } = PFD_FORMATS["pfd-raw"].adapt(
      { ...rawRow, deceased_name: "Zebedee Quillfeather", ...cells },
      today,
    );
    return report;
  };

  it.each([
    "date_added",
    "date_of_report",
    "ref",
    "coroner_name",
    "coroner_area",
    "category",
    "this_report_is_being_sent_to",
    "pdf_url",
    "reply_urls",
    "circumstances",
    "legal",
  ] as const)("is masked in %s", (column) => {
    const file = "https://example.org/uploads/ZQuillfeather-Zebedee_Quillfeather.pdf";
    const report = shown({ [column]: column.includes("url") ? file : "Mr Zebedee Quillfeather" });
    const kept = {
      ...report,
      sourceAddress: "",
      reportLinks: report?.reportLinks.map(({ title }) => title),
      replyLinks: report?.replyLinks.map(({ title }) => title),
    };
    expect(JSON.stringify(kept)).not.toMatch(/quillfeather|zebedee/i);
  });

  it("leaves dates, references, areas and categories that happen to hold the same word", () => {
    expect(
      shown({
        deceased_name: "Jan Devon",
        coroner_area: "Devon, Plymouth and Torbay",
        date_of_report: "7 Jan 2031",
        category: "Suicide (from 2015)",
        coroner_name: "Mr P Devon",
      }),
    ).toMatchObject({
      area: "Devon, Plymouth and Torbay",
      reportedOn: { on: "2031-01-07" },
      reference: { reference: "2031-0123" },
      categories: "Suicide (from 2015)",
      author: "Mr P Devon",
    });
  });
});
