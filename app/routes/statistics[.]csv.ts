import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusalOfFile } from "~/domain/open-data/unknown-filters.server";
import { statisticsCsv } from "~/domain/statistics/statistics-csv.server";
import { decodeStatistics } from "~/domain/statistics/statistics-params";
import { viewStatistics } from "~/domain/statistics/statistics.server";
import { onDayAsked } from "~/http/as-of.server";
import { problem } from "~/http/problem.server";

/** The figures of the page as CSV, one row for each number, with its unit and what it is a part of. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const unknown = refusalOfFile("statistics", searchParams);
  if (unknown !== null) return problem(400, unknown);
  const state = decodeStatistics(searchParams);
  const { day, statistics } = await onDayAsked(request, (day) => ({
    day,
    statistics: viewStatistics(state, day),
  }));
  return new Response(statisticsCsv(state, statistics, day), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="statistics-by-${state.by}-${day}.csv"`,
      "Access-Control-Allow-Origin": "*",
    },
  });
}
