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
import { reportedPoint } from "~/domain/impact/measured-series";
import { findMeasureId } from "~/domain/measures/check-points.server";
import { keepLibrary, LIBRARY } from "~/domain/measures/keep-library.server";
import { defineProgramme } from "~/domain/measures/oversee-programme.server";
import { recordPoints } from "~/domain/measures/record-points.server";
import { addMonths } from "~/lib/dates";
import * as a from "../../factories/catalogue";
import * as said from "../../factories/statements";
import { aPerson } from "../../factories/people";
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
    const names: string[] = list.resources.map((one: { name: string }) => one.name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(["escalation-steps", "official-list-entries"]));
    expect(names).toEqual(expect.arrayContaining(["priority-entries", "review-decisions"]));
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

  it("hold measures with their figures, and programmes with their bodies", async () => {
    keepLibrary();
    const trust = a.aBody({ code: "RW5" });
    const registrar = aPerson("registrar");
    const words = { name: "Safer floors", aim: "Fewer falls.", startsOn: null, aimOn: null, lead: "" };
    const lists = { source: null, sourceAddress: null, bodies: "RW5", measures: "prone-restraints" };
    defineProgramme({ actor: registrar, typed: { ...words, ...lists } });
    const points = Array.from({ length: 900 }, (_, at) => reportedPoint(addMonths("1950-01-01", at), at / 2));
    const measureId = findMeasureId("prone-restraints");
    a.inAct("figures", (w) =>
      recordPoints(w, { measureId, bodyId: trust.id, points, channel: "import", known: a.known() }),
    );
    await makeEverything("https://register.example.org");
    const figures = rowsOf("figures.csv.gz");
    expect(new Set(figures.map((row) => row.period_on)).size).toBe(900);
    expect(figures[1]).toMatchObject({ measure: "prone-restraints", body: "RW5", value: "0.5" });
    expect(rowsOf("measures.csv.gz")).toHaveLength(LIBRARY.length);
    expect(rowsOf("programmes.csv.gz")).toMatchObject([{ bodies: "RW5", measures: "prone-restraints" }]);
    const list = JSON.parse(readFileSync(everythingFile("datapackage.json") ?? "", "utf8"));
    const resource = list.resources.find((one: { path: string }) => one.path === "figures.csv.gz");
    expect(resource).toMatchObject({ rows: 900, schema: { primaryKey: ["url", "period_on"] } });
    expect(resource.schema.fields).toContainEqual(expect.objectContaining({ name: "value", type: "number" }));
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
