import type { LoaderFunctionArgs } from "@remix-run/node";
import { suggestBodies } from "~/domain/bodies/list-bodies.server";
import { londonDay } from "~/lib/dates";

/** Names for a type-ahead: `?q=` and what was typed answers `[{ label, value, hint }]`. */
export function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(suggestBodies(typed, londonDay(Date.now())));
}
