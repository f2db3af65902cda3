import { distance } from "fastest-levenshtein";
import { cleanLine } from "./source-text-rules";

/** What stands around an area's name: the coroner's title and office, and words for "area" itself. */
const AROUND =
  /\b(?:(?:hm|h m|his majestys|her majestys) )?(?:(?:senior |assistant |area |acting |deputy )*coroners?(?: court| service| area| office| district| jurisdiction)?(?: (?:for|of|in)(?: the)?(?: (?:area|county|district|jurisdiction|coroner area|coroners area)(?: of(?: the)?)?)?)?)\b|\b(?:area|districts?|division|jurisdiction|category)\b/g;
const UPON_RIVERS: readonly [RegExp, string][] = [
  [/\b(?:kingston )?upon hull\b|\bkingston hull\b/g, "hull"],
  [/\bnewcastle upon tyne\b/g, "newcastle"],
];
const COMPASS: Record<string, string> = {
  northern: "north",
  southern: "south",
  eastern: "east",
  western: "west",
  n: "north",
  s: "south",
  e: "east",
  w: "west",
};
const FILLERS = new Set(["and", "an", "the", "of", "with", "in", "upon", "on", "for", "hm"]);
const CITY_OF = /\b(?:city|county)(?: and county)? of (?:the )?/g;
const DIRECTIONS = new Set(["north", "south", "east", "west", "central", "inner", "mid", "city"]);

/** Each way of reading the words leaves out more; the first that fits one area decides. */
export const READINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replace(CITY_OF, ""),
  (name) => name.replace(CITY_OF, "").replace(/\bgreater\b/g, ""),
  (name) => rooted(name.replace(CITY_OF, "").replace(/\b(?:greater|outer)\b/g, "")),
];

/** Without plurals and "-shire", and each word but a direction once: "South Wales Wales", "Isle of Scilly". */
const rooted = (name: string): string =>
  name
    .split(" ")
    .map((word) => word.replace(/(?<=\p{L}{4})shire$/u, "").replace(/(?<=\p{L}{3}[^s])s$/u, ""))
    .filter((word, place, all) => DIRECTIONS.has(word) || all.indexOf(word) === place)
    .join(" ");

/** Lower case, "&" as "and", no brackets or other punctuation, compass points in one form. */
export function plainArea(name: string): string {
  let text = ` ${cleanLine(name).toLowerCase()} `
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(AROUND, " ");
  for (const [written, meant] of UPON_RIVERS) text = text.replace(written, meant);
  return text
    .trim()
    .split(/\s+/)
    .map((word) => COMPASS[word] ?? word)
    .join(" ");
}

export const significantWords = (name: string): string[] =>
  name.split(" ").filter((word) => word !== "" && !FILLERS.has(word));

/** A name by its telling words in any order: what two spellings of one area have in common. */
export const wordsKey = (name: string): string => significantWords(name).sort().join(" ");

/** The name without a direction that stands at its end: "North Yorkshire (West)". Null where none does. */
export function withoutLastDirection(name: string): string | null {
  const words = name.split(" ");
  while (words.length > 1 && DIRECTIONS.has(words.at(-1) ?? "")) words.pop();
  const rest = words.join(" ");
  return rest === name ? null : rest;
}

const SHORTEST_MENDED = 4;
const LONG_WORD = 8;

/**
 * Mends words that are none of `known`: a word of one known spelling within one letter, or two in long words
 * ("Birmimgham", "Berskhire"). A word as near to several, or of fewer than four letters, stays as it is.
 */
export function mendWords(name: string, known: ReadonlySet<string>): string {
  return name
    .split(" ")
    .map((word) => (known.has(word) || FILLERS.has(word) ? word : nearestWord(word, known)))
    .join(" ");
}

function nearestWord(word: string, known: ReadonlySet<string>): string {
  if (word.length < SHORTEST_MENDED) return word;
  const near = [...known].filter((other) => isNearWord(word, other));
  const closest = near.filter((other) => distance(word, other) <= 1 || areSwapped(word, other));
  const [only, ...more] = closest.length > 0 ? closest : near;
  return only !== undefined && more.length === 0 ? only : word;
}

const isNearWord = (word: string, other: string): boolean =>
  Math.abs(word.length - other.length) <= 2 &&
  other.length >= SHORTEST_MENDED &&
  (areSwapped(word, other) || distance(word, other) <= (other.length >= LONG_WORD ? 2 : 1));

/** Whether two letters beside each other changed places: "Flyde". */
function areSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  if (at < 0) return false;
  const swapped = word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
  return swapped === other;
}

/** Whether two names, as their words in order, are one but for a typing mistake in one long word. */
export function isSpellingOf(words: string, other: string): boolean {
  const [own, others] = [words.split(" "), other.split(" ")];
  const missing = own.filter((word) => !others.includes(word));
  const extra = others.filter((word) => !own.includes(word));
  const [wrong, right] = [missing[0], extra[0]];
  if (own.length !== others.length || missing.length !== 1 || wrong === undefined || right === undefined)
    return false;
  return wrong.length > SHORTEST_MENDED && isNearWord(wrong, right);
}

/** Whether a larger area's name has every word of another's that tells more than a direction. */
export function namesTheWholeOf(larger: string, area: string): boolean {
  const words = significantWords(plainArea(larger));
  const telling = significantWords(plainArea(area)).filter((word) => !DIRECTIONS.has(word));
  const isWider = words.length > telling.length || significantWords(plainArea(area)).length > telling.length;
  const isWhole = isWider && words.every((word) => !DIRECTIONS.has(word));
  return isWhole && telling.length > 0 && telling.every((word) => words.includes(word));
}
