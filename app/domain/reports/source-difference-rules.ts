import { showDate } from "~/lib/dates";
import { labelOf, PROVENANCES, REPORT_FIELDS, type Provenance, type ReportField } from "~db/vocabulary";

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

/** Where sources say different things of one fact. `values` has the best source of each field first (design §4.5). */
export function differencesOf(values: readonly SourceValue[]): SourceDifference[] {
  const byField = new Map<ReportField, SourceValue[]>();
  for (const value of values)
    if (!NOT_COMPARED.has(value.field))
      byField.set(value.field, [...(byField.get(value.field) ?? []), value]);
  return [...byField.entries()].flatMap(([field, said]) => {
    const [best, ...rest] = said;
    const others = rest.filter((one) => best && sameAs(one.value) !== sameAs(best.value));
    if (!best || others.length === 0) return [];
    return [
      {
        field: labelOf(REPORT_FIELDS, field),
        shown: showDate(best.value),
        shownFrom: labelOf(PROVENANCES, best.provenance),
        others: others.map((one) => ({
          value: showDate(one.value),
          from: labelOf(PROVENANCES, one.provenance),
        })),
      },
    ];
  });
}

/** Case, punctuation and spaces are form, not fact. */
const sameAs = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
