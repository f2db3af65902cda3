import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCsv, type CsvFormat, type CsvRow } from "~/domain/imports/reading/csv-reading.server";
import { readHssibJson, readInquiryJson } from "~/domain/imports/reading/json-reading.server";
import { UnreadableFile } from "~/domain/imports/reading/unreadable-file";

const FORMAT: CsvFormat = { name: "pfd-raw", columns: ["ref", "text"] };
const TRUSTS: CsvFormat = {
  name: "ods-trusts",
  columns: ["code", "name"],
  firstRowFits: ({ code = "" }) => /^[A-Z0-9]{3,6}$/.test(code),
};
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "register-reading-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function aFile(content: string | Buffer, name = "file.csv"): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function rowsOf(path: string, format = FORMAT): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(path, format)) rows.push(row);
  return rows;
}

const sentenceFor = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => "read without complaint",
    (error: unknown) => {
      if (error instanceof UnreadableFile) return error.message;
      throw error;
    },
  );

describe("readCsv", () => {
  const CONTENT = '\ufeffref,text,more\r\n1,"two\r\nlines, and ""quotes""",\r\n2,nul\u0000,x\r\n';
  const ROWS = [
    { rowNumber: 2, values: { ref: "1", text: 'two\r\nlines, and "quotes"', more: "" }, rejected: null },
    { rowNumber: 3, values: { ref: "2", text: "nul\u0000", more: "x" }, rejected: null },
  ];

  it("reads quoted line breaks, a byte order mark, CRLF and NULs", async () => {
    expect(await rowsOf(aFile(CONTENT))).toEqual(ROWS);
  });

  it("knows gzip by its first bytes, whatever the name", async () => {
    expect(await rowsOf(aFile(gzipSync(CONTENT), "plain-name.csv"))).toEqual(ROWS);
    expect(await rowsOf(aFile(CONTENT, "wrong-name.csv.gz"))).toEqual(ROWS);
  });

  it("rejects a row of the wrong length and reads on", async () => {
    expect(await rowsOf(aFile("ref,text\n1\n2,b\n3,c,d\n"))).toEqual([
      { rowNumber: 2, values: null, rejected: "The row has 1 of the file’s 2 columns." },
      { rowNumber: 3, values: { ref: "2", text: "b" }, rejected: null },
      { rowNumber: 4, values: null, rejected: "The row has 3 of the file’s 2 columns." },
    ]);
  });

  it("bears a stray quotation mark inside a cell", async () => {
    expect(await rowsOf(aFile('ref,text\n1,the "hot" ward\n'))).toMatchObject([
      { values: { text: 'the "hot" ward' } },
    ]);
  });

  it("names the first columns of a file without a header and leaves the others out", async () => {
    expect(await rowsOf(aFile('"RW5","A TRUST","Y60",""\r\n'), TRUSTS)).toEqual([
      { rowNumber: 1, values: { code: "RW5", name: "A TRUST" }, rejected: null },
    ]);
  });

  it("tells how much of the file is read, to its end", async () => {
    const path = aFile(`ref,text\n${"1,a\n".repeat(50_000)}`);
    const seen: number[] = [];
    const totals = new Set<number>();
    for await (const row of readCsv(path, FORMAT, (read, total) => void (seen.push(read), totals.add(total))))
      void row;
    expect(seen.length).toBeGreaterThan(100);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect([...totals]).toEqual([seen.at(-1)]);
  });

  it("keeps memory flat", async () => {
    const path = aFile(gzipSync(`ref,text\n${`1,${"word ".repeat(2_000)}\n`.repeat(4_000)}`));
    let peak = 0;
    const before = process.memoryUsage().heapUsed;
    for await (const { rowNumber } of readCsv(path, FORMAT))
      if (rowNumber % 500 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    expect(peak).toBeLessThan(35_000_000); // of 40 MB of text
  });

  it.each<[string, string | Buffer, RegExp]>([
    ["an empty file", "", /^file\.csv is empty\.$/],
    ["a header alone", "ref,text\n", /^file\.csv has no rows\.$/],
    [
      "other columns",
      "a,b\n1,2\n",
      /^file\.csv has the columns a, b; a pfd-raw file also needs ref, text\.$/,
    ],
    [
      "a gzip file cut short",
      gzipSync("ref,text\n1,abcdefghijk\n".repeat(900)).subarray(0, 60),
      /stops in the middle/,
    ],
    [
      "a damaged gzip file",
      Buffer.concat([Buffer.from("1f8b0800000000000003", "hex"), Buffer.alloc(90, 0xff)]),
      /damaged gzip/,
    ],
    ["a gzip file with nothing in it", gzipSync(""), /nothing in it/],
    ["a spreadsheet", Buffer.from("504b030414000600080000002100", "hex"), /a zip archive or a spreadsheet/],
    [
      "a packed spreadsheet",
      gzipSync(Buffer.from("504b030414000600080000002100", "hex")),
      /a zip archive or a spreadsheet/,
    ],
    ["UTF-16", Buffer.from("\ufeffref,text\n1,2\n", "utf16le"), /UTF-16/],
    ["Windows-1252", Buffer.from("ref,text\n1,caf\u00e9\n", "latin1"), /not UTF-8 text/],
    [
      "a quotation mark that never closes",
      'ref,text\n1,a\n2,"b\n3,c\n',
      /^file\.csv, row 3: a quotation mark opens and never closes/,
    ],
  ])("refuses %s with a sentence", async (_what, content, sentence) => {
    expect(await sentenceFor(rowsOf(aFile(content)))).toMatch(sentence);
  });

  it("refuses a missing file, a folder, and a headerless file of another kind", async () => {
    expect(await sentenceFor(rowsOf(join(folder, "absent.csv")))).toMatch(
      /^There is no file at .*absent\.csv\.$/,
    );
    expect(await sentenceFor(rowsOf(folder))).toMatch(/is a folder/);
    expect(await sentenceFor(rowsOf(aFile("predecessor,successor\n"), TRUSTS))).toMatch(
      /does not look like ods-trusts/,
    );
  });

  it("gives out nothing of a gzip file that is cut short", async () => {
    const whole = gzipSync(
      `ref,text\n${Array.from({ length: 9_000 }, (_, n) => `${n},${Math.sin(n)}`).join("\n")}`,
    );
    const rows: CsvRow[] = [];
    const reading = (async () => {
      for await (const row of readCsv(aFile(whole.subarray(0, whole.length - 9)), FORMAT)) rows.push(row);
    })();
    expect(await sentenceFor(reading)).toMatch(/stops in the middle/);
    expect(rows).toEqual([]);
  });

  it("lets go of the file when its reader stops early", async () => {
    for await (const row of readCsv(aFile(`ref,text\n${"1,a\n".repeat(90_000)}`), FORMAT)) {
      expect(row.rowNumber).toBe(2);
      break;
    }
  });
});

describe("the JSON registers", () => {
  const record = {
    investigation: "Beds",
    url: "https://example.org",
    body: "NHS England",
    ref: "",
    recommendation: "Do.",
  };

  it("gives each record, and the reason where one cannot be read", async () => {
    const rows = await readHssibJson(
      aFile(JSON.stringify({ records: [record, { ...record, body: 7 }] }), "h.json"),
    );
    expect(rows).toMatchObject([
      { rowNumber: 1, values: { body: "NHS England", response: "", actions_planned: [] }, rejected: null },
      { rowNumber: 2, values: null, rejected: "These fields are missing or of another kind: body." },
    ]);
  });

  it.each([
    ["no JSON", "ref,text\n1,2\n", /^j\.json is not JSON\.$/],
    ["JSON cut short", '{"records": [{"body": "NHS', /stops in the middle/],
    [
      "JSON of another kind",
      '{"rows": []}',
      /an inquiry-json file is an object with a list of “recommendations”/,
    ],
  ])("refuses %s with a sentence", async (_what, content, sentence) => {
    expect(await sentenceFor(readInquiryJson(aFile(content, "j.json")))).toMatch(sentence);
  });
});
