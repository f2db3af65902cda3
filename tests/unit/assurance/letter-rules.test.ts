import { describe, expect, it } from "vitest";
import { readExceptions } from "~/domain/assurance/letter-form";
import { basisOf, contentFor } from "~/domain/assurance/letter-rules";
import type { AssessmentContent } from "~/domain/assurance/judgement-rules";

const whole: AssessmentContent = {
  ...{ kind: "assessment", adequacy: "adequate", concernFlag: "none", text: "It meets the concerns." },
  points: ["action_stated"],
};
const exception = { adequacy: "not_adequate", concernFlag: "no_action", text: "Nothing is said." } as const;

describe("a letter judged once", () => {
  it("says of each concern what it says of the whole, but for exceptions", () => {
    const letter = { whole, exceptions: new Map([[2, exception]]) };
    expect(contentFor(1, letter)).toEqual(whole);
    expect(contentFor(2, letter)).toEqual({ ...whole, ...exception });
  });

  it("takes as exceptions only concerns of the letter that were given a word of the list", () => {
    const typed = {
      ...{ "except-1": "", "reasons-1": "left over" },
      ...{ "except-2": "not_adequate", "flag-2": "no_action", "reasons-2": "Nothing is said." },
      ...{ "except-3": "splendid", "except-9": "not_adequate" },
    };
    expect([...readExceptions(typed, [1, 2, 3])]).toEqual([[2, exception]]);
  });

  it.each([
    ["another answer to a concern", { items: [{ id: 1, positionId: 6 }], responseIds: [3] }],
    ["a first answer to a concern", { items: [{ id: 1, positionId: null }], responseIds: [3] }],
    ["another letter", { items: [{ id: 1, positionId: 5 }], responseIds: [3, 4] }],
    [
      "another concern",
      {
        items: [
          { id: 1, positionId: 5 },
          { id: 2, positionId: null },
        ],
        responseIds: [3],
      },
    ],
  ])("is read anew after %s", (_what, now) => {
    expect(basisOf(now)).not.toBe(basisOf({ items: [{ id: 1, positionId: 5 }], responseIds: [3] }));
  });
});
