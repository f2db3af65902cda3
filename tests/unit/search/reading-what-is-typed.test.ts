import { describe, expect, it } from "vitest";
import { readQuery } from "~/domain/search/query-language";
import { readNamedReference, readTypedReference, withFourDigits } from "~/domain/search/reference-rules";
import { namesMethod, sensitiveSnippetOf, snippetOf } from "~/domain/search/snippet-rules";

describe("readQuery", () => {
  const read = (typed: string) =>
    readQuery(typed).clauses.map((clause) => {
      const mark = { optional: "", required: "+", prohibited: "-" }[clause.presence];
      const field = clause.field === null ? "" : `${clause.field}:`;
      const boost = clause.boost === 1 ? "" : `^${clause.boost}`;
      if (clause.kind === "word") return mark + field + clause.word + boost;
      if (clause.kind === "phrase") return `${mark}${field}"${clause.words.join(" ")}"${boost}`;
      if (clause.kind === "pattern") return `${mark}${field}${clause.term}~${clause.fuzziness}${boost}`;
      return `${mark}*`;
    });

  it.each([
    ["falls on wards", ["fall", "ward"]],
    ['"crisis teams" beds', ['"crisi team"', "bed"]],
    ["“crisis teams”", ['"crisi team"']],
    ["+falls -ward title:beds^3", ["+fall", "-ward", "title:bed^3"]],
    ["TITLE:beds", ["title:bed"]],
    ['-body:"county council"^2', ['-body:"counti council"^2']],
    ["medicat* hospitel~1", ["medicat*~0", "hospitel~1"]],
    ["self-harm", ["self", "harm"]],
    ["care - home + beds", ["care", "home", "bed"]],
    ["mother’s 24/7 care", ["mother", "24", "7", "care"]],
    ["reference:2024-0621", ['reference:"2024 0621"']],
    ["*", ["*"]],
  ])("reads %s", (typed, clauses) => {
    expect(read(typed)).toEqual(clauses);
    expect(readQuery(typed).notes).toEqual([]);
  });

  it.each([
    ['"not closed', ["close"], "quote_not_closed"],
    ["ward nobody:knows", ["ward", "nobodi", "know"], "unknown_field"],
    ["ward~ bed", ["ward", "bed"], "mark_ignored"],
    ["ward^x bed", ["ward", "x", "bed"], "mark_ignored"],
    ["ward~99", ["ward~2"], "fuzziness_capped"],
    [Array.from({ length: 40 }, (_, n) => `word${n}`).join(" "), null, "clauses_capped"],
  ])("makes words of a mistake and says so: %s", (typed, clauses, note) => {
    if (clauses) expect(read(typed)).toEqual(clauses);
    expect(readQuery(typed).notes.map(({ kind }) => kind)).toEqual([note]);
  });

  it.each(["", "the of and", '""', "!!! ???", "+the -and", "+"])(
    "finds nothing searchable in %j",
    (typed) => {
      expect(read(typed)).toEqual([]);
    },
  );
});

describe("readTypedReference", () => {
  it.each([
    ["PFD-2024-0621", { series: "PFD", report: "2024-0621", item: null, body: null }],
    ["pfd 2024/0621", { series: "PFD", report: "2024-0621", item: null, body: null }],
    ["2024–0621.3", { series: null, report: "2024-0621", item: "3", body: null }],
    ["PFD-2019-0135A-2.12@rw5", { series: "PFD", report: "2019-0135A-2", item: "12", body: "RW5" }],
    ["pfd-x0001", { series: "PFD", report: "X0001", item: null, body: null }],
    ["pfd x1", { series: "PFD", report: "X0001", item: null, body: null }],
    ["PFD20240621", { series: "PFD", report: "2024-0621", item: null, body: null }],
    ["20240621", { series: null, report: "2024-0621", item: null, body: null }],
    ["pfd2024621", { series: "PFD", report: "2024-621", item: null, body: null }],
    ["Our ref: 2024.0621.", { series: null, report: "2024-0621", item: null, body: null }],
    ["Regulation 28 report (2024-0621)", { series: null, report: "2024-0621", item: null, body: null }],
  ])("reads %s", (typed, reference) => {
    expect(readTypedReference(typed)).toEqual(reference);
  });

  it.each(["ward 2024", "2024", "202406", "falls in 2024-0621 again", "regulation 28", "@", "1"])(
    "reads none in %s",
    (typed) => {
      expect(readTypedReference(typed)).toBeNull();
    },
  );

  it("reads references of other series, whatever stands between their parts", () => {
    expect(readNamedReference("hssib 0001.2")).toEqual({ report: "HSSIB-0001", item: "2" });
    expect(readNamedReference("fell out of bed: why?")).toBeNull();
  });

  it("fills up a serial that was typed short, and nothing else", () => {
    expect(["2024-21", "2024-0621", "2024-21-2", "X0001"].map(withFourDigits)).toEqual([
      "2024-0021",
      "2024-0621",
      "2024-0021-2",
      "X0001",
    ]);
  });
});

describe("snippets", () => {
  const stems = new Set(["alarm"]);

  it("marks every form of the words searched for, as data", () => {
    const parts = snippetOf("The alarms, and no alarm.", stems);
    expect(parts.filter((part) => part.isMatch).map((part) => part.text)).toEqual(["alarms,", "alarm."]);
    expect(parts.map((part) => part.text).join("")).toBe("The alarms, and no alarm.");
  });

  it("starts near the first match of a long text", () => {
    const text = `${"word ".repeat(200)}alarm ${"word ".repeat(200)}`;
    const shown = snippetOf(text, stems)
      .map((part) => part.text)
      .join("");
    expect(shown.startsWith("… ")).toBe(true);
    expect(shown.length).toBeLessThan(320);
    expect(shown).toContain("alarm");
  });

  it("shows the beginning where the words stand elsewhere", () => {
    expect(snippetOf("Staff were few.", new Set(["other"]))).toEqual([{ text: "Staff were few." }]);
  });

  it("leaves every sentence that names a method out of a sensitive one, whatever was searched for", () => {
    const text = "There was no risk plan. A ligature was made from a cord. Nobody called the family.";
    expect(sensitiveSnippetOf(text)).toEqual([{ text: "There was no risk plan. Nobody called the family." }]);
    expect(sensitiveSnippetOf("He took an overdose.")).toBeNull();
    expect(
      sensitiveSnippetOf("He took an overdose. Nobody saw the plans.", new Set(["plan", "overdos"])),
    ).toEqual([{ text: "Nobody saw the " }, { text: "plans.", isMatch: true }]);
  });

  it.each(["the ligature points", "an overdose", "jumped from a bridge", "was hanged", "sodium nitrite"])(
    "knows a method in “%s”",
    (sentence) => {
      expect(namesMethod(sentence)).toBe(true);
    },
  );
});
