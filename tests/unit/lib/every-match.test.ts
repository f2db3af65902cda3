import { describe, expect, it } from "vitest";
import { everyMatch } from "~/lib/every-match";

describe("everyMatch", () => {
  it.each([
    ["one fish two fish", /\w+(?= fish)/g],
    ["Zoë and 𝒜da, 𝒜da", /\p{L}+/gu],
    ["none here", /\d+/g],
    ["", /x/g],
  ])("finds in %j what matchAll finds", (text, pattern) => {
    const shown = (match: RegExpExecArray) => [match.index, ...match];
    expect(everyMatch(text, pattern).map(shown)).toEqual([...text.matchAll(pattern)].map(shown));
  });

  it("begins at the beginning, wherever the pattern was left", () => {
    const pattern = /a/g;
    pattern.lastIndex = 2;
    expect(everyMatch("aaa", pattern)).toHaveLength(3);
  });

  it("refuses a pattern that matches nothing at all", () => {
    expect(() => everyMatch("abc", /x*/g)).toThrow("nothing at all");
  });
});
