import { describe, expect, it } from "vitest";
import { trackedFromText, trackedItemReference } from "~/domain/addressings/tracking-rules";

const trust = { addressingId: 1, capacity: "addressee", bodyCode: "RW5" } as const;
const department = { addressingId: 2, capacity: "addressee", bodyCode: "DHSC" } as const;
const chiefCoroner = { addressingId: 3, capacity: "copied", bodyCode: "CC" } as const;
const unknown = { addressingId: 4, capacity: "addressee", bodyCode: null } as const;
const concern = (recommendationId: number, allottedTo: number | null = null) => ({
  recommendationId,
  allottedTo,
});

describe("trackedFromText", () => {
  it("tracks every concern at the only body asked", () => {
    expect(trackedFromText([concern(10), concern(11)], [trust, chiefCoroner])).toEqual([
      { recommendationId: 10, addressingId: 1, basis: "only_body" },
      { recommendationId: 11, addressingId: 1, basis: "only_body" },
    ]);
  });

  it("tracks the only concern at every body asked", () => {
    expect(trackedFromText([concern(10)], [trust, department])).toEqual([
      { recommendationId: 10, addressingId: 1, basis: "only_concern" },
      { recommendationId: 10, addressingId: 2, basis: "only_concern" },
    ]);
  });

  it("invents no requests: several concerns for several bodies stay asked of all of them together", () => {
    expect(trackedFromText([concern(10), concern(11)], [trust, department])).toEqual([]);
  });

  it("follows the text where it allots a concern", () => {
    expect(trackedFromText([concern(10, 2), concern(11)], [trust, department])).toEqual([
      { recommendationId: 10, addressingId: 2, basis: "allotted" },
    ]);
  });

  it("waits for an addressee nobody has matched, and still counts it as asked", () => {
    expect(trackedFromText([concern(10), concern(11)], [trust, unknown])).toEqual([]);
    expect(trackedFromText([concern(10)], [unknown])).toEqual([]);
    expect(trackedFromText([concern(10, 4)], [trust, unknown])).toEqual([]);
  });
});

it("names a tracked item by its recommendation and the body's permanent code", () => {
  expect(trackedItemReference("PFD-2024-0621.3", "RW5")).toBe("PFD-2024-0621.3@RW5");
});
