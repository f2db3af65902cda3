import { describe, expect, it } from "vitest";
import { standsTooClose, tiedBodies, type BodyTies } from "~/domain/assurance/independence-rules";

/**
 * 1 is a trust with parent 10 and sponsor 11; 2 came before it, 3 before 2; 4 follows it; 5 is another
 * record of it; 6 shares its parent; 20 has nothing to do with it.
 */
const none: BodyTies = {
  parentId: null,
  sponsorId: null,
  mergedIntoId: null,
  mergedFromIds: [],
  predecessorIds: [],
  successorIds: [],
};
const bodies: Record<number, BodyTies> = {
  1: { ...none, parentId: 10, sponsorId: 11, predecessorIds: [2], successorIds: [4], mergedFromIds: [5] },
  2: { ...none, predecessorIds: [3], successorIds: [1] },
  3: { ...none, successorIds: [2] },
  4: { ...none, predecessorIds: [1] },
  5: { ...none, mergedIntoId: 1 },
  6: { ...none, parentId: 10 },
  10: none,
  11: { ...none, parentId: 12 },
  12: none,
  20: none,
};
const find = (id: number) => bodies[id];

describe("standsTooClose", () => {
  it.each([
    ["the body itself", 1, true],
    ["another record of it", 5, true],
    ["its predecessor", 2, true],
    ["its predecessor's predecessor", 3, true],
    ["its successor", 4, true],
    ["its parent", 10, true],
    ["its sponsor", 11, true],
    ["its sponsor's parent", 12, true],
    ["another child of its parent", 6, false],
    ["a body without ties", 20, false],
  ])("somebody of %s (%i): %s", (_what, own, isTooClose) => {
    expect(standsTooClose([own], [1], find)).toBe(isTooClose);
    // Whoever may not be judged by a body may not judge it either.
    expect(standsTooClose([1], [own], find)).toBe(isTooClose);
  });

  it("looks at every body a person belongs to and every body concerned", () => {
    expect(standsTooClose([20, 3], [1], find)).toBe(true);
    expect(standsTooClose([20], [6, 4], find)).toBe(false);
    expect(standsTooClose([], [1], find)).toBe(false);
  });

  it("ends on circles in the data", () => {
    const circle = (id: number) => ({ ...none, successorIds: [id === 1 ? 2 : 1] });
    expect([...tiedBodies(1, circle)].sort()).toEqual([1, 2]);
  });
});
