import type { IncomingMessage } from "node:http";
import { paths } from "~/lib/paths";
import { publicOrigin } from "./served-origin.server";

const MB = 1024 * 1024;
const MAX_UPLOAD_BYTES = 12 * MB;
const MAX_FORM_BYTES = 2 * MB;

/** The most a request may send: forms with files more than forms of text. */
export const bodyLimit = (request: IncomingMessage): number =>
  request.headers["content-type"]?.startsWith("multipart/") ? MAX_UPLOAD_BYTES : MAX_FORM_BYTES;

/**
 * Whether a form comes from our own pages, as far as the browser says (ASVS 5, 3.5): Sec-Fetch-Site
 * where it is sent, else Origin. Where neither is, the form's token alone decides.
 */
export function isFromOurPages(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin } = request.headers;
  if (origin === undefined) return true;
  const ours = publicOrigin();
  if (ours) return origin === ours;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

/** Whether it may be a mail program's one-click wish to get no more e-mails (RFC 8058): its token decides. */
export const isFromMailProgram = (request: IncomingMessage): boolean =>
  request.url?.split("?", 1)[0] === paths.stopFollowing("").split("?", 1)[0];

/**
 * Remix also answers addresses meant for its own script in the browser (`.data`, `_data`, the manifest).
 * Pages here have no such script, and the answers hold more than pages show, so they do not exist.
 */
export function isForRemixScript(url: string): boolean {
  const [path = "", query = ""] = url.split("?", 2);
  return path.endsWith(".data") || path === "/__manifest" || /(^|&)(_data|_routes)(=|&|$)/.test(query);
}

/** Where an address with a trailing slash really is, or null. Leading slashes fold into one: "//host/" would lead elsewhere. */
export function withoutTrailingSlash(url: string): string | null {
  const query = url.indexOf("?");
  const path = query < 0 ? url : url.slice(0, query);
  if (path === "/" || !(path.endsWith("/") || path.startsWith("//"))) return null;
  const clean = `/${path.replace(/^[/\\]+|\/+$/g, "")}`;
  return query < 0 ? clean : clean + url.slice(query);
}

/** Everything the request sends, or null when it is more than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > limit) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
