import { SAME_WORDS } from "~db/everyday-words/same-words";
import { WORD_FORMS } from "~db/everyday-words/word-forms";
import { WORDS_ABOUT_BIRTH_AND_AGE } from "~db/everyday-words/words-about-birth-and-age";
import { WORDS_ABOUT_CARE } from "~db/everyday-words/words-about-care";
import { WORDS_ABOUT_CUSTODY } from "~db/everyday-words/words-about-custody";
import { WORDS_ABOUT_LIFE } from "~db/everyday-words/words-about-life";
import { WORDS_ABOUT_MEDICINES } from "~db/everyday-words/words-about-medicines";
import { WORDS_ABOUT_MENTAL_HEALTH } from "~db/everyday-words/words-about-mental-health";
import { WORDS_ABOUT_SERVICES } from "~db/everyday-words/words-about-services";
import { WORDS_ABOUT_TRAVEL } from "~db/everyday-words/words-about-travel";
import { stemOf, wordsOf } from "./analysis-rules";
import { WORDS_ABOUT_ASKING, WORDS_OF_KINSHIP, WORDS_OF_TELLING } from "./asking-words";

export interface Expansion {
  /** The words of the query it stands for: from one place to before another. */
  from: number;
  to: number;
  /** What to look for instead, as the index holds it. */
  words: readonly string[];
  /** From 0 to 1. */
  weight: number;
  /** Whether it says the same, so that what has it has the words it stands for. */
  isSame: boolean;
}

interface Entry {
  words: readonly string[];
  others: readonly Omit<Expansion, "from" | "to">[];
}

export const expansionWeights = {
  /** The same said otherwise: initials, spellings, forms of a word. */
  same: 0.8,
  /** What the first of a line is about, and the first of a line for each of the others. */
  related: 0.45,
  /** What is only related to the same. */
  distant: 0.14,
};

/** What each phrase may also be found by, by the phrase's first word. */
const BY_FIRST_WORD = new Map<string, Entry[]>();
for (const lines of [SAME_WORDS, WORD_FORMS]) addAll(lines, " = ", expansionWeights.same);
for (const lines of [
  WORDS_ABOUT_CARE,
  WORDS_ABOUT_SERVICES,
  WORDS_ABOUT_MENTAL_HEALTH,
  WORDS_ABOUT_BIRTH_AND_AGE,
  WORDS_ABOUT_MEDICINES,
  WORDS_ABOUT_CUSTODY,
  WORDS_ABOUT_TRAVEL,
  WORDS_ABOUT_LIFE,
])
  addAll(lines, " ~ ", expansionWeights.distant);

/** Adds each way of each line with the others: `weight` between any two, and no less than related to the first. */
function addAll(lines: string, sign: string, weight: number): void {
  const isSame = weight === expansionWeights.same;
  for (const line of lines.trim().split("\n")) {
    const ways = line.split(sign).map(wordsOfWay);
    ways.forEach((words, at) => {
      const others = ways.flatMap((other, place) => {
        if (other.length === 0 || other.join(" ") === words.join(" ")) return [];
        const isFirst = at === 0 || place === 0;
        return [
          { words: other, weight: isFirst ? Math.max(weight, expansionWeights.related) : weight, isSame },
        ];
      });
      if (words.length > 0) add({ words, others });
    });
  }
}

/** The words of one way of saying it; none where leaving out stop words leaves one of several: "in care" is not "care". */
function wordsOfWay(way: string): string[] {
  const words = wordsOf(way);
  return words.length === 1 && /\s/.test(way.trim()) ? [] : words;
}

function add(entry: Entry): void {
  const [first = ""] = entry.words;
  const known = BY_FIRST_WORD.get(first);
  if (known) known.push(entry);
  else BY_FIRST_WORD.set(first, [entry]);
}

/** Other ways of saying what stands in a query, each for the words it stands for. `words` are as the index holds them. */
export function expansionsOf(words: readonly string[]): Expansion[] {
  return words.flatMap((first, from) =>
    (BY_FIRST_WORD.get(first) ?? [])
      .filter((entry) => entry.words.every((word, at) => words[from + at] === word))
      .flatMap(({ words: typed, others }) =>
        others.map((other) => ({ ...other, from, to: from + typed.length })),
      ),
  );
}

const stemsIn = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(stemOf));
const ASKING = stemsIn(WORDS_ABOUT_ASKING);
const KINSHIP = stemsIn(WORDS_OF_KINSHIP);
const TELLING = stemsIn(WORDS_OF_TELLING);

/** How much a word of a question says of what is looked for, from 0 to 1. */
export function importanceOf(word: string): number {
  if (ASKING.has(word)) return 0.1;
  if (KINSHIP.has(word)) return 0.2;
  return TELLING.has(word) ? 0.5 : 1;
}
