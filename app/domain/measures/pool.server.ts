import { measureChart, type MeasureChart } from "~/domain/impact/measure-chart-rules";
import type { MeasureDefinition } from "~/domain/impact/measured-series";
import { aimOf } from "./aim-rules";
import type { PointRow } from "./points-repository.server";
import { pooledSeries, type Pool } from "./pool-rules";
import { measured } from "./record-points.server";
import { seriesFrom, targetFrom, type MeasureContext } from "./series.server";

/** Bodies taken together as one chart, and who could not be. */
export interface PooledChart extends Omit<Pool, "points"> {
  chart: MeasureChart;
}

interface PoolWanted {
  bodies: readonly { id: number; name: string; rows: readonly PointRow[] }[];
  programme: { id: number; name: string; startsOn: string | null } | null;
}

/** Taken together are at most so many of the newest periods, or all since the baseline began. */
const NEWEST = 60;

/** Means, and days between events, do not add up; counts, shares and rates do. */
const ADDS_UP: readonly string[] = ["count", "proportion", "rate"];

/**
 * The bodies of a measure, or of a programme, taken together: with the aim of all held against the level of their
 * own common baseline. Null where sums mean nothing, or too few bodies report the same periods.
 */
export function poolOf(context: MeasureContext, { bodies, programme }: PoolWanted): PooledChart | null {
  const { measure } = context;
  if (!ADDS_UP.includes(measure.valueKind)) return null;
  const aim = aimOf(context.aims, null, programme?.id ?? null);
  const pool = pooledSeries(
    bodies.map(({ id, name, rows }) => ({ name, points: rows.map(measured), breaks: breaksOf(context, id) })),
    { from: aim?.baselineFromOn ?? null, most: NEWEST, isOneEnough: programme !== null },
  );
  if (!pool) return null;
  const { points, ...counted } = pool;
  const of = pool.bodies === 1 ? "the 1 body" : `${pool.bodies} bodies together`;
  const asked = { bodyId: null, of, programmeId: programme?.id ?? null };
  const rows = bodies.flatMap((body) => body.rows);
  const { definition, newestKnownOn } = seriesFrom(context, asked, rows);
  // A number that one body is to reach is none of the sum of several.
  const isOfOne = measure.valueKind === "count" && aim?.targetValue != null;
  return {
    ...counted,
    chart: measureChart(
      {
        ...definition,
        target: aim === null || isOfOne ? null : targetFrom(measure, aim, points),
        marks: [...definition.marks, ...startOf(programme)],
        sourceOn: newestKnownOn,
      },
      points,
    ),
  };
}

const breaksOf = ({ events }: MeasureContext, bodyId: number): string[] =>
  events.filter((event) => event.kind === "method_change" && event.bodyId === bodyId).map(({ on }) => on);

const startOf = (programme: PoolWanted["programme"]): MeasureDefinition["marks"] =>
  programme === null || programme.startsOn === null
    ? []
    : [{ on: programme.startsOn, kind: "other", label: `Start of “${programme.name}”` }];
