import { everyMatch } from "~/lib/every-match";

/** How a point is marked in the text: the same style in sequence makes a list. */
export type MarkerKind = "number" | "letter" | "roman" | "bullet";

/** A place in the text where a point may begin. */
export interface Marker {
  /** Where the mark itself begins. */
  at: number;
  /** Where the words after the mark begin. */
  textAt: number;
  kind: MarkerKind;
  /** Marks of one style belong together: "(1)" and "1." are two styles. */
  style: string;
  /** 1 for "1", "a", "i" and "First"; 0 for bullets. */
  value: number;
  label: string;
  /** Alone at the start of a line, after the end of a sentence or clause, or in the middle of one. */
  place: "line" | "sentence" | "inline";
  /** The words after it begin as a sentence does. */
  opensSentence: boolean;
  wordBefore: string;
}

/** After a space, a stop of its own kind, or hard behind the full stop of a word: "… staff.2.The …". */
const BEFORE = String.raw`(?:(?<=^|[\s:;–—])|(?<=[a-z]{4}[.;?)])(?=\d{1,2}[.)]\s?[A-Z][a-z]))`;

/**
 * Everything that can look like the mark of a point, found in one pass: `(1)` `[1]` `1.1` `1.` `1)` `1:`
 * `a.` `(iv)` `1 -`, bullets, "Concern 1:" and "Firstly". Whether it is one is decided from its neighbours.
 */
const MARK = new RegExp(
  `${BEFORE}(?=[^A-Za-z]|[A-Za-z]{1,5}[\\s.):–—-]|[CcFfIiMmPpSsTtA])(?:${[
    String.raw`[([]\s?\.?(?<inBrackets>\d{1,2}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})\s?[.:]?[)\]](?![(\da-z])`,
    String.raw`(?<major>\d{1,2})\.(?<minor>\d{1,2})[.)]?(?=\s+\S)(?!\s*(?:am|pm|hrs|hours|mg|ml|cm|mm|km|m|%|million|per)\b)`,
    String.raw`(?<before>\d{1,2}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})(?<stop>\s?[.):]{1,2}|\.?\s?[-–—](?=\s))(?=\s|[A-Z“"‘'[])`,
    String.raw`(?<bare>\d{1,2})(?=[ \t]+[A-Z“‘"'][a-z ’'])`,
    String.raw`(?<bullet>[•●▪◦‣⁃∙·○■*»✓✔➢➤]|[-–—]|o(?=[ \t]+[A-Z]))(?=[ \t]*[^\s])`,
    String.raw`(?:(?:[Mm]atter|MATTER|[Aa]rea|AREA)s? (?:of|OF) )?(?:[Cc]oncern|CONCERN|[Ii]ssue|ISSUE|[Pp]oint|POINT|[Mm]atter|MATTER|Item|ITEM)[ \t]*(?:[Nn]o\.?|[Nn]umber|#)?[ \t]*[(]?(?<named>\d{1,2}|[A-H]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)(?:[ \t]*[.):–—-]+|[ \t]*(?=\n)|(?=[ \t]+[(]?1[.)])|(?<=[Cc]oncern[ \t]\d{1,2}|CONCERN[ \t]\d{1,2})(?=[ \t]+[A-Z][a-z’']*[ ,]))`,
    String.raw`(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth)(?:ly\b,?|,|:|[ \t]+(?:concern|matter|issue|point)[ \t]*:)`,
  ].join("|")})`,
  "g",
);

const NUMBER_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];
/** Bullets that cannot be punctuation, and so may also be found in run-together lines. */
const UNMISTAKABLE_BULLET = /[•●▪◦‣⁃∙■✓✔➢➤]/;

/** Every candidate mark of `text`, in order. Letters that are also Roman numerals appear once as each. */
export function findMarkers(text: string): Marker[] {
  const found: Marker[] = [];
  for (const match of everyMatch(text, MARK)) {
    const groups = match.groups ?? {};
    const lead = match[0].length - match[0].trimStart().length;
    const at = match.index + lead;
    const markEnd = match.index + match[0].length;
    const surroundings = look(text, at, markEnd);
    for (const reading of readings(groups, match[0].trim())) {
      if (isAllowed(reading, surroundings)) found.push({ ...reading, ...surroundings, at });
    }
  }
  return found;
}

type Reading = Pick<Marker, "kind" | "style" | "value" | "label">;
type Surroundings = Pick<Marker, "textAt" | "place" | "opensSentence" | "wordBefore">;

function readings(groups: Record<string, string | undefined>, mark: string): Reading[] {
  const { inBrackets, major, minor, before, stop, bare, bullet, named, ordinal } = groups;
  if (inBrackets !== undefined) return readToken(inBrackets, mark.startsWith("[") ? "[]" : "()");
  if (major !== undefined && minor !== undefined)
    return [{ kind: "number", style: `decimal ${major}`, value: Number(minor), label: `${major}.${minor}` }];
  if (before !== undefined) return readToken(before, closingOf(stop ?? ""));
  if (bare !== undefined) return readToken(bare, "bare");
  if (bullet !== undefined) return [{ kind: "bullet", style: bulletStyle(bullet), value: 0, label: bullet }];
  if (named !== undefined) {
    const isLetter = /^[A-H]$/.test(named);
    const value = isLetter
      ? named.charCodeAt(0) - 64
      : Number(named) || NUMBER_WORDS.indexOf(named.toLowerCase()) + 1;
    const style = isLetter ? "named letter" : "named";
    return [{ kind: "number", style, value, label: mark.replace(/[\s.):–—-]+$/, "") }];
  }
  const place = ORDINALS.indexOf((ordinal ?? "").toLowerCase()) + 1;
  return [{ kind: "number", style: "ordinal", value: place, label: mark.replace(/[,:]$/, "") }];
}

function closingOf(stop: string): string {
  if (stop.includes(")")) return ")";
  if (stop.includes(":")) return ":";
  return /[-–—]/.test(stop) ? "-" : ".";
}

const bulletStyle = (bullet: string) => (/[-–—]/.test(bullet) ? "-" : bullet);

function readToken(token: string, closing: string): Reading[] {
  if (/^\d/.test(token))
    return [{ kind: "number", style: `1${closing}`, value: Number(token), label: token }];
  const small = token.toLowerCase();
  const size = token === small ? "small" : "capital";
  const as: Reading[] = [];
  if (token.length === 1)
    as.push({ kind: "letter", style: `${size} a${closing}`, value: small.charCodeAt(0) - 96, label: token });
  // What a reader of scanned pages took for a letter: "(l)", "(2)", "(3)".
  if (token === "l") as.push({ kind: "number", style: `1${closing}`, value: 1, label: "1" });
  const roman = ROMAN.indexOf(small) + 1;
  if (roman > 0) as.push({ kind: "roman", style: `${size} i${closing}`, value: roman, label: token });
  return as;
}

/** Some marks mean nothing in the middle of a line: a dash, "1:", "A." before a surname, a bare number. */
function isAllowed(reading: Reading, around: Surroundings): boolean {
  if (around.place === "line") return true;
  if (reading.style === "-") return around.place === "sentence" && around.opensSentence;
  if (reading.kind === "bullet") return UNMISTAKABLE_BULLET.test(reading.label) || reading.label === "·";
  if (/[-:]$|bare$/.test(reading.style)) return false;
  if (reading.style.startsWith("decimal")) return around.place === "sentence" && around.opensSentence;
  if (reading.style === "ordinal") return around.place === "sentence";
  if (reading.style.startsWith("named")) return around.place === "sentence" || /^\p{Lu}/u.test(reading.label);
  if (reading.style.endsWith(".") && reading.kind !== "number")
    return around.place === "sentence" && !reading.style.startsWith("capital");
  return true;
}

function look(text: string, at: number, markEnd: number): Surroundings {
  let back = at - 1;
  let newline = back < 0;
  while (back >= 0 && isSpace(text.charCodeAt(back))) {
    if (text.charCodeAt(back) === 10) newline = true;
    back -= 1;
  }
  let textAt = markEnd;
  while (textAt < text.length && isSpace(text.charCodeAt(textAt))) textAt += 1;
  back = skipPageNumber(text, back);
  const wordStart = Math.max(0, back - 24);
  const isOneOfSeveral = /^(?:or|and|to)\s+[(]?\d{1,2}[).]/.test(text.slice(textAt, textAt + 12));
  const wordBefore = isOneOfSeveral
    ? "paragraphs" // "under (1), (2) or (3)"
    : (/[\p{L}\d]*$/u.exec(text.slice(wordStart, back + 1))?.[0] ?? "");
  const afterStop = back < 0 || /[.:;!?”"’)\]–—-]/.test(text[back] ?? "");
  return {
    textAt,
    place: newline || back < 0 ? "line" : afterStop ? "sentence" : "inline",
    opensSentence: /^[“"‘'([]*(?:\p{Lu}|\d)/u.test(text.slice(textAt, textAt + 4)),
    wordBefore: wordBefore.toLowerCase(),
  };
}

/** A page number left between a full stop and the next mark: "… was executed. 3 (6) As …". */
function skipPageNumber(text: string, back: number): number {
  const match = /(?:^|[.:;–—-])(\s*\d{1,2})$/.exec(text.slice(Math.max(0, back - 6), back + 1));
  return match?.[1] === undefined ? back : back - match[1].length;
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 9 || code === 160 || code === 13;
