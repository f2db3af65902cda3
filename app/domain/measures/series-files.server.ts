import { CHART_CSV_COLUMNS, chartCsvNotes, chartCsvRows } from "~/domain/impact/chart-table-rules";
import { csvFile } from "~/lib/csv-text";
import { shownValue } from "./measure-fields";
import { listEvents } from "./aims-repository.server";
import { methodChangesOf } from "./sentence-rules";
import * as repository from "./measures-repository.server";
import * as points from "./points-repository.server";
import { viewChart } from "./view-series.server";

/** The numbers of one series as its chart has them; what must be known of them stands in the last lines. */
export function csvOfSeries(slug: string, code: string | null): string | undefined {
  const chart = viewChart(slug, code);
  if (!chart) return undefined;
  const notes = chartCsvNotes(chart).map((note) => [note]);
  return csvFile([[...CHART_CSV_COLUMNS], ...chartCsvRows(chart), [], ...notes]);
}

const ALL_COLUMNS = [
  ...["body_code", "body", "period_start", "state", "provisional", "numerator", "denominator", "value"],
  ...["provenance", "known_on"],
];

/** The newest figures of every body of a measure. */
export function csvOfMeasure(slug: string): string | undefined {
  const measure = repository.findMeasure(slug);
  if (!measure) return undefined;
  const named = new Map(points.listSeries(measure.id, 10_000, 0).map((row) => [row.bodyId, row]));
  const rows = points.listAllPoints(measure.id).map((row) => {
    const { code, name } = named.get(row.bodyId) ?? { code: null, name: null };
    return [
      ...[code ?? "", name ?? "", row.period, row.state, row.isProvisional === 1 ? "yes" : "no"],
      ...[row.numerator ?? "", row.denominator ?? "", shownValue(measure, row) ?? ""],
      ...[row.provenance, row.knownOn],
    ];
  });
  const said = [measure.source, measure.quality, measure.limits].flatMap((note) => (note ? [note] : []));
  const notes = [...methodChangesOf(listEvents(measure.id)), ...said].map((note) => [note]);
  return csvFile([ALL_COLUMNS, ...rows, [], ...notes]);
}
