import type { LoaderFunctionArgs } from "@remix-run/node";
import { prioritiesJson } from "~/domain/priorities/priority-files.server";
import { viewEdition } from "~/domain/priorities/view-published.server";
import { editionAsked } from "~/domain/progress-reports/progress-report-rules";
import { noSuchFile } from "~/http/responses.server";
import { onDayAsked } from "~/http/as-of.server";

/** The published list of priorities, or an earlier edition of it, as JSON. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const asked = editionAsked(new URL(request.url).searchParams.get("edition"));
  const list = await onDayAsked(request, (day) => viewEdition(asked, day));
  if (!list) throw noSuchFile();
  return new Response(prioritiesJson(list), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
    },
  });
}
