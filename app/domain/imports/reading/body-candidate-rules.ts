import { distance } from "fastest-levenshtein";
import { tellingWordsOf } from "./body-name-rules";

export interface Candidate {
  body: number;
  /** 0 to 1; 1 would be the same name. */
  score: number;
}

export interface WordIndex {
  names: { name: string; body: number; words: number }[];
  /** Places in `names` by telling word. */
  postings: Map<string, number[]>;
  remembered: Map<string, Candidate[]>;
}

const MOST_CANDIDATES = 5;
const LEAST_SCORE = 0.45;
/** A word this common tells nothing apart, and reading its list would cost more than it is worth. */
const COMMON_WORD = 300;
const COMPARED_CLOSELY = 24;

export function indexWords(entries: readonly { name: string; body: number }[]): WordIndex {
  const postings = new Map<string, number[]>();
  const names = entries.map(({ name, body }, place) => {
    const words = new Set(tellingWordsOf(name));
    for (const word of words) {
      const places = postings.get(word);
      if (places) places.push(place);
      else postings.set(word, [place]);
    }
    return { name, body, words: words.size };
  });
  return { names, postings, remembered: new Map() };
}

/** The bodies whose names are nearest to `normal` (a full normal form), best first, at most five. */
export function nearestBodies(index: WordIndex, normal: string): Candidate[] {
  const remembered = index.remembered.get(normal);
  if (remembered) return remembered;
  const words = [...new Set(tellingWordsOf(normal))].slice(0, 20);
  const shared = new Map<number, number>();
  for (const word of words) {
    const places = index.postings.get(word) ?? [];
    if (places.length > COMMON_WORD) continue;
    const weight = 1 / Math.log2(places.length + 2);
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + weight);
  }
  const closest = [...shared].sort((a, b) => b[1] - a[1]).slice(0, COMPARED_CLOSELY);
  const best = new Map<number, number>();
  for (const [place] of closest) {
    const entry = index.names[place];
    if (!entry) continue;
    const score = similarity(normal, words, entry);
    if (score >= LEAST_SCORE && score > (best.get(entry.body) ?? 0)) best.set(entry.body, score);
  }
  const candidates = [...best]
    .map(([body, score]) => ({ body, score: Math.round(score * 100) / 100 }))
    .sort((a, b) => b.score - a.score || a.body - b.body)
    .slice(0, MOST_CANDIDATES);
  index.remembered.set(normal, candidates);
  return candidates;
}

/** Half the telling words that two names share (Dice), half how few letters differ. */
function similarity(normal: string, words: string[], entry: WordIndex["names"][number]): number {
  const other = new Set(tellingWordsOf(entry.name));
  const common = words.filter((word) => other.has(word)).length;
  const dice = (2 * common) / (words.length + other.size);
  const short = normal.slice(0, 120);
  const letters = 1 - distance(short, entry.name) / Math.max(short.length, entry.name.length);
  return (dice + letters) / 2;
}
