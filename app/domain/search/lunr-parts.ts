import lunr from "lunr";

/** The parts of lunr that its published types leave out or give wrongly (lunr 2.3.9, lib/query_parser.js, lib/token_set.js). */

export interface LunrClause {
  term: string;
  fields: readonly string[];
  boost: number;
  presence: 1 | 2 | 3;
  usePipeline: boolean;
  editDistance?: number;
}

interface Parts {
  QueryParser: new (text: string, query: lunr.Query) => { parse(): { clauses: LunrClause[] } };
  QueryParseError: new () => Error;
  TokenSet: { fromClause(clause: { term: string; editDistance?: number }): TokenNode };
}

/** One state of a pattern: where each letter leads, "*" standing for any; final where a word may end. */
export interface TokenNode {
  final: boolean;
  edges: Record<string, TokenNode>;
}

const { QueryParser, QueryParseError, TokenSet } = lunr as unknown as Parts;

/** The clauses of a query as lunr's own parser reads them; null where lunr would throw. */
export function parseAsLunr(text: string, fields: readonly string[]): LunrClause[] | null {
  try {
    return new QueryParser(text, new lunr.Query([...fields])).parse().clauses;
  } catch (error) {
    if (error instanceof QueryParseError) return null;
    throw error;
  }
}

/** lunr's automaton for a term with wildcards or typing mistakes. */
export const patternOf = (term: string, fuzziness: number): TokenNode =>
  TokenSet.fromClause(fuzziness === 0 ? { term } : { term, editDistance: fuzziness });
