import type { LoaderFunctionArgs } from "@remix-run/node";
import { prioritiesCsv } from "~/domain/priorities/priority-files.server";
import { viewEdition } from "~/domain/priorities/view-published.server";
import { editionAsked } from "~/domain/progress-reports/progress-report-rules";
import { noSuchFile } from "~/http/responses.server";
import { londonDay } from "~/lib/dates";

/** The published list of priorities, or an earlier edition of it, as CSV. */
export function loader({ request }: LoaderFunctionArgs): Response {
  const asked = editionAsked(new URL(request.url).searchParams.get("edition"));
  const list = viewEdition(asked, londonDay(Date.now()));
  if (!list) throw noSuchFile();
  return new Response(prioritiesCsv(list), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "Content-Disposition": `attachment; filename="priorities-${list.number}.csv"`,
    },
  });
}
