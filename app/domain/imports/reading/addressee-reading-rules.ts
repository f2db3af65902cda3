import { isOfficeOfState, OFFICE_WITHIN_A_BODY } from "./office-holders";

export interface Addressee {
  /** The words of the source, spaces aside. */
  asWritten: string;
  /** The body's name without office, person and postal address; null where none is named. */
  organisation: string | null;
  /** "Chief Executive", "Secretary of State for Transport"; null where a body is named alone. */
  office: string | null;
  personRedacted: boolean;
  /** The Chief Coroner receives every report (regulation 28(4)): a copy, not a request. */
  capacity: "addressee" | "copied";
  /** Redacted: neither body nor office is left. Unspecific: "Various", or a person and no body. */
  kind: "named" | "redacted" | "unspecific";
}

export type IsKnown = (name: string) => boolean;

const REDACTED = /[[(]?\s*redacted\s*[\])]?|\bX{4,}\b/gi;
const NO_ONE_IN_PARTICULAR =
  /^(?:various|multiple|several)\b|^not listed$|please see (?:the )?(?:pfd )?report/i;

/** Without the joints of a list around a name: "and", commas, dashes, a full stop. */
export const trimPart = (part: string) =>
  part
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:and|&)\s+(?=\p{Lu}|\[|the )/u, "")
    .replace(/^[,.\s–-]+|[,\s]+$/g, "")
    .replace(/(?<=\p{Ll}{3})\.$/u, "");

export const isOnlyRedacted = (name: string) => name.replace(REDACTED, "").trim() === "";

/** "Dr Jo Sample", but not "Dr Sample Surgery". */
export const hasPersonsTitle = (name: string) => TITLE.test(name) && !BODY_WORD.test(name);

/** Reads one addressee: who is asked, in which office, and whether the person is hidden. */
export function readAddressee(part: string, isKnown: IsKnown = () => false): Addressee {
  const asWritten = part.replace(/\s+/g, " ").trim();
  const shown = trimPart(
    asWritten
      .replace(REDACTED, " , ")
      .replace(/\s+,/g, ",")
      .replace(/,(?:\s*,)+/g, ","),
  );
  const personRedacted = /redacted/i.test(asWritten);
  const plain = { asWritten, personRedacted, capacity: "addressee", kind: "named" } as const;
  if (NO_ONE_IN_PARTICULAR.test(shown))
    return { ...plain, organisation: null, office: null, kind: "unspecific" };
  if (isChiefCoroner(shown))
    return { ...plain, organisation: "Chief Coroner", office: "Chief Coroner", capacity: "copied" };
  if (!/\p{L}/u.test(shown)) return { ...plain, organisation: null, office: null, kind: "redacted" };
  const { organisation, office } = isKnown(shown)
    ? { organisation: shown, office: null }
    : cutOffice(shown, isKnown);
  if (organisation === null && office === null) return { ...plain, organisation, office, kind: "unspecific" };
  if (organisation === null)
    return { ...plain, organisation, office, kind: personRedacted ? "redacted" : "unspecific" };
  return { ...plain, organisation, office };
}

function isChiefCoroner(shown: string): boolean {
  const match =
    /^(?:(?:cc|c\.c\.|cop(?:y|ied) to)\s*:?\s+)?(?<before>[^,]{0,60},\s*)?(?:the\s+|hm\s+)*chief coroner(?:[’']?s office)?\b(?<after>.*)$/i.exec(
      shown,
    );
  const { before = "", after = "" } = match?.groups ?? {};
  return match !== null && !BODY_WORD.test(before) && !BODY_WORD.test(after.replace(/england|wales/gi, ""));
}

interface Named {
  organisation: string | null;
  office: string | null;
}

function cutOffice(shown: string, isKnown: IsKnown): Named {
  const segments = withoutAddress(shown.split(/\s*,\s*|\s+[–—-]\s+/).filter(Boolean), isKnown);
  const kept: string[] = [];
  let office: string | null = null;
  for (const [index, segment] of segments.entries()) {
    const words = segment.replace(/^(?:fao|attn|for the attention of|c\/o)[: ]+/i, "").trim();
    if (isOfficeOfState(words)) {
      office = office ?? words;
      if (segments.length === 1 || !hasBodyAfter(segments, index)) kept.push(words);
      continue;
    }
    const within = cutOfficeWithin(words, office !== null);
    if (within) {
      office = office ?? within.office;
      if (within.rest !== "") kept.push(within.rest);
    } else if (!isPerson(words, segments[index + 1])) kept.push(words);
  }
  // Several bodies and an office among them: a list that cannot be split, and not one addressee.
  if (office !== null && kept.filter((words) => STRONG_BODY_WORD.test(words)).length > 1)
    return { organisation: shown, office: null };
  const name =
    office === null && kept.length === segments.length ? joinedAsWritten(shown, segments) : kept.join(", ");
  return { organisation: name === "" ? null : withoutInitials(name), office };
}

const hasBodyAfter = (segments: string[], index: number) =>
  segments.slice(index + 1).some((segment) => /\b(?:department|ministry|office|government)\b/i.test(segment));

const joinedAsWritten = (shown: string, segments: string[]) => {
  const last = segments.at(-1) ?? "";
  return shown.slice(0, shown.lastIndexOf(last) + last.length);
};

/** "East Example Ambulance Service NHS Trust (‘EEAS’)": the initials are no part of the name. */
const withoutInitials = (name: string) =>
  name.replace(/\s*\([‘'“"]?[A-Z]{2,}[A-Za-z]*[’'”"]?\)\s*$/, "").trim();

function cutOfficeWithin(words: string, alreadyFound: boolean): { office: string; rest: string } | null {
  const match = OFFICE_WITHIN_A_BODY.exec(words);
  if (!match) return null;
  const office = match[0].trim();
  const after = words.slice(match[0].length);
  const rest = after.replace(/^\s*(?:of|at|for|to|in|[-–:/])?\s*(?:the\s+)?/i, "").trim();
  if (rest === "") return { office, rest };
  if (/^\s*(?:of|at|for|to)\s/i.test(after)) return { office, rest };
  // "Governor HMP Example" is an office and a body; "President Hotel" and "Partners Health" are names.
  const isClear = /chief|director|governor|ceo|manager|chair/i.test(office) || alreadyFound;
  return isClear && /^[\p{Lu}\d(]/u.test(rest) ? { office, rest } : null;
}

const BODY_WORD =
  /\b(?:trust|nhs|hospitals?|council|police|constabulary|board|department|ministry|office|agency|authority|commission|college|society|association|institute|limited|ltd|plc|llp|surgery|practice|centre|center|home|homes|care|group|services?|university|school|prison|hmp|yoi|pharmacy|clinic|government|company|railways?|rail|network|partnership|federation|foundation|community|communities|house|court|lodge|england|wales|health|healthcare|medical|borough|county|city|transport|highways|standards|union|inspectorate|team|unit|network|solutions|systems|uk|international|manufacturers?|products?|bank|hotel|club|church|charity|insurance|housing|homes|academy|chemist|chemists|stores?|supermarkets?)\b/i;

const TITLE =
  /^(?:the\s+)?(?:mr|mrs|ms|miss|dr|doctor|prof|professor|sir|dame|lord|lady|baroness|baron|rt\.?|right|hon|honourable|cllr|councillor|rev|hhj|judge|major|colonel|captain|lieutenant|general|brigadier|superintendent|inspector|sergeant|pc)\b\.?/i;

/** A person's name never becomes a body: a title, "MP" after it, or two or three names before an office. */
function isPerson(words: string, next: string | undefined): boolean {
  if (BODY_WORD.test(words) || /\d/.test(words)) return false;
  if (/\b(?:MP|KC|QC|OBE|CBE|MBE|MD)$/.test(words)) return true;
  if (TITLE.test(words)) return words.split(" ").length <= 8;
  const isName = /^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}’'-]+){1,2}$/u.test(words);
  return isName && next !== undefined && (isOfficeOfState(next) || OFFICE_WITHIN_A_BODY.test(next));
}

const STRONG_BODY_WORD =
  /\b(?:trust|nhs|council|police|board|department|agency|authority|commission|college|society|association|institute|limited|ltd|plc|surgery|practice)\b/i;
const STREET_NUMBER = /\s+\d+[a-z]?(?:\s?[-–]\s?\d+)?\s+\p{Lu}.*$/iu;

/** Drops a postal address: from the first part with a number, a street or a postcode, after the name itself. */
function withoutAddress(segments: string[], isKnown: IsKnown): string[] {
  const isAddress = (segment: string) =>
    /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/.test(segment) ||
    /^\d+[a-z]?\b(?!.*\b(?:surgery|practice|trust)\b)/i.test(segment) ||
    /\b(?:road|street|avenue|lane|drive|way|close|square|quay|colonnade)$/i.test(segment);
  const from = segments.findIndex((segment, index) => index > 0 && isAddress(segment));
  if (from < 0) return withoutTown(segments, isKnown);
  const shared = segments[from]?.replace(STREET_NUMBER, "") ?? "";
  const before = segments.slice(0, from);
  if (shared !== segments[from] && STRONG_BODY_WORD.test(shared)) before.push(shared);
  const isBody = (segment: string) => !OFFICE_WITHIN_A_BODY.test(segment) && !isOfficeOfState(segment);
  const body = before.find(
    (segment, index) => isBody(segment) && (index > 0 || STRONG_BODY_WORD.test(segment)),
  );
  return before.filter(
    (segment, index) => segment === body || !isBody(segment) || (index === 0 && body === undefined),
  );
}

function withoutTown(segments: string[], isKnown: IsKnown): string[] {
  const [first = "", ...rest] = segments;
  const isTown = (segment: string) => !BODY_WORD.test(segment) && segment.split(" ").length <= 3;
  return rest.length > 0 && rest.every(isTown) && isKnown(first) ? [first] : segments;
}
