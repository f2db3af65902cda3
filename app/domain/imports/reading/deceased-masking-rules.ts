import { everyMatch } from "~/lib/every-match";
import { surnameOf } from "./deceased-names-rules";
import {
  CAPITAL_NAMES,
  EVERYDAY_NAMES,
  PARTICLES,
  isPlaceAfter,
  isSpokenOfAsPerson,
  standsAlone,
  PLACE_BEFORE,
  PLACE_IN_ADDRESS,
  TITLE,
} from "./name-words";
import { foldName, namePattern } from "./name-spelling";

export const MASK = "[NAME]";

export type Masker = {
  /** A text, title or document name with the names masked. */
  text: (raw: string) => string;
  /** A page or file address with the names in its path masked. */
  address: (raw: string) => string;
};

type Role = { isForename: boolean; isSurname: boolean };
type People = { roles: Map<string, Role>; initials: Set<string>; joined: Set<string>; word: RegExp };
/** `isSlip`: a surname with an “s” behind it, as a possessive loses its apostrophe (“Mr Smithsons bed”). */
type Word = { key: string; from: number; to: number; isCapital: boolean; isSlip: boolean };
/** Words of the names standing side by side, with the initials and strangers' middle names between them. */
type Run = { words: Word[]; from: number; to: number };

const WORDS_BEFORE = 28;
const WORDS_AFTER = 60;
const nothingToMask: Masker = { text: (raw) => raw, address: (raw) => raw };

/**
 * Masks the names of the deceased as "[NAME]" before anything is stored (design §4.8). `names` are as
 * `namesToMask` gives them. A whole name goes wherever it stands; a single forename or surname goes
 * where it has a capital, unless it is part of a place or body ("Queen Elizabeth Hospital") or of a
 * phrase of `keep` (the report's addressees and its coroner). Names that are also everyday words go
 * only where they can be nothing else: after a title, beside another of the names, or, for most, in
 * mid-sentence. Where a doctor or a relative bears the same surname, it goes too: it names the family.
 */
export const deceasedMasker = (names: readonly string[], keep: readonly string[] = []): Masker =>
  deceasedMaskers(names)(keep);

/** `deceasedMasker` for several `keep` of one report: its names are read once. */
export function deceasedMaskers(names: readonly string[]): (keep: readonly string[]) => Masker {
  const people = readPeople(names);
  if (people === null) return () => nothingToMask;
  return (keep) => {
    const kept = keep.filter((phrase) => phrase.trim().length > 2 && has(people.word, phrase));
    return { text: (raw) => maskText(raw, people, kept), address: (raw) => maskPath(raw, people) };
  };
}

/** `deceasedMasker` for one text. */
export const maskNames = (text: string, names: readonly string[], keep: readonly string[] = []): string =>
  deceasedMasker(names, keep).text(text);

/** `deceasedMasker` for one page or file address: "/reports/john-smith-2/" becomes "/reports/[NAME]-2/". */
export const maskSlug = (address: string, names: readonly string[]): string =>
  deceasedMasker(names).address(address);

function readPeople(names: readonly string[]): People | null {
  const people: Omit<People, "word"> = { roles: new Map(), initials: new Set(), joined: new Set() };
  const spellings = new Set<string>();
  for (const name of names) {
    const words = name.split(/\s+/).filter((word) => word !== "");
    const surname = surnameOf(words);
    for (const [index, word] of words.entries()) {
      const isSurname = index >= words.length - surname.length;
      addWord(word, isSurname, people, spellings);
      if (!isSurname) people.initials.add(foldName(word).charAt(0));
    }
    addJoined(words, surname, people.joined);
  }
  if (people.roles.size === 0) return null;
  const longestFirst = [...spellings].sort((a, b) => b.length - a.length).map((word) => namePattern(word));
  return {
    ...people,
    word: new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?<slip>s)?(?![\\p{L}\\p{N}])`, "giu"),
  };
}

/** A hyphenated name counts whole and in its parts: Mrs O'Neill-Smyth may be called Mrs Smyth. */
function addWord(
  word: string,
  isSurname: boolean,
  people: Omit<People, "word">,
  spellings: Set<string>,
): void {
  const parts = word.split(/[-‐‑–]/).filter((part) => foldName(part).length > 1);
  for (const spelling of new Set([word, ...parts])) {
    const key = foldName(spelling);
    if (key.length < 2 || PARTICLES.has(key)) continue;
    const known = people.roles.get(key) ?? { isForename: false, isSurname: false };
    people.roles.set(key, {
      isForename: known.isForename || !isSurname,
      isSurname: known.isSurname || isSurname,
    });
    spellings.add(spelling);
  }
}

/** "johnsmith", "smithjohn", "jsmith": names as file names run them together. */
function addJoined(words: readonly string[], surname: readonly string[], joined: Set<string>): void {
  const last = foldName(surname.join(""));
  const first = foldName(words[0] ?? "");
  if (words.length < 2 || first.length < 1 || last.length < 2) return;
  for (const form of [first + last, last + first, first.charAt(0) + last, foldName(words.join(""))])
    if (form.length > 4) joined.add(form);
}

function maskText(raw: string, people: People, kept: readonly string[]): string {
  const words = findWords(raw, people);
  if (words.length === 0) return raw;
  const lowerCase = new Set<string>();
  const runs = joinRuns(raw, words, people).map((run) => withInitials(raw, run, people));
  for (const {
    words: [word, second],
  } of runs)
    if (word && !second && !word.isCapital && !word.isSlip) lowerCase.add(word.key);
  const spared = rangesOf(kept, raw);
  return replaceRuns(
    raw,
    runs.filter((run) => isName(raw, run, people, { lowerCase, spared })),
  );
}

function findWords(raw: string, people: People): Word[] {
  return everyMatch(raw, people.word).flatMap((match) => {
    const isSlip = match.groups?.slip !== undefined;
    const key = foldName(isSlip ? match[0].slice(0, -1) : match[0]);
    if (isSlip && !people.roles.get(key)?.isSurname) return [];
    const isCapital = CAPITAL.test(match[0]);
    return { key, from: match.index, to: match.index + match[0].length, isCapital, isSlip };
  });
}

/** "al-Rashid" and "d’Arcy" are names as they stand. */
const CAPITAL = /^(?:\p{Ll}{1,3}[-‐‑–'’])?\p{Lu}/u;

// Without the flag "i", under which \p{Lu} would match small letters too.
const BETWEEN =
  /^(?:\s|&nbsp;|&#160;|[.,_+-]|(?<!\p{L})\p{Lu}(?!\p{L})|(?<!\p{L})(?:[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]e|[Dd]el|[Dd]i|[Dd]a|[Dd]u|[Ll]a|[Ll]e|[Aa]l|[Ee]l|[Bb]in|[Ii]bn)(?!\p{L})){1,24}$/u;
const MIDDLE_NAMES = /^\s+(?:\p{Lu}[\p{L}'’.-]{0,20}\s+){1,2}$/u;
const NO_MIDDLE_NAME = /\b(?:And|Was|Is|The|Had|Has|With|In|On|At|Of|To|For|Mr|Mrs|Ms|Miss|Dr)\b/;

function joinRuns(raw: string, words: readonly Word[], people: People): Run[] {
  const runs: Run[] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (run && belongsTo(run, raw.slice(run.to, word.from), word, people)) {
      run.words.push(word);
      run.to = word.to;
    } else runs.push({ words: [word], from: word.from, to: word.to });
  }
  return runs;
}

function belongsTo(run: Run, between: string, word: Word, people: People): boolean {
  if (between.length > 44) return false;
  const last = people.roles.get(run.words.at(-1)?.key ?? "");
  const next = people.roles.get(word.key);
  if (BETWEEN.test(between)) {
    const isTurnedRound =
      run.words.length === 1 &&
      /^,\s+$/.test(between) &&
      last?.isSurname === true &&
      next?.isForename === true;
    return isTurnedRound || !/[.,]\s/.test(between) || /\p{Lu}\.\s*$/u.test(between);
  }
  const isForenameThenSurname = last?.isForename === true && next?.isSurname === true;
  return isForenameThenSurname && MIDDLE_NAMES.test(between) && !NO_MIDDLE_NAME.test(between);
}

const INITIALS = /(?:(?<![\p{L}\p{N}'’])\p{Lu}(?:\.\s*|\s+|[-_])){1,4}$/u;
const INITIALS_IN_PATH = /(?:(?<![\p{L}\p{N}])\p{L}[-_.\s]+){1,4}$/u;

/** "J. A. Smith": initials of the forenames before the surname belong to the name. */
function withInitials(raw: string, run: Run, people: People, initials = INITIALS): Run {
  const found = initials.exec(raw.slice(Math.max(0, run.from - 16), run.from));
  if (found === null || !isCapitalised(run)) return run;
  const letters = found[0].match(/\p{L}/gu) ?? [];
  const areTheirs = letters.every((letter) => people.initials.has(foldName(letter)));
  return areTheirs ? { ...run, from: run.from - found[0].length } : run;
}

const isCapitalised = (run: Run): boolean => run.words.every((word) => word.isCapital);

type Surroundings = { lowerCase: ReadonlySet<string>; spared: readonly [from: number, to: number][] };

function isName(raw: string, run: Run, people: People, { lowerCase, spared }: Surroundings): boolean {
  const [first] = run.words;
  if (first === undefined) return false;
  const roles = run.words.map((word) => people.roles.get(word.key));
  const hasSurname = roles.some((role) => role?.isSurname);
  const isWhole =
    new Set(run.words.map((word) => word.key)).size > 1 || (hasSurname && run.from < first.from);
  const isEveryday = run.words.some(
    ({ key }) => EVERYDAY_NAMES.has(key) || CAPITAL_NAMES.has(key) || lowerCase.has(key),
  );
  if (isWhole && (isCapitalised(run) || !isEveryday)) return true;
  if (!isCapitalised(run)) return false;

  const before = raw.slice(Math.max(0, run.from - WORDS_BEFORE), run.from);
  const after = raw.slice(run.to, run.to + WORDS_AFTER);
  if (spared.some(([from, to]) => from <= run.from && run.to <= to)) return false;
  if (TITLE.test(before)) return true;
  // Standing alone it may be another name: “Woods” beside a Mr Wood.
  if (first.isSlip || PLACE_BEFORE.test(before) || isPlaceAfter(after)) return false;
  if (isEveryday && isSpokenOfAsPerson(before, after)) return true;
  if (CAPITAL_NAMES.has(first.key)) return false;
  return !isEveryday || standsAlone(before, after);
}

function rangesOf(kept: readonly string[], raw: string): [number, number][] {
  const ranges: [number, number][] = [];
  for (const phrase of kept) {
    for (let at = raw.indexOf(phrase); at >= 0; at = raw.indexOf(phrase, at + phrase.length))
      ranges.push([at, at + phrase.length]);
  }
  return ranges;
}

function replaceRuns(raw: string, runs: readonly Run[]): string {
  let masked = "";
  let from = 0;
  for (const run of runs) {
    masked += raw.slice(from, run.from) + MASK;
    from = run.to;
  }
  return masked + raw.slice(from);
}

/** The host is left as it is: it is the publisher's. */
function maskPath(raw: string, people: People): string {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i.exec(raw)?.[0] ?? "";
  const path = decoded(raw.slice(host.length));
  const words = Array.from(path.matchAll(/[\p{L}\p{M}'’]+/gu), (match) => ({
    key: foldName(match[0]),
    from: match.index,
    to: match.index + match[0].length,
    isCapital: true,
    isSlip: false,
  })).filter(({ key }) => people.roles.has(key) || people.joined.has(key));
  const runs = joinRuns(path, words, people)
    .map((run) => withInitials(path, run, people, INITIALS_IN_PATH))
    .filter((run) => isNameInPath(path, run, people));
  return host + (runs.length === 0 ? raw.slice(host.length) : replaceRuns(path, runs));
}

function isNameInPath(path: string, run: Run, people: People): boolean {
  const [first, second] = run.words;
  if (first === undefined || second !== undefined || people.joined.has(first.key) || run.from < first.from)
    return true;
  const before = path.slice(0, run.from);
  const after = path.slice(run.to);
  if (/(?:^|\/)$/.test(before) && /^(?:-\d+)?(?:\/|\.\w+$|$)/.test(after)) return true;
  if (PLACE_BEFORE.test(before) || PLACE_IN_ADDRESS.test(after)) return false;
  return !EVERYDAY_NAMES.has(first.key) && !CAPITAL_NAMES.has(first.key);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
