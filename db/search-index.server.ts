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
  "reference",
  "response",
] as const;
export type SearchColumn = (typeof SEARCH_COLUMNS)[number];

export function createSearchIndex(raw: Database.Database): void {
  raw.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5(
       ${SEARCH_COLUMNS.join(", ")},
       content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '-_.@'"
     )`,
  );
}
