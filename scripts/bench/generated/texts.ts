import type { Random } from "./random";
import { STATUTORY_OPENING } from "./words";

/** Median length in characters, deviation of its logarithm, and longest, of each part of a report (STATISTICS.md §3). */
const LENGTHS = {
  concerns: [1_207, 0.73, 18_000],
  circumstances: [772, 0.93, 21_000],
  investigation: [307, 0.89, 7_900],
} as const;

const OPENS_WITH_STATUTE = 0.54;
const NUMBERED = 0.55;
/** Beyond the second, each further item is this likely: 3.4 items on average. */
const ANOTHER_ITEM = 0.58;

/** A part of a report in words drawn from `word`; concerns are numbered as often as real ones are. */
export function writePart(random: Random, word: () => string, part: keyof typeof LENGTHS): string {
  const [median, spread, most] = LENGTHS[part];
  const length = random.length(median, spread, most);
  if (part !== "concerns") return writeSentences(random, word, length);
  const opening = random.happens(OPENS_WITH_STATUTE) ? STATUTORY_OPENING : "";
  if (!random.happens(NUMBERED)) return opening + writeSentences(random, word, length);
  let items = 2;
  while (random.happens(ANOTHER_ITEM) && items < 19) items += 1;
  const each = Math.max(40, length / items);
  return (
    opening +
    Array.from({ length: items }, (_, at) => `${at + 1}. ${writeSentences(random, word, each)}`).join("\n")
  );
}

function writeSentences(random: Random, word: () => string, length: number): string {
  let text = "";
  while (text.length < length) {
    const words = 8 + random.below(22);
    let sentence = capitalised(word());
    for (let at = 1; at < words; at += 1) sentence += gap(random) + word();
    text += `${sentence}. `;
  }
  return text.trimEnd();
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What stands between two words: mostly a space, now and then one of the marks real texts are full of (§9). */
function gap(random: Random): string {
  const chance = random.share();
  if (chance > 0.012) return " ";
  if (chance > 0.006) return "\u00A0";
  if (chance > 0.004) return "’s ";
  if (chance > 0.003) return " – ";
  if (chance > 0.0015) return " [REDACTED] ";
  if (chance > 0.001) return "\u00AD";
  return chance > 0.0005 ? " \uF0B7 " : " ﬁt ";
}
