import { performance } from "node:perf_hooks";
import { join } from "node:path";
import { serveRegister } from "../served-register";
import { runImport } from "./importing";
import type { Measurement } from "./measuring";

const PAUSE_MS = 20;

/** The longest that a reader waited for /healthz and for a page while the tracker's database was imported. */
export async function benchAnswering(home: string, data: string): Promise<Measurement[]> {
  const served = await serveRegister({ home, env: { REGISTER_MODE: "live" } });
  const quiet = await longestWait(served.url, new Promise((resolve) => setTimeout(resolve, 3_000)));
  const busy = await longestWait(
    served.url,
    runImport(home, "pfd-tracker", join(data, "pfd/tracker-database.csv.gz")),
  );
  await served.stop();
  return [
    {
      name: "longest wait for /healthz while importing",
      ours: `${Math.round(busy)} ms`,
      peer: `${Math.round(quiet)} ms: the same site with no import`,
      ratio: quiet / busy,
      note: "both cores are shared with the import; /healthz waits for the event loop only",
    },
  ];
}

async function longestWait(url: string, until: Promise<unknown>): Promise<number> {
  let running = true;
  const finished = until.finally(() => (running = false));
  let longest = 0;
  while (running) {
    const start = performance.now();
    await (await fetch(`${url}/healthz`)).text();
    longest = Math.max(longest, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await finished;
  return longest;
}
