import { answerApi } from "~/domain/open-data/answer-api.server";
import { readyFacetTable } from "~/domain/search/facet-table.server";
import { asOfRefusal, readAsOf } from "~/lib/as-of";
import { londonDay } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { onDay } from "./as-of.server";
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
  const search = new URL(request.url).searchParams;
  const refusal = asOfRefusal(search, today);
  if (refusal !== null) return problem(400, refusal);
  const origin = wholeAddress(request, "");
  await readyFacetTable(today);
  const answer = await onDay(readAsOf(search) ?? today, today, (day) =>
    answerApi({ path, search, today: day, origin }),
  );
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
