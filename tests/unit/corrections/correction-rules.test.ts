import { describe, expect, it } from "vitest";
import { correctionForm } from "~/domain/corrections/correction-form";
import { isConfirmationOver, refusalOfTiming, targetOf } from "~/domain/corrections/correction-rules";

describe("targetOf", () => {
  it.each([
    ["a Monday", "2025-06-02", "2025-06-16"],
    ["a Friday", "2025-06-06", "2025-06-20"],
    ["a Sunday", "2025-06-08", "2025-06-20"],
  ])("gives ten working days from %s", (_day, from, target) => expect(targetOf(from)).toBe(target));
});

describe("refusalOfTiming", () => {
  it.each([
    [null, "a person who took a minute", 1_000_000, 1_060_000],
    ["too_quick", "a program", 1_000_000, 1_000_400],
    ["form_expired", "a form left open for two days", 0, 2 * 86_400_000],
    ["form_expired", "a stamp this server did not make", null, 5_000],
  ] as const)("%s: %s", (refusal, _who, shownAt, sentAt) =>
    expect(refusalOfTiming(shownAt, sentAt)).toBe(refusal),
  );
});

it("lets a link expire after seven days", () => {
  expect(isConfirmationOver(0, 7 * 86_400_000)).toBe(false);
  expect(isConfirmationOver(0, 7 * 86_400_000 + 1)).toBe(true);
});

describe("the form", () => {
  const typed = {
    about: "X",
    kind: "wrong",
    message: "The date is wrong by a year.",
    email: "a@example.org",
    shown: "1",
  };
  it.each([
    [[], typed],
    [["message"], { ...typed, message: "Wrong." }],
    [["message"], { ...typed, message: "x".repeat(4_001) }],
    [["email"], { ...typed, email: "somebody" }],
    [["kind"], { ...typed, kind: "other" }],
    [["about"], { ...typed, about: "" }],
  ])("refuses %j", (fields, given) => {
    const parsed = correctionForm.safeParse(given);
    expect(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0])).toEqual(fields);
  });
});
