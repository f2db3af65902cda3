import { describe, expect, it } from "vitest";
import { wordsOf } from "~/domain/search/analysis-rules";
import { snippetOf } from "~/domain/search/snippet-rules";

const marked = (text: string, query: string): string[] =>
  snippetOf(text, new Set(wordsOf(query))).flatMap((part) => (part.isMatch ? [part.text] : []));

describe("words marked in a snippet", () => {
  it.each([
    ["The plan (Ligature risks) was not read.", "ligature", ["(Ligature"]],
    ["A “risk” is named, the RISKS are not.", "risk", ["“risk”", "RISKS"]],
    ["Émilie was seen; emilie was not.", "emilie", ["Émilie", "emilie"]],
    ["Observed 15-minute checks, then 15 more.", "15", ["15-", "15"]],
    ["Dying and the dead: she died.", "died", ["died."]],
    ["_note_ and [note]", "note", ["[note]"]],
    ["…assess the re-assessed", "assessed", ["…assess", "assessed"]],
    ["Nothing of it stands here.", "risk", []],
    ["Nothing was asked for.", "", []],
  ])("%s for “%s”", (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });
});
