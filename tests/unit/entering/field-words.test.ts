import { expect, it } from "vitest";
import { DATE_FIELDS, TYPED_SECTIONS } from "~/domain/entering/entry-rules";
import { ROW_FIELDS, rowField, type RowKind } from "~/domain/entering/draft-fields";
import { fieldInWords } from "~/domain/entering/field-words-rules";

it.each([
  ["title", "Title"],
  ["reportedOn-month", "Date the report bears, month"],
  ["addressee-2-name", "Addressee 2"],
  ["item-10-kind", "Item 10, its kind"],
  ["document-1-link", "Document 1, its link"],
  ["wording-3", "Item 3"],
  ["circumstances", "Circumstances of the death"],
])("the field %s is called “%s”", (name, words) => {
  expect(fieldInWords(name)).toBe(words);
});

it("has words for every field of the form", () => {
  const kinds = Object.keys(ROW_FIELDS) as RowKind[]; // keys of a record of exactly these
  const names = [
    ...TYPED_SECTIONS,
    ...DATE_FIELDS.map((name) => `${name}-day`),
    ...kinds.flatMap((kind) => ROW_FIELDS[kind].map((field) => rowField(kind, 1, field))),
  ];
  expect(names.filter((name) => !/^[A-Z]/.test(fieldInWords(name)))).toEqual([]);
});
