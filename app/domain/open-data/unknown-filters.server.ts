import { movedTo } from "~/domain/bodies/view-body.server";
import { readLedgerFilter, unreadDates } from "~/domain/ledger/ledger-filter-rules";
import { openMeasure } from "~/domain/measures/open-records.server";
import {
  FACET_NAMES,
  FACETS,
  isFacetValue,
  SORTS,
  WORD_MATCHES,
  type Facet,
} from "~/domain/search/search-params";
import { DIMENSION_NAMES, type Dimension } from "~/domain/statistics/figures";
import { NO_VALUE } from "~/domain/statistics/statistics-params";
import { BODY_TYPES, isTerm, MEASURE_TYPES, REPORT_KINDS, THEMES } from "~db/vocabulary";
import { AS_OF } from "~/lib/as-of";
import type { ListAddress } from "~/lib/file-addresses";
import * as keys from "./record-keys-repository.server";

/** What a filter is called, and whether the register knows a value of it. */
interface Filter {
  label: string;
  isKnown: (value: string, search: URLSearchParams) => boolean;
}
type Filters = Readonly<Record<string, Filter>>;

const isOneOf = (known: readonly string[]) => (value: string) => known.includes(value);
const isYear = (value: string): boolean => /^\d{4}$/.test(value);
const isKind = (value: string): boolean => isTerm<string>(REPORT_KINDS, value);
const isBody = (code: string): boolean => keys.existsBody(code) || movedTo(code) !== null;
const isIssuer = (slug: string): boolean => keys.findIssuerKey(slug) !== undefined;

const body: Filter = { label: "Body", isKnown: isBody };

/** Codes and short names are right where the register holds what they name. */
const isHeld = (facet: Facet, value: string): boolean =>
  facet === "body" ? isBody(value) : facet !== "area" || isIssuer(value);

const SEARCH: Filters = {
  ...Object.fromEntries(
    FACET_NAMES.map((facet): [string, Filter] => [
      facet,
      {
        label: FACETS[facet].label,
        isKnown: (value) => isFacetValue(facet, value) && isHeld(facet, value),
      },
    ]),
  ),
  sort: { label: "Order", isKnown: isOneOf(SORTS) },
  words: { label: "Words", isKnown: isOneOf(WORD_MATCHES) },
};

const STATISTICS: Filters = {
  by: { label: "Told apart by", isKnown: isOneOf(DIMENSION_NAMES) },
  kind: { label: "Kind of report", isKnown: isKind },
  year: { label: "Year of report", isKnown: isYear },
};

const IS_VALUE: Readonly<Record<Dimension, (value: string) => boolean>> = {
  year: isYear,
  kind: isKind,
  issuer: isIssuer,
  type: (value) => isTerm<string>(BODY_TYPES, value),
  theme: (value) => isTerm<string>(THEMES, value),
};

/** Where a value is of what the figures are told apart by: by year where nothing else is said. */
const dimensionOf = (search: URLSearchParams): Dimension =>
  DIMENSION_NAMES.find((name) => name === search.get("by")) ?? "year";

/** Lists with files beside them, and pages without. */
type Filtered = ListAddress | "statistics" | "measures";

const FILTERS: Partial<Record<Filtered, Filters>> = {
  search: SEARCH,
  bodies: {
    type: { label: "Kind of body", isKnown: (value) => isTerm<string>(BODY_TYPES, value) },
    open: { label: "Open or closed", isKnown: isOneOf(["open", "closed"]) },
  },
  bodyRequests: {
    response: SEARCH.response ?? body,
    sort: { label: "Order", isKnown: isOneOf(["newest", "waiting"]) },
  },
  statistics: STATISTICS,
  statisticsList: {
    ...STATISTICS,
    value: {
      label: "Row",
      isKnown: (value, search) => value === NO_VALUE || IS_VALUE[dimensionOf(search)](value),
    },
    body,
  },
  measures: {
    type: { label: "Kind of measure", isKnown: (value) => isTerm<string>(MEASURE_TYPES, value) },
    theme: { label: "Theme", isKnown: (value) => isTerm<string>(THEMES, value) },
    show: { label: "Figures or definitions", isKnown: isOneOf(["figures", "library"]) },
  },
  ledger: {
    action: { label: "What was done", isKnown: (_, search) => readLedgerFilter(search).action !== null },
    who: { label: "Who did it", isKnown: (_, search) => readLedgerFilter(search).who !== null },
    body: { label: "Body", isKnown: (code) => isBody(code.trim().toUpperCase()) },
  },
};

const dateFields = (name: string): string[] => [name, `${name}-day`, `${name}-month`, `${name}-year`];

/** What an address of each list may hold besides its filters: words, the page and the form it is shown in. */
const BESIDES: Partial<Record<Filtered, readonly string[]>> = {
  search: ["q", "group", "page"],
  bodies: ["q", "page"],
  bodyRequests: ["page"],
  statisticsList: ["figure", "page"],
  measures: ["q", "page"],
  ledger: ["about", ...dateFields("from"), ...dateFields("until"), "before"],
};

/** What other sites and programs of e-mail put behind the addresses they link to: no filters of anybody's. */
const IS_OF_OTHERS = /^(utm_\w+|\w*clid|msclkid|mc_[ce]id|_gl|_ga)$/;

const FACETS_OF_SEARCH: ReadonlySet<string> = new Set(FACET_NAMES);
const isForSeveral = (name: Filtered, filter: string): boolean =>
  IS_OF_OTHERS.test(filter) || (name === "search" && FACETS_OF_SEARCH.has(filter));

const unknown = (label: string, value: string): string =>
  `The register knows no “${value.slice(0, 60)}” for the filter “${label}”.`;

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** A name that is no filter of this list, such as a misspelt one: passed over, it would hand out everything. */
function unknownName(name: Filtered, search: URLSearchParams): string | null {
  const filters = [...Object.keys(FILTERS[name] ?? {}), ...(BESIDES[name] ?? [])];
  const known = new Set([...filters, AS_OF]);
  const strange = [...search.keys()].find((one) => !known.has(one) && !IS_OF_OTHERS.test(one));
  return strange === undefined ? null : `There is no filter called “${cut(strange)}” here.`;
}

/**
 * The first filter of an address that asks for what the register does not know, as a sentence; null where there is
 * none. A page passes over it and shows what it understood; whoever takes a file away reads no page.
 */
export function refusalOfFilters(name: Filtered, search: URLSearchParams): string | null {
  return unknownName(name, search) ?? unknownValue(name, search);
}

/** The same for a file, which is also refused what may be asked for once and was asked for twice. */
export function refusalOfFile(name: Filtered, search: URLSearchParams): string | null {
  const [unread] = name === "ledger" ? Object.values(unreadDates(search).errors) : [];
  const refusal = refusalOfFilters(name, search) ?? unread;
  if (refusal !== undefined) return refusal;
  const twice = [...new Set(search.keys())].find(
    (one) => search.getAll(one).length > 1 && !isForSeveral(name, one),
  );
  if (twice === undefined) return null;
  return `“${twice}” may be given once; it was given ${search.getAll(twice).length} times.`;
}

function unknownValue(name: Filtered, search: URLSearchParams): string | null {
  for (const [filter, { label, isKnown }] of Object.entries(FILTERS[name] ?? {})) {
    const value = search.getAll(filter).find((one) => one !== "" && !isKnown(one, search));
    if (value !== undefined) return unknown(label, value);
  }
  return null;
}

/** What the API's filters name; words of closed lists are refused by their own schema before. */
const NAMED: Filters = {
  body,
  area: { label: FACETS.area.label, isKnown: isIssuer },
  issuer: { label: "Issuer", isKnown: isIssuer },
  report: {
    label: "Report",
    isKnown: (value) => keys.findReportKey(value) !== undefined || keys.findWithdrawn(value) !== undefined,
  },
  recommendation: {
    label: "Recommendation",
    isKnown: (value) =>
      keys.findRecommendationKey(value) !== undefined ||
      keys.findWithdrawn(value.split(".")[0] ?? "") !== undefined,
  },
  measure: { label: "Measure", isKnown: (slug) => openMeasure(slug) !== undefined },
};

/** The same for the parameters of the API, as they were read. */
export function refusalOfQuery(
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): string | null {
  for (const [name, { label, isKnown }] of Object.entries(NAMED)) {
    const given = [query[name] ?? []].flat();
    const value = given.find((one) => one !== "" && !isKnown(one, new URLSearchParams()));
    if (value !== undefined) return unknown(label, value);
  }
  return null;
}
