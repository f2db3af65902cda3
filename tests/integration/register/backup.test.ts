import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addUserWithHash } from "~/domain/accounts/add-user.server";
import { viewUserByEmail } from "~/domain/accounts/view-users.server";
import { backUp } from "~/domain/register/back-up.server";
import { closeRegister, openPrepared } from "~/domain/register/current-register.server";
import { restore } from "~/domain/register/restore.server";
import { forgetSecrets, keyedDigest } from "~db/secrets.server";
import { freshRegister } from "../../support/register";

const LIVE = { isForced: false, mode: "live" } as const;
let home: string;
let dispose: () => void;
let folder: string;

const addAda = (email = "ada@example.org") =>
  addUserWithHash(
    { kind: "job", job: "operator" },
    { email, name: "Ada Lamb", grants: [{ role: "registrar" }] },
    "a hash",
  );

/** A new, empty home; the backup's own register is closed. */
function elsewhere(): string {
  closeRegister();
  const other = mkdtempSync(join(tmpdir(), "home-"));
  process.env.REGISTER_HOME = other;
  forgetSecrets();
  return other;
}

beforeEach(() => {
  ({ home, dispose } = freshRegister());
  folder = join(mkdtempSync(join(tmpdir(), "backup-")), "copy");
  mkdirSync(join(home, "files/ab"), { recursive: true });
  writeFileSync(join(home, "files/ab/abcd"), "evidence");
  addAda();
});
afterEach(() => {
  dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe("a backup", () => {
  it("restores to the same register elsewhere: rows, files and secret", async () => {
    const digest = keyedDigest("source-digest", "https://example.org");
    expect((await backUp(folder)).ok).toBe(true);
    const other = elsewhere();
    expect(await restore(folder, LIVE)).toMatchObject({ ok: true, keptAs: null });
    openPrepared("live");
    expect(viewUserByEmail("ada@example.org")?.name).toBe("Ada Lamb");
    expect(readFileSync(join(other, "files/ab/abcd"), "utf8")).toBe("evidence");
    forgetSecrets();
    expect(keyedDigest("source-digest", "https://example.org")).toBe(digest);
  });

  it("is readable by its owner alone", async () => {
    await backUp(folder);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it("is not written over another", async () => {
    await backUp(folder);
    expect(await backUp(folder)).toEqual({ ok: false, refusal: "folder_not_empty" });
  });
});

describe("restoring", () => {
  it("refuses to take the place of a register, unless forced, and then keeps it beside", async () => {
    await backUp(folder);
    addAda("later@example.org");
    closeRegister();
    expect(await restore(folder, LIVE)).toEqual({ ok: false, refusal: "register_exists" });
    const forced = await restore(folder, { ...LIVE, isForced: true });
    expect(forced.ok && forced.keptAs && existsSync(forced.keptAs)).toBe(true);
    openPrepared("live");
    expect(viewUserByEmail("later@example.org")).toBeNull();
    expect(viewUserByEmail("ada@example.org")).not.toBeNull();
  });

  it.each([
    ["a changed file", "files/ab/abcd", (path: string) => writeFileSync(path, "forged")],
    ["a missing file", "files/ab/abcd", (path: string) => rmSync(path)],
    ["a file that was not there", "files/extra", (path: string) => writeFileSync(path, "extra")],
    ["a changed database", "register.db", (path: string) => writeFileSync(path, "x", { flag: "a" })],
  ])("refuses %s, by name, and leaves nothing behind", async (_what, file, spoil) => {
    await backUp(folder);
    spoil(join(folder, file));
    const other = elsewhere();
    expect(await restore(folder, LIVE)).toEqual({ ok: false, refusal: "file_changed", file });
    expect(existsSync(join(other, "register.db"))).toBe(false);
  });

  it("refuses a folder without a manifest: an unfinished backup", async () => {
    await backUp(folder);
    rmSync(join(folder, "manifest.json"));
    expect(await restore(folder, LIVE)).toEqual({ ok: false, refusal: "no_backup" });
  });

  it("refuses a backup of the other register", async () => {
    await backUp(folder);
    expect(await restore(folder, { ...LIVE, mode: "demo" })).toEqual({
      ok: false,
      refusal: "other_register",
      mode: "live",
    });
  });

  it("refuses to replace a secret that other data here needs", async () => {
    await backUp(folder);
    elsewhere();
    keyedDigest("throttle", "makes a secret");
    expect(await restore(folder, LIVE)).toEqual({ ok: false, refusal: "other_secret" });
  });
});
