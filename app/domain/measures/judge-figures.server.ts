import { judgePoints, type JudgedPoint, type TypedPoint } from "./point-rules";
import * as points from "./points-repository.server";
import type { MeasureRow } from "./measures-repository.server";
import { measured } from "./record-points.server";

/** What becomes of rows of figures of a measure at a body, as the register stands now. */
export function judgeFigures(
  measure: Pick<MeasureRow, "id" | "valueKind" | "unit" | "length" | "isOver100Allowed">,
  bodyId: number,
  { rows, today }: { rows: readonly TypedPoint[]; today: string },
): JudgedPoint[] {
  const held = new Map(points.listPoints(measure.id, bodyId).map((one) => [one.period, measured(one)]));
  const { valueKind, unit, length } = measure;
  const of = { valueKind, unit, length, isOver100Allowed: measure.isOver100Allowed === 1 };
  return judgePoints(rows, { measure: of, today, held });
}
