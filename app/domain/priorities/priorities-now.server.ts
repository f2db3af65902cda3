import { boardAtHand, type BoardAtHand, type DataBoard } from "./board.server";
import * as repository from "./priority-repository.server";
import type { ScoreRow } from "./priority-repository.server";
import { codeOf, movedOn, scoresOf, type UnitKey } from "./ranking-rules";
import { FACTORS, FIRST_WEIGHTS, type Weights } from "./weight-rules";

/** What people scored of a unit, by factor. */
export type Judged = ReadonlyMap<ScoreRow["factor"], ScoreRow>;

export interface BoardNow extends DataBoard {
  weights: Weights;
  judged: ReadonlyMap<UnitKey, Judged>;
}

/** The weights as they were last decided, and the decision's number; 0 where nobody decided yet. */
export function weightsNow(): { id: number; weights: Weights } {
  const [newest] = repository.listWeights();
  return { id: newest?.id ?? 0, weights: newest ?? FIRST_WEIGHTS };
}

/** How fresh what a page shows is. */
export type Freshness = Pick<BoardAtHand, "at" | "isRecounting">;

/** The board as it was last made, with what people scored since in the place of what the data say. */
export async function boardForReading(today: string): Promise<BoardNow & { freshness: Freshness }> {
  const { board, at, isRecounting } = await boardAtHand(today);
  return { ...withJudgements(board), freshness: { at, isRecounting } };
}

/** A board with what people scored in the place of what the data say. */
export function withJudgements(board: DataBoard): BoardNow {
  const judged = new Map<UnitKey, Map<ScoreRow["factor"], ScoreRow>>();
  for (const row of repository.listScoresNow()) {
    const of = judged.get(row.key) ?? new Map<ScoreRow["factor"], ScoreRow>();
    judged.set(row.key, of.set(row.factor, row));
  }
  const moves = [...judged].flatMap(([key, scores]) => {
    const at = board.placeOf.get(key);
    const from = at === undefined ? undefined : board.codes[at];
    return at === undefined || from === undefined
      ? []
      : { at, from, to: codeOf(overridden(scoresOf(from), scores)) };
  });
  const codes = Uint16Array.from(board.codes);
  for (const { at, to } of moves) codes[at] = to;
  return { ...board, ...movedOn(board, moves), codes, judged, weights: weightsNow().weights };
}

/** The code of a unit as it is scored now; undefined where it is not ranked. */
export function codeNow(board: BoardNow, key: UnitKey): number | undefined {
  const at = board.placeOf.get(key);
  return at === undefined ? undefined : board.codes[at];
}

/** Scores with those of people in their place. */
const overridden = (scores: readonly number[], judged: Judged): number[] =>
  FACTORS.map((factor, at) => judged.get(factor)?.score ?? scores[at] ?? 0);
