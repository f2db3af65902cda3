import { expect, it } from "vitest";
import { holdsPassage, isCopy, removedPassage } from "~/domain/redaction/redaction-rules";

it.each([
  ["a name in the middle", "The nurse, Ada Nobody, was late.", "The nurse, […], was late.", "Ada Nobody"],
  ["the beginning", "Ada Nobody was late.", "[…] was late.", "Ada Nobody"],
  [
    "several places, with what stands between",
    "A Nobody saw B Nobody.",
    "A […] saw B […].",
    "Nobody saw B Nobody",
  ],
  ["everything", " Ada Nobody. ", null, "Ada Nobody."],
  ["nothing", "Ada Nobody", "Ada Nobody", null],
  ["too little to look for", "Ward A is full", "Ward is full", null],
  ["all there was, which was nothing", "  ", null, null],
])("finds what was removed: %s", (_what, before, after, passage) => {
  expect(removedPassage(before, after)).toBe(passage);
});

it("knows a passage and a copy however they are spaced and capitalised", () => {
  expect(holdsPassage("seen by ADA\n Nobody today", "Ada Nobody")).toBe(true);
  expect(holdsPassage("seen by Ada", "Ada Nobody")).toBe(false);
  expect(holdsPassage(null, "Ada")).toBe(false);
  expect(isCopy("The ward  was full.\n", "The ward was full.")).toBe(true);
  expect(isCopy("The ward was full.", "The ward was not full.")).toBe(false);
  expect(isCopy(null, null)).toBe(false);
});
