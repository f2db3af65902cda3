import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { newestChange, root } from "./build.js";

/** The commands that are run this way, and what they run in threads of their own. */
const COMMANDS = [
  "import",
  "user",
  "ledger",
  "projection",
  "search",
  "backup",
  "restore",
  "spc",
  "connections",
  "reminders",
];
const THREADS = ["reading-thread"];
const SOURCES = ["app", "db", "seed", "scripts", "package.json", "tsconfig.json"];

/** Hold compiled code, or look for files of theirs beside them, so they stay packages. */
const PACKAGES = [
  "better-sqlite3",
  "@node-rs/argon2",
  "@resvg/resvg-js",
  "read-excel-file",
  "write-excel-file",
];

/** Packages written in CommonJS ask for Node's own modules by `require`, which an ECMAScript module lacks. */
const WITH_REQUIRE =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/** Not with the built pages: building these empties their folder, under the hands of a command that is running. */
const kept = join(root, ".cache");

/**
 * A command lives for seconds, in which V8 spent a sixth of an import's time on making functions quicker that were
 * hardly called again: it inlines less (920 bytes of code by default) and waits to see that a function is busy
 * (by default 132 KB of code run).
 */
const SHORT_LIVED = ["--max-inlined-bytecode-size-cumulative=300", "--interrupt-budget=300000"];

/** For so long a bundle is kept after a newer one was made, for a command that is still running from it, ms. */
const KEPT_MS = 86_400_000;

/**
 * Answers the folder with the commands, each a few files of JavaScript: read as a thousand small files of
 * TypeScript, a command and each of its threads take four times as long to begin. The folder is named after
 * the newest source, and made in a quarter of a second where it is not there. It is made aside and then
 * renamed, so that two commands begun at once never read half a bundle.
 *
 * @returns {Promise<string>}
 */
async function bundledCommands() {
  const newest = Math.max(...SOURCES.map((source) => newestChange(join(root, source))));
  const folder = join(kept, `commands-${Math.round(newest).toString(36)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  // Beside its later name, because a bundle finds the migrations from where it stands.
  const aside = mkdtempSync(join(kept, "bundling-"));
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: [...COMMANDS, ...THREADS].map((name) => `scripts/${name}.ts`),
    outdir: aside,
    bundle: true,
    splitting: true,
    // Half the size takes half as long to compile, in each thread; names stay as they are.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: "linked",
    platform: "node",
    format: "esm",
    target: "node20",
    external: PACKAGES,
    banner: { js: WITH_REQUIRE },
    logLevel: "error",
  });
  forgetOldBundles();
  try {
    renameSync(aside, folder);
  } catch (error) {
    // Another command made the same bundle meanwhile.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function forgetOldBundles() {
  for (const name of readdirSync(kept)) {
    const path = join(kept, name);
    if (/^(commands|bundling)-/.test(name) && Date.now() - statSync(path).mtimeMs > KEPT_MS)
      rmSync(path, { recursive: true, force: true });
  }
}

const [name = "", ...rest] = process.argv.slice(2);
if (!COMMANDS.includes(name)) {
  process.stderr.write(`There is no command “${name}”. The commands are ${COMMANDS.join(", ")}.\n`);
  process.exit(1);
}
for (const flag of SHORT_LIVED) setFlagsFromString(flag);
const command = join(await bundledCommands(), `${name}.js`);
// From Node 22 on, compiled code is kept between starts.
module.enableCompileCache?.();
// A command reads its words from where its own name stands in front of them.
process.argv = [process.argv[0] ?? "node", command, ...rest];
await import(pathToFileURL(command).href);
