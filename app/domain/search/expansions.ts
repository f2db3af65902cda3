import { SAME_WORDS } from "~db/everyday-words/same-words";
import { WORDS_ABOUT_CARE } from "~db/everyday-words/words-about-care";
import { WORDS_ABOUT_LIFE } from "~db/everyday-words/words-about-life";
import { stemOf, wordsOf } from "./analysis-rules";
import { WORDS_ABOUT_ASKING, WORDS_OF_KINSHIP } from "./asking-words";

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
  others: readonly Omit<Expansion, "from" | "to" | "weight">[];
}

export const expansionWeights = { same: 0.9, related: 0.45 };

/** What each phrase may also be found by, by the phrase's first word. */
const BY_FIRST_WORD = new Map<string, Entry[]>();
addAll(SAME_WORDS, " = ", { isSame: true });
addAll(WORDS_ABOUT_CARE, " ~ ", { isSame: false });
addAll(WORDS_ABOUT_LIFE, " ~ ", { isSame: false });

function addAll(lines: string, sign: string, as: { isSame: boolean }): void {
  for (const line of lines.trim().split("\n")) {
    const ways = line
      .split(sign)
      .map(wordsOf)
      .filter((words) => words.length > 0);
    for (const words of ways) {
      const others = ways.filter((other) => other.join(" ") !== words.join(" "));
      add({ words, others: others.map((other) => ({ words: other, ...as })) });
    }
  }
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
        others.map((other) => ({
          ...other,
          weight: other.isSame ? expansionWeights.same : expansionWeights.related,
          from,
          to: from + typed.length,
        })),
      ),
  );
}

const stemsIn = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(stemOf));
const ASKING = stemsIn(WORDS_ABOUT_ASKING);
const KINSHIP = stemsIn(WORDS_OF_KINSHIP);

/** How much a word of a question says of what is looked for, from 0 to 1. */
export const importanceOf = (word: string): number => (ASKING.has(word) ? 0.1 : KINSHIP.has(word) ? 0.2 : 1);
