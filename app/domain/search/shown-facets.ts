import type { Term } from "~db/vocabulary";
import type { Counted, FacetTable } from "./facet-table";
import { FACET_NAMES, FACETS, type Facet, type Filters } from "./search-params";

export interface ShownFacet {
  name: Facet;
  label: string;
  options: { value: string; label: string; count: number; isChosen: boolean }[];
}

const MOST_OPTIONS = 30;

/** The facets with the values worth offering: those that would leave something, and those chosen. */
export function shownFacets(table: FacetTable, counted: Counted, filters: Filters): ShownFacet[] {
  return FACET_NAMES.map((name) => {
    const chosen = new Set((filters[name] ?? []).map((value) => table.mergedCodes.get(value) ?? value));
    const options = table.values[name]
      .map(({ value, label }, number) => ({
        ...{ value, label, count: counted.counts[name][number] ?? 0 },
        isChosen: chosen.has(value),
      }))
      .filter((option) => option.count > 0 || option.isChosen)
      .sort(orderOf(name));
    return { name, label: FACETS[name].label, options: bounded(options) };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Option = ShownFacet["options"][number];

/** Years newest first, words in the order of their list, everything else by how much it would leave. */
function orderOf(name: Facet): (a: Option, b: Option) => number {
  if (name === "year") return (a, b) => (a.value < b.value ? 1 : -1);
  const byCount = (a: Option, b: Option) =>
    b.count - a.count || compare(a.label, b.label) || compare(a.value, b.value);
  const { terms } = FACETS[name];
  if (terms === null || terms.length > MOST_OPTIONS || name === "category") return byCount;
  const place = new Map(terms.map((term, index) => [term.code as string, index]));
  return (a, b) => (place.get(a.value) ?? 0) - (place.get(b.value) ?? 0);
}

/** The first of a long list; chosen ones always. */
const bounded = (options: Option[]): Option[] => {
  const first = options.slice(0, MOST_OPTIONS);
  return [...first, ...options.slice(MOST_OPTIONS).filter((option) => option.isChosen)];
};

/** What a list is narrowed to, in words; values that nothing has are named too, so that they can be removed. */
export const chosenValues = (
  table: FacetTable,
  filters: Filters,
): { name: Facet; value: string; label: string }[] =>
  FACET_NAMES.flatMap((name) =>
    (filters[name] ?? []).map((value) => ({ name, value, label: labelOfValue(table, name, value) })),
  );

function labelOfValue(table: FacetTable, name: Facet, value: string): string {
  const shown = table.mergedCodes.get(value) ?? value;
  const inTable = table.values[name].find((known) => known.value === shown);
  const terms: readonly Term[] | null = FACETS[name].terms;
  return inTable?.label ?? terms?.find((term) => term.code === value)?.label ?? value;
}
