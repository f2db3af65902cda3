import { analyse } from "./analysis-rules";

const MAX_TERMS = 12;
const MAX_CHARACTERS = 60;

export interface WordQuery {
  /** The FTS5 query for rows with any of the words. */
  any: string;
  /** The one for rows with all of them; null for a single word or phrase. */
  all: string | null;
  /** The words as the index holds them, for marking matches. */
  stems: ReadonlySet<string>;
}

/** Like 2024-0621: the index holds references whole, so they pass no analysis. */
const REFERENCE = /^[a-z]*-?(?:19|20)\d{2}-\d{1,6}[a-z]?(?:-\d+)?(?:\.\d+)?$/i;

/**
 * Turns what a visitor typed into FTS5 queries: words, "phrases in quotes" and references. Null when
 * nothing searchable was typed, so that the caller lists everything instead of matching nothing.
 *
 * Every term is quoted because FTS5 reads bare punctuation and capitals as syntax: "ward-based" fails with
 * "no such column: based" and "falls OR" with a syntax error, and a visitor must never meet either.
 */
export function toWordQuery(typed: string): WordQuery | null {
  const stems = new Set<string>();
  const terms: string[] = [];
  for (const [, phrase, word] of typed.matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const term = termFor(phrase ?? word ?? "", stems);
    if (term !== null && !terms.includes(term)) terms.push(term);
    if (terms.length === MAX_TERMS) break;
  }
  if (terms.length === 0) return null;
  return { any: terms.join(" OR "), all: terms.length > 1 ? terms.join(" AND ") : null, stems };
}

function termFor(text: string, stems: Set<string>): string | null {
  if (REFERENCE.test(text)) return `reference : ${quoted(text.toLowerCase())}`;
  const words = analyse(text)
    .split(" ")
    .map((word) => word.slice(0, MAX_CHARACTERS))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return null;
  for (const word of words) stems.add(word);
  return quoted(words.join(" "));
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
