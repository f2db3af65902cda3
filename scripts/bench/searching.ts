import { performance } from "node:perf_hooks";
import { openPrepared } from "~/domain/register/current-register.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { decodeSearch } from "~/domain/search/search-params";
import { search } from "~/domain/search/search.server";
import { readyVocabulary } from "~/domain/search/vocabulary.server";
import { closeRegister } from "~db/client.server";
import { judgedQueries, judgements, ours, peers, qualityOf, reportsOf, type Searcher } from "./judged";
import { median, percentile, type Measurement } from "./measuring";

export const TODAY = "2026-11-22";

/**
 * How well and how fast the register is searched, over the judged questions: against plain lunr and plain FTS5 over
 * the same entries and fields. The time of ours takes in counts, facets and marking; theirs is the query alone.
 */
export async function benchSearch(home: string): Promise<Measurement[]> {
  process.env.REGISTER_HOME = home;
  openPrepared("live");
  try {
    await readyFacetTable(TODAY);
    await readyVocabulary();
    const [lunr, fts] = peers();
    if (!lunr || !fts) return [];
    return [...quality(ours(TODAY), [lunr, fts]), ...speed([lunr, fts], TIMES_LUNR)];
  } finally {
    closeRegister();
  }
}

/** Questions numbered above this were written and judged after the others, and no weight was tuned on them. */
const LAST_OF_HALVES = 30;
/** Those above this were written when weights and everyday words stood; nothing was mended after they were seen. */
const LAST_AFRESH = 60;
/** Those above this were written after that, by somebody who had not seen how any of them is answered; nothing was changed since. */
const LAST_ASKED = 80;
const KINDS = [
  ...(["public", "research", "trust", "known"] as const),
  ...(["tuning half", "held-back half", "asked afresh", "asked last", "asked since"] as const),
];

function quality(own: Searcher, others: readonly Searcher[]): Measurement[] {
  const scores = new Map([own, ...others].map((searcher) => [searcher.name, scoresOf(searcher)]));
  return KINDS.flatMap((kind) =>
    others.map(({ name }) => {
      const [mine, theirs] = [scores.get(own.name)?.get(kind), scores.get(name)?.get(kind)];
      return {
        name: `finding, ${kind}: nDCG@10 / MRR / first is right`,
        ours: inWords(mine),
        peer: `${inWords(theirs)}: ${name}`,
        ratio: (mine?.[0] ?? 0) / (theirs?.[0] ?? 1),
      };
    }),
  );
}

const inWords = (scores: readonly number[] | undefined): string =>
  (scores ?? []).map((score) => score.toFixed(2)).join(" / ");

/** The mean of each measure for every kind of asker, and for each group of questions. */
function scoresOf({ search: find }: Searcher): Map<string, number[]> {
  const grades = judgements();
  const sums = new Map<string, { sum: number[]; count: number }>();
  for (const { id, kind, query } of judgedQueries()) {
    const { ndcg, reciprocalRank, success } = qualityOf(reportsOf(find(query)), grades[id] ?? {});
    for (const group of [kind, groupOf(Number(id.slice(1)))]) {
      const known = sums.get(group) ?? { sum: [0, 0, 0], count: 0 };
      const added = [ndcg, reciprocalRank, success].map((value, at) => value + (known.sum[at] ?? 0));
      sums.set(group, { sum: added, count: known.count + 1 });
    }
  }
  return new Map([...sums].map(([group, { sum, count }]) => [group, sum.map((value) => value / count)]));
}

function groupOf(number: number): (typeof KINDS)[number] {
  if (number > LAST_ASKED) return "asked since";
  if (number > LAST_AFRESH) return "asked last";
  if (number > LAST_OF_HALVES) return "asked afresh";
  return number % 2 === 1 ? "tuning half" : "held-back half";
}

/** With some 5,000 reports, as many times as fast as lunr is wanted. */
const TIMES_LUNR = 5;

/** How long a question takes beside others; `timesLunr` is how many times as fast as lunr it should be. */
export function speed(others: readonly Searcher[], timesLunr: number): Measurement[] {
  const page = (query: string) => search(decodeSearch(new URLSearchParams({ q: query })), TODAY);
  const cold = times(page);
  const warm = times(page);
  return others.map(({ name, search: find }) => {
    const theirs = times(find);
    return {
      name: "searching: median time of a judged question",
      ours: `${median(warm).toFixed(2)} ms with counts, facets and marks`,
      peer: `${median(theirs).toFixed(2)} ms: ${name}`,
      ratio: median(theirs) / median(warm),
      ...(name === "plain lunr" && { wanted: timesLunr }),
      note: `never asked before: ${median(cold).toFixed(2)} ms; p95 ${percentile(warm, 0.95).toFixed(1)} ms`,
    };
  });
}

function times(find: (query: string) => unknown): number[] {
  return judgedQueries().map(({ query }) => {
    const start = performance.now();
    find(query);
    return performance.now() - start;
  });
}
