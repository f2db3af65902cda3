import { historyOf, type Known } from "~/domain/known";
import type { MeasuredPoint } from "~/domain/impact/measured-series";
import { isStatedByPerson, type PointChannel } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import { isSameFigure } from "./point-rules";
import * as repository from "./points-repository.server";
import type { PointRow } from "./points-repository.server";

export interface PointsToRecord {
  measureId: number;
  /** Whose figures; null for the whole country. */
  bodyId: number | null;
  points: readonly MeasuredPoint[];
  channel: PointChannel;
  importId?: number | null;
  proposalId?: number | null;
  known: Known;
}

export interface RecordedPoints {
  new: number;
  revised: number;
  unchanged: number;
}

/** A stored figure as charts and rules take it. */
export const measured = (row: PointRow): MeasuredPoint => ({
  ...{ period: row.period, state: row.state, value: row.value, numerator: row.numerator },
  ...{ denominator: row.denominator, isProvisional: row.isProvisional === 1 },
});

/**
 * Adds figures to a series. One that says what is held already adds nothing; one that differs is a revision and
 * the earlier figure stays in the history. No import replaces what a person recorded (design §4.5).
 */
export function recordPoints(w: Writing, given: PointsToRecord): RecordedPoints {
  const { measureId, bodyId, channel, known } = given;
  const recorded: RecordedPoints = { new: 0, revised: 0, unchanged: 0 };
  const fresh = given.points.filter((point) => {
    const held = repository.findPoint(measureId, bodyId, point.period);
    const isKept =
      held !== undefined &&
      (isSameFigure(measured(held), point) || (channel === "import" && isStatedByPerson(held.provenance)));
    recorded[held === undefined ? "new" : isKept ? "unchanged" : "revised"] += 1;
    return !isKept;
  });
  repository.insertPoints(
    w,
    fresh.map((point) => ({
      ...{ measureId, bodyId, periodOn: point.period, state: point.state, value: point.value },
      ...{ numerator: point.numerator, denominator: point.denominator, isProvisional: point.isProvisional },
      ...{ channel, importId: given.importId ?? null, proposalId: given.proposalId ?? null },
      ...historyOf(w, known),
    })),
  );
  return recorded;
}
