import { termOf, type ResponseStatus, type Term } from "~db/vocabulary";
import { readBodies, type BodyLookup } from "./body-lookup.server";
import { OF_BODY, type FacetTable } from "./facet-table";
import * as repository from "./facet-table-repository.server";
import { GrowingColumn, IntList, KeptOrder } from "./growing-columns";
import { NO_WORDS, readLengths, type WordCounts } from "./indexed-lengths.server";
import { askedFor, itemsOf, readReportFacts, type ReportFacts } from "./report-facts.server";
import { FACET_NAMES, FACETS, type Facet } from "./search-params";

/** Larger slices cost fewer statements; this one stays near 10 ms. */
const LISTINGS_IN_SLICE = 500;
const FEWEST_DROPPED_TO_REBUILD = 2_000;

let generations = 0;
const nextGeneration = (): number => (generations += 1);

/**
 * The facet table of one register for one day, brought up to date in place. Whenever a report is projected
 * again its listings get new, higher numbers (they are never reused), so what is new is what comes after the
 * last one seen. What it replaces is marked as dropped and passed over.
 */
export class GrowingTable {
  readonly #columns: Record<Facet, GrowingColumn>;
  readonly #generation = nextGeneration();
  readonly #ids = new IntList();
  readonly #textLength = new IntList(2);
  readonly #contextLength = new IntList(2);
  readonly #isDropped = new IntList(1);
  readonly #reportOf = new IntList();
  readonly #isItem = new IntList(1);
  readonly #bodyStarts = new IntList();
  readonly #byNewest = new KeptOrder();
  readonly #byWaiting = new KeptOrder();
  /** By report: its first place and the place after its last; 0 and 0 where it is not shown. */
  readonly #from = new IntList();
  readonly #to = new IntList();
  #bodies: BodyLookup = readBodies();
  #issuers = new Map<string, string>();
  #bodyRows = 0;
  #seen = 0;
  #lastReport = 0;
  #dropped = 0;
  #table: FacetTable | undefined;

  constructor(private readonly today: string) {
    const label = (name: Facet) => (value: string) => this.#labelOf(name, value);
    this.#columns = mapFacets((name) => new GrowingColumn(label(name)));
    this.#bodyStarts.push(0);
    this.readNames();
  }

  /** Names of bodies and issuers as they are now. Call it before slices are added. */
  readNames(): void {
    const bodies = readBodies(this.#bodies);
    const issuers = new Map(repository.listIssuers().map(({ slug, name }) => [slug, name]));
    this.#bodies = bodies;
    this.#issuers = issuers;
    for (const name of ["body", "area"] as const) this.#columns[name].relabel();
    this.#table = undefined;
  }

  /** Adds the next listings that are new; answers false when there are no more. */
  addSlice(): boolean {
    const listings = repository.listListingsAfter(this.#seen, LISTINGS_IN_SLICE);
    const last = listings.at(-1);
    if (!last) return false;
    const reportIds = [...new Set(listings.map((listing) => listing.reportId))];
    const facts = readReportFacts(reportIds, this.today);
    const lengths = readLengths(listings[0]?.id ?? 0, last.id);
    for (const reportId of reportIds) this.#drop(reportId);
    for (const listing of listings) this.#add(listing, facts, lengths.get(listing.id) ?? NO_WORDS);
    this.#byNewest.add(listings.map(newestKey));
    this.#byWaiting.add(listings.map((listing) => waitingKey(listing, facts)));
    this.#seen = last.id;
    this.#table = undefined;
    return true;
  }

  /** The number of the last listing that was added. */
  get seen(): number {
    return this.#seen;
  }

  /** Takes out reports that were withdrawn. Call it when every slice is added. */
  dropHidden(): void {
    if (repository.countListings() === this.#ids.length - this.#dropped) return;
    for (const reportId of repository.listHiddenReports()) this.#drop(reportId);
    this.#byNewest.outdate();
    this.#byWaiting.outdate();
    this.#table = undefined;
  }

  /** Whether so much was dropped that a new table would be much smaller. */
  get isWorn(): boolean {
    return this.#dropped > FEWEST_DROPPED_TO_REBUILD && this.#dropped > this.#ids.length / 2;
  }

  /** What is held now; good until the next slice. */
  get table(): FacetTable {
    const isDropped = this.#isDropped.view();
    this.#table ??= {
      generation: this.#generation,
      ids: this.#ids.view(),
      textLength: this.#textLength.view(),
      contextLength: this.#contextLength.view(),
      isDropped,
      dropped: this.#dropped,
      reportOf: this.#reportOf.view(),
      lastReport: this.#lastReport,
      isItem: this.#isItem.view(),
      byNewest: this.#byNewest.view(isDropped),
      byWaiting: this.#byWaiting.view(isDropped),
      bodyStarts: this.#bodyStarts.view(),
      columns: mapFacets((name) => this.#columns[name].column()),
      values: mapFacets((name) => this.#columns[name].labels),
      mergedCodes: this.#bodies.mergedCodes,
    };
    return this.#table;
  }

  #drop(reportId: number): void {
    if (reportId >= this.#to.length) return;
    const [from, to] = [this.#from.at(reportId), this.#to.at(reportId)];
    for (let place = from; place < to; place += 1) this.#isDropped.set(place, 1);
    this.#dropped += to - from;
    this.#from.set(reportId, 0);
    this.#to.set(reportId, 0);
  }

  #add(listing: repository.ListingRow, facts: ReportFacts, length: WordCounts): void {
    const place = this.#ids.length;
    for (const list of [this.#from, this.#to]) while (list.length <= listing.reportId) list.push(0);
    if (this.#to.at(listing.reportId) === 0) this.#from.set(listing.reportId, place);
    this.#to.set(listing.reportId, place + 1);
    this.#lastReport = Math.max(this.#lastReport, listing.reportId);
    this.#ids.push(listing.id);
    this.#textLength.push(length.text);
    this.#contextLength.push(length.context);
    this.#isDropped.push(0);
    this.#reportOf.push(listing.reportId);
    this.#isItem.push(listing.recommendationId === null ? 0 : 1);
    this.#addFacts(listing, facts);
    const asked = askedFor(listing, facts);
    for (const one of asked) this.#addBody(one, listing, facts);
    if (asked.length === 0) for (const name of OF_BODY) this.#columns[name].addOne(null);
    this.#bodyRows += Math.max(asked.length, 1);
    this.#bodyStarts.push(this.#bodyRows);
  }

  #addFacts(listing: repository.ListingRow, facts: ReportFacts): void {
    const { year, kind, item, area, category, theme } = this.#columns;
    year.addOne(listing.year === null ? null : String(listing.year));
    kind.addOne(listing.reportKind);
    item.addOne(listing.recommendationKind);
    area.addOne(listing.issuerSlug);
    category.addRow((facts.categories.get(listing.reportId) ?? []).map((row) => row.category));
    theme.addRow((facts.themes.get(listing.recommendationId ?? 0) ?? []).map((row) => row.theme));
  }

  #addBody(asked: repository.AskedRow, listing: repository.ListingRow, facts: ReportFacts): void {
    const item = itemsOf(listing, facts).find((one) => one.addressingId === asked.addressingId);
    const { body, type, response, position, progress, adequacy, level, disputed } = this.#columns;
    const named = this.#bodies.named(asked);
    body.addRow(named.codes);
    type.addRow(named.types);
    response.addOne(asked.status);
    position.addOne(item?.position ?? null);
    progress.addOne(item?.implementation ?? null);
    adequacy.addOne(item?.adequacy ?? null);
    level.addOne(item?.level ?? null);
    disputed.addOne(item?.isDisputed === 1 ? "yes" : null);
  }

  #labelOf(name: Facet, value: string): string {
    if (name === "body") return this.#bodies.nameOfCode(value);
    if (name === "area") return this.#issuers.get(value) ?? value;
    const terms: readonly Term[] | null = FACETS[name].terms;
    return terms === null ? value : termOf(terms, value).label;
  }
}

/** A date and a report as one number that orders by both: 2^53 leaves 2^26 for the report. */
const keyOf = (date: number, reportId: number): number => date * 2 ** 26 + reportId;
const LAST_DATE = 99_999_999;
const numberOf = (date: string | null): number => (date === null ? 0 : Number(date.replaceAll("-", "")));

const newestKey = ({ reportedOn, reportId }: repository.ListingRow): number =>
  keyOf(LAST_DATE - numberOf(reportedOn), reportId);

/** Silence that a reader may ask about: an answer was asked for and none is held. */
const UNANSWERED: ReadonlySet<ResponseStatus> = new Set<ResponseStatus>([
  ...(["awaiting", "extension_requested", "extended", "overdue", "named_non_responder"] as const),
  ...(["not_published", "transferred", "body_ceased"] as const),
]);

/** Since when the longest silence lasts: the day an answer was due, else the day of the report. */
function waitingKey(listing: repository.ListingRow, facts: ReportFacts): number {
  let since = LAST_DATE;
  for (const one of askedFor(listing, facts))
    if (UNANSWERED.has(one.status))
      since = Math.min(since, numberOf(one.dueOn ?? listing.reportedOn) || LAST_DATE);
  return keyOf(since, listing.reportId);
}

const mapFacets = <Result>(make: (name: Facet) => Result): Record<Facet, Result> =>
  Object.fromEntries(FACET_NAMES.map((name) => [name, make(name)])) as Record<Facet, Result>;
