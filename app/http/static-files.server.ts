import { readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import type { RequestHandler } from "express";
import { StoredPage } from "./stored-page.server";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Files at the top of the site; the rest stand under /assets. Nothing else is looked for on the disk. */
const TOP_FILES = new Set(["/enhance.js", "/favicon.svg"]);

/** Built files carry a digest in their name, so what is behind an address never changes. */
const NAMED_BY_CONTENT = /-[\w-]{8}\.\w+$/;

/**
 * Stylesheet, script and pictures: some 20 small files, read once, compressed once and kept, because
 * Express's own static files are read and sent uncompressed each time.
 */
export function staticFiles(folder: string, headers: readonly string[]): RequestHandler {
  const kept = new Map<string, StoredPage>();
  return (request, response, next) => {
    const path = request.path;
    if (!(path.startsWith("/assets/") || TOP_FILES.has(path))) return next();
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    const page = kept.get(path) ?? read(folder, path, headers);
    if (!page) return next();
    kept.set(path, page);
    page.send(request, response).catch(next);
  };
}

function read(folder: string, path: string, headers: readonly string[]): StoredPage | null {
  const type = TYPES[extname(path)];
  const file = normalize(join(folder, path));
  const isInside = TOP_FILES.has(path) || file.startsWith(join(folder, "assets") + sep);
  if (!type || !isInside) return null;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  const cacheControl = NAMED_BY_CONTENT.test(path)
    ? "public, max-age=31536000, immutable"
    : "public, max-age=3600";
  return new StoredPage(
    { status: 200, body: readFileSync(file), headers: ["content-type", type], cacheControl },
    headers,
  );
}
