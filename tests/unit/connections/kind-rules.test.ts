import { describe, expect, it } from "vitest";
import { kindProposed, opposedIn } from "~/domain/connections/kind-rules";
import { stemOf } from "~/domain/search/analysis-rules";

const telling = new Set(["observ", "limit", "door"]);
const opposed = (one: string, other: string) => opposedIn(one, other, { stemOf, telling });

describe("what may contradict", () => {
  it.each([
    ["Increase the observations at night.", "Staff should reduce observations, which wake people."],
    ["There should be fewer observations.", "More frequent observations are needed."],
    ["Doors must be fitted; remove the limit on visits.", "Introduce a limit on visits."],
    ["Make the door alarm mandatory: it is mandatory for every door.", "It is voluntary for each door."],
  ])("is seen in %j and %j", (one, other) => {
    expect(opposed(one, other)).not.toBeNull();
    expect(opposed(other, one)).not.toBeNull();
  });

  it.each([
    ["both ask for the same", "Increase the observations.", "Increase observations at night."],
    [
      "it is said of different things",
      "Increase the observations.",
      "Reduce the waiting lists for observations.",
    ],
    [
      "the word is too far away",
      "Increase everything you do, and then think of observations.",
      "Reduce observations.",
    ],
    ["what they share tells nothing", "Increase the staff.", "Reduce the staff."],
  ])("is not seen where %s", (_why, one, other) => {
    expect(opposed(one, other)).toBeNull();
  });
});

describe("what the later of two seems to be to the earlier", () => {
  const sign = { one: "increase", other: "reduce", about: "observ" };
  it.each([
    [
      "a repeat, where a body was asked both times",
      "reiterates",
      { later: "Again.", opposed: null, sharesBody: true },
    ],
    [
      "an overlap, where others were asked",
      "duplicates",
      { later: "Again.", opposed: null, sharesBody: false },
    ],
    [
      "a contradiction, where it asks for the opposite",
      "contradicts",
      { later: "Reduce.", opposed: sign, sharesBody: true },
    ],
    [
      "a replacement, where it says so itself",
      "supersedes",
      { later: "This replaces the earlier recommendation.", opposed: sign, sharesBody: true },
    ],
  ] as const)("is %s", (_why, kind, given) => {
    expect(kindProposed(given)).toBe(kind);
  });
});
