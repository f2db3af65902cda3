import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { areaRegister, matchArea, type AreaChange } from "~/domain/imports/reading/coroner-area-rules";
import { readCsv, type CsvFormat } from "~/domain/imports/reading/csv-reading.server";
import { readHssibJson, readInquiryJson } from "~/domain/imports/reading/json-reading.server";
import { readSourceDate } from "~/domain/imports/reading/source-date-rules";
import { normaliseSourceReference } from "~/domain/imports/reading/source-reference-rules";
import { cleanText, isBlankValue, isBoilerplateOnly } from "~/domain/imports/reading/source-text-rules";
import { readStatedDueDate } from "~/domain/imports/reading/stated-due-date-rules";
import { describeWithData } from "../../support/shared-data";

type Rows = Record<string, string>[];
const DAY = 86_400_000;
const AFTER_THE_FILES = "2026-05-31";

async function allRows(path: string, format: CsvFormat): Promise<{ rows: Rows; rejected: number }> {
  const rows: Rows = [];
  let rejected = 0;
  for await (const row of readCsv(path, format)) {
    if (row.values) rows.push(row.values);
    else rejected += 1;
  }
  return { rows, rejected };
}

const valuesOf = (rows: Rows, column: string): string[] => rows.map((row) => row[column] ?? "");

/** Shapes only: no value of a real file may reach a test's output. */
const shapesOf = (values: readonly string[]): string[] =>
  values.map((value) => value.replace(/\p{L}+/gu, "a").replace(/\d/g, "9")).sort();

describeWithData(
  "reading the three report formats as published",
  [
    "pfd/tracker-raw-with-text.csv.gz",
    "pfd/tracker-database.csv.gz",
    "pfd/toolkit-all-reports.csv.gz",
    "areas/coroner_areas_77.json",
    "areas/coroner_area_aliases.json",
  ],
  ([rawPath, databasePath, toolkitPath, areasPath, aliasesPath]) => {
    let raw: Rows = [];
    let database: Rows = [];
    let toolkit: Rows = [];

    beforeAll(async () => {
      const files = await Promise.all([
        allRows(rawPath, { name: "pfd-raw", columns: ["date_of_report", "coroner_area", "report_url"] }),
        allRows(databasePath, { name: "pfd-tracker", columns: ["Date of report", "Coroner area", "URL"] }),
        allRows(toolkitPath, { name: "pfd-toolkit", columns: ["url", "date", "area", "receiver"] }),
      ]);
      expect(files.map(({ rejected }) => rejected)).toEqual([0, 0, 0]);
      [raw, database, toolkit] = files.map(({ rows }) => rows) as [Rows, Rows, Rows];
    });

    it("gives every row of each file", () => {
      expect([raw.length, database.length, toolkit.length]).toEqual([4928, 5086, 1561]);
    });

    it("reads every date but the two that are not whole", () => {
      const written = [
        ...valuesOf(raw, "date_of_report"),
        ...valuesOf(raw, "date_added"),
        ...valuesOf(database, "Date of report"),
        ...valuesOf(database, "Date added"),
        ...valuesOf(toolkit, "date"),
      ].filter((date) => date !== "");
      const read = written.map((date) => readSourceDate(date, AFTER_THE_FILES));
      const unread = read.filter(({ on }) => on === null);
      expect(shapesOf(unread.map((date) => date.raw))).toEqual(["/9999", "9 a"]);
      expect(read.filter(({ on, problem }) => on !== null && problem !== null)).toHaveLength(0);
      expect(read.filter(({ repaired }) => repaired !== null)).toHaveLength(26);
    });

    it("reads every reference, and points out the two of another length", () => {
      const written = [...valuesOf(raw, "ref"), ...valuesOf(database, "Ref"), ...valuesOf(toolkit, "id")];
      const references = written
        .filter((ref) => !isBlankValue(ref))
        .map((ref) => normaliseSourceReference(ref));
      expect(references.filter(({ reference }) => reference === null)).toEqual([]);
      expect(
        new Set(references.filter(({ problem }) => problem).map(({ reference }) => reference)).size,
      ).toBe(2);
    });

    it("knows the area of 96 rows in 100 or more, and leaves the rest with candidates", () => {
      const names = JSON.parse(readFileSync(areasPath, "utf8")) as string[];
      const aliasFile = JSON.parse(readFileSync(aliasesPath, "utf8")) as Record<string, string>[];
      const aliases = new Map(aliasFile.flatMap((some) => Object.entries(some)));
      const mergedIn2017: AreaChange[] = [
        {
          from: ["Preston and West Lancashire", "East Lancashire"],
          to: ["Lancashire and Blackburn with Darwen"],
        },
      ];
      const register = areaRegister(names, aliases, mergedIn2017);
      for (const written of [
        valuesOf(raw, "coroner_area"),
        valuesOf(database, "Coroner area"),
        valuesOf(toolkit, "area"),
      ]) {
        const matched = written.filter((area) => "area" in matchArea(area, register)).length;
        expect(matched / written.length).toBeGreaterThan(0.96);
      }
      const known = valuesOf(database, "Coroner area").filter((area) => names.includes(area));
      expect(known.every((area) => "area" in matchArea(area, register))).toBe(true);
    });

    it("cleans every text to plain characters and keeps its words", () => {
      const texts = [...raw, ...toolkit].flatMap((row) => Object.values(row));
      const cleaned = texts.map((text) => cleanText(text));

      const odd =
        /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u019f\u01a9\u2000-\u200f\u202f\ue000-\uf8ff\ufb00-\ufb06]| {2}|\n{3}|^\s|\s$/;
      expect(cleaned.filter((text) => odd.test(text))).toHaveLength(0);
      const words = (some: string[]) =>
        some.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
      expect(words(cleaned) / words(texts)).toBeGreaterThan(0.999);
    });

    it("tells the pages that carry only the statutory opening", () => {
      const concerns = valuesOf(raw, "concerns").filter((text) => !isBlankValue(text));
      const openings = concerns.filter((text) => isBoilerplateOnly(cleanText(text)));
      expect([openings.length, concerns.length]).toEqual([202, 1682]);
    });

    it("reads the deadline a report states: not its date + 56 days in nearly four of ten", () => {
      const lags: number[] = [];
      let doubted = 0;
      const forms = raw.filter((row) => /56 days/.test(row.response ?? ""));
      for (const row of forms) {
        const reportedOn = readSourceDate(row.date_of_report ?? "", AFTER_THE_FILES).on;
        const stated = readStatedDueDate(cleanText(row.response ?? ""), reportedOn);
        if (stated?.on && reportedOn) lags.push((Date.parse(stated.on) - Date.parse(reportedOn)) / DAY);
        else if (stated) doubted += 1;
      }
      expect(lags.length / forms.length).toBeGreaterThan(0.9);
      expect(doubted).toBe(27);
      const asCalculated = lags.filter((lag) => lag === 56).length / lags.length;
      expect(asCalculated).toBeGreaterThan(0.6);
      expect(asCalculated).toBeLessThan(0.65);
    });

    it("finds no deadline in the story of a death", () => {
      const stories = raw.filter((row) => !/duty to respond/i.test(`${row.circumstances} ${row.inquest}`));
      const found = stories.filter((row) =>
        readStatedDueDate(cleanText(`${row.circumstances}\n${row.inquest}`), null),
      );
      expect(found).toHaveLength(0);
    });
  },
);

describeWithData(
  "reading the JSON registers and the NHS files as published",
  [
    "registers/hssib-sample.json",
    "registers/inquiry-recommendations.json",
    "bodies/etr_2026-07.csv",
    "bodies/succ.csv.gz",
  ],
  ([hssib, inquiry, trusts, successions]) => {
    it("gives every record", async () => {
      const [investigations, inquiries] = await Promise.all([readHssibJson(hssib), readInquiryJson(inquiry)]);
      expect([investigations, inquiries].map((rows) => rows.filter((row) => row.values).length)).toEqual([
        22, 246,
      ]);
    });

    it("gives every row of the files without a header", async () => {
      const isCode = ({ code = "" }) => /^[A-Z0-9]{3,10}$/.test(code);
      const trustRows = await allRows(trusts, {
        name: "ods-trusts",
        columns: ["code", "name"],
        firstRowFits: isCode,
      });
      const successionRows = await allRows(successions, {
        name: "ods-succession",
        columns: ["code", "successor"],
        firstRowFits: isCode,
      });
      expect([trustRows.rows.length, successionRows.rows.length]).toEqual([274, 11537]);
    });
  },
);
