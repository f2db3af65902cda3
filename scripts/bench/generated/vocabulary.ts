import { SAME_WORDS } from "~db/everyday-words/same-words";
import { WORDS_ABOUT_CARE } from "~db/everyday-words/words-about-care";
import { WORDS_ABOUT_LIFE } from "~db/everyday-words/words-about-life";
import { judgedQueries } from "../judged";
import { weighted, type Random } from "./random";
import { COMMON_WORDS, PAIRS, SMALL_WORDS } from "./words";

/** Of all that is written; the rest are words that mean something. */
const SMALL_SHARE = 0.53;
/** Of the words that mean something, so many begin a pair. */
const PAIR_SHARE = 0.02;

/**
 * How often words are used falls with their rank in two stretches, read off how many stand in 5, in 50 and in half of
 * 1,885 real reports (STATISTICS.md §10).
 */
const BEND = 1_400;
const FLATTENED = 60;
const commonUses = (rank: number): number => (rank + FLATTENED) ** -0.88;
const usesOf = (rank: number): number =>
  rank <= BEND ? commonUses(rank) : commonUses(BEND) * (BEND / rank) ** 1.6;

/** Heaps' law as it fits the real texts: how many different words so many reports use (§10). */
const WORDS_A_REPORT = 510;
const wordsUsedBy = (reports: number): number => Math.round(26.2 * (reports * WORDS_A_REPORT) ** 0.478);

/**
 * A source of running words with the frequencies of real reports. The commonest words are the real ones; words that
 * the judged questions and the everyday words are about stand at ranks in between; all others are invented.
 */
export function runningWords(random: Random, reports: number): () => string {
  const words = rankedWords(random, wordsUsedBy(reports));
  const drawRank = weighted(
    random,
    words.map((_word, at) => usesOf(at + 1)),
  );
  return () => {
    if (random.happens(SMALL_SHARE)) return random.oneOf(SMALL_WORDS);
    if (random.happens(PAIR_SHARE)) return random.oneOf(PAIRS);
    return words[drawRank()] ?? "";
  };
}

function rankedWords(random: Random, count: number): string[] {
  const ranked: (string | undefined)[] = new Array(count).fill(undefined);
  COMMON_WORDS.forEach((word, at) => (ranked[at] = word));
  const between = topicalWords();
  const [first, last] = [COMMON_WORDS.length, Math.min(count - 1, 6_000)];
  between.forEach((word, at) => {
    let place = Math.floor(first * (last / first) ** (at / between.length));
    while (place < count && ranked[place] !== undefined) place += 1;
    if (place < count) ranked[place] = word;
  });
  const taken = new Set(ranked);
  return ranked.map((word) => word ?? inventedWord(random, taken));
}

/** Words of the judged questions and the everyday words, those that are asked about first. */
function topicalWords(): string[] {
  const lines = [
    ...judgedQueries().map(({ query }) => query),
    ...[SAME_WORDS, WORDS_ABOUT_CARE, WORDS_ABOUT_LIFE],
  ];
  const known = new Set([...SMALL_WORDS, ...COMMON_WORDS]);
  const found = new Set(
    lines.flatMap((line) => line.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !known.has(word)),
  );
  // Neither the order of a file nor the alphabet has anything to do with how often a word is used.
  return [...found].sort((a, b) => scattered(a) - scattered(b) || (a < b ? -1 : 1));
}

function scattered(word: string): number {
  let sum = 7;
  for (let at = 0; at < word.length; at += 1) sum = Math.imul(sum ^ word.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

const BEGINNINGS = "b br c ch d dr f fl g gl h j k l m n p pl pr qu r s sc sl sp st t th tr v w y z".split(
  " ",
);
const MIDDLES = "a e i o u ai ea ou y".split(" ");
const ENDS = ["", "", "", "l", "m", "n", "r", "s", "st", "nd", "ck", "x"];

/** A word nobody has used. */
export function inventedWord(random: Random, taken: Set<string | undefined>): string {
  for (let syllables = 2; ; syllables = 2 + random.below(3)) {
    let word = "";
    for (let at = 0; at < syllables; at += 1)
      word += random.oneOf(BEGINNINGS) + random.oneOf(MIDDLES) + random.oneOf(ENDS);
    if (taken.has(word)) continue;
    taken.add(word);
    return word;
  }
}
