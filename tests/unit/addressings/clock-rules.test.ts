import { describe, expect, it } from "vitest";
import { firstDueDate, responseStatus, type AddressingFacts } from "~/domain/addressings/clock-rules";

describe("firstDueDate", () => {
  const reg28 = { regime: "coroners_ew_reg28", statedDueOn: null, sentOn: null, reportedOn: null } as const;

  it.each([
    [
      "a stated date wins",
      { ...reg28, statedDueOn: "2024-05-15", sentOn: "2024-03-01" },
      "2024-05-15",
      "stated",
      null,
    ],
    [
      "56 days from the day it was sent",
      { ...reg28, sentOn: "2024-03-01", reportedOn: "2024-02-20" },
      "2024-04-26",
      "calculated",
      "2024-03-01",
    ],
    [
      "else from the report's own date",
      { ...reg28, reportedOn: "2024-02-20" },
      "2024-04-16",
      "calculated",
      "2024-02-20",
    ],
    [
      "across the end of summer time days are still days",
      { ...reg28, sentOn: "2023-10-01" },
      "2023-11-26",
      "calculated",
      "2023-10-01",
    ],
    [
      "eight weeks in Scotland",
      { ...reg28, regime: "fai_scotland_2016", sentOn: "2024-01-01" },
      "2024-02-26",
      "calculated",
      "2024-01-01",
    ],
  ] as const)("%s", (_why, report, on, basis, countedFrom) => {
    expect(firstDueDate(report)).toEqual({ on, basis, countedFrom });
  });

  it.each([
    ["no date is known", reg28],
    ["rule 43 keeps no clock (D27)", { ...reg28, regime: "coroners_ew_rule43", reportedOn: "2012-05-01" }],
    [
      "the investigator's law leaves the period to the report",
      { ...reg28, regime: "hssib_2022_act", sentOn: "2024-01-01" },
    ],
  ] as const)("is unknown where %s", (_why, report) => {
    expect(firstDueDate(report)).toBeNull();
  });
});

describe("responseStatus", () => {
  const today = "2024-06-01";
  const asked: AddressingFacts = {
    capacity: "addressee",
    bodyId: 1,
    responsibleBodyId: 1,
    bodyClosedOn: null,
    dueOn: "2024-07-01",
    dueBasis: "calculated",
    isClockKept: true,
    isReportWithdrawn: false,
    responseCount: 0,
    isJoint: false,
    firstRespondedOn: null,
    isExtensionRequested: false,
    isListedNonResponder: false,
    isWithheld: false,
  };
  const past = { ...asked, dueOn: "2024-05-31" };
  const answered = { ...asked, responseCount: 1, firstRespondedOn: "2024-05-20" };

  it.each([
    ["awaiting", "time has not run out", asked],
    ["awaiting", "the last day is still in time", { ...asked, dueOn: today }],
    ["overdue", "the day after, where this register keeps the clock", past],
    ["not_published", "from public sources silence proves nothing", { ...past, isClockKept: false }],
    [
      "not_published",
      "nobody is overdue whose body is not known",
      { ...past, bodyId: null, responsibleBodyId: null },
    ],
    [
      "not_published",
      "from public sources without a due date",
      { ...past, isClockKept: false, dueOn: null, dueBasis: null },
    ],
    ["awaiting", "no due date, clock kept", { ...past, dueOn: null, dueBasis: null }],
    ["extended", "the coroner gave more time", { ...asked, dueBasis: "extended" }],
    ["extension_requested", "more time asked for and not decided", { ...past, isExtensionRequested: true }],
    ["received", "an answer in time", answered],
    ["received", "an answer whose date nobody knows is not called late", { ...past, responseCount: 1 }],
    ["received_late", "an answer after the day", { ...answered, dueOn: "2024-05-19" }],
    ["joint_received", "one answer for several", { ...answered, isJoint: true }],
    [
      "received_late",
      "a joint answer that was late is late",
      { ...answered, isJoint: true, dueOn: "2024-05-19" },
    ],
    [
      "received",
      "an answer counts though the list names the body",
      { ...answered, isListedNonResponder: true },
    ],
    ["named_non_responder", "the official list", { ...past, isClockKept: false, isListedNonResponder: true }],
    ["withheld", "an answer that may not be shown", { ...past, isWithheld: true }],
    ["not_required", "a copy", { ...past, capacity: "copied" }],
    [
      "not_required",
      "one who must carry it out was not asked to answer",
      { ...past, capacity: "end_implementer" },
    ],
    [
      "received",
      "one who answered without being asked",
      { ...answered, capacity: "responder_not_addressed" },
    ],
    [
      "transferred",
      "closed before its time ran out",
      { ...asked, bodyClosedOn: "2024-05-01", responsibleBodyId: 2 },
    ],
    [
      "body_ceased",
      "closed and nobody took over",
      { ...asked, bodyClosedOn: "2024-05-01", responsibleBodyId: null },
    ],
    [
      "not_published",
      "silent long before it closed",
      { ...past, isClockKept: false, dueOn: "2016-01-01", bodyClosedOn: "2022-07-01", responsibleBodyId: 2 },
    ],
    ["awaiting", "closes only later", { ...asked, bodyClosedOn: "2024-06-20" }],
    ["withdrawn", "whatever else is held", { ...answered, isReportWithdrawn: true }],
  ] as const)("is %s: %s", (status, _why, facts) => {
    expect(responseStatus(facts, today)).toBe(status);
  });
});
