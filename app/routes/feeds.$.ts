import type { LoaderFunctionArgs } from "@remix-run/node";
import { followedAt } from "~/domain/changes/followed.server";
import { refusalOfFile } from "~/domain/open-data/unknown-filters.server";
import { atomFeed, FEED_LENGTH } from "~/http/feed.server";
import { problem } from "~/http/problem.server";
import { wholeAddress } from "~/http/served-origin.server";
import { londonDay } from "~/lib/dates";

/** What has changed of a search, a body, an issuer, a theme or a report: /feeds/search.atom?q=beds, /feeds/bodies/RW5.atom. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const url = new URL(request.url);
  const asked = { path: params["*"] ?? "", search: url.searchParams };
  const unknown = asked.path === "search.atom" ? refusalOfFile("search", asked.search) : null;
  if (unknown !== null) return problem(400, unknown);
  const followed = await followedAt(asked, londonDay(Date.now()), FEED_LENGTH);
  if (!followed) return problem(404, "The register has no such feed.");
  return atomFeed(followed, wholeAddress(request, ""));
}
