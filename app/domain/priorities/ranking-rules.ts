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

/** Everything that is ranked, those first asked first: the order among equal scores. */
export interface Board {
  keys: readonly UnitKey[];
  /** The scores of each, as codeOf gives them, in the same order. */
  codes: readonly number[];
}

/** The places on a board of the units of each code, in the board's order. */
function placesByCode({ codes }: Board): Map<number, number[]> {
  const places = new Map<number, number[]>();
  codes.forEach((code, at) => {
    const held = places.get(code);
    if (held) held.push(at);
    else places.set(code, [at]);
  });
  return places;
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

export interface Ranked {
  key: UnitKey;
  scores: number[];
  /** One more than have a higher score: those with equal scores share it. */
  rank: number;
  /** How many share it. */
  sharing: number;
}

/** The whole board by weighted score; among equals those first asked come first. */
export function ranked(board: Board, weights: Weights): Ranked[] {
  const places = placesByCode(board);
  const all: Ranked[] = [];
  for (const codes of levelsOf(places.keys(), listedWeights(weights))) {
    const held = codes.flatMap((code) => places.get(code) ?? []);
    if (codes.length > 1) held.sort((a, b) => a - b);
    const rank = all.length + 1;
    for (const at of held)
      all.push({
        ...{ key: board.keys[at] ?? 0, scores: scoresOf(board.codes[at] ?? 0) },
        ...{ rank, sharing: held.length },
      });
  }
  return all;
}

/** How many places are watched when weights move. */
export const FIRST_PLACES = 20;

/** The first places under other weights, without ranking the rest. */
function firstPlaces(board: Board, places: Map<number, number[]>, weights: readonly number[]): UnitKey[] {
  const first: number[] = [];
  for (const codes of levelsOf(places.keys(), weights)) {
    // Of each code no more than there are places can be among the first.
    const held = codes.flatMap((code) => places.get(code)?.slice(0, FIRST_PLACES) ?? []);
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
  const places = placesByCode(board);
  const first = firstPlaces(board, places, listedWeights(weights));
  const among = new Set(first);
  const moves = singleVariations(weights).flatMap(({ moved, weights: tried }) => {
    if (moved === null || weights[moved.factor] === 0) return [];
    const now = firstPlaces(board, places, tried);
    const left = first.filter((key) => !now.includes(key));
    return { ...moved, stay: first.length - left.length, left, came: now.filter((key) => !among.has(key)) };
  });
  const held = new Map<UnitKey, number>();
  const variations = allVariations(weights);
  for (const { weights: tried } of variations)
    for (const key of firstPlaces(board, places, tried)) held.set(key, (held.get(key) ?? 0) + 1);
  const steady = first.filter((key) => held.get(key) === variations.length).length;
  return { first, moves, held, steady, tried: variations.length };
}
