import { describe, expect, it } from "vitest";
import {
  refusalOfCapacity,
  refusalOfEvent,
  refusalOfExtension,
  refusalOfPublishedPosition,
  refusalToAllot,
  refusalToTakeBack,
  type Asked,
} from "~/domain/addressings/addressing-decision-rules";

const asked: Asked = { isWithdrawn: false, capacity: "addressee", bodyId: 1, statementCount: 0 };
const TODAY = "2025-06-02";

describe("taking back who was asked", () => {
  it.each([
    [null, "nothing was said yet", asked],
    ["has_statements", "the body has answered", { ...asked, statementCount: 1 }],
    ["withdrawn", "it was taken back before", { ...asked, isWithdrawn: true }],
  ] as const)("%s: %s", (refusal, _why, row) => expect(refusalToTakeBack(row)).toBe(refusal));
});

describe("capacity", () => {
  it.each([
    [null, "an unanswered addressee becomes a copy", asked, "copied"],
    ["has_statements", "one that answered cannot become a copy", { ...asked, statementCount: 2 }, "copied"],
    [
      null,
      "a copy that answered may become an addressee",
      { ...asked, capacity: "copied", statementCount: 2 },
      "addressee",
    ],
    ["withdrawn", "one taken back stays", { ...asked, isWithdrawn: true }, "addressee"],
  ] as const)("%s: %s", (refusal, _why, row, capacity) =>
    expect(refusalOfCapacity(row, capacity)).toBe(refusal),
  );
});

describe("allotting a concern", () => {
  it.each([
    [null, "a matched addressee", asked],
    [null, "one who must carry it out", { ...asked, capacity: "end_implementer" }],
    ["not_matched", "a name nobody has matched", { ...asked, bodyId: null }],
    ["not_asked", "a body sent a copy", { ...asked, capacity: "copied" }],
    ["withdrawn", "one taken back", { ...asked, isWithdrawn: true }],
  ] as const)("%s: %s", (refusal, _why, row) => expect(refusalToAllot(row)).toBe(refusal));
});

describe("more time from the coroner", () => {
  const row = { ...asked, dueOn: "2025-03-03", reportedOn: "2025-01-06" };
  const granted = { grantedOn: "2025-02-20", dueOn: "2025-04-01", source: "Letter of 20 February" };
  it.each([
    [null, "a later day, granted and written down", row, granted],
    [null, "granted on the day of the report", row, { ...granted, grantedOn: "2025-01-06" }],
    ["not_later", "the same day as before", row, { ...granted, dueOn: "2025-03-03" }],
    ["not_later", "an earlier day", row, { ...granted, dueOn: "2025-02-28" }],
    [
      "not_later",
      "no later than the report where no day is known",
      { ...row, dueOn: null },
      { ...granted, dueOn: "2025-01-06" },
    ],
    ["date_in_future", "a decision not made yet", row, { ...granted, grantedOn: "2025-06-03" }],
    ["before_report", "a decision before there was a report", row, { ...granted, grantedOn: "2025-01-05" }],
    ["source_required", "no source", row, { ...granted, source: "  " }],
    ["not_asked", "a body only sent a copy", { ...row, capacity: "copied" }, granted],
  ] as const)("%s: %s", (refusal, _why, addressing, extension) =>
    expect(refusalOfExtension(addressing, extension, TODAY)).toBe(refusal),
  );
});

describe("events of a clock", () => {
  const row = { ...asked, reportedOn: "2025-01-06" };
  it.each([
    [null, "more time is asked for", "extension_requested", []],
    ["out_of_order", "asked for twice", "extension_requested", ["extension_requested"]],
    [null, "refused after it was asked for", "extension_refused", ["extension_requested"]],
    ["out_of_order", "refused without being asked for", "extension_refused", []],
    [
      null,
      "asked for again after a refusal",
      "extension_requested",
      ["extension_requested", "extension_refused"],
    ],
    [null, "put on the official list", "listed_non_responder", ["extension_requested"]],
    ["out_of_order", "taken off without being on it", "delisted_non_responder", []],
    [
      "out_of_order",
      "taken off twice",
      "delisted_non_responder",
      ["listed_non_responder", "delisted_non_responder"],
    ],
    [null, "an answer withheld, then released", "response_released", ["response_withheld"]],
  ] as const)("%s: %s", (refusal, _why, kind, happened) =>
    expect(refusalOfEvent(row, { kind, on: "2025-02-01" }, happened, TODAY)).toBe(refusal),
  );

  it("happens on a day between the report and today", () => {
    const kind = "listed_non_responder";
    expect(refusalOfEvent(row, { kind, on: "2025-06-03" }, [], TODAY)).toBe("date_in_future");
    expect(refusalOfEvent(row, { kind, on: "2025-01-05" }, [], TODAY)).toBe("before_report");
  });
});

describe("what a published letter says", () => {
  const letter = { hasDocument: true };
  const words = "They say the ward was rebuilt in May.";
  it.each([
    [null, "accepted in few words", { position: "accepted", text: "Yes.", status: null }, letter],
    [
      "position_reason_required",
      "refused without a reason",
      { position: "not_accepted", text: "No.", status: null },
      letter,
    ],
    [
      "position_reason_required",
      "not theirs, without a reason",
      { position: "outside_remit", text: "", status: null },
      letter,
    ],
    [null, "done, with the letter", { position: "accepted", text: words, status: "implemented" }, letter],
    [
      "evidence_required",
      "done, with nothing to show",
      { position: "accepted", text: words, status: "implemented" },
      { hasDocument: false },
    ],
    [
      null,
      "planned, with nothing to show",
      { position: "accepted", text: words, status: "planned" },
      { hasDocument: false },
    ],
  ] as const)("%s: %s", (refusal, _why, said, of) =>
    expect(refusalOfPublishedPosition(said, of)).toBe(refusal),
  );
});
