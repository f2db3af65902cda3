import { describe, expect, it } from "vitest";
import { changesBetween, refusalOfReview, refusalsToPublish } from "~/domain/priorities/list-rules";
import { placeInWords } from "~/domain/priorities/priority-messages";
import { boardOf, codeOf, movedOn, ranked, scoresOf, sensitivityOf } from "~/domain/priorities/ranking-rules";
import { dataScoresOf, isFinished, type ItemFacts, type OwnerFacts } from "~/domain/priorities/score-rules";
import {
  allVariations,
  FACTORS,
  FIRST_WEIGHTS,
  priorityOf,
  refusalsOfWeights,
} from "~/domain/priorities/weight-rules";

const TODAY = "2026-05-06";
const owner = (given: Partial<OwnerFacts> = {}): OwnerFacts => ({
  ...{ bodyId: 1, bodyType: "nhs_trust", bodyCode: "B1", bodyName: "One", position: null },
  ...{ implementation: "unknown", level: "none", ...given },
});
const item = (given: Partial<ItemFacts> = {}): ItemFacts => ({
  ...{ reportKind: "pfd_report", kind: "matter_of_concern", issuerId: 1, reportedOn: "2026-01-01" },
  ...{ isOfChildOrCustody: false, hasLead: false, owners: [owner()], ...given },
});
const owners = (count: number, given: Partial<OwnerFacts> = {}) =>
  Array.from({ length: count }, (_, at) => owner({ bodyId: at + 1, ...given }));
const national = owner({ bodyId: 99, bodyType: "government_department" });

describe("what the data say", () => {
  it.each([
    ["severity", 3, "after a death", [item()]],
    ["severity", 4, "after the death of a child or in custody", [item({ isOfChildOrCustody: true })]],
    ["severity", 4, "urgent", [item({ reportKind: "hssib_report", kind: "urgent_interim" })]],
    ["severity", 2, "another report", [item({ reportKind: "inquiry_report" })]],
    ["severity", 1, "an observation", [item({ reportKind: "hssib_report", kind: "safety_observation" })]],
    ["severity", 4, "the gravest of a group", [item(), item({ isOfChildOrCustody: true })]],
    ["recurrence", 0, "asked once", [item()]],
    ["recurrence", 0, "twice by one issuer in one year", [item(), item({ reportedOn: "2026-03-01" })]],
    ["recurrence", 1, "a year apart by one issuer", [item(), item({ reportedOn: "2024-03-01" })]],
    ["recurrence", 2, "two issuers", [item(), item({ issuerId: 2 })]],
    ["recurrence", 3, "three issuers", [1, 2, 3].map((issuerId) => item({ issuerId }))],
    ["recurrence", 4, "five issuers", [1, 2, 3, 4, 5].map((issuerId) => item({ issuerId }))],
    ["breadth", 0, "nobody known", [item({ owners: [owner({ bodyId: null })] })]],
    ["breadth", 1, "one body", [item()]],
    ["breadth", 2, "four", [item({ owners: owners(4) })]],
    ["breadth", 3, "five", [item({ owners: owners(5) })]],
    ["breadth", 3, "a national body", [item({ owners: [national] })]],
    ["breadth", 4, "a national body and four", [item({ owners: [...owners(4), national] })]],
    ["breadth", 4, "ten", [item({ owners: owners(10) })]],
    ["time_open", 0, "this year", [item()]],
    ["time_open", 0, "no date", [item({ reportedOn: null })]],
    ["time_open", 1, "a year ago", [item({ reportedOn: "2025-05-05" })]],
    ["time_open", 4, "since the first of a group", [item(), item({ reportedOn: "2016-01-01" })]],
    [
      "time_open",
      0,
      "everybody says it is done",
      [item({ reportedOn: "2016-01-01", owners: owners(2, { implementation: "implemented" }) })],
    ],
    ["feasibility", 0, "nobody answers", [item({ owners: [owner({ bodyId: null })] })]],
    ["feasibility", 1, "refused", [item({ owners: [owner({ position: "not_accepted" })] })]],
    ["feasibility", 2, "nothing known", [item()]],
    ["feasibility", 3, "accepted", [item({ owners: [owner({ position: "accepted" })] })]],
    ["feasibility", 3, "a lead is named", [item({ hasLead: true })]],
    [
      "feasibility",
      4,
      "accepted and begun",
      [item({ owners: [owner({ position: "accepted", implementation: "in_progress" })] })],
    ],
  ] as const)("scores %s %i: %s", (factor, score, _why, items) => {
    expect(dataScoresOf(items, TODAY)[factor].score).toBe(score);
  });

  it.each([
    [false, "what a body only says", [owner({ implementation: "implemented", level: "board_assured" })]],
    [true, "what was checked", [owner({ implementation: "implemented", level: "independently_verified" })]],
    [false, "checked at one of two", [owner({ implementation: "implemented", level: "sustained" }), owner()]],
    [true, "what was replaced", [owner({ implementation: "superseded" })]],
    [false, "nobody asked", []],
  ])("counts as finished (%s): %s", (expected, _what, asked) => {
    expect(isFinished({ kind: "matter_of_concern", owners: asked })).toBe(expected);
  });
});

describe("weights", () => {
  const of = (value: number | null) =>
    Object.fromEntries(FACTORS.map((factor) => [factor, value])) as Record<
      (typeof FACTORS)[number],
      number | null
    >;
  it.each([
    ["all_zero", of(0)],
    ["weight_unreadable", { ...FIRST_WEIGHTS, breadth: null }],
    ["weight_unreadable", { ...FIRST_WEIGHTS, breadth: 11 }],
    ["weight_unreadable", { ...FIRST_WEIGHTS, breadth: 1.5 }],
    ["nothing_changed", FIRST_WEIGHTS],
  ] as const)("are refused with %s", (refusal, weights) => {
    expect(refusalsOfWeights(weights, { now: FIRST_WEIGHTS, reason: "A reason that says why." })).toEqual([
      refusal,
    ]);
  });

  it("leave out a factor of weight zero, whatever its score", () => {
    const weights = { ...FIRST_WEIGHTS, severity: 0 };
    expect(refusalsOfWeights(weights, { now: FIRST_WEIGHTS, reason: "A reason." })).toEqual([
      "reason_missing",
    ]);
    expect(priorityOf([4, 1, 1, 1, 1], weights)).toBe(priorityOf([0, 1, 1, 1, 1], weights));
    expect(priorityOf([4, 4, 4, 4, 4], weights)).toBe(100);
  });

  it("are tried in 243 different ways, once each", () => {
    expect(new Set(allVariations(FIRST_WEIGHTS).map(({ weights }) => weights.join())).size).toBe(243);
  });
});

describe("the ranking", () => {
  const board = (...scores: number[][]) =>
    boardOf(scores.map((of, at) => ({ key: at + 1, code: codeOf(of) })));
  const low = [1, 1, 1, 1, 1];

  it("reads scores back from their code", () => {
    for (const scores of [
      [0, 0, 0, 0, 0],
      [4, 3, 2, 1, 0],
      [4, 4, 4, 4, 4],
    ])
      // prettier-ignore
      expect(scoresOf(codeOf(scores))).toEqual(scores);
  });

  it("puts the highest first, and what was asked first among equals of whatever scores", () => {
    const equal = { severity: 1, recurrence: 1, breadth: 0, time_open: 0, feasibility: 0 };
    const scores = [[0, 2, 0, 0, 0], [4, 0, 0, 0, 0], [2, 0, 0, 0, 0]]; // prettier-ignore
    const { order, rankOf } = ranked(board(...scores), equal);
    expect([...order]).toEqual([1, 0, 2]);
    expect(scores.map((of) => rankOf.get(codeOf(of)))).toEqual([
      { rank: 2, sharing: 2 },
      { rank: 1, sharing: 1 },
      { rank: 2, sharing: 2 },
    ]);
  });

  it("moves what a person scored as if the board had been made with it", () => {
    const [from, to] = [codeOf([1, 0, 0, 0, 0]), codeOf([3, 0, 0, 0, 0])];
    const made = board([1, 0, 0, 0, 0], [3, 0, 0, 0, 0], [1, 0, 0, 0, 0]);
    const moved = movedOn(made, [{ at: 0, from, to }]);
    expect([...ranked(moved, FIRST_WEIGHTS).order]).toEqual([0, 1, 2]);
    expect([...ranked(made, FIRST_WEIGHTS).order]).toEqual([1, 0, 2]);
  });

  it("says what leaves and comes when a weight moves, the same every time", () => {
    // Twenty that are severe, and one that is broad: it comes when breadth is doubled or severity halved.
    const severe = Array.from({ length: 20 }, () => [4, 0, 1, 0, 0]);
    const of = board(...severe, [1, 0, 4, 0, 0]);
    const weights = { severity: 2, recurrence: 0, breadth: 1, time_open: 0, feasibility: 0 };
    const first = sensitivityOf(of, weights);
    expect(sensitivityOf(of, weights)).toEqual(first);
    expect(first.moves.map(({ factor, by, stay }) => [factor, by, stay])).toEqual([
      ["severity", "half", 20],
      ["severity", "double", 20],
      ["breadth", "half", 20],
      ["breadth", "double", 20],
    ]);
    const even = sensitivityOf(of, { ...weights, breadth: 2 });
    expect(even.moves.find(({ factor, by }) => factor === "breadth" && by === "double")).toMatchObject({
      ...{ stay: 19, left: [20], came: [21] },
    });
    expect(even.steady).toBe(19);
    expect(even.held.get(1)).toBe(243);
    expect(even.held.get(20)).toBeLessThan(243);
    expect(even.held.get(20)).toBe(243 - (even.held.get(21) ?? 0));
  });

  it("watches no more places than there are", () => {
    expect(sensitivityOf(board(low), FIRST_WEIGHTS)).toMatchObject({ first: [1], steady: 1 });
    expect(sensitivityOf(board(), FIRST_WEIGHTS)).toMatchObject({ first: [], steady: 0 });
  });
});

describe("the list", () => {
  it.each([
    [null, "review_missing"],
    [TODAY, "review_not_ahead"],
    ["2028-05-07", "review_too_far"],
    ["2026-11-06", null],
  ])("is reviewed on %s: %s", (on, refusal) => {
    expect(refusalOfReview(on, TODAY)).toBe(refusal);
  });

  const held = { savedByUserId: 1, isDraft: true, version: 3, reviewOn: "2026-11-06" };
  const by = { userId: 2, version: 3, today: TODAY, entries: 4, gone: 0 };
  it.each([
    [[], held, by],
    [["stale"], held, { ...by, version: 2 }],
    [["nothing_new"], { ...held, isDraft: false }, by],
    [["same_person"], held, { ...by, userId: 1 }],
    [["list_empty", "review_missing"], { ...held, reviewOn: null }, { ...by, entries: 0 }],
    [["list_too_long"], held, { ...by, entries: 51 }],
    [["entry_gone"], held, { ...by, gone: 1 }],
  ])("is published or refused with %j", (refusals, list, who) => {
    expect(refusalsToPublish(list, who)).toEqual(refusals);
  });

  it("says what came, left and moved", () => {
    const places = (...references: string[]) =>
      references.map((reference, at) => ({ reference, position: at + 1 }));
    expect(changesBetween(places("A", "B", "C"), places("C", "D", "B"))).toEqual({
      ...{ came: ["D"], left: ["A"] },
      moved: [
        { reference: "C", from: 3, to: 1 },
        { reference: "B", from: 2, to: 3 },
      ],
    });
  });
});

it.each([
  [{ rank: 14, sharing: 1 }, "14"],
  [{ rank: 14, sharing: 2, of: 3210 }, "14 of 3,210, level with 1 other of the same score"],
  [{ rank: 1400, sharing: 1202 }, "1,400, level with 1,201 others of the same score"],
])("says a place and who stands level with it: %o", (place, words) => {
  expect(placeInWords(place)).toBe(words);
});
