import { CAPACITIES, RECOMMENDATION_KINDS, REPORT_FIELDS, THEMES, type Term } from "~db/vocabulary";
import type { DraftFields } from "./draft-fields";

const WORDS: Readonly<Record<string, string>> = {
  title: "Title",
  deceasedNames: "Names of people who died",
  author: "Author",
  authorOffice: "Office of the author",
  reportedOn: "Date the report bears",
  sentOn: "Date it was sent",
  publishedOn: "Date its source published it",
  statedDueOn: "Day by which the report asks for an answer",
  categories: "Categories",
  isSensitive: "Content",
  sourceAddress: "Official page",
  "added-text": "An item that is missing",
  "added-kind": "Kind of the item that is missing",
};

/** What a part of a repeated row adds to the name of the row; its main part adds nothing. */
const PARTS: Readonly<Record<string, string>> = {
  capacity: ", how it is involved",
  kind: ", its kind",
  parent: ", what it is part of",
  themes: ", its themes",
  allotted: ", for whom it is",
  title: ", its name",
  link: ", its link",
};

/** A field of the form to enter or correct a report as people call it: "item-2-kind" is "Item 2, its kind". */
export function fieldInWords(name: string): string {
  const [, dated = "", unit = ""] = /^(\w+On)-(day|month|year)$/.exec(name) ?? [];
  if (dated !== "") return `${WORDS[dated] ?? dated}, ${unit}`;
  const [, row = "", number = "", part = ""] =
    /^(addressee|item|document|wording)-(\d+)-?(\w*)$/.exec(name) ?? [];
  if (row === "wording") return `Item ${number}`;
  if (row !== "") return `${row.charAt(0).toUpperCase()}${row.slice(1)} ${number}${PARTS[part] ?? ""}`;
  return WORDS[name] ?? REPORT_FIELDS.find(({ code }) => code === name)?.label ?? name;
}

/** A draft may hold anything that was typed, so a code that is none of the list stands as it is. */
const wordOf = (terms: readonly Term[], code: string): string =>
  terms.find((term) => term.code === code)?.label ?? code;

/** What a field holds as people read it: the label of a choice, the name of who a number points to. */
export function valueInWords(name: string, fields: DraftFields): string {
  const given = fields[name];
  const values = given === undefined ? [] : typeof given === "string" ? [given] : given;
  const [, row = "", part = ""] = /^(addressee|item)-\d+-(\w+)$/.exec(name) ?? [];
  return values
    .filter((value) => value !== "")
    .map((value) => {
      if (row === "addressee" && part === "capacity") return wordOf(CAPACITIES, value);
      if ((row === "item" && part === "kind") || name === "added-kind")
        return wordOf(RECOMMENDATION_KINDS, value);
      if (part === "allotted") return String(fields[`addressee-${value}-name`] || `Addressee ${value}`);
      if (part === "parent") return `Item ${value}`;
      if (part === "themes") return wordOf(THEMES, value);
      return name === "isSensitive" ? "It describes suicide or self-harm" : value;
    })
    .join("; ");
}
