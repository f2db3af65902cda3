import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isBehindProxy, publicOrigin } from "./served-origin.server";

/** What answering a request takes of it: plain values, so that another thread can be asked as well. */
export interface PageRequest {
  method: string;
  /** Path and query. */
  url: string;
  /** The part of an address before the path, as the reader sees it. */
  origin: string;
  /** For throttling; never logged. */
  clientAddress: string;
  headers: IncomingHttpHeaders;
}

export const pageRequest = (incoming: IncomingMessage): PageRequest => ({
  method: incoming.method ?? "GET",
  url: incoming.url ?? "/",
  origin: originOf(incoming),
  clientAddress: clientAddress(incoming),
  headers: incoming.headers,
});

/** The request as Remix takes it. `body` is what was sent, null for GET and HEAD. */
export function webRequest(asked: PageRequest, body: Buffer | null): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  return new Request(new URL(asked.origin + asked.url), {
    method: asked.method,
    headers,
    body: body && new Uint8Array(body),
  });
}

function originOf({ headers, socket }: IncomingMessage): string {
  const origin = publicOrigin();
  if (origin) return origin;
  const forwarded = isBehindProxy() ? String(headers["x-forwarded-proto"] ?? "") : "";
  const protocol = forwarded === "https" || "encrypted" in socket ? "https" : "http";
  const host = headers.host ?? "localhost";
  return /^[\w.:[\]-]+$/.test(host) ? `${protocol}://${host}` : `${protocol}://localhost`;
}

/** For throttling. Behind a proxy, the last address it added: earlier ones are what the client claims. */
export function clientAddress({ headers, socket }: IncomingMessage): string {
  const forwarded = isBehindProxy()
    ? String(headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : "";
  return forwarded || (socket.remoteAddress ?? "unknown");
}
