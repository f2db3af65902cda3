import { textsOfReportNumbered } from "~/domain/projection/words-of-report.server";
import { plain, stemOf } from "./analysis-rules";
import type { FacetTable } from "./facet-table";
import { patternOf } from "./lunr-parts";
import { postingsOfWord } from "./postings.server";
import type { Clause } from "./query-language";
import { vocabulary } from "./vocabulary.server";
import { matchingWords } from "./word-patterns";

const SHORTEST = 4;
const LONGEST = 24;
/** From this length on, a word may hold two mistakes. */
const LONG = 7;
/** A word that stands in one report alone may itself be a mistake. */
const LEAST_LISTINGS = 2;
const MOST_WORDS = 3;

/**
 * The query with words that stand nowhere in the register replaced by the nearest that do, the commonest of equals;
 * null where every word is known or nothing is near.
 */
export function didYouMean(table: FacetTable, typed: string, clauses: readonly Clause[]): string | null {
  let [meant, changed] = [typed, 0];
  for (const clause of clauses) {
    if (clause.kind !== "word" || changed === MOST_WORDS || !mayBeMistyped(table, clause.word)) continue;
    const nearest = nearestWord(table, clause.word);
    const spelt = nearest === null ? null : asWritten(table, nearest);
    if (spelt === null) continue;
    meant = meant.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(clause.typed)}(?![\\p{L}\\p{N}])`, "iu"),
      spelt,
    );
    changed += 1;
  }
  return meant === typed ? null : meant;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const mayBeMistyped = (table: FacetTable, word: string): boolean =>
  word.length >= SHORTEST &&
  word.length <= LONGEST &&
  /^\p{L}+$/u.test(word) &&
  postingsOfWord(table, word).places.length === 0;

function nearestWord(table: FacetTable, word: string): string | null {
  const { words, counts } = vocabulary();
  for (const mistakes of word.length >= LONG ? [1, 2] : [1]) {
    const near = matchingWords(words, patternOf(word, mistakes))
      .filter((one) => (counts.get(one) ?? 0) >= LEAST_LISTINGS && /^\p{L}{3,}$/u.test(one))
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    const found = near.find((one) => postingsOfWord(table, one).places.length >= LEAST_LISTINGS);
    if (found !== undefined) return found;
  }
  return null;
}

/** How a report writes a word that the index holds without its ending. */
function asWritten(table: FacetTable, stem: string): string | null {
  const place = postingsOfWord(table, stem).places.find((one) => table.isDropped[one] === 0);
  if (place === undefined) return null;
  for (const text of textsOfReportNumbered(table.reportOf[place] ?? 0))
    for (const word of plain(text)
      .toLowerCase()
      .split(/[\s-]+/))
      if (stemOf(word) === stem) return word.replace(/^\W+|\W+$/g, "");
  return null;
}
