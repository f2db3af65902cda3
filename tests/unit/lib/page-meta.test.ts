import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { metaOf } from "~/lib/page-meta";

interface Loaded {
  reference: string;
}
const planOf = metaOf<() => Loaded>(({ reference }) => ({
  title: `Plan for ${reference}`,
  description: "A plan.",
  canonical: `/plans/${reference}`,
})) as unknown as (given: object) => Record<string, unknown>[];
const root = { id: "root", data: { origin: "https://register.example" } };
const titleOf = (tags: Record<string, unknown>[]) => tags.find((tag) => "title" in tag)?.title;

describe("metaOf", () => {
  it("gives the whole public address as the canonical one", () => {
    const tags = planOf({ data: { reference: "PFD-1.1" }, matches: [root] });
    expect(tags).toContainEqual({
      tagName: "link",
      rel: "canonical",
      href: "https://register.example/plans/PFD-1.1",
    });
    expect(titleOf(tags)).toBe("Plan for PFD-1.1 – National Recommendations Register");
  });

  it.each([
    [400, "This could not be done"],
    [403, "Not open to your account"],
    [404, "Not found"],
    [418, "This could not be done"],
    [500, "Something went wrong"],
  ])("names a page refused with %i by the refusal, and by nothing of the page", (status, title) => {
    const tags = planOf({ data: undefined, error: { status }, matches: [root] });
    expect(titleOf(tags)).toBe(`${title} – National Recommendations Register`);
    expect(JSON.stringify(tags)).not.toContain("canonical");
  });

  it("is how every page that can be opened names itself", () => {
    const folder = join(__dirname, "../../../app/routes");
    const unnamed = readdirSync(folder).filter((file) => {
      if (!file.endsWith(".tsx")) return false;
      const source = readFileSync(join(folder, file), "utf8");
      return source.includes("export default") && !source.includes("export const meta = metaOf");
    });
    expect(unnamed).toEqual([]);
  });
});
