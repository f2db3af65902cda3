import lunr from "lunr";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findListings } from "~/domain/search/find-listings.server";
import { FIELD_NAMES, readQuery } from "~/domain/search/query-language";
import { decodeSearch } from "~/domain/search/search-params";
import { query } from "~db/client.server";
import { loadDemonstration } from "~seed/load-demonstration.server";
import { drawing, type Drawing } from "../../support/drawing";
import { firstRows, importFile } from "../../support/import-rows";
import { lunrOverRegister } from "../../support/lunr-oracle";
import { freshRegister } from "../../support/register";
import { describeWithData } from "../../support/shared-data";
import { describe } from "vitest";

const TODAY = "2026-11-22";
const QUERIES = 320;
const REAL_ROWS = 700;

/** What ours finds, in no order; any of the words will do where the query leaves it open, as for lunr. */
function foundByUs(typed: string): string[] {
  const state = decodeSearch(new URLSearchParams({ q: typed, words: "any" }));
  const { table, ordered } = findListings(state, TODAY);
  const references = new Map(
    query<{ id: number; reference: string }>("SELECT id, reference FROM listings")
      .all()
      .map(({ id, reference }) => [id, reference]),
  );
  return [...ordered].map((place) => references.get(table.ids[place] ?? 0) ?? "").sort();
}

function expectTheSame(seeds: number): void {
  const { index, words } = lunrOverRegister();
  const used = new Set<string>();
  let withResults = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const typed = aQuery(drawing(seed), words, used);
    const expected = index
      .search(typed)
      .map(({ ref }) => ref)
      .sort();
    const { notes } = readQuery(typed);
    expect({ typed, notes, found: foundByUs(typed) }).toEqual({ typed, notes: [], found: expected });
    if (expected.length > 0) withResults += 1;
  }
  expect([...used].sort()).toEqual([
    "boost",
    "everything",
    "field",
    "fuzzy",
    "prohibited",
    "required",
    "wildcard",
    "word",
  ]);
  expect(withResults).toBeGreaterThan(seeds / 3);
}

/** One to four clauses of every kind, within the caps. */
function aQuery({ below, oneOf, once }: Drawing, words: readonly string[], used: Set<string>): string {
  const use = (kind: string, text: string): string => {
    used.add(kind);
    return text;
  };
  const isSearchable = (word: string): boolean => lunr.stopWordFilter(new lunr.Token(word, {})) !== undefined;
  const aWord = (): string => {
    const word = oneOf(words);
    return isSearchable(word) ? word : aWord();
  };
  const misspelt = (word: string): string => {
    const at = below(word.length);
    return word.slice(0, at) + oneOf(["", "e", "x"]) + word.slice(at + 1);
  };
  const aTerm = (): string => {
    const word = aWord();
    if (once(5)) {
      const cut = word.slice(0, 4 + below(3));
      return use(
        "wildcard",
        oneOf([`${cut}*`, `*${word.slice(-4)}`, `${word.slice(0, 2)}*${word.slice(-3)}`]),
      );
    }
    if (once(6)) return use("fuzzy", `${misspelt(word)}~${1 + below(2)}`);
    return use("word", word);
  };
  if (once(40)) return use("everything", "*");
  return Array.from({ length: 1 + below(4) }, () => {
    const presence = once(4) ? use("required", "+") : once(5) ? use("prohibited", "-") : "";
    const field = once(4) ? use("field", `${oneOf(FIELD_NAMES)}:`) : "";
    const boost = once(6) ? use("boost", `^${1 + below(9)}`) : "";
    return `${presence}${field}${aTerm()}${boost}`;
  }).join(" ");
}

describe("the demonstration register", () => {
  let dispose: () => void;
  beforeAll(async () => {
    ({ dispose } = freshRegister());
    await loadDemonstration();
  });
  afterAll(() => dispose());

  it("finds exactly what lunr finds, whatever is asked in its language", () => expectTheSame(QUERIES));
});

describeWithData(
  "real reports",
  ["pfd/toolkit-all-reports.csv.gz", "areas/coroner_areas_77.json"],
  ([reports, areas]) => {
    let dispose: () => void;
    beforeAll(async () => {
      ({ dispose } = freshRegister());
      await importFile("coroner-areas", areas);
      await importFile("pfd-toolkit", await firstRows(reports, REAL_ROWS));
    });
    afterAll(() => dispose());

    it("finds exactly what lunr finds, whatever is asked in its language", () => expectTheSame(QUERIES));
  },
);
