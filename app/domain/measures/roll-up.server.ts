import { funnelOfBodies, type BodyFunnel } from "~/domain/impact/funnel-of-bodies-rules";
import { measureChart, type MeasureChart } from "~/domain/impact/measure-chart-rules";
import * as points from "./points-repository.server";
import { standingOf, type Standing } from "./roll-up-rules";
import { allPointsOf, type MeasureContext, seriesFrom } from "./series.server";
import { poolOf, type PooledChart } from "./pool.server";

/** One body of a roll-up. */
export interface RolledBody {
  bodyId: number;
  code: string;
  name: string;
  standing: Standing;
  /** Null for a body without figures. */
  chart: MeasureChart | null;
}

export interface RollUp {
  bodies: RolledBody[];
  newest: string | null;
  /** The trend of those that can be taken together; null where sums mean nothing, or too few can. */
  sum: PooledChart | null;
  /** Bodies by size within the limits of chance; null of counts and means, and of fewer than three bodies. */
  funnel: BodyFunnel | null;
}

export interface RollUpAsked {
  /** The bodies asked about, in their order; absent: all with figures, by name. */
  bodies?: readonly { id: number; code: string; name: string }[];
  /** Whose aim counts, and whose start is marked on the chart of all together. */
  programme?: { id: number; name: string; startsOn: string | null };
}

/** Of so few bodies, figures are read body by body; of more, all those of the measure at once. */
const READ_ONE_BY_ONE = 20;

/** Every body of a measure with its chart and how it stands. */
export function rollUp(context: MeasureContext, asked: RollUpAsked = {}): RollUp {
  const { measure } = context;
  const isOfFew = asked.bodies !== undefined && asked.bodies.length <= READ_ONE_BY_ONE;
  const held = isOfFew ? null : allPointsOf(measure.id);
  const bodies = asked.bodies ?? bodiesOf(measure.id);
  const series = bodies.map((body) => {
    const rows = held === null ? points.listPoints(measure.id, body.id) : (held.get(body.id) ?? []);
    const of = { bodyId: body.id, of: body.name, programmeId: asked.programme?.id ?? null };
    return { body, rows, of };
  });
  const newest = points.findNewestPeriod(measure.id);
  const rolled = series.map(({ body, rows, of }): RolledBody => {
    const named = { bodyId: body.id, code: body.code, name: body.name };
    if (rows.length === 0) return { ...named, standing: "silent", chart: null };
    const { definition, points: own } = seriesFrom(context, of, rows);
    const chart = measureChart(definition, own);
    return {
      ...named,
      chart,
      standing: standingOf(own, chart.variation, { newest, length: measure.length }),
    };
  });
  return {
    bodies: rolled,
    newest,
    funnel: funnelOfBodies(rolled),
    sum: poolOf(context, {
      bodies: series.map(({ body, rows }) => ({ ...body, rows })),
      programme: asked.programme ?? null,
    }),
  };
}

const bodiesOf = (measureId: number) =>
  points
    .listSeries(measureId, MOST_BODIES, 0)
    .flatMap(({ bodyId, code, name }) =>
      bodyId === null || code === null || name === null ? [] : [{ id: bodyId, code, name }],
    );

/** More bodies than report anything in this country. */
const MOST_BODIES = 2_000;
