import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UnreadableFile } from "~/domain/imports/reading/unreadable-file";
import type { ImportFormat } from "~db/vocabulary";
import { query } from "~db/client.server";
import { importReport } from "~scripts/import-words";
import { aBody } from "../../factories/catalogue";
import { csvFile, importFile } from "../../support/import-rows";
import { freshRegister } from "../../support/register";

function jsonFile(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), "import-")), "list.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const listed = (...names: string[]) =>
  csvFile(names.map((name, n) => ({ ods_code: `Q0${n}`, gss_code: `E5400000${n}`, name })));
const BOARD = "NHS EXAMPLE VALE INTEGRATED CARE BOARD";
const WELSH = "EXAMPLE UNIVERSITY HEALTH BOARD";

describe("importing a list of something else", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  const names = (table: "issuers" | "bodies") =>
    query<{ name: string }>(`SELECT name FROM ${table} ORDER BY name`)
      .all()
      .map(({ name }) => name);

  it("takes other names only of areas it knows, and names the first it does not", async () => {
    await importFile("coroner-areas", jsonFile(["Example Vale", "Northmoor"]));
    const aliases = await importFile("coroner-areas", jsonFile([{ "Exampel Vale": "Example Vale" }]));
    expect(aliases.counts.new).toBe(1);
    const categories = jsonFile([{ A: "Alcohol", B: "Fire", C: "Rail", D: "Road", E: "Northmoor" }]);
    await expect(importFile("coroner-areas", categories)).rejects.toThrow(
      "list.json gives other names to what is no known coroner area: “Alcohol”, “Fire”, “Rail” and 1 more.",
    );
    expect(names("issuers")).toEqual(["Example Vale", "Northmoor"]);
  });

  it.each<[ImportFormat, string, string]>([
    ["icb", WELSH, "names an integrated care board"],
    ["welsh-boards", BOARD, "names a Welsh health board or NHS trust"],
  ])("refuses a file for %s of which no row is one", async (format, name, sentence) => {
    const importing = importFile(format, listed(name));
    await expect(importing).rejects.toThrow(sentence);
    await expect(importing).rejects.toBeInstanceOf(UnreadableFile);
    expect(names("bodies")).toEqual([]);
  });

  it.each<[ImportFormat, string, string]>([
    ["icb", BOARD, WELSH],
    ["welsh-boards", WELSH, BOARD],
    ["welsh-boards", "EXAMPLE UNIVERSITY NHS TRUST", BOARD],
  ])("rejects in a list for %s the rows that are none", async (format, right, wrong) => {
    const { counts } = await importFile(format, listed(right, wrong));
    expect([counts.new, counts.rejected, names("bodies").length]).toEqual([1, 1, 1]);
  });

  it("looks again at a succession between bodies that were not known before", async () => {
    const successions = join(mkdtempSync(join(tmpdir(), "import-")), "succ.csv");
    writeFileSync(successions, "RX1,RX2,S,20190401\nQX1,QX2,S,20190401\n");
    const before = await importFile("ods-succession", successions);
    expect(before.counts).toMatchObject({ new: 0, passedOver: 2 });
    for (const code of ["RX1", "RX2"]) aBody({ code, odsCode: code });
    const after = await importFile("ods-succession", successions);
    expect(after.counts).toMatchObject({ new: 1, passedOver: 1 });
    const again = await importFile("ods-succession", successions);
    expect(again.counts).toMatchObject({ new: 0, unchanged: 1, passedOver: 1 });
  });

  it("refuses a folder in a sentence", async () => {
    const folder = mkdtempSync(join(tmpdir(), "import-"));
    await expect(importFile("pfd-raw", folder)).rejects.toThrow(UnreadableFile);
  });

  it("counts recommendations and the reports they are in", async () => {
    const recommendation = (id: string, pair: string) => ({
      ...{ id, document_pair: pair, recommendation_text: "Write down every handover." },
    });
    const recommendations = [
      recommendation("1", "one"),
      recommendation("2", "one"),
      recommendation("3", "two"),
    ];
    const outcome = await importFile("inquiry-json", jsonFile({ recommendations }));
    expect(importReport({ format: "inquiry-json" }, outcome, false)).toMatch(
      /^Inquiry recommendations: 3 recommendations in 2 reports read\.\n.*new 2,/,
    );
  });
});
