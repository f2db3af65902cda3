/**
 * Closed lists of words live once, in db/vocabulary.ts. This finds any file that writes a list out again:
 * four or more words of one list within a few lines.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { VOCABULARIES } from "~db/vocabulary";

const WINDOW_LINES = 12;
const WORDS_OF_A_COPY = 4;
/** Data and tests name words because they use them; the look gives each word its colour, checked by its types. */
const MAY_NAME_WORDS = /^(seed|tests)\/|^db\/vocabulary\.ts$|^app\/components\/fact-words\.ts$/;

interface Copy {
  file: string;
  line: number;
  list: string;
}

const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "app", "db", "scripts"],
  {
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((file) => /\.(ts|tsx)$/.test(file) && !MAY_NAME_WORDS.test(file));

/** A list literal: quoted words one after another, as in an array or a union, not in conditions or keyed tables. */
function copiesIn(file: string): Copy[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return Object.entries(VOCABULARIES).flatMap(([list, terms]) => {
    const codes: string[] = terms.map((term) => term.code);
    for (let line = 0; line < lines.length; line += 1) {
      const window = lines.slice(line, line + WINDOW_LINES).join(" ");
      const literal = /(?:\[\s*|\|\s*)((?:"[\w-]+"\s*[,|]\s*)+"[\w-]+")/.exec(window)?.[1];
      const named = new Set(literal?.match(/[\w-]+/g)?.filter((word) => codes.includes(word)));
      if (named.size >= Math.max(WORDS_OF_A_COPY, codes.length - 1)) return [{ file, line: line + 1, list }];
    }
    return [];
  });
}

const copies = files.flatMap(copiesIn);
for (const { file, line, list } of copies)
  console.error(`${file}:${line} writes out ${list} again; use the list in db/vocabulary.ts.`);
if (copies.length > 0) process.exit(1);
console.log(`The vocabulary stands once: ${files.length} files looked at.`);
