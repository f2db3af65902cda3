import { paths } from "~/lib/paths";
import {
  ADEQUACIES,
  BODY_TYPES,
  IMPLEMENTATION_STATUSES,
  isTerm,
  PFD_CATEGORIES,
  POSITIONS,
  RECOMMENDATION_KINDS,
  REPORT_KINDS,
  RESPONSE_STATUSES,
  THEMES,
  VERIFICATION_LEVELS,
  type Term,
} from "~db/vocabulary";

/** Every filter by its name in the address. One without a vocabulary takes any short value, such as a body's code. */
export const FACETS = {
  year: { label: "Year of report", terms: null, shape: /^\d{4}$/ },
  kind: { label: "Kind of report", terms: REPORT_KINDS },
  item: { label: "Kind of item", terms: RECOMMENDATION_KINDS },
  category: { label: "Category", terms: PFD_CATEGORIES },
  area: { label: "Coroner area or issuer", terms: null, shape: /^[a-z0-9-]{1,120}$/ },
  body: { label: "Body", terms: null, shape: /^[A-Za-z0-9-]{1,40}$/ },
  type: { label: "Kind of body", terms: BODY_TYPES },
  response: { label: "Answer", terms: RESPONSE_STATUSES },
  position: { label: "What the body says to it", terms: POSITIONS },
  progress: { label: "What the body says it has done", terms: IMPLEMENTATION_STATUSES },
  adequacy: { label: "Judgement of the answer", terms: ADEQUACIES },
  level: { label: "Verification level", terms: VERIFICATION_LEVELS },
  theme: { label: "Theme", terms: THEMES },
  disputed: {
    label: "Disputed",
    terms: [{ code: "yes", label: "Disputed", meaning: "Somebody contests it." }],
  },
} as const satisfies Record<string, { label: string; terms: readonly Term[] | null; shape?: RegExp }>;

export type Facet = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as Facet[];

export const SORTS = ["relevance", "newest", "waiting"] as const;
export type Sort = (typeof SORTS)[number];

/** Whether a result must have most of the words (and those with all come first), all of them, or any one. */
export const WORD_MATCHES = ["most", "all", "any"] as const;
export type WordMatch = (typeof WORD_MATCHES)[number];

export type Filters = Partial<Record<Facet, readonly string[]>>;

export interface SearchState {
  /** As typed, spaces evened out. */
  q: string;
  filters: Filters;
  words: WordMatch;
  sort: Sort;
  isGrouped: boolean;
  /** From 1. */
  page: number;
}

export const MAX_QUERY = 500;
const MAX_VALUES = 50;
const MAX_PAGE = 100_000;

/** Relevance means something only where words were asked for. */
export const defaultSort = (q: string): Sort => (q === "" ? "newest" : "relevance");

/** What an address asks for. Never fails: what cannot be read is left out (style §2.7). */
export function decodeSearch(params: URLSearchParams): SearchState {
  const q = (params.get("q") ?? "")
    .replace(/[\s\0]+/g, " ")
    .trim()
    .slice(0, MAX_QUERY)
    .trim();
  const filters: Filters = {};
  for (const name of FACET_NAMES) {
    const values = [...new Set(params.getAll(name))]
      .filter((value) => isFacetValue(name, value))
      .slice(0, MAX_VALUES);
    if (values.length > 0) filters[name] = values.sort();
  }
  const sort = SORTS.find((known) => known === params.get("sort"));
  const page = /^\d{1,6}$/.test(params.get("page") ?? "") ? Number(params.get("page")) : 1;
  return {
    ...{ q, filters },
    words: q === "" ? "most" : (WORD_MATCHES.find((known) => known === params.get("words")) ?? "most"),
    sort: sort === undefined || (sort === "relevance" && q === "") ? defaultSort(q) : sort,
    isGrouped: params.get("group") === "report",
    page: Math.min(Math.max(page, 1), MAX_PAGE),
  };
}

/** Whether a filter may take a value; one that holds codes may take any of their shape. */
export function isFacetValue(name: Facet, value: string): boolean {
  const facet = FACETS[name];
  return facet.terms === null ? facet.shape.test(value) : isTerm<string>(facet.terms, value);
}

/** The parameters of a state, with defaults left out, so that each state has one address. */
export function encodeSearch(state: SearchState): Record<string, string | readonly string[]> {
  return {
    ...(state.q === "" ? {} : { q: state.q }),
    ...Object.fromEntries(
      FACET_NAMES.flatMap((name) => {
        const values = state.filters[name] ?? [];
        return values.length === 0 ? [] : [[name, [...values].sort()]];
      }),
    ),
    ...(state.words === "most" ? {} : { words: state.words }),
    ...(state.sort === defaultSort(state.q) ? {} : { sort: state.sort }),
    ...(state.isGrouped ? { group: "report" } : {}),
    ...(state.page === 1 ? {} : { page: String(state.page) }),
  };
}

export const searchHref = (state: SearchState): string => paths.search(encodeSearch(state));

/** The state without one filter; back on the first page. */
export const without = (state: SearchState, name: Facet, value: string): SearchState => ({
  ...state,
  filters: { ...state.filters, [name]: (state.filters[name] ?? []).filter((one) => one !== value) },
  page: 1,
});
