import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { compareProjection } from "~/domain/projection/rebuild-projection.server";
import { query } from "~db/client.server";
import type { ImportFormat } from "~db/vocabulary";
import { freshRegister } from "../../support/register";
import { firstRows, importFile } from "../../support/import-rows";
import { describeWithData } from "../../support/shared-data";

const ROWS = 250;
const count = (sql: string): number => query<{ n: number }>(`SELECT count(*) AS n ${sql}`).get()?.n ?? 0;

describeWithData(
  "importing every format as published",
  [
    "areas/coroner_areas_77.json",
    "areas/coroner_area_aliases.json",
    "areas/coroner_area_amalgamations.tsv",
    "bodies/etr_2026-07.csv",
    "bodies/etr_2022-03.csv",
    "bodies/icb_2023.csv",
    "bodies/wales_lhb.csv",
    "bodies/succ.csv.gz",
    "bodies/addressee_aliases.csv",
    "registers/hssib-sample.json",
    "registers/inquiry-recommendations.json",
    "pfd/tracker-raw-with-text.csv.gz",
    "pfd/tracker-database.csv.gz",
    "pfd/toolkit-all-reports.csv.gz",
  ],
  ([
    areas,
    areaAliases,
    changes,
    trusts,
    olderTrusts,
    icbs,
    boards,
    successions,
    aliases,
    hssib,
    inquiries,
    ...pfd
  ]) => {
    let dispose: () => void = () => undefined;
    const files: [ImportFormat, string, number][] = [
      ["coroner-areas", areas, 77],
      ["coroner-areas", areaAliases, 81],
      ["area-changes", changes, 27],
      ["ods-trusts", trusts, 274],
      ["ods-trusts", olderTrusts, 218],
      ["icb", icbs, 42],
      ["welsh-boards", boards, 7],
      ["ods-succession", successions, 11_537],
      ["body-aliases", aliases, 6_589],
      ["hssib-json", hssib, 13],
      ["inquiry-json", inquiries, 8],
    ];
    const reports: [ImportFormat, string][] = [];

    beforeAll(async () => {
      ({ dispose } = freshRegister());
      for (const [format, file, rows] of files) {
        const { state, counts } = await importFile(format, file);
        expect([format, state, counts.rows]).toEqual([format, "finished", rows]);
      }
      const formats = ["pfd-raw", "pfd-tracker", "pfd-toolkit"] as const;
      for (const [index, path] of pfd.entries()) {
        const format = formats[index];
        if (format) reports.push([format, await firstRows(path, ROWS)]);
      }
      for (const [format, file] of reports) expect((await importFile(format, file)).counts.rejected).toBe(0);
    }, 120_000);
    afterAll(() => dispose());

    it("keeps the newer name of a trust, whichever edition came last", () => {
      const trust = query<{ name: string }>("SELECT name FROM bodies WHERE code = 'RA2'").get();
      expect(trust?.name).toBe("Royal Surrey NHS Foundation Trust");
      expect(count("FROM body_aliases WHERE kind = 'former_name'")).toBeGreaterThan(15);
    });

    it("brings successions of known bodies only", () => {
      const ofGroups =
        "FROM body_successions x JOIN bodies p ON p.id = x.predecessor_id WHERE p.type = 'icb'";
      const listed = count("FROM body_successions") - count(ofGroups);
      expect(listed).toBeGreaterThan(60);
      expect(listed).toBeLessThan(120);
      expect(count(ofGroups)).toBeGreaterThan(60);
    });

    it("finds the area of nearly every report", () => {
      const recognised = count(
        "FROM reports r JOIN issuers i ON i.id = r.issuer_id WHERE i.is_recognised = 1",
      );
      expect(recognised / count("FROM reports")).toBeGreaterThan(0.97);
    });

    it("matches most addressees, and leaves the others to a person", () => {
      const asked = count("FROM addressings WHERE is_withdrawn = 0");
      const matched = count("FROM addressings WHERE is_withdrawn = 0 AND body_id IS NOT NULL");
      expect(matched / asked).toBeGreaterThan(0.75);
    });

    it("records a position only where the answer states it", () => {
      expect(count("FROM positions")).toBeGreaterThan(200);
      expect(count("FROM positions WHERE position = 'accepted'")).toBeGreaterThan(20);
      expect(count("FROM positions WHERE position = 'not_stated'")).toBeGreaterThan(20);
    });

    it("changes nothing the second time, and says so", async () => {
      const entries = () =>
        count("FROM ledger_entries WHERE action IN ('report_imported', 'bodies_imported', 'areas_imported')");
      const before = entries();
      for (const [format, file] of [...files, ...reports]) {
        const { counts } = await importFile(format, file);
        expect([format, counts.new, counts.changed]).toEqual([format, 0, 0]);
      }
      expect(entries()).toBe(before);
    });

    it("leaves a ledger that verifies and a projection that agrees", () => {
      expect(verifyLedger().holds).toBe(true);
      expect(compareProjection().differing).toEqual([]);
    });
  },
);
