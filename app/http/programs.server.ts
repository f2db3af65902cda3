import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { asksForDay } from "~/lib/as-of";
import { listFileAt } from "~/lib/file-addresses";
import { problemBody } from "./problem.server";

const WINDOW_SECONDS = 60;
/** Enough for a mirror that reads page after page; a program that asks more is told when to come back. */
const MOST_IN_WINDOW = 300;
const MOST_CLIENTS = 50_000;

interface Share {
  used: number;
  /** Instant at which it is whole again, ms since 1970. */
  until: number;
}

const shares = new LRUCache<string, Share>({ max: MOST_CLIENTS });

const pathOf = (url: string): string => url.split("?", 1)[0] ?? "";

/** Addresses that answer programs, and refuse in their own form. */
export const isForPrograms = (url: string): boolean => /^\/api(\/|$)/.test(pathOf(url));

/** Addresses that no person reads: the API's, and those of feeds. */
export const isReadByPrograms = (url: string): boolean =>
  isForPrograms(url) || pathOf(url).startsWith("/feeds/");

/** Files that other sites' programs may read too: lists, figures and everything. */
const isOpenFile = (path: string): boolean =>
  listFileAt(path) !== undefined || /^\/(data\/.+|statistics\.csv|priorities\.(csv|json))$/.test(path);

/** Addresses at which bodies' own systems read and send with a token. */
export const isForOwnSystems = (url: string): boolean => /^\/api\/v1\/own(\/|$)/.test(pathOf(url));

/** Addresses whose answers cost more than a page's: each client has a share of them. */
const isShared = (url: string): boolean =>
  isForPrograms(url) || listFileAt(pathOf(url)) !== undefined || asksForDay(url);

/**
 * Counts a request against its client's share and says in headers what is left (draft-ietf-httpapi-ratelimit).
 * Answers true where it may go on; otherwise it has been refused, with when to come back.
 */
export function isWithinShare(request: IncomingMessage, response: ServerResponse, client: string): boolean {
  if (!isShared(request.url ?? "")) return true;
  const now = Date.now();
  const held = shares.get(client);
  const share = held && held.until > now ? held : { used: 0, until: now + WINDOW_SECONDS * 1000 };
  share.used += 1;
  shares.set(client, share);
  const seconds = Math.max(Math.ceil((share.until - now) / 1000), 1);
  const left = Math.max(MOST_IN_WINDOW - share.used, 0);
  response.setHeader("RateLimit-Policy", `"default";q=${MOST_IN_WINDOW};w=${WINDOW_SECONDS}`);
  response.setHeader("RateLimit", `"default";r=${left};t=${seconds}`);
  if (share.used <= MOST_IN_WINDOW) return true;
  refuse(response, 429, `At most ${MOST_IN_WINDOW} requests a minute. Ask again in ${seconds} seconds.`, [
    ...["retry-after", String(seconds)],
  ]);
  return false;
}

/** Answers what a browser asks before it lets another site's program read here, and refuses what cannot be done. */
export function answerProgramAtTheDoor(
  request: IncomingMessage,
  response: ServerResponse,
  headers: readonly string[],
): boolean {
  const url = request.url ?? "";
  if (!isReadByPrograms(url) && !isOpenFile(pathOf(url))) return false;
  if (request.method === "GET" || request.method === "HEAD") return false;
  if (isForOwnSystems(url)) {
    if (request.method === "POST") return false;
    // No other site's page may send here, so a browser that asks is promised nothing.
    refuse(response, 405, "Systems of bodies read with GET and send with POST.", [
      ...headers,
      ...["allow", "GET, HEAD, POST"],
    ]);
    return true;
  }
  if (request.method === "OPTIONS") {
    response.writeHead(204, [
      ...headers,
      ...["allow", ALLOWED, "access-control-allow-origin", "*", "access-control-allow-methods", ALLOWED],
      ...["access-control-allow-headers", "If-None-Match", "access-control-max-age", "86400"],
    ]);
    response.end();
  } else
    refuse(
      response,
      405,
      "This address can be read and nothing else. What systems of bodies send goes to addresses below /api/v1/own.",
      [...headers, "allow", ALLOWED],
    );
  return true;
}

const ALLOWED = "GET, HEAD, OPTIONS";

/** A refusal for a program where no route was asked. */
export function refuse(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: readonly string[],
): void {
  const body = JSON.stringify(problemBody(status, sentence));
  response.writeHead(status, [
    ...headers,
    ...["content-type", "application/problem+json", "cache-control", "no-store"],
    ...["access-control-allow-origin", "*", "content-length", String(Buffer.byteLength(body))],
  ]);
  response.end(body);
}
