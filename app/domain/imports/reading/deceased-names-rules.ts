import { NOT_NAMES, PARTICLES } from "./name-words";
import { cleanLine } from "./source-text-rules";

const PAGE_TITLE = /\s*[:–—-]\s*(?:regulation 28|prevention of future deaths?|report to prevent|pfd)\b.*$/i;
const OTHER_NAME =
  /[([{]?\b(?:also known as|otherwise known as|known as|aka|a\.k\.a\.?|alias|formerly|formally|n[eé]e|born)\b:?\s*/gi;
const PERSON_BREAK = /\s*(?:[;|\n/]|&|\band\b|\+)\s*/i;
const ALREADY_MASKED = /\[[^\]]*\]|\bredacted\b/gi;
const LONGEST_FIELD = 500;

/**
 * The people a deceased-name field names, each as "Forename(s) Surname". Titles, honours and words that
 * name nobody ("Baby", "[NAME]") are left out; "A & B Jones" are two Joneses; "Jones, Mary" is turned
 * round; a name "also known as" another gives both. Initials alone ("Child A", "JS") already hide the
 * person and give none.
 */
export function namesToMask(field: string): string[] {
  const text = cleanLine(field.slice(0, LONGEST_FIELD))
    .replace(PAGE_TITLE, "")
    .replace(ALREADY_MASKED, " ; ")
    .replace(OTHER_NAME, " ; ")
    .replace(/[()[\]{}"“”]|(?<![\p{L}])['‘’]|['‘’](?![\p{L}])/gu, " ");
  const people = text
    .split(PERSON_BREAK)
    .flatMap((part) => splitAtComma(part))
    .map((part) => nameWords(part));
  return [
    ...new Set(
      withSharedSurnames(people)
        .filter((name) => isIdentifying(name))
        .map((name) => name.join(" ")),
    ),
  ];
}

/** "Jones, Mary" is one person; "John Smith, Mary Jones" are two. */
function splitAtComma(part: string): string[] {
  const pieces = part.split(/\s*,\s*/).filter((piece) => piece !== "");
  const [first = "", second = ""] = pieces;
  const isTurnedRound =
    pieces.length === 2 && (nameWords(first).length === 1 || first === first.toUpperCase());
  return isTurnedRound && nameWords(second).length > 0 ? [`${second} ${first}`] : pieces;
}

function nameWords(part: string): string[] {
  return part
    .split(/[\s.]+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""))
    .filter((word) => (word !== "" && !NOT_NAMES.has(word.toLowerCase())) || /^[A-Z]$/.test(word));
}

/** "John and Mary Jones": a single word before somebody with a surname shares it. */
function withSharedSurnames(people: string[][]): string[][] {
  const named = people.filter((name) => name.length > 0);
  return named.map((name, index) => {
    if (name.length > 1) return name;
    const next =
      named.slice(index + 1).find((other) => other.length > 1) ?? named.find((other) => other.length > 1);
    return next ? [...name, ...surnameOf(next)] : name;
  });
}

/** The last word, with the particles before it: "van der Berg". */
export function surnameOf(name: readonly string[]): string[] {
  let from = name.length - 1;
  while (from > 1 && PARTICLES.has((name[from - 1] ?? "").toLowerCase())) from -= 1;
  return name.slice(Math.max(from, 0));
}

const isIdentifying = (name: readonly string[]): boolean =>
  name.some(
    (word) => word.length > 3 || (word.length > 1 && (name.length > 1 || word !== word.toUpperCase())),
  );
