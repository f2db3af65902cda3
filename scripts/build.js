import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { alone } from "./alone.js";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "build/stamp");
/** Building empties the folder it builds into. */
const lock = join(root, ".cache/building");
const SOURCES = ["app", "db", "seed", "public", "remix.config.js", "scripts/vite.config.ts", "package.json"];

/**
 * When any of the sources last changed, ms since 1970. Folders count too: a removed file changes them.
 *
 * @param {string} path
 * @returns {number}
 */
export function newestChange(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/** Whether what is built is older than what it is built from, or not there. */
export function isStale() {
  if (!existsSync(join(root, "build/server/index.js")) || !existsSync(stamp)) return true;
  const builtFrom = statSync(stamp).mtimeMs;
  return SOURCES.some((source) => newestChange(join(root, source)) > builtFrom);
}

/** Builds the pages and the server where what is built is stale. Two begun at once: the later waits, and uses what the earlier built. */
export function buildWhereStale() {
  if (isStale()) alone(lock, () => isStale() && build());
}

/** Builds the pages and the server. Sources that change meanwhile leave the build stale, not wrongly fresh. */
function build() {
  const startedAt = new Date();
  const remix = join(root, "node_modules/@remix-run/dev/dist/cli.js");
  const options = ["vite:build", "-c", join(root, "scripts/vite.config.ts"), "-l", "error"];
  execFileSync(process.execPath, [remix, ...options], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  writeFileSync(stamp, `${startedAt.toISOString()}\n`);
  // The stamp's own time is what is compared, so it must be the time building began.
  utimesSync(stamp, startedAt, startedAt);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) alone(lock, build);
