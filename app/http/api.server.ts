import { answerApi } from "~/domain/open-data/answer-api.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { londonDay } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { problem } from "./problem.server";
import { wholeAddress } from "./served-origin.server";

/** Other sites' programs may read every answer, and the headers that say how to go on. */
export const OPEN_TO_ALL = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, RateLimit, RateLimit-Policy, Retry-After",
} as const;

/** The answer of the API at a path below /api/v1: shareable, so that it is kept, compressed and given an ETag. */
export async function apiAnswer(request: Request, path: string): Promise<Response> {
  const today = londonDay(Date.now());
  await readyFacetTable(today);
  const origin = wholeAddress(request, "");
  const answer = await answerApi({ path, search: new URL(request.url).searchParams, today, origin });
  if (answer.kind === "refused") return problem(answer.status, answer.sentence, {}, answer.more);
  if (answer.kind === "moved")
    return new Response(null, {
      status: 308,
      headers: { ...OPEN_TO_ALL, Location: paths.api() + answer.path, "Cache-Control": "no-cache" },
    });
  const next = "next" in answer.body && typeof answer.body.next === "string" ? answer.body.next : null;
  return Response.json(answer.body, {
    headers: {
      ...OPEN_TO_ALL,
      Link: [
        ...(next === null ? [] : [`<${next}>; rel="next"`]),
        `<${origin}${paths.openApi()}>; rel="service-desc"`,
      ].join(", "),
    },
  });
}
