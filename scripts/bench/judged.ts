import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import lunr from "lunr";
import { publishedWordsByListing } from "~/domain/projection/words-of-report.server";
import { wordsOf } from "~/domain/search/analysis-rules";
import { decodeSearch } from "~/domain/search/search-params";
import { findListings } from "~/domain/search/find-listings.server";
import { SEARCH_COLUMNS } from "~db/search-index.server";

export interface JudgedQuery {
  id: string;
  kind: "public" | "research" | "trust" | "known";
  query: string;
}

/** Grades by query and by report: 3 exactly this, 2 clearly about it, 1 touches it, 0 not about it. */
export type Judgements = Record<string, Record<string, number>>;

const read = (file: string): unknown => JSON.parse(readFileSync(`tests/judged/${file}`, "utf8"));
export const judgedQueries = (): JudgedQuery[] => read("queries.json") as JudgedQuery[];
export const judgements = (): Judgements => read("judgements.json") as Judgements;

/** One way of searching: the references of listings, best first. */
export interface Searcher {
  name: string;
  search: (query: string) => string[];
}

const MOST = 100;

/** Ours, as the search page orders it. */
export function ours(today: string): Searcher {
  return {
    name: "ours",
    search: (query) => {
      const state = decodeSearch(new URLSearchParams({ q: query }));
      const { table, ordered } = findListings(state, today);
      return [...ordered.subarray(0, MOST)].map((place) => references.get(table.ids[place] ?? 0) ?? "");
    },
  };
}

const references = new Map<number, string>();

/** Plain lunr and plain FTS5 over the same entries and the same fields; both find any of the words. */
export function peers(): Searcher[] {
  const raw = new Database(":memory:");
  raw.exec(
    `CREATE VIRTUAL TABLE plain USING fts5(${SEARCH_COLUMNS.join(", ")}, tokenize = "porter unicode61")`,
  );
  const insert = raw.prepare(
    `INSERT INTO plain (rowid, ${SEARCH_COLUMNS.join(", ")}) VALUES (?${", ?".repeat(SEARCH_COLUMNS.length)})`,
  );
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  for (const column of SEARCH_COLUMNS) builder.field(column);
  raw.transaction(() => {
    for (const { id, reference, words } of publishedWordsByListing()) {
      references.set(id, reference);
      insert.run(id, ...SEARCH_COLUMNS.map((column) => words[column]));
      builder.add({ id: String(id), ...words });
    }
  })();
  const index = builder.build();
  const ranked = raw
    .prepare("SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY bm25(plain) LIMIT 100")
    .pluck();
  const named = (ids: readonly number[]): string[] => ids.map((id) => references.get(id) ?? "");
  return [
    {
      name: "plain lunr",
      search: (query) =>
        named(
          index
            .search(query.replace(/[:~^+*-]/g, " "))
            .slice(0, MOST)
            .map(({ ref }) => Number(ref)),
        ),
    },
    {
      name: "plain FTS5",
      search: (query) => named(ranked.all(anyOf(query)) as number[]),
    },
  ];
}

/** Any of the words, stop words left out. */
const anyOf = (query: string): string =>
  query
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => wordsOf(word).length > 0)
    .map((word) => `"${word}"`)
    .join(" OR ");

/** The reports of some listings, each once, in order. */
export const reportsOf = (listings: readonly string[]): string[] => [
  ...new Set(listings.map((reference) => reference.replace(/\.\d+$/, ""))),
];

export interface Quality {
  ndcg: number;
  reciprocalRank: number;
  success: number;
}

const DEPTH = 10;
const RELEVANT = 2;

/** How good the first ten are: nDCG with gains 2^grade - 1 against the best order of what was judged; where the first good one stands; whether it stands first. */
export function qualityOf(found: readonly string[], grades: Readonly<Record<string, number>>): Quality {
  const discounted = (gains: readonly number[]): number =>
    gains.slice(0, DEPTH).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const ideal = discounted(Object.values(grades).sort((a, b) => b - a));
  const place = found.slice(0, DEPTH).findIndex((reference) => (grades[reference] ?? 0) >= RELEVANT);
  return {
    ndcg: ideal === 0 ? 0 : discounted(found.map((reference) => grades[reference] ?? 0)) / ideal,
    reciprocalRank: place < 0 ? 0 : 1 / (place + 1),
    success: place === 0 ? 1 : 0,
  };
}
