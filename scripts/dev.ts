import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import type * as Server from "../app/server";

/**
 * The register with pages that follow the sources: a changed route or component shows on the next reload.
 * Changes under db/ or to the server itself need a restart, since they hold the open database.
 */
const configFile = fileURLToPath(new URL("./vite.config.ts", import.meta.url));
process.env.NODE_ENV = "development";
const vite = await createServer({
  configFile,
  server: { middlewareMode: true, hmr: false },
  appType: "custom",
});
const { start } = (await vite.ssrLoadModule("/app/server.ts")) as typeof Server;

await start({
  build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
  before: vite.middlewares,
});
