import { everyMatch } from "~/lib/every-match";
import { namesToMask } from "./deceased-names-rules";
import { CAPITAL_NAMES, isPlaceAfter, NOT_NAMES, PARTICLES } from "./name-words";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Capitalised words that begin a sentence or a heading after a name, and so end the name. */
const AFTER_NAMES = words(`
  a after again all an and any area as at although because before box but by case circumstances concerns conclusion
  contents coroner coroners county court date dear died during each following for from group had has have he her his
  how i if in inquest inquests investigation investigations is it its legal matters medical my no not note of on one
  or our page post que ref response s senior she since so some subject summary that the their there these they this
  those to under upon was we were when where which while whilst who whose with your born aged d.o.b dob
`);

/** A "name" with one of these is a body's, a place's, or the title of a paper. */
const NOT_OF_PEOPLE = words(`
  nhs trust trusts hospital hospitals infirmary ward wards unit centre center clinic house school college academy
  university road street lane avenue close drive station ambulance council surgery practice pharmacy foundation
  institute society charity ltd limited plc llp inc police constabulary service services board health healthcare care
  nursing residential home homes hospice hotel prison hmp hmyoi government department ministry secretary state minister
  office officer executive chief director authority agency commission committee association royal general community
  mental england wales scotland london britain uk british english welsh national international european the
  article section regulation schedule act acts rule rules paragraph part chapter annex appendix form version draft
  covid covid-19 coronavirus sepsis cancer pneumonia suicide drowning hanging overdose asthma epilepsy anorexia
  reports report publication publications news index page pages download files uploads content documents document
  prevention future death deaths pfd response replies reply letter guidance policy safety alert circular
  patients student pupil people persons residents children detainees prisoners workers motorcyclists cyclists pedestrians
  detained custody state local clinical surgical emergency accident accidents road rail railway motorway product
  syndrome disease disorder injury injuries traumatic multiple neglect failure cardiac arrest natural causes misadventure
  club regis sergeant gp lead inspector superintendent test testing sample untitled unknown
`);

/** Capitalised words that follow a name and may also stand inside one ("Ann May Example"). */
const AT_THE_END = words(`
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
`);
const MEDICAL = /(?:itis|osis|a?emia|pathy|ectomy|induced|related)$/i;

const TITLES = "mr|mrs|ms|miss|mx|master|dr|doctor|sir|dame|lord|lady|prof|professor|rev|reverend|baby";
const LEAD = new RegExp(`^(?:(?:the late|late|young|little|${TITLES})\\b\\.?\\s+){1,2}`, "i");

/** A word as names have them: "Zebedee", "O’NEILL", "Smith-Jones", "J.", and the small words inside surnames. */
const WORD = `(?:\\p{Lu}[\\p{L}\\p{M}]{0,24}(?:['’‑-]\\p{L}[\\p{L}\\p{M}]{0,24}){0,3}|(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn))`;
// What \b is for letters of every kind: "Zoë" ends at its last letter.
const END = "(?![\\p{L}\\p{M}])";
const TOKEN = `(?:(?:\\p{Lu}\\.){2,4}(?=\\s)|${WORD}${END}\\.?|["“‘(]\\p{Lu}[\\p{L}'’-]{0,24}["”’)])`;
const RUN = `${TOKEN}(?:[^\\S\\n]+${TOKEN}){0,6}`;
const SEVERAL = `${RUN}(?:(?:,|[^\\S\\n]+(?:and|&)|,[^\\S\\n]+and)[^\\S\\n]+(?:(?:baby|young|little)[^\\S\\n]+)?${RUN}){0,4}`;
const TURNED_ROUND = `\\p{Lu}[\\p{Lu}'’-]{1,24},[^\\S\\n]+\\p{Lu}\\p{Ll}[\\p{L}-]{0,24}(?![\\p{L}])`;
const IS_TURNED_ROUND = new RegExp(`^${TURNED_ROUND}$`, "u");

const PERSON_BEFORE =
  "(?:(?:(?:an?|the)\\s+)?(?:(?:late|young|little)\\s+)?(?:\\d{1,3}[\\s-]year[\\s-]old\\s+)?(?:man|woman|boy|girl|child|baby|infant|patient|gentleman|lady|prisoner|inmate|resident)?,?\\s*(?:named|called)?\\s*)?";
const BEFORE = new RegExp(
  `(?:\\b(?:[Dd]eaths?|DEATHS?)\\s+(?:of|OF)|\\b(?:into|touching|upon) the death|\\b(?:[Ii]nquest|INQUEST)s?\\s*(?::|(?:of|into|touching|OF)\\b)|\\bthe (?:family|parents) of|\\b(?:[Nn]ame|NAME)\\s+(?:of|OF)\\s+(?:(?:the|THE)\\s+)?(?:[Dd]eceased|DECEASED)\\s*:?|\\b(?:[Dd]eceased|DECEASED)\\s*:|\\b[Tt]he deceased,?)\\s*:?\\s+(?:\\(?1[).]\\s*)?${PERSON_BEFORE}(${TURNED_ROUND}|${SEVERAL})`,
  "gu",
);
const TITLED = `(?:(?:Mr|Mrs|Ms|Miss|Mx|Master|MR|MRS|MS|MISS|Baby|BABY)\\.?[^\\S\\n]+)`;
const AFTER = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}'’‑-]|\\p{Lu}[^\\S\\n]|\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Nn]ear|[Vv]isiting|[Oo]f|[Tt]he)[^\\S\\n])(${TITLED}?${RUN}),?(?:\\s+(?:who\\s+|had\\s+|sadly\\s+|tragically\\s+|was\\s+(?:then\\s+)?aged\\s+\\d+\\s+(?:years\\s+)?when\\s+(?:he|she|they)\\s+)?(?:died|passed away|was (?:found (?:dead|deceased|hanging|unresponsive)|pronounced (?:dead|deceased)|certified dead|born (?:on|in))|(?:took (?:his|her|their) own|lost (?:his|her|their)) life)\\b|\\s+(?:aged\\s+)?\\d{1,3}(?:\\s+years(?:\\s+old)?)?,\\s+(?:was|had|died|who|took|lived|suffered)\\b|\\s+\\((?:[Dd]eceased|DECEASED)\\)|['’]s?\\s+death\\b)`,
  "gu",
);

const FEWEST = 2;
const MOST = 6;
/** Longer texts name the person near their beginning or never; this bounds the work on hostile files. */
const LONGEST_TEXT = 200_000;

/**
 * Names of people who died, as the texts of a report give them ("the investigation into the death of Jane
 * Example", "Mr Example died"), each as `namesToMask` has it. For sources without a name column and rows
 * that leave it blank (design §4.8). Two to six words that look like a person's name, or one after
 * a title; "the deceased", "a patient", "[NAME]", bodies and places give none.
 */
export function deceasedNamedInText(text: string): string[] {
  const read = text.slice(0, LONGEST_TEXT).replace(/\u00a0/g, " ");
  const names = new Set<string>();
  for (const match of everyMatch(read, BEFORE)) {
    const after = read.slice(match.index + match[0].length);
    for (const name of peopleIn(match[1] ?? "", after)) names.add(name);
  }
  for (const match of everyMatch(read, AFTER))
    for (const name of peopleIn(match[1] ?? "", "")) names.add(name);
  return [...names];
}

function peopleIn(written: string, after: string): string[] {
  if (IS_TURNED_ROUND.test(written)) return namesToMask(written);
  const people = written.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/u);
  return people.flatMap((person, index) =>
    personIn(person, index === people.length - 1 ? after.slice(0, 80) : ""),
  );
}

function personIn(written: string, after: string): string[] {
  const lead = LEAD.exec(written)?.[0] ?? "";
  const rest = written.slice(lead.length).split(/\s+/);
  const end = rest.findIndex((word) => AFTER_NAMES.has(plain(word)) && !isInitial(word));
  const name = end < 0 ? rest : rest.slice(0, end);
  while (name.length > 0 && (PARTICLES.has(name.at(-1) ?? "") || AT_THE_END.has(plain(name.at(-1) ?? ""))))
    name.pop();
  if (name.some((word) => NOT_OF_PEOPLE.has(plain(word)) || MEDICAL.test(word))) return [];
  if (lead === "" && name.every((word) => CAPITAL_NAMES.has(plain(word)))) return [];
  if (/^\p{Ll}/u.test(name[0] ?? "") && lead === "") return [];
  if (end < 0 && isPlaceAfter(after)) return [];
  return isPersonal(name, lead !== "") ? namesToMask(lead + name.join(" ")) : [];
}

const plain = (word: string): string => word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word) && word !== "I";

function isPersonal(name: readonly string[], isTitled: boolean): boolean {
  const whole = name.filter((word) => plain(word).length > 1 && !NOT_NAMES.has(plain(word)));
  const fewest = isTitled ? 1 : FEWEST;
  return name.length >= fewest && name.length <= MOST && whole.length > 0;
}

const SLUG_SUFFIX =
  /(?:-(?:regulation-28|reg-28|prevention-of-future-deaths?|pfd|reports?(?:-to-prevent-future-deaths?)?|redacted|published|final|signed|web|\d{4}-\d{3,6}[a-z]?|\d{1,3}))+$/;
const SLUG_PREFIX =
  /^(?:(?:\d{4}-\d{3,6}[a-z]?|regulation-28|report|prevention-of-future-deaths?-report|pfd)-)+/;

/**
 * The people whose names a page's or report file's address ends in: "…/jane-example-prevention-of-future-deaths-report/"
 * gives "Jane Example". Digests, references and addresses of bodies give none.
 */
export function deceasedNamedInAddress(address: string): string[] {
  const slug = lastPart(address)
    .toLowerCase()
    .replace(/\.[a-z]{2,4}$/, "")
    .replace(/[_\s+.–-]+/g, "-")
    .replace(SLUG_SUFFIX, "")
    .replace(SLUG_PREFIX, "");
  return slug.split("-and-").flatMap((part) => {
    const name = part.split("-").filter((word) => word !== "");
    const isName = name.every((word) => /^[\p{L}'’]+$/u.test(word) && !NOT_OF_PEOPLE.has(word));
    const isLong =
      name.length >= FEWEST && name.length <= MOST && !name.some((word) => AFTER_NAMES.has(word));
    return isName && isLong && isPersonal(name, false) ? namesToMask(name.map(capitalised).join(" ")) : [];
  });
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function lastPart(address: string): string {
  const path =
    address
      .trim()
      .replace(/^https?:\/\/[^/]*/i, "")
      .split(/[?#]/)[0] ?? "";
  const part = path.replace(/\/+$/, "").split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
