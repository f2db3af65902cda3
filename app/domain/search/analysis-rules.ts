import lunr from "lunr";

/** Words cut and stemmed once: the same few thousand make up almost all of the text. */
const stems = new Map<string, string>();
const MAX_REMEMBERED = 200_000;

/** lunr's trimmer, stop words and stemmer for one word; "" for a stop word. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const trimmed = word.replace(/^\W+/, "").replace(/\W+$/, "");
  const kept =
    trimmed === "" || lunr.stopWordFilter(new lunr.Token(trimmed, {})) === undefined ? "" : trimmed;
  const stem = kept === "" ? "" : lunr.stemmer(new lunr.Token(kept, {})).toString();
  if (stems.size < MAX_REMEMBERED) stems.set(word, stem);
  return stem;
}

/**
 * The words of a text as lunr's default pipeline leaves them (tokenizer, trimmer, stop words, stemmer),
 * in order, joined by spaces: what the full-text index holds and what queries ask it for.
 */
export function analyse(text: string): string {
  const words: string[] = [];
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    const stem = stemOf(word);
    if (stem !== "") words.push(stem);
  }
  return words.join(" ");
}
