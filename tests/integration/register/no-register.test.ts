import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withRegister } from "~scripts/command-line";

describe("a command where there is no register", () => {
  const before = process.env.REGISTER_HOME;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "no-register-"));
    process.env.REGISTER_HOME = join(folder, "home");
  });
  afterEach(() => {
    process.env.REGISTER_HOME = before;
    rmSync(folder, { recursive: true });
  });

  it.each([
    ["the demonstration", true, {}, /no demonstration register here/],
    ["the demonstration, though it may begin one", true, { mayBegin: true }, /no demonstration register/],
    ["the live one", false, {}, /no live register here/],
  ] as const)(
    "is refused in a sentence and makes nothing: %s",
    async (_name, isDemonstration, may, sentence) => {
      let worked = false;
      const run = withRegister(isDemonstration, () => void (worked = true), may);
      await expect(run).rejects.toThrow(sentence);
      expect([worked, existsSync(join(folder, "home"))]).toEqual([false, false]);
    },
  );

  it("begins the live one where it may", async () => {
    await withRegister(false, () => undefined, { mayBegin: true });
    expect(existsSync(join(folder, "home", "register.db"))).toBe(true);
  });
});
