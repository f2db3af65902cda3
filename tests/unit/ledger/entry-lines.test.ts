import { describe, expect, it } from "vitest";
import { writtenLines } from "~/domain/ledger/entry-lines";

const read = (...lines: unknown[]) => writtenLines(JSON.stringify(lines), 9);

describe("writtenLines", () => {
  it.each([
    [
      "a row added",
      ["insert", "report_states", 4, { reportId: 7, state: "draft" }],
      { did: "added", what: "report states", id: 4, values: ["report id: 7", "state: draft"] },
    ],
    [
      "a row changed, to nothing too",
      ["update", "bodies", 2, { closedOn: null, isVerified: true }],
      { did: "changed", what: "bodies", id: 2, values: ["closed on: –", "is verified: true"] },
    ],
    [
      "an instant",
      ["insert", "drafts", 1, { savedAt: Date.parse("2026-07-01T09:05:00Z") }],
      { did: "added", what: "drafts", id: 1, values: ["saved at: 1 July 2026 at 10:05"] },
    ],
    ["a row removed", ["remove", "plan_links", 3], { did: "removed", what: "plan links", id: 3, values: [] }],
    ["a text", ["text", "reason", 5, "ab12"], { did: "text", what: "Reason", id: 5, values: [] }],
    [
      "a text of a kind no longer known",
      ["text", "old_kind", 5, "ab"],
      { did: "text", what: "old kind", id: 5, values: [] },
    ],
    ["words taken out", ["erase", 5, 1, null], { did: "erased", what: "text", id: 5, values: [] }],
    ["an entry emptied", ["emptied", 3], { did: "emptied", what: "entry", id: 3, values: [] }],
  ])("reads %s", (_what, line, expected) => {
    const [first] = read(line);
    expect({ ...first, values: first?.values.map(({ name, value }) => `${name}: ${value}`) }).toEqual({
      ...expected,
      carriedFrom: null,
    });
  });

  it("reads rows that were added together, one by one", () => {
    const lines = read(["rows", "due_dates", ["id", "due_on"], [[1, "2026-01-02"], [2, null]]]); // prettier-ignore
    expect(lines.map(({ id, values }) => [id, values[0]?.value])).toEqual([
      [1, "2026-01-02"],
      [2, "–"],
    ]);
  });

  it("names the entry that a line was carried over from", () => {
    expect(read(["carried", 4, "insert", "reports", 1, { version: 1 }])[0]).toMatchObject({
      did: "added",
      what: "reports",
      carriedFrom: 4,
    });
  });

  it("knows no other kinds of line", () => {
    expect(() => read(["invented", 1])).toThrow(/unknown kind/);
  });
});
