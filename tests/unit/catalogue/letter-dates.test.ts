import { describe, expect, test } from "vitest";
import { letterStatement, type LetterSaid } from "~/domain/recommendations/timeline-rules";
import { showByMonth } from "~/lib/dates";

const letter: LetterSaid = {
  ...{ id: 1, text: null, kind: "response", datedOn: null, isWithheld: false },
  ...{ provenance: "official_page", knownOn: "2021-03-31", knownOnBasis: "reconstructed" },
};

describe("when a letter of answer was public", () => {
  test("only the month is shown where only the month of its upload is known", () => {
    expect(letterStatement(["A body"], letter)).toMatchObject({
      on: "2021-03-31",
      onInWords: "by the end of March 2021",
    });
  });

  test("its own date is shown as a day, and the month it was public by beside it", () => {
    const dated = letterStatement(["A body"], { ...letter, datedOn: "2021-03-09" });
    expect(dated).toMatchObject({ on: "2021-03-09", knownOn: "Public by the end of March 2021" });
    expect(dated.onInWords).toBeUndefined();
  });

  test.each<Partial<LetterSaid>>([{ knownOnBasis: "observed" }, { knownOn: "2021-03-30" }])(
    "a day that was observed, or cannot stand for a month, is shown as a day: %o",
    (other) => {
      expect(letterStatement(["A body"], { ...letter, ...other }).onInWords).toBeUndefined();
    },
  );

  test.each([
    ["2021-03-31", "by the end of March 2021"],
    ["2024-02-29", "by the end of February 2024"],
    ["2024-02-28", "28 February 2024"],
    ["2021-12-31", "by the end of December 2021"],
  ])("%s is written %s", (on, words) => {
    expect(showByMonth(on)).toBe(words);
  });
});
