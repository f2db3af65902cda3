import type { FacetTable } from "./facet-table";
import type { Sort } from "./search-params";
import type { Scores } from "./scoring";

interface Ranks {
  scores: Scores;
  all: number | null;
}

/** Above any score: what has every word comes first. */
const ALL_WORDS_FIRST = 1e6;
/** How many of the best are looked at so that one report does not fill the first page. */
const MIXED = 200;
/** What each further item of a report counts beside the one before. */
const FURTHER_ITEM = 0.6;

/** The places that matched, in the order asked for. What ranks the same stays newest first. */
export function placesInOrder(
  table: FacetTable,
  matching: Int32Array,
  { sort, ranks }: { sort: Sort; ranks: Ranks | null },
): Int32Array {
  const isMatching = new Uint8Array(table.ids.length);
  for (const place of matching) isMatching[place] = 1;
  const order = sort === "waiting" ? table.byWaiting : table.byNewest;
  const ordered = order.filter((place) => isMatching[place] === 1);
  if (sort !== "relevance" || ranks === null) return ordered;
  const rankOf = (place: number): number => rank(ranks, place);
  return mixReports(table, byRank(ordered, rankOf), rankOf);
}

function rank({ scores, all }: Ranks, place: number): number {
  const hasAll = all !== null && all !== 0 && scores.has[place] === all;
  return (scores.score[place] ?? 0) + (hasAll ? ALL_WORDS_FIRST : 0);
}

/** Highest first; one number holds rank and place in the order before, so that they sort without a comparison in script. */
function byRank(ordered: Int32Array, rankOf: (place: number) => number): Int32Array {
  const keys = new Float64Array(ordered.length);
  ordered.forEach((place, at) => {
    keys[at] = rankOf(place);
  });
  const places = Int32Array.from(ordered, (_place, at) => at);
  places.sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b);
  return places.map((at) => ordered[at] ?? 0);
}

/** Lets other reports in between the items of one, among the best. */
function mixReports(table: FacetTable, ranked: Int32Array, rankOf: (place: number) => number): Int32Array {
  const best = ranked.subarray(0, MIXED);
  const seen = new Map<number, number>();
  const lowered = [...best].map((place) => {
    const report = table.reportOf[place] ?? 0;
    const before = seen.get(report) ?? 0;
    seen.set(report, before + 1);
    const full = rankOf(place);
    const tier = full >= ALL_WORDS_FIRST ? ALL_WORDS_FIRST : 0;
    return { place, rank: tier + (full - tier) * FURTHER_ITEM ** before };
  });
  lowered.sort((a, b) => b.rank - a.rank);
  const mixed = ranked.slice();
  lowered.forEach(({ place }, at) => (mixed[at] = place));
  return mixed;
}
