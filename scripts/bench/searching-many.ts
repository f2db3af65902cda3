import { performance } from "node:perf_hooks";
import { projectReport } from "~/domain/projection/project-report.server";
import { openPrepared } from "~/domain/register/current-register.server";
import { wordsOf } from "~/domain/search/analysis-rules";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { decodeSearch } from "~/domain/search/search-params";
import { searchInTurns } from "~/domain/search/search.server";
import { readyVocabulary } from "~/domain/search/vocabulary.server";
import { closeRegister, listQuery } from "~db/client.server";
import { inOneTransaction } from "~db/writing.server";
import { judgedQueries, peers } from "./judged";
import { median, percentile, timed, type Measurement } from "./measuring";
import { speed, TODAY } from "./searching";

/** The most that the search page may take beside the query that FTS5 itself answers, ordered by bm25 (issue 3). */
const MOST_BESIDE_FTS5 = 1.4;
const LONGEST_STALL_MS = 50;
const MOST_TO_ADD_MS = 5;
const ADDED = 60;

/** Of a generated register: questions beside FTS5's own query, the longest stall, and adding a report to the index. */
export async function benchSize(home: string, reports: number): Promise<Measurement[]> {
  process.env.REGISTER_HOME = home;
  openPrepared("live");
  try {
    await readyFacetTable(TODAY);
    await readyVocabulary();
    const asked = judgedQueries().map(({ query }) => query);
    const [cold, warm, bare]: [Asked[], Asked[], number[]] = [[], [], []];
    for (const query of asked) cold.push(await askInTurns(query));
    for (const query of asked) {
      warm.push(await askInTurns(query));
      bare.push(await timed(() => bestByBm25(wordsOf(query))));
    }
    const took = warm.map(({ ms }) => ms);
    const stall = Math.max(...[...cold, ...warm].map((one) => one.stall));
    return [
      {
        name: `searching ${reports} generated reports: median of the judged questions`,
        ours: `${median(took).toFixed(1)} ms with counts, facets and marks`,
        peer: `${median(bare).toFixed(1)} ms: FTS5's own query, any of the words, best 20 by bm25`,
        ratio: median(bare) / median(took),
        wanted: 1 / MOST_BESIDE_FTS5,
        note: `first time ${median(cold.map(({ ms }) => ms)).toFixed(1)} ms; p95 ${percentile(took, 0.95).toFixed(1)} ms`,
      },
      {
        name: `the longest that others wait while ${reports} reports are searched`,
        ours: `${stall.toFixed(0)} ms`,
        peer: `${LONGEST_STALL_MS} ms: the most that is wanted`,
        ratio: LONGEST_STALL_MS / stall,
        wanted: 1,
      },
      ...(reports > MOST_FOR_LUNR ? [] : besideLunr(reports)),
      addingTo(reports),
    ];
  } finally {
    closeRegister();
  }
}

/** lunr takes gigabytes and minutes for more: package.json lets this process have them. */
const MOST_FOR_LUNR = 30_000;

const besideLunr = (reports: number): Measurement[] => speed(peers(), reports >= MOST_FOR_LUNR ? 15 : 5);

interface Asked {
  ms: number;
  /** The longest time without a turn for others. */
  stall: number;
}

async function askInTurns(query: string): Promise<Asked> {
  let [isDone, stall, last] = [false, 0, performance.now()];
  const look = () => {
    const now = performance.now();
    stall = Math.max(stall, now - last);
    last = now;
    if (!isDone) setImmediate(look);
  };
  look();
  const state = decodeSearch(new URLSearchParams({ q: query }));
  const ms = await timed(() => searchInTurns(state, TODAY));
  isDone = true;
  look();
  return { ms, stall };
}

/** Projects reports again, one by one, as every write does: their words leave the index and enter it anew. */
function addingTo(reports: number): Measurement {
  const step = Math.max(Math.floor(reports / ADDED), 1);
  const took: number[] = [];
  for (let id = 1; id <= reports; id += step) {
    const before = performance.now();
    inOneTransaction(() => projectReport(id));
    took.push(performance.now() - before);
  }
  const p95 = percentile(took, 0.95);
  return {
    name: `adding a report to the index of ${reports}: p95`,
    ours: `${p95.toFixed(1)} ms`,
    peer: `${MOST_TO_ADD_MS} ms: the most that is wanted`,
    ratio: MOST_TO_ADD_MS / p95,
    wanted: 1,
    note: `everything that is projected of it, committed to the disk; median ${median(took).toFixed(1)} ms`,
  };
}

const bare = () =>
  listQuery<[number], [string]>(
    "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY bm25(search_index) LIMIT 20",
  );

/** Our own index, asked as plainly as FTS5 can be asked. */
const bestByBm25 = (words: readonly string[]): unknown[] =>
  words.length === 0 ? [] : bare().all([...new Set(words)].map((word) => `"${word}"`).join(" OR "));
