import type { LoaderFunctionArgs } from "@remix-run/node";
import { siteMapPart } from "~/domain/site-map/site-map.server";
import { problem } from "~/http/problem.server";
import { wholeAddress } from "~/http/served-origin.server";
import { siteMapPages } from "~/http/site-map.server";
import { londonDay } from "~/lib/dates";

/** A part of the site map, such as /sitemaps/reports-1.xml. */
export function loader({ request, params }: LoaderFunctionArgs): Response {
  const name = /^(.*)\.xml$/.exec(params.part ?? "")?.[1] ?? "";
  const pages = siteMapPart(name, londonDay(Date.now()));
  return pages ? siteMapPages(pages, wholeAddress(request, "")) : problem(404, "There is no such part.");
}
