import { expect, it } from "vitest";
import { splitAddressees } from "~/domain/imports/reading/addressee-rules";
import { readAliasRow } from "~/domain/imports/reading/alias-row-rules";
import { buildBodyIndex, isKnownBody, matchBody } from "~/domain/imports/reading/body-matching-rules";
import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import { bodyTypeOf } from "~/domain/imports/reading/body-type-rules";
import { splitConcerns } from "~/domain/imports/reading/concern-splitting-rules";
import { readCsv } from "~/domain/imports/reading/csv-reading.server";
import { cleanText, isBlankValue } from "~/domain/imports/reading/source-text-rules";
import { themesOf } from "~/domain/themes/theme-rules";
import { describeWithData } from "../../support/shared-data";

async function rowsOf(path: string, columns: readonly string[]): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  for await (const row of readCsv(path, { name: "test", columns })) if (row.values) rows.push(row.values);
  return rows;
}

/** Every body and name of the curated alias file, with made-up row numbers for ids. */
async function indexFrom(path: string) {
  const aliases = (await rowsOf(path, ["alias", "canonical", "kind"])).flatMap(
    (row) => readAliasRow([row.alias ?? "", row.canonical ?? "", row.kind ?? ""]) ?? [],
  );
  const ids = new Map<string, number>();
  for (const name of aliases.flatMap((row) => row.canonical))
    if (!ids.has(normaliseBodyName(name))) ids.set(normaliseBodyName(name), ids.size + 1);
  const idOf = (name: string) => ids.get(normaliseBodyName(name)) ?? 0;
  return buildBodyIndex(
    [...ids].map(([name, id]) => ({ id, name, openedOn: null, closedOn: null })),
    aliases.flatMap(({ alias, canonical: [name, ...others], kind }) =>
      name === undefined || others.length > 0 || kind === "known" ? [] : [{ alias, body: idOf(name), kind }],
    ),
  );
}

describeWithData(
  "concerns of real reports",
  ["pfd/tracker-raw-with-text.csv.gz", "pfd/toolkit-all-reports.csv.gz"],
  ([raw, toolkit]) => {
    it.each([
      {
        whose: "the scraper's",
        path: raw,
        columns: ["concerns", "this_report_is_being_sent_to"],
        to: "this_report_is_being_sent_to",
        least: 3700,
        most: 4000,
      },
      {
        whose: "the toolkit's",
        path: toolkit,
        columns: ["concerns", "receiver"],
        to: "receiver",
        least: 3900,
        most: 4200,
      },
    ] as const)(
      "split into about the points counted by eye: $whose",
      async ({ path, columns, to, least, most }) => {
        const rows = (await rowsOf(path, columns)).filter((row) => !isBlankValue(row.concerns));
        const split = rows.map((row) =>
          splitConcerns(cleanText(row.concerns ?? ""), (row[to] ?? "").split(/[|;]/)),
        );
        const points = split.flatMap(({ items }) => items);
        expect(points.length).toBeGreaterThan(least);
        expect(points.length).toBeLessThan(most);
        expect(
          split.filter(({ items, boilerplateOnly }) => (items.length === 0) !== boilerplateOnly),
        ).toEqual([]);
        expect(
          points.filter(({ text }) => /it is my statutory duty to report to you/i.test(text)).length,
        ).toBeLessThan(5);
        expect(points.some(({ allottedTo }) => allottedTo !== null)).toBe(true);
        expect(points.filter(({ text }) => themesOf(text).length > 0).length).toBeGreaterThan(
          points.length / 2,
        );
      },
    );
  },
);

describeWithData(
  "addressees of real reports",
  [
    "pfd/tracker-database.csv.gz",
    "pfd/tracker-raw-with-text.csv.gz",
    "pfd/toolkit-all-reports.csv.gz",
    "bodies/addressee_aliases.csv",
  ],
  ([database, raw, toolkit, aliases]) => {
    it.each([
      { whose: "the tracker's", path: database, column: "Sent to", least: 8300, share: 0.9 },
      { whose: "the scraper's", path: raw, column: "this_report_is_being_sent_to", least: 6300, share: 0.8 },
      { whose: "the toolkit's", path: toolkit, column: "receiver", least: 2200, share: 0.8 },
    ] as const)("are split and mostly matched: $whose", async ({ path, column, least, share }) => {
      const index = await indexFrom(aliases);
      const rows = await rowsOf(path, [column]);
      const asked = rows.flatMap((row) =>
        splitAddressees(row[column] ?? "", (name) => isKnownBody(index, name)),
      );
      const named = asked.filter(({ kind }) => kind === "named");
      const matched = named.filter((addressee) => "body" in matchBody(addressee, index, null));
      expect(asked.length).toBeGreaterThan(least);
      expect(asked.length).toBeLessThan(least * 1.05);
      expect(matched.length / named.length).toBeGreaterThan(share);
    });

    it("are of a kind that their name says, two times in three, for an unknown kind is better than a wrong one", async () => {
      const index = await indexFrom(aliases);
      const types = [...index.bodies.values()].map(({ name }) => bodyTypeOf(name));
      expect(types.filter((type) => type === "other").length / types.length).toBeLessThan(0.33);
    });
  },
);
