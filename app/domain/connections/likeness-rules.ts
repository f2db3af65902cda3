/** What a recommendation says and whom it asks, for comparing it with another. Words are as the search index holds them. */
export interface Compared {
  words: readonly string[];
  /** What the report tells of the case. */
  account: readonly string[];
  /** Who answers now for each body asked, the words of its name, and how many reports ask it. */
  bodies: readonly { id: number; name: string; nameWords: readonly string[]; reports: number }[];
  themes: readonly string[];
  /** Whether it is about one stretch of road, so that the same words elsewhere ask for something else. */
  isOfAPlace: boolean;
}

/** How much a word tells: the fewer entries have it, the more. */
export interface Rarity {
  /** Entries of the register. */
  entries: number;
  /** In how many of them a word stands. */
  countOf: (word: string) => number;
  /** Reports of the register. */
  reports: number;
}

export interface SharedWord {
  word: string;
  /** Its part of the likeness of the texts, 0 to 1; those of all shared words add up to 1. */
  part: number;
}

export interface Likeness {
  /** 0 to 1. */
  score: number;
  /** How alike what they ask is, and what they tell of the case: cosines of weighted words, 0 to 1. */
  text: number;
  account: number;
  /** What both say, what tells most first. */
  words: SharedWord[];
  bodies: string[];
  themes: string[];
  /** Whether the score was lowered because each is about a place of its own. */
  isElsewhere: boolean;
}

/**
 * What did well on both halves of 171 pairs judged by hand (tests/judged/connections.json, npm run bench), one
 * person's judgement, all of it seen while these were chosen. A shared theme was of no use there, for items alike in
 * their words mostly share it, so it is shown and weighs little.
 */
export const LIKENESS = {
  /** Rarity is damped: what a name or a typing mistake shares would outweigh what is asked. */
  rarity: 0.7,
  account: 0.5,
  body: 0.4,
  theme: 0.05,
  /** What is left of the score where either is about a place and they ask different bodies. */
  elsewhere: 0.5,
};

/** The logarithm of BM25, of all entries over those that have the word. */
const rarityOf = (word: string, { entries, countOf }: Rarity): number => {
  const count = Math.min(countOf(word), entries);
  return Math.log(1 + (entries - count + 0.5) / (count + 0.5)) ** LIKENESS.rarity;
};

export type Weights = ReadonlyMap<string, number>;

/** What each word of a text weighs: rare words more, words said again a little more. */
export function weigh(words: readonly string[], rarity: Rarity): Weights {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(
    [...counts].map(([word, count]) => [word, (1 + Math.log(count)) * rarityOf(word, rarity)] as const),
  );
}

const lengthOf = (weights: Weights): number =>
  Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0));

/** What each shared word adds to the product of two texts. */
function products(a: Weights, b: Weights): [word: string, product: number][] {
  const found: [string, number][] = [];
  for (const [word, weight] of a) {
    const other = b.get(word);
    if (other !== undefined) found.push([word, weight * other]);
  }
  return found;
}

function cosine(a: Weights, b: Weights): number {
  const length = lengthOf(a) * lengthOf(b);
  return length === 0 ? 0 : products(a, b).reduce((sum, [, product]) => sum + product, 0) / length;
}

/** How alike two recommendations are, and by what, so that a person can check every part of it. */
export function likenessOf(a: Compared, b: Compared, rarity: Rarity): Likeness {
  const asked = new Set(b.bodies.map(({ id }) => id));
  const bodies = a.bodies.filter(({ id }) => asked.has(id));
  // That both ask it counts by itself: "the Royal College" in both texts would count it twice.
  const named = new Set(bodies.flatMap(({ nameWords }) => nameWords));
  const weightsOf = ({ words }: Compared) =>
    weigh(
      words.filter((word) => !named.has(word)),
      rarity,
    );
  const [wordsOfA, wordsOfB] = [weightsOf(a), weightsOf(b)];
  const text = cosine(wordsOfA, wordsOfB);
  const account = cosine(weigh(a.account, rarity), weigh(b.account, rarity));
  const themes = a.themes.filter((theme) => b.themes.includes(theme));
  const isElsewhere = bodies.length === 0 && (a.isOfAPlace || b.isOfAPlace);
  const raised =
    text *
    (1 +
      LIKENESS.account * account +
      LIKENESS.body * Math.max(0, ...bodies.map((body) => telling(body.reports, rarity.reports))) +
      (themes.length > 0 ? LIKENESS.theme : 0));
  const shared = products(wordsOfA, wordsOfB).sort(([, one], [, other]) => other - one);
  const whole = shared.reduce((sum, [, product]) => sum + product, 0);
  return {
    ...{
      score: Math.min(1, raised * (isElsewhere ? LIKENESS.elsewhere : 1)),
      text,
      account,
      themes,
      isElsewhere,
    },
    words: shared.map(([word, product]) => ({ word, part: product / whole })),
    bodies: bodies.map(({ name }) => name),
  };
}

/** That a department is asked tells little, for it is asked by one report in eight; 0 to 1. */
const telling = (reports: number, all: number): number =>
  all <= 1 ? 0 : Math.max(0, Math.log(all / Math.max(reports, 1)) / Math.log(all));
