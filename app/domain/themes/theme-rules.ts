import type { ThemeCode } from "~db/vocabulary";
import { THEME_WORDS } from "./theme-words";

interface Phrase {
  rest: readonly string[];
  theme: ThemeCode;
}

/** Phrases by their first word, so that a text is read once, word by word. */
const BY_FIRST_WORD = new Map<string, Phrase[]>();
for (const [theme, phrases] of Object.entries(THEME_WORDS) as [ThemeCode, string][]) {
  for (const phrase of phrases.split(", ")) {
    const [first = "", ...rest] = phrase.split(" ");
    const known = BY_FIRST_WORD.get(first);
    if (known) known.push({ rest, theme });
    else BY_FIRST_WORD.set(first, [{ rest, theme }]);
  }
}

/** The level-2 themes (B10) that the words of a text suggest, in the order they first appear. */
export function themesOf(text: string): ThemeCode[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’‘]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<ThemeCode>();
  words.forEach((word, at) => {
    for (const { rest, theme } of BY_FIRST_WORD.get(word) ?? []) {
      if (!found.has(theme) && rest.every((next, place) => words[at + place + 1] === next)) found.add(theme);
    }
  });
  return [...found];
}
