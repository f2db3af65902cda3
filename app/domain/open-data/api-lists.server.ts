import { movedTo } from "~/domain/bodies/view-body.server";
import { decodeSearch } from "~/domain/search/search-params";
import { matchingListings, search } from "~/domain/search/search.server";
import { FIGURE_UNIT, MEASURE_UNIT, type EndpointName } from "./api-endpoints";
import * as details from "./read-details.server";
import { groupKeysAfter, readRecords, themeKeys, type RecordsAsked } from "./read-records.server";
import { readFigures, readMeasures } from "./read-measures.server";
import { OVERSIGHT_TABLES, oversightKeysAfter, type OversightTable } from "./read-oversight.server";
import * as keysOf from "./record-keys-repository.server";
import { RECORD_TABLES, type AnyRecord, type RecordTable } from "./record-tables";

export type QueryValues = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface PageAsked extends RecordsAsked {
  query: QueryValues;
  /** Numbers out of the cursor; empty for the first page. */
  after: readonly number[];
  limit: number;
}

export interface RecordPage {
  /** The table its records are of; null for records that are no table of the files. */
  table: RecordTable | null;
  data: AnyRecord[];
  /** What the next page's cursor holds; null on the last page. */
  next: readonly number[] | null;
  /** What else the answer says. */
  more?: object;
}

const one = (query: QueryValues, name: string): string | null => {
  const value = query[name];
  return typeof value === "string" && value !== "" ? value : null;
};

/** The code of the body asked for: a merged record stands for the one it was merged into. */
function bodyOf(query: QueryValues): string | null {
  const code = one(query, "body");
  return code === null ? null : (movedTo(code) ?? code);
}

/** One page of keys and whether more follow: one more than wanted is asked for. */
function pageOfKeys(asked: PageAsked, list: (next: keysOf.Next) => number[]) {
  const [after = 0] = asked.after;
  const found = list({ after, limit: asked.limit + 1 });
  const keys = found.slice(0, asked.limit);
  const last = keys.at(-1);
  return { keys, next: found.length > asked.limit && last !== undefined ? [last] : null };
}

type Reader = (asked: PageAsked) => RecordPage;

/** Lists read by rising number, which no later record changes. */
const keyed =
  (
    table: RecordTable,
    list: (query: QueryValues, next: keysOf.Next) => number[],
    read: (keys: readonly number[], asked: RecordsAsked) => AnyRecord[] = (keys, asked) =>
      readRecords(table, keys, asked),
  ): Reader =>
  (asked) => {
    const { keys, next } = pageOfKeys(asked, (page) => list(asked.query, page));
    return { table, data: read(keys, asked), next };
  };

/** What oversight publishes, with all that belongs to each. */
const ofOversight =
  (table: OversightTable): Reader =>
  (asked) => {
    const { keys, next } = pageOfKeys(asked, (page) => oversightKeysAfter(table, page, asked.today));
    return { table, data: OVERSIGHT_TABLES[table].details(keys, asked), next };
  };

export const LIST_READERS: Partial<Record<EndpointName, Reader>> = {
  listReports: keyed("reports", (query, next) =>
    keysOf.listReportKeys({
      ...next,
      kind: one(query, "kind"),
      issuer: one(query, "issuer"),
      year: query.year === undefined ? null : Number(query.year),
    }),
  ),
  listRecommendations: (asked) => {
    const [after = 0] = asked.after;
    const found = keysOf.listItemKeys({ after, limit: asked.limit + 1, report: one(asked.query, "report") });
    const shown = found.slice(0, asked.limit);
    const last = shown.at(-1);
    return {
      table: "items",
      data: readRecords(
        "items",
        shown.map((row) => row.listing),
        asked,
      ),
      next: found.length > asked.limit && last ? [last.key] : null,
      more: { unit: "One record for each concern or recommendation." },
    };
  },
  listAddressings: keyed(
    "addressings",
    (query, next) =>
      keysOf.listAddressingKeys({ ...next, report: one(query, "report"), body: bodyOf(query) }),
    details.addressingDetails,
  ),
  listTrackedItems: keyed(
    "tracked_items",
    (query, next) =>
      keysOf.listTrackedKeys({
        ...{ ...next, report: one(query, "report"), body: bodyOf(query) },
        recommendation: one(query, "recommendation"),
      }),
    details.trackedItemDetails,
  ),
  listBodies: keyed(
    "bodies",
    (query, next) => keysOf.listBodyKeys({ ...next, type: one(query, "type") }),
    details.bodyDetails,
  ),
  listIssuers: keyed("issuers", (query, next) =>
    keysOf.listIssuerKeys({ ...next, kind: one(query, "kind") }),
  ),
  listThemes: keyed("themes", (_, { after, limit }) =>
    themeKeys()
      .filter((key) => key > after)
      .slice(0, limit),
  ),
  listGroups: keyed("groups", (_, { after, limit }) => groupKeysAfter(after).slice(0, limit)),
  listCorrections: keyed("corrections", (_, { after, limit }) =>
    keysOf
      .listCorrectionKeys()
      .sort((a, b) => a - b)
      .filter((key) => key > after)
      .slice(0, limit),
  ),
  listStatements: keyed("statements", (query, next) =>
    keysOf.listStatementKeys({
      ...{ ...next, report: one(query, "report"), body: bodyOf(query) },
      recommendation: one(query, "recommendation"),
    }),
  ),
  listEscalations: ofOversight("escalations"),
  listOfficialLists: ofOversight("official_lists"),
  listPriorityEditions: ofOversight("priority_editions"),
  listReviews: ofOversight("reviews"),
  listMeasures: ({ origin, after: [after = 0], limit }) =>
    numbered(readMeasures({ origin, after, limit: limit + 1 }), limit, MEASURE_UNIT),
  listFigures: ({ origin, query, after: [after = 0], limit }) => {
    const of = { slug: one(query, "measure"), code: bodyOf(query) };
    return numbered(readFigures({ origin, after, limit: limit + 1, ...of }), limit, FIGURE_UNIT);
  },
  search: searchPage,
};

/** A page of numbered records, of which one more than wanted was read. */
function numbered(
  found: readonly { key: number; record: AnyRecord }[],
  limit: number,
  unit: string,
): RecordPage {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    table: null,
    data: shown.map(({ record }) => record),
    next: found.length > limit && last ? [last.key] : null,
    more: { unit },
  };
}

/**
 * What the search page finds. The cursor names the last record by the numbers of its report and item, which
 * stay when it is listed anew; only where it is gone does its place count.
 */
function searchPage(asked: PageAsked): RecordPage {
  const { today, limit } = asked;
  const params = new URLSearchParams();
  for (const [name, given] of Object.entries(asked.query))
    for (const value of Array.isArray(given) ? given : [given])
      if (value !== undefined) params.append(name, String(value));
  const state = decodeSearch(params);
  const listings = matchingListings(state, today);
  const start = placeAfter(listings, asked.after);
  const keys = Array.from(listings.subarray(start, start + limit));
  const found = search(state, today);
  const last = keys.at(-1);
  return {
    table: "items",
    data: readRecords("items", keys, asked),
    next: last !== undefined && start + limit < listings.length ? identityOf(last, start + limit) : null,
    more: {
      ...{ found: found.found, count: found.count },
      facets: found.facets.map(({ name, label, options }) => ({
        ...{ name, label },
        options: options.map(({ isChosen, ...shown }) => ({ ...shown, is_chosen: isChosen })),
      })),
    },
  };
}

function identityOf(listing: number, place: number): number[] {
  const row = keysOf.findListing(listing);
  return [row?.reportId ?? 0, row?.recommendationId ?? 0, place];
}

function placeAfter(
  listings: Int32Array,
  [reportId, recommendationId = 0, place = 0]: readonly number[],
): number {
  if (reportId === undefined) return 0;
  const listing = keysOf.findListingOf(reportId, recommendationId === 0 ? null : recommendationId);
  const at = listing === undefined ? -1 : listings.indexOf(listing);
  return at < 0 ? place : at + 1;
}

/** What one record of a table is; a page of no table says it itself. */
export const unitOf = (table: RecordTable | null): string =>
  table === null ? "" : RECORD_TABLES[table].unit;
