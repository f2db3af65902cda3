import { describe, expect, it } from "vitest";
import { LIKENESS, likenessOf, weigh, type Compared, type Rarity } from "~/domain/connections/likeness-rules";

const COUNTS: Record<string, number> = {
  ligature: 20,
  ward: 4_000,
  patient: 9_000,
  door: 300,
  review: 2_000,
};
const rarity: Rarity = { entries: 10_000, countOf: (word) => COUNTS[word] ?? 50, reports: 3_000 };
const item = (words: string, given: Partial<Compared> = {}): Compared => ({
  ...{ words: words.split(" "), account: [], bodies: [], themes: [], isOfAPlace: false },
  ...given,
});
const trust = { id: 1, name: "A trust", nameWords: ["trust"], reports: 12 };
const department = { id: 2, name: "A department", nameWords: ["depart"], reports: 800 };
const likeness = (one: Compared, other: Compared) => likenessOf(one, other, rarity);

describe("what a word weighs", () => {
  it("is more the fewer entries have it, and hardly more when it is said again", () => {
    const weights = weigh(["ligature", "ward", "ward"], rarity);
    expect(weights.get("ligature")).toBeGreaterThan(2 * (weights.get("ward") ?? 0));
    const once = weigh(["ward"], rarity).get("ward") ?? 0;
    expect(weights.get("ward")).toBeLessThan(2 * once);
  });
});

describe("how alike two recommendations are", () => {
  it("is everything for the same words, and nothing where no word is shared", () => {
    expect(likeness(item("ligature door ward"), item("door ward ligature")).text).toBeCloseTo(1);
    expect(likeness(item("ligature door"), item("patient review"))).toMatchObject({ score: 0, words: [] });
  });

  it("never exceeds 1, whatever else is shared", () => {
    const same = item("ligature door", { bodies: [trust], themes: ["ward-design"], account: ["bed"] });
    expect(likeness(same, same).score).toBe(1);
  });

  it.each([
    [
      "a rare word shared counts more than a common one",
      "ligature x y",
      "ligature z q",
      "patient x y",
      "patient z q",
    ],
    [
      "two words shared count more than one",
      "door review x",
      "door review y",
      "door ward x",
      "door patient y",
    ],
  ])("%s", (_why, a, b, c, d) => {
    expect(likeness(item(a), item(b)).score).toBeGreaterThan(likeness(item(c), item(d)).score);
  });

  it("names the shared words with their parts, what tells most first, adding up to the whole", () => {
    const { words } = likeness(item("patient ligature door"), item("ligature patient review"));
    expect(words.map(({ word }) => word)).toEqual(["ligature", "patient"]);
    expect(words.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1);
  });

  it("is raised by a shared body, the more the fewer reports ask it, and by alike accounts", () => {
    const [a, b] = [item("ligature door x"), item("ligature ward y")];
    const bare = likeness(a, b).score;
    const asking = (body: typeof trust) => likeness({ ...a, bodies: [body] }, { ...b, bodies: [body] }).score;
    expect(asking(trust)).toBeGreaterThan(asking(department));
    expect(asking(department)).toBeGreaterThan(bare);
    expect(likeness({ ...a, account: ["bed"] }, { ...b, account: ["bed"] }).score).toBeGreaterThan(bare);
    expect(likeness({ ...a, bodies: [trust] }, { ...b, bodies: [department] })).toMatchObject({
      score: bare,
      bodies: [],
    });
  });

  it("counts for half where each is about a place of its own, unless the same body is asked", () => {
    const [a, b] = [item("door review x", { isOfAPlace: true }), item("door ward y")];
    const bare = likeness(item("door review x"), b).score;
    expect(likeness(a, b)).toMatchObject({ isElsewhere: true, score: bare * LIKENESS.elsewhere });
    expect(likeness({ ...a, bodies: [trust] }, { ...b, bodies: [trust] }).isElsewhere).toBe(false);
  });

  it("does not count the name of a body that both ask as words too", () => {
    const [a, b] = [item("trust door x", { bodies: [trust] }), item("trust door y", { bodies: [trust] })];
    expect(likeness(a, b).words.map(({ word }) => word)).toEqual(["door"]);
    expect(likeness({ ...a, bodies: [] }, b).words).toHaveLength(2);
  });

  it("says nothing of texts without words", () => {
    expect(likeness(item(""), item("door"))).toMatchObject({ score: 0, text: 0, account: 0 });
  });
});
