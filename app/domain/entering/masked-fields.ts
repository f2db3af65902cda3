import { deceasedMasker } from "~/domain/imports/reading/deceased-masking-rules";
import { namesToMask } from "~/domain/imports/reading/deceased-names-rules";
import { isSealedField, textOf, type DraftFields } from "./draft-fields";

const namesIn = (fields: DraftFields): string[] => namesToMask(textOf(fields, "deceasedNames"));

/**
 * What was typed, without the names of people who died that were given in `deceasedNames`, and without that
 * field: it is kept nowhere (design §4.8). The author and the addressees keep names they share with the
 * person who died.
 */
export function masked(fields: DraftFields): DraftFields {
  const names = namesIn(fields);
  const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "deceasedNames"));
  if (names.length === 0) return typed;
  const masker = deceasedMasker(names, namesToKeep(typed));
  const mask = (name: string, value: string) => {
    const text = masker.text(value);
    return /^document-\d+-title$/.test(name) ? masker.address(text) : text;
  };
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      if (isSealedField(name) || name.startsWith("addressee-")) return [name, value];
      return [name, typeof value === "string" ? mask(name, value) : value.map((one) => mask(name, one))];
    }),
  );
}

const namesToKeep = (fields: DraftFields): string[] =>
  Object.keys(fields)
    .filter((name) => name === "author" || /^addressee-\d+-name$/.test(name))
    .map((name) => textOf(fields, name));

/** The name of a file sent along, without the names given: file names run them together ("jexample.pdf"). */
export function maskedTitle(fileName: string, fields: DraftFields): string {
  const masker = deceasedMasker(namesIn(fields));
  return masker.address(masker.text(fileName));
}
