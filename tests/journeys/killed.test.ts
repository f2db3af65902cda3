import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { afterEach, expect, inject, it } from "vitest";
import { demonstration } from "~seed/index";
import { serveRegister, type ServedRegister } from "~scripts/served-register";
import { HttpClient } from "../support/http-client";
import { JOURNEY_PASSWORD } from "./global-setup";

const ROUNDS = 3;
const demo = { REGISTER_MODE: "demo" };
let served: ServedRegister | undefined;

afterEach(async () => {
  await served?.stop();
  if (served) rmSync(served.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const kill = (victim: ServedRegister): Promise<void> =>
  new Promise((resolve) => {
    victim.process.once("exit", () => resolve());
    victim.process.kill("SIGKILL");
  });

async function administrator(url: string): Promise<HttpClient> {
  const admin = demonstration.accounts.find((account) => account.role === "admin");
  const client = new HttpClient(url);
  const signedIn = await client.submit("/sign-in", { email: admin?.email ?? "", password: JOURNEY_PASSWORD });
  expect(signedIn.status).toBe(302);
  return client;
}

/** Posts forms one after another until the server is gone; answers those it acknowledged. */
async function inviteUntilGone(client: HttpClient, round: number): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let number = 0; ; number += 1) {
    const email = `round${round}-${number}@example.org`;
    try {
      const answer = await client.submit("/admin/users/new", {
        name: "Invited Person",
        email,
        role: "auditor",
      });
      expect(answer.status, answer.body.slice(0, 2000)).toBe(200);
      acknowledged.push(email);
    } catch (gone) {
      if (gone instanceof TypeError) return acknowledged;
      throw gone;
    }
  }
}

it("killed in the middle of posting forms, it starts again with all it had acknowledged and a ledger that holds", async () => {
  served = await serveRegister({ from: inject("demonstrationHome"), env: demo });
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const client = await administrator(served.url);
    const posting = inviteUntilGone(client, round);
    await new Promise((resolve) => setTimeout(resolve, 700 + 300 * round));
    await kill(served);
    acknowledged.push(...(await posting));
    served = await serveRegister({ home: served.home, env: demo });
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);

  const env = { ...process.env, REGISTER_HOME: served.home };
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ["scripts/command.js", ...args], { env, encoding: "utf8" });
  const listed = run("user", "list", "--demo");
  expect(acknowledged.filter((email) => !listed.includes(email))).toEqual([]);
  expect(run("ledger", "verify", "--demo")).toMatch(/holds/i);
});
