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

interface Order {
  sort: Sort;
  ranks: Ranks | null;
  /** How many of the first are wanted. */
  first: number;
}

/** The places that matched, in the order asked for: at least the first that are wanted. What ranks the same stays newest first. */
export function placesInOrder(
  table: FacetTable,
  matching: Int32Array,
  { sort, ranks, first }: Order,
): Int32Array {
  if (sort !== "relevance" || ranks === null)
    return inKeptOrder(sort === "waiting" ? table.byWaiting : table.byNewest, matching, table.ids.length);
  const ranked = byRank(table, matching, ranks, Math.max(first, MIXED));
  return mixReports(table, ranked, (place) => rank(ranks, place));
}

function inKeptOrder(order: Int32Array, matching: Int32Array, size: number): Int32Array {
  if (matching.length === order.length) return order;
  const isMatching = new Uint8Array(size);
  for (let at = 0; at < matching.length; at += 1) isMatching[matching[at] ?? 0] = 1;
  const ordered = new Int32Array(matching.length);
  let length = 0;
  for (let at = 0; at < order.length; at += 1) {
    const place = order[at] ?? 0;
    if (isMatching[place] === 1) ordered[length++] = place;
  }
  return ordered.subarray(0, length);
}

function rank({ scores, all }: Ranks, place: number): number {
  const hasAll = all !== null && all !== 0 && scores.has[place] === all;
  return (scores.score[place] ?? 0) + (hasAll ? ALL_WORDS_FIRST : 0);
}

/** A register may hold so many listings; what is left of a whole number holds the score. */
const PLACES = 2 ** 21;
const SCORES = 2 ** 31;

/**
 * Highest first. One number holds whether a listing has every word, its score (the bits of a float that is not
 * negative ascend with it) and its place in the order from the newest, so that numbers can be sorted instead of places.
 */
function byRank(table: FacetTable, matching: Int32Array, { scores, all }: Ranks, most: number): Int32Array {
  const newest = placesFromNewest(table);
  const bits = new Uint32Array(scores.score.buffer, scores.score.byteOffset, scores.score.length);
  const isTold = all !== null && all !== 0;
  const keys = new Float64Array(matching.length);
  for (let at = 0; at < matching.length; at += 1) {
    const place = matching[at] ?? 0;
    const tier = isTold && scores.has[place] === all ? SCORES : 0;
    keys[at] = (tier + (bits[place] ?? 0)) * PLACES + (PLACES - 1 - (newest[place] ?? 0));
  }
  const best = highest(keys, most).sort();
  const ranked = new Int32Array(best.length);
  for (let at = 0; at < best.length; at += 1)
    ranked[at] = table.byNewest[PLACES - 1 - ((best[best.length - 1 - at] ?? 0) % PLACES)] ?? 0;
  return ranked;
}

/** Where each place stands in the order from the newest. */
function placesFromNewest({ byNewest, ids }: FacetTable): Int32Array {
  const known = fromNewest.get(byNewest);
  if (known) return known;
  const places = new Int32Array(ids.length);
  for (let at = 0; at < byNewest.length; at += 1) places[byNewest[at] ?? 0] = at;
  fromNewest.set(byNewest, places);
  return places;
}

const fromNewest = new WeakMap<Int32Array, Int32Array>();

/** The highest `most` of some numbers, no two of them equal, in no order. Moves them about (Hoare's selection). */
export function highest(keys: Float64Array, most: number): Float64Array {
  if (keys.length <= most) return keys;
  let [low, high] = [0, keys.length - 1];
  while (low < high) {
    const pivot = keys[(low + high) >> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((keys[left] ?? 0) > pivot) left += 1;
      while ((keys[right] ?? 0) < pivot) right -= 1;
      if (left > right) break;
      const held = keys[left] ?? 0;
      keys[left] = keys[right] ?? 0;
      keys[right] = held;
      left += 1;
      right -= 1;
    }
    if (most - 1 <= right) high = right;
    else if (most - 1 >= left) low = left;
    else break;
  }
  return keys.slice(0, most);
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
