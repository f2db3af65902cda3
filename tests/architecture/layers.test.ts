import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * One planted violation of each rule of scripts/layers.cjs, all in one small tree: the first file imports what it
 * may not.
 */
const PLANTED: Record<string, Record<string, string>> = {
  "no-cycles": {
    "app/domain/circle/one.ts": `import { two } from "./two"; export const one = () => two;`,
    "app/domain/circle/two.ts": `import { one } from "./one"; export const two = () => one;`,
  },
  "pages-ask-the-domain": {
    "app/routes/page.tsx": `import { find } from "../domain/a/a-repository.server"; export default find;`,
    "app/domain/a/a-repository.server.ts": `export const find = 1;`,
  },
  "sql-lives-in-repositories": {
    "app/domain/a/with-sql.server.ts": `import { reports } from "../../../db/schema/reports"; export default reports;`,
    "db/schema/reports.ts": `export const reports = 1;`,
  },
  "domain-knows-no-pages": {
    "app/domain/a/with-form.server.ts": `import { form } from "../../http/form.server"; export default form;`,
    "app/http/form.server.ts": `export const form = 1;`,
  },
  "repositories-are-private": {
    "app/domain/a/with-neighbour.server.ts": `import { find } from "../b/b-repository.server"; export default find;`,
    "app/domain/b/b-repository.server.ts": `export const find = 1;`,
  },
  "rules-are-pure": {
    "app/domain/a/impure-rules.ts": `import { work } from "./work.server"; export default work;`,
    "app/domain/a/work.server.ts": `export const work = 1;`,
  },
  "db-knows-nothing-above": {
    "db/client.ts": `import { words } from "../app/lib/words"; export default words;`,
    "app/lib/words.ts": `export const words = 1;`,
  },
  "lib-knows-nothing": {
    "app/lib/knowing.ts": `import { rule } from "../domain/a/a-rules"; export default rule;`,
    "app/domain/a/a-rules.ts": `export const rule = 1;`,
  },
  "no-server-code-in-the-browser": {
    "app/components/tag.tsx": `import { work } from "../domain/a/work.server"; export default work;`,
  },
  "nothing-imports-tests": {
    "app/domain/a/with-fixture.ts": `import { fixture } from "../../../tests/fixture"; export default fixture;`,
    "tests/fixture.ts": `export const fixture = 1;`,
  },
};

const root = process.cwd();

interface Rules {
  forbidden: { name: string }[];
}

function cruise(folder: string): Promise<string> {
  const bin = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [
    bin,
    "app",
    "db",
    "tests",
    "--config",
    join(root, "scripts/layers.cjs"),
    "--output-type",
    "err",
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, encoding: "utf8" }, (_failed, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

describe("the layering rules", () => {
  let folder: string;
  let report = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "layers-"));
    for (const files of Object.values(PLANTED)) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
    }
    writeFileSync(join(folder, "tsconfig.json"), readFileSync(join(root, "tsconfig.json")));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    report = await cruise(folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(PLANTED))("%s fails on its planted violation", (rule, files) => {
    expect(report).toContain(`error ${rule}: ${Object.keys(files)[0] ?? ""}`);
  });

  it("are all planted", async () => {
    const { default: rules } = (await import(join(root, "scripts/layers.cjs"))) as { default: Rules };
    expect(rules.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(PLANTED).sort());
  });
});
