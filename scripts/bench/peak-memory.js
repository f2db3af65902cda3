/** Loaded before a command, this says on standard error at its end how much memory the process took at most. */
import { isMainThread } from "node:worker_threads";

if (isMainThread)
  process.once("exit", () =>
    process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`),
  );
