import { textsOfReportNumbered } from "~/domain/projection/words-of-report.server";
import type { Steps } from "~/lib/steps";
import { plain, stemOf } from "./analysis-rules";
import { expansionsOf } from "./expansions";
import type { FacetTable } from "./facet-table";
import { patternOf } from "./lunr-parts";
import { postingsOfWord } from "./postings.server";
import type { Clause } from "./query-language";
import { publicVersion, register } from "~db/client.server";
import { vocabulary } from "./vocabulary.server";
import { matchingWords } from "./word-patterns";

const SHORTEST = 4;
const LONGEST = 24;
/** From this length on, a word may hold two mistakes. */
const LONG = 7;
/** A word that stands in one report alone may itself be a mistake. */
const LEAST_LISTINGS = 2;
/** Something is always one letter away from four letters. */
const LEAST_FOR_SHORT = 15;
/** Mistakes stand in reports too: a word in so few is one where another, one letter away, stands in so many more. */
const RARE_LISTINGS = 5;
const TIMES_COMMONER = 30;
/** What may be an ending that was mistyped, or that the stemmer would have cut: "Manchster". */
const ENDING = 2;
const REPORTS_READ = 3;
const MOST_WORDS = 3;

/**
 * The query with words that stand nowhere in the register replaced by the nearest that do, the commonest of equals;
 * null where every word is known or nothing is near.
 */
export function* didYouMean(
  table: FacetTable,
  typed: string,
  clauses: readonly Clause[],
): Steps<string | null> {
  const written = withoutOpenQuote(typed);
  let [meant, changed] = [written, 0];
  for (const clause of clauses) {
    if (clause.kind !== "word" || changed === MOST_WORDS || !mayBeMistyped(table, clause.word)) continue;
    const nearest = yield* nearestWord(table, clause.word);
    const spelt = nearest === null ? null : asWritten(table, nearest, clause.typed);
    if (spelt === null) continue;
    meant = meant.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(clause.typed)}(?![\\p{L}\\p{N}])`, "iu"),
      spelt,
    );
    changed += 1;
  }
  return meant === written ? null : meant;
}

/** A quotation mark that was not closed asks for nothing, so it is not asked again. */
function withoutOpenQuote(typed: string): string {
  const last = typed.lastIndexOf('"');
  return typed.split('"').length % 2 === 1 ? typed : typed.slice(0, last) + typed.slice(last + 1);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Rare enough, and not in the lists of everyday words, which are spelt right. */
const mayBeMistyped = (table: FacetTable, word: string): boolean =>
  word.length >= SHORTEST &&
  word.length <= LONGEST &&
  /^\p{L}+$/u.test(word) &&
  postingsOfWord(table, word).places.length <= RARE_LISTINGS &&
  expansionsOf([word]).length === 0;

function* nearestWord(table: FacetTable, word: string): Steps<string | null> {
  const held = postingsOfWord(table, word).places.length;
  const { words, counts } = vocabulary();
  const isLong = word.length >= LONG;
  const attempts: [beginning: string, mistakes: number][] = [[word, 1]];
  if (isLong && held === 0) attempts.push([word, 2], [word.slice(0, -ENDING), 1]);
  const least = Math.max(word.length > SHORTEST ? LEAST_LISTINGS : LEAST_FOR_SHORT, held * TIMES_COMMONER);
  for (const [beginning, mistakes] of attempts) {
    // Each looks through all the words there are.
    yield;
    const near = matchingWords(words, patternOf(beginning, mistakes))
      .filter((one) => one !== word && (counts.get(one) ?? 0) >= least && /^\p{L}{3,}$/u.test(one))
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    const found = near.find((one) => postingsOfWord(table, one).places.length >= least);
    if (found !== undefined) return found;
  }
  return null;
}

/** How a report writes a word that the index holds without its ending: of several forms, the one that ends most as typed. */
function asWritten(table: FacetTable, stem: string, typed: string): string | null {
  const [best] = formsOf(table, stem).sort((a, b) => sharedEnding(b, typed) - sharedEnding(a, typed));
  return best ?? null;
}

const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, readonly string[]>();
let rememberedOf = "";

/** The forms in which some reports write a word. They are derived anew for it, so they are kept until something is published. */
function formsOf(table: FacetTable, stem: string): string[] {
  const now = `${register().file} ${publicVersion()} ${table.generation}`;
  if (now !== rememberedOf || remembered.size >= MOST_REMEMBERED) remembered.clear();
  rememberedOf = now;
  const known = remembered.get(stem) ?? readForms(table, stem);
  remembered.set(stem, known);
  return [...known];
}

function readForms(table: FacetTable, stem: string): string[] {
  const places = [...postingsOfWord(table, stem).places].filter((one) => table.isDropped[one] === 0);
  const reports = [...new Set(places.map((place) => table.reportOf[place] ?? 0))].slice(0, REPORTS_READ);
  const forms = new Set<string>();
  for (const report of reports)
    for (const text of textsOfReportNumbered(report))
      for (const word of plain(text)
        .toLowerCase()
        .split(/[\s-]+/))
        if (stemOf(word) === stem) forms.add(word.replace(/^\W+|\W+$/g, ""));
  return [...forms];
}

function sharedEnding(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.at(-1 - length) === b.toLowerCase().at(-1 - length)) length += 1;
  return length;
}
