/** Under which heading the registrar finds a text of a report. */
export const TEXT_GROUPS = [
  "The report",
  "What it asks",
  "Who is asked",
  "Answers",
  "Plans and progress",
  "Judgements",
  "Bodies' own drafts",
  "Corrections asked",
  "Statements by others",
  "Documents",
] as const;
export type TextGroup = (typeof TEXT_GROUPS)[number];

/** A passage shorter than this stands by chance in too many texts to be looked for. */
const SHORTEST_PASSAGE = 4;
export const ERASURE_REASON_MIN_LENGTH = 10;

const plain = (words: string): string => words.replace(/\s+/g, " ").trim().toLowerCase();

/**
 * What a redaction takes out: the words of the text between what stands unchanged at its beginning and at its
 * end, in whole words. All of it where nothing stays; null where nothing worth looking for went.
 */
export function removedPassage(before: string, after: string | null): string | null {
  if (after === null) return before.trim() === "" ? null : before.trim();
  const [old, kept] = [before.split(/\s+/), after.split(/\s+/)];
  const most = Math.min(old.length, kept.length);
  let start = 0;
  while (start < most && old[start] === kept[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === kept.at(-1 - end)) end += 1;
  const passage = old
    .slice(start, old.length - end)
    .join(" ")
    .replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, "");
  return passage.length < SHORTEST_PASSAGE ? null : passage;
}

/** Whether words hold a passage, however it is spaced or capitalised. */
export const holdsPassage = (words: string | null, passage: string): boolean =>
  words !== null && plain(words).includes(plain(passage));

/** Whether two texts say the same, however they are spaced: one is then a copy of the other. */
export const isCopy = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && plain(one) === plain(other);
