import module from "node:module";
import { buildWhereStale, isStale } from "./build.js";

process.env.NODE_ENV ??= "production";

if (isStale()) {
  process.stderr.write("Building the pages (about ten seconds, once)…\n");
  buildWhereStale();
}
// From Node 22 on, compiled code is kept between starts.
module.enableCompileCache?.();
const { start } = await import("../build/server/index.js");
try {
  await start();
} catch (error) {
  if (!(error instanceof Error && error.name === "CannotStart")) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
