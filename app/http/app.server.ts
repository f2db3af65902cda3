import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import express, { type RequestHandler } from "express";
import { asksForDay, hasHistory } from "~/lib/as-of";
import { everythingFiles } from "./everything-files.server";
import { log } from "./log.server";
import type { MakePage } from "./page-thread.server";
import { PageCache } from "./page-cache.server";
import { sendPlainPage } from "./plain-page.server";
import {
  answerProgramAtTheDoor,
  isForOwnSystems,
  isForPrograms,
  isReadByPrograms,
  isWithinShare,
  refuse,
} from "./programs.server";
import { clientAddress, pageRequest } from "./page-request.server";
import { remixPages, sendAnswer, toStoredPage, type Answer, type Build } from "./remix-pages.server";
import {
  bodyLimit,
  isForRemixScript,
  isFromMailProgram,
  isFromOurPages,
  readBody,
  withoutTrailingSlash,
} from "./request-checks.server";
import { securityHeaders } from "./security-headers.server";
import { publicOrigin } from "./served-origin.server";
import { staticFiles } from "./static-files.server";

export interface AppOptions {
  build: Build;
  /** Raised by every write the public can see; keys the page cache. */
  publicVersion: () => number;
  /** The number of the newest ledger entry, which steps that are not public move too: keys the ledger's pages. */
  ledgerHead?: () => number;
  /** The folder of files served as they are. */
  clientFolder: string;
  mode?: "production" | "development";
  /** Where pages that only read are made, given how they are made here: another thread, say. */
  makePages?: (makeHere: MakePage) => MakePage;
  /** Development only: answers for stylesheets and other sources before anything else. */
  before?: RequestHandler;
}

/**
 * The whole HTTP side as one listener. Pages kept in memory are answered before Express sees the
 * request: that path costs a lookup, a version read (2 µs) and a write to the socket.
 */
export function createApp(options: AppOptions): RequestListener {
  const headers = securityHeaders();
  const { publicVersion, ledgerHead = publicVersion } = options;
  const cache = new PageCache((key) => (isOfLedger(key) ? ledgerHead() : publicVersion()));
  const isCaching = options.mode !== "development";
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  if (options.before) app.use(options.before);
  app.use(staticFiles(options.clientFolder, headers));
  app.use(refuseAtTheDoor(headers));
  app.use(everythingFiles(headers));
  app.use(pages(options, cache, headers));
  app.use(failPlainly(headers));

  return (request, response) => {
    if (!isWithinShare(request, response, clientAddress(request))) return;
    if (isCaching && PageCache.isShareable(request) && cache.answer(pageKey(request), request, response))
      return;
    app(request, response);
  };
}

/** Without a fixed origin, pages may name the host they were asked at, so hosts do not share pages. */
function pageKey(request: IncomingMessage): string {
  const url = request.url ?? "/";
  return publicOrigin() ? url : `${request.headers.host ?? ""} ${url}`;
}

const isOfLedger = (key: string): boolean => /(^| )\/ledger(\?|$)/.test(key);

/** Whether a past day is asked of a page that has none. */
const asksForHistory = (address: string): boolean =>
  asksForDay(address) && !hasHistory(address.split("?", 1)[0] ?? "");

function refuseHistory(request: IncomingMessage, response: ServerResponse, headers: readonly string[]): void {
  if (isReadByPrograms(request.url ?? ""))
    return refuse(
      response,
      400,
      "This address cannot be asked for as of a day: leave “as-of” out. Lists, records and searches can.",
      headers,
    );
  sendPlainPage(response, headers, {
    status: 400,
    title: "This page cannot be shown as of a day",
    sentence:
      "Pages that show the register can be shown as of a day that is past; explanations, forms, feeds and work pages cannot. Leave “as-of” out of the address to see this page.",
  });
}

const METHODS = new Set(["GET", "HEAD", "POST"]);

function refuseAtTheDoor(headers: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (answerProgramAtTheDoor(request, response, headers)) return;
    // A token alone speaks for a body's system: what a browser adds by itself must not (CSRF).
    if (isForOwnSystems(request.url)) {
      delete request.headers.cookie;
      delete request.headers.origin;
    }
    if (!METHODS.has(request.method))
      return sendPlainPage(response, [...headers, "allow", "GET, HEAD, POST"], {
        status: 405,
        title: "This cannot be done here",
        sentence: "Pages of the register can be read and forms can be sent; nothing else.",
      });
    if (asksForHistory(request.url)) return refuseHistory(request, response, headers);
    if (isForRemixScript(request.url))
      return sendPlainPage(response, headers, {
        status: 404,
        title: "There is no page at this address",
        sentence: "Check the address, or search the register.",
      });
    // Remix itself refuses a post that names another origin, as a mail program's may.
    if (isFromMailProgram(request)) delete request.headers.origin;
    else if (request.method === "POST" && !isForOwnSystems(request.url) && !isFromOurPages(request))
      return sendPlainPage(response, headers, {
        status: 403,
        title: "This form came from another site",
        sentence: "Forms are taken only from the register's own pages. Open the page here and send it again.",
      });
    const clean = request.method === "POST" ? null : withoutTrailingSlash(request.url);
    if (clean === null) return next();
    response.writeHead(301, [
      ...headers,
      "location",
      clean,
      "cache-control",
      "no-store",
      "content-length",
      "0",
    ]);
    response.end();
  };
}

function pages(
  { build, mode = "production", makePages = (makeHere) => makeHere }: AppOptions,
  cache: PageCache,
  headers: readonly string[],
): RequestHandler {
  const ask = remixPages(build, mode);
  const makePage = makePages((asked) => ask(asked, null));
  const isCaching = mode !== "development";

  const answerPrivately = async (request: IncomingMessage, response: ServerResponse) => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    const body = isRead ? null : await readBody(request, bodyLimit(request));
    if (body === null && !isRead) return refuseTooLarge(request, response, headers);
    await sendAnswer(await ask(pageRequest(request), body), request, response, headers);
  };

  const answerFromCache = async (request: IncomingMessage, response: ServerResponse) => {
    let mine: Answer | undefined;
    // A HEAD is answered from the page a GET would get.
    const page = await cache.page(pageKey(request), async () => {
      const answer = await makePage({ ...pageRequest(request), method: "GET" });
      if (answer.isShareable) return toStoredPage(answer, headers);
      mine = answer;
      return null;
    });
    if (page) return page.send(request, response);
    // What cannot be shared was rendered for one request; those that waited with it each get their own.
    await sendAnswer(mine ?? (await ask(pageRequest(request), null)), request, response, headers);
  };

  return (request, response, next) => {
    const isShared = isCaching && PageCache.isShareable(request);
    (isShared ? answerFromCache(request, response) : answerPrivately(request, response)).catch(next);
  };
}

function refuseTooLarge(
  request: IncomingMessage,
  response: ServerResponse,
  headers: readonly string[],
): void {
  const megabytes = Math.floor(bodyLimit(request) / 1024 / 1024);
  if (isForPrograms(request.url ?? ""))
    return refuse(response, 413, `At most ${megabytes} MB at once; send the rest apart. Nothing was kept.`, [
      ...headers,
      ...["connection", "close"],
    ]);
  sendPlainPage(response, [...headers, "connection", "close"], {
    status: 413,
    title: "That is too large",
    sentence: `A form with its files may hold at most ${megabytes} MB. Go back, choose a smaller file, and send it again.`,
  });
}

const failPlainly =
  (headers: readonly string[]) =>
  (
    error: unknown,
    request: IncomingMessage,
    response: ServerResponse,
    next: (error: unknown) => void,
  ): void => {
    log().error({ path: request.url?.split("?")[0], err: error }, "failed");
    if (response.headersSent) return next(error);
    if (isForPrograms(request.url ?? ""))
      return refuse(response, 500, "It has been recorded. Try again in a few minutes.", headers);
    sendPlainPage(response, headers, {
      status: 500,
      title: "Something went wrong on our side",
      sentence: "It has been recorded. Try again in a few minutes; nothing that was saved is lost.",
    });
  };
