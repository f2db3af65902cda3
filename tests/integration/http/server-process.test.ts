import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

const STARTING_MS = 240_000;
let home: string;
let server: { process: ChildProcess; port: number; said: () => string };

/** The real server, as `npm start` starts it: built first if its sources are newer. */
async function start(env: Record<string, string> = {}): Promise<typeof server> {
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/start.js"], {
    env: { ...process.env, NODE_ENV: "production", REGISTER_HOME: home, PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (part) => (said += part));
  child.stderr.on("data", (part) => (said += part));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", () => said.includes("Serving") && resolve());
    child.once("exit", (code) => reject(new FailedStart(said, code)));
  });
  return { process: child, port, said: () => said };
}

class FailedStart extends Error {
  constructor(
    readonly said: string,
    readonly code: number | null,
  ) {
    super(said);
  }
}

const failedStart = (env: Record<string, string>): Promise<FailedStart> =>
  start(env).then(
    () => Promise.reject(new Error("It started.")),
    (error: FailedStart) => error,
  );

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const exitOf = (child: ChildProcess) =>
  new Promise<number | string | null>((resolve) =>
    child.once("exit", (code, signal) => resolve(signal ?? code)),
  );

const ask = (path: string) => fetch(`http://localhost:${server.port}${path}`, { redirect: "manual" });

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "home-"));
});
afterEach(() => void server?.process.kill("SIGKILL"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the server as a process", () => {
  it(
    "serves an empty live register when told to, is ready, and says where and that e-mail waits",
    async () => {
      server = await start({ REGISTER_MODE: "live" });
      expect(server.said()).toContain(`Serving the live register at http://localhost:${server.port}\n`);
      expect(server.said()).toContain("E-mail waits until SMTP_URL and MAIL_FROM are set");
      expect(await (await ask("/healthz")).json()).toEqual({ status: "alive" });
      const ready = await ask("/readyz");
      expect([ready.status, await ready.json()]).toEqual([
        200,
        { status: "ready", database: true, migrations: true, disk: true },
      ]);
    },
    STARTING_MS,
  );

  it(
    "answers a question of ten thousand letters that take twelve bytes each in an address",
    async () => {
      server = await start({ REGISTER_MODE: "live" });
      const page = await ask(`/search?q=${encodeURIComponent("😀".repeat(10_000))}`);
      expect([page.status, await page.text()]).toEqual([
        200,
        expect.stringContaining("The query was too long, so its end was left out."),
      ]);
    },
    STARTING_MS,
  );

  it(
    "stops when told, without an error",
    async () => {
      server = await start({ REGISTER_MODE: "live" });
      await ask("/healthz");
      const exit = exitOf(server.process);
      server.process.kill("SIGTERM");
      expect(await exit).toBe(0);
    },
    STARTING_MS,
  );

  it(
    "starts again after being killed",
    async () => {
      server = await start({ REGISTER_MODE: "live" });
      const exit = exitOf(server.process);
      server.process.kill("SIGKILL");
      await exit;
      server = await start({ REGISTER_MODE: "live" });
      expect((await ask("/readyz")).status).toBe(200);
    },
    STARTING_MS,
  );

  it(
    "draws pages with no script of its own and nothing inline",
    async () => {
      server = await start({ REGISTER_MODE: "live" });
      const page = await (await ask("/sign-in")).text();
      expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="/enhance.js" defer="">']);
      expect(page).not.toMatch(/<style|\sstyle="|\son\w+="/);
      const stylesheet = /href="(\/assets\/register-[^"]+\.css)"/.exec(page)?.[1] ?? "";
      expect((await ask(stylesheet)).status).toBe(200);
      expect((await ask("/enhance.js")).status).toBe(200);
    },
    STARTING_MS,
  );

  it(
    "says in one sentence what is wrong with its settings, and exits with 1",
    async () => {
      for (const [env, sentence] of [
        [{ REGISTER_MODE: "both" }, "REGISTER_MODE must be “live” or “demo”.\n"],
        [{ PORT: "abc" }, "PORT must be a whole number up to 65535; it is “abc”.\n"],
        [{ PORT: "70000" }, "PORT must be a whole number up to 65535; it is “70000”.\n"],
      ] as const) {
        const { said, code } = await failedStart(env);
        expect(said.endsWith(sentence), said).toBe(true);
        expect(said).not.toMatch(/^\s+at /m);
        expect(code).toBe(1);
      }
    },
    STARTING_MS,
  );
});
