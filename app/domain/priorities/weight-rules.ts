import { PRIORITY_FACTORS, type PriorityFactor } from "~db/vocabulary";

/** The factors in the order of their list, which is the order of every list of scores. */
export const FACTORS: readonly PriorityFactor[] = PRIORITY_FACTORS.map(({ code }) => code);

/** How much each factor counts: whole numbers, 0 to 10. A factor of weight 0 does not count. */
export type Weights = Readonly<Record<PriorityFactor, number>>;

/** Until somebody decides otherwise: harm and repetition before reach, reach before age and ease. */
export const FIRST_WEIGHTS: Weights = {
  severity: 3,
  recurrence: 3,
  breadth: 2,
  time_open: 1,
  feasibility: 1,
};

export const HEAVIEST = 10;
/** A factor is scored from 0 to this. */
export const HIGHEST_SCORE = 4;

export type WeightRefusal = "weight_unreadable" | "all_zero" | "nothing_changed" | "reason_missing" | "stale";

const SHORTEST_REASON = 10;
export const isReason = (typed: string): boolean => typed.trim().length >= SHORTEST_REASON;

/** Everything that is wrong with weights a person gives; null stands for one that cannot be read. */
export function refusalsOfWeights(
  given: Readonly<Record<PriorityFactor, number | null>>,
  { now, reason }: { now: Weights; reason: string },
): WeightRefusal[] {
  const refusals: WeightRefusal[] = [];
  const values = FACTORS.map((factor) => given[factor]);
  if (values.some((value) => value === null || !Number.isInteger(value) || value < 0 || value > HEAVIEST))
    refusals.push("weight_unreadable");
  else if (values.every((value) => value === 0)) refusals.push("all_zero");
  else if (FACTORS.every((factor) => given[factor] === now[factor])) refusals.push("nothing_changed");
  if (!isReason(reason)) refusals.push("reason_missing");
  return refusals;
}

/** A score for each factor, in the order of FACTORS. */
export type Scores = readonly number[];

/** The weighted sum, in whole numbers, so that equal scores are equal. */
export const sumOf = (scores: Scores, weights: readonly number[]): number =>
  scores.reduce((sum, score, at) => sum + score * (weights[at] ?? 0), 0);

export const listedWeights = (weights: Weights): number[] => FACTORS.map((factor) => weights[factor]);

/** 0 to 100: the weighted mean of the scores, of the highest there can be. */
export function priorityOf(scores: Scores, weights: Weights): number {
  const listed = listedWeights(weights);
  const whole = HIGHEST_SCORE * listed.reduce((sum, weight) => sum + weight, 0);
  return Math.round((sumOf(scores, listed) / whole) * 1000) / 10;
}

/** One other weighting that is tried: each weight times a factor, doubled throughout so that halves stay whole. */
export interface Variation {
  /** The factor moved, where one alone is. */
  moved: { factor: PriorityFactor; by: "half" | "double" } | null;
  weights: readonly number[];
}

/** By what a weight is multiplied, times two. */
const HALF = 1;
const AS_IT_IS = 2;
const DOUBLE = 4;

/** Each weight halved and doubled by itself. */
export const singleVariations = (weights: Weights): Variation[] =>
  FACTORS.flatMap((factor) =>
    (["half", "double"] as const).map((by) => ({
      moved: { factor, by },
      weights: FACTORS.map(
        (one) => weights[one] * (one === factor ? (by === "half" ? HALF : DOUBLE) : AS_IT_IS),
      ),
    })),
  );

/**
 * Every way of halving, keeping or doubling each of the weights: 243 of them, the same every time, and with them the
 * corners of "each weight anywhere between its half and its double". A weight of zero stays zero.
 */
export function allVariations(weights: Weights): Variation[] {
  let lists: number[][] = [[]];
  for (const factor of FACTORS)
    lists = lists.flatMap((list) =>
      [HALF, AS_IT_IS, DOUBLE].map((times) => [...list, weights[factor] * times]),
    );
  return lists.map((list) => ({ moved: null, weights: list }));
}

export const VARIATION_COUNT = 3 ** FACTORS.length;
