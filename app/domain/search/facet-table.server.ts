import { resolveMerge } from "~/domain/bodies/succession-rules";
import { publicVersion, register } from "~db/client.server";
import { termOf, type ResponseStatus, type Term } from "~db/vocabulary";
import type { FacetTable } from "./facet-table";
import * as repository from "./facet-table-repository.server";
import { ColumnBuilder, grouped, statusOf, UNANSWERED, type AskedFacts } from "./facet-table-rows";
import { FACET_NAMES, FACETS, type Facet } from "./search-params";

let held: { file: string; version: number; today: string; table: FacetTable } | undefined;

/** The table of the open register for a London day; built again after a public write or at midnight. */
export function facetTable(today: string): FacetTable {
  const { file } = register();
  const version = publicVersion();
  if (held?.version === version && held.today === today && held.file === file) return held.table;
  const table = buildFacetTable(today);
  held = { file, version, today, table };
  return table;
}

export function buildFacetTable(today: string): FacetTable {
  const listings = repository.listListings();
  const facts = readFacts(today);
  const builders = Object.fromEntries(FACET_NAMES.map((name) => [name, new ColumnBuilder()])) as Record<
    Facet,
    ColumnBuilder
  >;
  const bodyStarts = [0];
  const waitingSince: (string | null)[] = [];
  const reports = new Map<number, number>();
  let rows = 0;
  for (const listing of listings) {
    if (!reports.has(listing.reportId)) reports.set(listing.reportId, reports.size);
    addListing(builders, listing, facts);
    const asked = askedFor(listing, facts);
    for (const one of asked) addBody(builders, one, listing, facts);
    if (asked.length === 0) addNobody(builders);
    rows += Math.max(asked.length, 1);
    bodyStarts.push(rows);
    waitingSince.push(silentSince(asked, listing));
  }
  return {
    ids: Int32Array.from(listings, (listing) => listing.id),
    reportOf: Int32Array.from(listings, (listing) => reports.get(listing.reportId) ?? 0),
    reportCount: reports.size,
    isItem: Uint8Array.from(listings, (listing) => (listing.recommendationId === null ? 0 : 1)),
    byNewest: orderBy(
      listings,
      (a, b) => compare(b.reportedOn ?? "", a.reportedOn ?? "") || byReference(a, b),
    ),
    byWaiting: orderOfWaiting(listings, waitingSince),
    bodyStarts: Int32Array.from(bodyStarts),
    columns: mapFacets((name) => builders[name].column()),
    values: mapFacets((name) => builders[name].labels),
    mergedCodes: facts.mergedCodes,
  };
}

type Facts = ReturnType<typeof readFacts>;

/** One body asked, with what its rows of every item of the report share. */
interface Asked extends AskedFacts {
  codes: string[];
  types: string[];
  status: ResponseStatus;
}

function withBodies(
  row: AskedFacts,
  bodies: ReadonlyMap<number, { code: string; type: string }>,
  today: string,
): Asked {
  const named = [...new Set([row.bodyId, row.responsibleBodyId])].flatMap((id) =>
    id === null ? [] : (bodies.get(id) ?? []),
  );
  return {
    ...row,
    codes: named.map((body) => body.code),
    types: [...new Set(named.map((body) => body.type))],
    status: statusOf(row, today),
  };
}

function readFacts(today: string) {
  const bodies = new Map(repository.listBodies().map((body) => [body.id, body]));
  const asked = grouped(
    repository.listAskedFacts().map((row) => withBodies(row, bodies, today)),
    (row) => row.reportId,
  );
  const items = new Map<string, repository.ItemFactsRow>();
  const allotted = new Set<number>();
  for (const row of repository.listItemFacts()) {
    items.set(`${row.recommendationId} ${row.addressingId}`, row);
    if (row.isAllotted === 1) allotted.add(row.recommendationId);
  }
  const mergedCodes = new Map<string, string>();
  const nodeOf = (id: number) => {
    const body = bodies.get(id);
    return body && { closedOn: null, mergedIntoId: body.mergedIntoId, successorIds: [] };
  };
  for (const body of bodies.values()) {
    const shown = body.mergedIntoId === null ? body : bodies.get(resolveMerge(body.id, nodeOf));
    if (shown && shown !== body) mergedCodes.set(body.code, shown.code);
  }
  const categories = grouped(repository.listReportCategories(), (row) => row.reportId);
  const themes = grouped(repository.listRecommendationThemes(), (row) => row.recommendationId);
  const names = new Map([...bodies.values()].map((body) => [body.code, body.name]));
  const nameOfCode = (code: string) => names.get(code) ?? code;
  return { asked, nameOfCode, items, allotted, mergedCodes, categories, themes };
}

/** The bodies an item is for: those the text allots it to, else all that the report asked (design §2). */
function askedFor(listing: repository.ListingRow, facts: Facts): Asked[] {
  const all = facts.asked.get(listing.reportId) ?? [];
  const id = listing.recommendationId;
  if (id === null || !facts.allotted.has(id)) return all;
  return all.filter((asked) => facts.items.has(`${id} ${asked.addressingId}`));
}

const labelIn = (facet: Facet) => {
  const terms: readonly Term[] | null = FACETS[facet].terms;
  return (value: string): string => (terms === null ? value : termOf(terms, value).label);
};
const LABELS = Object.fromEntries(FACET_NAMES.map((name) => [name, labelIn(name)])) as Record<
  Facet,
  (value: string) => string
>;

function addListing(
  builders: Record<Facet, ColumnBuilder>,
  listing: repository.ListingRow,
  facts: Facts,
): void {
  builders.year.addRow([listing.year === null ? null : String(listing.year)], LABELS.year);
  builders.kind.addRow([listing.reportKind], LABELS.kind);
  builders.item.addRow([listing.recommendationKind], LABELS.item);
  const categories = facts.categories.get(listing.reportId) ?? [];
  builders.category.addRow(
    categories.map((row) => row.category),
    LABELS.category,
  );
  builders.area.addRow([listing.issuerSlug], () => listing.issuerName);
  const themes = listing.recommendationId === null ? [] : (facts.themes.get(listing.recommendationId) ?? []);
  builders.theme.addRow(
    themes.map((row) => row.theme),
    LABELS.theme,
  );
}

function addBody(
  builders: Record<Facet, ColumnBuilder>,
  asked: Asked,
  listing: repository.ListingRow,
  facts: Facts,
): void {
  const item = facts.items.get(`${listing.recommendationId} ${asked.addressingId}`);
  builders.body.addRow(asked.codes, facts.nameOfCode);
  builders.type.addRow(asked.types, LABELS.type);
  builders.response.addRow([asked.status], LABELS.response);
  builders.position.addRow([item?.position ?? null], LABELS.position);
  builders.progress.addRow([item?.implementation ?? null], LABELS.progress);
  builders.adequacy.addRow([item?.adequacy ?? null], LABELS.adequacy);
  builders.level.addRow([item?.level ?? null], LABELS.level);
  builders.disputed.addRow([item?.isDisputed === 1 ? "yes" : null], LABELS.disputed);
}

function addNobody(builders: Record<Facet, ColumnBuilder>): void {
  const facets = [
    "body",
    "type",
    "response",
    "position",
    "progress",
    "adequacy",
    "level",
    "disputed",
  ] as const;
  for (const name of facets) builders[name].addRow([], LABELS[name]);
}

/** Since when the longest silence lasts: the day an answer was due, else the day of the report. */
function silentSince(asked: readonly Asked[], listing: repository.ListingRow): string | null {
  const since = asked
    .filter((one) => one.capacity === "addressee" && UNANSWERED.has(one.status))
    .flatMap((one) => one.dueOn ?? listing.reportedOn ?? []);
  return since.sort()[0] ?? null;
}

function orderOfWaiting(
  listings: readonly repository.ListingRow[],
  since: readonly (string | null)[],
): Int32Array {
  const places = new Map(listings.map((listing, place) => [listing, since[place] ?? "9999"]));
  return orderBy(listings, (a, b) => compare(places.get(a) ?? "", places.get(b) ?? "") || byReference(a, b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Items of one report in their order: PFD-2024-0001.2 before .10. */
const byReference = (a: repository.ListingRow, b: repository.ListingRow): number =>
  a.reportId - b.reportId || a.reference.length - b.reference.length || compare(a.reference, b.reference);

function orderBy(
  listings: readonly repository.ListingRow[],
  order: (a: repository.ListingRow, b: repository.ListingRow) => number,
): Int32Array {
  const places = listings.map((listing, place) => ({ listing, place }));
  return Int32Array.from(
    places.sort((a, b) => order(a.listing, b.listing)),
    ({ place }) => place,
  );
}

const mapFacets = <Result>(make: (name: Facet) => Result): Record<Facet, Result> =>
  Object.fromEntries(FACET_NAMES.map((name) => [name, make(name)])) as Record<Facet, Result>;
