import { describe, expect, it } from "vitest";
import { NO_ACTION, type ActionContent } from "~/domain/submissions/action-rules";
import {
  datesOutOfPlace,
  faultsOf,
  statusesAfter,
  type AnswerContent,
  type Circumstances,
  type ProgressContent,
} from "~/domain/submissions/submission-rules";
import type { ImplementationStatus } from "~db/vocabulary";

const given: Circumstances = {
  today: "2026-05-06",
  reportedOn: "2026-01-10",
  recommendationId: 7,
  ownBodyIds: [1, 2],
  isTracked: true,
  documentCount: 0,
  unknownServed: [],
  isOwnReferenceTaken: false,
  currentStatus: null,
  supersededByReportedOn: null,
};
const reason = "Another law already forbids this, and the regulator enforces it.";
const answer: AnswerContent = {
  kind: "answer",
  position: "accepted",
  text: "We accept this.",
  statedOn: "2026-03-01",
  rightBodyId: null,
};
const progress: ProgressContent = {
  kind: "progress",
  status: "in_progress",
  text: "The wards are being refitted.",
  statedOn: "2026-05-01",
  targetOn: null,
  leadRole: null,
  boardAssurance: null,
  supersededById: null,
};
const action: ActionContent = {
  ...NO_ACTION,
  ...{ text: "Refit the doors", leadRole: "Director of Estates", dueOn: "2026-09-30" },
};

describe("faultsOf an answer", () => {
  it.each([
    ["an acceptance", answer, {}],
    ["an answer to a concern not tracked yet", answer, { isTracked: false }],
    ["a refusal with its reason", { ...answer, position: "not_accepted", text: reason }, {}],
    ["something already in place, shown", { ...answer, position: "already_in_place" }, { documentCount: 1 }],
    ["another body's matter", { ...answer, position: "outside_remit", text: reason, rightBodyId: 9 }, {}],
  ] as const)("finds none in %s", (_what, content, changed) => {
    expect(faultsOf(content, { ...given, ...changed })).toEqual([]);
  });

  it.each([
    ["no position", { ...answer, position: null }, ["position_missing"]],
    ["a position nobody states of themselves", { ...answer, position: "not_stated" }, ["position_missing"]],
    ["no words", { ...answer, text: "  " }, ["text_missing"]],
    ["no words for a refusal", { ...answer, position: "not_accepted", text: "" }, ["text_missing"]],
    ["a curt refusal", { ...answer, position: "not_accepted", text: "No." }, ["reason_too_short"]],
    ["no proof that it is in place", { ...answer, position: "already_in_place" }, ["evidence_missing"]],
    ["no right body", { ...answer, position: "outside_remit", text: reason }, ["right_body_missing"]],
    [
      "one's own body as the right one",
      { ...answer, position: "outside_remit", text: reason, rightBodyId: 2 },
      ["right_body_is_own"],
    ],
    [
      "no reason for passing it on",
      { ...answer, position: "outside_remit", rightBodyId: 9 },
      ["reason_too_short"],
    ],
    ["no date of the letter", { ...answer, statedOn: null }, ["letter_date_missing"]],
    ["a letter of tomorrow", { ...answer, statedOn: "2026-05-07" }, ["date_in_future"]],
    ["a letter older than the report", { ...answer, statedOn: "2026-01-09" }, ["date_before_report"]],
  ] as const)("says: %s", (_what, content, faults) => {
    expect(faultsOf(content, given)).toEqual(faults);
  });
});

describe("faultsOf progress", () => {
  it.each([
    ["work under way", progress, {}],
    ["a finished claim with evidence", { ...progress, status: "implemented" }, { documentCount: 1 }],
    ["a step back", progress, { currentStatus: "implemented" }],
    ["a moved target", { ...progress, targetOn: "2027-01-01" }, { currentStatus: "in_progress" }],
    [
      "a target that was met",
      { ...progress, status: "implemented", targetOn: "2026-04-01" },
      { documentCount: 1 },
    ],
    [
      "a plan with date and lead",
      { ...progress, status: "planned", targetOn: "2026-09-30", leadRole: "Matron" },
      {},
    ],
    ["a reasoned refusal", { ...progress, status: "not_implemented", text: reason }, {}],
    [
      "a later recommendation in its place",
      { ...progress, status: "superseded", supersededById: 8 },
      { supersededByReportedOn: "2026-02-01" },
    ],
  ] as const)("finds none in %s", (_what, content, changed) => {
    expect(faultsOf(content, { ...given, ...changed })).toEqual([]);
  });

  it.each([
    ["no status", { ...progress, status: null }, {}, ["status_missing"]],
    ["a bare claim", { ...progress, status: "implemented" }, {}, ["evidence_missing"]],
    [
      "a bare claim of another way",
      { ...progress, status: "implemented_alternative" },
      {},
      ["evidence_missing"],
    ],
    [
      "a plan without date and lead",
      { ...progress, status: "planned" },
      {},
      ["target_missing", "lead_missing"],
    ],
    ["a plan for yesterday", { ...progress, targetOn: "2026-05-05" }, {}, ["target_in_past"]],
    ["a curt refusal", { ...progress, status: "not_implemented" }, {}, ["reason_too_short"]],
    ["events without a word", { ...progress, status: "no_longer_applicable" }, {}, ["reason_too_short"]],
    ["nothing in its place", { ...progress, status: "superseded" }, {}, ["superseding_missing"]],
    [
      "itself in its place",
      { ...progress, status: "superseded", supersededById: 7 },
      { supersededByReportedOn: "2026-01-10" },
      ["superseding_not_later"],
    ],
    [
      "an older one in its place",
      { ...progress, status: "superseded", supersededById: 8 },
      { supersededByReportedOn: "2025-12-31" },
      ["superseding_not_later"],
    ],
    ["a concern nobody tracks here", progress, { isTracked: false }, ["answer_first"]],
    [
      "unsaying what was said",
      { ...progress, status: "not_started" },
      { currentStatus: "in_progress" },
      ["status_cannot_return"],
    ],
  ] as const)("says: %s", (_what, content, changed, faults) => {
    expect(faultsOf(content, { ...given, ...changed })).toEqual(faults);
  });
});

describe("faultsOf an action", () => {
  it.each([
    ["none in a step with lead and date", action, []],
    [
      "none in one that is given up with its reason",
      { ...action, actionState: "cancelled", text: reason, leadRole: null, dueOn: null },
      [],
    ],
    [
      "no lessons and evidence in one that is closed",
      { ...action, actionState: "closed", leadRole: null, dueOn: null },
      ["evidence_missing", "lessons_missing"],
    ],
    ["no reason why it is at risk", { ...action, rag: "amber" }, ["rag_reason_missing"]],
    ["none where it is on track", { ...action, rag: "green" }, []],
    ["a milestone without a date", { ...action, milestones: "soon: doors" }, ["milestones_unreadable"]],
    ["no lead or date", { ...action, leadRole: null, dueOn: null }, ["lead_missing", "due_date_missing"]],
    ["a date before the report", { ...action, dueOn: "2025-12-31" }, ["due_date_before_report"]],
    ["giving up without a reason", { ...action, actionState: "cancelled" }, ["reason_too_short"]],
    ["no words", { ...action, text: "" }, ["text_missing"]],
  ] as const)("finds %s", (_what, content, faults) => {
    expect(faultsOf(content, given)).toEqual(faults);
  });
});

describe("datesOutOfPlace", () => {
  it("lets an incomplete draft be saved, but not with an impossible date", () => {
    const draft = { ...answer, position: null, text: "", statedOn: null };
    expect(datesOutOfPlace(draft, given)).toEqual([]);
    expect(datesOutOfPlace({ ...draft, statedOn: "2026-12-31" }, given)).toEqual(["date_in_future"]);
  });
});

describe("statusesAfter", () => {
  it.each([
    [null, true],
    ["unknown", true],
    ["not_started", true],
    ["planned", false],
    ["implemented", false],
  ] satisfies [ImplementationStatus | null, boolean][])(
    "after %s, “not started” may be said: %s",
    (current, may) => {
      expect(statusesAfter(current).includes("not_started")).toBe(may);
      expect(statusesAfter(current)).not.toContain("unknown");
    },
  );
});
