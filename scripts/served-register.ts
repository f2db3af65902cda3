import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ServedRegister {
  url: string;
  home: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

const STARTS_WITHIN_MS = 120_000;

/**
 * Starts the register as a person would, `npm start`'s own script, on a free port and in a home of its
 * own: a copy of `from`, or an empty one. Resolves when it says where it serves.
 */
export async function serveRegister(options: {
  from?: string;
  home?: string;
  env?: Record<string, string>;
}): Promise<ServedRegister> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), "served-"));
  if (options.from !== undefined) cpSync(options.from, home, { recursive: true });
  const child = spawn(process.execPath, ["scripts/start.js"], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", REGISTER_HOME: home, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await addressOf(child);
  let isStopping = false;
  child.once("exit", (code, signal) => {
    if (!isStopping) process.stderr.write(`The register at ${url} ended by itself: ${signal ?? code}\n`);
  });
  return {
    url,
    home,
    process: child,
    stop: async () => {
      isStopping = true;
      await ended(child);
      if (options.home === undefined) await remove(home);
    },
  };
}

/** Removes a folder in which another process may be ending its work. */
async function remove(folder: string): Promise<void> {
  for (let left = 20; ; left -= 1)
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(
      () => reject(new Error(`The register did not start: ${said}`)),
      STARTS_WITHIN_MS,
    );
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /Serving .* at (http:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("exit", (code) => reject(new Error(`The register ended with ${code}: ${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
