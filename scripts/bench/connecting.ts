import { readFileSync } from "node:fs";
import { compare, LEAST_LIKE, proposeFor } from "~/domain/connections/propose.server";
import { openPrepared } from "~/domain/register/current-register.server";
import { wordsOf } from "~/domain/search/analysis-rules";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { readyVocabulary } from "~/domain/search/vocabulary.server";
import { closeRegister, query } from "~db/client.server";
import { median, percentile, timed, type Measurement } from "./measuring";
import { TODAY } from "./searching";

/** Two recommendations by reference, and whether a reader found that they ask for the same thing. */
type JudgedPair = [one: string, other: string, relation: "same" | "different"];

const judgedPairs = (): JudgedPair[] =>
  JSON.parse(readFileSync("tests/judged/connections.json", "utf8")) as JudgedPair[];

interface Scored {
  score: number;
  isSame: boolean;
}

export interface Quality {
  averagePrecision: number;
  /** The best balance of precision and recall over all thresholds, and the threshold. */
  f1: number;
  precision: number;
  recall: number;
  threshold: number;
}

/** Of pairs put in order by score. Ties are broken against the system that is measured. */
export function qualityOfPairs(scored: readonly Scored[]): Quality {
  const order = [...scored].sort((a, b) => b.score - a.score || Number(a.isSame) - Number(b.isSame));
  const all = order.filter(({ isSame }) => isSame).length;
  let [found, sum] = [0, 0];
  let best: Omit<Quality, "averagePrecision"> = { f1: 0, precision: 0, recall: 0, threshold: 1 };
  order.forEach(({ score, isSame }, at) => {
    if (isSame) {
      found += 1;
      sum += found / (at + 1);
    }
    const [precision, recall] = [found / (at + 1), found / all];
    const f1 = found === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (f1 > best.f1) best = { f1, precision, recall, threshold: score };
  });
  return { averagePrecision: all === 0 ? 0 : sum / all, ...best };
}

/** The peer: cosine of plain TF-IDF over the words of the concerns, as any textbook has it. */
function plainCosine(): (one: string, other: string) => number {
  const texts = new Map<string, Map<string, number>>();
  const counts = new Map<string, number>();
  const rows = query<{ reference: string; text: string | null }>(
    "SELECT c.reference, t.content AS text FROM recommendations c JOIN texts t ON t.id = c.text_id",
  ).all();
  for (const { reference, text } of rows) {
    const words = new Map<string, number>();
    for (const word of wordsOf(text ?? "")) words.set(word, (words.get(word) ?? 0) + 1);
    for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
    texts.set(reference, words);
  }
  const rarity = (word: string): number => Math.log(rows.length / (counts.get(word) ?? 1));
  return (one, other) => {
    const [a, b] = [
      texts.get(one) ?? new Map<string, number>(),
      texts.get(other) ?? new Map<string, number>(),
    ];
    const length = (words: ReadonlyMap<string, number>): number =>
      Math.sqrt([...words].reduce((sum, [word, count]) => sum + (count * rarity(word)) ** 2, 0));
    let dot = 0;
    for (const [word, count] of a) dot += count * (b.get(word) ?? 0) * rarity(word) ** 2;
    return dot / (length(a) * length(b) || 1);
  };
}

/** Few weights were chosen, on all of the pairs: that two halves differ so much shows how far the figures can be trusted. */
const HALVES = [
  ["one half", (place: number) => place % 2 === 0],
  ["other half", (place: number) => place % 2 === 1],
  ["all", () => true],
] as const;

const inWords = ({ averagePrecision, f1, precision, recall }: Quality): string =>
  [averagePrecision, f1, precision, recall].map((value) => value.toFixed(2)).join(" / ");

/** Which pairs are found to ask for the same thing, over the real reports, against plain TF-IDF cosine. */
export async function benchConnections(home: string): Promise<Measurement[]> {
  process.env.REGISTER_HOME = home;
  openPrepared("live");
  try {
    await readyFacetTable(TODAY);
    await readyVocabulary();
    const cosine = plainCosine();
    const pairs = judgedPairs().flatMap(([one, other, relation]) => {
      const found = compare(one, other, TODAY);
      const isSame = relation === "same";
      return found ? { isSame, ours: found.likeness.score, peer: cosine(one, other) } : [];
    });
    const measured = HALVES.map(([half, isIn]) => {
      const chosen = pairs.filter((_pair, place) => isIn(place));
      const of = (system: "ours" | "peer") =>
        qualityOfPairs(chosen.map((pair) => ({ score: pair[system], isSame: pair.isSame })));
      const [ours, peer] = [of("ours"), of("peer")];
      return {
        name: `connecting, ${half} (${chosen.length} pairs): average precision / F1 / precision / recall`,
        ours: inWords(ours),
        peer: `${inWords(peer)}: plain TF-IDF cosine`,
        ratio: ours.averagePrecision / peer.averagePrecision,
      };
    });
    return [...measured, atThreshold(pairs)];
  } finally {
    closeRegister();
  }
}

/** What the worklist proposes: everything above the threshold that is in use. */
function atThreshold(pairs: readonly { isSame: boolean; ours: number }[]): Measurement {
  const proposed = pairs.filter(({ ours }) => ours >= LEAST_LIKE);
  const right = proposed.filter(({ isSame }) => isSame).length;
  const all = pairs.filter(({ isSame }) => isSame).length;
  return {
    name: `connecting, at the threshold of the worklist (${LEAST_LIKE}): precision / recall`,
    ours: `${(right / proposed.length).toFixed(2)} / ${(right / all).toFixed(2)}`,
    peer: `${(all / pairs.length).toFixed(2)} / 1.00: proposing every pair`,
    ratio: right / proposed.length / (all / pairs.length),
  };
}

const PROPOSED_FOR = 60;
const MOST_MS = 500;

/** Proposing for one recommendation among many, from postings that nobody asked for before. */
export async function benchProposing(home: string): Promise<Measurement> {
  process.env.REGISTER_HOME = home;
  openPrepared("live");
  try {
    await readyFacetTable(TODAY);
    await readyVocabulary();
    const all = query<{ reference: string }>("SELECT reference FROM recommendations ORDER BY id").all();
    // What is there is counted: filling may have been stopped before the number asked for.
    const reports = query<{ n: number }>("SELECT count(*) AS n FROM reports").get()?.n ?? 0;
    const step = Math.max(Math.floor(all.length / PROPOSED_FOR), 1);
    const took: number[] = [];
    for (let at = 0; at < all.length; at += step)
      took.push(await timed(() => proposeFor(all[at]?.reference ?? "", TODAY)));
    const p95 = percentile(took, 0.95);
    return {
      name: `proposing connections of one among ${all.length} recommendations of ${reports} reports: p95`,
      ours: `${p95.toFixed(0)} ms`,
      peer: `${MOST_MS} ms: well under the second that is wanted`,
      ratio: MOST_MS / p95,
      wanted: 1,
      note: `median ${median(took).toFixed(0)} ms, longest ${Math.max(...took).toFixed(0)} ms`,
    };
  } finally {
    closeRegister();
  }
}
