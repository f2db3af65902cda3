import { funnelOfBodies, type BodyFunnel } from "~/domain/impact/funnel-of-bodies-rules";
import { measureChart, type MeasureChart } from "~/domain/impact/measure-chart-rules";
import type { MeasuredPoint } from "~/domain/impact/measured-series";
import * as points from "./points-repository.server";
import { measured } from "./record-points.server";
import { standingOf, summedSeries, type Standing } from "./roll-up-rules";
import { allPointsOf, seriesFrom, type MeasureContext } from "./series.server";

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
  /** The trend of those that sent every figure; null where sums mean nothing. */
  sum: { chart: MeasureChart; bodies: number; ofBodies: number } | null;
  /** Bodies by size within the limits of chance; null of counts and means, and of fewer than three bodies. */
  funnel: BodyFunnel | null;
}

export interface RollUpAsked {
  /** The bodies asked about, in their order; absent: all with figures, by name. */
  bodies?: readonly { id: number; code: string; name: string }[];
  programmeId?: number | null;
}

/** Of so few bodies, figures are read body by body; of more, all those of the measure at once. */
const READ_ONE_BY_ONE = 20;

/** Sums over at most so many of the newest periods. */
const SUMMED_PERIODS = 60;

/** Every body of a measure with its chart and how it stands. */
export function rollUp(context: MeasureContext, asked: RollUpAsked = {}): RollUp {
  const { measure } = context;
  const isOfFew = asked.bodies !== undefined && asked.bodies.length <= READ_ONE_BY_ONE;
  const held = isOfFew ? null : allPointsOf(measure.id);
  const bodies = asked.bodies ?? bodiesOf(measure.id);
  const series = bodies.map((body) => {
    const rows = held === null ? points.listPoints(measure.id, body.id) : (held.get(body.id) ?? []);
    const of = { bodyId: body.id, of: body.name, programmeId: asked.programmeId ?? null };
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
    sum: sumOf(
      context,
      series.map(({ rows }) => rows.map(measured)),
    ),
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

/** Means, and days between events, do not add up; counts, shares and rates do. */
const ADDS_UP: readonly string[] = ["count", "proportion", "rate"];

function sumOf(context: MeasureContext, series: readonly MeasuredPoint[][]): RollUp["sum"] {
  if (!ADDS_UP.includes(context.measure.valueKind)) return null;
  const sum = summedSeries(series, SUMMED_PERIODS);
  if (!sum) return null;
  const of = `${sum.bodies} bodies that reported every period`;
  const { definition } = seriesFrom(context, { bodyId: null, of }, []);
  // A target of one body is none of their sum.
  const target = context.measure.valueKind === "count" ? null : definition.target;
  return {
    chart: measureChart({ ...definition, target, baseline: null }, sum.points),
    ...{ bodies: sum.bodies, ofBodies: sum.ofBodies },
  };
}
