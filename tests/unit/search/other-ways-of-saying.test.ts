import { describe, expect, it } from "vitest";
import { wordsOf } from "~/domain/search/analysis-rules";
import { expansionsOf, expansionWeights, importanceOf } from "~/domain/search/expansions";

const waysOf = (typed: string) =>
  new Map(expansionsOf(wordsOf(typed)).map(({ words, weight }) => [words.join(" "), weight]));

describe("other ways of saying what was typed", () => {
  it.each([
    ["an everyday word by the clinical one", "heart attack", "myocardi infarct"],
    ["and back", "myocardial infarction", "heart attack"],
    ["initials by their long form", "CAMHS", "child adolesc mental health servic"],
    ["another form of the word", "fell", "fall"],
    ["a medicine by its brand", "apixaban", "eliqui"],
    ["prison words", "suicide watch", "acct"],
    ["road words", "black ice", "winter mainten"],
  ])("finds %s", (_what, typed, way) => {
    expect(waysOf(typed).has(way)).toBe(true);
  });

  it("counts the same said otherwise for more than what is related, and that for more than what is related to it", () => {
    expect(waysOf("fell").get("fall")).toBe(expansionWeights.same);
    expect(waysOf("heart attack").get("myocardi infarct")).toBe(expansionWeights.related);
    expect(waysOf("myocardial infarction").get("acut coronari syndrom")).toBe(expansionWeights.distant);
  });

  it("does not take one word of a phrase for the phrase where the others are stop words", () => {
    expect(waysOf("care").has("foster")).toBe(false);
    expect(waysOf("training").has("railway")).toBe(false);
  });
});

describe("what a word of a question says", () => {
  it("is most for what it is about, and least for what only asks", () => {
    const said = ["sepsis", "stayed", "mother", "happened"].map((word) =>
      importanceOf(wordsOf(word)[0] ?? ""),
    );
    expect(said).toEqual([1, 0.5, 0.2, 0.1]);
  });
});
