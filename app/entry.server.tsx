import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import { keepDay } from "~/http/keep-day";
import { log } from "~/http/log.server";
import { pageResponse } from "~/http/rendered-body.server";
import { requestScope } from "~/http/request-scope.server";
import { readAsOf } from "~/lib/as-of";

/** The whole page at once: pages do not stream, so that one can be compressed, cached and given an ETag as a whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const markup = renderToStaticMarkup(<RemixServer context={context} url={request.url} />);
  const day = readAsOf(new URL(request.url).searchParams);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return pageResponse(`<!DOCTYPE html>${day === null ? markup : keepDay(markup, day)}`, { status, headers });
}

/** What was thrown and not expected. The page names the request's id, the log says what happened; neither holds what was sent. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  log().error({ requestId: requestScope()?.id, path: new URL(request.url).pathname, err: error }, "failed");
}
