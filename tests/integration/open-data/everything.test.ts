import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  everythingFile,
  everythingNow,
  isEverythingOld,
  makeEverything,
} from "~/domain/open-data/everything.server";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { freshRegister } from "../../support/register";

let dispose: () => void;
beforeEach(() => ({ dispose } = freshRegister()));
afterEach(() => dispose());

const unpacked = (name: string): string =>
  gunzipSync(readFileSync(everythingFile(name) ?? "")).toString("utf8");
const rowsOf = (name: string): Record<string, string>[] =>
  parse(unpacked(name), { bom: true, columns: true });

function someReports(count: number): a.ReportMade[] {
  const trust = a.aBody({ code: "RW5" });
  return Array.from({ length: count }, (_, at) =>
    a.aReport({ asked: [{ body: trust }], items: [`Concern ${at}.`] }),
  );
}

describe("the files with everything", () => {
  it("hold every public record once, and the list says how many and what their digest is", async () => {
    const [report] = someReports(95);
    if (report) said.aResponse(report, { text: "We have acted." });
    a.aReport({ state: "draft", items: ["A draft nobody may see."] });
    a.aReport({ withdrawnBecause: "Twice.", items: ["Taken back."] });
    expect(everythingNow()).toBeNull();
    expect(await makeEverything("https://register.example.org")).toBe(true);

    expect(new Set(rowsOf("reports.csv.gz").map((row) => row.reference)).size).toBe(95);
    expect(rowsOf("items.csv.gz")).toHaveLength(95);
    const lines = unpacked("register.jsonl.gz")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.filter((line) => line.record === "addressing")).toHaveLength(95);
    expect(JSON.stringify(lines)).not.toMatch(/A draft nobody|Taken back/);
    expect(JSON.stringify(lines)).toContain("We have acted.");

    const list = JSON.parse(readFileSync(everythingFile("datapackage.json") ?? "", "utf8"));
    for (const resource of list.resources) {
      const bytes = readFileSync(everythingFile(resource.path) ?? "");
      expect(resource.hash).toBe(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
      expect(resource.bytes).toBe(bytes.length);
    }
    expect(list.resources.find((one: { path: string }) => one.path === "reports.csv.gz")).toMatchObject({
      rows: 95,
      schema: { primaryKey: "reference" },
    });
  });

  it("are old once something public was written, and are replaced whole", async () => {
    someReports(2);
    await makeEverything("");
    expect(isEverythingOld()).toBe(false);
    const before = everythingFile("reports.csv.gz") ?? "";
    a.aReport({ items: ["One more."] });
    expect(isEverythingOld()).toBe(true);
    await makeEverything("");
    expect(rowsOf("reports.csv.gz")).toHaveLength(3);
    expect(existsSync(before)).toBe(true); // somebody may still be reading it
    a.aReport({ items: ["And another."] });
    await makeEverything("");
    expect(existsSync(before)).toBe(false);
  });

  it("are made from one state of the register, whatever is written meanwhile", async () => {
    someReports(120);
    const making = makeEverything("");
    await new Promise((resume) => setTimeout(resume, 5));
    a.aReport({ items: ["Written meanwhile."] });
    expect(await making).toBe(true);
    expect(rowsOf("items.csv.gz").length).toBe(120);
    expect(isEverythingOld()).toBe(true);
  });

  it("stay as they were where making is stopped", async () => {
    someReports(90);
    await makeEverything("");
    const before = everythingNow();
    a.aReport({ items: ["One more."] });
    expect(await makeEverything("", () => true)).toBe(false);
    expect(everythingNow()).toEqual(before);
    expect(readdirSync(dirname(dirname(everythingFile("reports.csv.gz") ?? "")))).toHaveLength(2);
  });

  it.each(["../secret.key", "current.json", "", "reports.csv", "..%2Fregister.db"])(
    "are the only files handed out: not %s",
    async (name) => {
      someReports(1);
      await makeEverything("");
      expect(everythingFile(name)).toBeNull();
    },
  );
});
