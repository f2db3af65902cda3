/** The process that makes the files with everything beside the one that answers requests. */
import { setPriority } from "node:os";
import type { EverythingAsked } from "~/http/everything-process.server";
import { makeEverything } from "~/domain/open-data/everything.server";
import { closeRegister, openRegister } from "~db/client.server";
import { registerFile } from "~db/home.server";

/** Readers wait for pages; nobody waits for these files. */
const NICENESS = 10;

setPriority(NICENESS);
let isStopped = false;
// The server that asked for the files says that it ends, or has ended without a word.
process.once("disconnect", () => (isStopped = true));
process.once("message", (asked: EverythingAsked) => void make(asked));

async function make({ mode, origin }: EverythingAsked): Promise<void> {
  if (!process.connected) return;
  openRegister(registerFile(mode)).raw.pragma("query_only = ON");
  try {
    const isMade = await makeEverything(origin, () => isStopped);
    if (process.connected) process.send?.(isMade);
  } finally {
    closeRegister();
    if (process.connected) process.disconnect();
  }
}
