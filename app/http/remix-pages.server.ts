import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { paths } from "~/lib/paths";
import { pageHandler } from "./page-handlers.server";
import { forgetReturning, returningForm, sealForm } from "./kept-forms.server";
import { bodyOf, renderedBody, samePage } from "./rendered-body.server";
import { webRequest, type PageRequest } from "./page-request.server";
import { inScope, type RequestScope } from "./request-scope.server";
import { withOwnHeaders } from "./security-headers.server";
import { readSessionToken } from "./session-cookie.server";
import { StoredPage, type PageParts } from "./stored-page.server";

export type Build = ServerBuild | (() => Promise<ServerBuild>);

/** Types that are answered as one piece, so that they can be compressed and kept; the rest streams. */
const WHOLE =
  /^(text\/(html|csv|plain)|application\/json|application\/(atom\+|opensearchdescription\+)?xml|image\/svg\+xml)\b/;

export interface Answer {
  response: Response;
  /** True where everybody may be given this same answer. */
  isShareable: boolean;
  /** What whoever made a shareable answer has made of its body as well. */
  made?: Pick<PageParts, "etag" | "packed">;
}

/** Asks Remix for the answer to a request. `body` is what was sent, null for GET and HEAD. */
export function remixPages(build: Build, mode: string) {
  const handle = typeof build === "function" ? createRequestHandler(build, mode) : pageHandler(build, mode);
  return async (asked: PageRequest, body: Buffer | null): Promise<Answer> => {
    const scope: RequestScope = { id: randomUUID(), clientAddress: asked.clientAddress, cookies: [] };
    const request = () => webRequest(asked, body);
    const ask = (one: Request) => inScope(scope, () => handle(one));
    const response =
      asked.method === "POST"
        ? await answerToForm(request, scope, ask)
        : await answerToReader(request(), scope, ask);
    for (const cookie of scope.cookies) response.headers.append("Set-Cookie", cookie);
    response.headers.set("X-Request-Id", scope.id);
    const isPersonal = scope.cookies.length > 0 || (scope.signedIn?.session ?? null) !== null;
    return { response, isShareable: !isPersonal && mayBeShared(response) };
  };
}

type Ask = (request: Request) => Promise<Response>;

/**
 * A form sent after the session ended: the sign-in page itself answers, with what was typed sealed in it,
 * where a redirect would have lost it. Anything else is answered as it is.
 */
async function answerToForm(request: () => Request, scope: RequestScope, ask: Ask): Promise<Response> {
  const asked = request();
  const { pathname, search } = new URL(asked.url);
  forgetReturning(readSessionToken(asked), pathname + search);
  const answer = await ask(asked);
  const location = answer.headers.get("Location") ?? "";
  if (!isRedirectToSignIn(answer.status, location)) return answer;
  const sealed = await sealForm(request(), Date.now());
  if (sealed === null) return answer;
  scope.keptForm = sealed;
  const headers = new Headers(asked.headers);
  for (const name of ["content-type", "content-length"]) headers.delete(name);
  const page = await ask(new Request(new URL(location, asked.url), { headers }));
  return samePage(page, { status: 403, headers: page.headers });
}

const isRedirectToSignIn = (status: number, location: string): boolean =>
  status === 302 && (location === paths.signIn() || location.startsWith(`${paths.signIn()}?`));

const answerToReader = async (asked: Request, scope: RequestScope, ask: Ask): Promise<Response> =>
  (await formGivenBack(asked, scope, ask)) ?? (await ask(asked));

/**
 * The page of a form that waits to go back to who typed it: its action is asked, which reads the form and
 * refuses it. Null where nothing waits, or the form is no longer one this person may fill in.
 */
async function formGivenBack(request: Request, scope: RequestScope, ask: Ask): Promise<Response | null> {
  if (request.method !== "GET") return null;
  const { pathname, search } = new URL(request.url);
  const fields = returningForm(readSessionToken(request), pathname + search);
  if (!fields) return null;
  scope.givingBack = { wasGiven: false };
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields))
    for (const value of typeof values === "string" ? [values] : values) body.append(name, value);
  const answer = await ask(new Request(request.url, { method: "POST", headers: request.headers, body }));
  const { wasGiven } = scope.givingBack;
  scope.givingBack = undefined;
  return wasGiven && answer.status === 400
    ? samePage(answer, { status: 200, headers: answer.headers })
    : null;
}

/**
 * Pages that exist, and tombstones. Not 404s: there are endless wrong addresses, and keeping their pages
 * would push real ones out. A route keeps its page out by saying no-store.
 */
function mayBeShared({ status, headers }: Response): boolean {
  return (
    (status === 200 || status === 410) &&
    !headers.has("Set-Cookie") &&
    !headers.has("Cache-Control") &&
    WHOLE.test(headers.get("Content-Type") ?? "")
  );
}

/** A shareable answer as the page to keep. The request's id is left out: it would be somebody else's. */
export async function toStoredPage(
  { response, made }: Answer,
  shared: readonly string[],
): Promise<StoredPage> {
  response.headers.delete("X-Request-Id");
  return new StoredPage(
    {
      status: response.status,
      body: await bodyOf(response),
      headers: [...response.headers].flat(),
      ...made,
    },
    shared,
  );
}

/** Sends an answer that is this reader's alone: kept by nobody unless its route said otherwise. */
export async function sendAnswer(
  { response: answer }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  shared: readonly string[],
): Promise<void> {
  const isPrivate = answer.headers.has("Set-Cookie") || !answer.headers.has("Cache-Control");
  if (isPrivate) answer.headers.set("Cache-Control", "no-store");
  const headers = withOwnHeaders(shared, [...answer.headers].flat());
  response.writeHead(answer.status, headers);
  const page = renderedBody(answer);
  if (request.method === "HEAD" || !(page ?? answer.body)) response.end();
  else if (page) response.end(page);
  else await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
}
