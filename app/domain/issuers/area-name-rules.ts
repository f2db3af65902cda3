/** The issuer of reports whose area cell holds something else than the name of an area. */
export const UNREADABLE_AREA = "Coroner area not recognised";

const LONGEST_NAME = 60;
const MOST_WORDS = 6;
const LETTERS_OF_NAMES = /^\p{Lu}[\p{L}\p{M}\s'’&(),./-]*$/u;
/** Words of what else such cells have held: sentences about the death, titles, other fields of the page. */
const NOT_OF_AREAS =
  /\b(?:death|deaths|died|deceased|inquest|investigation|report|mr|mrs|ms|miss|dr|trust|nhs|hospital|category|aged|into|was|name)\b/i;

/**
 * Whether a name on no list may yet be an area's: a few words in the letters of names, nothing masked in it.
 * Anything else would put a sentence, perhaps about a person, on a public page of its own.
 */
export const looksLikeAreaName = (name: string): boolean =>
  name.length <= LONGEST_NAME &&
  name.split(/\s+/).length <= MOST_WORDS &&
  LETTERS_OF_NAMES.test(name) &&
  !NOT_OF_AREAS.test(name);
