import type { LoaderFunctionArgs } from "@remix-run/node";
import { readQuery } from "~/domain/open-data/api-query-rules";
import { apiRoot } from "~/domain/open-data/api-root.server";
import { OPEN_TO_ALL } from "~/http/api.server";
import { problem } from "~/http/problem.server";
import { wholeAddress } from "~/http/served-origin.server";

/** Where everything is. */
export function loader({ request }: LoaderFunctionArgs): Response {
  const query = readQuery({}, new URL(request.url).searchParams);
  if (!query.ok) return problem(400, query.sentence);
  return Response.json(apiRoot(wholeAddress(request, "")), { headers: OPEN_TO_ALL });
}
