import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { matchAddressee } from "~/domain/addressings/match-addressee.server";
import { query } from "~db/client.server";
import { csvFile, importFile, rawRow } from "../../support/import-rows";
import { freshRegister } from "../../support/register";
import { aPerson, expectSoundRegister } from "../catalogue/world";

const trusts = (...rows: [code: string, name: string][]) =>
  csvFile(rows.map(([code, name]) => ({ ods_code: code, gss_code: "E54", name })));
/** As the NHS writes its list: 27 columns without a heading, of which the code, the name and the opening day are read. */
const odsTrusts = (...rows: [code: string, name: string][]) => {
  const file = join(mkdtempSync(join(tmpdir(), "trusts-")), "etr.csv");
  const lines = rows.map(([code, name]) => {
    const cells = Array.from({ length: 27 }, () => "");
    Object.assign(cells, { 0: code, 1: name, 2: "Y59", 9: "AB1 2CD", 10: "20060701", 21: "1", 23: "H" });
    return cells.map((cell) => `"${cell}"`).join(",");
  });
  writeFileSync(file, lines.join("\n"));
  return file;
};
const aliases = (...rows: [alias: string, canonical: string, kind: string][]) =>
  csvFile(rows.map(([alias, canonical, kind]) => ({ alias, canonical, kind })));
const NORTHMOOR = "NHS NORTHMOOR INTEGRATED CARE BOARD";
const WOLD = "NHS WOLD INTEGRATED CARE BOARD";

const asked = () =>
  query<Record<string, unknown>>(
    `SELECT b.code, a.match, t.content AS written FROM addressings a LEFT JOIN bodies b ON b.id = a.body_id
     JOIN texts t ON t.id = a.addressed_as_text_id WHERE a.is_withdrawn = 0 ORDER BY a.report_id, a.position`,
  ).all();
const count = (sql: string) => query<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`).get()?.n;

describe("bodies imported after the reports that ask them", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  const importReports = (...sentTo: string[]) =>
    importFile(
      "pfd-raw",
      csvFile(
        sentTo.map((written, n) =>
          rawRow({
            ref: `2031-012${n}`,
            report_url: `https://www.example.org/reports/${n}/`,
            this_report_is_being_sent_to: written,
            concerns: "Nobody tested the alarm on the ward at night.",
          }),
        ),
      ),
    );

  it("are found for the addressees, each in the ledger, the history and the lists", async () => {
    await importReports("NHS Northmoor ICB", "Somebody Unknown");
    const entries = count("ledger_entries WHERE action = 'addressee_matched'");
    const outcome = await importFile("icb", trusts(["QZ1", NORTHMOOR]));
    expect(outcome.matched).toBe(1);
    expect(asked()).toMatchObject([
      { code: "QZ1", match: "exact" },
      { code: null, match: "unmatched" },
    ]);
    expect(count("ledger_entries WHERE action = 'addressee_matched'")).toBe((entries ?? 0) + 1);
    expect(count("addressing_matches WHERE body_id IS NOT NULL")).toBe(1);
    expect(count("tracked_items WHERE reference LIKE '%@QZ1'")).toBe(1);
    expectSoundRegister();
    expect((await importFile("icb", trusts(["QZ1", NORTHMOOR]))).matched).toBe(0);
  });

  it("are found by the short name they use of themselves, which a list of names repeats", async () => {
    await importReports("SECAmb", "Chief Executive, SWASFT");
    await importFile(
      "ods-trusts",
      odsTrusts(
        ["RYD", "SOUTH EAST COAST AMBULANCE SERVICE NHS FOUNDATION TRUST"],
        ["RYF", "SOUTH WESTERN AMBULANCE SERVICE NHS FOUNDATION TRUST"],
      ),
    );
    await importFile("body-aliases", aliases(["SECAMB", "SECAMB", "known"]));
    expect(asked()).toMatchObject([{ code: "RYD" }, { code: "RYF" }]);
    expect(count("bodies WHERE name = 'SECAMB'")).toBe(0);
    expectSoundRegister();
  });

  it("are found by a name that a later list gives them", async () => {
    await importFile("icb", trusts(["QZ1", NORTHMOOR]));
    await importReports("The Moor Commissioners");
    const outcome = await importFile(
      "body-aliases",
      aliases(["Moor Commissioners", "NHS Northmoor Integrated Care Board", "name"]),
    );
    expect(outcome.matched).toBe(1);
    expect(asked()).toMatchObject([{ code: "QZ1", match: "alias" }]);
    expectSoundRegister();
  });

  it("fold a second name of a body into the first, and cut a list of known bodies", async () => {
    await importReports("NHS Northmoor ICB; Northmoor Integrated Care Board", "Northmoor ICB, Wold ICB");
    await importFile("icb", trusts(["QZ1", NORTHMOOR], ["QZ2", WOLD]));
    expect(asked()).toMatchObject([
      { code: "QZ1" },
      { code: "QZ1", written: "Northmoor ICB" },
      { code: "QZ2", written: "Wold ICB" },
    ]);
    expectSoundRegister();
  });

  it("leave alone what the registrar decided", async () => {
    await importReports("NHS Northmoor ICB", "NHS Wold ICB");
    const registrar = aPerson("registrar");
    const [first] = query<{ id: number }>("SELECT id FROM addressings ORDER BY id").all();
    for (const kind of ["unspecific", "unmatched"] as const)
      matchAddressee({ actor: registrar, addressingId: first?.id ?? 0, who: { kind } });
    await importFile("icb", trusts(["QZ1", NORTHMOOR], ["QZ2", WOLD]));
    expect(asked()).toMatchObject([{ code: null, match: "unmatched" }, { code: "QZ2" }]);
    expectSoundRegister();
  });
});

describe("a list of other names", () => {
  let dispose: () => void;
  beforeEach(() => ({ dispose } = freshRegister()));
  afterEach(() => dispose());

  const codes = () =>
    query<{ name: string }>(
      "SELECT name FROM bodies WHERE provenance = 'tracker' AND merged_into_id IS NULL ORDER BY name",
    )
      .all()
      .map(({ name }) => name);

  it("adds no body for a name that is another name of one, wherever the row stands", async () => {
    await importFile("icb", trusts(["QZ1", NORTHMOOR]));
    await importFile(
      "body-aliases",
      aliases(
        ["Moor Commissioners", "Moor Commissioners", "known"],
        ["MC", "Moor Commissioners", "known"],
        ["Moor Commissioners", "NHS Northmoor Integrated Care Board", "name"],
        ["CQC", "CQC", "known"],
        ["Northmoor I.C.B.", "Northmoor I.C.B.", "known"],
      ),
    );
    expect(codes()).toEqual([]);
    expect(count("body_aliases x JOIN bodies b ON b.id = x.body_id WHERE b.code = 'QZ1'")).toBe(2);
  });

  it("adds no body for a name that says only what kind it is, or that is nearly a listed one's", async () => {
    await importFile("icb", trusts(["QZ1", NORTHMOOR]));
    await importFile(
      "body-aliases",
      aliases(
        ["University Health Board", "University Health Board", "known"],
        ["HM Prison", "HM Prison", "known"],
        ["Queen Elizabeth Hospital", "Queen Elizabeth Hospital", "known"],
        ["NHS Northmore Integrated Care Board", "NHS Northmore Integrated Care Board", "known"],
        ["Harrowby Surgery", "Harrowby Surgery", "known"],
      ),
    );
    expect(codes()).toEqual(["Harrowby Surgery"]);
  });

  it("makes a commissioning group the body before its board, whatever else it is called", async () => {
    await importFile("icb", trusts(["QZ1", NORTHMOOR]));
    await importFile(
      "body-aliases",
      aliases(
        ["Northmoor CCG", "NHS Northmoor Integrated Care Board", "name"],
        ["NHS Northmoor Clinical Commission Group", "NHS Northmoor Integrated Care Board", "name"],
        ["Northmoor CCG", "Northmoor CCG", "known"],
      ),
    );
    expect(codes()).toEqual(["NHS Northmoor Clinical Commissioning Group"]);
    expect(
      query(
        `SELECT p.closed_on AS closedOn, s.code, x.effective_on AS onDay FROM body_successions x
         JOIN bodies p ON p.id = x.predecessor_id JOIN bodies s ON s.id = x.successor_id WHERE s.code = 'QZ1'`,
      ).all(),
    ).toEqual([{ closedOn: "2022-07-01", code: "QZ1", onDay: "2022-07-01" }]);
  });

  it("read before the official one is joined to it", async () => {
    await importFile(
      "body-aliases",
      aliases(["Northmoor ICB", "NHS Northmoor Integrated Care Board", "name"]),
    );
    expect(codes()).toHaveLength(1);
    await importFile("icb", trusts(["QZ1", NORTHMOOR]));
    expect(codes()).toEqual([]);
    expectSoundRegister();
  });
});
