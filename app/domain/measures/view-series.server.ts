import { measureChart, type MeasureChart } from "~/domain/impact/measure-chart-rules";
import { readingOf, type Reading } from "~/domain/impact/reading-rules";
import { findBodyByCode, findBodyById, type FoundBody } from "~/domain/bodies/find-body.server";
import { standingBodyId } from "~/domain/bodies/standing-body.server";
import { sourceNote } from "./source-rules";
import * as repository from "./measures-repository.server";
import type { MeasureRow } from "./measures-repository.server";
import * as points from "./points-repository.server";
import { changeAsked, shownReadings, type ShownReadings } from "./reading-choice-rules";
import { contextOf, seriesOf } from "./series.server";
import type { AimRow } from "./aims-repository.server";

const MOST_REVISIONS = 60;

export interface SeriesPage {
  measure: MeasureRow;
  /** Whose figures; null where they are of the whole country. */
  body: FoundBody | null;
  chart: MeasureChart;
  /** Null where a reviewer withheld it: then the published reason stands in its place. */
  reading: Reading | null;
  readings: ShownReadings;
  /** The date before and after which figures are compared, or null. */
  change: { on: string; what: string } | null;
  revisions: points.PointRow[];
  checks: points.CheckRow[];
  /** Aims that count or counted for this series, oldest first. */
  aims: AimRow[];
  /** Who gave the figures, in a sentence. */
  given: string;
}

/** The series of a body, by its code, or of the country (null); undefined where there is none. */
export function viewSeries(
  slug: string,
  code: string | null,
  since: string | null = null,
): SeriesPage | { movedTo: string } | undefined {
  const measure = repository.findMeasure(slug);
  if (!measure) return undefined;
  const asked = code === null ? null : findBodyByCode(code);
  if (code !== null && !asked) return undefined;
  const body = asked && findBodyById(standingBodyId(asked.id));
  if (body && asked && body.id !== asked.id) return { movedTo: body.code };
  const rows = points.listPoints(measure.id, body?.id ?? null);
  if (rows.length === 0) return undefined;
  const context = contextOf(measure);
  const series = seriesOf(context, { bodyId: body?.id ?? null, of: body?.name ?? null });
  const chart = measureChart(series.definition, series.points);
  const change = changeAsked(series.definition, since);
  const readings = shownReadings(context.readings, body?.id ?? null);
  return {
    ...{ measure, body, chart, readings, change },
    reading: readings.withheld ? null : readingOf(chart, change),
    revisions: points.listRevisions(measure.id, body?.id ?? null, MOST_REVISIONS),
    checks: body ? points.listChecks(measure.id, body.id) : [],
    aims: context.aims.filter((aim) => aim.bodyId === null || aim.bodyId === body?.id),
    given: sourceNote(rows.map(({ provenance }) => provenance)),
  };
}

/** A chart alone, for files and small drawings. */
export function viewChart(slug: string, code: string | null): MeasureChart | undefined {
  const page = viewSeries(slug, code);
  return page === undefined || "movedTo" in page ? undefined : page.chart;
}
