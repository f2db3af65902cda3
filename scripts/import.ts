/**
 * `npm run import`. The thread that reads coroners' reports begins before this one loads what it needs itself
 * (import-into.ts), so that both do so at the same time.
 */
import { statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { ThreadData } from "./reading-thread";

/** From this size on a file is worth a thread of its own that reads it. */
const READ_BESIDE_FROM_BYTES = 100_000;

/** None where the words are not those of such an import, about which import-into.ts has the say. */
function readingThread(words: readonly string[]): Worker | undefined {
  const [format = "", path = ""] = words.filter((word) => !word.startsWith("-"));
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (!format.startsWith("pfd-") || size < READ_BESIDE_FROM_BYTES) return undefined;
  const workerData: ThreadData = { format };
  return new Worker(new URL("./reading-thread.js", import.meta.url), { workerData });
}

const thread = readingThread(process.argv.slice(2));
const { runImportCommand } = await import("./import-into");
await runImportCommand(thread);
