import { setImmediate as nextTurn } from "node:timers/promises";
import { requestKeys } from "~/domain/bodies/body-requests.server";
import { decodeRequests } from "~/domain/bodies/body-requests-params";
import { decodeBodySearch } from "~/domain/bodies/body-search-params";
import { matchingBodies } from "~/domain/bodies/list-bodies.server";
import { listingsOfGroup } from "~/domain/connections/view-groups.server";
import { isFiltered, readLedgerFilter, type LedgerFilter } from "~/domain/ledger/ledger-filter-rules";
import { ledgerHead, viewLedger, type LedgerPage } from "~/domain/ledger/view-ledger.server";
import { decodeSearch } from "~/domain/search/search-params";
import { matchingListings } from "~/domain/search/search.server";
import { figureOf } from "~/domain/statistics/figures";
import { keysBehind, TABLE_OF } from "~/domain/statistics/list-behind.server";
import { decodeList } from "~/domain/statistics/statistics-params";
import type { ListAddress } from "~/lib/file-addresses";
import type { RecordTable } from "./record-tables";
import * as keys from "./record-keys-repository.server";
import { OVERSIGHT_TABLES, type OversightTable } from "./read-oversight.server";
import { groupKeys, themeKeys } from "./read-records.server";

/** A public list as data: which records it holds, in the order of its page. */
export interface PublicList {
  table: RecordTable;
  /** What it is called in names of files. */
  name: string;
  keys: readonly number[];
}

/** What an address asks for: the parameters of its path and those behind the question mark. */
export interface ListAsked {
  params: Readonly<Record<string, string | undefined>>;
  search: URLSearchParams;
  today: string;
}

/** Every public list by its name; each answers undefined where there is no such page. */
export const PUBLIC_LISTS = {
  search: ({ search, today }: ListAsked): PublicList => {
    return {
      table: "items",
      name: "search",
      keys: Array.from(matchingListings(decodeSearch(search), today)),
    };
  },
  bodies: ({ search, today }: ListAsked): PublicList => ({
    ...{ table: "bodies", name: "bodies" },
    keys: matchingBodies(decodeBodySearch(search), today),
  }),
  bodyRequests: ({ params: { code = "" }, search, today }: ListAsked): PublicList | undefined => {
    const requests = requestKeys(code, decodeRequests(search), today);
    return requests && { table: "addressings", name: `requests-${code}`, keys: requests };
  },
  reportItems: ({ params: { reference = "" } }: ListAsked): PublicList | undefined => {
    const listings = keys.listReportListings(reference);
    return listings.length === 0 ? undefined : { table: "items", name: reference, keys: listings };
  },
  groups: (): PublicList => ({ table: "groups", name: "groups", keys: groupKeys() }),
  groupItems: ({ params: { reference = "" } }: ListAsked): PublicList | undefined => {
    const listings = listingsOfGroup(reference);
    return listings && { table: "items", name: reference, keys: listings };
  },
  issuers: (): PublicList => ({ table: "issuers", name: "issuers", keys: keys.listIssuersAsShown() }),
  themes: (): PublicList => ({ table: "themes", name: "themes", keys: themeKeys() }),
  corrections: (): PublicList => ({
    table: "corrections",
    name: "corrections",
    keys: keys.listCorrectionKeys(),
  }),
  statements: (): PublicList => ({
    ...{ table: "statements", name: "statements", keys: keys.listStatementsAsShown() },
  }),
  escalations: ({ today }: ListAsked): PublicList => ofOversight("escalations", "escalations", today),
  nonResponders: ({ today }: ListAsked): PublicList => ofOversight("official_lists", "non-responders", today),
  reviews: ({ today }: ListAsked): PublicList => ofOversight("reviews", "reviews", today),
  statisticsList: ({ search, today }: ListAsked): PublicList | undefined => {
    const state = decodeList(search);
    if (state === null) return undefined;
    const { unit } = figureOf(state.figure);
    return { table: TABLE_OF[unit], name: state.figure, keys: keysBehind(state, today) };
  },
  ledger: async ({ search }: ListAsked): Promise<PublicList> => {
    const filter = readLedgerFilter(search);
    return { table: "ledger", name: "ledger", keys: await entriesOf(filter) };
  },
} as const satisfies Record<
  ListAddress,
  (asked: ListAsked) => PublicList | undefined | Promise<PublicList | undefined>
>;

/** Why there is no list at an address: what it names is unknown, or was withdrawn. */
export function absenceOf(
  name: ListAddress,
  { reference = "", code = "" }: ListAsked["params"],
): { status: 404 | 410; sentence: string } {
  const withdrawn = name === "reportItems" ? keys.findWithdrawn(reference) : undefined;
  if (withdrawn) return { status: 410, sentence: `This report was withdrawn on ${withdrawn.withdrawnOn}.` };
  const sentence =
    name === "reportItems"
      ? `The register holds no report with the reference “${reference}”.`
      : name === "groupItems"
        ? `The register holds no group with the reference “${reference}”.`
        : name === "bodyRequests"
          ? `The register holds no body with the code “${code}”.`
          : "The register has no such list.";
  return { status: 404, sentence };
}

const ofOversight = (table: OversightTable, name: string, today: string): PublicList => ({
  ...{ table, name, keys: OVERSIGHT_TABLES[table].keys(today) },
});

/** The numbers of the entries that a filter finds, newest first. What it may find is for the page to say, so pages are asked. */
async function entriesOf(filter: LedgerFilter): Promise<number[]> {
  const newest = ledgerHead();
  if (!isFiltered(filter)) return Array.from({ length: newest }, (_, at) => newest - at);
  const numbers: number[] = [];
  for (let before: number | null = newest + 1; before !== null;) {
    const page: LedgerPage = viewLedger(before, filter);
    numbers.push(...page.entries.map((entry) => entry.number));
    before = page.olderThan;
    await nextTurn();
  }
  return numbers;
}
