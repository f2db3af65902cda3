/**
 * Short forms that mean exactly one thing in a body's name, so that both spellings are one name. An NHS trust
 * and an NHS foundation trust stay two names; whether they are one body, the bodies known decide (variantsOf).
 */
const SPELLED_OUT: readonly [RegExp, string][] = [
  [/\bnhs ft\b/g, "nhs foundation trust"],
  [/\bfoundation nhs trust\b/g, "nhs foundation trust"],
  [/(?<!\bnhs )\bfoundation trust\b/g, "nhs foundation trust"],
  [/\bhm prison (?=and probation)/g, "hm prison "],
  [/\b(?:hm|his majestys|her majestys) prison\b(?! and| service)/g, "hmp"],
  [/\b(?:his|her) majestys\b/g, "hm"],
  [/\bicb\b/g, "integrated care board"],
  [/\bccgs?\b/g, "clinical commissioning group"],
  [/\buhb\b/g, "university health board"],
  [/\b(?:dept|dep)\b/g, "department"],
  [/^department of\b/g, "department for"],
  [/^ministry for\b/g, "ministry of"],
  [/\bclinical commission(?:ing|s)?(?: groups?)?\b/g, "clinical commissioning group"],
  [/^nhs (?=.* (?:integrated care board|clinical commissioning group)$)/g, ""],
  [/\blimited\b/g, "ltd"],
  [/\bnhs nhs\b/g, "nhs"],
  [/\bsaint\b/g, "st"],
];

/** Words that many names share or leave out; without them only the telling part of a name is left. */
const LOOSE = new Set(
  "the of and for in at on nhs foundation trust ltd plc llp uk hm hmp group services service university hospitals hospital".split(
    " ",
  ),
);

/**
 * The full normal form of a body's name: case, punctuation, apostrophes, "&" and a leading "The" do not tell
 * names apart. Typing mistakes are left alone. Two names with one normal form are the same name.
 */
export function normaliseBodyName(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const normal = normalised(name);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(name, normal);
  return normal;
}

/** The same few thousand names are looked up again and again. */
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function normalised(name: string): string {
  let normal = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b(?:\p{L}\.){2,}\p{L}?/gu, (initials) => initials.replaceAll(".", ""))
    .replace(/['’‘`´]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
  for (const [short, full] of SPELLED_OUT) normal = normal.replace(short, full);
  return normal;
}

/** The looser form, in which names are only similar: for candidates, never for a match. */
export function tellingWordsOf(normalName: string): string[] {
  const words = normalName.split(" ");
  const telling = words.filter((word) => !LOOSE.has(word));
  return telling.length > 0 ? telling : words;
}
