import {
  hasPersonsTitle,
  isOnlyRedacted,
  readAddressee,
  trimPart,
  type Addressee,
  type IsKnown,
} from "./addressee-reading-rules";
import { isOfficeOfState } from "./office-holders";

const BLANK = /^(?:nan|n\/?a(?:: ?not found)?|none|not found|unknown|tbc|-)?\.?$/i;

/**
 * Splits a "sent to" field into its addressees. Sources join them with " | ", ";", line breaks or numbers.
 * "and" never splits, for names contain it ("Derby and Burton"); a comma splits only where every part is by
 * itself a body the register knows (D21), and a part "A and B" of known bodies stays one, for a person to cut.
 */
export function splitAddressees(field: string, isKnown: IsKnown = () => false): Addressee[] {
  const parts = field
    .replace(/\u00a0/g, " ")
    .replace(/^\s*(?:(?:this )?report (?:is )?(?:being )?sent )?to\s*:\s*/i, "")
    .split(/[|;•●▪■]/)
    .flatMap((part) => splitLines(part, isKnown))
    .flatMap(splitNumbered)
    .flatMap(splitLettered)
    .flatMap(splitAtRedactedPeople)
    .flatMap((part) => splitAtCommas(part, isKnown))
    .map(trimPart)
    .filter((part) => !BLANK.test(part));
  const seen = new Set<string>();
  return parts
    .map((part) => readAddressee(part, isKnown))
    .filter((addressee) => {
      const key = addressee.asWritten.toLowerCase();
      if (addressee.kind === "redacted" || !seen.has(key)) return Boolean(seen.add(key));
      return false;
    });
}

/** A line break may be only a wrapped line; it separates where each line can stand by itself. */
function splitLines(part: string, isKnown: IsKnown): string[] {
  const lines = part.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const stand = lines.length > 1 && lines.every((line) => standsAlone(line, isKnown));
  return stand ? lines : [lines.join(" ")];
}

function standsAlone(line: string, isKnown: IsKnown): boolean {
  const words = trimPart(line);
  return /^(?:\[?redacted|\d{1,2}[.)]|(?:the )?(?:rt|right) hon)/i.test(words) || isKnown(words);
}

function splitNumbered(part: string): string[] {
  const marks = [...part.matchAll(/(?:^|\s)[(]?(\d{1,2})[.)]\s+(?=[\p{Lu}[])/gu)];
  const first = Number(marks[0]?.[1]);
  // A semicolon may have cut the list before: "2. Home Office" is a sequence of one.
  const isSequence = marks.length > 0 && marks.every((mark, index) => Number(mark[1]) === first + index);
  if (!isSequence || part.slice(0, marks[0]?.index ?? 0).trim() !== "") return [part];
  return marks.map((mark, index) =>
    part.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? part.length),
  );
}

/** "a) NHS England b) Care Quality Commission" and "(i) … (ii) …": from the first mark on, each the next. */
function splitLettered(part: string): string[] {
  const marks = [...part.matchAll(/(?:^|\s)[(]?([a-z]|[ivx]{2,4})[.)]\s+(?=[\p{Lu}[])/gu)];
  const sequence = marks[0]?.[1] === "i" ? ROMAN : LETTERS;
  const isSequence = marks.length > 1 && marks.every((mark, index) => mark[1] === sequence[index]);
  if (!isSequence || part.slice(0, marks[0]?.index ?? 0).trim() !== "") return [part];
  return marks.map((mark, index) =>
    part.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? part.length),
  );
}

const LETTERS = [..."abcdefghijklmnop"];
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** "[REDACTED], Chief Executive of A, [REDACTED], Chief Executive of B": each hidden person begins another. */
function splitAtRedactedPeople(part: string): string[] {
  if (!/^\s*\[?redacted/i.test(part)) return [part];
  return part.split(
    /[,\s]\s*(?=\[redacted\],?\s+(?:the\s+)?(?:chief|secretary|medical|director|president|minister)\b)/i,
  );
}

/** The longest real list has twenty names, and the longest name three commas. */
const MOST_PIECES = 60;
const LONGEST_NAME = 5;

/** Cuts where what stands between the commas is known, taking the longest known name: names hold commas too. */
function splitAtCommas(part: string, isKnownBody: IsKnown): string[] {
  const isKnown: IsKnown = (name) => isKnownBody(name) || CHIEF_CORONER.test(name);
  if (!part.includes(",") || isKnown(trimPart(part))) return [part];
  const pieces = part.split(",").map(trimPart).filter(Boolean);
  if (pieces.length > MOST_PIECES) return [part];
  const bodies: string[] = [];
  let unknown = 0;
  for (let from = 0; from < pieces.length;) {
    const known = longestKnown(pieces, from, isKnown);
    if (known === from) unknown += 1;
    const until = Math.max(known, from + 1);
    bodies.push(pieces.slice(from, until).join(", "));
    const named = bodies.at(-1) ?? "";
    const endsLongList = until === pieces.length && bodies.length > LEAST_OF_LONG_LIST && !/\d/.test(named);
    if (known === from && !endsLongList && !NAMES_A_BODY.test(named)) return [part];
    from = until;
  }
  return unknown === 0 || bodies.length - unknown >= LEAST_KNOWN ? withDepartments(bodies) : [part];
}

/** From two known bodies on a cell is a list, and what else in it reads as a body's full name is one more. */
const LEAST_KNOWN = 2;
/** After three bodies the last is one too, or a pair for a person to cut, however it is called. */
const LEAST_OF_LONG_LIST = 3;

/** Not "Legal Department", "Ward 4" or a town, which belong to the name beside them. */
const NAMES_A_BODY =
  /^(?!.*\d)(?=\p{Lu}|the )(?=(?:\S+ )+\S)(?:.*\b(?:trust|council|police|constabulary|ltd|limited|plc|llp|surgery|practice|college|association|society|institute|commission|agency|ccg|icb|partnership|care home|nursing home|medical centre|ambulance service|pharmacy)\b\.?(?: \([^)]*\))?$|(?:the )?(?:national|royal|british|association of|society of|institute of|college of|department (?:for|of)|ministry of|nhs) )/iu;

/** Who gets a copy of every report, and so stands in many lists (D22). */
const CHIEF_CORONER = /^(?:the |hm )*chief coroner$/i;

function longestKnown(pieces: string[], from: number, isKnown: IsKnown): number {
  for (let until = Math.min(pieces.length, from + LONGEST_NAME); until > from; until -= 1) {
    const name = pieces.slice(from, until).join(", ");
    if (standsAsBody(name) && (isKnown(name) || areKnownTogether(name, isKnown))) return until;
  }
  return from;
}

/** A hidden or named person before a comma belongs to the office after it, whatever lists may call known. */
const standsAsBody = (name: string) => !isOnlyRedacted(name) && !hasPersonsTitle(name);

/** "Minister for Health, Welsh Government" is one addressee: the office and the body it is held in. */
function withDepartments(bodies: string[]): string[] {
  return bodies.reduce<string[]>((joined, name) => {
    const before = joined.at(-1);
    const isHeldIn =
      /^(?:the )?(?:department|ministry|home office|cabinet office|(?:welsh|uk) government)\b/i.test(name);
    if (before !== undefined && isHeldIn && isOfficeOfState(before))
      joined[joined.length - 1] = `${before}, ${name}`;
    else joined.push(name);
    return joined;
  }, []);
}

/** "A and B", cut at whichever "and" leaves known names on both sides; names hold the word too. */
function areKnownTogether(part: string, isKnown: IsKnown): boolean {
  if (part.length > LONGEST_PAIR) return false;
  return [...part.matchAll(/\s+(?:and|&)\s+/g)].some(({ index, 0: joint }) => {
    const [left, right] = [part.slice(0, index), part.slice(index + joint.length)];
    return isKnown(left) && (isKnown(right) || areKnownTogether(right, isKnown));
  });
}

const LONGEST_PAIR = 300;
