import { describe, expect, it } from "vitest";
import { differencesOf, type ActionSaid } from "~/domain/submissions/action-facts-rules";
import { NO_ACTION, readReferences } from "~/domain/submissions/action-rules";
import { nextMilestone, readMilestones, tidyMilestones } from "~/domain/submissions/milestone-rules";
import { hintsFor } from "~/domain/submissions/plan-hint-rules";
import { readWrittenDate } from "~/lib/typed-dates";

describe("a date as people write it", () => {
  it.each([
    ["2026-05-06", "2026-05-06"],
    ["6/5/2026", "2026-05-06"],
    ["06.05.2026", "2026-05-06"],
    ["6 May 2026", "2026-05-06"],
    ["6th Sept. 2026", "2026-09-06"],
    ["06-May-2026", "2026-05-06"],
    ["31/2/2026", null],
    ["6/5/26", null],
    ["May 2026", null],
    ["46148", null],
    ["", null],
  ])("%s", (text, on) => expect(readWrittenDate(text)).toBe(on));
});

describe("milestones", () => {
  it("are kept in the order of their dates, however they were typed", () => {
    const typed = "1/12/2026 - Wards 3 and 4\n\n2026-09-30: Doors fitted on two wards (done 2 October 2026)";
    expect(tidyMilestones(typed)).toBe(
      "30 September 2026: Doors fitted on two wards (done 2 October 2026)\n1 December 2026: Wards 3 and 4",
    );
    expect(tidyMilestones(tidyMilestones(typed))).toBe(tidyMilestones(typed));
    expect(nextMilestone(typed)).toMatchObject({ on: "2026-12-01", what: "Wards 3 and 4" });
  });

  it("that cannot be read are named and kept as typed", () => {
    const typed = "soon: doors\n1 May 2026: begin\n1 May 2026: end (done later)";
    expect(readMilestones(typed).unreadable).toEqual(["soon: doors", "1 May 2026: end (done later)"]);
    expect(tidyMilestones(typed)).toBe(typed);
    expect(tidyMilestones(null)).toBeNull();
  });
});

it("reads references however they are parted, each once", () => {
  expect(readReferences("pfd-2024-0621.3, PFD-2024-0621.3@RW5;\nPFD-2024-0621.3")).toEqual([
    "PFD-2024-0621.3",
    "PFD-2024-0621.3@RW5",
  ]);
});

describe("hints", () => {
  const about = (changes: Partial<typeof NO_ACTION>) =>
    hintsFor({ ...NO_ACTION, ...changes }, "2026-05-01").map((hint) => hint.about);
  const good = {
    ...{
      text: "Fit doors with alarms on all eleven acute wards",
      why: "No alarm sounds",
      resources: "£90,000",
    },
    ...{
      leadRole: "Director of Estates",
      baseline: "0 of 22 doors",
      success: "22 of 22 doors",
      dueOn: "2026-09-30",
    },
  };

  it("are silent where an action can be followed up", () => {
    expect(about(good)).toEqual([]);
    expect(about({ actionState: "closed" })).toEqual([]);
  });

  it.each([
    ["a reminder", { text: "Remind staff of the policy on doors" }, ["Specific"]],
    ["no figure", { success: "Patients feel safer" }, ["Measurable"]],
    ["no starting point", { baseline: null }, ["Measurable"]],
    ["two leads", { leadRole: "Medical Director and Director of Nursing" }, ["Achievable"]],
    ["no cause", { why: null }, ["Relevant"]],
    ["a far date without milestones", { dueOn: "2027-12-31" }, ["Timed"]],
    ["a date gone by", { dueOn: "2026-04-30" }, ["Timed"]],
  ])("say of %s what would help", (_what, changes, letters) =>
    expect(about({ ...good, ...changes })).toEqual(letters),
  );
});

it("says what differs between two wordings", () => {
  const said: ActionSaid = { ...NO_ACTION, text: "Doors", dueOn: "2026-09-30", state: "open" };
  expect(differencesOf(said, { ...said, dueOn: "2026-12-31", rag: "amber" })).toEqual([
    { label: "Due", before: "30 September 2026", after: "31 December 2026" },
    { label: "How it stands", before: "", after: "At risk" },
  ]);
  expect(differencesOf(null, said).map(({ label }) => label)).toEqual(["The action", "Due", "State"]);
});
