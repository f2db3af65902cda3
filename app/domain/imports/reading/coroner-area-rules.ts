import { distance } from "fastest-levenshtein";
import { cleanLine, cleanText } from "./source-text-rules";

/** "exact" but for spelling of "and", "&", brackets and capitals; "former": an amalgamated area, by its dated list. */
export type AreaMatch =
  { area: string; how: "exact" | "alias" | "reordered" | "former" } | { unmatched: string[] };

export type AreaChange = { from: readonly string[]; to: readonly string[] };

export type AreaRegister = {
  names: readonly string[];
  byName: ReadonlyMap<string, string>;
  byAlias: ReadonlyMap<string, string>;
  formerly: ReadonlyMap<string, string>;
  /** Names and aliases by their words in any order, one map for each way of leaving filler words out; null where two areas share them. */
  byWords: readonly ReadonlyMap<string, string | null>[];
};

/** Twice the longest real one; longer cells hold something else. */
const LONGEST_NAME = 200;
const CANDIDATES = 4;
const LEAST_LIKENESS = 0.4;
/** A cell that ran on into the page's next lines: "Norfolk⏎Category: …⏎This report is being sent to: …". */
const NEXT_FIELD = /\n|\b(?:category|this report is being sent to|coroners? name|date of report)\s*:/i;
const COURT_WORDS =
  /\b(?:(?:senior |assistant |area )?coroner(?:'?s)?(?: court| service| area| office)?|(?:area|districts?|division|jurisdiction|category))\b/g;
const UPON_RIVERS: readonly [RegExp, string][] = [
  [/\b(?:kingston )?upon hull\b|\bkingston hull\b/g, "hull"],
  [/\bnewcastle upon tyne\b/g, "newcastle"],
];
const COMPASS: Record<string, string> = {
  northern: "north",
  southern: "south",
  eastern: "east",
  western: "west",
  e: "east",
  w: "west",
};
const FILLERS = new Set(["and", "the", "of", "with", "in", "upon", "on"]);
const CITY_OF = /\b(?:city|county)(?: and county)? of (?:the )?/g;
/** Each way of reading the words leaves out more; the first that fits one area decides. */
const READINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replace(CITY_OF, ""),
  (name) => name.replace(CITY_OF, "").replace(/\bgreater\b/g, ""),
];

/** An area's name as a source wrote it, on one line, without the page's next fields or stray punctuation. */
export function normaliseAreaName(raw: string): string {
  const [name = ""] = cleanText(raw)
    .replace(/^[\s:;,.–-]+/, "")
    .split(NEXT_FIELD);
  return cleanLine(name).replace(/[\s:;,.–-]+$/, "");
}

/** What such a cell holds of the page's other fields, raw; null where it holds none. */
export function spilledFields(raw: string): { category: string | null; sentTo: string | null } {
  const text = cleanText(raw);
  return {
    category: spilled(text, /\bcategory\s*:/i),
    sentTo: spilled(text, /\bthis report is being sent to\s*:/i),
  };
}

function spilled(text: string, label: RegExp): string | null {
  const found = label.exec(text);
  if (found === null) return null;
  const [value = ""] = text
    .slice(found.index + found[0].length)
    .trimStart()
    .split(NEXT_FIELD);
  return value.trim() || null;
}

/**
 * Builds the look-up for `matchArea`, once per import: the areas' names, aliases (alias → name) and
 * dated amalgamations, oldest first. An amalgamated area leads to the one that holds its work now,
 * where there is just one.
 */
export function areaRegister(
  names: readonly string[],
  aliases: ReadonlyMap<string, string>,
  changes: readonly AreaChange[],
): AreaRegister {
  const byName = new Map(names.map((name) => [plain(name), name]));
  const byAlias = new Map([...aliases].map(([alias, name]) => [plain(alias), name]));
  const formerly = new Map<string, string>();
  for (const change of changes.toReversed()) {
    const now = currentName(change.to, byName, byAlias, formerly);
    if (now !== null) for (const former of change.from) formerly.set(plain(former), now);
  }
  const known: [string, string][] = [...byName, ...byAlias, ...formerly];
  return { names, byName, byAlias, formerly, byWords: READINGS.map((reading) => wordIndex(known, reading)) };
}

function currentName(to: readonly string[], ...maps: ReadonlyMap<string, string>[]): string | null {
  const [only] = to;
  if (only === undefined || to.length > 1) return null;
  return maps.map((map) => map.get(plain(only))).find((name) => name !== undefined) ?? null;
}

function wordIndex(known: readonly [string, string][], reading: (name: string) => string) {
  const index = new Map<string, string | null>();
  for (const [name, area] of known) {
    const words = wordsKey(reading(name));
    const other = index.get(words);
    if (words !== "") index.set(words, other === undefined || other === area ? area : null);
  }
  return index;
}

/**
 * The coroner's area a source names. The order of words, brackets and "&" do not matter ("Inner
 * North London" is "London Inner North"), nor do "Coroner's Court" and the like; where two parts
 * joined by "and" lead to one area it is that area. A name that is only similar, or fits several, is
 * left unmatched with its likeliest candidates, for a person.
 */
export function matchArea(raw: string, register: AreaRegister): AreaMatch {
  const name = normaliseAreaName(raw);
  if (name.length > LONGEST_NAME) return { unmatched: [] };
  return (
    matchPlain(plain(name), register) ??
    matchParts(name, register) ?? { unmatched: candidates(plain(name), register) }
  );
}

function matchPlain(name: string, register: AreaRegister): AreaMatch | null {
  const exact = register.byName.get(name);
  if (exact !== undefined) return { area: exact, how: "exact" };
  const alias = register.byAlias.get(name);
  if (alias !== undefined) return { area: alias, how: "alias" };
  const former = register.formerly.get(name);
  if (former !== undefined) return { area: former, how: "former" };

  for (const [index, reading] of READINGS.entries()) {
    const area = register.byWords[index]?.get(wordsKey(reading(name)));
    if (area !== undefined) return area === null ? null : { area, how: "reordered" };
  }
  return null;
}

/** "London; Inner North London" is its fuller part; "North Northumberland and South Northumberland" one area. */
function matchParts(name: string, register: AreaRegister): AreaMatch | null {
  const parts = name
    .split(/;|\band\b|&|,/i)
    .map((part) => plain(part))
    .filter((part) => part !== "");
  if (parts.length < 2) return null;
  const fuller = parts.filter((part) => !parts.some((other) => other !== part && containsWords(other, part)));
  const areas = new Set(fuller.map((part) => areaOf(part, register)));
  const [area] = areas;
  return areas.size === 1 && area ? { area, how: "alias" } : null;
}

function areaOf(part: string, register: AreaRegister): string | null {
  const match = matchPlain(part, register) ?? matchPlain(part.replace(/ city$/, ""), register);
  return match && "area" in match ? match.area : null;
}

const containsWords = (whole: string, part: string): boolean => {
  const words = new Set(whole.split(" "));
  return part.split(" ").every((word) => words.has(word));
};

/** Lower case, "&" as "and", no brackets or other punctuation, compass points in one form. */
function plain(name: string): string {
  let text = ` ${cleanLine(name).toLowerCase()} `
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(COURT_WORDS, " ");
  for (const [written, meant] of UPON_RIVERS) text = text.replace(written, meant);
  return text
    .trim()
    .split(/\s+/)
    .map((word) => COMPASS[word] ?? word)
    .join(" ");
}

const significantWords = (name: string): string[] =>
  name.split(" ").filter((word) => word !== "" && !FILLERS.has(word));

const wordsKey = (name: string): string => significantWords(name).sort().join(" ");

/** The areas that share most words, or whose spelling is nearest, best first. */
function candidates(name: string, register: AreaRegister): string[] {
  if (name === "") return [];
  const words = significantWords(name);
  const scored = new Map<string, number>();
  for (const map of [register.byName, register.byAlias, register.formerly]) {
    for (const [known, area] of map) {
      const score = likeness(words, significantWords(known));
      if (score > LEAST_LIKENESS && score > (scored.get(area) ?? 0)) scored.set(area, score);
    }
  }
  return [...scored]
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .slice(0, CANDIDATES)
    .map(([area]) => area);
}

function likeness(words: readonly string[], known: readonly string[]): number {
  const alike = words.filter((word) => known.some((other) => isNear(word, other))).length;
  return (2 * alike) / (words.length + known.length);
}

const isNear = (word: string, other: string): boolean =>
  word === other || (word.length >= 5 && distance(word, other) <= (word.length >= 8 ? 2 : 1));
