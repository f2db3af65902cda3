import { readSourceDate } from "~/domain/imports/reading/source-date-rules";
import { normaliseSourceReference } from "~/domain/imports/reading/source-reference-rules";
import { isBlankValue } from "~/domain/imports/reading/source-text-rules";
import { showDate } from "~/lib/dates";
import {
  isStatedByPerson,
  labelOf,
  PROVENANCES,
  REPORT_FIELDS,
  type Provenance,
  type ReportField,
} from "~db/vocabulary";

export interface SourceValue {
  field: ReportField;
  provenance: Provenance;
  value: string;
}

/** A fact on which sources differ: what is shown here, and what the others say. */
export interface SourceDifference {
  field: string;
  shown: string;
  shownFrom: string;
  others: { value: string; from: string }[];
}

/** Fields whose values are lists or long texts: they differ in form more than in fact. */
const NOT_COMPARED: ReadonlySet<ReportField> = new Set<ReportField>([
  "categories",
  "document_links",
  "sent_to",
]);

/**
 * Where sources say different things of one fact, as read rather than as written: "28/03/2021" is
 * "28 March 2021". `values` has the best source of each field first (design §4.5); `today` is YYYY-MM-DD;
 * `areOneArea` says whether two names are those of one coroner area.
 */
export function differencesOf(
  values: readonly SourceValue[],
  today: string,
  areOneArea: (one: string, other: string) => boolean,
): SourceDifference[] {
  const byField = new Map<ReportField, SourceValue[]>();
  for (const value of values)
    if (!NOT_COMPARED.has(value.field) && saysSomething(value))
      byField.set(value.field, [...(byField.get(value.field) ?? []), value]);
  return [...byField.entries()].flatMap(([field, said]) => {
    const [best, ...rest] = said;
    const isSame = (one: SourceValue, other: SourceValue) =>
      meaningOf(field, one.value, today) === meaningOf(field, other.value, today) ||
      (field === "issuer" && areOneArea(one.value, other.value));
    const others = rest.filter((one) => best && !isSame(one, best));
    if (!best || others.length === 0) return [];
    return [
      {
        field: labelOf(REPORT_FIELDS, field),
        shown: inWords(field, best.value, today),
        shownFrom: labelOf(PROVENANCES, best.provenance),
        others: others.map((one) => ({
          value: inWords(field, one.value, today),
          from: labelOf(PROVENANCES, one.provenance),
        })),
      },
    ];
  });
}

const DATES: ReadonlySet<ReportField> = new Set<ReportField>([
  "reported_on",
  "sent_on",
  "published_on",
  "stated_due_on",
]);

/** A source's blank says nothing; a person's says that there is none. */
const saysSomething = ({ value, provenance }: SourceValue): boolean =>
  !isBlankValue(value) || isStatedByPerson(provenance);

const inWords = (field: ReportField, value: string, today: string): string =>
  value === "" ? "None" : DATES.has(field) ? showDate(readSourceDate(value, today).on ?? value) : value;

/** What a value says, so that two that say the same are equal: its form is left out. */
function meaningOf(field: ReportField, value: string, today: string): string {
  if (DATES.has(field)) return readSourceDate(value, today).on ?? plainWords(value).join(" ");
  if (field === "source_reference")
    return normaliseSourceReference(value).reference ?? plainWords(value).join(" ");
  if (field === "deceased_count" && /^\s*\d+(?:\.0+)?\s*$/.test(value)) return String(Number(value));
  return plainWords(value).join(" ");
}

/** Case, punctuation and spaces are form, not fact. */
const plainWords = (value: string): string[] =>
  value
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
