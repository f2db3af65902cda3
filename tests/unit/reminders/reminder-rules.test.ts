import { describe, expect, it } from "vitest";
import {
  reminderMessage,
  reminderOf,
  saidOnce,
  stageOf,
  type Remindable,
  type Reminder,
} from "~/domain/reminders/reminder-rules";

const TODAY = "2026-05-01";
const dated: Remindable = {
  ...{ kind: "dated", key: "answer:PFD-2026-0001@RW5:x", on: "2026-05-08" },
  ...{ label: "Answer PFD-2026-0001", path: "/workspace/RW5/reports/PFD-2026-0001" },
};

describe("the stage of a date", () => {
  it.each([
    ["far away, nothing", "2026-05-30", null],
    ["28 days", "2026-05-29", 28],
    ["15 days, still the first", "2026-05-16", 28],
    ["14 days", "2026-05-15", 14],
    ["8 days, still the second", "2026-05-09", 14],
    ["7 days", "2026-05-08", 7],
    ["2 days", "2026-05-03", 7],
    ["tomorrow", "2026-05-02", 1],
    ["today", "2026-05-01", 1],
    ["yesterday", "2026-04-30", "overdue"],
    ["years ago", "2019-04-30", "overdue"],
  ])("is: %s", (_why, on, stage) => {
    expect(stageOf(on, TODAY)).toBe(stage);
  });
});

describe("what somebody is reminded of", () => {
  it.each([
    ["a date with its day and how far", dated, true, "due", "Answer PFD-2026-0001: 8 May 2026, in 7 days."],
    ["a date that passed", { ...dated, on: "2026-04-30" }, true, "overdue", "1 day ago"],
    ["what is new", { ...dated, kind: "fresh" }, false, "fresh", "Answer PFD-2026-0001."],
    ["what came back", { ...dated, kind: "returned" }, false, "returned", "Answer PFD-2026-0001."],
    ["evidence before its day", { ...dated, kind: "evidence" }, false, "evidence", "in 7 days"],
    [
      "evidence past its day",
      { ...dated, kind: "evidence", on: "2026-04-01" },
      false,
      "evidence",
      "30 days ago",
    ],
    ["what waits, for who signs", { ...dated, kind: "sign_off" }, true, "signOff", "Answer PFD-2026-0001."],
  ] as const)("is %s", (_why, one, maySign, kind, words) => {
    const reminder = reminderOf(one, TODAY, { maySign });
    expect(reminder?.kind).toBe(kind);
    expect(reminder?.sentence).toContain(words);
  });

  it.each([
    ["a far date", { ...dated, on: "2026-08-01" }, true],
    ["a thing without a day", { ...dated, on: null }, true],
    ["what waits to be signed, for somebody who does not sign", { ...dated, kind: "sign_off" }, false],
  ] as const)("is not %s", (_why, one, maySign) => {
    expect(reminderOf(one, TODAY, { maySign })).toBeNull();
  });

  it("has another subject at each stage and for each date, so that a moved date is spoken of again", () => {
    const subjects = ["2026-05-08", "2026-05-02", "2026-04-30"].map(
      (on) => reminderOf({ ...dated, on, key: `answer:${on}` }, TODAY, { maySign: true })?.subject,
    );
    expect(new Set(subjects).size).toBe(3);
  });

  it("speaks once of what is newly asked and due soon", () => {
    const fresh = { kind: "fresh", subject: "new", sentence: "New.", path: "/a" } satisfies Reminder;
    const due = { ...fresh, kind: "due", subject: "due" } satisfies Reminder;
    const other = { ...due, path: "/b" };
    expect(saidOnce([fresh, due, other])).toEqual({ said: [fresh, other], silent: [due] });
  });
});

describe("the e-mail", () => {
  const row = (number: number) =>
    ({
      ...{
        kind: "overdue" as const,
        subject: `${number}`,
        sentence: `Answer ${number}.`,
        path: `/${number}`,
      },
      address: `https://register.example/${number}`,
    }) as const;

  it("counts in its subject, shows ten of a kind, and leads to the rest", () => {
    const address = "https://register.example/workspace/RW5";
    const reminders = Array.from({ length: 12 }, (_none, at) => row(at + 1));
    const { subject, body } = reminderMessage(
      [{ bodyName: "Fern Trust", address, reminders }],
      "https://x/choose",
    );
    expect(subject).toBe("Your work on recommendations: 12 overdue");
    expect(body).toContain("Fern Trust\nhttps://register.example/workspace/RW5");
    expect(body).toContain("- Answer 10.\n  https://register.example/10");
    expect(body).not.toContain("Answer 11.");
    expect(body).toContain(`- and 2 more: ${address}`);
    expect(body.endsWith("stop these e-mails: https://x/choose")).toBe(true);
  });
});
