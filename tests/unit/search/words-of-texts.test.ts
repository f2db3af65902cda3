import { describe, expect, it } from "vitest";
import { wordsOf } from "~/domain/search/analysis-rules";

describe("the words of a text", () => {
  it.each([
    ["letters with points between them", "Seen by the C.M.H.T. on Monday"],
    ["letters with points at the end", "Under the care of the N.H.S."],
    ["an abbreviation", "Aids to moving, e.g. a hoist"],
    ["lines", "First line\nsecond line"],
  ])("do not depend on what else stands in it: %s", (_what, text) => {
    // A curly mark anywhere sends the whole text the longer way.
    expect(wordsOf(`${text} “quoted”`)).toEqual([...wordsOf(text), ...wordsOf("quoted")]);
  });

  it("join letters with points between them, as people write them without", () => {
    expect(wordsOf("the C.M.H.T. team")).toEqual(wordsOf("the CMHT team"));
  });
});
