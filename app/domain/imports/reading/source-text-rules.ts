import { decodeHTMLStrict, replaceCodePoint } from "entities/decode";

/**
 * Letters that PDF fonts draw as one glyph and their text layer then spells as an unrelated
 * letter ("acƟon"). Only the ones seen in published reports, or proven by the same fonts.
 */
const BROKEN_LIGATURES: Record<string, string> = { Ɵ: "ti", Ʃ: "tt", ƫ: "tti", Ō: "ft" };

/** Characters of which at least one is present when anything but spaces needs cleaning. */
const SUSPECT = /[^\n\x20-\x25\x27-\x3b\x3d-\x7e£é–—‘’“”…½°]/;

const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const ODD_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ufe00-\ufe0f]/g;
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31}\d{0,2});/;
const TIMES_ENCODED = 3;

const BLOCK_TAG =
  /<\/?(?:br|p|div|tr|table|tbody|thead|ul|ol|h[1-6]|section|article|blockquote)\b[^<>]{0,300}>/gi;
const LIST_ITEM_TAG = /<li\b[^<>]{0,300}>/gi;
const INLINE_TAG =
  /<\/?(?:a|abbr|b|big|body|em|font|html|i|img|li|o:p|s|small|span|strong|sub|sup|td|th|u)\b[^<>]{0,300}>|<!--[^<>]{0,300}-->/gi;

/** Superscript letters of ordinals ("1ˢᵗ"); superscript digits stay, for they carry meaning (m²). */
const RAISED_LETTER = /[\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u2071\u207f]/g;
const LATIN_LIGATURE = /[\ufb00-\ufb06]/g;

/** Symbol-font glyphs, DEL and NUL are what list bullets become in a PDF's text. */
const LOST_BULLET = /(^|[\s:;.,])[\u0000\u007f\ue000-\uf8ff](?=\s|\p{L}|\p{N}|["'(‘“[])/gmu;
/** The symbol fonts' own range: elsewhere a private-use letter may be a ligature, of which nothing is known. */
const SYMBOL_BETWEEN_WORDS = /(?<=[\p{L}\p{N}])[\uf020-\uf0ff](?=[\p{L}\p{N}])/gu;
const LOST_HYPHEN = /\uf02d/g;
const OTHER_CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\ue000-\uf8ff]/g;
const C1_CONTROLS = /[\u0080-\u009f]/g;

/** Every character that repairGlyphs looks for; what has none is spared its rules, which try each letter. */
const BROKEN_GLYPH =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad¸ƟƩƫŌ\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u2010\u2011\u2071\u207f\ue000-\uf8ff\ufb00-\ufb06]/;

/**
 * The readable form of a text as a source wrote it: for pages and search. Line breaks stay, for
 * lists are told apart by them; at most one blank line stays between two lines. The raw text is
 * kept elsewhere, so everything here may lose what nobody reads. Linear in the text's length.
 */
export function cleanText(raw: string): string {
  const text = SUSPECT.test(raw) ? repairCharacters(raw) : raw;
  return tidySpaces(text);
}

/** The same on one line: for names, titles, headings. */
export const cleanLine = (raw: string): string => cleanText(raw).replace(/\s+/g, " ");

function repairCharacters(raw: string): string {
  let text = raw.replace(/\p{Cs}/gu, "").replace(LINE_BREAKS, "\n");
  if (text.includes("&")) text = decodeEntities(text);
  if (text.includes("<")) {
    text = text.replace(LIST_ITEM_TAG, "\n• ").replace(BLOCK_TAG, "\n").replace(INLINE_TAG, "");
  }
  text = text.replace(ODD_SPACES, " ").replace(INVISIBLE, "");
  return repairGlyphs(text);
}

function decodeEntities(text: string): string {
  let decoded = text;
  for (let round = 0; round < TIMES_ENCODED && ENTITY.test(decoded); round += 1) {
    decoded = decodeHTMLStrict(decoded);
  }
  return decoded.replace(LINE_BREAKS, "\n");
}

function repairGlyphs(text: string): string {
  if (!BROKEN_GLYPH.test(text)) return text.normalize("NFC");
  return repairQuotesAndHyphens(text)
    .replace(LATIN_LIGATURE, (glyph) => glyph.normalize("NFKC"))
    .replace(/(?<=\p{Ll}|Ɵ|Ʃ)[ƟƩƫŌ]|[ƟƩƫ](?=\p{Ll})/gu, (glyph) => BROKEN_LIGATURES[glyph] ?? glyph)
    .replace(RAISED_LETTER, (letter) => letter.normalize("NFKC"))
    .replace(/(?<=\p{L})¸(?=\s)/gu, ",")
    .replace(LOST_HYPHEN, "-")
    .replace(LOST_BULLET, "$1• ")
    .replace(SYMBOL_BETWEEN_WORDS, " • ")
    .replace(C1_CONTROLS, (control) => String.fromCodePoint(replaceCodePoint(control.charCodeAt(0))))
    .replace(OTHER_CONTROLS, "")
    .normalize("NFC");
}

/**
 * A soft hyphen within a word is dropped; before a space it stood for a printed hyphen
 * ("self\u00ad discharge"). U+0002 is a PDF's apostrophe, quotation mark or end-of-line hyphen.
 */
function repairQuotesAndHyphens(text: string): string {
  return text
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/(?<=[\p{L}\]])\u00ad +(?=[\p{L}[])/gu, "-")
    .replace(/(?<= )\u00ad(?= )/g, "–")
    .replace(/\u00ad/g, "")
    .replace(/(?<=[\p{L}\]])\u0002(?=(?:s|t|m|d|ll|re|ve)\b)/gu, "’")
    .replace(/(?<=\p{L})\u0002\n?(?=\p{L})/gu, "")
    .replace(/\u0002/g, "'");
}

/** One space between words, none at the ends of lines, at most one blank line. */
function tidySpaces(text: string): string {
  const lines: string[] = [];
  for (const untidy of text.split(/\r?\n/)) {
    const line = untidy.includes("  ") ? untidy.trim().replace(/ {2,}/g, " ") : untidy.trim();
    if (line !== "" || (lines.length > 0 && lines.at(-1) !== "")) lines.push(line);
  }
  if (lines.at(-1) === "") lines.pop();
  return lines.join("\n");
}

/** What scrapers and spreadsheets write where the source said nothing ("nan", "N/A: Not found", ":"). */
const BLANK =
  /^(?:n\/?a(?:\s*:.*)?|#n\/a|nan|none|null|nil|undefined|not (?:found|available|applicable|known|stated|given)|unknown|tbc|[\p{P}\p{S}\s]*)$/iu;

const LONGEST_BLANK = 40;

/** Whether a cell holds no value. A blank never overwrites a value (design §4.5). */
export function isBlankValue(raw: string | null | undefined): boolean {
  if (raw === null || raw === undefined || raw === "") return true;
  if (raw.length > LONGEST_BLANK && raw.trim().length > LONGEST_BLANK) return false;
  return BLANK.test(cleanText(raw));
}

/** The words of the statutory form's own sentences, with the variations coroners make of them. */
const STATUTORY_WORDS = new Set(
  `a action all although am and any areas arise arising as be being below both brief by case cause causative cause
  certain circumstances concern concerns concerned continuing coroner coroner's could course death deaths did directly
  do duty during enquiries enquiry evidence exists follow following follows for form further future gave given giving
  has have hearing heard i identified if in information inquest inquests inquires inquiries inquiry into investigation
  investigations is issue issues it make matter matters may might must my not number occur occurring of on opinion
  other our out pre prevent raise raised received relation remains report reporting reported revealed rise risk rose
  send set several shall should similar some statutory steps such summary taken that the their there these they this
  those to unless was were which will with would you your`.split(/\s+/),
);
const STATUTORY_MARK =
  /giving rise|statutory duty|risk (?:that|of) (?:future|other|further) deaths|matters of concern/i;
const LAST_STATUTORY_PHRASE = /statutory duty to|as follows|matters? of concern/gi;
const LONGEST_STATUTORY_TEXT = 1200;
const STRAY_WORDS = 3;

/**
 * Whether a concerns section (cleaned) says nothing beyond the statutory opening (Coroners
 * (Investigations) Regulations 2013, Form 2): one page in nine leaves its concerns in the PDF alone.
 * Up to three other words are let pass, for scanning errors and asides, but none after the form's
 * last phrase, where a concern would stand.
 */
export function isBoilerplateOnly(text: string): boolean {
  if (text.length > LONGEST_STATUTORY_TEXT || !STATUTORY_MARK.test(text)) return false;
  const phrases = [...text.matchAll(LAST_STATUTORY_PHRASE)];
  const tailAt = phrases.at(-1)?.index ?? text.length;
  return strayWords(text.slice(tailAt)) === 0 && strayWords(text.slice(0, tailAt)) <= STRAY_WORDS;
}

function strayWords(text: string): number {
  const words =
    text
      .toLowerCase()
      .replace(/\bln\b/g, "in")
      .match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  return words.filter((word) => !STATUTORY_WORDS.has(word.replace("’", "'"))).length;
}
