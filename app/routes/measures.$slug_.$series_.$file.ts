import type { LoaderFunctionArgs } from "@remix-run/node";
import { wholeReading } from "~/domain/impact/reading-rules";
import { csvOfMeasure, csvOfSeries } from "~/domain/measures/series-files.server";
import { viewSeries } from "~/domain/measures/view-series.server";
import { onDayAsked } from "~/http/as-of.server";
import { chartFile, type DrawingFormat } from "~/http/chart-files.server";
import { requireParams } from "~/http/params.server";
import { noSuchFile } from "~/http/responses.server";

const DRAWINGS: Readonly<Record<string, DrawingFormat>> = { "chart.svg": "svg", "chart.png": "png" };

/** A series as a file: its numbers, or its chart drawn; "all" for the figures of every body. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { slug, series, file } = requireParams(params, "slug", "series", "file");
  const code = series === "national" ? null : series;
  const name = `${slug}-${series.replace(/[^\w-]/g, "-")}`;
  const format = DRAWINGS[file];
  if (format) {
    const page = await onDayAsked(request, () => viewSeries(slug, code));
    if (!page || "movedTo" in page) throw noSuchFile();
    // A reading that a reviewer withheld does not leave with the drawing either.
    const description = wholeReading(page.reading, page.readings.added);
    return chartFile({ chart: page.chart, format, name, request, description });
  }
  if (file !== "figures.csv") throw noSuchFile();
  const csv = await onDayAsked(request, () =>
    series === "all" ? csvOfMeasure(slug) : csvOfSeries(slug, code),
  );
  if (csv === undefined) throw noSuchFile();
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Access-Control-Allow-Origin": "*",
    },
  });
}
