import type { PriorityFactor } from "~db/vocabulary";
import {
  allVariations,
  FACTORS,
  HIGHEST_SCORE,
  listedWeights,
  singleVariations,
  sumOf,
  type Scores,
  type Weights,
} from "./weight-rules";

/** What is ranked: the id of a recommendation, or that of a group below zero. */
export type UnitKey = number;

export const keyOfGroup = (groupId: number): UnitKey => -groupId;
export const isGroupKey = (key: UnitKey): boolean => key < 0;

/** Scores as one number, so that units with the same scores stand together however many there are. */
export const codeOf = (scores: Scores): number =>
  scores.reduce((code, score) => code * (HIGHEST_SCORE + 1) + score, 0);

const CODES = (HIGHEST_SCORE + 1) ** FACTORS.length;

/** The scores of each code, read once: hundreds of weightings ask for them. */
const SCORES: readonly number[][] = Array.from({ length: CODES }, (_, code) =>
  FACTORS.map(
    (_factor, at) =>
      Math.floor(code / (HIGHEST_SCORE + 1) ** (FACTORS.length - 1 - at)) % (HIGHEST_SCORE + 1),
  ),
);

export const scoresOf = (code: number): number[] => SCORES[code] ?? [];

/** Everything that is ranked. Places count from 0, those first asked first: the order among equal scores. */
export interface Board {
  /** What stands at each place. */
  keys: readonly UnitKey[];
  /** The places of the units of each code, in order. */
  placesOf: ReadonlyMap<number, readonly number[]>;
}

/** A board of units in their order, each with its code. */
export function boardOf(units: readonly { key: UnitKey; code: number }[]): Board {
  const placesOf = new Map<number, number[]>();
  units.forEach(({ code }, at) => {
    const held = placesOf.get(code);
    if (held) held.push(at);
    else placesOf.set(code, [at]);
  });
  return { keys: units.map(({ key }) => key), placesOf };
}

/** The same board with some units at another code; few are moved, however large it is. */
export function movedOn(board: Board, moves: readonly { at: number; from: number; to: number }[]): Board {
  const placesOf = new Map(board.placesOf);
  for (const { at, from, to } of moves) {
    if (from === to) continue;
    placesOf.set(from, placesOf.get(from)?.filter((place) => place !== at) ?? []);
    placesOf.set(
      to,
      [...(placesOf.get(to) ?? []), at].sort((a, b) => a - b),
    );
  }
  return { ...board, placesOf };
}

/** Codes by their weighted sum, highest first; those with equal sums together. */
function levelsOf(codes: Iterable<number>, weights: readonly number[]): number[][] {
  const bySum = new Map<number, number[]>();
  for (const code of codes) {
    const sum = sumOf(scoresOf(code), weights);
    const held = bySum.get(sum);
    if (held) held.push(code);
    else bySum.set(sum, [code]);
  }
  return [...bySum].sort(([a], [b]) => b - a).map(([, held]) => held);
}

export interface Rank {
  /** One more than have a higher score: those with equal scores share it. */
  rank: number;
  /** How many share it. */
  sharing: number;
}

export interface Ranking {
  /** Every place of the board by weighted score; among equals those first asked come first. */
  order: Int32Array;
  /** The rank of each code there is. */
  rankOf: ReadonlyMap<number, Rank>;
}

/** The whole board by weighted score, in numbers alone, so that a hundred thousand are ranked while somebody waits. */
export function ranked({ keys, placesOf }: Board, weights: Weights): Ranking {
  const order = new Int32Array(keys.length);
  const rankOf = new Map<number, Rank>();
  let filled = 0;
  for (const codes of levelsOf(placesOf.keys(), listedWeights(weights))) {
    const from = filled;
    for (const code of codes)
      for (const place of placesOf.get(code) ?? []) {
        order[filled] = place;
        filled += 1;
      }
    if (codes.length > 1) order.subarray(from, filled).sort();
    for (const code of codes) rankOf.set(code, { rank: from + 1, sharing: filled - from });
  }
  return { order, rankOf };
}

/** How many places are watched when weights move. */
export const FIRST_PLACES = 20;

/** The first places under other weights, without ranking the rest. */
function firstPlaces(board: Board, weights: readonly number[]): UnitKey[] {
  const first: number[] = [];
  for (const codes of levelsOf(board.placesOf.keys(), weights)) {
    // Of each code no more than there are places can be among the first.
    const held = codes.flatMap((code) => board.placesOf.get(code)?.slice(0, FIRST_PLACES) ?? []);
    first.push(...held.sort((a, b) => a - b));
    if (first.length >= FIRST_PLACES) break;
  }
  return first.slice(0, FIRST_PLACES).map((at) => board.keys[at] ?? 0);
}

export interface Move {
  factor: PriorityFactor;
  by: "half" | "double";
  /** How many of the first places stay. */
  stay: number;
  left: UnitKey[];
  came: UnitKey[];
}

export interface Sensitivity {
  /** The first places as weighted now, in their order. */
  first: UnitKey[];
  /** One weight moved, the others as they are. A weight of zero cannot be moved. */
  moves: Move[];
  /** For every unit that is among the first under some weighting: under how many of them. */
  held: Map<UnitKey, number>;
  /** How many of the first places are there under every weighting. */
  steady: number;
  tried: number;
}

/** How much the first places depend on the weights: the same answer every time it is asked of the same board. */
export function sensitivityOf(board: Board, weights: Weights): Sensitivity {
  const first = firstPlaces(board, listedWeights(weights));
  const among = new Set(first);
  const moves = singleVariations(weights).flatMap(({ moved, weights: tried }) => {
    if (moved === null || weights[moved.factor] === 0) return [];
    const now = firstPlaces(board, tried);
    const left = first.filter((key) => !now.includes(key));
    return { ...moved, stay: first.length - left.length, left, came: now.filter((key) => !among.has(key)) };
  });
  const held = new Map<UnitKey, number>();
  const variations = allVariations(weights);
  for (const { weights: tried } of variations)
    for (const key of firstPlaces(board, tried)) held.set(key, (held.get(key) ?? 0) + 1);
  const steady = first.filter((key) => held.get(key) === variations.length).length;
  return { first, moves, held, steady, tried: variations.length };
}
