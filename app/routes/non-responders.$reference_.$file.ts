import type { LoaderFunctionArgs } from "@remix-run/node";
import { officialListCsv, viewPublicList } from "~/domain/escalation/official-lists.server";
import { requireParams } from "~/http/params.server";
import { noSuchFile } from "~/http/responses.server";
import { onDayAsked } from "~/http/as-of.server";

/** The entries of an official list as CSV. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { reference, file } = requireParams(params, "reference", "file");
  const list = await onDayAsked(request, () => viewPublicList(reference));
  if (!list || file !== "entries.csv") throw noSuchFile();
  return new Response(officialListCsv(list), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${list.reference}-entries.csv"`,
      "Access-Control-Allow-Origin": "*",
    },
  });
}
