import type { RecommendationLinkKind } from "~db/vocabulary";

/** Words that ask for the opposite of each other, by how they begin. */
const OPPOSITES: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [/^(increas|rais|lengthen|extend)/, /^(reduc|decreas|lower|shorten|limit)/],
  [/^more$/, /^(fewer|less)$/],
  [/^(remov|withdraw|abolish|discontinu)/, /^(introduc|install|fit(ted|ting)?$|retain|reinstat|reintroduc)/],
  [/^(stop|cease|end(ed)?$)/, /^(continu|resum|start)/],
  [/^(ban|banned|prohibit|forbid)/, /^(permit|allow)/],
  [/^(mandatory|compulsory)$/, /^(optional|voluntary|discretion)/],
  [/^unlock/, /^lock/],
  [/^(longer)$/, /^(shorter)$/],
  [/^(centralis)/, /^(decentralis|devolv)/],
];

/** How many words may stand between a word of OPPOSITES and what it is about. */
const NEAR = 4;

export interface Opposed {
  /** "increase", said of `about` by one of them, and "reduce" by the other. */
  one: string;
  other: string;
  about: string;
}

const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}]+/gu) ?? [];

/**
 * Where two texts ask for opposite things of one matter: "increase the observations" and "reduce observations".
 * `stemOf` gives the form by which shared words are compared; `telling` are those of them that are worth a look.
 * A sign for a person, no more: who asks for the opposite in other words is not found.
 */
export function opposedIn(
  one: string,
  other: string,
  { stemOf, telling }: { stemOf: (word: string) => string; telling: ReadonlySet<string> },
): Opposed | null {
  const [first, second] = [plainWords(one), plainWords(other)];
  for (const [left, right] of OPPOSITES)
    for (const [a, b] of [
      [left, right],
      [right, left],
    ] as const) {
      const said = aboutOf(first, a, stemOf, telling);
      const answered = aboutOf(second, b, stemOf, telling);
      for (const [about, word] of said) {
        const opposite = answered.get(about);
        if (opposite !== undefined) return { one: word, other: opposite, about };
      }
    }
  return null;
}

/** What a word that asks for a direction is said of, by stem, with the word. */
function aboutOf(
  words: readonly string[],
  asking: RegExp,
  stemOf: (word: string) => string,
  telling: ReadonlySet<string>,
): Map<string, string> {
  const found = new Map<string, string>();
  words.forEach((word, at) => {
    if (!asking.test(word)) return;
    for (const near of words.slice(at + 1, at + 1 + NEAR)) {
      const stem = stemOf(near);
      if (telling.has(stem)) found.set(stem, word);
    }
  });
  return found;
}

const REPLACING =
  /\b(supersed\w*|replac(es|ing) (the|my|our|its) (earlier|previous|former)|in (the )?place of (the|my|our) (earlier|previous|former)|withdraws? (the|my|our) (earlier|previous|former))\b/i;

/** What the later of two recommendations seems to be to the earlier one; a person decides. */
export function kindProposed({
  later,
  opposed,
  sharesBody,
}: {
  later: string;
  opposed: Opposed | null;
  sharesBody: boolean;
}): RecommendationLinkKind {
  if (REPLACING.test(later)) return "supersedes";
  if (opposed !== null) return "contradicts";
  return sharesBody ? "reiterates" : "duplicates";
}
