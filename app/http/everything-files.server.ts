import type { RequestHandler } from "express";
import { everythingFile, everythingNow } from "~/domain/open-data/everything.server";
import { paths } from "~/lib/paths";
import { refuse } from "./programs.server";

/** The first look is ten seconds after the start, and a small register takes seconds more. */
const FIRST_MADE_IN_S = 60;

/** The files with everything: large, so they are sent from the disk, in parts where the reader asks for parts. */
export function everythingFiles(headers: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const [, top, name = "", ...rest] = request.path.split("/");
    if (top !== "data" || rest.length > 0 || (request.method !== "GET" && request.method !== "HEAD"))
      return next();
    if (name === "") return response.redirect(302, `${paths.aboutApi()}#everything`);
    const file = everythingFile(name);
    if (file === null && everythingNow() === null) {
      response.setHeader("Retry-After", String(FIRST_MADE_IN_S));
      return refuse(
        response,
        503,
        "The files with everything are being made for the first time. Ask again in a minute; with many reports it takes some minutes.",
        headers,
      );
    }
    if (file === null)
      return refuse(response, 404, "There is no such file. /data/datapackage.json lists them.", headers);
    for (let at = 0; at < headers.length; at += 2)
      response.setHeader(headers[at] ?? "", headers[at + 1] ?? "");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "public, no-cache");
    response.setHeader("Content-Type", name.endsWith(".gz") ? "application/gzip" : "application/json");
    // The register's folder may be a hidden one; the name is one of those just made.
    response.sendFile(file, { dotfiles: "allow", cacheControl: false }, (error) => {
      if (error && !response.headersSent) next(error);
    });
  };
}
