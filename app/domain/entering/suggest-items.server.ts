import { splitConcerns } from "~/domain/imports/reading/concern-splitting-rules";
import { countRows, rowField, textOf, withItems, type DraftFields } from "./draft-fields";

/**
 * Proposes how the section of concerns divides into items, as imports divide it, for the editor to correct. A
 * heading that names an addressee allots the points under it. Without such a section nothing changes.
 */
export function withItemsSuggested(fields: DraftFields): DraftFields {
  const section = textOf(fields, "concerns");
  if (section === "") return fields;
  const names = Array.from({ length: countRows(fields, "addressee") }, (_, index) =>
    textOf(fields, rowField("addressee", index + 1, "name")),
  );
  const { items } = splitConcerns(
    section,
    names.filter((name) => name !== ""),
  );
  if (items.length === 0) return fields;
  return withItems(
    fields,
    items.map(({ text, allottedTo }) => ({
      text,
      allotted:
        allottedTo === null ? [] : names.flatMap((name, at) => (name === allottedTo ? [String(at + 1)] : [])),
    })),
  );
}
