import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const CLAMD = process.env.CLAMD_PATH ?? "/usr/sbin/clamd";

/** Why clamd cannot be asked here, or null. Where REQUIRE_CLAMD is set the tests may not be skipped. */
export function whyNoClamd(): string | null {
  if (existsSync(CLAMD)) return null;
  if (process.env.REQUIRE_CLAMD)
    throw new Error(`No clamd at ${CLAMD}, and its tests may not be skipped here.`);
  return `no clamd at ${CLAMD} (install Debian's clamav-daemon, or set CLAMD_PATH)`;
}

const STARTS_WITHIN_MS = 20_000;

/** Debian's clamd on a socket of its own, with a database of one signature: that of exactly these bytes. */
export async function startClamd(infected: Uint8Array, name: string) {
  const folder = mkdtempSync(join(tmpdir(), "clamd-"));
  const socket = join(folder, "clamd.ctl");
  const md5 = createHash("md5").update(infected).digest("hex");
  writeFileSync(join(folder, "own.hdb"), `${md5}:${infected.byteLength}:${name}\n`);
  const config = join(folder, "clamd.conf");
  writeFileSync(
    config,
    [
      ...[`DatabaseDirectory ${folder}`, `LocalSocket ${socket}`, "Foreground yes", "StreamMaxLength 1M"],
      ...["SelfCheck 0", "ConcurrentDatabaseReload no", ""],
    ].join("\n"),
  );
  const child = spawn(CLAMD, ["--config-file", config], { stdio: "ignore" });
  for (let waited = 0; !existsSync(socket); waited += 50) {
    if (waited > STARTS_WITHIN_MS || child.exitCode !== null) throw new Error("clamd did not start");
    await wait(50);
  }
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { socket, stop };
}
