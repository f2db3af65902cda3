export interface HeldItem {
  id: number;
  text: string;
  /** Whether anybody has answered, claimed, judged or asked to correct it: then an import never takes it out. */
  isWorkedOn: boolean;
}

export interface MatchedItems {
  /** Held items whose wording is the better text's, with its place there; `isReworded` where the words differ. */
  kept: { id: number; place: number; isReworded: boolean }[];
  /** Places of the better text that nothing held stands for. */
  added: number[];
  withdrawn: number[];
}

/** From this share of words in common two wordings are one item. */
const LEAST_LIKENESS = 0.6;

/**
 * How the items of a report's better text stand to those the register holds: the same, the same in other
 * words, new, or gone. Numbers never move (design §3), so a gone one is withdrawn and a new one comes last.
 */
export function matchItems(held: readonly HeldItem[], fresh: readonly { text: string }[]): MatchedItems {
  const freshWords = fresh.map(({ text }) => wordsOf(text));
  const pairs = held
    .flatMap((item) => {
      const words = wordsOf(item.text);
      return freshWords.map((other, place) => ({ item, place, likeness: likeness(words, other) }));
    })
    .filter((pair) => pair.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.item.id - b.item.id || a.place - b.place);
  const placeOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { item, place } of pairs) {
    if (placeOf.has(item.id) || taken.has(place)) continue;
    placeOf.set(item.id, place);
    taken.add(place);
  }
  return {
    kept: held.flatMap(({ id, text }) => {
      const place = placeOf.get(id);
      return place === undefined ? [] : [{ id, place, isReworded: fresh[place]?.text !== text }];
    }),
    added: fresh.flatMap((_item, place) => (taken.has(place) ? [] : [place])),
    withdrawn: held.filter((item) => !placeOf.has(item.id) && !item.isWorkedOn).map((item) => item.id),
  };
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Dice: twice the words in common over all words. */
function likeness(words: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (words.size + other.size === 0) return 1;
  let common = 0;
  for (const word of words) if (other.has(word)) common += 1;
  return (2 * common) / (words.size + other.size);
}
