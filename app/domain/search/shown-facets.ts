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
    const counts = counted.counts[name];
    const fewest = isByCount(name) ? fewestShown(counts) : 1;
    const options: Option[] = [];
    table.values[name].forEach(({ value, label }, number) => {
      const [count, isChosen] = [counts[number] ?? 0, chosen.has(value)];
      if (count >= fewest || isChosen) options.push({ value, label, count, isChosen });
    });
    options.sort(orderOf(name));
    return { name, label: FACETS[name].label, options: bounded(options) };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Option = ShownFacet["options"][number];

/** A facet may have thousands of values: those with fewer than the last one shown need not be put in order. */
function fewestShown(counts: Int32Array): number {
  if (counts.length <= MOST_OPTIONS) return 1;
  return Math.max(counts.slice().sort()[counts.length - MOST_OPTIONS] ?? 1, 1);
}

/** Years newest first, words in the order of their list, everything else by how much it would leave. */
function orderOf(name: Facet): (a: Option, b: Option) => number {
  if (name === "year") return (a, b) => (a.value < b.value ? 1 : -1);
  const byCount = (a: Option, b: Option) =>
    b.count - a.count || compare(a.label, b.label) || compare(a.value, b.value);
  if (isByCount(name)) return byCount;
  const terms: readonly Term[] = FACETS[name].terms ?? [];
  const place = new Map(terms.map((term, index) => [term.code, index]));
  return (a, b) => (place.get(a.value) ?? 0) - (place.get(b.value) ?? 0);
}

function isByCount(name: Facet): boolean {
  const { terms } = FACETS[name];
  return name !== "year" && (terms === null || terms.length > MOST_OPTIONS || name === "category");
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
