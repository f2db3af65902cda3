import { analyse } from "./analysis-rules";

export interface SnippetPart {
  text: string;
  isMatch?: boolean;
}

const WORDS_BEFORE = 12;
const WORDS_SHOWN = 45;
const SENSITIVE_WORDS_SHOWN = 30;

/**
 * Words that tell how somebody took their life or harmed themselves. A sentence that holds one stays out of
 * lists, feeds and messages (design §4.8; Samaritans' media guidelines: leave out methods).
 */
const METHOD_WORDS =
  /\b(?:hang(?:ed|ing|s)?|hung|ligatur\w*|noose|rope|cord|belt|shoelace\w*|strangl\w*|suffocat\w*|asphyxia\w*|plastic bag|overdos\w*|took (?:all|an excess)|ingest\w*|poison\w*|tablets?|pills?|inhal\w*|helium|nitrogen|carbon monoxide|exhaust|charcoal|jump(?:ed|ing|s)?|leapt|fell from|from (?:a|the) (?:bridge|height|window|roof|balcony)|train|railway|track|drown\w*|cut(?:s|ting)? (?:his|her|their|to)|lacerat\w*|stab\w*|knife|blade|razor\w*|sharps?|gun(?:shot)?|shotgun|firearm\w*|shot (?:himself|herself|themself)|fire|burn\w*|electrocut\w*|sodium nitrite|insulin|petrol)\b/i;

/** White space after a sentence, and not after “Mrs.” */
const SENTENCE_ENDS = /(?<=[.!?;:])(?<!\b(?:Mrs?|Ms|Dr|Prof|St|No)\.)\s+/g;

/** One after the other, because a snippet hardly ever needs them all. */
function* sentencesOf(line: string): Generator<string> {
  let from = 0;
  for (const { index, 0: space } of line.matchAll(SENTENCE_ENDS)) {
    yield line.slice(from, index);
    from = index + space.length;
  }
  yield line.slice(from);
}

export const namesMethod = (sentence: string): boolean => METHOD_WORDS.test(sentence);

/**
 * The words that were searched for in their context, as data and never as HTML. Without matches in this text
 * (they may stand in a name or an answer) it is the text's beginning.
 */
export function snippetOf(text: string, stems: ReadonlySet<string>): SnippetPart[] {
  const words = wordsOf(text.replace(/\s+/g, " ").trim());
  const letters = firstLettersOf(stems);
  const stemsHere = words.map((word) => (mayBegin(word, letters) ? stemsOf(word) : ""));
  const isMatch = stemsHere.map((stem) => stem !== "" && stems.has(stem));
  const first = bestStart(stemsHere, isMatch);
  const from = first <= WORDS_BEFORE * 2 ? 0 : first - WORDS_BEFORE;
  const to = Math.min(words.length, from + WORDS_SHOWN);
  const parts: SnippetPart[] = from > 0 ? [{ text: "… " }] : [];
  for (let place = from; place < to; place += 1) addWord(parts, words[place] ?? "", isMatch[place] ?? false);
  if (to < words.length) addWord(parts, "…", false);
  return parts;
}

/** The words of a line, each with the space or hyphen after it. */
const wordsOf = (line: string): string[] => line.match(/[^\s-]+[\s-]*/g) ?? [];

/** What the words of snippets are in the index: the same few thousand make up almost all of them. */
const known = new Map<string, string>();
const MAX_REMEMBERED = 20_000;

function stemsOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = analyse(word.replace(/[\s-]+$/, ""));
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(word, found);
  return found;
}

const LAST_ASCII = 127;

/** What words that were searched for begin with, by the code of the letter: stemming changes ends, not beginnings. */
function firstLettersOf(stems: ReadonlySet<string>): Uint8Array {
  const letters = new Uint8Array(LAST_ASCII + 1);
  for (const stem of stems) letters[stem.charCodeAt(0)] = 1;
  return letters;
}

/** Whether a word may be one of them, at a glance: few may, and looking the stem of every word up costs far more. */
function mayBegin(word: string, letters: Uint8Array): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code > LAST_ASCII) return true;
    if (!isWordMark(code)) continue;
    return letters[code] === 1 || (code >= 65 && code <= 90 && letters[code + 32] === 1);
  }
  return false;
}

/** A letter, a digit or "_", which no word loses from its beginning. */
const isWordMark = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/** The match after which most different words that were searched for stand within one snippet; the first of equals. */
function bestStart(stems: readonly string[], isMatch: readonly boolean[]): number {
  let [best, most] = [-1, 0];
  isMatch.forEach((matches, at) => {
    if (!matches) return;
    const end = at + WORDS_SHOWN - WORDS_BEFORE;
    const found = new Set(stems.slice(at, end).filter((_stem, after) => isMatch[at + after])).size;
    if (found > most) [best, most] = [at, found];
  });
  return best;
}

/** Joins stretches of the same kind; white space after a marked word is not marked. */
function addWord(parts: SnippetPart[], word: string, isMatch: boolean): void {
  const last = parts.at(-1);
  if (isMatch) {
    const inked = word.trimEnd();
    parts.push({ text: inked, isMatch: true });
    if (inked !== word) parts.push({ text: word.slice(inked.length) });
  } else if (last && !last.isMatch) last.text += word;
  else parts.push({ text: word });
}

/**
 * Of a report that describes suicide or self-harm: the beginning of the concern only, without any sentence
 * that names a method, whatever was searched for; words that are shown and were searched for are marked. Null where
 * nothing is left to show.
 */
export function sensitiveSnippetOf(
  text: string,
  stems: ReadonlySet<string> = new Set(),
): SnippetPart[] | null {
  const words: string[] = [];
  for (const sentence of sentencesOf(text.replace(/\s+/g, " ").trim())) {
    if (namesMethod(sentence)) continue;
    words.push(...sentence.split(" "));
    if (words.length >= SENSITIVE_WORDS_SHOWN) break;
  }
  if (words.length === 0 || words.join("") === "") return null;
  const isCut = words.length > SENSITIVE_WORDS_SHOWN;
  const letters = firstLettersOf(stems);
  const parts: SnippetPart[] = [];
  for (const word of wordsOf(words.slice(0, SENSITIVE_WORDS_SHOWN).join(" ")))
    addWord(parts, word, mayBegin(word, letters) && stems.has(stemsOf(word)));
  if (isCut) addWord(parts, "…", false);
  return parts;
}
