import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildWhereStale } from "~scripts/build.js";
import { serveRegister } from "~scripts/served-register";

declare module "vitest" {
  export interface ProvidedContext {
    /** A REGISTER_HOME whose demonstration register is loaded; each journey serves a copy. */
    demonstrationHome: string;
  }
}

/** The password of the demonstration's accounts in the journeys. */
export const JOURNEY_PASSWORD = "a long walk by the river";

/** Builds when stale and loads the demonstration register once, as a first `npm start` does. */
export default async function setup(project: TestProject): Promise<() => void> {
  // Apart from the start, which is only waited for so long.
  buildWhereStale();
  const home = mkdtempSync(join(tmpdir(), "journeys-"));
  const served = await serveRegister({
    home,
    env: { REGISTER_MODE: "demo", REGISTER_DEMO_PASSWORD: JOURNEY_PASSWORD },
  });
  await served.stop();
  project.provide("demonstrationHome", home);
  return () => rmSync(home, { recursive: true, force: true });
}
