import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alone } from "~scripts/alone";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "alone-"));
  lock = join(folder, "sub", "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inItsOwnProcess = (work: string) => [
  "--input-type=module",
  "-e",
  `import { alone } from ${JSON.stringify(new URL("../../../scripts/alone.js", import.meta.url).href)};
   alone(${JSON.stringify(lock)}, () => { ${work} });`,
];

describe("work that one process does at a time", () => {
  it("waits for another process that does it", async () => {
    const other = spawn(
      process.execPath,
      inItsOwnProcess(
        `process.stdout.write("begun");
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);`,
      ),
    );
    const ended = once(other, "exit");
    await once(other.stdout, "data");
    const begun = Date.now();
    alone(lock, () => undefined);
    expect(Date.now() - begun).toBeGreaterThan(200);
    await ended;
  });

  it("goes on where the process that held the lock was killed", () => {
    const killed = spawnSync(process.execPath, inItsOwnProcess(`process.kill(process.pid, "SIGKILL");`));
    expect(killed.signal).toBe("SIGKILL");
    expect(existsSync(lock)).toBe(true);
    let isDone = false;
    alone(lock, () => (isDone = true));
    expect(isDone).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });

  it("does not wait for a process that only has the number of one long gone", () => {
    alone(lock, () => undefined);
    writeFileSync(lock, String(process.ppid));
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(lock, longAgo, longAgo);
    let isDone = false;
    alone(lock, () => (isDone = true));
    expect(isDone).toBe(true);
  });

  it("gives the lock back where the work fails", () => {
    expect(() =>
      alone(lock, () => {
        throw new Error("no room left");
      }),
    ).toThrow("no room left");
    expect(existsSync(lock)).toBe(false);
  });
});
