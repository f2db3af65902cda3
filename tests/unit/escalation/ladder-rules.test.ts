import { describe, expect, it } from "vitest";
import {
  obstacleOf,
  refusalOfMove,
  refusalOfStateMove,
  refusalsOfStep,
  RUNGS,
  rungsAhead,
  rungsSkipped,
  type Matter,
} from "~/domain/escalation/ladder-rules";
import { linesOf, refusalsOfList, refusalsOfRemoval } from "~/domain/escalation/official-list-rules";
import { letterOf, type LetterFacts } from "~/domain/escalation/template-rules";

const TODAY = "2026-05-06";
const request: Matter = {
  ...{ ground: "no_answer", isReportWithdrawn: false, capacity: "addressee", responsibleBodyId: 1 },
  ...{ dueOn: "2026-05-05", dueBasis: "stated", responseCount: 0, isWithheld: false },
  ...{ isExtensionRequested: false, hasOpenCorrection: false, item: null },
};
const item: NonNullable<Matter["item"]> = {
  ...{ adequacy: "not_assessed", implementation: "unknown", isDisputed: false },
  ...{ hasOpenCorrection: false, targetOn: null, lastFinding: null },
};
const judged = (given: Partial<typeof item> = {}): Matter => ({
  ...{ ...request, ground: "answer_not_adequate", responseCount: 1 },
  item: { ...item, adequacy: "not_adequate", ...given },
});
const late = (given: Partial<typeof item> = {}): Matter => ({
  ...{ ...request, ground: "not_done", responseCount: 1 },
  item: { ...item, targetOn: "2026-05-05", ...given },
});

describe("what stands in the way", () => {
  it.each([
    [null, "the day has passed and nothing is held", request],
    [null, "an extension has run out", { ...request, dueBasis: "extended" }],
    ["report_withdrawn", "a withdrawn report", { ...request, isReportWithdrawn: true }],
    ["not_asked", "a body only told", { ...request, capacity: "copied" }],
    ["nobody_to_write_to", "nobody answers for it", { ...request, responsibleBodyId: null }],
    ["correction_open", "a correction is open", { ...request, hasOpenCorrection: true }],
    ["answer_held", "an answer came", { ...request, responseCount: 1 }],
    ["answer_withheld", "an answer is withheld", { ...request, isWithheld: true }],
    ["extension_requested", "more time is asked for", { ...request, isExtensionRequested: true }],
    ["extension_running", "more time runs", { ...request, dueBasis: "extended", dueOn: TODAY }],
    ["not_due", "its day has not passed", { ...request, dueOn: TODAY }],
    ["not_due", "no day is known", { ...request, dueOn: null }],
    [null, "a published judgement", judged()],
    ["no_item", "no concern is followed up", { ...judged(), item: null }],
    ["not_judged_inadequate", "a newer answer is not judged", judged({ adequacy: "assessment_superseded" })],
    ["dispute_open", "it is disputed", judged({ isDisputed: true })],
    ["correction_open", "a correction of the concern is open", judged({ hasOpenCorrection: true })],
    [null, "the body's own day has passed", late()],
    [null, "a check did not find it done", late({ targetOn: null, lastFinding: "did_not_hold" })],
    ["not_late", "the body says it is done", late({ implementation: "implemented" })],
    ["not_late", "its day is today", late({ targetOn: TODAY })],
  ] as const)("is %s: %s", (obstacle, _why, matter) => {
    expect(obstacleOf(matter, TODAY)).toBe(obstacle);
  });
});

describe("a step", () => {
  const text = "We ask you to answer every concern, and to say what you will do.";
  const written = { rung: "reminder", text, answerByOn: "2026-06-01", skipReason: "" } as const;
  const skipReason = "The body has said that it will not answer.";
  it.each([
    [[], written, []],
    [["rung_missing"], { ...written, rung: null }, []],
    [["text_missing", "answer_by_missing"], { ...written, text: "Answer.", answerByOn: null }, []],
    [["answer_by_not_ahead"], { ...written, answerByOn: TODAY }, []],
    [["rung_behind"], written, ["reminder"]],
    [["rung_behind"], { ...written, rung: "chief_executive_letter" }, ["second_letter"]],
    [[], { ...written, rung: "chief_executive_letter" }, ["reminder"]],
    [["skip_reason_missing"], { ...written, rung: "second_letter" }, ["reminder"]],
    [[], { ...written, rung: "second_letter", skipReason }, ["reminder"]],
    [["skip_reason_missing"], { ...written, rung: "parliament" }, []],
  ] as const)("is refused with %j", (refusals, step, taken) => {
    expect(refusalsOfStep(step, taken, TODAY)).toEqual(refusals);
  });

  it("goes up only, and says which rungs it leaves out", () => {
    expect(rungsAhead(["second_letter"])).toEqual(["published_letter", "written_reasons", "parliament"]);
    expect(rungsAhead(["parliament"])).toEqual([]);
    expect(rungsSkipped("published_letter", ["reminder"])).toEqual([
      "chief_executive_letter",
      "second_letter",
    ]);
  });

  const step = {
    rung: "published_letter",
    state: "being_written",
    authorUserId: 1,
    replyDueOn: null,
    isReplied: false,
    answerByOn: "2026-06-03",
  } as const;
  const lead = { userId: 1, isLead: true, today: TODAY };
  const other = { userId: 2, isLead: false, today: TODAY };
  const waiting = { ...step, state: "right_of_reply", replyDueOn: TODAY } as const;
  it.each([
    [null, "hand_on", step, lead],
    ["is_public_rung", "send", step, lead],
    [null, "send", { ...step, rung: "reminder" }, lead],
    ["is_private_rung", "hand_on", { ...step, rung: "reminder" }, lead],
    ["lead_only", "hand_on", step, other],
    ["wrong_state", "publish", step, lead],
    ["own_step", "agree", { ...step, state: "second_look" }, lead],
    [null, "agree", { ...step, state: "second_look" }, other],
    [null, "send_back", { ...step, state: "second_look" }, other],
    ["reply_still_open", "publish", waiting, lead],
    [null, "publish", { ...waiting, isReplied: true }, lead],
    [null, "publish", { ...waiting, replyDueOn: "2026-05-05" }, lead],
    [null, "give_up", waiting, lead],
    ["answer_by_passed", "publish", { ...waiting, isReplied: true, answerByOn: TODAY }, lead],
    ["answer_by_passed", "send", { ...step, rung: "reminder", answerByOn: TODAY }, lead],
    ["wrong_state", "give_up", { ...step, state: "taken" }, lead],
  ] as const)("answers %s to %s", (refusal, move, standing, by) => {
    expect(refusalOfMove(move, standing, by)).toBe(refusal);
  });
});

it.each([
  [null, "pause", "running"],
  ["already_so", "pause", "paused"],
  [null, "resume", "paused"],
  ["already_so", "resume", "running"],
  [null, "stop", "paused"],
  ["ended", "resume", "stopped"],
] as const)("answers %s to %s while %s", (refusal, move, state) => {
  expect(refusalOfStateMove(move, state)).toBe(refusal);
});

it("fills a letter for each rung from the facts, with the steps before it", () => {
  const facts: LetterFacts = {
    ...{ bodyName: "Northmoor Trust", writerName: "The Board", itemReference: null },
    ...{ reportReference: "PFD-2024-0001", issuerName: "Fernshire", reportedOn: "2024-05-06" },
    ...{ ground: "no_answer", dueOn: "2024-07-01", answerByOn: "2026-06-03" },
    before: [{ rung: "reminder", on: "2026-04-01" }],
  };
  const letters = RUNGS.map((rung) => letterOf(rung, facts));
  for (const letter of letters) {
    expect(letter).toContain("due on 1 July 2024. The register knows of none");
    expect(letter).toContain("reminder, 1 April 2026");
    expect(letter).toContain("3 June 2026");
  }
  expect(new Set(letters).size).toBe(RUNGS.length);
  expect(letters.at(-1)).toContain("reporting this to Parliament");
});

describe("an official list", () => {
  it("is read line by line: a semicolon or a tab, empty lines left out, the rest said", () => {
    expect(linesOf("2024-0621; RW5\n\n 2024-0622\tTrust A; formerly B \n2024-0623\n2024-0621 ;rw5")).toEqual({
      lines: [
        { report: "2024-0621", body: "RW5" },
        { report: "2024-0622", body: "Trust A; formerly B" },
        { report: "2024-0621", body: "rw5" },
      ],
      ...{ unreadable: [4], twice: [5] },
    });
  });

  const typed = { publisher: "The Chief Coroner", source: "Its page", listedOn: TODAY, lines: "A; B" };
  it.each([
    [[], typed],
    [["listed_on_ahead"], { ...typed, listedOn: "2026-05-07" }],
    [["publisher_missing", "lines_missing"], { ...typed, publisher: " ", lines: "\n" }],
    [["lines_unreadable"], { ...typed, lines: "A; B\nC" }],
    [["lines_twice"], { ...typed, lines: "A; B\na;b" }],
  ])("is refused with %j", (refusals, given) => {
    expect(refusalsOfList(given, TODAY)).toEqual(refusals);
  });

  it.each([
    [[], TODAY],
    [["removed_on_wrong"], "2026-01-01"],
    [["removed_on_missing"], null],
  ])("says of a removal %j", (refusals, removedOn) => {
    const reason = "The answer was found.";
    expect(refusalsOfRemoval({ removedOn, reason }, { listedOn: "2026-02-01", today: TODAY })).toEqual(
      refusals,
    );
  });
});
