import type { DocumentRole } from "~db/vocabulary";
import { everyMatch } from "~/lib/every-match";
import { normaliseBodyName } from "./body-name-rules";

export interface ReplyFile {
  role: DocumentRole;
  /** Indexes of the addressees whose answer it is; several for a joint reply, none when it is the report's. */
  addressees: number[];
  /** Whom the name says it is from where that is no addressee: a body that answered without being asked. */
  alsoFrom: string | null;
}

/** The names one addressee goes by: as written, the matched body's, its known short forms. */
export type NamesOfAddressee = readonly string[];

const FROM =
  /\b(?:response|responses|reply|replies|letter|update)\s+(?:\d\s+)?(?:from|form|by|of)\s+(?:the\s+)?(?<owner>.+)$/i;
const BEFORE = /^(?<owner>\D{3,}?)\s+(?:joint\s+)?(?:response|reply)\d*$/i;
/** "Response Example Council" says so only if Example Council was asked; "Response letter" does not. */
const AFTER = /\b(?:response|reply)\s+(?<owner>\p{Lu}.+)$/u;

/**
 * Whose answer a linked file is and what it is, from its name alone, and only where the name says so plainly:
 * `2031-0123-Response-from-Example-NHS-Trust_Published.pdf`. A name that tells nothing belongs to the report.
 */
export function readReplyLink(link: string, addressees: readonly NamesOfAddressee[]): ReplyFile {
  const words = wordsOf(link);
  const role = roleOf(words);
  const owner = ownerOf(words);
  if (role === "report" || role === "other") return { role, addressees: [], alsoFrom: null };
  if (owner !== null) return { role, ...owners(owner, addressees) };
  const after = /response|reply/i.test(words) ? AFTER.exec(capitalised(words))?.groups?.owner : undefined;
  return {
    role,
    addressees: after === undefined ? [] : owners(after, addressees).addressees,
    alsoFrom: null,
  };
}

/** The name of the file as words: without path, ending, reference, copy number and "Published". */
function wordsOf(link: string): string {
  const file = decoded(link.split(/[?#]/)[0]?.split("/").at(-1) ?? "");
  return file
    .replace(/\.(?:pdf|docx?|rtf|odt|html?)$/i, "")
    .replace(/[-_.\s]+/g, " ")
    .replace(/(?<=\d{4}[a-z]?)(?=Response)/g, " ")
    .replace(
      /\b(?:redacted|published|final|signed|copy|version|scanned|accessible|unsigned|rdctd|web)\b/gi,
      " ",
    )
    .replace(/\bNAME\b/g, " ")
    .replace(/^\s*\d{4}\s\d{3,4}[a-z]?\b/i, " ")
    .replace(/(?:\s\d{1,2})+\s*$/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const capitalised = (words: string) => words.replace(/\b(?:Response|Reply)\b/, (word) => word.toLowerCase());

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

function roleOf(words: string): DocumentRole {
  if (
    /\b(?:annex(?:e|es)?|appendix|appendices|exhibits?|attachments?|enclosures?|action plan)\b/i.test(words)
  )
    return "annex";
  if (
    /\bupdated?\b|\b(?:further|second|supplementary|additional|addendum)\b.*\brespon|\baddendum\b/i.test(
      words,
    )
  )
    return "update";
  if (/\brespon(?:se|ses|ds|se\d+)\b|\bresponse\d+\b|\brepl(?:y|ies)\b/i.test(words)) return "response";
  if (/\bprevention of future deaths?\b|\bpfd\b|\bregulation 28\b|\breg 28\b/i.test(words)) return "report";
  if (/\bchief coroner\b|\bletter\b|\bcorrespondence\b/i.test(words)) return "correspondence";
  return "other";
}

function ownerOf(words: string): string | null {
  const from = FROM.exec(words)?.groups?.owner ?? BEFORE.exec(words)?.groups?.owner;
  const owner = from
    ?.replace(/\b(?:annex\w*|appendi\w+|enclosures?|attachments?|exhibits?)\b.*$/i, "")
    .trim();
  return owner ? owner : null;
}

function owners(
  owner: string,
  addressees: readonly NamesOfAddressee[],
): Pick<ReplyFile, "addressees" | "alsoFrom"> {
  const [writer = owner, behalf] = owner.split(/\s+on behalf of\s+(?:the\s+)?/i);
  const whole = behalf === undefined ? addresseeNamed(owner, addressees) : null;
  if (whole !== null) return { addressees: [whole], alsoFrom: null };
  const parts = [
    ...partsOf(writer, addressees),
    ...(behalf === undefined ? [] : partsOf(behalf, addressees)),
  ];
  const found = parts.flatMap(({ index }) => (index === null ? [] : [index]));
  const others = parts.filter(({ index }) => index === null).map(({ name }) => name);
  return {
    addressees: [...new Set(found)].sort((a, b) => a - b),
    alsoFrom: others.length > 0 ? others.join(" and ") : null,
  };
}

interface Part {
  name: string;
  index: number | null;
}

/** "A and B" is two bodies where one side plainly names an addressee; "Health and Social Care" is one name. */
function partsOf(names: string, addressees: readonly NamesOfAddressee[]): Part[] {
  const index = addresseeNamed(names, addressees);
  if (index !== null) return [{ name: names, index }];
  if (comparable(names) === "department of health") return [{ name: names, index: null }];
  const joints = everyMatch(names, /\s+(?:and|&)\s+/gi);
  for (const joint of joints) {
    const left = names.slice(0, joint.index);
    const right = names.slice(joint.index + joint[0].length);
    const isRightNamed = addresseeNamed(right, addressees) !== null;
    const first = isRightNamed ? addresseeNamed(left, addressees) : sameName(left, addressees);
    if (first !== null) return [{ name: left, index: first }, ...partsOf(right, addressees)];
    const last = sameName(right, addressees);
    if (last !== null) return [...partsOf(left, addressees), { name: right, index: last }];
  }
  return [{ name: names, index: null }];
}

const SMALL = new Set("the of and for in to nhs trust foundation ltd plc llp uk hm on".split(" "));
/** Words that many bodies share: one of them alone names nobody. */
const SHARED = new Set(
  "hospital university health council police service care board department england wales london national college county city group borough home".split(
    " ",
  ),
);

/** The one addressee that a phrase names: by equal name, by initials, or by words no other addressee has. */
function addresseeNamed(phrase: string, addressees: readonly NamesOfAddressee[]): number | null {
  const same = sameName(phrase, addressees);
  if (same !== null) return same;
  const words = tellingWords(normaliseBodyName(phrase));
  return only(
    indexesWhere(addressees, (name) => shareTellingWords(words, tellingWords(normaliseBodyName(name)))),
  );
}

function sameName(phrase: string, addressees: readonly NamesOfAddressee[]): number | null {
  const normal = comparable(phrase);
  if (normal === "") return null;
  const equal = indexesWhere(addressees, (name) => comparable(name) === normal);
  if (equal.length > 0) return only(equal);
  const letters = phrase.trim();
  if (/^[A-Z][A-Za-z]{1,8}$/.test(letters) && /[A-Z]{2}/.test(letters))
    return only(indexesWhere(addressees, (name) => initials(name).has(letters.toUpperCase())));
  // An addressee that could not be split ("NHS England & NHS Improvement") is answered by each of its names.
  return only(indexesWhere(addressees, (name) => listed(name).includes(normal)));
}

/** The department was renamed in 2018; letters and addresses use both names. */
const comparable = (name: string) =>
  normaliseBodyName(name).replace(
    /^department (?:of|for) health(?: and social care| social care)?$/,
    "department of health",
  );

const listed = (name: string) =>
  name
    .split(/\s*,\s*|\s+(?:and|&)\s+/)
    .map(comparable)
    .filter((one) => one.includes(" "));

function indexesWhere(addressees: readonly NamesOfAddressee[], fits: (name: string) => boolean): number[] {
  return addressees.flatMap((names, index) => (names.some(fits) ? [index] : []));
}

const only = (indexes: number[]): number | null => (indexes.length === 1 ? (indexes[0] ?? null) : null);

const tellingWords = (normal: string) =>
  new Set(
    normal
      .split(" ")
      .filter((word) => !SMALL.has(word))
      .map((word) => (word.length > 4 ? word.replace(/s$/, "") : word)),
  );

function shareTellingWords(phrase: Set<string>, name: Set<string>): boolean {
  const [few, many] = phrase.size <= name.size ? [phrase, name] : [name, phrase];
  if (few.size === 0 || [...few].some((word) => !many.has(word))) return false;
  const telling = [...few].filter((word) => !SHARED.has(word) && word.length >= 3);
  return telling.length >= 2 || (telling.length === 1 && (few.size >= 2 || many.size <= 3));
}

function initials(name: string): Set<string> {
  const bare = name.replace(/\(.*?\)/g, " ").replace(/&/g, " and ");
  const words = bare.match(/\p{L}+/gu) ?? [];
  const long = words.filter((word) => !/^(?:of|for|the|in|to|and)$/i.test(word));
  const spell = (list: string[]) =>
    list.map((word) => (/^(?:NHS|HM)$/.test(word) ? word : (word[0] ?? "").toUpperCase())).join("");
  const inBrackets = /\(([A-Z][A-Za-z]{1,9})\)/.exec(name)?.[1];
  return new Set([
    spell(long),
    spell(words),
    name.trim().toUpperCase(),
    ...(inBrackets ? [inBrackets.toUpperCase()] : []),
  ]);
}
