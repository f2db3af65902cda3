import type { LoaderFunctionArgs } from "@remix-run/node";
import { figuresCsv, silencesCsv } from "~/domain/progress-reports/progress-report-csv.server";
import { editionAsked } from "~/domain/progress-reports/progress-report-rules";
import { viewEdition } from "~/domain/progress-reports/view-progress-report.server";
import { requireParams } from "~/http/params.server";
import { noSuchFile } from "~/http/responses.server";
import { onDayAsked } from "~/http/as-of.server";

const FILES = new Map([
  ["figures.csv", figuresCsv],
  ["not-answered.csv", silencesCsv],
]);

/** The figures of a progress report, or who had not answered, as CSV. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { reference, file } = requireParams(params, "reference", "file");
  const asked = editionAsked(new URL(request.url).searchParams.get("edition"));
  const report = await onDayAsked(request, (day) => viewEdition(reference, asked, day));
  const written = FILES.get(file);
  if (!report || !written) throw noSuchFile();
  return new Response(written(report), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${report.reference}-${file}"`,
      "Access-Control-Allow-Origin": "*",
    },
  });
}
