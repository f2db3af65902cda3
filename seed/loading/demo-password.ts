import { randomInt } from "node:crypto";

const CONSONANTS = "bdfgklmnprstvz";
const VOWELS = "aeiou";
const GROUPS = 4;
const SYLLABLES_A_GROUP = 2;

const oneOf = (letters: string): string => letters.charAt(randomInt(letters.length));

/** A password that can be read out and typed: four short groups such as "tavo-rimu-keso-nali", 49 bits. */
export const readablePassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: SYLLABLES_A_GROUP }, () => oneOf(CONSONANTS) + oneOf(VOWELS)).join(""),
  ).join("-");
