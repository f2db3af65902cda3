/** Whether each word that was typed begins a word of a name, in any order: "risk assess" is "Assessment of risk". */
export function isCalled(name: string, typed: string): boolean {
  const [known, words] = [wordsOf(name), wordsOf(typed)];
  return words.length > 0 && words.every((word) => known.some((one) => one.startsWith(word)));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
