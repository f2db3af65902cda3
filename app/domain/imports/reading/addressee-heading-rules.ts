/** Words that lead into the name in a heading: "To the Secretary of State", "Concerns for NHS England". */
const LEADING =
  /^(?:(?:and|as|addressed|directed|for|to|from|regarding|re|in|relation|respect|relating|concerning|of|the|action|actions|concerns?|matters?|issues?|points?|specific|specifically|addressee|attention|coroner[’']?s)\b[\s:–-]*)+/i;

const SMALL = new Set("the of and for to in on at a an by nhs ltd limited plc llp uk".split(" "));

/** A heading made of ordinary words names a body only if it says what kind of body. */
const KINDS_OF_BODY = new Set(
  (
    "trust board council police constabulary prison hospital hospitals department government company school " +
    "university surgery practice college agency authority commission service services home pharmacy hmp office " +
    "england wales inspectorate association society icb group"
  ).split(" "),
);

const MAX_WORDS = 16;

/** The words of a name that tell it from others; offices stand for their departments. */
function tellingWords(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/\bsecretar(?:y|ies) of state\b|\bministry\b|\bminister\b|\bdepartments?\b/g, "department")
    .replace(/\bintegrated care board\b/g, "icb")
    .replace(/[’']s?\b/g, "")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "" && !SMALL.has(word));
}

/** "The following matters of concern are directed to the Trust for response –" is a heading written as a sentence. */
const DIRECTED_TO =
  /\b(?:matters?|concerns?)(?: of concern)?\b[^.\n]{0,30}?\b(?:addressed|directed) to (?<body>[^.\n]{3,120}?)(?: for response| (?:is|are) as follows)?[\s.:–—-]*$/i;

/**
 * The body a line names when it stands as a heading, as written, or null. It is one if it names an addressee
 * or is plainly the name of some body, so that what follows is not taken for the one named before.
 */
export function bodyHeading(line: string, addressees: readonly string[]): string | null {
  if (line.length > 400) return null;
  const words = line.trim().replace(/^[([]?(?:\d{1,2}|[A-Za-z]|[ivx]{2,4})[.)\]]\s+/, "");
  if (/^To .{3,400};/.test(words)) return words;
  if (words.length < 3 || words.length > 160) return null;
  if (words.includes("directed to") || words.includes("addressed to")) {
    const directed = DIRECTED_TO.exec(words)?.groups?.body;
    if (directed !== undefined) return directed;
  }
  const isClosed = /[.;,?!]$/.test(words) || /^\p{Ll}/u.test(words);
  if (isClosed || words.length > 120 || !isWrittenAsName(words)) return null;
  const heading = words.replace(/\s*[:–—-]+$/, "");
  return addresseesNamedBy(words, addressees).length > 0 || isBodyName(words) ? heading : null;
}

/** Nearly every word of a name has a capital; a line broken off from a sentence has not. */
function isWrittenAsName(line: string): boolean {
  const words = line.replace(LEADING, "").match(/[\p{L}\d][^\s]*/gu) ?? [];
  const plain = words.filter((word) => /^\p{Ll}/u.test(word) && !SMALL.has(word.replace(/\W+$/, "")));
  return words.length > 0 && plain.length <= 1;
}

function isBodyName(line: string): boolean {
  const words = tellingWords(line.replace(LEADING, ""));
  const isAddressed = /^(?:to|for)\b/i.test(line) && words.length > 0 && words.length <= 10;
  const last = words.at(-1) ?? "";
  return (
    words.length >= 2 &&
    words.length <= 10 &&
    (BODY_NOUN.has(last) || (isAddressed && words.some((word) => BODY_NOUN.has(word))))
  );
}

/** What the full name of a body ends in. "Lack of a hospital" is why only the last word counts. */
const BODY_NOUN = new Set(
  "trust council police constabulary board department agency authority commission association society".split(
    " ",
  ),
);

function initialsOf(name: string): string {
  return (name.match(/\p{Lu}[\p{L}]*/gu) ?? []).map((word) => (word === "NHS" ? "NHS" : word[0])).join("");
}

/**
 * Which of `addressees` (as written) a heading names: "To NHS England:", "The Trust", "DHSC –", "Oxleas and
 * CQC". Empty when it names none, or when an ordinary phrase ("Mental health") merely shares words with one.
 */
export function addresseesNamedBy(heading: string, addressees: readonly string[]): number[] {
  const name = heading
    .trim()
    .replace(LEADING, "")
    .replace(/[\s:.–—-]+$/, "");
  if (name === "" || name.split(/\s+/).length > MAX_WORDS * 2) return [];
  const whole = namedByOne(name, addressees);
  if (whole.length > 0) return whole;
  const parts = name.split(/\s*[;,]\s*(?:and\s+)?|\s+and(?:\/or)?\s+/);
  if (parts.length === 1) return [];
  const each = parts.map((part) => namedByOne(part.replace(LEADING, ""), addressees));
  return each.every((named) => named.length > 0) ? [...new Set(each.flat())].sort((a, b) => a - b) : [];
}

function namedByOne(name: string, addressees: readonly string[]): number[] {
  if (name.split(/\s+/).length > MAX_WORDS) return [];
  const words = tellingWords(name);
  const matched = addressees.flatMap((addressee, index) => (isNamed(name, words, addressee) ? [index] : []));
  const isLoose =
    matched.length > 1 &&
    !matched.every((index) => containsAll(words, tellingWords(addressees[index] ?? "")));
  return isLoose ? [] : matched;
}

function isNamed(name: string, words: string[], addressee: string): boolean {
  if (/^[A-Z]{3,8}$/.test(addressee) && initialsOf(name) === addressee) return true;
  if (/^[A-Z]{3,8}$/.test(name))
    return initialsOf(addressee) === name || new RegExp(`\\b${name}\\b`).test(addressee);
  if (/^nhs england$/i.test(name)) return /\bnhs england\b/i.test(addressee);
  const own = tellingWords(addressee);
  if (words.length === 0 || own.length === 0) return false;
  if (containsAll(words, own)) return words.length <= own.length + 3;
  if (!containsAll(own, words)) return false;
  return words.some((word) => KINDS_OF_BODY.has(word)) || words.length >= 3;
}

const containsAll = (all: string[], some: string[]) =>
  some.length > 0 && some.every((word) => all.includes(word));
