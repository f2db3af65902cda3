import { expect, it } from "vitest";
import { mostAsked, standingInWords, type Standing } from "~/domain/connections/standing-rules";

const yes = { isAnswered: true };
const no = { isAnswered: false };
const said = (implementation: Standing["implementation"], level: Standing["level"] = "none"): Standing => ({
  implementation,
  level,
});

it.each([
  ["No response published; nobody says it is done; not checked.", [no], [said("unknown")]],
  ["Answered; nobody says it is done; not checked.", [yes], [said("planned")]],
  ["Answered; says it is done; not checked.", [yes], [said("implemented", "evidence_supplied")]],
  [
    "Answered by 1 of 2; 1 says it is done; 1 checked.",
    [yes, no],
    [said("implemented", "sustained"), said("unknown")],
  ],
  [
    "Answered by 2 of 2; 2 say it is done; not checked.",
    [yes, yes],
    [said("implemented"), said("implemented_alternative")],
  ],
  ["Nobody known was asked; nobody says it is done; not checked.", [], []],
] as const)("says %s", (sentence, asked, standings) => {
  expect(standingInWords(asked, standings)).toBe(sentence);
});

it("counts the body that answers now once an item, most first", () => {
  const items = [
    { asked: [{ now: "B" }, { now: "A" }] },
    { asked: [{ now: "A" }, { now: "A" }] },
    { asked: [{ now: "C" }] },
  ];
  expect(mostAsked(items)).toEqual([
    { name: "A", items: 2 },
    { name: "B", items: 1 },
    { name: "C", items: 1 },
  ]);
});
