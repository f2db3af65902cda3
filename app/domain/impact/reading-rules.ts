import { comparisonSentences, endsInRun, whyNotCompared } from "./comparison-sentence-rules";
import { cautionsOf, type Caution } from "./caution-rules";
import { compareAround, type Comparison, type StatedChange } from "./comparison-rules";
import { overviewSentences } from "./overview-sentence-rules";
import type { MeasureChart } from "./measure-chart-rules";
import { targetSentence } from "./target-sentence-rules";

/** What the data show, in sentences made by rules, and what must be read with them. */
export interface Reading {
  /** One careful paragraph, its sentences in order. */
  sentences: string[];
  /** Shown with it, always: what else could explain the figures, and what is wrong with them. */
  cautions: Caution[];
  /** Null where there is no stated change, or too little on either side of it. */
  comparison: Comparison | null;
}

/** What stands in place of the words of a drawing whose reading a reviewer withheld; the page gives the reason. */
export const READING_WITHHELD = "The reading of this chart is withheld; its page says why.";

/**
 * A reading whole, for those who do not see the drawing and for a drawing that left its page: the sentences, what
 * must be read with them, and what reviewers add.
 */
export const wholeReading = (reading: Reading | null, added: readonly { text: string | null }[]): string =>
  reading === null
    ? READING_WITHHELD
    : [
        ...reading.sentences,
        ...reading.cautions.map(({ text }) => text),
        ...added.flatMap(({ text }) => (text === null ? [] : [`A reviewer adds: ${text}`])),
      ].join(" ");

const ASSOCIATION = "This shows an association in time, not that the change caused it.";
const NO_PROOF = "No change between the two sides is shown, which is no proof that there was none.";
const NOT_WHY = "The chart shows how the figures moved, not why.";

/**
 * Reads a chart. With a stated change (what was done, and when), before and after are compared with the size of
 * the change, a 95% interval and whether the points since show special cause; without one, or with too few
 * figures on either side, it says how the latest stretch stands. A difference is never called an effect.
 *
 *     readingOf(chart, { on: "2024-05-14", what: "the ward changes" }).sentences.join(" ")
 */
export function readingOf(chart: MeasureChart, change: StatedChange | null = null): Reading {
  const compared = change === null ? null : compareAround(chart, change);
  if (change !== null && compared?.ok) {
    const { comparison, after } = compared;
    return {
      sentences: [
        ...comparisonSentences(chart, change, compared),
        ...targetSentence(chart, after),
        comparison.isClear || endsInRun(compared) ? ASSOCIATION : NO_PROOF,
      ],
      cautions: cautionsOf(chart, change, compared),
      comparison,
    };
  }
  const overview = overviewSentences(chart);
  const hasMoved = chart.points.some(({ cause }) => cause !== "Common Cause");
  return {
    sentences: [
      ...(change !== null && compared && !compared.ok && chart.points.some(({ shown }) => shown !== null)
        ? [whyNotCompared(change, compared.none, chart.definition)]
        : []),
      ...overview,
      ...targetSentence(chart, null),
      ...(hasMoved ? [NOT_WHY] : []),
    ],
    cautions: cautionsOf(chart, change, null),
    comparison: null,
  };
}
