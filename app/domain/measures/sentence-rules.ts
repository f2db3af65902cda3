/** The lines of a note as sentences, each with its stop. */
export const sentencesOf = (text: string | null): string[] =>
  (text ?? "")
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => (/[.!?]$/.test(line) ? line : `${line}.`));
