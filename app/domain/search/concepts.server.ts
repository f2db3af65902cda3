import type { FacetTable } from "./facet-table";
import { expansionsOf, expansionWeights, importanceOf, type Expansion } from "./expansions";
import { bodiesNamed } from "./named-bodies.server";
import { patternOf } from "./lunr-parts";
import { ALL_COLUMNS, columnsMask, joinPostings, type Postings } from "./postings";
import { postingsOfAll, postingsOfPhrase, postingsOfWord } from "./postings.server";
import { FIELDS, MAX_EXPANSIONS, type Clause, type Note } from "./query-language";
import { NOT_ANSWERS, OWN_COLUMNS, RANKING, type Concept, type Variant } from "./scoring";
import { vocabulary } from "./vocabulary.server";
import { matchingWords } from "./word-patterns";

/** What stands exactly where a clause asks for it, and nothing else: what lunr would find by it. */
export interface Matched {
  clause: Clause;
  postings: Postings;
  /** The words it was found by, as the index holds them. */
  words: readonly string[];
  /** The columns that count. */
  columns: number;
}

/** Finds what each clause asks for. `notes` gains a line for a pattern that stands for too many words. */
export function matchClauses(table: FacetTable, clauses: readonly Clause[], notes: Note[]): Matched[] {
  let left = MAX_EXPANSIONS;
  return clauses.map((clause) => {
    const columns = clause.field === null ? ALL_COLUMNS : columnsMask(FIELDS[clause.field]);
    if (clause.kind === "everything") return { clause, columns, words: [], postings: postingsOfAll(table) };
    if (clause.kind === "word")
      return { clause, columns, words: [clause.word], postings: postingsOfWord(table, clause.word) };
    if (clause.kind === "phrase") {
      const searched = clause.field === null ? null : FIELDS[clause.field];
      const { words } = clause;
      return { clause, columns, words, postings: postingsOfPhrase(table, words, searched) };
    }
    const words = matchingWords(vocabulary().words, patternOf(clause.term, clause.fuzziness));
    if (words.length > left) {
      notes.push({ kind: "expansions_capped", term: clause.term });
      const { counts } = vocabulary();
      words.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    }
    const taken = words.slice(0, left);
    left -= taken.length;
    const postings = joinPostings(taken.map((word) => postingsOfWord(table, word)));
    return { clause, columns, words: taken, postings };
  });
}

/** The concepts of a query in the query language: each clause, as it stands. */
export const conceptsOfMatched = (table: FacetTable, matched: readonly Matched[]): Concept[] =>
  matched
    .filter(({ clause }) => clause.presence !== "prohibited")
    .map(({ clause, postings, columns }) => ({
      variants: [{ postings, weight: 1, isSame: true }],
      weight: clause.boost * rarity(table, postings),
      isAsked: true,
      ...{ columns, own: columns, ranked: columns },
    }));

/** The concepts of plain words: each word and phrase with other ways of saying it. */
export function conceptsOfWords(table: FacetTable, typed: string, clauses: readonly Clause[]): Concept[] {
  const words = clauses.map((clause) =>
    clause.kind === "word" ? clause.word : clause.kind === "phrase" ? clause.words.join(" ") : "",
  );
  const expansions = [...expansionsOf(words), ...joined(table, words)];
  const named = bodiesNamed(table, typed, clauses);
  const pairs = pairsOf(table, words);
  const matched = matchClauses(table, clauses, []);
  const importances = matched.map(({ clause }, place) =>
    clause.kind === "phrase" ? 1 : importanceOf(words[place] ?? ""),
  );
  const asked = placesAsked(table, matched, importances);
  const concepts = matched.map(({ clause, postings, columns }, place) => ({
    variants: [
      { postings, weight: 1, isSame: true },
      ...variantsAt(table, expansions, place),
      ...named.filter(({ from, to }) => from <= place && place < to).map(({ variant }) => variant),
    ],
    weight: (importances[place] ?? 0) * rarity(table, postings) ** RANKING.rarity,
    isAsked: asked.has(place),
    ...{ columns, own: clause.kind === "phrase" ? columns : OWN_COLUMNS, ranked: NOT_ANSWERS },
  }));
  return [...concepts, ...neighbours(pairs, concepts)];
}

/** With fewer words than this, each of them is asked for, however common. */
const FEWEST_ASKED = 2;

/** The places of the words that a listing is asked to have: those that tell, or all that mean something, or all. */
function placesAsked(
  table: FacetTable,
  matched: readonly Matched[],
  importances: readonly number[],
): ReadonlySet<number> {
  const all = matched.map((_one, place) => place);
  const meant = all.filter((place) => (importances[place] ?? 0) >= LEAST_ASKED);
  const telling = meant.filter((place) => {
    const one = matched[place];
    return one !== undefined && (one.clause.kind === "phrase" || isTelling(table, one.postings));
  });
  if (telling.length >= FEWEST_ASKED) return new Set(telling);
  return new Set(meant.length > 0 ? meant : all);
}

/** What to mark for plain words: they themselves, and other ways of saying the same. */
export const wordsMarkedFor = (clauses: readonly Clause[]): string[] => {
  const words = clauses.flatMap((clause) =>
    clause.kind === "word" ? [clause.word] : clause.kind === "phrase" ? clause.words : [],
  );
  const asked = words.filter((word) => importanceOf(word) >= LEAST_ASKED);
  const others = expansionsOf(words).filter(
    (one) => (one.words.length === 1 || one.isSame) && one.weight >= expansionWeights.related,
  );
  return [...(asked.length > 0 ? asked : words), ...others.flatMap((one) => one.words)];
};

interface Pair {
  from: number;
  postings: Postings;
}

function pairsOf(table: FacetTable, words: readonly string[]): Pair[] {
  return words.flatMap((word, from) => {
    const next = words[from + 1];
    if (!word || !next || importanceOf(word) < LEAST_ASKED || importanceOf(next) < LEAST_ASKED) return [];
    const postings = postingsOfPhrase(table, [...word.split(" "), ...next.split(" ")], null);
    return postings.places.length === 0 ? [] : [{ from, postings }];
  });
}

/** Words typed one after the other that stand so in a report: "level crossing" says more than both apart. */
function neighbours(pairs: readonly Pair[], concepts: readonly Concept[]): Concept[] {
  return pairs.map(({ from, postings }) => {
    const together = (concepts[from]?.weight ?? 0) + (concepts[from + 1]?.weight ?? 0);
    return {
      variants: [{ postings, weight: 1, isSame: false }],
      weight: (RANKING.neighbours * together) / 2,
      isAsked: false,
      ...{ columns: ALL_COLUMNS, own: 0, ranked: NOT_ANSWERS },
    };
  });
}

/** Words that matter less than this are not asked of a listing: "anyone", "happened". */
const LEAST_ASKED = 0.5;

const variantsAt = (table: FacetTable, expansions: readonly Expansion[], place: number): Variant[] =>
  expansions
    .filter(({ from, to }) => from <= place && place < to)
    .map(({ words, weight, isSame }) => ({
      postings:
        words.length === 1 ? postingsOfWord(table, words[0] ?? "") : postingsOfPhrase(table, words, null),
      ...{ weight, isSame },
    }));

/** Words written apart that stand together in the register, and the other way round. */
function joined(table: FacetTable, words: readonly string[]): Expansion[] {
  const found: Expansion[] = [];
  words.forEach((word, place) => {
    const next = words[place + 1];
    if (next === undefined || word.includes(" ") || next.includes(" ") || word.length + next.length < 6)
      return;
    const together = word + next;
    if (postingsOfWord(table, together).places.length > 0)
      found.push({ from: place, to: place + 2, words: [together], weight: 0.9, isSame: true });
  });
  return found;
}

/** A word that more than this share of all listings have is not asked of any: "hospital", "risk". */
const MOST_HAVE = 0.2;
/** So many listings are few enough to ask for any word, as in a small register. */
const ALWAYS_ASKED = 100;

const isTelling = (table: FacetTable, postings: Postings): boolean =>
  countSaying(postings) <= Math.max(MOST_HAVE * table.byNewest.length, ALWAYS_ASKED);

/** How much finding a word says: the logarithm BM25 uses, of all listings over those that say it. */
function rarity(table: FacetTable, postings: Postings): number {
  const [all, found] = [table.byNewest.length, countSaying(postings)];
  return Math.log(1 + (all - Math.min(found, all) + 0.5) / (found + 0.5));
}

/** Everything but the few words that categories and themes repeat, and what others say in answers. */
const SAYING = ALL_COLUMNS & ~columnsMask(["category", "theme", "response", "action"]);
const counted = new WeakMap<Postings, number>();

function countSaying(postings: Postings): number {
  const known = counted.get(postings);
  if (known !== undefined) return known;
  let count = 0;
  for (const mask of postings.columns) if ((mask & SAYING) !== 0) count += 1;
  counted.set(postings, count);
  return count;
}
