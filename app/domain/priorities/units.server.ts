import { factsOfItems, ownersNamed } from "./board.server";
import * as facts from "./facts-repository.server";
import * as repository from "./priority-repository.server";
import { isGroupKey, type UnitKey } from "./ranking-rules";
import { dataScoresOf, isFinished, type DataScore, type ItemFacts } from "./score-rules";
import type { PriorityFactor } from "~db/vocabulary";

/** The key of a group or an item by its reference; undefined where there is none that is published. */
export const unitOf = (reference: string): UnitKey | undefined => repository.findKey(reference);

/** The ids of the recommendations that a unit is made of. */
export function itemsOfUnit(key: UnitKey): number[] {
  if (!isGroupKey(key)) return [key];
  return facts.listMembersOf(-key);
}

/** The groups that hold an item: it is ranked with them, and not by itself. None for a group. */
export const groupsHolding = (key: UnitKey): string[] =>
  isGroupKey(key) ? [] : facts.listGroupsHolding(key).map(({ reference }) => reference);

export interface UnitFacts {
  items: ItemFacts[];
  /** Everybody asked who answers now, once. */
  bodies: { id: number; code: string; name: string }[];
  scores: Record<PriorityFactor, DataScore>;
  isFinished: boolean;
}

/** What the data say of a unit today, in a handful of statements. */
export function factsOfUnit(key: UnitKey, today: string): UnitFacts {
  const ids = itemsOfUnit(key);
  const items = [...factsOfItems(ids, today).values()];
  return {
    ...{ items, bodies: ownersNamed(items), scores: dataScoresOf(items, today) },
    isFinished: items.length === 0 || items.every(isFinished),
  };
}

/** The bodies that answer for a unit, and so may not score it. */
export const bodiesOfUnit = (key: UnitKey, today: string): number[] =>
  factsOfUnit(key, today).bodies.map(({ id }) => id);
