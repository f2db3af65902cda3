import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvOfMeasure, csvOfSeries } from "~/domain/measures/series-files.server";
import { onDayAsked } from "~/http/as-of.server";
import { requireParams } from "~/http/params.server";
import { notFound } from "~/http/responses.server";

/** A series as a file: its numbers, or its chart drawn; "all" for the figures of every body. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { slug, series, file } = requireParams(params, "slug", "series", "file");
  const code = series === "national" ? null : series;
  if (file !== "figures.csv") throw notFound();
  const csv = await onDayAsked(request, () =>
    series === "all" ? csvOfMeasure(slug) : csvOfSeries(slug, code),
  );
  if (csv === undefined) throw notFound();
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${slug}-${series.replace(/[^\w-]/g, "-")}.csv"`,
      "Access-Control-Allow-Origin": "*",
    },
  });
}
