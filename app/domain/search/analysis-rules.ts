import lunr from "lunr";

/** Words cut and stemmed once: the same few thousand make up almost all of the text. */
const stems = new Map<string, string>();
const MAX_REMEMBERED = 200_000;

/** lunr's trimmer, stop words and stemmer for one lower-case word; "" for a stop word. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const trimmed = word.replace(/^\W+/, "").replace(/\W+$/, "");
  const kept =
    trimmed === "" || lunr.stopWordFilter(new lunr.Token(trimmed, {})) === undefined ? "" : trimmed;
  const stem = kept === "" ? "" : lunr.stemmer(new lunr.Token(kept, {})).toString();
  if (stems.size < MAX_REMEMBERED) stems.set(word, stem);
  return stem;
}

/** lunr's stemmer alone, stop words included: what a word with typing mistakes is compared by. */
export const stemOfAny = (word: string): string => lunr.stemmer(new lunr.Token(word, {})).toString();

/** Nothing to even out: no mark but these, and no letters with points between them. */
const PLAIN = /^(?!.*\b(?:[a-z]\.){2})[a-z0-9 ,.;:()!?\n-]*$/is;

/**
 * A text with the marks evened out that keep equal words apart: ligatures, accents, curly quotes, soft
 * hyphens, "’s", dashes and strokes between words, and the marks that stand where a name was covered.
 */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]+/gu, "")
    .replace(/\[(?:redacted|name)\]/gi, " ")
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/'s\b/gi, "")
    .replace(/\b((?:[a-z]\.){2,})(?!\w)/gi, (letters: string) => letters.replaceAll(".", ""))
    .replace(/[\p{Cc}\p{Co}–—‐‑‒−/\\|…•·]+/gu, " ");
}

/**
 * The words of a text as lunr's default pipeline leaves them (tokenizer, trimmer, stop words, stemmer),
 * in order: what the full-text index holds and what queries ask it for.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of plain(text)
    .toLowerCase()
    .split(/[\s-]+/)) {
    const stem = stemOf(word);
    if (stem !== "") words.push(stem);
  }
  return words;
}

/** The same, joined by spaces. */
export const analyse = (text: string): string => wordsOf(text).join(" ");
