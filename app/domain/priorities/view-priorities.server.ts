import { isFarEnough } from "~/domain/assurance/independence.server";
import type { PriorityFactor, ReportKind, ThemeCode } from "~db/vocabulary";
import { listNarrowed } from "./facts-repository.server";
import * as lists from "./list-repository.server";
import {
  boardForReading,
  codeNow,
  weightsNow,
  type BoardNow,
  type Freshness,
  type Judged,
} from "./priorities-now.server";
import * as repository from "./priority-repository.server";
import type { ScoreRow, UnitRow } from "./priority-repository.server";
import { standingEntries } from "./publish-list.server";
import {
  FIRST_PLACES,
  isGroupKey,
  ranked,
  scoresOf,
  sensitivityOf,
  type Move,
  type Ranking,
  type UnitKey,
} from "./ranking-rules";
import { factsOfUnit, groupsHolding, unitOf } from "./units.server";
import { FACTORS, priorityOf, type Weights } from "./weight-rules";

export interface WorkingFilter {
  theme: ThemeCode | null;
  kind: ReportKind | null;
  /** Code or exact name of a body that answers for it now. */
  body: string | null;
  unit: "group" | "single" | null;
  scored: "person" | "data" | null;
}

export interface ShownScore {
  factor: PriorityFactor;
  score: number;
  isJudged: boolean;
}

export interface RankedRow {
  reference: string;
  isGroup: boolean;
  /** Null where its words stay off lists, or were removed. */
  title: string | null;
  isSensitive: boolean;
  priority: number;
  rank: number;
  sharing: number;
  scores: ShownScore[];
  /** In how many of the weightings tried it is among the first; null outside the first. */
  held: number | null;
  isOnList: boolean;
}

const PAGE_SIZE = 25;

/** One page of everything that is open, highest priority first, narrowed; ranks are of all of it. */
export async function viewWorkingList(filter: WorkingFilter, asked: number, today: string) {
  const board = await boardForReading(today);
  const ranking = ranked(board, board.weights);
  const sensitivity = sensitivityOf(board, board.weights);
  const fits = narrowing(filter, board);
  const { order } = ranking;
  const shown = fits === null ? order : order.filter((place) => fits(board.keys[place] ?? 0));
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const places = [...shown.subarray((page - 1) * PAGE_SIZE, page * PAGE_SIZE)];
  const last = order[sensitivity.first.length - 1];
  return {
    ...{ page, pages, count: shown.length, total: order.length, weights: board.weights },
    freshness: board.freshness,
    rows: rowsOf(places, { board, ranking, held: sensitivity.held }),
    ...{ steady: sensitivity.steady, first: sensitivity.first.length, tried: sensitivity.tried },
    /** How many have the score of the last of the first places: which of them is among the first is decided by age. */
    sharingLast: last === undefined ? 0 : (ranking.rankOf.get(board.codes[last] ?? 0)?.sharing ?? 0),
  };
}

/** Which units fit, or null where nothing is narrowed. */
function narrowing(filter: WorkingFilter, board: BoardNow): ((key: UnitKey) => boolean) | null {
  const { theme, kind, body, unit, scored } = filter;
  if (Object.values(filter).every((value) => value === null)) return null;
  const keys = new Set<UnitKey>();
  const isOfItems = theme !== null || kind !== null || body !== null;
  if (isOfItems)
    for (const id of listNarrowed({ theme, kind, body }))
      for (const key of board.groupsOf.get(id) ?? [id]) keys.add(key);
  return (key) =>
    (!isOfItems || keys.has(key)) &&
    (unit === null || isGroupKey(key) === (unit === "group")) &&
    (scored === null || board.judged.has(key) === (scored === "person"));
}

interface Standing {
  board: BoardNow;
  ranking: Ranking;
  held: ReadonlyMap<UnitKey, number>;
}

function rowsOf(places: readonly number[], { board, ranking, held }: Standing): RankedRow[] {
  const units = unitsOf(places.flatMap((place) => board.keys[place] ?? []));
  const onList = new Set(lists.listEntries().map(({ key }) => key));
  return places.flatMap((place) => {
    const [key, code] = [board.keys[place] ?? 0, board.codes[place] ?? 0];
    const [unit, rank] = [units.get(key), ranking.rankOf.get(code)];
    if (!unit || !rank) return [];
    return {
      ...{ ...named(unit), ...rank, priority: priorityOf(scoresOf(code), board.weights) },
      ...{ isOnList: onList.has(key), held: held.get(key) ?? null },
      scores: shownScores(scoresOf(code), board.judged.get(key)),
    };
  });
}

const unitsOf = (keys: readonly UnitKey[]): Map<UnitKey, UnitRow> =>
  new Map(repository.listUnits(JSON.stringify(keys)).map((unit) => [unit.key, unit]));

/** Words about methods of suicide stay out of lists (design §4.8). */
const named = ({ key, reference, title, isSensitive }: UnitRow) => ({
  ...{ reference, isGroup: isGroupKey(key), isSensitive: isSensitive === 1 },
  title: isSensitive === 1 ? null : title,
});

const shownScores = (scores: readonly number[], judged: Judged | undefined): ShownScore[] =>
  FACTORS.map((factor, at) => ({ factor, score: scores[at] ?? 0, isJudged: judged?.has(factor) ?? false }));

/** The weights with every decision on them, and what would change among the first if one weight moved. */
export async function viewWeights(today: string) {
  const board = await boardForReading(today);
  const { moves, first, steady, tried, held } = sensitivityOf(board, board.weights);
  const units = unitsOf([...new Set([...first, ...moves.flatMap(({ left, came }) => [...left, ...came])])]);
  const referenceOf = (key: UnitKey) => units.get(key)?.reference ?? "";
  return {
    freshness: board.freshness,
    ...{ weights: board.weights, seen: weightsNow().id, steady, tried, places: FIRST_PLACES },
    history: repository.listWeights(),
    first: first.map((key) => ({ reference: referenceOf(key), held: held.get(key) ?? 0 })),
    moves: moves.map(({ left, came, ...move }: Move) => ({
      ...{ ...move, left: left.map(referenceOf), came: came.map(referenceOf) },
    })),
  };
}

export interface ShownUnit {
  freshness: Freshness;
  reference: string;
  isGroup: boolean;
  title: string | null;
  isSensitive: boolean;
  isFinished: boolean;
  /** The groups it is part of: it is ranked and scored with them. */
  inGroups: string[];
  itemCount: number;
  bodies: { id: number; code: string; name: string }[];
  weights: Weights;
  place: { priority: number; rank: number; sharing: number; held: number; of: number } | null;
  factors: {
    factor: PriorityFactor;
    data: number;
    counted: number | null;
    judged: { score: number; reason: string | null; on: string } | null;
  }[];
  history: ScoreRow[];
  /** The newest score of a person; 0 where there is none. */
  seen: number;
  onList: { rationale: string | null } | null;
  listVersion: number;
  /** Whether the person asking may score it. */
  mayScore: boolean;
}

/** One unit with how each factor is scored; undefined where there is none. */
export async function viewUnit(
  reference: string,
  userId: number,
  today: string,
): Promise<ShownUnit | undefined> {
  const key = unitOf(reference);
  if (key === undefined) return undefined;
  const board = await boardForReading(today);
  const unit = unitsOf([key]).get(key);
  if (!unit) return undefined;
  const { scores, items, bodies, isFinished } = factsOfUnit(key, today);
  const history = repository.listScoresOf(key);
  const judged = board.judged.get(key);
  const entry = lists.listEntries().find((one) => one.key === key);
  return {
    ...{ ...named(unit), title: unit.title, isFinished, inGroups: groupsHolding(key), bodies },
    ...{ itemCount: items.length, weights: board.weights, history, seen: history[0]?.id ?? 0 },
    ...{ place: placeOn(board, key), freshness: board.freshness },
    factors: FACTORS.map((factor) => {
      const by = judged?.get(factor);
      return {
        ...{ factor, data: scores[factor].score, counted: scores[factor].counted },
        judged:
          by === undefined || by.score === null
            ? null
            : { score: by.score, reason: by.reason, on: by.knownOn },
      };
    }),
    onList: entry ? { rationale: entry.rationale } : null,
    listVersion: lists.findList()?.version ?? 0,
    mayScore: isFarEnough(
      userId,
      bodies.map(({ id }) => id),
      Date.now(),
    ),
  };
}

function placeOn(board: BoardNow, key: UnitKey): ShownUnit["place"] {
  const code = codeNow(board, key);
  const rank = code === undefined ? undefined : ranked(board, board.weights).rankOf.get(code);
  if (code === undefined || !rank) return null;
  const { held } = sensitivityOf(board, board.weights);
  return {
    ...{ ...rank, priority: priorityOf(scoresOf(code), board.weights) },
    ...{ held: held.get(key) ?? 0, of: board.keys.length },
  };
}

/** The list in preparation, in the order in which it would be published. */
export async function viewDraftList(userId: number, today: string) {
  const board = await boardForReading(today);
  const { standing, gone } = standingEntries(board);
  const { first, held } = sensitivityOf(board, board.weights);
  const list = lists.findList();
  const onList = new Set(standing.map(({ key }) => key));
  const missing = unitsOf(first.filter((key) => !onList.has(key)));
  return {
    ...{ version: list?.version ?? 0, isDraft: list?.isDraft === 1, isOwn: list?.savedByUserId === userId },
    ...{ introduction: list?.introduction ?? "", reviewOn: list?.reviewOn ?? null },
    freshness: board.freshness,
    entries: standing.map(({ unit, rank, scores, rationale, key }) => ({
      ...{ ...named(unit), rationale, rank, held: held.get(key) ?? 0 },
      priority: priorityOf(scores, board.weights),
    })),
    gone: gone.map(({ reference }) => reference),
    /** Among the first by score, and not on the list. */
    leftOut: first.flatMap((key) => missing.get(key)?.reference ?? []),
    editions: lists.listEditions().length,
  };
}
