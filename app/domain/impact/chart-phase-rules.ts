import { showDate } from "~/lib/dates";
import type { MeasureDefinition } from "./measured-series";
import type { ReadablePoint } from "./series-rules";

/** A stretch of a chart that is judged by its own limits. */
export interface Phase {
  /** Places of its first point and of the one after its last. */
  start: number;
  end: number;
  /** Places of the points its limits rest on: the one after the last of them is `basisEnd`. */
  basisStart: number;
  basisEnd: number;
  /** Why the process is judged anew from here; null for the first phase. */
  reason: string | null;
}

/**
 * Divides points where the process is judged anew: at each rebasing with its stated reason, where a change of
 * method breaks the series, and where a fixed baseline begins after the first point. Limits rest on all points
 * of a phase, or on the baseline's where it lies in the phase: later points are then held against it.
 */
export function phasesOf(definition: MeasureDefinition, points: readonly ReadablePoint[]): Phase[] {
  const { baseline } = definition;
  const breaks = [
    ...definition.rebases.map(({ on, reason }) => ({ on, reason })),
    ...definition.methodChanges
      .filter(({ breaksSeries }) => breaksSeries)
      .map(({ on, note }) => ({ on, reason: note })),
    ...(baseline
      ? [{ on: baseline.from, reason: `The baseline begins on ${showDate(baseline.from)}.` }]
      : []),
  ];
  const reasons = new Map<number, string[]>();
  for (const { on, reason } of breaks) {
    const start = points.findIndex(({ period }) => period >= on);
    if (start > 0) reasons.set(start, [...(reasons.get(start) ?? []), reason]);
  }
  const starts = [0, ...[...reasons.keys()].sort((a, b) => a - b)];
  if (points.length === 0) return [];
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? points.length;
    return {
      start,
      end,
      ...basisOf(points, start, end, baseline),
      reason: reasons.get(start)?.join(" ") ?? null,
    };
  });
}

function basisOf(
  points: readonly ReadablePoint[],
  start: number,
  end: number,
  baseline: MeasureDefinition["baseline"],
): { basisStart: number; basisEnd: number } {
  const first = points[start]?.period ?? "";
  if (baseline === null || baseline.from > first || baseline.to < first)
    return { basisStart: start, basisEnd: end };
  // A baseline that began before the first point rests on what there is of it, unless a rebasing came between.
  if (start > 0 && (points[start - 1]?.period ?? "") >= baseline.from)
    return { basisStart: start, basisEnd: end };
  const after = points.findIndex(({ period }, at) => at > start && period > baseline.to);
  return { basisStart: start, basisEnd: after < 0 ? end : Math.min(after, end) };
}
