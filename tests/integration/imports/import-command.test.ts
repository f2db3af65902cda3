import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { compareProjection } from "~/domain/projection/rebuild-projection.server";
import { closeRegister, openRegister, query } from "~db/client.server";
import { csvFile, rawRow } from "../../support/import-rows";

const ROWS = 700;
const rows = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    rawRow({
      report_url: `https://www.example.org/reports/${n}/`,
      ref: `2031-${String((n * 7) % 500).padStart(4, "0")}`,
      concerns: `1. That alarm ${n} on the ward was never tested.\n2. That handover ${n} was not written down.`,
      date_of_report: `0${1 + (n % 9)}/03/2024`,
      date_added: "11/05/2024",
    }),
  );

describe("npm run import", () => {
  let home = "";
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), "register-"))));
  afterEach(() => {
    closeRegister();
    rmSync(home, { recursive: true, force: true });
  });

  function run(args: string[], killWhen?: (reports: number) => boolean) {
    const child = spawn(process.execPath, ["scripts/command.js", "import", ...args], {
      env: { ...process.env, REGISTER_HOME: home },
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += String(chunk)));
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    const watch = killWhen && setInterval(() => killWhen(countReports()) && child.kill("SIGKILL"), 5);
    return new Promise<{ code: number | null; said: string }>((resolve) =>
      child.on("close", (code) => {
        if (watch) clearInterval(watch);
        resolve({ code, said });
      }),
    );
  }

  function countReports(): number {
    try {
      openRegister(join(home, "register.db"));
      return query<{ n: number }>("SELECT count(*) AS n FROM reports").get()?.n ?? 0;
    } catch {
      return 0; // not migrated yet
    } finally {
      closeRegister();
    }
  }

  const shown = () => {
    openRegister(join(home, "register.db"));
    const sql = "SELECT source_key AS page, reference FROM reports ORDER BY reference";
    const reports = query<{ page: string; reference: string }>(sql).all();
    expect(verifyLedger().holds).toBe(true);
    expect(compareProjection().differing).toEqual([]);
    closeRegister();
    return reports;
  };

  it("goes on where it was killed, without duplicates and with the same references", async () => {
    const file = csvFile(rows(ROWS));
    const killed = await run(["pfd-raw", file], (reports) => reports > 60);
    expect(killed.code).toBeNull();
    const before = shown();
    expect(before.length).toBeLessThan(ROWS);
    const resumed = await run(["pfd-raw", file]);
    expect(resumed.code).toBe(0);
    expect(resumed.said).toContain("this one went on from there");
    const after = shown();
    expect(after).toHaveLength(ROWS);
    expect(after).toEqual(expect.arrayContaining(before));
    const again = await run(["pfd-raw", file]);
    expect(again.said).toContain("It changes nothing");
  }, 120_000);

  it("says in a sentence what is wrong with a file, and applies nothing", async () => {
    const whole = gzipSync("report_url\nx\n".repeat(5_000), { level: 0 });
    const cut = join(home, "cut.csv.gz");
    writeFileSync(cut, whole.subarray(0, whole.length / 2));
    const empty = join(home, "empty.csv");
    writeFileSync(empty, "");
    for (const [file, sentence] of [
      [cut, "it was cut short"],
      [empty, "is empty"],
      [csvFile([{ colour: "red" }]), "also needs date_added"],
      [join(home, "absent.csv"), "There is no file"],
    ] as const) {
      const { code, said } = await run(["pfd-raw", file]);
      expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
    }
    expect(shown()).toEqual([]);
  }, 120_000);

  it.each([
    [
      ["pfd-raw", "rows.csv", "--dryrun"],
      "There is no option --dryrun. This command knows --dry-run, --accept, --demo.",
    ],
    [["pfd-raw", "rows.csv", "--demo=yes"], "The option --demo takes no value."],
    [["colours", "rows.csv"], "There is no source “colours”. The sources are pfd-tracker, pfd-raw, "],
  ])("refuses %j in one sentence", async (args, sentence) => {
    const { code, said } = await run(args);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said.trim().split("\n")).toHaveLength(1);
  });

  it("says what a dry run would do and leaves the register as it was", async () => {
    const { code, said } = await run(["pfd-raw", csvFile(rows(30)), "--dry-run"]);
    expect(code).toBe(0);
    expect(said).toContain("Would be: new 30");
    expect(shown()).toEqual([]);
  }, 60_000);
});
