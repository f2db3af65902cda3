import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readingOf } from "~/domain/impact/reading-rules";
import { viewChart } from "~/domain/measures/view-series.server";
import { runImport } from "~/domain/imports/run-import.server";
import { query } from "~db/client.server";
import { aBody } from "../../factories/catalogue";
import { csvFile, importFile } from "../../support/import-rows";
import { describeWithData, sharedData } from "../../support/shared-data";
import { freshRegister } from "../../support/register";

let dispose: () => void;
beforeEach(() => {
  ({ dispose } = freshRegister());
});
afterEach(() => dispose());

const figure = (month: string, provider: string, measure: string, value: string) => ({
  ...{ month, provider, measure, value_as_published: value },
});

describe("figures of the mental health data set", () => {
  const rows = [
    figure("2022-01", "FERNSHIRE NHS TRUST", "MHS76", "15"),
    figure("2022-02-01", "FERNSHIRE NHS TRUST", "MHS76", "*"),
    figure("2022-01", "FERNSHIRE NHS TRUST", "Bed days in RP", "3000"),
    figure("2022-01", "ELM HOUSE HEALTHCARE", "MHS76", "5"),
    figure("2022-01", "A NAME NOBODY KNOWS", "Bed days in RP", "50"),
    figure("2022-01", "HOMES IN THE COMMUNITY LTD", "MHS76", "5"),
    figure("2022-01", "UNKNOWN", "MHS76", "5"),
    figure("2022-13", "FERNSHIRE NHS TRUST", "MHS76", "5"),
    figure("2022-03", "FERNSHIRE NHS TRUST", "MHS76", "many"),
  ];

  it("stand at the bodies of their names, months in either shape, hidden ones never zero; twice changes nothing", async () => {
    aBody({ code: "RW5", name: "Fernshire NHS Trust", nameKey: "fernshire nhs trust" });
    const file = csvFile(rows);
    expect((await importFile("measures-mhsds", file)).counts).toMatchObject({ new: 5, rejected: 4 });
    expect((await importFile("measures-mhsds", file)).counts).toMatchObject({ new: 0, unchanged: 5 });
    const chart = viewChart("mhsds-people-restrained", "RW5");
    expect(chart?.points).toMatchObject([
      { period: "2022-01-01", shown: 15 },
      { period: "2022-02-01", state: "suppressed", shown: null },
    ]);
    const said = chart && readingOf(chart);
    expect(said?.cautions.map(({ text }) => text).join(" ")).toContain("Known to be under-reported");
    const rate = viewChart("mhsds-people-restrained-per-1000-bed-days", "RW5");
    expect(rate?.points).toMatchObject([{ shown: 5 }, { state: "suppressed" }]);
    expect(query("SELECT name FROM bodies WHERE name LIKE 'Elm House%'").all()).toHaveLength(1);
  });

  it("of a month that is not over, and a second one for a month, are rejected and change nothing", async () => {
    aBody({ code: "RW5", name: "Fernshire NHS Trust", nameKey: "fernshire nhs trust" });
    const file = csvFile([
      figure("2022-01", "FERNSHIRE NHS TRUST", "MHS76", "15"),
      figure("2022-01-01", "FERNSHIRE NHS TRUST", "MHS76", "18"),
      figure("2022-01", "FERNSHIRE NHS TRUST", "MHS76", "15"),
      figure("2022-01", "FERNSHIRE NHS TRUST", "Bed days in RP", "3000"),
      figure("2999-01", "FERNSHIRE NHS TRUST", "MHS76", "5"),
    ]);
    expect((await importFile("measures-mhsds", file)).counts).toMatchObject({ rejected: 2 });
    const reasons = query<{ reason: string }>("SELECT reason FROM import_problems ORDER BY row_number").all();
    expect(reasons.map(({ reason }) => reason)).toEqual([
      "This month has another figure of “FERNSHIRE NHS TRUST” already: 15.",
      "“2999-01” is not over yet, so it can have no figure.",
    ]);
    expect(viewChart("mhsds-people-restrained", "RW5")?.points).toMatchObject([{ shown: 15 }]);
    const rate = viewChart("mhsds-people-restrained-per-1000-bed-days", "RW5");
    expect(rate?.points).toMatchObject([{ shown: 5 }]);
  });
});

describe("A&E figures", () => {
  const row = (type: string, attendances: string, breaches: string, code = "RW5") => ({
    ...{ period: "2019-01-01", org_code: code, type, attendances, breaches, admissions: "0" },
  });

  it("are added up over the kinds of department, and major ones stand by themselves", async () => {
    aBody({ code: "RW5" });
    const file = csvFile([
      row("1", "100", "20"),
      row("other", "50", "0"),
      row("1", "5", "9"),
      row("1", "9", "1", "Y0"),
    ]);
    expect((await importFile("measures-ae", file)).counts).toMatchObject({ rejected: 2 });
    expect(viewChart("ae-attendances", "RW5")?.points).toMatchObject([{ shown: 150 }]);
    expect(viewChart("ae-within-four-hours-major", "RW5")?.points).toMatchObject([
      { shown: 80, meetsTarget: false },
    ]);
  });

  it("are not added twice, and not taken of a month that is not over", async () => {
    aBody({ code: "RW5" });
    const file = csvFile([
      row("1", "100", "20"),
      row("1", "120", "20"),
      { ...row("other", "50", "0"), period: "2999-07-01" },
    ]);
    expect((await importFile("measures-ae", file)).counts).toMatchObject({ rejected: 2 });
    expect(viewChart("ae-attendances", "RW5")?.points).toMatchObject([{ shown: 100 }]);
  });
});

describeWithData(
  "the real mental health file",
  ["measures/mhsds-restraint-2021-09_2022-08.csv"],
  ([path]) => {
    it("gives a trust a careful sentence that travels with its notes", async () => {
      aBody({
        code: "RP7",
        name: "Lincolnshire Partnership NHS Foundation Trust",
        nameKey: "lincolnshire partnership nhs foundation trust",
      });
      await runImport({
        format: "measures-mhsds",
        path: sharedData("measures/mhsds-restraint-2021-09_2022-08.csv") ?? path,
      });
      const chart = viewChart("mhsds-bed-days", "RP7");
      expect(chart?.points.length).toBe(12);
      expect(chart && readingOf(chart).sentences.join(" ")).toContain(
        "Lincolnshire Partnership NHS Foundation Trust",
      );
    });
  },
);
