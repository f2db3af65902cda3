/** Words that registers print in capitals and people write so too. */
const CAPITALS = new Set(
  "NHS NHSX UK HM HMP YOI ICB CCG LLP LLC PLC GP BBC NI CIC II III IV UHB BMI HCA".split(" "),
);
const SMALL = new Set("and of the for in on at with to by upon an a".split(" "));

/**
 * A name that a register prints in capitals as people write it: "ST. MARY'S AND WEST EXAMPLE NHS TRUST"
 * becomes "St. Mary's and West Example NHS Trust". A name with small letters in it is left as it is.
 */
export function readableName(name: string): string {
  const line = name.replace(/\s+/g, " ").trim();
  if (/\p{Ll}/u.test(line)) return line;
  return line
    .split(" ")
    .map((word, index) => readableWord(word, index === 0))
    .join(" ");
}

function readableWord(word: string, isFirst: boolean): string {
  const letters = word.replace(/[^\p{L}]/gu, "");
  if (CAPITALS.has(letters)) return word;
  if (!isFirst && SMALL.has(letters.toLowerCase()) && letters.length === word.length)
    return word.toLowerCase();
  return word
    .toLowerCase()
    .replace(
      /(^|[-/(.&‐–])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/^Mc(\p{L})/u, (_all, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/^(O['’])(\p{L})(?=\p{L}{2})/u, (_all, o: string, letter: string) => o + letter.toUpperCase())
    .replace(/-(Upon|On|And|In|The|Le|Of|By)-/g, (part) => part.toLowerCase());
}

/** "20171001" as "2017-10-01"; null for a blank or an impossible day. */
export function compactDate(raw: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(raw.trim());
  if (match === null) return null;
  const on = `${match[1] ?? ""}-${match[2] ?? ""}-${match[3] ?? ""}`;
  const at = Date.parse(`${on}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === on ? on : null;
}
