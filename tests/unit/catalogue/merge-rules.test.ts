import { describe, expect, it } from "vitest";
import { refusalOfDetails } from "~/domain/bodies/body-rules";
import { refusalToMerge } from "~/domain/bodies/merge-rules";

/** 1 and 2 stand alone; 3 was joined to 1; 4 to 3, a chain from before. */
const nodes = [
  { id: 1, mergedIntoId: null },
  { id: 2, mergedIntoId: null },
  { id: 3, mergedIntoId: 1 },
  { id: 4, mergedIntoId: 3 },
];
const find = (id: number) => nodes.find((node) => node.id === id);

describe("refusalToMerge", () => {
  it.each([
    [null, "two records that stand alone", 2, 1],
    [null, "one that others were joined to", 1, 2],
    ["itself", "a record with itself", 1, 1],
    ["already_merged", "one that was joined before", 3, 2],
    ["into_merged", "into one that was joined before", 2, 3],
    ["circle", "into one joined to it", 1, 3],
    ["circle", "into one joined to it through another", 1, 4],
    ["not_found", "with a record there is not", 1, 9],
  ] as const)("%s: %s", (refusal, _why, from, into) =>
    expect(refusalToMerge(find(from), find(into), find)).toBe(refusal),
  );
});

describe("refusalOfDetails", () => {
  it.each([
    [null, { name: "Invented Trust", openedOn: "2010-04-01", closedOn: "2020-03-31" }],
    [null, { name: "Invented Trust", openedOn: null, closedOn: null }],
    ["name_required", { name: " ", openedOn: null, closedOn: null }],
    ["opened_after_closed", { name: "Invented Trust", openedOn: "2020-04-01", closedOn: "2010-03-31" }],
    ["date_unreadable", { name: "Invented Trust", openedOn: "2020-02-30", closedOn: null }],
  ] as const)("%s: %o", (refusal, details) => expect(refusalOfDetails(details)).toBe(refusal));
});
