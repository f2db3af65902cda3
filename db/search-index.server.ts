import type Database from "better-sqlite3";

/**
 * The postings of the search, one row per listing. It is contentless: it holds words, not prose, so
 * that an erased text leaves with its row. Columns hold words already analysed by lunr's pipeline
 * (app/domain/search/analysis-rules.ts), so the tokenizer only has to split at spaces.
 */
export const SEARCH_COLUMNS = [
  "title",
  "body",
  "text",
  "context",
  "issuer",
  "area",
  "category",
  "theme",
  "reference",
  "response",
  "action",
] as const;
export type SearchColumn = (typeof SEARCH_COLUMNS)[number];

/** Raised whenever other words are collected, or analysed otherwise: then every report is indexed anew. */
const VERSION = 4;

/** Every other mark is part of a word, as for lunr: "o'brien" and "24/7" are one each. */
const MARKS = "!#$%&()*+,-./:;<=>?@[\\]^_`{|}~''\"\"";

const tableNamed = (name: string) => `CREATE VIRTUAL TABLE ${name} USING fts5(
  ${SEARCH_COLUMNS.join(", ")},
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars '${MARKS}'"
  /* version ${VERSION} */)`;

const TABLE = tableNamed("search_index");

/**
 * Beside the index of today, one of the reports that differ on a day that is past: a listing of today that differs
 * has another number then, so that both can be read for the same word (db/as-of.server.ts).
 */
export const createIndexOfDay = (raw: Database.Database): unknown => raw.exec(tableNamed("temp.day_index"));

/**
 * Makes the index, or makes it anew, empty, where it is another version's; then every report waits to be
 * indexed (projection_queue), and the next start or `npm run search -- rebuild` does it.
 */
export function createSearchIndex(raw: Database.Database): void {
  const held = raw.prepare("SELECT sql FROM sqlite_schema WHERE name = 'search_index'").pluck().get();
  if (held !== TABLE) {
    raw.exec("DROP TABLE IF EXISTS search_instances; DROP TABLE IF EXISTS search_vocabulary");
    raw.exec("DROP TABLE IF EXISTS search_index");
    raw.exec(TABLE);
    raw.exec("INSERT OR IGNORE INTO projection_queue (id) SELECT DISTINCT report_id FROM listings");
  }
  configure(raw);
  raw.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS search_vocabulary USING fts5vocab('search_index', 'row')`);
  raw.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS search_instances USING fts5vocab('search_index', 'instance')`);
}

/**
 * Each write leaves a segment of its own, and joining them is the work of a job (mergeIndex), not of whoever writes:
 * by default FTS5 does it at the end of a write, which then takes ten times as long now and then. Only where so many
 * wait of one size does a write join them itself.
 */
const SETTINGS = { automerge: 0, crisismerge: 64 };

function configure(raw: Database.Database): void {
  const held = raw.prepare("SELECT v FROM search_index_config WHERE k = ?").pluck();
  for (const [name, value] of Object.entries(SETTINGS))
    if (held.get(name) !== value)
      raw.exec(`INSERT INTO search_index (search_index, rank) VALUES ('${name}', ${value})`);
}
