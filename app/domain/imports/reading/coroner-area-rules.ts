import { distance } from "fastest-levenshtein";
import {
  mendWords,
  namesTheWholeOf,
  plainArea as plain,
  READINGS,
  significantWords,
  withoutLastDirection,
  wordsKey,
} from "./area-spelling-rules";
import { cleanLine, cleanText } from "./source-text-rules";

/** "exact" but for spelling of "and", "&", brackets and capitals; "former": an amalgamated area, by its dated list. */
export type AreaMatch =
  { area: string; how: "exact" | "alias" | "reordered" | "former" | "mended" } | { unmatched: string[] };

export type AreaChange = { from: readonly string[]; to: readonly string[] };

export type AreaRegister = {
  names: readonly string[];
  byName: ReadonlyMap<string, string>;
  byAlias: ReadonlyMap<string, string>;
  formerly: ReadonlyMap<string, string>;
  /** Names and aliases by their words in any order, one map for each way of leaving filler words out; null where two areas share them. */
  byWords: readonly ReadonlyMap<string, string | null>[];
  /** Every word of these names: what a misspelt word may have been. */
  words: ReadonlySet<string>;
  /** The words of each area's names, present, former and other. */
  wordsOf: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Twice the longest real one; longer cells hold something else. */
const LONGEST_NAME = 200;
const CANDIDATES = 4;
const LEAST_LIKENESS = 0.4;
/** A cell that ran on into the page's next lines: "Norfolk⏎Category: …⏎This report is being sent to: …". */
const NEXT_FIELD = /\n|\b(?:category|this report is being sent to|coroners? name|date of report)\s*:/i;
/** An area's name as a source wrote it, on one line, without the page's next fields or stray punctuation. */
export function normaliseAreaName(raw: string): string {
  const [name = ""] = cleanText(raw)
    .replace(/^[\s:;,.–-]+/, "")
    .split(NEXT_FIELD);
  return cleanLine(name)
    .replace(/[\s,(]+including\b.*$/i, "")
    .replace(/[\s:;,.–-]+$/, "");
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
  const byWords = READINGS.map((reading) => wordIndex(known, reading));
  const words = new Set(known.flatMap(([name]) => significantWords(name)));
  return { names, byName, byAlias, formerly, byWords, words, wordsOf: wordsByArea(known) };
}

function wordsByArea(known: readonly [string, string][]): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const [name, area] of known) {
    const own = words.get(area) ?? new Set(significantWords(plain(area)));
    words.set(area, own);
    for (const word of significantWords(name)) own.add(word);
  }
  return words;
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
 * North London" is "London Inner North"), nor does the coroner's title before it; where two parts
 * joined by "and" lead to one area it is that area. A misspelt word is mended where only one known
 * word is near. A name that is only similar, or fits several, is left unmatched with its likeliest
 * candidates, for a person.
 */
export function matchArea(raw: string, register: AreaRegister): AreaMatch {
  const name = normaliseAreaName(raw);
  if (name.length > LONGEST_NAME) return { unmatched: [] };
  const asWritten = matchWhole(name, register);
  if (asWritten) return asWritten;
  const mended = mendEach(name, register.words);
  const match = mended === null ? null : matchWhole(mended, register);
  if (match && "area" in match) return { area: match.area, how: "mended" };
  return { unmatched: candidates(plain(name), register) };
}

/** Whether two names mean one area, spelling and amalgamations apart (see meanOneArea). */
export function areOneArea(one: string, other: string, register: AreaRegister): boolean {
  const [a, b] = [matchArea(one, register), matchArea(other, register)];
  if ("area" in a && "area" in b) return a.area === b.area;
  const [name, second] = [normaliseAreaName(one), normaliseAreaName(other)];
  if (READINGS.some((reading) => wordsKey(reading(plain(name))) === wordsKey(reading(plain(second)))))
    return true;
  return (
    ("unmatched" in a && namesTheWholeOf(name, second)) || ("unmatched" in b && namesTheWholeOf(second, name))
  );
}

function matchWhole(name: string, register: AreaRegister): AreaMatch | null {
  return (
    matchPlain(plain(name), register) ?? matchParts(name, register) ?? matchWithoutDirection(name, register)
  );
}

/** Each part of the name mended by itself, so that what joins the parts is kept; null where nothing was. */
function mendEach(name: string, words: ReadonlySet<string>): string | null {
  const mended = name
    .split(/(;|\band\b|&|,)/i)
    .map((part) =>
      /\p{L}/u.test(part) && !/^and$/i.test(part) ? ` ${mendWords(plain(part), words)} ` : part,
    )
    .join("");
  return plain(mended) === plain(name) ? null : mended;
}

/**
 * "North Yorkshire (West)" was a district of one area. Not where another area has all of its words, in
 * any order: "West Yorkshire" is one of two.
 */
function matchWithoutDirection(name: string, register: AreaRegister): AreaMatch | null {
  const rest = withoutLastDirection(plain(name));
  const match = rest === null ? null : matchPlain(rest, register);
  if (!match || !("area" in match)) return null;
  const words = significantWords(rest ?? "");
  const rivals = register.names.filter((area) => {
    const own = significantWords(plain(area));
    return area !== match.area && words.every((word) => own.includes(word));
  });
  return rivals.length === 0 ? { area: match.area, how: "alias" } : null;
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
  const found = fuller.map((part) => ({ part, area: areaOf(part, register) }));
  const [area, ...others] = [...new Set(found.flatMap((one) => one.area ?? []))];
  if (area === undefined || others.length > 0) return null;
  const own = register.wordsOf.get(area);
  const areAllItsOwn = found.every(
    (one) => one.area !== null || significantWords(one.part).every((word) => own?.has(word)),
  );
  return areAllItsOwn ? { area, how: "alias" } : null;
}

function areaOf(part: string, register: AreaRegister): string | null {
  const match = matchPlain(part, register) ?? matchPlain(part.replace(/ city$/, ""), register);
  return match && "area" in match ? match.area : null;
}

const containsWords = (whole: string, part: string): boolean => {
  const words = new Set(whole.split(" "));
  return part.split(" ").every((word) => words.has(word));
};

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
