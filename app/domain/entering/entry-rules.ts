import { isCalendarDate } from "~/lib/dates";
import {
  CAPACITIES,
  isTerm,
  PFD_CATEGORIES,
  RECOMMENDATION_KINDS,
  THEMES,
  type Capacity,
  type PfdCategory,
  type RecommendationKind,
  type ReportField,
  type ReportKind,
  type ThemeCode,
} from "~db/vocabulary";
import { countRows, listOf, rowField, textOf, type DraftFields } from "./draft-fields";

/** A report as it can be published, read from a draft. */
export interface EnteredReport {
  title: string;
  author: string;
  authorOffice: string;
  reportedOn: string;
  sentOn: string | null;
  publishedOn: string | null;
  statedDueOn: string | null;
  categories: PfdCategory[];
  sourceAddress: string | null;
  isSensitive: boolean;
  sections: { section: ReportField; text: string }[];
  addressees: { number: number; name: string; capacity: Capacity }[];
  items: {
    number: number;
    text: string;
    kind: RecommendationKind;
    /** Numbers of other rows of the form. */
    parent: number | null;
    allotted: number[];
    themes: ThemeCode[];
  }[];
  documents: { title: string; link: string | null; id: number | null }[];
}

export type EntryErrors = Record<string, string>;

/** The sections an editor may type; the others are read from documents. */
export const TYPED_SECTIONS = ["summary", "investigation", "circumstances", "concerns", "action"] as const;
export const DATE_FIELDS = ["reportedOn", "sentOn", "publishedOn", "statedDueOn"] as const;

const UNREAL_DATE = "Enter a real date, such as 6 5 2026.";
const LONGEST_TITLE = 300;

/** The series of a report's permanent reference, by what kind of document it is (design §3). */
export const SERIES: Record<ReportKind, string> = {
  pfd_report: "PFD",
  rule43_report: "PFD",
  hssib_report: "HSSIB",
  inquiry_report: "INQ",
  independent_review: "REV",
  mh_homicide_investigation: "MHI",
  safeguarding_review: "SAR",
  ombudsman_report: "OMB",
  regulator_report: "RGR",
  national_audit_or_ncepod: "AUD",
  fai_determination: "FAI",
  select_committee_report: "SCR",
};

/** A source's own reference as part of a permanent one: capitals, digits and single dashes; null where none is left. */
export function referencePart(raw: string): string | null {
  const part = raw
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return part === "" ? null : part;
}

/** Reads a draft for publication, or says what it still lacks, a sentence a field. */
export function readDraft(
  fields: DraftFields,
  today: string,
): { ok: true; value: EnteredReport } | { ok: false; errors: EntryErrors } {
  const errors: EntryErrors = {};
  const dates = readDates(fields, today, errors);
  const value: EnteredReport = {
    ...readFacts(fields, errors),
    ...dates,
    reportedOn: dates.reportedOn ?? "",
    sections: TYPED_SECTIONS.map((section) => ({ section, text: textOf(fields, section) })).filter(
      ({ text }) => text !== "",
    ),
    addressees: readAddressees(fields, errors),
    items: readItems(fields, errors),
    documents: readDocuments(fields, errors),
  };
  return Object.keys(errors).length === 0 ? { ok: true, value } : { ok: false, errors };
}

function readFacts(fields: DraftFields, errors: EntryErrors) {
  const title = textOf(fields, "title");
  if (title === "") errors.title = "Enter a title. Leave the names of people who died out of it.";
  if (title.length > LONGEST_TITLE) errors.title = `Use at most ${LONGEST_TITLE} characters.`;
  const sourceAddress = textOf(fields, "sourceAddress");
  if (sourceAddress !== "" && !isSecureAddress(sourceAddress))
    errors.sourceAddress = "Enter a whole web address that begins with https://";
  return {
    title,
    author: textOf(fields, "author"),
    authorOffice: textOf(fields, "authorOffice"),
    categories: listOf(fields, "categories").filter((code) => isTerm(PFD_CATEGORIES, code)),
    sourceAddress: sourceAddress === "" ? null : sourceAddress,
    isSensitive: textOf(fields, "isSensitive") === "yes",
  };
}

/** The parts typed under a name as YYYY-MM-DD; null where nothing was typed, undefined where it is no date. */
export function readDate(fields: DraftFields, name: string): string | null | undefined {
  const [day, month, year] = ["day", "month", "year"].map((part) => textOf(fields, `${name}-${part}`));
  if (!day && !month && !year) return null;
  const on = `${year ?? ""}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  return isCalendarDate(on) ? on : undefined;
}

function readDates(fields: DraftFields, today: string, errors: EntryErrors) {
  const [reportedOn, sentOn, publishedOn, statedDueOn] = DATE_FIELDS.map((name) => {
    const on = readDate(fields, name);
    if (on === undefined) errors[name] = UNREAL_DATE;
    return on ?? null;
  });
  if (!reportedOn) errors.reportedOn ??= "Enter the date the report bears.";
  for (const [name, on] of [
    ["reportedOn", reportedOn],
    ["sentOn", sentOn],
    ["publishedOn", publishedOn],
  ] as const)
    if (on && on > today) errors[name] = "Enter a day that has come.";
  if (reportedOn && sentOn && sentOn < reportedOn) errors.sentOn = "A report is sent on its date or later.";
  if (reportedOn && statedDueOn && statedDueOn <= reportedOn)
    errors.statedDueOn = "Enter a day after the date of the report.";
  return {
    reportedOn: reportedOn ?? null,
    sentOn: sentOn ?? null,
    publishedOn: publishedOn ?? null,
    statedDueOn: statedDueOn ?? null,
  };
}

function readAddressees(fields: DraftFields, errors: EntryErrors): EnteredReport["addressees"] {
  const addressees: EnteredReport["addressees"] = [];
  for (let number = 1; number <= countRows(fields, "addressee"); number += 1) {
    const name = textOf(fields, rowField("addressee", number, "name"));
    const capacity = textOf(fields, rowField("addressee", number, "capacity"));
    if (name !== "")
      addressees.push({ number, name, capacity: isTerm(CAPACITIES, capacity) ? capacity : "addressee" });
  }
  if (!addressees.some(({ capacity }) => capacity === "addressee"))
    errors["addressee-1-name"] = "Name at least one body that is asked to answer.";
  return addressees;
}

function readItems(fields: DraftFields, errors: EntryErrors): EnteredReport["items"] {
  const items: EnteredReport["items"] = [];
  for (let number = 1; number <= countRows(fields, "item"); number += 1) {
    const text = textOf(fields, rowField("item", number, "text"));
    if (text === "") continue;
    const kind = textOf(fields, rowField("item", number, "kind"));
    const parent = Number(textOf(fields, rowField("item", number, "parent")) || "0");
    if (parent >= number) errors[rowField("item", number, "parent")] = "An item is part of an earlier one.";
    items.push({
      ...{ number, text, parent: parent > 0 ? parent : null },
      kind: isTerm(RECOMMENDATION_KINDS, kind) ? kind : "matter_of_concern",
      allotted: listOf(fields, rowField("item", number, "allotted"))
        .map(Number)
        .filter((row) => row > 0),
      themes: listOf(fields, rowField("item", number, "themes")).filter((code) =>
        isTerm<ThemeCode>(THEMES, code),
      ),
    });
  }
  if (items.length === 0) errors["item-1-text"] = "Enter at least one concern or recommendation.";
  return items;
}

function readDocuments(fields: DraftFields, errors: EntryErrors): EnteredReport["documents"] {
  const documents: EnteredReport["documents"] = [];
  for (let number = 1; number <= countRows(fields, "document"); number += 1) {
    const link = textOf(fields, rowField("document", number, "link"));
    const id = Number(textOf(fields, rowField("document", number, "id")) || "0");
    if (link === "" && id === 0) continue;
    if (link !== "" && !isSecureAddress(link))
      errors[rowField("document", number, "link")] = "Enter a whole web address that begins with https://";
    const title = textOf(fields, rowField("document", number, "title")) || "Report";
    documents.push({ title, link: link === "" ? null : link, id: id > 0 ? id : null });
  }
  return documents;
}

const isSecureAddress = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === "https:";
