import type { SearchColumn } from "~db/search-index.server";
import type { FacetTable } from "./facet-table";
import { ALL_COLUMNS, columnsMask, type Postings } from "./postings";

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
}

/** The numbers of the ranking, as they did best on the judged queries (npm run bench). */
export const RANKING = {
  /** What standing in a column is worth; in texts, what many occurrences are worth. */
  columns: {
    title: 1.5,
    body: 0.5,
    issuer: 0.8,
    area: 0.8,
    category: 0.5,
    theme: 0.4,
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

export interface Scores {
  /** 1 for each listing that has anything asked for. */
  isFound: Uint8Array;
  /** The higher, the better. */
  score: Float32Array;
  /** A bit for each concept asked that the listing itself has, by its place among those asked. */
  has: Uint32Array;
  /** How much of what was asked for it covers, from 0 to 1. */
  covered: Float32Array;
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

/** What the columns other than text and context are worth, by their bits. */
function worthOfColumns(): Float32Array {
  const worth = new Float32Array(ALL_COLUMNS + 1);
  const known = Object.entries(RANKING.columns) as [SearchColumn, number][];
  for (let mask = 0; mask <= ALL_COLUMNS; mask += 1)
    for (const [column, weight] of known)
      if ((mask & columnsMask([column])) !== 0) worth[mask] = Math.max(worth[mask] ?? 0, weight);
  return worth;
}

/**
 * How well each listing answers the concepts: for each the best of its variants, weighed by column, by how
 * often it stands there and by the length of the text; then what the whole report says of it, because the
 * concerns of one report share one story.
 */
export function scoreAll(table: FacetTable, concepts: readonly Concept[]): Scores {
  const size = table.ids.length;
  const scores: Scores = {
    isFound: new Uint8Array(size),
    score: new Float32Array(size),
    has: new Uint32Array(size),
    covered: new Float32Array(size),
  };
  const ofReport = new Float32Array(table.lastReport + 1);
  const reportCovered = new Float32Array(table.lastReport + 1);
  const total = concepts.reduce((sum, { isAsked, weight }) => sum + (isAsked ? weight : 0), 0) || 1;
  const evidence = new Float32Array(size);
  const best = new Float32Array(table.lastReport + 1);
  const worths = worthOfColumns();
  let bit = 1;
  for (const concept of concepts) {
    for (const variant of concept.variants)
      collect(table, concept, variant, { evidence, scores, bit, worths });
    const share = concept.isAsked ? concept.weight / total : 0;
    for (const { postings } of concept.variants)
      for (const place of postings.places) {
        const found = evidence[place] ?? 0;
        if (found === 0) continue;
        scores.score[place] = (scores.score[place] ?? 0) + concept.weight * found;
        const report = table.reportOf[place] ?? 0;
        const before = best[report] ?? 0;
        if (found > before) {
          ofReport[report] = (ofReport[report] ?? 0) + concept.weight * (found - before);
          if (before === 0) reportCovered[report] = (reportCovered[report] ?? 0) + share;
          best[report] = found;
        }
        scores.covered[place] = (scores.covered[place] ?? 0) + share;
        evidence[place] = 0;
      }
    for (const { postings } of concept.variants)
      for (const place of postings.places) best[table.reportOf[place] ?? 0] = 0;
    if (concept.isAsked) bit = (bit << 1) >>> 0;
  }
  for (let place = 0; place < size; place += 1) {
    if (scores.isFound[place] === 0) continue;
    const report = table.reportOf[place] ?? 0;
    const own = scores.score[place] ?? 0;
    const mixed = own + RANKING.reportShare * Math.max((ofReport[report] ?? 0) - own, 0);
    const coverage = Math.max(scores.covered[place] ?? 0, 0.8 * (reportCovered[report] ?? 0));
    scores.score[place] = mixed * Math.pow(0.1 + coverage, RANKING.coverage);
  }
  return scores;
}

/** BM25's share of a column: 1 for one occurrence in a text of average length, at most 1 + k1. */
function saturated(count: number, length: number): number {
  const { saturation, lengthShare } = RANKING;
  return (count * (saturation + 1)) / (count + saturation * (1 - lengthShare + lengthShare * length));
}

function collect(
  table: FacetTable,
  concept: Concept,
  { postings, weight, isSame }: Variant,
  {
    evidence,
    scores,
    bit,
    worths,
  }: { evidence: Float32Array; scores: Scores; bit: number; worths: Float32Array },
): void {
  const { text, context, averageText, averageContext } = RANKING;
  const { places, columns, counts } = postings;
  for (let at = 0; at < places.length; at += 1) {
    const mask = (columns[at] ?? 0) & concept.columns;
    if (mask === 0) continue;
    const place = places[at] ?? 0;
    const count = counts[at] ?? 0;
    let worth = worths[mask] ?? 0;
    if ((mask & TEXT) !== 0)
      worth += text * saturated(Math.max(count >> 4, 1), (table.textLength[place] ?? 0) / averageText);
    if ((mask & CONTEXT) !== 0)
      worth +=
        context * saturated(Math.max(count & 15, 1), (table.contextLength[place] ?? 0) / averageContext);
    const found = weight * worth;
    scores.isFound[place] = 1;
    if (found > (evidence[place] ?? 0)) evidence[place] = found;
    const own = table.textLength[place] === 0 ? concept.own | CONTEXT : concept.own;
    if (isSame && concept.isAsked && (mask & own) !== 0)
      scores.has[place] = ((scores.has[place] ?? 0) | bit) >>> 0;
  }
}
