import { describe, expect, it } from "vitest";
import {
  countRows,
  isSealedField,
  readStep,
  withItems,
  withRowAdded,
  withRowRemoved,
} from "~/domain/entering/draft-fields";
import { readDraft, referencePart } from "~/domain/entering/entry-rules";

const complete = {
  ...{ title: "Ward alarms", "reportedOn-day": "6", "reportedOn-month": "1", "reportedOn-year": "2025" },
  ...{
    "addressee-1-name": "A Trust",
    "addressee-1-capacity": "addressee",
    "item-1-text": "It was not tested.",
  },
};
const TODAY = "2025-06-02";

describe("rows of a form", () => {
  const fields = {
    ...{ "addressee-1-name": "A", "addressee-2-name": "B", "addressee-3-name": "C" },
    ...{ "item-1-text": "x", "item-1-allotted": ["2", "3"], "item-2-text": "y", "item-2-parent": "1" },
  };

  it("are added at the end", () => {
    expect(countRows(fields, "addressee")).toBe(3);
    expect(countRows(withRowAdded(fields, "addressee"), "addressee")).toBe(4);
    expect(countRows(withRowAdded({}, "item"), "item")).toBe(1);
  });

  it("are removed, and what pointed at them or past them follows", () => {
    expect(withRowRemoved(fields, "addressee", 2)).toMatchObject({
      ...{ "addressee-1-name": "A", "addressee-2-name": "C", "item-1-allotted": ["2"] },
    });
    expect(withRowRemoved(fields, "item", 1)).toMatchObject({ "item-1-text": "y", "item-1-parent": [] });
  });

  it("are replaced by the points of a split text", () => {
    const split = withItems(fields, [
      { text: "one", allotted: ["1"] },
      { text: "two", allotted: [] },
    ]);
    expect(split).toMatchObject({ "item-1-text": "one", "item-1-allotted": ["1"], "item-2-text": "two" });
    expect(countRows(split, "item")).toBe(2);
  });

  it.each([
    ["add-item", { do: "add", kind: "item" }],
    ["remove-addressee-12", { do: "remove", kind: "addressee", number: 12 }],
    ["publish", { do: "publish" }],
    ["add-body", { do: "save" }],
    ["", { do: "save" }],
  ])("reads the button %j", (pressed, step) => expect(readStep(pressed)).toEqual(step));

  it("keep addresses sealed", () => {
    expect(["sourceAddress", "document-2-link", "document-2-title", "title"].map(isSealedField)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("readDraft", () => {
  it("reads a report with one body, one item and a date", () => {
    expect(readDraft(complete, TODAY)).toMatchObject({
      ok: true,
      value: {
        reportedOn: "2025-01-06",
        addressees: [{ name: "A Trust" }],
        items: [{ kind: "matter_of_concern" }],
      },
    });
  });

  it.each([
    ["title", { title: " " }],
    ["reportedOn", { "reportedOn-day": "31", "reportedOn-month": "2" }],
    ["reportedOn", { "reportedOn-day": "", "reportedOn-month": "", "reportedOn-year": "" }],
    ["reportedOn", { "reportedOn-year": "2026" }],
    ["sentOn", { "sentOn-day": "5", "sentOn-month": "1", "sentOn-year": "2025" }],
    ["statedDueOn", { "statedDueOn-day": "6", "statedDueOn-month": "1", "statedDueOn-year": "2025" }],
    ["sourceAddress", { sourceAddress: "http://example.org/report" }],
    ["addressee-1-name", { "addressee-1-name": "" }],
    ["addressee-1-name", { "addressee-1-capacity": "copied" }],
    ["item-1-text", { "item-1-text": "" }],
    ["item-1-parent", { "item-1-parent": "1" }],
    ["document-1-link", { "document-1-link": "ftp://example.org" }],
  ])("says what is wrong beside %s", (field, changes) => {
    const read = readDraft({ ...complete, ...changes }, TODAY);
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([field]);
  });
});

it.each([
  ["HSIB/2023/012", "HSIB-2023-012"],
  [" — ", null],
  ["Volume 2, no. 4", "VOLUME-2-NO-4"],
])("makes %j part of a permanent reference", (raw, part) => expect(referencePart(raw)).toBe(part));
