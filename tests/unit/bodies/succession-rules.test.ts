import { describe, expect, it } from "vitest";
import { resolveMerge, responsibleBody, type BodyNode } from "~/domain/bodies/succession-rules";

const body = (over: Partial<BodyNode> = {}): BodyNode => ({
  closedOn: null,
  mergedIntoId: null,
  successorIds: [],
  ...over,
});
const closed = (...successorIds: number[]) => body({ closedOn: "2022-06-30", successorIds });
const graph = (nodes: Record<number, BodyNode>) => (id: number) => nodes[id];

describe("responsibleBody", () => {
  it.each([
    ["an open body answers itself", { 1: body() }, { bodyId: 1, via: "itself" }],
    ["its only successor", { 1: closed(2), 2: body() }, { bodyId: 2, via: "successor" }],
    [
      "a successor of a successor",
      { 1: closed(2), 2: closed(3), 3: body() },
      { bodyId: 3, via: "successor" },
    ],
    ["nobody", { 1: closed() }, { bodyId: null, because: "no_successor" }],
    [
      "a person must choose",
      { 1: closed(2, 3), 2: body(), 3: body() },
      { bodyId: null, because: "several_successors" },
    ],
    [
      "two successors that are one body recorded twice",
      { 1: closed(2, 3), 2: body(), 3: body({ mergedIntoId: 2 }) },
      { bodyId: 2, via: "successor" },
    ],
    [
      "a merged record stands for the other",
      { 1: body({ mergedIntoId: 2 }), 2: body() },
      { bodyId: 2, via: "itself" },
    ],
    [
      "closes only later",
      { 1: body({ closedOn: "2030-01-01", successorIds: [2] }), 2: body() },
      { bodyId: 1, via: "itself" },
    ],
    ["a circle in the data ends", { 1: closed(2), 2: closed(1) }, { bodyId: null, because: "no_successor" }],
  ] as const)("%s", (_why, nodes, expected) => {
    expect(responsibleBody(1, "2024-01-01", graph(nodes))).toEqual(expected);
  });
});

it("a circle of merges ends", () => {
  expect([1, 2]).toContain(
    resolveMerge(1, graph({ 1: body({ mergedIntoId: 2 }), 2: body({ mergedIntoId: 1 }) })),
  );
});
