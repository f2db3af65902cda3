import { describe, expect, it } from "vitest";
import { namesPeopleUse } from "~/domain/bodies/body-rules";

describe("names people use of a body", () => {
  it.each([
    ["its acronym and former names", ["CQC", "Healthcare Commission"], ["CQC", "Healthcare Commission"]],
    ["an office in front of its own name is no name of it", ["Chief Executive Care Quality Commission"], []],
    ["nor its own name with a place behind it", ["The Care Quality Commission, Citygate"], []],
    ["nor one with a person struck out", ["[REDACTED], Head of Inspection", "Redacted"], []],
    ["one that differs only in style is said once", ["C.Q.C.", "CQC", "care-quality commission"], ["C.Q.C."]],
  ])("%s", (_says, aliases, shown) => {
    expect(namesPeopleUse("Care Quality Commission", aliases)).toEqual(shown);
  });
});
