import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const ROLES: Readonly<Record<string, string>> = {
  lead: "oversight_lead",
  reviewer: "oversight_reviewer",
  registrar: "registrar",
};

/** Rows of the README's table of oversight: a page, and who may open it up to the first semicolon. */
const rows = [
  ...readFileSync("README.md", "utf8").matchAll(/^\| `\/(oversight[\w/-]*)` \|.*\| ([^|]*) \|$/gm),
].map(
  ([, page = "", who = ""]) =>
    [page, (who.split(";")[0] ?? "").split(", ").map((word) => ROLES[word.trim()])] as const,
);

describe("the README's table of oversight", () => {
  it("names the pages that have an address of their own", () => {
    expect(rows.length).toBeGreaterThan(12);
  });

  it.each(rows)("says who may open /%s", (page, said) => {
    const name = page.replaceAll("/", ".");
    const files = [`app/routes/${name}._index.tsx`, `app/routes/${name}.tsx`];
    const source = files.flatMap((file) => {
      try {
        return [readFileSync(file, "utf8")];
      } catch {
        return [];
      }
    })[0];
    const [, asked = ""] = /requireRole\(request, ([^)]*)\)/.exec(source ?? "") ?? [];
    expect([...said].sort()).toEqual([...asked.matchAll(/"(\w+)"/g)].map(([, role]) => role).sort());
  });
});
