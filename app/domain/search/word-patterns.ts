import type { TokenNode } from "./lunr-parts";

/**
 * The words of a sorted list that lunr's automaton accepts: the same set as intersecting two lunr.TokenSets,
 * without building one of the whole vocabulary. Words that share a beginning share its states, and a beginning
 * that leads nowhere is passed over whole.
 */
export function matchingWords(words: readonly string[], pattern: TokenNode): string[] {
  const found: string[] = [];
  /** The states after each letter of the word before; the first is before any letter. */
  const states: TokenNode[][] = [[pattern]];
  let before = "";
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? "";
    let depth = sharedLength(before, word, states.length - 1);
    states.length = depth + 1;
    for (; depth < word.length; depth += 1) {
      const next = step(states[depth] ?? [], word.charAt(depth));
      if (next.length === 0) break;
      states.push(next);
    }
    before = word;
    if (depth < word.length) {
      at = firstBeyond(words, at, word.slice(0, depth + 1));
      continue;
    }
    if (word !== "" && states[depth]?.some((state) => state.final)) found.push(word);
    at += 1;
  }
  return found;
}

function step(states: readonly TokenNode[], letter: string): TokenNode[] {
  const next: TokenNode[] = [];
  for (const { edges } of states)
    for (const edge of [edges[letter], edges["*"]]) if (edge && !next.includes(edge)) next.push(edge);
  return next;
}

function sharedLength(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && length < b.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

/** The place of the first word after `from` that does not begin so. */
function firstBeyond(words: readonly string[], from: number, beginning: string): number {
  let [low, high] = [from + 1, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "").startsWith(beginning)) low = middle + 1;
    else high = middle;
  }
  return low;
}
