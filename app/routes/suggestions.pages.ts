import type { LoaderFunctionArgs } from "@remix-run/node";
import { pagesNamed } from "~/domain/search/named-pages.server";
import { londonDay } from "~/lib/dates";

/** Themes, issuers and bodies for the type-ahead of the search: `?q=` and what was typed answers `[{ label, hint, href }]`. */
export function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(pagesNamed(typed, londonDay(Date.now())));
}
