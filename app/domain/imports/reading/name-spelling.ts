/** Letters that fonts and keyboards write in other ways than the name's own. */
const VARIANTS: Record<string, string> = {
  a: "aàáâãäåāăą",
  c: "cçćč",
  d: "dďđ",
  e: "eèéêëēęě",
  g: "gğ",
  i: "iìíîïīı",
  l: "lł",
  n: "nñńň",
  o: "oòóôõöøō",
  r: "rř",
  s: "sśšşș",
  t: "tťţț",
  u: "uùúûüūů",
  y: "yýÿ",
  z: "zźżž",
};
const PLAIN_LETTERS = new Map(
  Object.entries(VARIANTS).flatMap(([plain, forms]) =>
    Array.from(forms, (form): [string, string] => [form, plain]),
  ),
);
const LIGATURES: Record<string, string> = {
  ffi: "ﬃ|ﬀi|fﬁ",
  ffl: "ﬄ|ﬀl|fﬂ",
  ff: "ﬀ",
  fi: "ﬁ",
  fl: "ﬂ",
  ti: "Ɵ",
  tt: "Ʃ",
};
const LIGATURE_LETTERS: Record<string, string> = { Ɵ: "ti", Ʃ: "tt" };

const APOSTROPHE = "(?:['’‘`´\\u0002]|&(?:apos|rsquo|#0*39|#x0*27|#8217|#x2019);)?\\s?";
const HYPHEN = "(?:\\s?[-‐‑–]\\s?|\\s)";
/** A soft hyphen or a loose accent may stand after any letter. */
const AFTER_LETTER = "[\\u00ad\\u0300-\\u036f]?";

/** A name's letters alone, without accents or capitals: the key by which spellings of it are one. */
export const foldName = (name: string): string =>
  Array.from(
    name
      .replace(/&[^;&]{1,8};/g, "")
      .replace(/[ƟƩ]/g, (glyph) => LIGATURE_LETTERS[glyph] ?? "")
      .normalize("NFKD")
      .toLowerCase(),
    (letter) => PLAIN_LETTERS.get(letter) ?? letter,
  )
    .join("")
    .replace(/[^\p{L}]/gu, "");

/** A pattern, for the flags "iu", of every way a source may spell one name. */
export function namePattern(name: string): string {
  const letters = Array.from(name.normalize("NFC").toLowerCase());
  let pattern = "";
  for (let at = 0; at < letters.length;) {
    const cluster = [3, 2]
      .map((size) => letters.slice(at, at + size).join(""))
      .find((some) => some in LIGATURES);
    const spelt = Array.from(cluster ?? letters[at] ?? "");
    const plainly = spelt.map((letter) => letterPattern(letter)).join("");
    pattern += cluster ? `(?:${plainly}|${LIGATURES[cluster] ?? ""})` : plainly;
    at += spelt.length;
  }
  return pattern;
}

function letterPattern(letter: string): string {
  if (/['’‘`´]/.test(letter)) return APOSTROPHE;
  if (/[-‐‑–]/.test(letter)) return HYPHEN;
  if (!/\p{L}/u.test(letter)) return "";
  const plain = PLAIN_LETTERS.get(letter) ?? letter;
  return `${VARIANTS[plain] ? `[${VARIANTS[plain]}]` : plain}${AFTER_LETTER}`;
}
