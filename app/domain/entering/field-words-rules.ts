import { REPORT_FIELDS } from "~db/vocabulary";

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
