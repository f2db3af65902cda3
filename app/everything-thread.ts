/** The thread that makes the files with everything beside the one that answers requests. */
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { makeEverything } from "~/domain/open-data/everything.server";
import type { EverythingThreadData } from "~/http/everything-thread.server";
import { closeRegister, openRegister } from "~db/client.server";
import { registerFile } from "~db/home.server";

/** Readers wait for pages; nobody waits for these files. */
const NICENESS = 10;

const { mode, origin } = workerData as EverythingThreadData; // as everything-thread.server.ts gives it
// Linux counts a thread as a process of its own here; elsewhere this would slow all of the server.
if (process.platform === "linux") setPriority(NICENESS);
let isStopped = false;
parentPort?.once("message", () => (isStopped = true));
openRegister(registerFile(mode)).raw.pragma("query_only = ON");
try {
  parentPort?.postMessage(await makeEverything(origin, () => isStopped));
} finally {
  closeRegister();
  parentPort?.close();
}
