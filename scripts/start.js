import { build, isStale } from "./build.js";

process.env.NODE_ENV ??= "production";

if (isStale()) {
  process.stderr.write("Building the pages (about ten seconds, once)…\n");
  build();
}
const { start } = await import("../build/server/index.js");
await start();
