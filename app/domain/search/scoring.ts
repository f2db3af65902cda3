import { SEARCH_COLUMNS, type SearchColumn } from "~db/search-index.server";
import type { Steps } from "~/lib/steps";
import type { FacetTable } from "./facet-table";
import { ALL_COLUMNS, columnsMask, type Postings } from "./postings";
import type { ScoreSheet } from "./score-sheet";

/** One way in which a listing may have what was asked for. */
export interface Variant {
  postings: Postings;
  /** From 0 to 1: what was typed counts 1, what is only related less. */
  weight: number;
  /** Whether it is the word itself or the same thing said otherwise, so that a listing has the word. */
  isSame: boolean;
}

/** One word that was asked for, with everything it may be found by. */
export interface Concept {
  variants: readonly Variant[];
  /** How much finding it says: rare words more. */
  weight: number;
  /** Words such as "happened" help to rank and are not asked of anything. */
  isAsked: boolean;
  /** The columns that count. */
  columns: number;
  /** The columns in which standing means that the listing itself has it, not only what is told around it. */
  own: number;
  /** The columns that count for the order; standing in another one finds, and no more. */
  ranked: number;
}

/** The numbers of the ranking, as they did best on the judged queries (npm run bench). */
export const RANKING = {
  /** What standing in a column is worth; in texts, what many occurrences are worth. */
  columns: {
    title: 1.5,
    body: 0.5,
    issuer: 0.8,
    area: 0.8,
    category: 0.25,
    theme: 0.2,
    reference: 2,
    response: 0.2,
    action: 0.2,
  } as Partial<Record<SearchColumn, number>>,
  text: 1,
  context: 0.9,
  /** How fast further occurrences count less, and how much long texts are discounted (Okapi BM25's k1 and b). */
  saturation: 1.6,
  lengthShare: 0.8,
  averageText: 35,
  averageContext: 110,
  /** What the report's other items add to an item. */
  reportShare: 0.3,
  /** What two words in a row count beside each of them. */
  neighbours: 1.2,
  /** How much rarity counts: less than in BM25, for in a question of many words the rarest is seldom the point. */
  rarity: 0.7,
  /** How steeply having few of the words counts against a listing. */
  coverage: 0.8,
};

export interface Scores extends Pick<ScoreSheet, "score" | "has" | "covered"> {
  /** Places of all listings that have anything asked for, in no order. */
  found: Int32Array;
}

const TEXT = columnsMask(["text"]);
const CONTEXT = columnsMask(["context"]);

/**
 * Where a word stands that a listing itself has: in the concern, or in what the report is called and filed
 * under. A long account of what happened has nearly any word somewhere, and an answer says what others say.
 */
export const OWN_COLUMNS = columnsMask([
  ...(["title", "text", "body", "issuer", "area"] as const),
  ...(["category", "theme", "reference"] as const),
]);

/** Everything but what others say in answers: of plain words, those are no evidence that a listing is about them. */
export const NOT_ANSWERS = ALL_COLUMNS & ~columnsMask(["response", "action"]);

/** What the columns other than text and context are worth, by their bits: the most of any. */
function worthOfColumns(): Float32Array {
  const worth = new Float32Array(ALL_COLUMNS + 1);
  SEARCH_COLUMNS.forEach((column, at) => {
    const weight = RANKING.columns[column] ?? 0;
    const bit = 1 << at;
    for (let mask = bit; mask < bit * 2; mask += 1) worth[mask] = Math.max(worth[mask - bit] ?? 0, weight);
  });
  return worth;
}

/**
 * How well each listing answers the concepts: for each the best of its variants, weighed by column, by how
 * often it stands there and by the length of the text. Notes it on `sheet`; finishScores does the rest.
 */
export function* scoreAll(table: FacetTable, concepts: readonly Concept[], sheet: ScoreSheet): Steps<Scores> {
  const total = concepts.reduce((sum, { isAsked, weight }) => sum + (isAsked ? weight : 0), 0) || 1;
  const most = concepts.reduce(
    (sum, { variants }) => sum + variants.reduce((own, { postings }) => own + postings.places.length, 0),
    0,
  );
  const found = new FoundPlaces(sheet, Math.min(most, table.ids.length));
  const worths = worthOfColumns();
  let bit = 1;
  for (const concept of concepts) {
    for (const variant of concept.variants) {
      collect(table, concept, variant, { sheet, found, bit, worths });
      yield;
    }
    for (const { postings } of concept.variants) {
      addUp(table, concept, postings, { sheet, share: concept.isAsked ? concept.weight / total : 0 });
      yield;
    }
    for (const { postings } of concept.variants) forgetBest(table, postings, sheet);
    if (concept.isAsked) bit = (bit << 1) >>> 0;
  }
  return { found: found.places(), score: sheet.score, has: sheet.has, covered: sheet.covered };
}

class FoundPlaces {
  readonly #places: Int32Array;
  #length = 0;

  constructor(
    private readonly sheet: ScoreSheet,
    most: number,
  ) {
    this.#places = new Int32Array(most);
  }

  add(place: number): void {
    if (this.sheet.isFound[place] === 1) return;
    this.sheet.isFound[place] = 1;
    this.#places[this.#length] = place;
    this.#length += 1;
  }

  places(): Int32Array {
    return this.#places.subarray(0, this.#length);
  }
}

interface Collecting {
  sheet: ScoreSheet;
  found: FoundPlaces;
  bit: number;
  worths: Float32Array;
}

/** Notes for each listing the best evidence of a concept so far. */
function collect(
  table: FacetTable,
  concept: Concept,
  { postings, weight, isSame }: Variant,
  { sheet, found, bit, worths }: Collecting,
): void {
  const { text, context, averageText, averageContext, saturation, lengthShare } = RANKING;
  const { places, columns, counts } = postings;
  const { textLength, contextLength } = table;
  const { evidence, has } = sheet;
  const isHad = isSame && concept.isAsked;
  // BM25's share of a text: 1 for one occurrence in one of average length, at most 1 + saturation.
  const perWord = [(saturation * lengthShare) / averageText, (saturation * lengthShare) / averageContext];
  const [perTextWord = 0, perContextWord = 0] = perWord;
  const least = saturation * (1 - lengthShare);
  for (let at = 0; at < places.length; at += 1) {
    const mask = (columns[at] ?? 0) & concept.columns;
    if (mask === 0) continue;
    const place = places[at] ?? 0;
    const count = counts[at] ?? 0;
    let worth = worths[mask & concept.ranked] ?? 0;
    if ((mask & TEXT) !== 0) {
      const times = count >> 4 || 1;
      worth += (text * times * (saturation + 1)) / (times + least + perTextWord * (textLength[place] ?? 0));
    }
    if ((mask & CONTEXT) !== 0) {
      const times = count & 15 || 1;
      const length = perContextWord * (contextLength[place] ?? 0);
      worth += (context * times * (saturation + 1)) / (times + least + length);
    }
    found.add(place);
    if (weight * worth > (evidence[place] ?? 0)) evidence[place] = weight * worth;
    const own = (textLength[place] ?? 0) === 0 ? concept.own | CONTEXT : concept.own;
    if (isHad && (mask & own) !== 0) has[place] = (has[place] ?? 0) | bit;
  }
}

/** Adds the evidence of a concept to the scores of listings and of their reports, each listing once. */
function addUp(
  table: FacetTable,
  { weight }: Concept,
  { places }: Postings,
  { sheet, share }: { sheet: ScoreSheet; share: number },
): void {
  const { evidence, score, covered, best, ofReport, reportCovered } = sheet;
  const { reportOf } = table;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const found = evidence[place] ?? 0;
    if (found === 0) continue;
    evidence[place] = 0;
    score[place] = (score[place] ?? 0) + weight * found;
    covered[place] = (covered[place] ?? 0) + share;
    const report = reportOf[place] ?? 0;
    const before = best[report] ?? 0;
    if (found <= before) continue;
    ofReport[report] = (ofReport[report] ?? 0) + weight * (found - before);
    if (before === 0) reportCovered[report] = (reportCovered[report] ?? 0) + share;
    best[report] = found;
  }
}

function forgetBest({ reportOf }: FacetTable, { places }: Postings, { best }: ScoreSheet): void {
  for (let at = 0; at < places.length; at += 1) best[reportOf[places[at] ?? 0] ?? 0] = 0;
}

/**
 * Adds to the scores of some of the listings found what their whole report says, because the concerns of one report
 * share one story, and weighs how much of what was asked both cover. Once, and only for those that are to be put in
 * order: most listings have but one of many words.
 */
export function finishScores({ reportOf }: FacetTable, places: Int32Array, sheet: ScoreSheet): void {
  const { score, covered, ofReport, reportCovered } = sheet;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const report = reportOf[place] ?? 0;
    const own = score[place] ?? 0;
    const mixed = own + RANKING.reportShare * Math.max((ofReport[report] ?? 0) - own, 0);
    const coverage = Math.max(covered[place] ?? 0, 0.8 * (reportCovered[report] ?? 0));
    score[place] = mixed * Math.pow(0.1 + coverage, RANKING.coverage);
  }
}
