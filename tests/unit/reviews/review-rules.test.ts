import { describe, expect, it } from "vitest";
import {
  kindsAfter,
  refusalsOfDecision,
  refusalsOfFollowUp,
  refusalsOfMinutes,
  refusalToPublish,
  standingOfDecision,
} from "~/domain/reviews/review-rules";

const TODAY = "2026-11-23";

describe("standingOfDecision", () => {
  it.each([
    [
      "open and in time on its day",
      "2026-11-23",
      [],
      { state: "open", dueOn: "2026-11-23", isOverdue: false },
    ],
    ["overdue the day after", "2026-11-22", [], { state: "open", dueOn: "2026-11-22", isOverdue: true }],
    [
      ...["moved, so no longer overdue", "2026-11-01", [{ kind: "moved", dueOn: "2026-12-01" }]],
      { state: "open", dueOn: "2026-12-01", isOverdue: false },
    ],
    [
      ...["done late, and not overdue", "2026-11-01", [{ kind: "done", dueOn: null }]],
      { state: "done", dueOn: "2026-11-01", isOverdue: false },
    ],
    [
      "taken up again after it was given up",
      "2026-11-01",
      [
        { kind: "not_done", dueOn: null },
        { kind: "reopened", dueOn: "2026-11-20" },
      ],
      { state: "open", dueOn: "2026-11-20", isOverdue: true },
    ],
  ] as [string, string, Parameters<typeof standingOfDecision>[1], object][])(
    "is %s",
    (_what, due, events, told) => {
      expect(standingOfDecision(due, events, TODAY)).toEqual(told);
    },
  );

  it("lets an open decision be closed or moved, and a closed one only be taken up again", () => {
    expect(kindsAfter({ state: "open" })).toEqual(["done", "not_done", "moved"]);
    expect(kindsAfter({ state: "not_done" })).toEqual(["reopened"]);
  });
});

describe("refusals", () => {
  it("of minutes: a meeting that is still to come, or of which nothing is written", () => {
    expect(refusalsOfMinutes({ heldOn: "2026-11-24", minutes: "" }, TODAY)).toEqual([
      ...["held_ahead", "minutes_missing"],
    ]);
    expect(refusalsOfMinutes({ heldOn: TODAY, minutes: "We looked at nights." }, TODAY)).toEqual([]);
  });

  it("of a decision: without words, owner or day, or due before it was taken", () => {
    const empty = { decision: " ", owner: "", dueOn: null };
    expect(refusalsOfDecision(empty, null)).toEqual([
      ...["meeting_missing", "decision_missing", "owner_missing", "due_missing"],
    ]);
    const given = { decision: "Ask all trusts for it.", owner: "Medical director", dueOn: "2026-10-01" };
    expect(refusalsOfDecision(given, "2026-10-02")).toEqual(["due_before_meeting"]);
    expect(refusalsOfDecision(given, "2026-10-01")).toEqual([]);
  });

  const open = { state: "open", dueOn: "2026-11-01", isOverdue: true } as const;
  it.each([
    [
      "nothing chosen, nothing written",
      { kind: null, account: "", dueOn: null },
      ["kind_missing", "account_missing"],
    ],
    [
      "a new day that is today",
      { kind: "moved", account: "More time is needed.", dueOn: TODAY },
      ["due_not_ahead"],
    ],
    [
      "a new day that is missing",
      { kind: "moved", account: "More time is needed.", dueOn: null },
      ["due_missing"],
    ],
    [
      "taking up what is open",
      { kind: "reopened", account: "It is open anyway.", dueOn: "2026-12-01" },
      ["decision_open"],
    ],
  ] as const)("of a follow-up: %s", (_why, given, refusals) => {
    expect(refusalsOfFollowUp(given, open, TODAY)).toEqual(refusals);
  });

  it("of publishing: a stale page, no summary, nothing new, or the person who wrote it", () => {
    const held = {
      savedByUserId: 1,
      isDraft: true,
      version: 4,
      summary: "What the board found on nights, and what follows.",
    };
    expect(refusalToPublish(held, { userId: 2, version: 3 })).toBe("stale");
    expect(refusalToPublish({ ...held, summary: null }, { userId: 2, version: 4 })).toBe("summary_missing");
    expect(refusalToPublish({ ...held, isDraft: false }, { userId: 2, version: 4 })).toBe("nothing_new");
    expect(refusalToPublish(held, { userId: 1, version: 4 })).toBe("same_person");
    expect(refusalToPublish(held, { userId: 2, version: 4 })).toBeNull();
  });
});
